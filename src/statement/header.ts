/** Header paths: what stands above a column, level by level, whether cells are merged or left empty. */
import { cellAt, type Box, type Sheet } from "../workbook/workbook";
import type { ColumnSpec } from "./layouts/layout";
import { isMeta } from "./meta";
import { squash, words, wholeWords } from "./words";

/** A part of a sheet: rows and columns, ends included. */
export type Area = Box;

/** The text of a cell, or "" for blanks, numbers and truth values. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  const value = cellAt(sheet, row, column)?.value;
  return typeof value === "string" ? value : "";
}

/** Whether a cell holds a figure: a number, or a text that is written like one. */
export function figureAt(sheet: Sheet, row: number, column: number): boolean {
  const value = cellAt(sheet, row, column)?.value;
  if (typeof value === "number") return true;
  return typeof value === "string" && /^[-+−△▲(]?\d[\d,.]*\)?$/.test(squash(value));
}

/** Merged boxes by each cell they cover. */
export function mergeIndex(sheet: Sheet): (row: number, column: number) => Box | undefined {
  if (sheet.merges.length === 0) return () => undefined;
  const byRow = new Map<number, Box[]>();
  for (const box of sheet.merges) {
    // A merge over thousands of rows is formatting, not a header.
    for (let row = box.top; row <= Math.min(box.bottom, box.top + 50); row += 1) {
      const boxes = byRow.get(row);
      if (boxes) boxes.push(box);
      else byRow.set(row, [box]);
    }
  }
  return (row, column) => byRow.get(row)?.find((box) => box.left <= column && column <= box.right);
}

/** What a header cell says; "" for what only says something about the table, and for 栏次 typed as text. */
function headerWords(text: string): string {
  if (text === "" || isMeta(text)) return "";
  const said = words(text);
  return /^\d*栏?$/.test(said) ? "" : said;
}

/**
 * The header path of each column of an area, outermost first, as words.
 *
 * A merged cell heads all columns it covers. Where a form fills only the first cell and merges nothing, a text
 * heads the columns to its right up to the next text, but never beyond the group of the level above.
 */
export function headerPaths(sheet: Sheet, area: Area): string[][] {
  const merged = mergeIndex(sheet);
  const paths: string[][] = [];
  const starts: boolean[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    let carried = "";
    let carriedTo = -1;
    const startsHere: boolean[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const index = column - area.left;
      const path = (paths[index] ??= []);
      const box = merged(row, column);
      const own = headerWords(box ? textAt(sheet, box.top, box.left) : textAt(sheet, row, column));
      if (own !== "") {
        carried = own;
        carriedTo = box ? box.right : Infinity;
        startsHere[index] = !box || box.left === column;
      } else if (
        starts[index] ||
        column > carriedTo ||
        typeof cellAt(sheet, row, column)?.value === "number"
      ) {
        // A new group above, the end of a merged cell, or a figure: what stood to the left heads nothing here.
        carried = "";
      }
      if (carried !== "" && path[path.length - 1] !== carried) path.push(carried);
    }
    for (let index = 0; index < startsHere.length; index += 1) if (startsHere[index]) starts[index] = true;
  }
  return paths;
}

/** Which of the specs a header path answers to, the deepest level first; undefined where none. */
export function columnKey(path: readonly string[], specs: readonly CompiledColumn[]): string | undefined {
  const joined = path.join("›");
  for (const spec of specs) if (spec.pattern.test(joined)) return spec.key;
  return undefined;
}

export interface CompiledColumn {
  readonly key: string;
  readonly pattern: RegExp;
}

const compiled = new WeakMap<readonly ColumnSpec[], readonly CompiledColumn[]>();

/** Column specs as patterns over joined paths: the words must stand at the path's end. */
export function compileColumns(specs: readonly ColumnSpec[]): readonly CompiledColumn[] {
  let patterns = compiled.get(specs);
  if (!patterns) {
    patterns = specs.map((spec) => ({
      key: spec.key,
      pattern: wholeWords(`(?:.*›)?(?:${spec.words.map((word) => `(?:${word})`).join("|")})`),
    }));
    compiled.set(specs, patterns);
  }
  return patterns;
}
