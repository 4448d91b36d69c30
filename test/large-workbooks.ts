/** Workbooks whose size says nothing of what is in them: far cells, blanks by the million, merges and sheets by the thousand. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { utils, write } from "@e965/xlsx";
import { writeWorkbook } from "../generate/write";
import { bookParts, zip } from "./hosts/file/packages";
import { sample, sampleBytes } from "../samples/load";

export const LARGE_SAMPLE = "henan-2022";
const LAST = 1_048_576;
/** Below everything that the sample's first sheet holds. */
const BELOW = 1000;

/** The sample with something put into its first sheet: further rows, and further merges. */
function withRows(rows: string, merges = ""): Uint8Array {
  const parts = unzipSync(sampleBytes(LARGE_SAMPLE));
  const name = Object.keys(parts).find((part) => /worksheets\/sheet1\.xml$/.test(part))!;
  const xml = strFromU8(parts[name]!)
    .replace("</sheetData>", `${rows}</sheetData>`)
    .replace("</mergeCells>", `${merges}</mergeCells>`);
  return zipSync({ ...parts, [name]: strToU8(xml) }, { level: 1 });
}

const blankText = (address: string): string => `<c r="${address}" t="inlineStr"><is><t> </t></is></c>`;
const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** What is put into the sample, and in what it must not make a difference: where it is a column, down to a row. */
export const LARGE: Readonly<Record<string, (last?: number) => Uint8Array>> = {
  远处一个空格: () => withRows(`<row r="${LAST}">${blankText(`XFD${LAST}`)}</row>`),
  远处一个空白格式: () => withRows(`<row r="${LAST}"><c r="XFD${LAST}" s="1"/></row>`),
  远处一个数: () => withRows(`<row r="${LAST}"><c r="XFD${LAST}"><v>5</v></c></row>`),
  一行空格: () =>
    withRows(`<row r="${BELOW}">${'<c t="inlineStr"><is><t> </t></is></c>'.repeat(16_384)}</row>`),
  一列空格: (last = LAST) =>
    withRows(
      numbers(BELOW, last)
        .map((row) => `<row r="${row}">${blankText(`B${row}`)}</row>`)
        .join(""),
    ),
  两万个合并: () =>
    withRows(
      "",
      numbers(BELOW, BELOW + 19_999)
        .map((row) => `<mergeCell ref="A${row}:XFD${row}"/>`)
        .join(""),
    ),
};

export function manySheets(count = 5_000): Uint8Array {
  const title = '<row r="1"><c r="A1" t="inlineStr"><is><t>部门收入支出情况表</t></is></c></row>';
  const far = `<row r="${LAST}"><c r="XFD${LAST}"><v>5</v></c></row>`;
  const sheets = Object.fromEntries(
    numbers(1, count).map((number) => [`表${number}`, `<sheetData>${title}${far}</sheetData>`]),
  );
  return zip(bookParts({ sheets, styles: null }));
}

/** A sheet 大表 of 6 000 rows, each of which is filled. */
export function longSheet(): Uint8Array {
  const columns = Array.from({ length: 10 }, (_, column) => column);
  const rows = [["科目编码", "科目名称", ...columns.map((column) => `栏 ${column + 1}`)]];
  for (const row of numbers(1, 5_999))
    rows.push([String(2_010_000 + row), "一般公共服务支出", ...columns.map((column) => `${row}.${column}`)]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "大表");
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}

/** The sheets of the sample, so many times over. */
export function manyCopies(count: number): Uint8Array {
  const { sheets } = sample(LARGE_SAMPLE);
  return writeWorkbook({
    name: "很多表.xlsx",
    sheets: numbers(1, count).flatMap((copy) =>
      sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} ${copy}` })),
    ),
  });
}
