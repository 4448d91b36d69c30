/** Where a key moves the selection. */
import { filledColumns, filledRows, firstFrom, isBlank } from "../../../src/workbook/filled";
import { cellAt, type Sheet, type Place } from "../../../src/workbook/workbook";
import { boxOf, type Geometry } from "./geometry";

/**
 * What is edited takes Tab itself: Fluent UI's keyboard manager would move the focus before it hears of it. The tabs of the
 * sheets leave Tab to the manager, which alone leads out of them.
 */
export const OWN_TAB = { "data-tabster": JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } }) };

export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * The cell a stroke leads to; undefined where the key does not move.
 *
 * @param page rows that are in view at once, for PageUp and PageDown
 */
export function destination(
  stroke: Stroke,
  from: Place,
  sheet: Sheet,
  geometry: Geometry,
  page: number,
): Place | undefined {
  const box = boxOf(geometry, from);
  const lastRow = geometry.rows - 1;
  const lastColumn = geometry.columns - 1;
  const usedRow = Math.max(0, geometry.used.rows - 1);
  const usedColumn = Math.max(0, geometry.used.columns - 1);
  const inColumn = (): readonly number[] =>
    filledRows(sheet).filter((row) => !isBlank(cellAt(sheet, row, from.column)?.value));
  const inRow = (): readonly number[] => filledColumns(sheet, from.row);
  const down = (rows: number): Place => {
    const row = rows > 0 ? Math.min(lastRow, box.bottom + rows) : Math.max(0, box.top + rows);
    return { row, column: from.column };
  };
  const across = (columns: number): Place => {
    const column = columns > 0 ? Math.min(lastColumn, box.right + columns) : Math.max(0, box.left + columns);
    return { row: from.row, column };
  };
  switch (stroke.key) {
    case "ArrowDown":
      return stroke.ctrlKey ? { ...from, row: jump(from.row, 1, inColumn(), usedRow) } : down(1);
    case "ArrowUp":
      return stroke.ctrlKey ? { ...from, row: jump(from.row, -1, inColumn(), usedRow) } : down(-1);
    case "ArrowRight":
      return stroke.ctrlKey ? { ...from, column: jump(from.column, 1, inRow(), usedColumn) } : across(1);
    case "ArrowLeft":
      return stroke.ctrlKey ? { ...from, column: jump(from.column, -1, inRow(), usedColumn) } : across(-1);
    case "Enter":
      return down(stroke.shiftKey ? -1 : 1);
    case "Tab":
      return across(stroke.shiftKey ? -1 : 1);
    case "PageDown":
      return down(page);
    case "PageUp":
      return down(-page);
    case "Home":
      return stroke.ctrlKey ? { row: 0, column: 0 } : { row: from.row, column: 0 };
    case "End":
      return stroke.ctrlKey ? { row: usedRow, column: usedColumn } : { row: from.row, column: usedColumn };
    default:
      return undefined;
  }
}

/**
 * Ctrl with an arrow: to the end of what is filled, or over the gap to what is filled next, or to the end of what is used.
 *
 * @param filled the filled places of the row or column, rising
 */
function jump(from: number, step: 1 | -1, filled: readonly number[], used: number): number {
  const at = firstFrom(filled, from);
  const beside = step === 1 && filled[at] !== from ? at : at + step;
  if (filled[at] === from && filled[beside] === from + step) {
    let last = beside;
    while (filled[last + step] === filled[last]! + step) last += step;
    return filled[last]!;
  }
  return filled[beside] ?? (step === 1 ? Math.max(used, from) : 0);
}
