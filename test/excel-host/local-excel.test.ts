/** The real client library against the local Excel: what must work, and what must fail as in Excel. */
import { LocalExcel, connect } from ".";
import { Book } from "./model/book";

function workbook(): Book {
  const book = new Book("决算.xlsx");
  const cover = book.addSheet("封面");
  cover.setCell(0, 0, { value: "部门决算" });
  const first = book.addSheet("公开01表");
  first.setCell(0, 0, { value: "收入支出决算总表" });
  first.setCell(2, 1, { value: 928.86, numberFormat: "#,##0.00" });
  first.setCell(2, 2, { value: 0, formula: "B3*2" });
  book.addSheet("空表");
  return book;
}

function open(apiVersion = "1.15") {
  const excel = new LocalExcel(workbook(), { apiVersion });
  return { excel, ...connect(excel) };
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return undefined;
}

describe("reading", () => {
  test("sheets, used ranges, values, formats, texts, formulas", async () => {
    const { excel, Excel } = open();
    const seen = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/visibility");
      const used = context.workbook.worksheets.getItem("公开01表").getUsedRangeOrNullObject(true);
      used.load("address,values,numberFormat,text,formulas");
      const empty = context.workbook.worksheets
        .getItem("空表")
        .getUsedRangeOrNullObject(true)
        .load("address");
      await context.sync();
      return {
        names: sheets.items.map((sheet) => sheet.name),
        address: used.address,
        values: used.values,
        formats: used.numberFormat,
        text: used.text,
        formulas: used.formulas,
        empty: empty.isNullObject,
      };
    });
    expect(seen).toEqual({
      names: ["封面", "公开01表", "空表"],
      address: "公开01表!A1:C3",
      values: [
        ["收入支出决算总表", "", ""],
        ["", "", ""],
        ["", 928.86, 1857.72],
      ],
      formats: [
        ["General", "General", "General"],
        ["General", "General", "General"],
        ["General", "#,##0.00", "General"],
      ],
      text: [
        ["收入支出决算总表", "", ""],
        ["", "", ""],
        ["", "928.86", "1857.72"],
      ],
      formulas: [
        ["收入支出决算总表", "", ""],
        ["", "", ""],
        ["", 928.86, "=B3*2"],
      ],
      empty: true,
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(excel.syncs).toHaveLength(1);
    expect(excel.references.size).toBe(0);
  });

  test("chains of what is not there stay nothing", async () => {
    const { Excel } = open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
      const range = sheet.getUsedRangeOrNullObject(true).load("values");
      const part = range.getIntersectionOrNullObject("A1:B2").load("values");
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject, part.isNullObject]).toEqual([true, true, true]);
    });
  });
});

describe("refusals, all with the library's own errors", () => {
  test.each<[string, (Excel_: typeof Excel) => Promise<unknown>, string]>([
    [
      "a value that was not loaded",
      (E) =>
        E.run(async (context) => {
          const range = context.workbook.worksheets.getItem("封面").getRange("A1");
          range.load("values");
          await context.sync();
          // eslint-disable-next-line office-addins/load-object-before-read -- the mistake that is tested
          return range.text;
        }),
      "PropertyNotLoaded",
    ],
    [
      "a sheet that is not there",
      (E) =>
        E.run(async (context) => {
          context.workbook.worksheets.getItem("没有").load("name");
          await context.sync();
        }),
      "ItemNotFound",
    ],
    [
      "values of the wrong size",
      (E) =>
        E.run(async (context) => {
          context.workbook.worksheets.getItem("封面").getRange("A1:B2").values = [[1]];
          await context.sync();
        }),
      "InvalidArgument",
    ],
    [
      "a member the local Excel does not know",
      (E) =>
        E.run(async (context) => {
          context.workbook.tables.load("items/name");
          await context.sync();
        }),
      "NotImplemented",
    ],
    [
      "a formula that does not read",
      (E) =>
        E.run(async (context) => {
          context.workbook.worksheets.getItem("封面").getRange("A1").values = [["=1+"]];
          await context.sync();
        }),
      "InvalidArgument",
    ],
  ])("%s", async (_name, work, code) => {
    const { Excel } = open();
    expect(await codeOf(work(Excel))).toBe(code);
  });

  test("a member newer than this Excel", async () => {
    const { Excel } = open("1.9");
    expect(await codeOf(Excel.run(async (context) => context.workbook.comments.load("items")))).toBe(
      "ApiNotFound",
    );
  });

  test("anything while a cell is edited; unless it asked to wait", async () => {
    const { excel, Excel } = open();
    excel.startEditing();
    const work = (context: Excel.RequestContext) => {
      const sheets = context.workbook.worksheets.load("items/name");
      return context.sync().then(() => sheets.items.length);
    };
    expect(await codeOf(Excel.run(work))).toBe("InvalidOperationInCellEditMode");
  });

  test("a protected sheet, after doing what came before", async () => {
    const { excel, Excel } = open();
    excel.user.protect("公开01表");
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("封面").getRange("A1").format.fill.color = "#FF0000";
      context.workbook.worksheets.getItem("公开01表").getRange("A1").format.fill.color = "#FF0000";
      await context.sync();
    });
    expect(await codeOf(work)).toBe("AccessDenied");
    expect(excel.book.sheetNamed("封面")?.cell(0, 0).looks?.fill).toBe("#FF0000");
  });
});

describe("writing", () => {
  test("is parsed as if typed", async () => {
    const { excel, Excel } = open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("空表").getRange("A1:A9");
      range.values = [["12"], ["'12"], ["=1+2"], ["'=1+2"], ["1-2"], ["+5"], ["-A1"], [true], ["12%"]];
      await context.sync();
    });
    const sheet = excel.book.sheetNamed("空表");
    const held = Array.from({ length: 9 }, (_, row) => sheet && excel.book.shownAt(sheet, row, 0));
    expect(held.slice(0, 4)).toEqual([12, "12", 3, "=1+2"]);
    expect(typeof held[4]).toBe("number");
    expect(held.slice(5)).toEqual([5, -12, true, 0.12]);
  });

  test("conditional formats on several areas go and come", async () => {
    const { excel, Excel } = open();
    const before = excel.snapshot;
    await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem("公开01表").getRanges("A1,B3:C3");
      const format = areas.conditionalFormats.add("Custom");
      format.custom.rule.formula = "=TRUE";
      format.custom.format.fill.color = "#FFC7CE";
      await context.sync();
    });
    expect(excel.book.sheetNamed("公开01表")?.conditionalFormats[0]).toMatchObject({
      formula: "=TRUE",
      fill: "#FFC7CE",
      areas: [{ top: 0 }, { top: 2, left: 1, right: 2 }],
    });
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets
        .getItem("公开01表")
        .getRange()
        .conditionalFormats.load("items/id,items/type");
      await context.sync();
      for (const format of formats.items) format.delete();
      await context.sync();
    });
    expect(excel.snapshot).toBe(before);
  });
});

test.each(["<a>", "<a>\u0001</a>", "<a/><b/>", "甲"])("no XML, no custom XML part: %j", async (wrong) => {
  const { Excel } = open("1.9");
  const work = Excel.run(async (context) => {
    context.workbook.customXmlParts.add(wrong);
    await context.sync();
  });
  expect(await codeOf(work)).toBe("InvalidArgument");
});

test("custom XML parts come, change and go by namespace", async () => {
  const { excel, Excel } = open("1.9");
  const before = excel.snapshot;
  const xml = '<a xmlns="urn:ours">1</a>';
  await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.add(xml).load("id,namespaceUri");
    customXmlParts.add('<p:a xmlns:p="urn:theirs"/>');
    await context.sync();
    expect(part.namespaceUri).toBe("urn:ours");
    const ours = customXmlParts.getByNamespace("urn:ours").load("items/id");
    await context.sync();
    expect(ours.items.map(({ id }) => id)).toEqual([part.id]);
    part.setXml('<a xmlns="urn:ours">2</a>');
    const text = part.getXml();
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- a result of a method, not an object
    expect(text.value).toContain(">2<");
  });
  await Excel.run(async (context) => {
    const all = context.workbook.customXmlParts.load("items/id");
    await context.sync();
    for (const part of all.items) part.delete();
    await context.sync();
  });
  expect(excel.snapshot).toBe(before);
});

test("events reach the add-in with their cause, and can be switched off", async () => {
  const { excel, Excel } = open("1.14");
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      heard.push([event.address, event.triggerSource]);
    });
    await context.sync();
  });
  excel.user.type("公开01表", "B3", 5);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("封面").getRange("B2").values = [[1]];
    await context.sync();
  });
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem("封面").getRange("B2").values = [[2]];
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual([
    ["B3", "Unknown"],
    ["B2", "ThisLocalAddin"],
  ]);
});

test("rows that go in take formulas, merges and conditional formats along", () => {
  const { excel } = open();
  const sheet = excel.book.sheetNamed("公开01表");
  if (!sheet) throw new Error("no sheet");
  excel.book.sheetNamed("封面")?.setCell(5, 0, { value: "", formula: "公开01表!$B$3+SUM(公开01表!A1:C3)" });
  sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 2 }];
  excel.user.conditionalFormat("公开01表", ["B3"], "=TRUE", "#FF0000");
  excel.user.insertRows("公开01表", 2, 2);
  expect(excel.book.sheetNamed("封面")?.cell(5, 0).formula).toBe("公开01表!$B$5+SUM(公开01表!A1:C5)");
  expect(sheet.conditionalFormats[0]?.areas).toEqual([{ top: 4, left: 1, bottom: 4, right: 1 }]);
  expect(sheet.cell(4, 1).value).toBe(928.86);
  excel.user.deleteRows("公开01表", 5);
  expect(excel.book.sheetNamed("封面")?.cell(5, 0).formula).toBe("#REF!+SUM(公开01表!A1:C4)");
  expect(sheet.conditionalFormats).toEqual([]);
});
