/** 空表 in a document, in the words and shapes that offices have for it: no difference, not lost, and told where the workbook has amounts. */
import { plainForm, type FamilyId } from "../../generate/form";
import { paperDocument } from "../../generate/documents/whole";
import { generateDepartment } from "../../generate/department";
import { randomFrom } from "../../generate/random";
import { many } from "../../generate/wide";
import { renderDepartment } from "../../generate/render";
import { readDocxBlocks } from "../../hosts/file/docx/read-docx";
import { check } from "../../src/check/check";
import { tieOut } from "../../src/compare/tie-out/tie-out";
import { blocksOf, type Block, type GridCell } from "../../src/document/blocks";
import { recognisedTables } from "../../src/document/recognised";
import { documentTables, type DocumentTables } from "../../src/document/sheets";
import { recognise } from "../../src/statement/recognise";
import type { Table } from "../../src/statement/statement";

const WORDS = [
  "说明：本表无数据。",
  "空表",
  "（空表）",
  "此表无数据",
  "无此项收支",
  "本部门没有使用政府性基金预算安排的收支，故本表为空。",
  "本年度未发生相关支出，此表为空表。",
  "本单位不涉及，以空表列示",
  "无",
];

const cell = (row: number, columns: number, text: string): GridCell => ({
  ...{ row, column: 0, rows: 1, columns },
  paragraphs: [{ text }],
});

/** What a document has in the place of a blank table, from the table as it would stand there. */
const SHAPES: Readonly<Record<string, (own: Block & { kind: "grid" }, words: string) => readonly Block[]>> = {
  "a sentence below the title": (_, words) => blocksOf([{ text: words }]),
  "a row across": ({ grid: { width } }, words) => [
    { kind: "grid", grid: { cells: [cell(0, width, words)], height: 1, width } },
  ],
  "a row across below the header": ({ grid }, words) => [
    {
      kind: "grid",
      grid: {
        ...grid,
        height: 4,
        cells: [
          ...grid.cells
            .filter(({ row }) => row < 3)
            .map((one) => ({ ...one, rows: Math.min(one.rows, 3 - one.row) })),
          cell(3, grid.width, words),
        ],
      },
    },
  ],
  "the form with the sentence in it": ({ grid }, words) => [
    {
      kind: "grid",
      grid: {
        ...grid,
        height: grid.height + 1,
        cells: [...grid.cells, cell(grid.height, grid.width, words)],
      },
    },
  ],
  "the form below the sentence": (own, words) => [...blocksOf([{ text: words }]), own],
  "the form above the sentence": (own, words) => [own, ...blocksOf([{ text: words }])],
};

function world(family: FamilyId, seed: number) {
  const department = generateDepartment(randomFrom(seed));
  const { workbook } = renderDepartment(department, plainForm(family));
  const statement = recognise(workbook);
  const blocks = readDocxBlocks(paperDocument(workbook, "headed", department).bytes);
  const gridOf = ({ title }: Table): number => {
    const bodies = blocks.findIndex(({ kind }) => kind === "grid") - 4;
    const at = blocks.findIndex(
      (block, index) => index > bodies && block.kind === "paragraph" && block.paragraph.text.includes(title),
    );
    return blocks.findIndex(({ kind }, index) => index > at && kind === "grid");
  };
  const put = (table: Table, shape: string, words: string): DocumentTables => {
    const at = gridOf(table);
    const own = blocks[at] as Block & { kind: "grid" };
    return documentTables(
      [...blocks.slice(0, at), ...SHAPES[shape]!(own, words), ...blocks.slice(at + 1)],
      "整份.docx",
    );
  };
  return { statement, put };
}

const isEmpty = ({ lines }: Table): boolean =>
  lines.every(({ cells }) => [...cells.values()].every(({ amount }) => amount.printed.value === 0));

describe.each(Object.keys(SHAPES))("%s", (shape) => {
  test.each<[FamilyId, number]>([
    ["henan", 2],
    ["guangxi", 1],
    ["sichuan", 3],
  ])("%s: nothing differs, nothing is missing", (family, seed) => {
    const { statement, put } = world(family, seed);
    const blank = statement.tables.filter((table) => table.slot >= 6 && isEmpty(table));
    expect(blank.length).toBeGreaterThan(0);
    for (const table of blank)
      for (const words of WORDS.filter(
        (_, index) => index % many(3, 1) === (seed + table.slot) % many(3, 1),
      )) {
        const tables = put(table, shape, words);
        const said = tieOut(statement, tables)!.differences.map(({ message }) => message);
        expect([table.title, words, said]).toEqual([table.title, words, []]);
        const alone = recognisedTables(tables)[0]!;
        expect(alone.unrecognised.filter(({ reason }) => reason.startsWith("表名像"))).toEqual([]);
        expect(alone.missing).toEqual(statement.missing);
      }
  });
});

test("a table said to be blank whose workbook has amounts differs", () => {
  const { statement, put } = world("henan", 2);
  const tables = put(statement.table(2)!, "a sentence below the title", "本部门没有收入，本表为空。");
  const [difference] = tieOut(statement, tables)!.differences;
  expect(difference).toMatchObject({ kind: "line", severity: "error", table: "T02" });
});

test("a workbook's sheet with its title and a sentence alone is a blank table", () => {
  const rows = [["国有资本经营预算财政拨款支出决算表"], ["单位：万元"], ["本部门没有此项支出，本表为空。"]];
  const sheet = {
    name: "08",
    hidden: false,
    merges: [],
    rows: rows.map((row) => row.map((value) => ({ value }))),
  };
  const statement = recognise({ name: "表.xlsx", sheets: [sheet] });
  expect(statement.unrecognised).toEqual([]);
  expect(statement.table(8)).toMatchObject({
    lines: [],
    notes: [{ text: "本部门没有此项支出，本表为空。" }],
  });
  expect(check(statement).findings.filter(({ table }) => table === "T08")).toEqual([]);
});
