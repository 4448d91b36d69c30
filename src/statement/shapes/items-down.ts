/** Items printed down, a column for each budget or outturn (or fund). */
import { filledRows } from "../../workbook/filled";
import type { Sheet } from "../../workbook/workbook";
import type { ItemsLayout, LineSpec } from "../../catalogue/layout";
import { bindColumns, headerYear, type BoundColumn } from "../columns";
import {
  columnsRightOf,
  countsLines,
  compileColumns,
  figureAt,
  figureCounts,
  firstLine,
  headerPaths,
  textAt,
  type Area,
  type HeaderPaths,
} from "../header";
import { lineMatcher, type LineMatcher } from "../lines";
import { isMeta, isNote } from "../meta";
import { columnsTo, placesIn, type Found, type RawLine } from "../raw";
import { labelPattern } from "../../words/pattern";
import { readLabel, type Label } from "../../words/tidy";
import { grandOf, TOTAL_ALONE } from "./item-totals";

/** A column of counts beside those of amounts. */
const STATISTICS = labelPattern("统计[数|数据|情况]", "数量");

/** The list of a table, its columns found. */
interface List {
  readonly sheet: Sheet;
  readonly layout: ItemsLayout;
  readonly matcher: LineMatcher;
  readonly labelColumn: number;
  readonly numberColumn: number | undefined;
  readonly columns: readonly BoundColumn[];
  readonly statistics: number | undefined;
}

/** @param labelColumn the column in which most items are named */
export function findDown(
  sheet: Sheet,
  area: Area,
  layout: ItemsLayout,
  labelColumn: number,
  year: number,
): Found {
  const matcher = lineMatcher(layout.lines);
  const isItem = (row: number): boolean =>
    matcher.match(readLabel(textAt(sheet, row, labelColumn)).words) !== undefined;
  const top = firstLine(sheet, area, labelColumn, isItem);
  const paths = headerPaths(sheet, area, Math.max(area.top, top - 1));
  const { numberColumn, candidates } = columnsRightOf(labelColumn, area.right + 1, paths);
  const figures = figureCounts(sheet, { ...area, top });
  const unnumbered = candidates.filter(
    (column) => paths.of(column).length > 0 || !countsLines(sheet, { ...area, top }, column),
  );
  const columns = amountColumns(unnumbered, paths, figures, layout, year);
  if (columns.length === 0) return { missing: "没有认出预算数、决算数等栏" };
  const statistics = candidates.find((column) => STATISTICS.test(paths.of(column).slice(-1)[0] ?? ""));
  const list = { sheet, layout, matcher, labelColumn, numberColumn, columns, statistics };
  return {
    columns: columns.map((column) => ({ ...column, label: column.path?.slice(-1)[0] ?? column.label })),
    lines: linesOf(list, filledRows(sheet, { top, bottom: area.bottom })),
    bodyTop: top,
    asides: columnsTo(labelColumn, area, numberColumn === undefined ? [] : [numberColumn]),
    pathOf: (column) => paths.of(column),
  };
}

/** The columns of amounts: by their headers; else the only one that holds figures. */
function amountColumns(
  candidates: readonly number[],
  paths: HeaderPaths,
  figures: ReadonlyMap<number, number>,
  layout: ItemsLayout,
  year: number,
): readonly BoundColumn[] {
  const key = layout.columns[0]!.key;
  const context = { kind: layout.kind, year: headerYear(paths, year) };
  // A head without a merge reaches over the empty columns behind its own: a signature may stand in one of them.
  const isOwn = (column: number, at: number): boolean =>
    figures.has(column) || paths.of(column).join() !== paths.of(candidates[at - 1] ?? -1).join();
  const own = candidates.filter(isOwn);
  const columns = bindColumns(own, paths, compileColumns(layout.columns), key, context);
  const filled = candidates.filter((column) => figures.has(column));
  if (columns.length > 0 || filled.length !== 1) return columns;
  const [column] = filled as [number];
  const path = paths.of(column);
  return [{ column, key, label: path.slice(-1)[0] ?? key, path, aspect: "final" }];
}

/** A row that names something, and the item that it names. */
interface NamedRow {
  readonly row: number;
  readonly label: Label;
  readonly spec: LineSpec | undefined;
  readonly isFilled: boolean;
}

function namedRows(list: List, rows: readonly number[]): readonly NamedRow[] {
  const { sheet, layout, matcher, labelColumn } = list;
  const named = rows.flatMap((row): NamedRow[] => {
    const printed = textAt(sheet, row, labelColumn);
    if (printed === "" || isNote(printed) || isMeta(printed)) return [];
    const label = readLabel(printed);
    if (label.words === "") return [];
    return [{ row, label, spec: matcher.match(label.words), isFilled: isFilled(list, row) }];
  });
  const printed = named.flatMap(({ label, spec, isFilled: filled }) =>
    spec && filled ? [{ spec, generic: TOTAL_ALONE.test(label.words) }] : [],
  );
  const wider = grandOf(layout, printed);
  return named.map((one) => (wider && TOTAL_ALONE.test(one.label.words) ? { ...one, spec: wider } : one));
}

function isFilled({ sheet, columns, statistics }: List, row: number): boolean {
  return (
    columns.some(({ column }) => figureAt(sheet, row, column)) ||
    (statistics !== undefined && figureAt(sheet, row, statistics))
  );
}

const unknownKey = (label: string): string => `other:${readLabel(label).words}`;

function linesOf(list: List, rows: readonly number[]): readonly RawLine[] {
  const { sheet, layout, labelColumn, numberColumn, columns, statistics } = list;
  const columnOf = new Map(columns.map(({ key, column }) => [key, column]));
  const lines: RawLine[] = [];
  const seen = new Map<string, number>();
  for (const { row, label, spec, isFilled: filled } of namedRows(list, rows)) {
    const before = spec && seen.get(spec.key);
    // A line without a figure over one of the same name with figures is the heading of what follows.
    const heads = before !== undefined && !isFilled(list, lines[before]!.labelAt.row) && filled;
    if (heads) lines[before] = { ...lines[before]!, key: unknownKey(lines[before]!.label), role: "other" };
    const known = before === undefined || heads ? spec : undefined;
    if (known) seen.set(known.key, lines.length);
    const cells = placesIn(row, columnOf);
    if (known?.count && statistics !== undefined && figureAt(sheet, row, statistics))
      cells.set(layout.columns[0]!.key, { row, column: statistics });
    lines.push({
      key: known?.key ?? unknownKey(label.text),
      label: label.text,
      labelAt: { row, column: labelColumn },
      role: known?.role ?? "other",
      ...(known?.count && { count: true }),
      ...(numberColumn !== undefined && { numberAt: { row, column: numberColumn } }),
      cells,
    });
  }
  return lines;
}
