import { useEffect, useRef } from "react";

/**
 * F8 and Shift+F8 go on and back, from anywhere: who comes by the tab, or from the sheet beside the pane, as well.
 *
 * @param next is told where the key was pressed
 */
export function useNextKey(shown: boolean, next: (back: boolean, target: Element) => void): void {
  const go = useRef(next);
  useEffect(() => {
    go.current = next;
  });
  useEffect(() => {
    if (!shown) return;
    const key = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
      const target = event.target as Element;
      if (event.isComposing || event.defaultPrevented || target.closest("[role=dialog]")) return;
      event.preventDefault();
      go.current(event.shiftKey, target);
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, [shown]);
}
