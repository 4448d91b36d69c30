/**
 * What a sum might have left out. A figure that no quantity was bound to may be a part of the total above or beside
 * it; a sum that runs past it would accuse the innocent, so the relation is not run and says which figure stopped it.
 */
import { readAspect } from "../catalogue/aspects";
import type { Entry, Line, Table, UnreadFigure } from "../statement/statement";
import { readLabel } from "../words/tidy";

/** Rows from `above` to `below`, both left out; open at an end that is absent. */
export interface Region {
  readonly above?: Entry | undefined;
  readonly below?: Entry | undefined;
}

function inside({ row }: UnreadFigure, { above, below }: Region): boolean {
  return (!above || row > above.row) && (!below || row < below.row);
}

/** A figure of an unknown line in the column of a total, that could be one of the total's parts. */
export function unreadLine(
  table: Table | undefined,
  total: Entry | undefined,
  region: Region = {},
): UnreadFigure | undefined {
  if (!total || !table || table.unread.length === 0) return undefined;
  return table.unread.find(
    (figure) =>
      figure.columnKey !== undefined &&
      figure.column === total.column &&
      isPart(figure) &&
      // The parts of a table that goes on over two sheets have rows of their own.
      (figure.sheet !== total.sheet || inside(figure, region)),
  );
}

/** A line `其中：…` or `（一）…` is a part of the line above it, never of the total; 小计 only adds lines up. */
function isPart({ label }: UnreadFigure): boolean {
  const { ofWhich, ordinal, words } = readLabel(label);
  return !ofWhich && ordinal !== "lower" && !/小计$/u.test(words);
}

/** Whether a column is of another year or a comparison, and so no part of what stands beside it: `上年数`. */
function isOfAnother({ path }: UnreadFigure, { id, year }: Table): boolean {
  const kind = id.startsWith("B") ? "budget" : "final-account";
  return path.some((level) => (readAspect(level, kind, year?.value ?? 0).aspect ?? "final") !== "final");
}

/** The path without its own leaf, where the leaf only says that it is the sum. */
function groupOf(path: readonly string[]): readonly string[] {
  return /^(本年)?(收入|支出)?(合计|小计|总计)$/u.test(path[path.length - 1] ?? "")
    ? path.slice(0, -1)
    : path;
}

function startsWith(path: readonly string[], group: readonly string[]): boolean {
  return group.length <= path.length && group.every((level, at) => level === path[at]);
}

/**
 * A figure of an unknown column in a line, that could be one of the parts of a total beside it: it hangs below the
 * total's own group and below none of the other columns.
 */
export function unreadColumn(
  table: Table | undefined,
  line: Line,
  total: string,
  parts: readonly string[],
): UnreadFigure | undefined {
  if (!table || table.unread.length === 0) return undefined;
  const pathOf = (key: string): readonly string[] => table.columns.find((one) => one.key === key)?.path ?? [];
  const whole = pathOf(total);
  // `合计` at the top of the header holds everything beside it.
  const group = whole.length <= 1 ? [] : groupOf(whole);
  const below = parts.map((part) => groupOf(pathOf(part))).filter((path) => path.length > group.length);
  return table.unread.find((figure) => {
    const { line: at, columnKey, path } = figure;
    return (
      at === line.key &&
      columnKey === undefined &&
      startsWith(path, group) &&
      !below.some((part) => startsWith(path, part) && path.length > part.length) &&
      !isOfAnother(figure, table)
    );
  });
}

/** `“基本支出 › 奖金”没有读懂`: why a relation is not run. */
export function unreadText({ sheet, address, label }: UnreadFigure): string {
  return `${sheet} ${address}“${label}”的数没有读懂`;
}
