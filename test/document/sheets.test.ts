/** From a document's blocks to sheets that recognition knows. */
import { paperDocument, DOCUMENT_SHAPES } from "../../generate/documents/whole";
import { paperForm } from "../../generate/documents/form";
import { generateDepartment } from "../../generate/department";
import { FINAL_FAMILIES } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";
import { many, SEED } from "../../generate/wide";
import { FigureReader } from "../../src/amount/figure";
import { readDocxBlocks } from "../../hosts/file/docx/read-docx";
import { blocksOf, type Block } from "../../src/document/blocks";
import { recognisedTables } from "../../src/document/recognised";
import { placeInDocument } from "../../src/document/place";
import { documentTables, type DocumentTables } from "../../src/document/sheets";
import { recognise } from "../../src/statement/recognise";
import type { Statement } from "../../src/statement/statement";

const text = (...lines: string[]): readonly Block[] => blocksOf(lines.map((line) => ({ text: line })));

/** A grid of these rows; cells are parted by bars, `+` in front of a text covers a column more. */
function grid(...rows: string[]): Block {
  const cells = rows.flatMap((row, index) => {
    let at = 0;
    return row.split("|").map((cell) => {
      const columns = 1 + /^\+*/.exec(cell)![0].length;
      at += columns;
      const paragraphs = [{ text: cell.replace(/^\++/, "") }];
      return { row: index, column: at - columns, rows: 1, columns, paragraphs };
    });
  });
  const width = Math.max(...cells.map(({ column, columns }) => column + columns));
  return { kind: "grid", grid: { cells, height: rows.length, width } };
}

const tables = (...blocks: (Block | readonly Block[])[]): DocumentTables =>
  documentTables(blocks.flat(), "整份.docx");

/** Each sheet: its name, then its rows. */
const shown = ({ sheets }: DocumentTables): readonly (readonly string[])[] =>
  sheets.map(({ sheet }) => [
    sheet.name,
    ...sheet.rows.map((row) => Array.from(row ?? [], (cell) => (cell ? String(cell.value) : "")).join("|")),
  ]);

describe("where a table's title is", () => {
  test("the nearest line above that looks like one, with 部门 and 单位", () => {
    const above = text("第二部分 决算表", "", "公开02表", "收入决算表", "部门：某局　　金额单位：万元", "");
    expect(shown(tables(above, grid("项目|合计", "合计|1.00")))).toEqual([
      ["收入决算表", "公开02表", "收入决算表", "部门：某局|金额单位：万元", "项目|合计", "合计|1.00"],
    ]);
  });

  test("a title inside the first rows wins over a heading", () => {
    const pasted = grid("+收入决算表", "部门：某局|单位：万元", "项目|合计", "合计|1.00");
    expect(shown(tables(text("三、支出决算表"), pasted))[0]!.slice(0, 2)).toEqual([
      "收入决算表",
      "收入决算表",
    ]);
  });

  const read = ["收入决算表", "收入决算表", "部门：某局|单位：万元", "项目|合计|其他", "合计|1.00|1.00"];
  const body = grid("项目|合计|其他", "合计|1.00|1.00");

  test.each<[string, readonly Block[]]>([
    ["set apart by tabs", text("收入决算表", "部门：某局\t\t单位：万元")],
    ["in a table of their own", [...text("收入决算表"), grid("部门：某局|单位：万元"), ...text("")]],
    ["with the title in a table of their own", [grid("+收入决算表", "部门：某局|单位：万元")]],
  ])("部门 and 单位 %s", (_, above) => {
    expect(shown(tables(above, body))).toEqual([read]);
  });

  test("a title and a unit on two lines of one paragraph", () => {
    expect(shown(tables(text("收入决算表\n（单位：万元）"), body))[0]!.slice(0, 3)).toEqual([
      "收入决算表",
      "收入决算表",
      "（单位：万元）",
    ]);
  });

  test("a line with a tab that is no row of a table is a line", () => {
    expect(shown(tables(text("表一\t收入决算表", "单位：万元"), body))[0]![0]).toBe("收入决算表");
  });

  test("a sentence that names a table is no title", () => {
    const said = text("收入情况详见收入决算表。", "机构设置如下");
    expect(shown(tables(said, grid("单位名称|人数", "办公室|3")))[0]![0]).toBe("文中的表");
  });
});

describe("a table that goes on", () => {
  const head = text("收入决算表", "单位：万元");
  const first = grid("项目|合计", "合计|3.00", "甲|1.00");

  test.each<[string, readonly Block[]]>([
    ["with nothing between", []],
    ["below its title with（续）and its unit", text("收入决算表（续）", "单位：万元")],
    ["below 续表 and a page number", text("- 7 -", "续表1")],
  ])("%s: repeated headers are dropped", (_, between) => {
    const joined = shown(tables(head, first, between, grid("项目|合计", "乙|2.00")));
    expect(joined).toEqual([
      ["收入决算表", "收入决算表", "单位：万元", "项目|合计", "合计|3.00", "甲|1.00", "乙|2.00"],
    ]);
  });

  test("with its title in it and an empty row below: both are dropped again", () => {
    const pasted = (...rows: string[]): Block => grid("+收入决算表", "|", "项目|合计", ...rows);
    expect(shown(tables(pasted("合计|3.00", "甲|1.00"), pasted("乙|2.00")))).toEqual([
      ["收入决算表", "收入决算表", "", "项目|合计", "合计|3.00", "甲|1.00", "乙|2.00"],
    ]);
  });

  test("without its header, in a grid that is cut differently", () => {
    const finer = grid("+乙|2.00", "+丙|0.50");
    expect(shown(tables(head, first, finer))[0]!.slice(-2)).toEqual(["乙|2.00", "丙|0.50"]);
  });

  test("a border that rounding has put beside its place is none; parts stand below each other by their places on paper", () => {
    const cells = (row: number, ...places: readonly [column: number, columns: number, text: string][]) =>
      places.map(([column, columns, words]) => ({
        row,
        column,
        rows: 1,
        columns,
        paragraphs: [{ text: words }],
      }));
    const page = (widths: readonly number[], ...own: ReturnType<typeof cells>[]): Block => ({
      kind: "grid",
      grid: { cells: own.flat(), height: own.length, width: widths.length, widths },
    });
    const whole = page(
      [800, 800, 799, 1, 800],
      cells(0, [0, 2, "项目"], [2, 1, "基本支出"], [3, 2, "项目支出"]),
      cells(1, [0, 1, "甲"], [1, 1, "乙"], [2, 2, "1.00"], [4, 1, "2.00"]),
    );
    const rest = page([1600, 800, 800], cells(0, [0, 1, "丙"], [1, 1, "3.00"], [2, 1, "4.00"]));
    expect(shown(tables(head, whole, rest))[0]!.slice(3)).toEqual([
      "项目||基本支出|项目支出",
      "甲|乙|1.00|2.00",
      "丙||3.00|4.00",
    ]);
  });

  test.each<[string, readonly Block[], Block]>([
    ["another title", text("支出决算表"), grid("项目|合计", "乙|2.00")],
    ["a sentence between", text("以下为采购情况。"), grid("项目|合计", "乙|2.00")],
    ["another header", [], grid("品名|金额", "乙|2.00")],
    ["other columns", [], grid("项目|合计|其他", "乙|2.00|1.00")],
  ])("%s: it is another table", (_, between, next) => {
    expect(tables(head, first, between, next).sheets).toHaveLength(2);
  });

  test("notes below stand at its end, and places count from 1 in their own table", () => {
    const made = tables(
      head,
      first,
      text("注：本表反映收入。", "2.金额保留两位小数。"),
      grid("项目|合计", "乙|2.00"),
    );
    expect(shown(made)[0]!.slice(-3)).toEqual(["乙|2.00", "注：本表反映收入。", "2.金额保留两位小数。"]);
    const place = (address: string) => placeInDocument(made, { sheet: "收入决算表", address });
    expect([place("B5"), place("B6"), place("A1")]).toEqual([
      { table: 1, row: 3, column: 2 },
      { table: 2, row: 2, column: 2 },
      undefined,
    ]);
  });
});

test("contents name tables, with or without pages; the body's titles are none of them", () => {
  const contents = text(
    "目　录",
    "一、收入支出决算总表……3",
    "（二）收入决算表\t4",
    "三、名词解释 9",
    "第一部分 概况",
    "收入决算表",
  );
  expect(tables(contents, grid("项目|合计", "合计|1.00")).workbook.listed).toEqual([
    "收入支出决算总表",
    "收入决算表",
  ]);
  expect(tables(text("收入决算表")).workbook.listed).toEqual([]);
});

test("contents that are set as a table name tables; none of them is the title of the next one", () => {
  const contents = grid("一、收入支出决算总表|3", "二、收入决算表|4", "三、名词解释|9");
  const made = tables(
    text("目录"),
    contents,
    text("第一部分 概况"),
    grid("单位名称|人数|备注", "办公室|3|无"),
  );
  expect(made.workbook.listed).toEqual(["收入支出决算总表", "收入决算表"]);
  expect(shown(made)[1]![0]).toBe("文中的表");
});

test("a table that is a picture is said to be one; a seal above a table is none", () => {
  const picture: Block = { kind: "picture" };
  expect(
    tables(text("收入决算表"), picture, text("支出决算表"), grid("项目|合计")).workbook.pictured,
  ).toEqual(["收入决算表"]);
  expect(tables(text("收入决算表"), picture, grid("项目|合计")).workbook.pictured).toEqual([]);
  const { unrecognised } = recognisedTables(tables(text("收入决算表"), picture))[0]!;
  expect(unrecognised).toMatchObject([
    { title: "收入决算表", reason: "是一张图片，读不出里面的数，没有核对" },
  ]);
});

test.each<[string, string, number | undefined]>([
  ["12.", "unreadable", undefined],
  ["3，", "unreadable", undefined],
  ["12\u202913", "unreadable", undefined],
  ["12,\u2029345.60", "amount", 2],
  ["1, 234 .5", "amount", 1],
  ["2", "amount", 0],
  ["—", "dash", undefined],
])("on paper %j is %s", (printed, state, decimals) => {
  const figure = new FigureReader(true).read({ value: printed });
  expect(figure).toMatchObject({ state, ...(decimals === undefined ? {} : { decimals, fixed: true }) });
});

/** What differs between a workbook and the same read from a document. */
function differences(workbook: Statement, document: Statement): readonly string[] {
  return workbook.tables.flatMap((table) => {
    const there = document.table(table.slot);
    if (!there) return [`${table.id} is not there`];
    if (there.lines.length !== table.lines.length) return [`${table.id} has ${there.lines.length} lines`];
    return table.lines.flatMap((line) =>
      [...line.cells].flatMap(([column, { amount, content, state }]) => {
        const entry = there.cell(line.key, column);
        const same =
          entry?.amount.printed.value === amount.printed.value &&
          (entry.state === "unreadable") === (state === "unreadable");
        return same
          ? []
          : [`${table.id} ${line.key} ${column}: ${String(content)}, ${String(entry?.content)}`];
      }),
    );
  });
}

describe.each(DOCUMENT_SHAPES)("a whole document, %s", (shape) => {
  const index = DOCUMENT_SHAPES.indexOf(shape);
  const seeds = Array.from({ length: many(2, 40) }, (_, number) => number * DOCUMENT_SHAPES.length + index);
  test.each(seeds)("every table is as in the workbook (%i)", (number) => {
    const random = randomFrom(SEED + number);
    const department = generateDepartment(random);
    const form = paperForm(random, FINAL_FAMILIES[number % FINAL_FAMILIES.length]!);
    const { workbook } = renderDepartment(department, form);
    const { bytes } = paperDocument(workbook, shape, department);
    const made = documentTables(readDocxBlocks(bytes), "整份.docx");
    expect(differences(recognise(workbook), recognisedTables(made)[0]!)).toEqual([]);
  });
});

test.each([
  [["清河市水利局", "2023年度部门决算公开", "目 录"], { department: "清河市水利局", year: 2023 }],
  [
    ["2024年清河市水利局（本级）单位预算", "二〇二四年三月"],
    { department: "清河市水利局(本级)", year: 2024 },
  ],
  [["清河市水利局2023年度部门决算", "第一部分 概况"], { department: "清河市水利局", year: 2023 }],
  [["目录", "第一部分 清河市水利局概况"], {}],
])("the cover says whose the document is and of which year: %j", (lines, cover) => {
  expect(tables(...lines.map((line) => text(line))).workbook.cover).toEqual(cover);
});
