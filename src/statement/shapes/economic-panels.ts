/** The panels of a table of 经济分类: where codes, names and amounts stand, beside each other once or several times. */
import { economicSubjects } from "../../catalogue/classifications/classification";
import type { EconomicLayout } from "../../catalogue/layout";
import { filledColumns, filledRows, filledWidth, firstFrom } from "../../workbook/filled";
import type { Place, Sheet } from "../../workbook/workbook";
import { readLabel, squash, words } from "../../words/tidy";
import { columnKey, compileColumns, textAt, type Area } from "../header";
import { codesAndNames, codeText, unfilled, withCodeBefore, type CodeAndName } from "./code-and-name";
import { addTo } from "../../group-by";

/** One panel: the columns of code (one, or 类 and 款), name and amounts. */
export interface Panel {
  readonly codeColumns: readonly number[];
  readonly nameColumn: number;
  readonly amountColumns: readonly number[];
}

const CODE = /^3(?:0[1-9]|1[0-3]|99)(?:\d{2})?$/;

/** `301.01` as a text is a code; as a number it is an amount. */
const DOTTED = /^(3\d{2})[.-](\d{2})()$/u;

function digitsAt(sheet: Sheet, row: number, column: number): string {
  const text = codeText(sheet, row, column, DOTTED);
  return /^\d{1,5}$/.test(text) ? text : "";
}

/** What adds up is no 科目: `308. 57` before 公用经费合计 is an amount. */
const isName = (text: string): boolean => /\p{Script=Han}/u.test(text) && !/[合总小]计/u.test(squash(text));

const read = codesAndNames("3(?:0[1-9]|1[0-3]|99)(?:\\d{2})?");

export const codeAndName = (sheet: Sheet, row: number, column: number): CodeAndName | undefined =>
  read(textAt(sheet, row, column));

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

export function findPanels(sheet: Sheet, area: Area): Panel[] {
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
export function emptyPanel(
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
export function codeOf(sheet: Sheet, row: number, columns: readonly number[]): string {
  const first = codeAndName(sheet, row, columns[0]!)?.code ?? digitsAt(sheet, row, columns[0]!);
  const second = columns[1] === undefined ? "" : digitsAt(sheet, row, columns[1]);
  const code =
    second.startsWith(first) && first !== "" ? second : first + (second.length === 1 ? `0${second}` : second);
  return CODE.test(code) ? unfilled(code) : "";
}

/** The codes of 科目 by their names, today's and older ones. */
const codesByName = (() => {
  let codes: Map<string, string[]> | undefined;
  return (said: string): readonly string[] => {
    if (!codes) {
      codes = new Map();
      for (const { code, name, old } of economicSubjects().values())
        for (const printed of [name, ...old].map(words)) addTo(codes, printed, code);
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
export function withCodes(sheet: Sheet, area: Area): Sheet {
  const named = new Map<number, { kind: string; readonly codes: Map<Place, string> }>();
  for (const row of filledRows(sheet, area)) {
    for (const column of filledColumns(sheet, row, area)) {
      const text = textAt(sheet, row, column);
      const codes = text === "" ? [] : codesByName(readLabel(text).words);
      const list = named.get(column) ?? { kind: "", codes: new Map<Place, string>() };
      const kind = codes.find((code) => code.length === 3);
      const code = kind ?? codes.find((one) => list.kind !== "" && one.startsWith(list.kind));
      if (code === undefined) continue;
      named.set(column, list);
      list.kind = kind ?? list.kind;
      list.codes.set({ row, column }, code);
    }
  }
  const lists = [...named.values()].filter(({ codes }) => codes.size >= LEAST_NAMES);
  return lists.length === 0
    ? sheet
    : withCodeBefore(sheet, new Map(lists.flatMap(({ codes }) => [...codes])));
}
