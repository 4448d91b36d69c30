/** What the lines of a document say of a table: its title, 部门 and 单位, and where its own rows begin. */
import { isMeta } from "../statement/meta";
import { looksLikeTitle, matchTitle } from "../statement/titles";
import { figureLike, textsOf, type SheetLine } from "./lines";

/** The first rows of a table may hold its title. */
export const TITLE_ROWS = 4;

/** Whether a text is a figure with decimals: codes and counts have none. */
export function isAmount(text: string): boolean {
  return figureLike(text) && /\d[.．]\s*\d/u.test(text);
}

export function isEntryOfContents(row: readonly string[]): boolean {
  const filled = row.filter((text) => text !== "");
  return filled.length === 2 && /^\d{1,3}$/.test(filled[1]!) && !/^[\d,.]+$/.test(filled[0]!);
}

/** `部门：某局   单位：万元`: each in a cell of its own. */
export function partsOf(text: string): readonly string[] {
  return text.split(/\t+|[ \u3000\u00a0]{2,}/u).filter((part) => part.trim() !== "");
}

export function isMetaLine(text: string): boolean {
  return text.length <= 80 && (isMeta(text) || partsOf(text).every((part) => isMeta(part)));
}

export function isMetaRow(line: SheetLine): boolean {
  const texts = textsOf(line);
  return texts.length > 0 && texts.every((text) => isMeta(text));
}

/** The title in a row: of a known table, or what stands there alone and looks like one. */
export function titleIn(line: SheetLine): string | undefined {
  const texts = textsOf(line);
  const known = texts.find((text) => matchTitle(text));
  if (known !== undefined) return known;
  const said = [...new Set(texts.filter((text) => !isMeta(text)))];
  return said.length === 1 && looksLikeTitle(said[0]!, false) ? said[0] : undefined;
}

/** The row among the first that holds the table's title. */
export function titleInside(lines: readonly SheetLine[]): number | undefined {
  for (const [index, line] of lines.slice(0, TITLE_ROWS).entries()) {
    if (titleIn(line) !== undefined) return index;
    if (line.cells.some(({ text }) => figureLike(text))) return undefined;
  }
  return undefined;
}

/** The rows below a title that stands inside, and below 部门 and 单位. */
export function bodyOf(lines: readonly SheetLine[], inside: number | undefined): readonly SheetLine[] {
  const below = inside === undefined ? lines : lines.slice(inside + 1);
  const first = below.findIndex((line) => !isMetaRow(line) && line.cells.length > 0);
  return first < 0 ? [] : below.slice(first);
}
