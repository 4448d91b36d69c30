/** Tables of named items with a few amounts each, printed down or across: 09 and 10. */
import { filledColumns, filledRows } from "../../workbook/filled";
import { cellAt, type Sheet } from "../../workbook/workbook";
import { keyIn, readAspect, yearsIn, type ColumnAspect } from "../../catalogue/aspects";
import { BESIDE_THREE, THREE_PUBLIC } from "../../catalogue/line-keys";
import { bindColumns, headerYear, readPath } from "../columns";
import {
  columnKey,
  compileColumns,
  figureAt,
  figureCounts,
  firstLine,
  headerPaths,
  textAt,
  wordsOfHeader,
  type Area,
} from "../header";
import type { ItemsLayout, LineSpec } from "../../catalogue/layout";
import { lineMatcher, type LineMatcher } from "../lines";
import { isMeta, isNote } from "../meta";
import { placesIn, type Found, type Place, type RawLine } from "../raw";
import type { Column } from "../statement";
import { labelPattern } from "../../words/pattern";
import { compact, readLabel, squash, words } from "../../words/tidy";

const NUMBER_HEADER = /^(行次|序号|栏次)$/u;

/** @param year what title and surroundings name as the year, 0 where they do not */
export function findItems(sheet: Sheet, area: Area, layout: ItemsLayout, year: number): Found {
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
    return findDown(sheet, area, layout, matcher, column, year);
  }
  return findAcross(sheet, area, layout, matcher, year);
}

const headingKey = (label: string): string => `other:${readLabel(label).words}`;

/** A column of counts beside those of amounts. */
const STATISTICS = labelPattern("统计[数|数据|情况]", "数量");

/** Items down, a column for each budget or outturn (or fund). */
function findDown(
  sheet: Sheet,
  area: Area,
  layout: ItemsLayout,
  matcher: LineMatcher,
  labelColumn: number,
  year: number,
): Found {
  const isItem = (row: number): boolean =>
    matcher.match(readLabel(textAt(sheet, row, labelColumn)).words) !== undefined;
  const top = firstLine(sheet, area, labelColumn, isItem);
  const paths = headerPaths(sheet, area, Math.max(area.top, top - 1));
  let numberColumn: number | undefined;
  const candidates: number[] = [];
  for (const column of paths.columns) {
    if (column <= labelColumn) continue;
    if (paths.of(column).some((said) => NUMBER_HEADER.test(said))) numberColumn ??= column;
    else candidates.push(column);
  }
  const own = layout.columns[0]!.key;
  const columns = bindColumns(candidates, paths, compileColumns(layout.columns), own, {
    kind: layout.kind,
    year: headerYear(paths, year),
  });
  if (columns.length === 0) {
    const figures = figureCounts(sheet, { ...area, top });
    const filled = candidates.filter((column) => figures.has(column));
    if (filled.length !== 1) return { missing: "没有认出预算数、决算数等栏" };
    const path = paths.of(filled[0]!);
    columns.push({ column: filled[0]!, key: own, label: path.slice(-1)[0] ?? own, path, aspect: "final" });
  }
  const columnOf = new Map(columns.map(({ key, column }) => [key, column]));
  const statistics = candidates.find((column) => STATISTICS.test(paths.of(column).slice(-1)[0] ?? ""));
  const isFilled = (row: number): boolean =>
    columns.some(({ column }) => figureAt(sheet, row, column)) ||
    (statistics !== undefined && figureAt(sheet, row, statistics));
  const lines: RawLine[] = [];
  const seen = new Map<string, number>();
  const bodyRows = filledRows(sheet, { top, bottom: area.bottom });
  const wider = grandOf(
    layout,
    bodyRows.flatMap((row) => {
      const said = readLabel(textAt(sheet, row, labelColumn)).words;
      const spec = matcher.match(said);
      return spec && isFilled(row) ? [{ spec, generic: TOTAL_ROW.test(said) }] : [];
    }),
  );
  for (const row of bodyRows) {
    const printed = textAt(sheet, row, labelColumn);
    if (printed === "" || isNote(printed) || isMeta(printed)) continue;
    const label = readLabel(printed);
    if (label.words === "") continue;
    const spec = (TOTAL_ROW.test(label.words) && wider) || matcher.match(label.words);
    const before = spec && seen.get(spec.key);
    // A line without a figure over one of the same name with figures is the heading of what follows.
    const heads = before !== undefined && !isFilled(lines[before]!.labelAt.row) && isFilled(row);
    if (heads) lines[before] = { ...lines[before]!, key: headingKey(lines[before]!.label), role: "other" };
    const known = spec && (before === undefined || heads) ? spec : undefined;
    if (known) seen.set(known.key, lines.length);
    const cells = placesIn(row, columnOf);
    if (known?.count && statistics !== undefined && figureAt(sheet, row, statistics))
      cells.set(own, { row, column: statistics });
    lines.push({
      key: known?.key ?? `other:${label.words}`,
      label: label.text,
      labelAt: { row, column: labelColumn },
      role: known?.role ?? "other",
      ...(known?.count && { count: true }),
      ...(numberColumn !== undefined && { numberAt: { row, column: numberColumn } }),
      cells,
    });
  }
  const asides = new Set(numberColumn === undefined ? [] : [numberColumn]);
  for (let column = area.left; column <= labelColumn; column += 1) asides.add(column);
  return {
    columns: columns.map((column) => ({ ...column, label: column.path?.slice(-1)[0] ?? column.label })),
    lines,
    bodyTop: top,
    asides,
    pathOf: (column) => paths.of(column),
  };
}

/** Items across under nested headers, budget and outturn side by side or in pairs, one row of figures. */
function findAcross(
  sheet: Sheet,
  area: Area,
  layout: ItemsLayout,
  matcher: LineMatcher,
  year: number,
): Found {
  const isItem = (row: number, column: number): boolean =>
    matcher.match(readLabel(textAt(sheet, row, column)).words) !== undefined;
  const named = (row: number): boolean =>
    filledColumns(sheet, row, area).some((column) => isItem(row, column));
  const headerTop = filledRows(sheet, area).find(named) ?? area.bottom;
  const firstItem = filledColumns(sheet, headerTop, area).find((column) => isItem(headerTop, column));
  // Rows without a word may stand between the storeys of a header, and between it and the figures.
  const below = filledRows(sheet, { top: headerTop + 1, bottom: area.bottom })
    .map((row) => ({
      row,
      kind: namesAspect(sheet, row, area, firstItem, layout) ? "figures" : rowKind(sheet, row, area),
    }))
    .filter(({ kind }) => kind !== "blank");
  const body = below.findIndex(({ kind }) => kind !== "header");
  const headerBottom = (body < 0 ? below : below.slice(0, body)).slice(-1)[0]?.row ?? headerTop;
  const indexed = body < 0 ? [] : below.slice(body);
  // A note may stand between the header and the figures.
  const first =
    indexed.find(({ kind }) => kind === "figures") ?? indexed.find(({ kind }) => kind !== "index");
  const lastIndex = indexed.slice(0, first ? indexed.indexOf(first) : undefined).slice(-1)[0]?.row;
  // An empty table keeps its form: the row of figures is then the one below the header and 栏次.
  const dataRow = first?.kind === "figures" ? first.row : (lastIndex ?? headerBottom) + 1;
  const paths = headerPaths(sheet, area, headerBottom);
  const filled = below.filter(({ row, kind }) => row > dataRow && kind === "figures");
  const figureRows = [dataRow, ...filled.map(({ row }) => row)];
  const current = headerYear(paths, Math.max(year, ...yearsOfRows(sheet, area, figureRows)));
  const whole = layout.columns[0]!.key;
  const subtotal = new Set(layout.subtotal);
  const rows = rowsAcross(sheet, area, figureRows, layout, current);
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
  const take = (
    spec: LineSpec,
    label: string,
    key: string,
    header: string,
    at: Place,
    path: readonly string[],
  ) => {
    if (!columns.has(key)) columns.set(key, { key, label: header, path });
    let line = found.get(spec.key);
    if (!line) {
      line = { spec, label, labelAt: { row: headerBottom, column: at.column }, cells: new Map() };
      found.set(spec.key, line);
    }
    if (!line.cells.has(key)) line.cells.set(key, at);
  };
  const specs = compileColumns(layout.columns);
  const items = paths.columns.flatMap((column) => {
    const path = paths.of(column);
    const { aspect, levels } = readPath(path, layout.kind, current);
    const item = itemOf(
      levels,
      matcher,
      (said) => subtotal.has(said) || columnKey([said], specs) !== undefined,
    );
    return item ? [{ column, path, aspect, levels, item }] : [];
  });
  // Under 三公经费 its 小计 is the total of the three, and a bare 合计 beside it holds more than them.
  const isNamed = items.some(({ item }) => item.spec.role === "total" && !item.generic);
  const wider = grandOf(
    layout,
    items.map(({ item }) => item),
  );
  for (const { column, path, aspect, levels, item: own } of items) {
    const isWider = isNamed && own.generic && levels.length === 1;
    if (isWider && !wider) continue;
    const item = isWider ? { ...own, spec: wider! } : own;
    const fund = levels
      .filter((level) => !subtotal.has(level))
      .map((level) => columnKey([level], specs))
      .find((known) => known !== undefined);
    for (const row of rows) {
      const of = row.aspect === "final" ? aspect : row.aspect;
      const key = row.unit === undefined ? keyIn(of, fund ?? whole) : `unit:${row.unit}`;
      const said = path.find((level) => {
        const read = readPath([level], layout.kind, current);
        return read.said && read.levels.length === 0;
      });
      const header = row.label || (said ?? (layout.kind === "budget" ? "预算数" : "决算数"));
      take(item.spec, item.label, key, header, { row: row.at, column }, path);
    }
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
  const asides = new Set<number>();
  for (let column = area.left; column < Math.min(...items.map((item) => item.column)); column += 1)
    asides.add(column);
  return {
    columns: [...columns.values()],
    lines,
    bodyTop: headerBottom + 1,
    asides,
    pathOf: (column) => paths.of(column),
  };
}

/** A row of figures under items across: of an aspect (预算数, 决算数), of one unit below the total of all, or alone. */
interface RowAcross {
  readonly at: number;
  readonly label: string;
  readonly aspect: ColumnAspect;
  /** What names the unit, where the row is one's own. */
  readonly unit?: string;
}

const TOTAL_ROW = /^(合计|总计|小计)$/u;

/** Whether a row says no more than 预算数 or 决算数 left of the items: it is that row of figures, all of them blank. */
function namesAspect(
  sheet: Sheet,
  row: number,
  area: Area,
  firstItem: number | undefined,
  { kind }: ItemsLayout,
): boolean {
  const columns = filledColumns(sheet, row, area);
  if (firstItem === undefined || columns.length === 0 || columns[columns.length - 1]! >= firstItem)
    return false;
  const { aspect, rest } = readAspect(words(textAt(sheet, row, columns[columns.length - 1]!)), kind, 0);
  return aspect !== undefined && rest === "";
}

/** The years that rows of figures are named by. */
function yearsOfRows(sheet: Sheet, area: Area, figureRows: readonly number[]): readonly number[] {
  const labels = figureRows.map((row) => labelsOfRow(sheet, row, area));
  return yearsIn(labels.map((of) => of.map(words)));
}

function rowsAcross(
  sheet: Sheet,
  area: Area,
  figureRows: readonly number[],
  layout: ItemsLayout,
  current: number,
): readonly RowAcross[] {
  const rows: RowAcross[] = [];
  const [dataRow] = figureRows;
  const isTotal = (row: number): boolean => TOTAL_ROW.test(words(labelOfRow(sheet, row, area)));
  // The total of the units stands above or below them.
  const total = figureRows.find(isTotal);
  for (const row of figureRows) {
    const labels = labelsOfRow(sheet, row, area);
    // `2023年`, `增减` before the name of the unit: the row is told by them.
    const dated = labels.find((text) => {
      const { aspect, year, rest } = readAspect(wordsOfHeader(text), layout.kind, current);
      return rest === "" && (aspect !== undefined || year !== undefined);
    });
    const label = dated ?? labels[labels.length - 1] ?? "";
    const said = wordsOfHeader(label);
    const { aspect, year, rest } = readAspect(said, layout.kind, current);
    if (dated !== undefined && year === current && !aspect) rows.push({ at: row, label, aspect: "final" });
    else if (said === "" || isTotal(row)) {
      if (row === (total ?? dataRow)) rows.push({ at: row, label: "", aspect: "final" });
    } else if (rest === "" && aspect) rows.push({ at: row, label, aspect });
    else if (total !== undefined)
      rows.push({ at: row, label, aspect: "final", unit: codeOfRow(sheet, row, area) || said });
    // A row of one unit: the only row is the department's own.
    else if (row === dataRow) rows.push({ at: row, label: "", aspect: "final" });
  }
  return rows;
}

/** The 单位代码 before the name of a row; "" where there is none. */
function codeOfRow(sheet: Sheet, row: number, area: Area): string {
  const [first] = filledColumns(sheet, row, area);
  const text = first === undefined ? "" : squash(String(cellAt(sheet, row, first)!.value));
  return /^\d{3,15}$/u.test(text) ? text : "";
}

/** The words left of a row's figures. */
function labelsOfRow(sheet: Sheet, row: number, area: Area): readonly string[] {
  const labels: string[] = [];
  for (const column of filledColumns(sheet, row, area)) {
    const text = textAt(sheet, row, column);
    if (figureAt(sheet, row, column)) {
      if (labels.length > 0) break;
    } else if (/\p{Script=Han}/u.test(text)) labels.push(compact(text));
  }
  return labels;
}

function labelOfRow(sheet: Sheet, row: number, area: Area): string {
  return labelsOfRow(sheet, row, area).slice(-1)[0] ?? "";
}

/** What a bare 合计 is where the total of the three is named, and 会议费 or 培训费 stand beside them. */
function grandOf(
  layout: ItemsLayout,
  items: readonly Pick<Item, "spec" | "generic">[],
): LineSpec | undefined {
  const isNamed = items.some(({ spec, generic }) => spec.key === THREE_PUBLIC.total && !generic);
  const isWider = isNamed && items.some(({ spec }) => BESIDE_THREE.has(spec.key));
  return isWider ? layout.lines.find(({ key }) => key === THREE_PUBLIC.grand) : undefined;
}

interface Item {
  readonly spec: LineSpec;
  readonly label: string;
  /** Named by “小计” or “合计” alone. */
  readonly generic: boolean;
}

/**
 * The item a header path names: the deepest level that says more than “小计” or the money, else the total. None where that
 * level is not known: what stands above it only says of what it is a part.
 */
function itemOf(
  path: readonly string[],
  matcher: LineMatcher,
  isBare: (said: string) => boolean,
): Item | undefined {
  let generic: Item | undefined;
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
