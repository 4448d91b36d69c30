/** The figures on a table's area that belong to no line or column of its form: each is said, none is dropped. */
import { filledColumns, filledRows } from "../workbook/filled";
import { cellAt, type Sheet, type Place } from "../workbook/workbook";
import { plainText } from "../amount/text";
import { compact } from "../words/tidy";
import { figureAt, NUMBERING, numbersColumns, textAt, type Area } from "./header";
import { isMeta, isNote } from "./meta";
import { NO_NAME, refOf, type RawLine, type RawTable } from "./raw";
import type { Line, UnreadFigure } from "./statement";
import { groupBy } from "../group-by";

/** Why a figure is bound to nothing. */
export const UNREAD = {
  column: "这一栏不是表式里已知的栏，不知道它是什么数",
  headless: "这一栏没有表头，不知道它是什么数",
  line: "这一行不是表式里已知的项目，没有关系用到它",
  beside: "这个数不在表式的任何一行里",
  total: "列在“三公”之外的各项也可能计入这个合计，它与两种加法都不相等，不知道应等于哪一个",
} as const;

/** What heads a column of no amounts: 行次, or the codes of a second classification beside the first. */
const holdsNoAmounts = (head: string): boolean => NUMBERING.test(head) || /(?:编码|代码|编号)$/u.test(head);

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

/** The cells that the lines of a table take. */
interface Taken {
  readonly cells: ReadonlySet<number>;
  /** What stands in each column. */
  readonly keyOf: ReadonlyMap<number, string>;
  readonly byRow: ReadonlyMap<number, readonly RawLine[]>;
  /** The last row of the table. */
  readonly last: number;
}

function takenBy({ lines, bodyTop }: RawTable): Taken {
  const cells = new Set<number>();
  const keyOf = new Map<number, string>();
  const byRow = groupBy(lines, ({ labelAt }) => labelAt.row);
  let last = bodyTop;
  for (const line of lines) {
    last = Math.max(last, line.labelAt.row);
    if (line.numberAt) cells.add(place(line.numberAt.row, line.numberAt.column));
    for (const [key, at] of line.cells) {
      cells.add(place(at.row, at.column));
      keyOf.set(at.column, key);
      last = Math.max(last, at.row);
    }
  }
  return { cells, keyOf, byRow, last };
}

/**
 * The figures that belong to no line or column of a table's form. A zero that nothing names is none: formulas that point to
 * empty rows leave them.
 *
 * @param area the body without the notes below it
 */
export function unreadFigures(
  sheet: Sheet,
  area: Area,
  raw: RawTable,
  lines: readonly Line[],
): readonly UnreadFigure[] {
  const isNothing = ({ label, content }: UnreadFigure): boolean =>
    NO_NAME.test(label) && Number(content.value) === 0;
  const unknown = figuresOfUnknownLines(lines, raw.pathOf).filter((figure) => !isNothing(figure));
  return [...looseFigures(sheet, area, raw), ...unknown];
}

/** The figures of an area that no line of the table took. */
function looseFigures(sheet: Sheet, area: Area, raw: RawTable): UnreadFigure[] {
  const taken = takenBy(raw);
  const isAside = (column: number): boolean => holdsNoAmounts(raw.pathOf(column).slice(-1)[0] ?? "");
  const unread: UnreadFigure[] = [];
  for (const row of filledRows(sheet, { top: raw.bodyTop, bottom: area.bottom })) {
    const loose = filledColumns(sheet, row, area).filter(
      (column) =>
        !raw.asides.has(column) &&
        !taken.cells.has(place(row, column)) &&
        figureAt(sheet, row, column) &&
        !isAside(column),
    );
    if (row > taken.last && saysNothing(sheet, row, area, loose)) continue;
    if (loose.length === 0 || numbersColumns(sheet, row, area, isAside)) continue;
    const ofRow = taken.byRow.get(row) ?? [];
    const labels = labelsIn(sheet, row, area, ofRow);
    for (const column of loose) {
      if (labels.length === 0 && Number(cellAt(sheet, row, column)!.value) === 0) continue;
      unread.push(unreadAt(sheet, { row, column }, raw, labelLeftOf(labels, column), ofRow, taken.keyOf));
    }
  }
  return unread;
}

function labelsIn(sheet: Sheet, row: number, area: Area, lines: readonly RawLine[]): readonly RowLabel[] {
  return filledColumns(sheet, row, area).flatMap((column) => {
    const text = textAt(sheet, row, column);
    if (text === "" || figureAt(sheet, row, column) || isNote(text)) return [];
    const line = lines.find(({ labelAt }) => labelAt.column === column);
    return [{ column, text: compact(text), ...(line && { line }) }];
  });
}

/** What is known of a figure, and why it stopped there. */
function unreadAt(
  sheet: Sheet,
  { row, column }: Place,
  raw: RawTable,
  label: RowLabel | undefined,
  ofRow: readonly RawLine[],
  keyOf: ReadonlyMap<number, string>,
): UnreadFigure {
  const line = raw.pathOfRow ? raw.lines[0] : (label?.line ?? ofRow[0]);
  const path = raw.pathOfRow?.(row) ?? raw.pathOf(column);
  const columnKey = raw.pathOfRow ? undefined : keyOf.get(column);
  const what = columnKey === undefined ? path.join(" › ") : "";
  const ofColumn = path.length === 0 ? UNREAD.headless : UNREAD.column;
  return {
    ...refOf(sheet, { row, column }),
    row,
    column,
    label: what || (label?.text ?? `第${row + 1}行`),
    reason: columnKey === undefined ? ofColumn : line ? UNREAD.beside : UNREAD.line,
    ...(line && { line: line.key }),
    ...(columnKey !== undefined && { columnKey }),
    path,
    content: cellAt(sheet, row, column)!,
  };
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
