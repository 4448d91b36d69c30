/** 经济分类: panels of code, name and amount beside each other, or one list with several amount columns (06). */
import { filledColumns, filledRows } from "../../workbook/filled";
import type { Sheet, Place } from "../../workbook/workbook";
import {
  compileColumns,
  figureAt,
  figureCounts,
  firstLine,
  headerPaths,
  textAt,
  type Area,
  type HeaderPaths,
} from "../header";
import type { EconomicLayout, LineSpec } from "../../catalogue/layout";
import { keyIn } from "../../catalogue/aspects";
import { bindColumns, headerYear, readPath, type BoundColumn, type HeaderContext } from "../columns";
import { lineMatcher, type LineMatcher } from "../lines";
import { isMeta, isNote } from "../meta";
import { columnsTo, type Found, type RawLine } from "../raw";
import { compact, readLabel } from "../../words/tidy";
import { codeAndName, codeOf, emptyPanel, findPanels, withCodes, type Panel } from "./economic-panels";

/** @param year what title and surroundings name as the year, 0 where they do not */
export function findEconomic(printed: Sheet, area: Area, layout: EconomicLayout, year: number): Found {
  const isCodedForm = findPanels(printed, area).length > 0;
  const sheet = isCodedForm ? printed : withCodes(printed, area);
  const coded = findPanels(sheet, area);
  const empty = coded.length === 0 ? emptyPanel(sheet, area, layout) : undefined;
  const panels = empty ? [empty.panel] : coded;
  if (panels.length === 0) return { missing: "没有找到经济分类科目编码（301、302…）" };

  const top = empty ? empty.headerRow + 1 : topOf(sheet, area, panels, layout);
  const paths = headerPaths(sheet, area, Math.max(area.top, top - 1));
  const context = { kind: layout.kind, year: headerYear(paths, year) };
  const one = panels.length === 1 ? panels[0]!.amountColumns : [];
  const quantities = bindColumns(one, paths, compileColumns(layout.columns), "total", context);
  // One list with 人员经费 and 公用经费 beside its 合计; a 合计 alone is the amount.
  const listed = quantities.some(({ key }) => key === "personnel" || key === "public");
  const figures = figureCounts(sheet, area);
  const bound = listed
    ? quantities
    : inEveryPanel(panels.map((panel) => amountsOf(panel.amountColumns, figures, paths, context)));
  const keys = new Map(bound.map(({ column, key }) => [column, key]));
  const rows = filledRows(sheet, { top, bottom: area.bottom });
  const body: Body = { sheet, area, panels, keys, listed, rows };
  const named = new Set(panels.flatMap(({ codeColumns: own, nameColumn }) => [...own, nameColumn]));
  return {
    columns: bound.filter(({ key }, at) => bound.findIndex((other) => other.key === key) === at),
    lines: [...codedLines(body), ...totalLines(body, layout)],
    bodyTop: top,
    asides: columnsTo(Math.min(...named) - 1, area, named),
    pathOf: (column) => paths.of(column),
  };
}

/**
 * The amounts of all panels. What some of them lack is left unread: of the 科目 of the others nobody knows it, and no total of theirs is
 * the sum of what is there.
 */
function inEveryPanel(amounts: readonly (readonly BoundColumn[])[]): readonly BoundColumn[] {
  const filled = amounts.filter((panel) => panel.length > 0);
  return amounts
    .flat()
    .filter(({ key }) => filled.every((panel) => panel.some((other) => other.key === key)));
}

const isCoded = (sheet: Sheet, panels: readonly Panel[], row: number): boolean =>
  panels.some((panel) => codeOf(sheet, row, panel.codeColumns) !== "");

/**
 * The first row of the body: that of the first code, of what is named right above it, or of totals further up, between which and the
 * codes a heading may stand.
 */
function topOf(sheet: Sheet, area: Area, panels: readonly Panel[], { totals }: EconomicLayout): number {
  const matcher = lineMatcher(totals);
  const names = { left: area.left, right: panels[0]!.nameColumn };
  const isTotal = (row: number): boolean =>
    filledColumns(sheet, row, names).some((column) => {
      const text = textAt(sheet, row, column);
      return text !== "" && matcher.match(readLabel(text).words) !== undefined;
    });
  const rows = filledRows(sheet, area);
  const hasFigures = (row: number): boolean =>
    filledColumns(sheet, row, area).some((column) => figureAt(sheet, row, column));
  const first = firstLine(sheet, area, names.right, (row) => isCoded(sheet, panels, row));
  let at = rows.indexOf(first);
  for (let above = at - 1; above >= 0; above -= 1) {
    const row = rows[above]!;
    if (isTotal(row) && (above === at - 1 || hasFigures(row))) at = above;
    else if (hasFigures(row)) break;
  }
  return rows[at] ?? area.bottom;
}

/** What lies below the header. */
interface Body {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly panels: readonly Panel[];
  /** What stands in each column of amounts. */
  readonly keys: ReadonlyMap<number, string>;
  /** Whether it is one list with several quantities beside each other. */
  readonly listed: boolean;
  readonly rows: readonly number[];
}

function cellsOf({ keys }: Body, row: number, columns: readonly number[]): ReadonlyMap<string, Place> {
  const known = columns.filter((column) => keys.has(column));
  return new Map(known.map((column) => [keys.get(column)!, { row, column }]));
}

/** The lines of 科目, panel by panel. */
function codedLines(body: Body): readonly RawLine[] {
  const { sheet, panels, rows } = body;
  return panels.flatMap(({ codeColumns: own, nameColumn, amountColumns }) =>
    rows.flatMap((row): RawLine[] => {
      const code = codeOf(sheet, row, own);
      if (code === "") return [];
      const named = codeAndName(sheet, row, nameColumn)?.name;
      const label = named ?? (compact(textAt(sheet, row, nameColumn)) || code);
      const labelAt = { row, column: nameColumn };
      return [{ key: code, code, label, labelAt, role: "item", cells: cellsOf(body, row, amountColumns) }];
    }),
  );
}

/** The label of a total: merged over several columns it may stand in each of them. */
interface TotalLabel {
  readonly spec: LineSpec;
  readonly at: Place;
  to: number;
}

function totalLabels({ sheet, area }: Body, row: number, totals: LineMatcher): readonly TotalLabel[] {
  const labels: TotalLabel[] = [];
  for (const column of filledColumns(sheet, row, area)) {
    const text = textAt(sheet, row, column);
    if (text === "" || isNote(text) || isMeta(text)) continue;
    const spec = totals.match(readLabel(text).words);
    const before = labels[labels.length - 1];
    if (spec && before?.spec === spec && before.to === column - 1) before.to = column;
    else if (spec) labels.push({ spec, at: { row, column }, to: column });
  }
  return labels;
}

/** The totals, each once, with their amounts up to the next of the same row. */
function totalLines(body: Body, layout: EconomicLayout): readonly RawLine[] {
  const { sheet, area, panels, keys, listed, rows } = body;
  const totals = lineMatcher(layout.totals);
  const coded = rows.filter((row) => isCoded(sheet, panels, row));
  // Between codes 合计 adds up some of them; that of all stands above or below.
  const isWithin = (row: number): boolean =>
    row > (coded[0] ?? Infinity) && row < (coded[coded.length - 1] ?? -1) && !coded.includes(row);
  const lines = new Map<string, RawLine>();
  for (const row of rows) {
    const labels = totalLabels(body, row, totals);
    labels.forEach(({ spec: { key }, at, to }, index) => {
      if (lines.has(key) || (key === "total" && isWithin(row))) return;
      const end = labels[index + 1]?.at.column ?? area.right + 1;
      const within = [...keys.keys()].filter((column) => column > to && column < end);
      // A total under several panels stands where it is filled, or else in the last of them.
      const filled = within.filter((column) => figureAt(sheet, row, column));
      const last = (filled.length > 0 ? filled : within).slice(-1)[0];
      const own = panels.find(({ amountColumns }) => amountColumns.includes(last!))?.amountColumns ?? [];
      const cells = cellsOf(body, row, listed ? within : within.filter((column) => own.includes(column)));
      lines.set(key, {
        key,
        label: compact(textAt(sheet, row, at.column)),
        labelAt: at,
        role: "total",
        cells,
      });
    });
  }
  return [...lines.values()];
}

/** The header of amounts, where it names no aspect: `金额`, `合计`; 备注 is none. */
const HEADS_AMOUNTS = /(?:[额数计]|支出|经费)$/u;

/**
 * The amounts of one panel, one an aspect: its own are the first that are filled and whose header says so, or says nothing; a
 * column of 备注 is taken where there is no other.
 */
function amountsOf(
  candidates: readonly number[],
  figures: ReadonlyMap<number, number>,
  paths: HeaderPaths,
  { kind, year }: HeaderContext,
): BoundColumn[] {
  const all = candidates.map((column) => ({
    column,
    path: paths.of(column),
    ...readPath(paths.of(column), kind, year),
  }));
  const isFilled = ({ column }: { readonly column: number }): boolean => figures.has(column);
  const headed = all.filter(({ aspect, said, levels }) => {
    const level = levels[levels.length - 1];
    return aspect === "final" && (said || level === undefined || HEADS_AMOUNTS.test(level));
  });
  const own = headed.find(isFilled) ?? headed[0] ?? all.find(isFilled) ?? all[0];
  const read = all.filter((one) => one === own || isFilled(one));
  const found: BoundColumn[] = [];
  for (const { column, path, aspect, said, base } of read) {
    const of = column === own?.column ? "final" : aspect;
    const key = keyIn(of, "amount");
    if ((of === "final" && column !== own?.column) || (of !== "final" && !said)) continue;
    if (found.some((other) => other.key === key)) continue;
    const label = of === "final" ? "决算数" : (path.slice(-1)[0] ?? key);
    found.push({ column, key, label, path, aspect: of, ...(base && { base }) });
  }
  return found;
}
