/** The work of reading and recognition follows the filled cells, never the rectangle around them. */
import { readWorkbook } from "../../hosts/file/read";
import { check } from "../../src/check/check";
import { recognise } from "../../src/statement/recognise";
import type { Cell, Sheet, Workbook } from "../../src/workbook/workbook";
import { many } from "../../generate/wide";
import { looks } from "../looks";
import { LARGE, LARGE_SAMPLE, manySheets } from "../large-workbooks";
import { sample } from "../../samples/load";

function looksAt(workbook: Workbook): number {
  return looks(workbook.sheets, (sheets) => void check(recognise({ ...workbook, sheets })));
}

const said = (workbook: Workbook) => {
  const { tables, unrecognised } = recognise(workbook);
  return {
    tables: JSON.stringify(tables.map((table) => [table, table.lines.map(({ cells }) => [...cells])])),
    unrecognised,
  };
};

const plain = said(sample(LARGE_SAMPLE));
const plainLooks = looksAt(sample(LARGE_SAMPLE));

test.each(Object.keys(LARGE))("%s: the tables are read as without it, with as much work", (name) => {
  const workbook = readWorkbook(LARGE[name]!(many(200_000, 1_048_576)), "大.xlsx");
  const { tables, unrecognised } = said(workbook);
  expect(tables).toBe(plain.tables);
  if (name === "远处一个数") {
    // A figure outside any table is said, and is of none.
    expect(unrecognised).toEqual([
      {
        sheet: workbook.sheets[0]!.name,
        address: "XFD1048576",
        title: "XFD1048576 的数",
        reason: "离表太远，或者隔着空栏又没有表头，不算表内的数，没有核对",
      },
      ...plain.unrecognised,
    ]);
  } else expect(unrecognised).toEqual(plain.unrecognised);
  expect(looksAt(workbook)).toBeLessThan(plainLooks + 5_000);
});

test("5,000 sheets, each with a far figure", () => {
  const workbook = readWorkbook(manySheets(), "多.xlsx");
  expect(workbook.sheets).toHaveLength(5_000);
  expect(looksAt(workbook)).toBeLessThan(5_000 * 100);
});

const sheetOf = (
  cells: readonly (readonly [row: number, column: number, value: string | number])[],
): Sheet => {
  const rows: (Cell | undefined)[][] = [];
  for (const [row, column, value] of cells) (rows[row] ??= [])[column] = { value };
  return { name: "表", hidden: false, rows, merges: [] };
};

// Every second row and column: nothing is far from its neighbour, and the rectangle has 36 million cells.
const diagonal = (value: string | number): (readonly [number, number, string | number])[] =>
  Array.from({ length: 3_000 }, (_, index) => [index * 2 + 3, index * 2 + 8, value] as const);

test.each([
  [
    "收入支出决算总表",
    [
      [1, 0, "一、一般公共预算财政拨款收入"],
      [2, 0, "二、政府性基金预算财政拨款收入"],
    ],
  ],
  [
    "收入决算表",
    [
      [1, 0, "科目编码"],
      [1, 1, "科目名称"],
      [1, 2, "本年收入合计"],
      [1, 3, "财政拨款收入"],
      [1, 4, "上级补助收入"],
      [1, 5, "事业收入"],
      [1, 6, "经营收入"],
      [1, 7, "附属单位上缴收入"],
    ],
  ],
  [
    "一般公共预算财政拨款基本支出决算表",
    [
      [1, 0, 301],
      [1, 1, "工资福利支出"],
      [2, 0, 302],
      [2, 1, "商品和服务支出"],
    ],
  ],
  [
    "“三公”经费公共预算财政拨款支出决算表",
    [
      [1, 0, "公务接待费"],
      [1, 1, "因公出国（境）费"],
      [1, 2, "公务用车购置费"],
      [1, 3, "公务用车运行维护费"],
    ],
  ],
] as const)("%s with cells down a diagonal", (title, head) => {
  for (const value of ["甲", 1, "合计", 301]) {
    const cells = diagonal(value);
    const sheet = sheetOf([[0, 0, title], ...head, ...cells]);
    expect(looksAt({ name: "斜.xlsx", sheets: [sheet] })).toBeLessThan(500 * cells.length);
  }
});

test("a sheet that was not read to its end says so", () => {
  const sheet = { ...sheetOf([[0, 0, "名单"]]), readTo: { row: 4_999, column: 99 } };
  const { unrecognised } = recognise({ name: "大.xlsx", sheets: [sheet] });
  expect(unrecognised.map(({ title, address }) => [title, address])).toContainEqual([
    "CV5000 以外",
    "CV5000",
  ]);
});
