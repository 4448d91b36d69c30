/** The keys of the page, wherever in it one is. */
import type { PageHost } from "../host";

/**
 * Undo and redo, and Ctrl+F, outside of the pane.
 *
 * @param pane where the browser looks for things itself
 * @param onFind one wants to look for something in the sheets
 */
export function shellKey(
  event: KeyboardEvent,
  host: PageHost,
  pane: Element | null,
  onFind: () => void,
): void {
  if (travels(event)) {
    event.preventDefault();
    if (event.key.toLowerCase() === "y" || event.shiftKey) host.redo();
    else host.undo();
  } else if (looksFor(event) && !pane?.contains(event.target as Element)) {
    event.preventDefault();
    onFind();
  }
}

/** Whether a key takes back the last change of the sheet: in a field it is the field's, in the grid it has happened. */
function travels(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return false;
  if (!/^[zy]$/i.test(event.key)) return false;
  return !(event.target as Element).closest("input, textarea, [contenteditable], [role=dialog], [role=grid]");
}

/** Ctrl+F: not all cells of a sheet are drawn, so that the browser would not find them. */
function looksFor(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "f";
}
