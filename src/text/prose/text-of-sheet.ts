/** A sheet that holds a 情况说明: its text as paragraphs, and the cell that each character stands in. */
import { displayText } from "../../amount/figure";
import { toAddress } from "../../workbook/address";
import { isTextSheet, isWorkingPaper } from "../../workbook/own-sheets";
import { filledColumns, filledRows } from "../../workbook/filled";
import { cellAt, type Cell, type CellRef, type Sheet, type Workbook } from "../../workbook/workbook";
import type { Statement } from "../../statement/statement";
import type { Paragraph } from "./passages";

/** A paragraph of a sheet: where in it each cell's text begins. */
export interface SheetParagraph extends Paragraph {
  readonly pieces: readonly { readonly start: number; readonly cell: CellRef }[];
}

/**
 * The text of a sheet: a row is a paragraph, so are the empty rows between two of them, however many, and a line break
 * inside a cell begins another. Beside a text that we wrote ourselves stand the figures of its charts: its first column alone is read.
 */
export function sheetParagraphs(sheet: Sheet): readonly SheetParagraph[] {
  const width = { left: 0, right: isTextSheet(sheet) ? 0 : Infinity };
  return filledRows(sheet).flatMap((row, index, rows) => {
    const lines: { text: string; pieces: { start: number; cell: CellRef }[] }[] = [{ text: "", pieces: [] }];
    if (row > (rows[index - 1] ?? -1) + 1) lines.push({ text: "", pieces: [] });
    for (const column of filledColumns(sheet, row, width)) {
      shown(cellAt(sheet, row, column)!)
        .split(/\r\n|\r|\n/)
        .forEach((text, part) => {
          if (part > 0) lines.push({ text: "", pieces: [] });
          const line = lines[lines.length - 1]!;
          line.pieces.push({
            start: line.text.length,
            cell: { sheet: sheet.name, address: toAddress(row, column) },
          });
          line.text += text;
        });
    }
    return lines;
  });
}

/** The cell in which a character of a paragraph stands. */
export function cellOfText(paragraph: SheetParagraph | undefined, offset: number): CellRef | undefined {
  let found: CellRef | undefined;
  for (const { start, cell } of paragraph?.pieces ?? []) if (start <= offset) found = cell;
  return found;
}

function shown({ value, format }: Cell): string {
  return typeof value === "number" ? displayText(value, format) : String(value);
}

/** Sentences from which on a sheet is a text, and the characters of a sentence. */
const SENTENCES = 3;
const SENTENCE = 15;

/** Names of the sheets that hold a 情况说明, those that are called so first. */
export function proseSheets(workbook: Workbook, statement: Statement): readonly string[] {
  const tables = new Set(
    statement.tables.flatMap(({ sheet, lines }) => [sheet, ...lines.map(({ labelCell }) => labelCell.sheet)]),
  );
  const found = workbook.sheets.filter(
    (sheet) => !tables.has(sheet.name) && !isWorkingPaper(sheet) && isProse(sheet),
  );
  const named = (name: string): number => (/说明/.test(name) ? 0 : 1);
  return found.map(({ name }) => name).sort((a, b) => named(a) - named(b));
}

/** Whether a sheet is mostly sentences, and figures are among them; the notes below a table are not. */
function isProse(sheet: Sheet): boolean {
  let sentences = 0;
  let figures = 0;
  let inSentences = 0;
  let elsewhere = 0;
  for (const { text } of sheetParagraphs(sheet)) {
    const plain = text.replace(/\s+/g, "");
    if (plain.length >= SENTENCE && /[，。；：]/.test(plain)) {
      sentences += 1;
      inSentences += plain.length;
      if (/\d\s*(?:[万亿]?元|[%％])/.test(text)) figures += 1;
    } else elsewhere += plain.length;
  }
  return sentences >= SENTENCES && figures > 0 && inSentences > elsewhere;
}
