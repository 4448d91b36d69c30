/** Going to a cell, and writing into one so that it can be undone. */
import fc from "fast-check";
import { Book } from "../../excel-host/model/book";
import { tenSheets } from "./books";
import { EDITIONS, expectNoLeaks, open, sentenceOf } from "./excel";

describe.each(EDITIONS)("at ExcelApi %s", (apiVersion) => {
  test("a cell is selected on its sheet, in one sync", async () => {
    const { excel, host } = open(tenSheets(), { apiVersion });
    await host.read();
    const syncs = excel.syncs.length;
    await host.select({ sheet: "公开03表", address: "C7" });
    expect(excel.syncs).toHaveLength(syncs + 1);
    expect([excel.book.activeSheet?.name, excel.book.selection]).toEqual(["公开03表", "C7"]);
    await expectNoLeaks(excel);
  });

  test("a value is written in one sync, and writing the old one back restores the cell", async () => {
    const { excel, host } = open(tenSheets(), { apiVersion });
    await host.read();
    const before = excel.snapshot;
    const syncs = excel.syncs.length;
    const old = await host.write({ sheet: "公开03表", address: "B4" }, 391.16);
    expect(excel.syncs).toHaveLength(syncs + 1);
    expect(old).toBe(3.25);
    expect(excel.book.sheetNamed("公开03表")?.cell(3, 1)).toMatchObject({
      value: 391.16,
      numberFormat: "#,##0.00",
    });
    expect(await host.write({ sheet: "公开03表", address: "B4" }, old)).toBe(391.16);
    expect(excel.snapshot).toBe(before);
    await expectNoLeaks(excel);
  });
});

test("a formula comes back as a formula, a blank as a blank", async () => {
  const { excel, host } = open(tenSheets());
  await host.read();
  const before = excel.snapshot;
  const formula = await host.write({ sheet: "公开03表", address: "B24" }, 1);
  expect(formula).toBe("=SUM(B4:B23)");
  await host.write({ sheet: "公开03表", address: "B24" }, formula);
  const blank = await host.write({ sheet: "公开03表", address: "H9" }, 1);
  expect(blank).toBeNull();
  await host.write({ sheet: "公开03表", address: "H9" }, blank);
  expect(excel.snapshot).toBe(before);
});

test("any text that stood in a cell comes back as that text", async () => {
  const texts = fc.oneof(
    fc.constantFrom(
      "=1+2",
      "+5",
      "-3",
      "@SUM",
      "'甲",
      "12",
      "1,051.10",
      "12%",
      "1-2",
      "2024/3/1",
      "TRUE",
      "(3.00)",
      "３",
      "-",
      "---",
    ),
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.string({ unit: fc.constantFrom(..."0123456789.,-+=/%@'（）年月日 "), minLength: 1, maxLength: 6 }),
  );
  const cells = fc.array(fc.tuple(texts, fc.constantFrom(undefined, "@", "#,##0.00")), {
    minLength: 20,
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(cells, async (held) => {
      const book = new Book("文字.xlsx");
      const sheet = book.addSheet("表");
      held.forEach(([value, format], row) => {
        sheet.setCell(row, 0, { value, ...(format === undefined ? {} : { numberFormat: format }) });
      });
      const { host } = open(book);
      for (const row of held.keys()) {
        const cell = { sheet: "表", address: `A${String(row + 1)}` };
        await host.write(cell, await host.write(cell, 1));
      }
      const after = held.map((_, row) => sheet.cell(row, 0));
      expect(after.map(({ value, numberFormat }) => [value, numberFormat])).toEqual(held);
      expect(after.every(({ formula }) => formula === undefined)).toBe(true);
    }),
    { numRuns: 6 },
  );
}, 60_000);

describe("in the way", () => {
  test("a hidden sheet cannot be gone to", async () => {
    const { excel, host } = open(tenSheets());
    excel.user.hide("公开03表");
    await host.read();
    expect(await sentenceOf(host.select({ sheet: "公开03表", address: "B4" }))).toBe(
      "工作表“公开03表”是隐藏的：请先取消隐藏，再定位。",
    );
  });

  test("a sheet that is gone", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    excel.user.deleteSheet("公开03表");
    const gone = "工作表“公开03表”已被删除或改名：请重新核对。";
    expect(await sentenceOf(host.select({ sheet: "公开03表", address: "B4" }))).toBe(gone);
    expect(await sentenceOf(host.write({ sheet: "公开03表", address: "B4" }, 1))).toBe(gone);
  });

  test("a sheet that got another name is found", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    excel.user.renameSheet("公开03表", "支出决算表");
    await host.select({ sheet: "公开03表", address: "B4" });
    await host.write({ sheet: "公开03表", address: "B4" }, 7);
    expect(excel.book.activeSheet?.name).toBe("支出决算表");
    expect(excel.book.sheetNamed("支出决算表")?.cell(3, 1).value).toBe(7);
  });

  test("a protected sheet, known or not", async () => {
    const { excel, host } = open(tenSheets());
    const sentence = "工作表“公开03表”受保护，不能改动：请先在“审阅”中撤销工作表保护。";
    await host.read();
    excel.user.protect("公开03表");
    const before = excel.snapshot;
    expect(await sentenceOf(host.write({ sheet: "公开03表", address: "B4" }, 1))).toBe(sentence);
    await host.read();
    expect(await sentenceOf(host.write({ sheet: "公开03表", address: "B4" }, 1))).toBe(sentence);
    expect(excel.snapshot).toBe(before);
  });

  test("a cell being edited, and an address that is none", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    excel.startEditing();
    expect(await sentenceOf(host.write({ sheet: "公开03表", address: "B4" }, 1))).toContain(
      "有单元格正在编辑",
    );
    expect(await sentenceOf(host.select({ sheet: "公开03表", address: "B4" }))).toContain("有单元格正在编辑");
    excel.endEditing();
    expect(await sentenceOf(host.write({ sheet: "公开03表", address: "第一格" }, 1))).toBe(
      "“第一格”不是一个单元格的地址。",
    );
  });
});
