/** Where one is in the grid, and the ways on from there that keys, pointer and bar share. */
import { useLayoutEffect, useRef, type RefObject } from "react";
import type { Box, Sheet, Place } from "../../../src/workbook/workbook";
import { editText } from "../entry";
import type { PageHost } from "../host";
import type { Geometry } from "./geometry";
import type { Draft, Drafting } from "./use-draft";

/** What one sits before. */
export interface Sight {
  readonly host: PageHost;
  readonly sheet: Sheet;
  readonly geometry: Geometry;
  readonly at: Place;
  /** The cell there, merged or not. */
  readonly box: Box;
  /** The element that scrolls, with the cells in it. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly drafting: Drafting;
}

export interface Seat extends Sight {
  /** Gives the selected cell the keyboard. */
  readonly focusCell: () => void;
  /** Selects a cell, which has the keyboard then. */
  readonly moveTo: (to: Place) => void;
  /** Opens the selected cell for a change; typed over with `text`, or as it is. */
  readonly begin: (mode: Draft["mode"], place: Draft["place"], text?: string) => void;
  /** Leaves the cell as it was. */
  readonly cancel: () => void;
  readonly travel: (way: "undo" | "redo") => void;
  /** Whether a cell has the keyboard, as the focus comes and goes. */
  readonly keyboard: { readonly onFocus: () => void; readonly onBlur: () => void };
}

/** Gives the selected cell of a sheet on the screen the keyboard. */
export function focusCellIn(element: HTMLElement | null): void {
  element?.querySelector<HTMLElement>("[role=gridcell][tabindex='0']")?.focus({ preventScroll: true });
}

export function useSeat(sight: Sight): Seat {
  const { host, sheet, at, scroller, drafting } = sight;
  const takeFocus = useRef(false);
  // A cell that has the keyboard goes with its sheet when another is shown, and tells nobody: what was last heard is kept.
  const hasFocus = useRef(false);

  const focusCell = () => focusCellIn(scroller.current);
  useLayoutEffect(() => {
    if (!(takeFocus.current || hasFocus.current) || drafting.open()) return;
    takeFocus.current = false;
    focusCell();
  });

  return {
    ...sight,
    focusCell,
    moveTo: (to) => {
      takeFocus.current = true;
      host.moveTo(to);
    },
    begin: (mode, where, text) => {
      const initial = editText(sheet.rows[at.row]?.[at.column]);
      drafting.edit({ ...at, text: text ?? initial, initial, mode, place: where });
    },
    cancel: () => {
      takeFocus.current = true;
      drafting.edit(undefined);
    },
    travel: (way) => {
      takeFocus.current = true;
      host[way]();
    },
    keyboard: {
      onFocus: () => (hasFocus.current = true),
      onBlur: () => (hasFocus.current = false),
    },
  };
}
