/** The keys of 核对: Ctrl+Enter checks from anywhere, F8 goes from finding to finding. */
import { useEffect, useRef } from "react";
import type { Pane } from "./components/context";
import { useNextKey } from "./components/use-next-key";
import { NO_PROBLEMS, visited } from "./help-wording";
import { visitNext } from "./stations";
import { CHECK_VIEW } from "./views/registry";
import type { View } from "./views/view";

/**
 * @param shown whether 核对 is in sight
 * @param panel the id of its panel
 */
export function useCheckKeys(
  { session, commands }: Pane,
  shown: boolean,
  panel: string,
  setView: (view: View) => void,
): void {
  const { at } = session.phase;
  useEffect(() => {
    const startOnKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      // The sheet's own editor and an open question have their own use for the keys.
      if (event.defaultPrevented || (event.target as Element).closest("[role=dialog]")) return;
      if (at !== "ready" && at !== "done") return;
      event.preventDefault();
      setView(CHECK_VIEW);
      void commands.start();
    };
    document.addEventListener("keydown", startOnKey);
    return () => document.removeEventListener("keydown", startOnKey);
  }, [at, commands, setView]);

  const last = useRef("");
  useNextKey(shown && at === "done", (back, target) => {
    const root = document.getElementById(panel);
    const there =
      root && visitNext(root, last.current, back ? -1 : 1, !target.closest("[role=grid], [role=search]"));
    last.current = there?.name ?? "";
    commands.announce(there ? visited(there.place, there.of) : NO_PROBLEMS);
  });
}
