/** Items printed across under nested headers, budget and outturn side by side or in pairs, over one or more rows of figures. */
import { filledColumns, filledRows } from "../../workbook/filled";
import type { Sheet, Place } from "../../workbook/workbook";
import { keyIn, yearsIn, type ColumnAspect } from "../../catalogue/aspects";
import type { ItemsLayout } from "../../catalogue/layout";
import { headerYear, readPath } from "../columns";
import { columnKey, compileColumns, headerPaths, textAt, type Area, type HeaderPaths } from "../header";
import { lineMatcher } from "../lines";
import { columnsTo, type Found, type RawLine } from "../raw";
import type { Column } from "../statement";
import { readLabel, words } from "../../words/tidy";
import { figureRows, labelsOfRow, rowsAcross, type RowAcross } from "./items-rows";
import { grandOf, type PrintedItem } from "./item-totals";

export function findAcross(sheet: Sheet, area: Area, layout: ItemsLayout, year: number): Found {
  const matcher = lineMatcher(layout.lines);
  const isItem = (row: number, column: number): boolean =>
    matcher.match(readLabel(textAt(sheet, row, column)).words) !== undefined;
  const named = (row: number): boolean =>
    filledColumns(sheet, row, area).some((column) => isItem(row, column));
  const top = filledRows(sheet, area).find(named) ?? area.bottom;
  const first = filledColumns(sheet, top, area).find((column) => isItem(top, column));
  const { headerBottom, figures } = figureRows(sheet, area, top, first, layout);
  const paths = headerPaths(sheet, area, headerBottom);
  const years = yearsIn(figures.map((row) => labelsOfRow(sheet, row, area).map(words)));
  const current = headerYear(paths, Math.max(year, ...years));
  const items = headedItems(paths, layout, current);
  const rows = rowsAcross(sheet, area, figures, layout, current);
  return {
    ...cellsOf(items, rows, headerBottom, layout),
    bodyTop: headerBottom + 1,
    asides: columnsTo((items[0]?.column ?? area.left) - 1, area),
    pathOf: (column) => paths.of(column),
  };
}

/** A column headed by an item. */
interface HeadedItem extends PrintedItem {
  readonly column: number;
  /** How the header calls the item. */
  readonly label: string;
  readonly path: readonly string[];
  readonly aspect: ColumnAspect;
  /** The money that the header names, or all of it. */
  readonly money: string;
  /** The level that says 决算数, 预算数 and nothing else. */
  readonly said: string | undefined;
}

function headedItems(paths: HeaderPaths, layout: ItemsLayout, current: number): readonly HeadedItem[] {
  const { kind, columns } = layout;
  const specs = compileColumns(columns);
  const subtotal = new Set(layout.subtotal);
  const moneyOf = (level: string): string | undefined => columnKey([level], specs);
  const isBare = (level: string): boolean => subtotal.has(level) || moneyOf(level) !== undefined;
  const read = paths.columns.flatMap((column) => {
    const path = paths.of(column);
    const { aspect, levels } = readPath(path, kind, current);
    const item = itemOf(levels, layout, isBare);
    return item ? [{ column, path, aspect, levels, ...item }] : [];
  });
  // Under 三公经费 its 小计 is the total of the three, and a bare 合计 beside it holds more than them.
  const isNamed = read.some(({ spec, generic }) => spec.role === "total" && !generic);
  const wider = grandOf(layout, read);
  return read.flatMap(({ levels, ...item }) => {
    const isWider = isNamed && item.generic && levels.length === 1;
    if (isWider && !wider) return [];
    const spec = isWider ? wider! : item.spec;
    const fund = levels.filter((level) => !subtotal.has(level)).map(moneyOf);
    const money = fund.find((known) => known !== undefined) ?? columns[0]!.key;
    const said = item.path.find((level) => {
      const alone = readPath([level], kind, current);
      return alone.said && alone.levels.length === 0;
    });
    return [{ ...item, spec, money, said }];
  });
}

/**
 * The item a header path names: the deepest level that says more than “小计” or the money, else the total. None where that
 * level is not known: what stands above it only says of what it is a part.
 */
function itemOf(
  path: readonly string[],
  layout: ItemsLayout,
  isBare: (said: string) => boolean,
): (PrintedItem & Pick<HeadedItem, "label">) | undefined {
  const matcher = lineMatcher(layout.lines);
  let generic: (PrintedItem & Pick<HeadedItem, "label">) | undefined;
  for (let level = path.length - 1; level >= 0; level -= 1) {
    const said = path[level]!;
    const spec = matcher.match(readLabel(said).words);
    if (!spec && !isBare(said)) return generic;
    if (!spec) continue;
    if (!isBare(said)) return { spec, label: said, generic: false };
    generic ??= { spec, label: said, generic: true };
  }
  return generic;
}

/** Columns and lines from where each item crosses each row; of two that say the same the first is taken. */
function cellsOf(
  items: readonly HeadedItem[],
  rows: readonly RowAcross[],
  headerBottom: number,
  { kind, lines: specs }: ItemsLayout,
): { readonly columns: readonly Column[]; readonly lines: readonly RawLine[] } {
  const columns = new Map<string, Column>();
  const lines = new Map<string, RawLine & { readonly cells: Map<string, Place> }>();
  for (const { column, spec, label, path, aspect, money, said } of items) {
    let line = lines.get(spec.key);
    if (!line) {
      const { role, count } = spec;
      const labelAt = { row: headerBottom, column };
      line = { key: spec.key, label, labelAt, role, ...(count && { count }), cells: new Map() };
      lines.set(spec.key, line);
    }
    for (const row of rows) {
      const of = row.aspect === "final" ? aspect : row.aspect;
      const key = row.unit === undefined ? keyIn(of, money) : `unit:${row.unit}`;
      const header = row.label || (said ?? (kind === "budget" ? "预算数" : "决算数"));
      if (!columns.has(key)) columns.set(key, { key, label: header, path });
      if (!line.cells.has(key)) line.cells.set(key, { row: row.at, column });
    }
  }
  const order = specs.map(({ key }) => key);
  const inOrder = [...lines.values()].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return { columns: [...columns.values()], lines: inOrder };
}
