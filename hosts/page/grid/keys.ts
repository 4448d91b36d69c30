/** Where a key moves the selection. */
import type { Position } from "../host";
import type { Sheet } from "../../../src/workbook/workbook";
import { boxOf, type Geometry } from "./geometry";

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
  from: Position,
  sheet: Sheet,
  geometry: Geometry,
  page: number,
): Position | undefined {
  const box = boxOf(geometry, from);
  const lastRow = geometry.rows - 1;
  const lastColumn = geometry.columns - 1;
  const usedRow = Math.max(0, geometry.used.rows - 1);
  const usedColumn = Math.max(0, geometry.used.columns - 1);
  const filled = (row: number, column: number) => {
    const cell = sheet.rows[row]?.[column];
    return cell !== undefined && cell.value !== "";
  };
  const down = (rows: number): Position => {
    const row = rows > 0 ? Math.min(lastRow, box.bottom + rows) : Math.max(0, box.top + rows);
    return { row, column: from.column };
  };
  const across = (columns: number): Position => {
    const column = columns > 0 ? Math.min(lastColumn, box.right + columns) : Math.max(0, box.left + columns);
    return { row: from.row, column };
  };
  switch (stroke.key) {
    case "ArrowDown":
      return stroke.ctrlKey ? jump(from, 1, 0, filled, usedRow, usedColumn) : down(1);
    case "ArrowUp":
      return stroke.ctrlKey ? jump(from, -1, 0, filled, usedRow, usedColumn) : down(-1);
    case "ArrowRight":
      return stroke.ctrlKey ? jump(from, 0, 1, filled, usedRow, usedColumn) : across(1);
    case "ArrowLeft":
      return stroke.ctrlKey ? jump(from, 0, -1, filled, usedRow, usedColumn) : across(-1);
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

/** Ctrl with an arrow: to the end of what is filled, or over the gap to what is filled next. */
function jump(
  from: Position,
  down: number,
  right: number,
  filled: (row: number, column: number) => boolean,
  usedRow: number,
  usedColumn: number,
): Position {
  let { row, column } = from;
  const inside = () =>
    row + down >= 0 &&
    column + right >= 0 &&
    row + down <= Math.max(usedRow, from.row) &&
    column + right <= Math.max(usedColumn, from.column);
  const along = filled(row, column) && inside() && filled(row + down, column + right);
  while (inside()) {
    if (along && !filled(row + down, column + right)) break;
    row += down;
    column += right;
    if (!along && filled(row, column)) break;
  }
  return { row, column };
}
