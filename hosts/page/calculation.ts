/** The page calculates: what an edit changes, with the results of every formula that it reaches. */
import { recalculate, type Uncalculated } from "../../src/formulas/recalculate";
import { toAddress } from "../../src/workbook/address";
import { isWorkingPaper } from "../../src/workbook/own-sheets";
import type { Cell, Workbook, Place } from "../../src/workbook/workbook";
import { HostError } from "../host";
import { applyEdits, type Edit } from "./edit";

/** The workbook with the edits and what they lead to, and all of that as edits: one step, there and back. */
export interface Calculated {
  readonly workbook: Workbook;
  readonly edits: readonly Edit[];
}

/** @throws HostError where a formula was typed that cannot be calculated, or a part of an array formula would change */
export function calculated(workbook: Workbook, edits: readonly Edit[]): Calculated {
  const array = edits.find(({ before }) => before?.array);
  if (array) {
    const address = toAddress(array.row, array.column);
    throw new HostError(`${address} 是数组公式的一部分，请在 Excel 或 WPS 里改。`);
  }
  const edited = applyEdits(workbook, edits);
  const { results, uncalculated } = recalculate(withoutPapers(edited), edits);
  const typed = new Map(
    edits.filter(({ after }) => after?.formula !== undefined).map((edit) => [nameOf(edit.sheet, edit), edit]),
  );
  const unknown = uncalculated.find(({ sheet, address }) => typed.has(`${sheet}!${address}`));
  if (unknown)
    throw new HostError(`网页里算不出 ${unknown.address} 的公式：${unknown.reason}。请直接填数字。`);
  const at = edits[0]?.at;
  const derived = results.flatMap((result): Edit[] => {
    const own = typed.get(nameOf(result.sheet, result));
    if (own) typed.set(nameOf(result.sheet, result), { ...own, after: result.after });
    return own ? [] : [{ ...result, ...(at !== undefined && { at }) }];
  });
  const all = [...edits.map((edit) => typed.get(nameOf(edit.sheet, edit)) ?? edit), ...derived];
  return { workbook: applyEdits(workbook, all), edits: all };
}

/** The formulas that a change reached and that could not be calculated: their results are those of the file. */
export function outOfDate(workbook: Workbook, edits: readonly Edit[]): readonly Uncalculated[] {
  return edits.length === 0 ? [] : recalculate(withoutPapers(workbook), edits).uncalculated;
}

/** A 核对底稿 follows the results as a whole: what it comes to is what the check comes to. */
export function withoutPapers(workbook: Workbook): Workbook {
  if (!workbook.sheets.some(isWorkingPaper)) return workbook;
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => !isWorkingPaper(sheet)) };
}

/** Whether an edit is what a formula came to, and nothing that somebody typed. */
export function isResult({ before, after }: Pick<Edit, "before" | "after">): boolean {
  return after?.formula !== undefined && after.formula === before?.formula;
}

/** What a value stands for that is written as it would be typed: `=…` is a formula, an apostrophe begins a text. */
export function asTyped(value: string | number | boolean, format: string | undefined): Cell {
  const keep = format === undefined ? {} : { format };
  if (typeof value === "string" && value.startsWith("="))
    return { value: 0, formula: value.slice(1), ...keep };
  return { value: typeof value === "string" ? value.replace(/^'/, "") : value, ...keep };
}

/** The other way round: what writes a cell back as it is. */
export function toTyped(cell: Cell | undefined): string | number | boolean | null {
  if (!cell) return null;
  if (cell.formula !== undefined) return `=${cell.formula}`;
  return typeof cell.value === "string" && /^[=']/.test(cell.value) ? `'${cell.value}` : cell.value;
}

export function nameOf(sheet: string, { row, column }: Place): string {
  return `${sheet}!${toAddress(row, column)}`;
}
