/** The figures on a table's area that belong to no line or column of its form: each is said, none is dropped. */
import { toAddress } from "../workbook/address";
import { filledColumns, filledRows } from "../workbook/filled";
import { cellAt, type Sheet } from "../workbook/workbook";
import { plainText } from "../amount/text";
import { compact } from "../words/tidy";
import { figureAt, numbersColumns, textAt, type Area } from "./header";
import { isMeta, isNote } from "./meta";
import type { RawLine, RawTable } from "./raw";
import type { Line, UnreadFigure } from "./statement";

/** Why a figure is bound to nothing. */
export const UNREAD = {
  column: "这一栏不是表式里已知的栏，不知道它是什么数",
  headless: "这一栏没有表头，不知道它是什么数",
  line: "这一行不是表式里已知的项目，没有关系用到它",
  beside: "这个数不在表式的任何一行里",
  total: "列在“三公”之外的各项也可能计入这个合计，它与两种加法都不相等，不知道应等于哪一个",
} as const;

/** What heads a column of no amounts: 行次, or the codes of a second classification beside the first. */
const NO_AMOUNTS = /^(栏次|行次|列次|序号)$|(编码|代码|编号)$/u;

/** Below the last line the number of the page stands alone, and who may be called behind a word that says so. */
function saysNothing(sheet: Sheet, row: number, area: Area, figures: readonly number[]): boolean {
  const texts = filledColumns(sheet, row, area)
    .filter((column) => !figureAt(sheet, row, column))
    .map((column) => String(cellAt(sheet, row, column)!.value));
  if (texts.length > 0) return texts.some((text) => isMeta(text));
  return figures.length === 1 && isMeta(String(cellAt(sheet, row, figures[0]!)!.value));
}

/** A place as one number: a sheet has 16,384 columns at most. */
const place = (row: number, column: number): number => row * 16_384 + column;

interface RowLabel {
  readonly column: number;
  readonly text: string;
  readonly line?: RawLine;
}

/** What names a row left of a column: the line that is known there, else the nearest words. */
function labelLeftOf(labels: readonly RowLabel[], column: number): RowLabel | undefined {
  let best: RowLabel | undefined;
  for (const label of labels) if (label.column < column) best = label;
  return best;
}

/**
 * The figures of an area that no line of the table took.
 *
 * @param area the body without the notes below it
 */
export function looseFigures(sheet: Sheet, area: Area, raw: RawTable): UnreadFigure[] {
  const taken = new Set<number>();
  const keyOf = new Map<number, string>();
  const byRow = new Map<number, RawLine[]>();
  let last = raw.bodyTop;
  for (const line of raw.lines) {
    const rows = byRow.get(line.labelAt.row);
    if (rows) rows.push(line);
    else byRow.set(line.labelAt.row, [line]);
    last = Math.max(last, line.labelAt.row);
    if (line.numberAt) taken.add(place(line.numberAt.row, line.numberAt.column));
    for (const [key, at] of line.cells) {
      taken.add(place(at.row, at.column));
      keyOf.set(at.column, key);
      last = Math.max(last, at.row);
    }
  }
  const unread: UnreadFigure[] = [];
  for (const row of filledRows(sheet, { top: raw.bodyTop, bottom: area.bottom })) {
    const loose: number[] = [];
    for (const column of filledColumns(sheet, row, area)) {
      if (raw.asides.has(column) || taken.has(place(row, column)) || !figureAt(sheet, row, column)) continue;
      if (NO_AMOUNTS.test(raw.pathOf(column).slice(-1)[0] ?? "")) continue;
      loose.push(column);
    }
    if (row > last && saysNothing(sheet, row, area, loose)) continue;
    if (loose.length === 0 || numbersColumns(sheet, row, area)) continue;
    const labels: RowLabel[] = [];
    for (const column of filledColumns(sheet, row, area)) {
      const text = textAt(sheet, row, column);
      if (text === "" || figureAt(sheet, row, column) || isNote(text)) continue;
      const line = byRow.get(row)?.find(({ labelAt }) => labelAt.column === column);
      labels.push({ column, text: compact(text), ...(line && { line }) });
    }
    for (const column of loose) {
      const label = labelLeftOf(labels, column);
      const line = raw.pathOfRow ? raw.lines[0] : (label?.line ?? byRow.get(row)?.[0]);
      const path = raw.pathOfRow?.(row) ?? raw.pathOf(column);
      const columnKey = raw.pathOfRow ? undefined : keyOf.get(column);
      const known = columnKey !== undefined && !line;
      const what = columnKey === undefined ? path.join(" › ") : "";
      unread.push({
        sheet: sheet.name,
        address: toAddress(row, column),
        row,
        column,
        label: what || (label?.text ?? `第${row + 1}行`),
        reason: known
          ? UNREAD.line
          : columnKey !== undefined
            ? UNREAD.beside
            : path.length === 0
              ? UNREAD.headless
              : UNREAD.column,
        ...(line && { line: line.key }),
        ...(columnKey !== undefined && { columnKey }),
        path,
        content: cellAt(sheet, row, column)!,
      });
    }
  }
  return unread;
}

/** The figures of lines that the form is not known to have. */
export function figuresOfUnknownLines(lines: readonly Line[], pathOf: RawTable["pathOf"]): UnreadFigure[] {
  return lines
    .filter(({ key }) => key.startsWith("other:"))
    .flatMap(({ key, label, role, cells }) =>
      [...cells].flatMap(([columnKey, { sheet, address, row, column, state, amount }]) =>
        state === "amount"
          ? [
              {
                sheet,
                address,
                row,
                column,
                label,
                reason: role === "total" ? UNREAD.total : UNREAD.line,
                line: key,
                columnKey,
                path: pathOf(column),
                content: { value: plainText(amount.printed.value, amount.unit, amount.decimals) },
              },
            ]
          : [],
      ),
    );
}
