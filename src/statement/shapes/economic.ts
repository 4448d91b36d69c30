/** 经济分类: panels of code, name and amount beside each other, or one list with several amount columns (06). */
import { filledColumns, filledRows, filledWidth, firstFrom } from "../../workbook/filled";
import { cellAt, type Sheet } from "../../workbook/workbook";
import {
  columnKey,
  compileColumns,
  figureAt,
  figureCounts,
  headerPaths,
  textAt,
  type Area,
  type HeaderPaths,
} from "../header";
import type { EconomicLayout, LineSpec } from "../../catalogue/layout";
import { keyIn } from "../../catalogue/aspects";
import { economicSubjects } from "../../catalogue/classifications/classification";
import { bindColumns, headerYear, readPath, type BoundColumn, type HeaderContext } from "../columns";
import { lineMatcher } from "../lines";
import { isMeta, isNote } from "../meta";
import type { Found, Place, RawLine } from "../raw";
import { compact, readLabel, squash, words } from "../../words/tidy";

/** One panel: the columns of code (one, or 类 and 款), name and amounts. */
interface Panel {
  readonly codeColumns: readonly number[];
  readonly nameColumn: number;
  readonly amountColumns: readonly number[];
}

const CODE = /^3(?:0[1-9]|1[0-3]|99)(?:\d{2})?$/;

function digitsAt(sheet: Sheet, row: number, column: number): string {
  const value = cellAt(sheet, row, column)?.value;
  if (typeof value !== "string" && typeof value !== "number") return "";
  // `301.01` as a text is a code; as a number it is an amount.
  const text =
    typeof value === "string" ? squash(value).replace(/^(3\d{2})[.-](\d{2})$/u, "$1$2") : String(value);
  return /^\d{1,5}$/.test(text) ? text : "";
}

/** What adds up is no 科目: `308. 57` before 公用经费合计 is an amount. */
const isName = (text: string): boolean => /\p{Script=Han}/u.test(text) && !/[合总小]计/u.test(squash(text));

/** `30101 基本工资`, `[30101]基本工资`: code and name in one cell. */
const CODE_AND_NAME = /^[[(【]?(3(?:0[1-9]|1[0-3]|99)(?:\d{2})?)[\])】]?[-—.、:：]?(\p{Script=Han}.*)$/u;

const codeAndName = (sheet: Sheet, row: number, column: number): RegExpExecArray | null =>
  CODE_AND_NAME.exec(squash(textAt(sheet, row, column)));

/** Columns in which 经济分类 codes stand with a name within two columns to their right, each with its first code's row. */
function codeColumns(sheet: Sheet, area: Area): (readonly [column: number, row: number])[] {
  const firstRows = new Map<number, number>();
  const named = new Set<number>();
  for (const row of filledRows(sheet, area)) {
    for (const column of filledColumns(sheet, row, { ...area, right: area.right - 1 })) {
      if (codeAndName(sheet, row, column)) {
        if (!firstRows.has(column)) firstRows.set(column, row);
        named.add(column);
      }
      if (!CODE.test(digitsAt(sheet, row, column))) continue;
      if (!firstRows.has(column)) firstRows.set(column, row);
      // 类 and 款 may stand apart; a figure that looks like a code has a whole code to its right.
      const apart = isName(textAt(sheet, row, column + 2)) && digitsAt(sheet, row, column + 1).length <= 2;
      if (isName(textAt(sheet, row, column + 1)) || apart) named.add(column);
    }
  }
  return [...firstRows].filter(([column]) => named.has(column)).sort(([a], [b]) => a - b);
}

function findPanels(sheet: Sheet, area: Area): Panel[] {
  const starts = codeColumns(sheet, area);
  const columns = [...filledWidth(sheet, area).keys()];
  return starts.map(([start, row], index) => {
    const end = starts[index + 1]?.[0] ?? area.right + 1;
    const beside = isName(textAt(sheet, row, start + 1)) ? start + 1 : start + 2;
    const nameColumn = codeAndName(sheet, row, start) ? start : beside;
    const filled = columns.slice(firstFrom(columns, nameColumn + 1), firstFrom(columns, end));
    // A list that is filled in nowhere still has its amounts beside its names.
    const amountColumns = filled.length > 0 || nameColumn + 1 >= end ? filled : [nameColumn + 1];
    return {
      codeColumns: nameColumn === start + 2 ? [start, start + 1] : [start],
      nameColumn,
      amountColumns,
    };
  });
}

/** The list of a department without 基本支出: no codes, known by its header alone. */
function emptyPanel(
  sheet: Sheet,
  area: Area,
  layout: EconomicLayout,
): { readonly panel: Panel; readonly headerRow: number } | undefined {
  const specs = compileColumns(layout.columns);
  for (const row of filledRows(sheet, { top: area.top, bottom: Math.min(area.bottom, area.top + 8) })) {
    const columns = filledColumns(sheet, row, area).filter(
      (column) => columnKey([words(textAt(sheet, row, column))], specs) !== undefined,
    );
    if (columns.length >= 3) {
      const panel = { codeColumns: [area.left], nameColumn: columns[0]! - 1, amountColumns: columns };
      return { panel, headerRow: row };
    }
  }
  return undefined;
}

/** `30101`, or `301` beside `01`. */
function codeOf(sheet: Sheet, row: number, columns: readonly number[]): string {
  const first = codeAndName(sheet, row, columns[0]!)?.[1] ?? digitsAt(sheet, row, columns[0]!);
  const second = columns[1] === undefined ? "" : digitsAt(sheet, row, columns[1]);
  const code =
    second.startsWith(first) && first !== "" ? second : first + (second.length === 1 ? `0${second}` : second);
  return CODE.test(code) ? code : "";
}

/** The codes of 科目 by their names, today's and older ones. */
const codesByName = (() => {
  let codes: Map<string, string[]> | undefined;
  return (said: string): readonly string[] => {
    if (!codes) {
      codes = new Map();
      for (const { code, name, old } of economicSubjects().values())
        for (const printed of [name, ...old].map(words))
          codes.set(printed, [...(codes.get(printed) ?? []), code]);
    }
    return codes.get(said) ?? [];
  };
})();

/** With fewer names of 科目 in a column it is no list of them. */
const LEAST_NAMES = 3;

/**
 * The sheet with the code before each name, where a form prints names alone: a 款 is one of the 类 above it. Itself where
 * no column lists 类 with their 款.
 */
function withCodes(sheet: Sheet, area: Area): Sheet {
  const named = new Map<number, { kind: string; count: number; readonly cells: Map<number, string> }>();
  for (const row of filledRows(sheet, area)) {
    for (const column of filledColumns(sheet, row, area)) {
      const text = textAt(sheet, row, column);
      const codes = text === "" ? [] : codesByName(readLabel(text).words);
      const list = named.get(column) ?? { kind: "", count: 0, cells: new Map<number, string>() };
      const kind = codes.find((code) => code.length === 3);
      const code = kind ?? codes.find((one) => list.kind !== "" && one.startsWith(list.kind));
      if (code === undefined) continue;
      named.set(column, list);
      list.kind = kind ?? list.kind;
      list.count += 1;
      list.cells.set(row, `${code}${compact(text)}`);
    }
  }
  const lists = [...named].filter(([, { count }]) => count >= LEAST_NAMES);
  if (lists.length === 0) return sheet;
  const rows = sheet.rows.slice();
  for (const [column, { cells }] of lists) {
    for (const [row, value] of cells) {
      const own = (rows[row] ?? []).slice();
      own[column] = { value };
      rows[row] = own;
    }
  }
  return { ...sheet, rows };
}

/** @param year what title and surroundings name as the year, 0 where they do not */
export function findEconomic(printed: Sheet, area: Area, layout: EconomicLayout, year: number): Found {
  const isCodedForm = findPanels(printed, area).length > 0;
  const sheet = isCodedForm ? printed : withCodes(printed, area);
  const coded = findPanels(sheet, area);
  const empty = coded.length === 0 ? emptyPanel(sheet, area, layout) : undefined;
  const panels = empty ? [empty.panel] : coded;
  if (panels.length === 0) return { missing: "没有找到经济分类科目编码（301、302…）" };

  const isCoded = (row: number): boolean =>
    panels.some((panel) => codeOf(sheet, row, panel.codeColumns) !== "");
  let top = empty ? empty.headerRow + 1 : (filledRows(sheet, area).find(isCoded) ?? area.bottom);
  // A total row may stand above the first code.
  const totals = lineMatcher(layout.totals);
  const totalIn = (row: number, from: number, to: number): Place | undefined => {
    const column = filledColumns(sheet, row, { left: from, right: to }).find((each) => {
      const text = textAt(sheet, row, each);
      return text !== "" && totals.match(readLabel(text).words);
    });
    return column === undefined ? undefined : { row, column };
  };
  const names = panels[0]!.nameColumn;
  while (!empty && top > area.top && totalIn(top - 1, area.left, names)) top -= 1;

  const paths = headerPaths(sheet, area, Math.max(area.top, top - 1));
  const context = { kind: layout.kind, year: headerYear(paths, year) };
  const one = panels.length === 1 ? panels[0]!.amountColumns : [];
  const quantities = bindColumns(one, paths, compileColumns(layout.columns), "total", context);
  // One list with 人员经费 and 公用经费 beside its 合计; a 合计 alone is the amount.
  const listed = quantities.some(({ key }) => key === "personnel" || key === "public");
  const figures = figureCounts(sheet, area);
  const bound = listed
    ? quantities
    : panels.flatMap((panel) => amountsOf(panel.amountColumns, figures, paths, context));
  const byColumn = new Map(bound.map(({ column, key }) => [column, key]));
  const columns = bound.filter(({ key }, at) => bound.findIndex((other) => other.key === key) === at);

  const cellsOf = (row: number, amountColumns: readonly number[]): Map<string, Place> => {
    const cells = new Map<string, Place>();
    for (const column of amountColumns) {
      const key = byColumn.get(column);
      if (key !== undefined) cells.set(key, { row, column });
    }
    return cells;
  };

  const bodyRows = filledRows(sheet, { top, bottom: area.bottom });
  const codedRows = bodyRows.filter(isCoded);
  // Between codes 合计 adds up some of them; that of all stands above or below.
  const isWithin = (row: number): boolean =>
    row > (codedRows[0] ?? Infinity) && row < (codedRows[codedRows.length - 1] ?? -1) && !isCoded(row);
  const lines: RawLine[] = [];
  for (const panel of panels) {
    for (const row of bodyRows) {
      const code = codeOf(sheet, row, panel.codeColumns);
      if (code === "") continue;
      const named = codeAndName(sheet, row, panel.nameColumn)?.[2];
      const label = named ?? (compact(textAt(sheet, row, panel.nameColumn)) || code);
      const labelAt = { row, column: panel.nameColumn };
      lines.push({ key: code, code, label, labelAt, role: "item", cells: cellsOf(row, panel.amountColumns) });
    }
  }
  for (const row of bodyRows) {
    // A label that was merged over several columns may stand in each of them.
    const labels: { readonly spec: LineSpec; readonly at: Place; to: number }[] = [];
    for (const column of filledColumns(sheet, row, area)) {
      const text = textAt(sheet, row, column);
      if (text === "" || isNote(text) || isMeta(text)) continue;
      const spec = totals.match(readLabel(text).words);
      const before = labels[labels.length - 1];
      if (spec && before?.spec === spec && before.to === column - 1) before.to = column;
      else if (spec) labels.push({ spec, at: { row, column }, to: column });
    }
    labels.forEach(({ spec, at, to }, index) => {
      if (lines.some((line) => line.key === spec.key) || (spec.key === "total" && isWithin(row))) return;
      const text = textAt(sheet, row, at.column);
      const end = labels[index + 1]?.at.column ?? area.right + 1;
      const within = [...byColumn.keys()].filter((column) => column > to && column < end);
      // A total under several panels stands where it is filled, or else in the last of them.
      const filled = within.filter((column) => figureAt(sheet, row, column));
      const last = (filled.length > 0 ? filled : within).slice(-1)[0];
      const own = panels.find(({ amountColumns }) => amountColumns.includes(last!))?.amountColumns ?? [];
      const cells = cellsOf(row, listed ? within : within.filter((column) => own.includes(column)));
      lines.push({ key: spec.key, label: compact(text), labelAt: at, role: "total", cells });
    });
  }
  const asides = new Set(panels.flatMap(({ codeColumns: own, nameColumn }) => [...own, nameColumn]));
  for (let column = area.left; column < Math.min(...asides); column += 1) asides.add(column);
  return { columns, lines, bodyTop: top, asides, pathOf: (column) => paths.of(column) };
}

/** The amounts of one panel, one an aspect; where the header says nothing, the first column that is filled. */
function amountsOf(
  candidates: readonly number[],
  figures: ReadonlyMap<number, number>,
  paths: HeaderPaths,
  { kind, year }: HeaderContext,
): BoundColumn[] {
  const filled = candidates.filter((column) => figures.has(column));
  const read = (filled.length > 0 ? filled : candidates.slice(0, 1)).map((column) => ({
    column,
    path: paths.of(column),
    ...readPath(paths.of(column), kind, year),
  }));
  const own = read.find(({ aspect }) => aspect === "final") ?? read[0];
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
