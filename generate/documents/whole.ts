/**
 * Whole documents as offices publish them, as the bytes of a .docx: cover, contents, the tables of a workbook, the text. The
 * tables stand in one of six shapes, each with what offices do to tables on their way from Excel to Word.
 */
import { strToU8, zipSync } from "fflate";
import { displayText } from "../../src/amount/figure";
import { isMeta } from "../../src/statement/meta";
import { looksLikeTitle, matchTitle } from "../../src/statement/titles";
import { toAddress } from "../../src/workbook/address";
import { filledArea } from "../../src/workbook/filled";
import { mergedIn } from "../../src/workbook/merges";
import { cellAt, type CellRef, type Sheet, type Workbook } from "../../src/workbook/workbook";
import { cellXml, paragraph, tableXml, type Columns, type Words } from "./word-xml";

export const DOCUMENT_SHAPES = [
  /** Title, 部门 and 单位 as paragraphs above the table. */
  "headed",
  /** Title and unit in the first rows of the table, as it is pasted from Excel. */
  "pasted",
  /** A new table every 14 rows, its title again with（续）and its header. */
  "continued",
  /** A new table every 14 rows with nothing but a page break between. */
  "torn",
  /** Spaces in figures, several runs and line breaks, tracked deletions, a spare empty column. */
  "worn",
  /** Cells of their own widths, without a list of columns. */
  "drawn",
] as const;

export type WholeShape = (typeof DOCUMENT_SHAPES)[number];

/** Rows and tables count from 1, as a reader of the page counts them. */
export interface PaperPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface PaperDocument {
  readonly bytes: Uint8Array;
  /** Where a cell of the workbook stands in the document. */
  placeOf(cell: CellRef): PaperPlace | undefined;
}

export interface PaperOptions {
  readonly name?: string;
  readonly year?: number;
  /** The paragraphs of the 情况说明. */
  readonly text?: readonly string[];
  /** What is printed in place of what the workbook shows. */
  readonly reprint?: (cell: CellRef, shown: string) => string;
  /** Sheets that are left out though the list of contents names them. */
  readonly without?: ReadonlySet<string>;
  /** No list of contents. */
  readonly bare?: true;
}

/** Rows of a table on one page. */
const PAGE = 14;

export function paperDocument(
  workbook: Workbook,
  shape: WholeShape,
  { name = "", year = 0, text = [], reprint = (_, shown) => shown, without, bare }: PaperOptions = {},
): PaperDocument {
  const places = new Map<string, PaperPlace>();
  const body: string[] = [paragraph(name), paragraph(`${String(year)}年度部门决算`)];
  const sheets = workbook.sheets.filter(({ hidden }) => !hidden).map(paperOf);
  if (!bare) {
    body.push(paragraph("目　录"), paragraph("第一部分 部门概况"), paragraph("第二部分 部门决算表"));
    sheets.forEach(({ title }, index) => {
      const number = "一二三四五六七八九十"[index] ?? "";
      body.push(paragraph(`${number}、${title}……${String(index + 3)}`));
    });
    body.push(paragraph("第三部分 部门决算情况说明"), paragraph("第四部分 名词解释"));
  }
  body.push(
    paragraph("第一部分 部门概况"),
    paragraph("一、主要职责"),
    paragraph("负责有关工作的组织和落实。"),
  );
  body.push(paragraph("第二部分 部门决算表"));
  let tables = 0;
  for (const { sheet, head, title } of sheets) {
    if (without?.has(sheet.name)) continue;
    const { top, bottom, left, right } = filledArea(sheet)!;
    const shown = (row: number, column: number): string => {
      const cell = cellAt(sheet, row, column);
      if (!cell) return "";
      const plain =
        typeof cell.value === "number" ? displayText(cell.value, cell.format) : String(cell.value);
      return reprint({ sheet: sheet.name, address: toAddress(row, column) }, plain);
    };
    const heading = (suffix: string): void => {
      for (let row = top; row < head; row += 1) {
        const words = [];
        for (let column = left; column <= right; column += 1)
          if (shown(row, column) !== "") words.push(shown(row, column));
        if (words.length > 0) body.push(paragraph(words.join("　　").replace(title, title + suffix)));
      }
    };
    const header = headerOf(sheet, head);
    const pages: number[][] = [];
    const rows = Array.from({ length: bottom - head + 1 }, (_, index) => head + index);
    if (shape === "continued" || shape === "torn") {
      const own = rows.slice(header);
      for (let from = 0; from < own.length || from === 0; from += PAGE)
        pages.push(own.slice(from, from + PAGE));
      pages[0] = [...rows.slice(0, header), ...pages[0]!];
      if (shape === "continued") for (const page of pages.slice(1)) page.unshift(...rows.slice(0, header));
    } else if (shape === "pasted")
      pages.push(Array.from({ length: bottom - top + 1 }, (_, index) => top + index));
    else pages.push(rows);
    pages.forEach((page, index) => {
      if (shape !== "pasted") {
        if (index === 0) heading("");
        else if (shape === "continued") heading("（续）");
        else body.push('<w:p><w:r><w:br w:type="page"/></w:r></w:p>');
      }
      tables += 1;
      body.push(
        tableOf(
          sheet,
          page,
          { left, right, shown, worn: shape === "worn", by: shape === "drawn" ? "drawn" : "counted", header },
          head,
        ),
      );
      page.forEach((row, at) => {
        for (let column = left; column <= right; column += 1) {
          const key = `${sheet.name}!${toAddress(row, column)}`;
          if (!places.has(key)) places.set(key, { table: tables, row: at + 1, column: column - left + 1 });
        }
      });
    });
    body.push(paragraph(""));
  }
  body.push(paragraph("第三部分 部门决算情况说明"), ...text.map((line) => paragraph(line)));
  body.push(paragraph("第四部分 名词解释"), paragraph("一、财政拨款收入：指本级财政当年拨付的资金。"));
  return {
    bytes: docxOf(body.join("")),
    placeOf: ({ sheet, address }) => places.get(`${sheet}!${address}`),
  };
}

export interface PaperSheet {
  readonly sheet: Sheet;
  /** The first row below title, 部门 and 单位. */
  readonly head: number;
  readonly title: string;
}

export function paperOf(sheet: Sheet): PaperSheet {
  const { top, bottom } = filledArea(sheet)!;
  let title: string | undefined;
  for (let row = top; row <= bottom; row += 1) {
    const texts = (sheet.rows[row] ?? []).flatMap((cell) => (cell ? [String(cell.value)] : []));
    const named = texts.find((text) => matchTitle(text) ?? looksLikeTitle(text, true));
    const meta = texts.filter((text) => isMeta(text) || text.trim() === "");
    // A number that offices put above everything looks like a title, until the title comes.
    const isTitle = named !== undefined && (title === undefined || matchTitle(named) !== undefined);
    if (isTitle && meta.length >= texts.length - 1) title = named;
    else if (meta.length < texts.length) return { sheet, head: row, title: title ?? sheet.name };
  }
  return { sheet, head: top, title: title ?? sheet.name };
}

/** How many rows below the title have no figure: the header. */
export function headerOf(sheet: Sheet, head: number): number {
  const { bottom } = filledArea(sheet)!;
  const figure = (text: string): boolean => /\d\.\d|^[\s\d]{3,}$|^-+$/.test(text.normalize("NFKC"));
  let lines = 0;
  for (let row = head; row <= bottom; row += 1) {
    const texts = (sheet.rows[row] ?? []).flatMap((cell) =>
      cell ? [typeof cell.value === "number" ? displayText(cell.value, cell.format) : cell.value] : [],
    );
    if (texts.some((text) => figure(String(text))) || /^(?:合\s*计$|\s*一、)/.test(String(texts[0]))) break;
    lines += 1;
  }
  // A cell that is merged over the header's end belongs to it whole.
  for (const { top, bottom: end } of sheet.merges)
    if (top < head + lines && top >= head) lines = Math.max(lines, end - head + 1);
  return lines;
}

interface TableShape {
  readonly left: number;
  readonly right: number;
  readonly shown: (row: number, column: number) => string;
  readonly worn: boolean;
  readonly by: Columns;
  readonly header: number;
}

function tableOf(sheet: Sheet, rows: readonly number[], shape: TableShape, head: number): string {
  const { left, right, shown, worn, by } = shape;
  const merged = mergedIn(sheet.merges);
  return tableXml(
    rows.map((row) => {
      const cells: string[] = [];
      for (let column = left; column <= right; column += 1) {
        const box = merged(row, column);
        const columns = box ? Math.min(box.right, right) - column + 1 : 1;
        const words: Words = worn && row >= head + shape.header ? "worn" : worn ? "broken" : "plain";
        const text = box && (box.top !== row || box.left !== column) ? "" : shown(row, column);
        const below = box && box.bottom > box.top ? (box.top === row ? "restart" : "continue") : "";
        cells.push(cellXml(text, columns, below, words, by));
        column += columns - 1;
      }
      return worn ? [...cells, cellXml("", 1, "", "plain")] : cells;
    }),
    right - left + (worn ? 2 : 1),
    worn,
    by,
  );
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A .docx with this body and nothing beside it. */
export function docxOf(body: string): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATION}" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(xml)])), {
    level: 1,
  });
}
