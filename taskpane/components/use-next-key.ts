import { useEffect, useRef } from "react";

/** F8 and Shift+F8 go on and back, from anywhere: who comes by the tab, or from the sheet beside the pane, as well. */
export function useNextKey(shown: boolean, next: (back: boolean) => void): void {
  const go = useRef(next);
  useEffect(() => {
    go.current = next;
  });
  useEffect(() => {
    if (!shown) return;
    const key = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.isComposing || event.defaultPrevented) return;
      if ((event.target as Element).closest("[role=dialog]")) return;
      event.preventDefault();
      go.current(event.shiftKey);
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, [shown]);
}
