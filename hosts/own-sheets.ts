/** What the sheets that we write into a workbook have in common, whichever host writes them. */
import { PAPER_SHEET, type WorkingPaper } from "../src/sheets/working-paper";
import { isWorkingPaper } from "../src/workbook/own-sheets";
import type { Workbook } from "../src/workbook/workbook";

/** 万元 to the 分 of a published table. */
export const AMOUNT_FORMAT = "#,##0.00";

/** Amounts that may have more decimals than are published: 元 behind 万元. */
export const EXACT_AMOUNT_FORMAT = "#,##0.00####";

export const FOOTER = "第 &P 页，共 &N 页";

/** Names a new sheet: as it should be called, or with a number where that is taken. Excel does not tell capitals apart. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted} (${String(number)})`;
  return name;
}

/** Each paper with the sheet it goes to: in place of those of the last time, then beside them. */
export function namedPapers(
  { sheets }: Workbook,
  papers: readonly WorkingPaper[],
): readonly { readonly sheet: string; readonly paper: WorkingPaper }[] {
  const old = sheets.filter(isWorkingPaper).map(({ name }) => name);
  const taken = sheets.map(({ name }) => name);
  return papers.map((paper, at) => {
    const sheet = old[at] ?? freeSheetName(PAPER_SHEET, taken);
    taken.push(sheet);
    return { sheet, paper };
  });
}
