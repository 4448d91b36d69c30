/** Tables of named items with a few amounts each, printed down or across: 09 and 10. */
import { filledColumns, filledRows } from "../../workbook/filled";
import { cellAt, type Sheet } from "../../workbook/workbook";
import {
  compileColumns,
  figureAt,
  figureCounts,
  headerPaths,
  textAt,
  type Area,
  type CompiledColumn,
} from "../header";
import type { ItemsLayout, LineSpec } from "../../catalogue/layout";
import { lineMatcher, type LineMatcher } from "../lines";
import { isMeta, isNote } from "../meta";
import type { Found, Place, RawLine } from "../raw";
import type { Column } from "../statement";
import { readLabel, squash, words } from "../../words/tidy";

const NUMBER_HEADER = /^(行次|序号|栏次)$/u;

export function findItems(sheet: Sheet, area: Area, layout: ItemsLayout): Found {
  const matcher = lineMatcher(layout.lines);
  const down = new Map<number, number>();
  const across = new Map<number, number>();
  for (const row of filledRows(sheet, area)) {
    for (const column of filledColumns(sheet, row, area)) {
      const text = textAt(sheet, row, column);
      if (text === "" || isNote(text) || !matcher.match(readLabel(text).words)) continue;
      down.set(column, (down.get(column) ?? 0) + 1);
      across.set(row, (across.get(row) ?? 0) + 1);
    }
  }
  const tallest = Math.max(0, ...down.values());
  const widest = Math.max(0, ...across.values());
  if (Math.max(tallest, widest) < 3) return { missing: `没有找到“${layout.name}”的各项` };
  if (tallest >= widest) {
    const column = [...down].find(([, count]) => count === tallest)![0];
    return findDown(sheet, area, layout, matcher, column);
  }
  return findAcross(sheet, area, layout, matcher);
}

/** Items down, a column for each budget or outturn (or fund). */
function findDown(
  sheet: Sheet,
  area: Area,
  layout: ItemsLayout,
  matcher: LineMatcher,
  labelColumn: number,
): Found {
  const isItem = (row: number): boolean =>
    matcher.match(readLabel(textAt(sheet, row, labelColumn)).words) !== undefined;
  const top = filledRows(sheet, area).find(isItem) ?? area.bottom;
  const paths = headerPaths(sheet, area, Math.max(area.top, top - 1));
  const specs = compileColumns(layout.columns);
  const columnOf = new Map<string, number>();
  const columns: Column[] = [];
  let numberColumn: number | undefined;
  const take = (key: string, column: number): void => {
    columnOf.set(key, column);
    const path = paths.of(column);
    columns.push({ key, label: path.slice(-1)[0] ?? key, path });
  };
  const unheaded: number[] = [];
  for (const column of paths.columns) {
    if (column <= labelColumn) continue;
    const path = paths.of(column);
    if (path.some((said) => NUMBER_HEADER.test(said))) {
      numberColumn ??= column;
      continue;
    }
    const key = keyOf(path, specs);
    if (key === undefined) unheaded.push(column);
    else if (!columnOf.has(key)) take(key, column);
  }
  if (columnOf.size === 0) {
    const figures = figureCounts(sheet, { ...area, top });
    const filled = unheaded.filter((column) => figures.has(column));
    if (filled.length !== 1) return { missing: "没有认出预算数、决算数等栏" };
    take(layout.columns[layout.columns.length - 1]!.key, filled[0]!);
  }
  const lines: RawLine[] = [];
  const seen = new Set<string>();
  for (const row of filledRows(sheet, { top, bottom: area.bottom })) {
    const printed = textAt(sheet, row, labelColumn);
    if (printed === "" || isNote(printed) || isMeta(printed)) continue;
    const label = readLabel(printed);
    if (label.words === "") continue;
    const spec = matcher.match(label.words);
    const known = spec && !seen.has(spec.key) ? spec : undefined;
    if (known) seen.add(known.key);
    lines.push({
      key: known?.key ?? `other:${label.words}`,
      label: label.text,
      labelAt: { row, column: labelColumn },
      role: known?.role ?? "other",
      ...(known?.count && { count: true }),
      ...(numberColumn !== undefined && { numberAt: { row, column: numberColumn } }),
      cells: new Map([...columnOf].map(([key, column]) => [key, { row, column }])),
    });
  }
  const asides = new Set(numberColumn === undefined ? [] : [numberColumn]);
  for (let column = area.left; column <= labelColumn; column += 1) asides.add(column);
  return { columns, lines, bodyTop: top, asides, pathOf: (column) => paths.of(column) };
}

/** Items across under nested headers, budget and outturn side by side or in pairs, one row of figures. */
function findAcross(sheet: Sheet, area: Area, layout: ItemsLayout, matcher: LineMatcher): Found {
  const named = (row: number): boolean =>
    filledColumns(sheet, row, area).some((column) =>
      matcher.match(readLabel(textAt(sheet, row, column)).words),
    );
  const headerTop = filledRows(sheet, area).find(named) ?? area.bottom;
  let headerBottom = headerTop;
  while (headerBottom < area.bottom && rowKind(sheet, headerBottom + 1, area) === "header") headerBottom += 1;
  // An empty table keeps its form: the row of figures is then the one below the header and 栏次.
  let dataRow = headerBottom + 1;
  while (rowKind(sheet, dataRow, area) === "index") dataRow += 1;
  for (let row = dataRow; row <= Math.min(area.bottom, dataRow + 3); row += 1) {
    const kind = rowKind(sheet, row, area);
    if (kind === "figures") dataRow = row;
    if (kind !== "blank") break;
  }
  const paths = headerPaths(sheet, area, headerBottom);
  const specs = compileColumns(layout.columns);
  const fallback = layout.columns[layout.columns.length - 1]!.key;
  const subtotal = new Set(layout.subtotal);
  const columns = new Map<string, Column>();
  const found = new Map<
    string,
    {
      readonly spec: LineSpec;
      readonly label: string;
      readonly labelAt: Place;
      readonly cells: Map<string, Place>;
    }
  >();
  for (const column of paths.columns) {
    const path = paths.of(column);
    const item = itemOf(path, matcher, subtotal);
    if (!item) continue;
    const key = path.map((said) => keyOf([said], specs)).find((known) => known !== undefined) ?? fallback;
    if (!columns.has(key)) {
      const said = path.find((level) => keyOf([level], specs) === key);
      columns.set(key, { key, label: said ?? "决算数" });
    }
    let line = found.get(item.spec.key);
    if (!line) {
      line = { spec: item.spec, label: item.label, labelAt: { row: headerBottom, column }, cells: new Map() };
      found.set(item.spec.key, line);
    }
    if (!line.cells.has(key)) line.cells.set(key, { row: dataRow, column });
  }
  const order = layout.lines.map((spec) => spec.key);
  const lines: RawLine[] = [...found.values()]
    .sort((a, b) => order.indexOf(a.spec.key) - order.indexOf(b.spec.key))
    .map(({ spec, label, labelAt, cells }) => ({
      key: spec.key,
      label,
      labelAt,
      role: spec.role,
      ...(spec.count && { count: true }),
      cells,
    }));
  if (lines.length < 3) return { missing: `没有找到“${layout.name}”的各项` };
  return {
    columns: [...columns.values()],
    lines,
    bodyTop: headerBottom + 1,
    asides: new Set<number>(),
    pathOf: (column) => paths.of(column),
  };
}

/** The item a header path names: the deepest level that is more than “小计”, else the total. */
function itemOf(
  path: readonly string[],
  matcher: LineMatcher,
  subtotal: ReadonlySet<string>,
): { spec: LineSpec; label: string } | undefined {
  let generic: { spec: LineSpec; label: string } | undefined;
  for (let level = path.length - 1; level >= 0; level -= 1) {
    const said = path[level]!;
    const spec = matcher.match(readLabel(said).words);
    if (!spec) continue;
    if (!subtotal.has(said)) return { spec, label: said };
    generic ??= { spec, label: said };
  }
  return generic;
}

function keyOf(path: readonly string[], specs: readonly CompiledColumn[]): string | undefined {
  const joined = path.join("›");
  return specs.find((spec) => spec.pattern.test(joined))?.key;
}

type RowKind = "blank" | "header" | "index" | "figures" | "note";

function rowKind(sheet: Sheet, row: number, area: Area): RowKind {
  const figures: number[] = [];
  let text = "";
  let dashes = 0;
  for (const column of filledColumns(sheet, row, area)) {
    const value = cellAt(sheet, row, column)!.value;
    if (figureAt(sheet, row, column))
      figures.push(Number(typeof value === "string" ? squash(value).replace(/,/g, "") : value));
    else if (typeof value === "string" && !isMeta(value)) {
      if (words(value) === "") dashes += 1;
      else if (text === "") text = value;
    }
  }
  if (text !== "" && isNote(text)) return "note";
  const index =
    figures.length >= 4 &&
    figures.every((value, place) => (place === 0 ? value === 1 : value === figures[place - 1]! + 1));
  if (index) return "index";
  if (figures.length > 0 || dashes > 1) return "figures";
  return text === "" ? "blank" : "header";
}
