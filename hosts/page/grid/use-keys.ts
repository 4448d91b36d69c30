/** What the keys do: in the grid, and in the editor of a cell, in its place or in the bar. */
import { useRef, type KeyboardEvent } from "react";
import { HEADER_HEIGHT } from "./geometry";
import { destination } from "./keys";
import type { Seat } from "./seat";

/** The height of a usual row, in pixels: for what PageUp and PageDown pass over. */
const USUAL_ROW = 25;

export interface Keys {
  readonly gridKey: (event: KeyboardEvent) => void;
  readonly editorKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

export function useKeys(seat: Seat): Keys {
  const { box, geometry, drafting } = seat;
  // After Esc, Tab leaves the grid.
  const leaving = useRef(false);
  /** At the ends of the sheet Tab goes on to what comes after the grid. */
  const atEdge = (back: boolean) => (back ? box.left === 0 : box.right >= geometry.columns - 1);

  const editorKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    const ends =
      key === "Enter" || key === "Tab" || (drafting.open()?.mode === "over" && key.startsWith("Arrow"));
    if (key !== "Escape" && !ends) return;
    event.preventDefault();
    if (key === "Escape") seat.cancel();
    else if (key === "Enter" && event.altKey) {
      const area = event.currentTarget;
      area.setRangeText("\n", area.selectionStart, area.selectionEnd, "end");
      drafting.change(area.value);
    } else if (drafting.commit()) go(seat, event);
  };

  const gridKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === "Tab" && leaving.current) {
      leaving.current = false;
      return;
    }
    leaving.current = key === "Escape";
    const control = event.ctrlKey || event.metaKey;
    // Ctrl+Enter is the pane's: it starts the check from wherever one is.
    if (control && key === "Enter") return;
    if (command(seat, event, control)) event.preventDefault();
    else if (key !== "Tab" || !atEdge(event.shiftKey)) {
      if (!event.altKey && go(seat, event)) event.preventDefault();
      // A key of an input method opens the editor, which then receives the composition itself.
      else if (!control && !event.altKey && (key.length === 1 || key === "Process")) {
        if (key.length === 1) event.preventDefault();
        seat.begin("over", "cell", key.length === 1 ? key : "");
      }
    }
  };

  return { gridKey, editorKey };
}

/** Undo, redo, change, empty: whether the key was one of these. */
function command(seat: Seat, { key, altKey, shiftKey }: KeyboardEvent, control: boolean): boolean {
  if (control && !altKey && /^[zy]$/i.test(key))
    seat.travel(key.toLowerCase() === "y" || shiftKey ? "redo" : "undo");
  else if (key === "F2") seat.begin("inside", "cell");
  else if (key === "Delete") seat.drafting.put(seat.at, [[""]]);
  else if (key === "Backspace") seat.begin("over", "cell", "");
  else return false;
  return true;
}

/** Whether the key moves the selection, and does so. */
function go({ scroller, at, sheet, geometry, drafting, moveTo }: Seat, event: KeyboardEvent): boolean {
  const height = (scroller.current?.clientHeight ?? 0) - HEADER_HEIGHT;
  const page = Math.max(1, Math.floor(height / USUAL_ROW) - 1);
  const to = destination(event, at, sheet, geometry, page);
  if (!to) return false;
  drafting.clearProblem();
  moveTo(to);
  return true;
}
