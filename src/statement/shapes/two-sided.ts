/** Tables with income on the left and expenditure on the right (01, 04). A label is looked for in both halves. */
import { filledColumns, filledRows } from "../../workbook/filled";
import { onceFor } from "../../workbook/once";
import type { Sheet } from "../../workbook/workbook";
import { bindColumns, headerYear, type HeaderContext } from "../columns";
import {
  compileColumns,
  figureAt,
  figureCounts,
  columnsRightOf,
  countsLines,
  countsOf,
  firstLine,
  headerPaths,
  textAt,
  type Area,
  type HeaderPaths,
} from "../header";
import type { ColumnSpec, LineSpec, TwoSidedLayout } from "../../catalogue/layout";
import { again, GRAND_OF } from "../../catalogue/line-keys";
import { lineMatcher, type LineMatcher } from "../lines";
import { isMeta, isNote } from "../meta";
import { columnsTo, placesIn, type Found, type RawLine } from "../raw";
import type { Column } from "../statement";
import { readLabel, type Label } from "../../words/tidy";

interface Half {
  readonly labelColumn: number;
  readonly numberColumn: number | undefined;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly columns: readonly Column[];
}

/** How many labels of each column answer to the specs; those that a label column says as well are left out. */
function labelCounts(
  sheet: Sheet,
  area: Area,
  specs: readonly LineSpec[],
  said?: number,
): ReadonlyMap<number, number> {
  const matcher = lineMatcher(specs);
  const all = new Set(specs.map((spec) => spec.key));
  return countsOf(sheet, area, (row, column) => {
    const text = textAt(sheet, row, column);
    if (text === "" || (said !== undefined && text === textAt(sheet, row, said))) return false;
    return matcher.match(readLabel(text).words, all) !== undefined;
  });
}

/** The column in which most labels answer to the specs; undefined where fewer than two do. */
function labelColumn(sheet: Sheet, area: Area, specs: readonly LineSpec[]): number | undefined {
  let best: number | undefined;
  const counts = labelCounts(sheet, area, specs);
  for (const [column, count] of counts)
    if (count >= 2 && (best === undefined || count > counts.get(best)!)) best = column;
  return best;
}

/** Whether a column of labels only says what another one says: a label over both, filled into each of its cells. */
function repeats(sheet: Sheet, area: Area, other: number): boolean {
  return filledRows(sheet, area).every((row) => textAt(sheet, row, area.left) === textAt(sheet, row, other));
}

interface List {
  readonly at: number;
  readonly specs: readonly LineSpec[];
}

/** The lists right of the halves, from the left, each by the column of its labels and the specs that know most of them. */
function listsBeside(
  sheet: Sheet,
  area: Area,
  right: number,
  lists: TwoSidedLayout["lists"] = [],
): readonly List[] {
  const best = new Map<number, List & { readonly count: number }>();
  for (const specs of lists) {
    for (const [at, count] of labelCounts(sheet, area, specs, right))
      if (count >= 2 && count > (best.get(at)?.count ?? 0)) best.set(at, { at, specs, count });
  }
  return [...best.values()]
    .sort((a, b) => a.at - b.at)
    .filter(({ at }, index, all) => {
      const before = all[index - 1];
      return !before || !repeats(sheet, { ...area, left: at, right: at }, before.at);
    });
}

/**
 * The amount columns of a half: by header, in every aspect that it prints; where the table's own is not among them,
 * the likeliest of the others is; by position where the header says nothing.
 */
function findHalf(
  sheet: Sheet,
  body: Area,
  paths: HeaderPaths,
  at: number,
  end: number,
  specs: readonly ColumnSpec[],
  context: HeaderContext,
): Half {
  const { numberColumn, candidates } = columnsRightOf(at, end, paths);
  const whole = specs[0]!.key;
  const columns = bindColumns(candidates, paths, compileColumns(specs), whole, context);
  if (!columns.some(({ aspect }) => aspect === "final")) {
    const own = PROMOTED.map((key) => columns.findIndex((one) => one.key === key)).find(
      (found) => found >= 0,
    );
    if (own !== undefined) columns[own] = { ...columns[own]!, key: whole, aspect: "final" };
  }
  if (columns.length === 0) {
    const figures = figureCounts(sheet, body);
    const filled = candidates.filter((column) => figures.has(column) && !countsLines(sheet, body, column));
    const chosen = specs.length === 1 ? filled.slice(-1) : filled.slice(-specs.length);
    chosen.forEach((column, index) => {
      const path = paths.of(column);
      columns.push({
        column,
        key: specs[index]!.key,
        label: path.slice(-1)[0] ?? "金额",
        path,
        aspect: "final",
      });
    });
  }
  return {
    labelColumn: at,
    numberColumn,
    columnOf: new Map(columns.map(({ key, column }) => [key, column])),
    columns: columns.map((column) => ({ ...column, label: column.path?.slice(-1)[0] ?? column.label })),
  };
}

/** What stands in for 决算数 where a form prints budgets alone. */
const PROMOTED = ["budget", "initial"];

/**
 * The lines of one half, from its labels.
 *
 * @param open whether an unknown `一、` above the half's total is an item of it
 */
function readHalf(
  sheet: Sheet,
  body: Area,
  half: Half,
  specs: readonly LineSpec[],
  open: boolean,
): readonly RawLine[] {
  const matcher = lineMatcher(specs);
  const lines: RawLine[] = [];
  const seen = new Set<string>();
  const isFilled = (row: number): boolean =>
    [...half.columnOf.values()].some((column) => figureAt(sheet, row, column));
  let totalled = false;
  for (const row of filledRows(sheet, body)) {
    const printed = textAt(sheet, row, half.labelColumn);
    if (printed !== "" && (isNote(printed) || isMeta(printed))) continue;
    const label = readLabel(printed);
    const place = placeOf(row, half);
    if (label.words === "") {
      if (isFilled(row)) lines.push({ ...unnamed(row), ...place });
      continue;
    }
    const { spec, isPart } = specOf(label, matcher, seen);
    const key = spec && (isFilled(row) ? ending(spec, label, lines) : spec.key);
    if (spec && key !== undefined && !lines.some((line) => line.key === key)) {
      seen.add(spec.key);
      if (spec.role === "total") totalled = true;
      const role = isPart ? "other" : spec.role;
      lines.push({ key, label: label.text, role, ...(spec.code && { code: spec.code }), ...place });
    } else {
      const role = open && !totalled && isOwnItem(label) ? "item" : "other";
      lines.push({ key: `${role}:${label.words}`, label: label.text, role, ...place });
    }
  }
  return lines;
}

/**
 * The key of a line with figures. A total ends its half: of two of one name the later one is 总计 where something carried over
 * stands between, or else the earlier one heads the list or only adds up some items.
 */
function ending({ key, role }: LineSpec, { words }: Label, lines: RawLine[]): string {
  const at = role === "total" ? lines.findIndex((line) => line.key === key) : -1;
  if (at < 0) return key;
  const isCarried = lines.slice(at).some((line) => line.role === "balance");
  if (isCarried && !words.startsWith("本年") && GRAND_OF[key]) return GRAND_OF[key];
  const earlier = lines[at]!;
  lines[at] =
    at === 0
      ? { ...earlier, key: again(key) }
      : { ...earlier, key: `other:${readLabel(earlier.label).words}`, role: "other" };
  return key;
}

/** Where the line of a row stands. */
function placeOf(
  row: number,
  { labelColumn: label, numberColumn, columnOf }: Half,
): Pick<RawLine, "labelAt" | "cells" | "numberAt"> {
  const numberAt = numberColumn === undefined ? undefined : { row, column: numberColumn };
  const labelAt = { row, column: label };
  return { labelAt, cells: placesIn(row, columnOf), ...(numberAt && { numberAt }) };
}

/** A row of figures that nothing names. */
function unnamed(row: number): Pick<RawLine, "key" | "label" | "role"> {
  return { key: `other:第${row + 1}行`, label: `第${row + 1}行（无项目名称）`, role: "other" };
}

/** What a label names, and whether it is only a part of a line above. */
function specOf(
  label: Label,
  matcher: LineMatcher,
  seen: ReadonlySet<string>,
): { readonly spec: LineSpec | undefined; readonly isPart: boolean } {
  const spec = matcher.match(label.words, seen);
  // `其中：…` is a part of the line above; a form may print a line's parts a level below it without the word.
  const isPart =
    spec?.partOf !== undefined && seen.has(spec.partOf) && (label.ofWhich || label.ordinal !== "first");
  // An item that has its number in the form's list is one, though 其中 opens the list: `其中：（一）一般公共预算拨款` below 本年收入.
  const isListed = spec?.role === "item" && !seen.has(spec.key) && label.ordinal !== "none";
  return { spec: label.ofWhich && !isPart && !spec?.below && !isListed ? undefined : spec, isPart };
}

/** `五、…` that the form does not know, and that adds nothing up. */
function isOwnItem({ words, ordinal, ofWhich }: Label): boolean {
  return ordinal === "first" && !ofWhich && !/(?:小计|合计)$/u.test(words);
}

/** The lines of 类 among those of a half. */
const classesOf = onceFor((specs: readonly LineSpec[]) => specs.filter(({ code }) => code !== undefined));

/** A half that prints 支出 by its nature alone: its natures, and the totals and balances of the half. */
const withoutClasses = (half: readonly LineSpec[], natures: readonly LineSpec[]): readonly LineSpec[] => [
  ...half.filter(({ code }) => code === undefined),
  ...natures,
];

/** The row of the first 类 below lines of income in the same column; undefined where there are none above it. */
function firstClass(sheet: Sheet, area: Area, column: number, layout: TwoSidedLayout): number | undefined {
  const classes = lineMatcher(classesOf(layout.right));
  const isClass = (row: number): boolean =>
    classes.match(readLabel(textAt(sheet, row, column)).words) !== undefined;
  const first = filledRows(sheet, area).find(isClass);
  if (first === undefined) return undefined;
  const above = { ...area, left: column, right: column, bottom: first - 1 };
  return labelColumn(sheet, above, layout.left) === undefined ? undefined : first;
}

/** @param year what title and surroundings name as the year, 0 where they do not */
export function findTwoSided(sheet: Sheet, area: Area, layout: TwoSidedLayout, year: number): Found {
  const byClass = labelColumn(sheet, area, classesOf(layout.right));
  const natures = byClass === undefined ? listsBeside(sheet, area, area.left, layout.lists)[0] : undefined;
  const right = byClass ?? natures?.at;
  if (right === undefined) return { missing: "没有找到支出功能分类各项" };
  const rightSpecs = natures ? withoutClasses(layout.right, natures.specs) : layout.right;
  const rightMatcher = lineMatcher(rightSpecs);
  const leftMatcher = lineMatcher(layout.left);
  // Income may stand above expenditure in one list.
  const beside = labelColumn(sheet, { ...area, right: right - 1 }, layout.left);
  const below = beside === undefined ? firstClass(sheet, area, right, layout) : undefined;
  const left = beside ?? (below === undefined ? undefined : right);
  if (left === undefined) return { missing: "没有找到收入各项" };

  const linesAt = (row: number): readonly LineSpec[] =>
    [
      leftMatcher.match(readLabel(textAt(sheet, row, left)).words),
      rightMatcher.match(readLabel(textAt(sheet, row, right)).words),
    ].filter((spec) => spec !== undefined);
  // 本年收入 | 本年支出 may stand over the halves: then a row of header comes below it, not a line.
  const headsHalves = (row: number): boolean =>
    linesAt(row).every(({ role }) => role === "total") &&
    linesAt(row + 1).length === 0 &&
    !filledColumns(sheet, row, area).some((column) => figureAt(sheet, row, column));
  const isLine = (row: number): boolean => linesAt(row).length > 0 && !headsHalves(row);
  const top = firstLine(sheet, area, left, isLine);
  const body = { ...area, top };
  const paths = headerPaths(sheet, area, Math.max(area.top, top - 1));
  const context = { kind: layout.kind, year: headerYear(paths, year) };
  const end = below === undefined ? right : area.right + 1;
  const leftHalf = findHalf(sheet, body, paths, left, end, layout.leftColumns, context);
  const lists = listsBeside(sheet, { ...body, left: right + 1 }, right, layout.lists);
  const endOf = (index: number): number => lists[index]?.at ?? area.right + 1;
  const rightHalf = findHalf(sheet, body, paths, right, endOf(0), layout.rightColumns, context);
  const halves = [
    { half: leftHalf, specs: layout.left, rows: { ...body, bottom: (below ?? area.bottom + 1) - 1 } },
    { half: rightHalf, specs: rightSpecs, rows: { ...body, top: below ?? top } },
    ...lists.map(({ at, specs }, index) => ({
      rows: body,
      half: findHalf(sheet, body, paths, at, endOf(index + 1), layout.rightColumns, context),
      specs,
    })),
  ];
  if (leftHalf.columnOf.size === 0 || rightHalf.columnOf.size === 0) return { missing: "没有认出金额栏" };
  const columns: Column[] = [];
  for (const column of halves.flatMap(({ half }) => half.columns))
    if (!columns.some(({ key }) => key === column.key)) columns.push(column);
  const numbers = halves.flatMap(({ half }) => half.numberColumn ?? []);
  return {
    columns,
    bodyTop: top,
    asides: columnsTo(left, area, numbers),
    pathOf: (column) => paths.of(column),
    lines: halves.flatMap(({ half, specs, rows }) =>
      readHalf(sheet, rows, half, specs, half === leftHalf || half === rightHalf),
    ),
  };
}
