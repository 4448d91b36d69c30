/** The two sides of the page: the sheet and the pane, beside each other or, on a narrow screen, one after the other. */
import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type Dispatch,
  type SetStateAction,
} from "react";
import { focusCellIn } from "../grid/seat";
import type { PageHost } from "../host";

/** Below this the sheet and the pane take turns. */
const NARROW = "(max-width: 719px)";

export type Side = "sheet" | "pane";

/**
 * @param side where one is, also while both are in sight: a page that becomes narrow stays there
 * @param shown counts the cells that the pane has shown
 */
export function useSides(host: PageHost, shown: number, side: Side, setSide: Dispatch<SetStateAction<Side>>) {
  const narrow = useSyncExternalStore(subscribeNarrow, isNarrow);
  const { sheetElement, paneElement, focusSheet, focusPane, afterDrawing } = useFocus();

  // On a narrow screen the sheet comes forward when the pane shows a cell, and Esc leads back to where one was.
  const cameFrom = useRef<Element | null>(null);
  const [visiting, setVisiting] = useState(false);
  const last = useRef({ host, shown });
  useLayoutEffect(() => {
    const asked = last.current.host === host && last.current.shown !== shown;
    last.current = { host, shown };
    if (!asked || !narrow || side === "sheet") return;
    cameFrom.current = document.activeElement;
    setVisiting(true);
    setSide("sheet");
  }, [host, shown, narrow, side, setSide]);
  useLayoutEffect(() => {
    if (visiting) focusSheet();
  }, [visiting, focusSheet]);

  const turn = (next: Side) => {
    setVisiting(false);
    setSide(next);
  };
  const goBack = () => {
    const from = cameFrom.current;
    afterDrawing(() => focusPane(from));
    turn("pane");
  };
  /** F6, to the other side and back to where one was there. */
  const cross = () => {
    const inPane = paneElement.current?.contains(document.activeElement) ?? false;
    if (inPane) cameFrom.current = document.activeElement;
    const from = cameFrom.current;
    const arrive = inPane ? focusSheet : () => focusPane(from);
    const next: Side = inPane ? "sheet" : "pane";
    setVisiting(false);
    if (narrow && side !== next) {
      afterDrawing(arrive);
      setSide(next);
    } else arrive();
  };
  /** Keys that change sides; whether it was one. */
  const crossing = (event: KeyboardEvent): boolean => {
    const back = event.key === "Escape" && narrow && visiting && side === "sheet";
    if (!back && event.key !== "F6") return false;
    event.preventDefault();
    if (back) goBack();
    else cross();
    return true;
  };
  return { narrow, visiting, sheetElement, paneElement, turn, goBack, crossing };
}
/** The elements of the two sides, and the ways to put the keyboard there. */
function useFocus() {
  const sheetElement = useRef<HTMLElement>(null);
  const paneElement = useRef<HTMLElement>(null);
  const focusSheet = useCallback(() => focusCellIn(sheetElement.current), []);
  /** @param last where one was there, if it is still there */
  const focusPane = (last?: Element | null) => {
    const target =
      last instanceof HTMLElement && last.isConnected
        ? last
        : paneElement.current?.querySelector<HTMLElement>("button:not([disabled]), input, [tabindex='0']");
    target?.focus();
  };
  const wanted = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    wanted.current?.();
    wanted.current = undefined;
  });
  /** As soon as the other side is in sight. */
  const afterDrawing = (arrive: () => void) => {
    wanted.current = arrive;
  };
  return { sheetElement, paneElement, focusSheet, focusPane, afterDrawing };
}

function subscribeNarrow(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

function isNarrow(): boolean {
  return matchMedia(NARROW).matches;
}
