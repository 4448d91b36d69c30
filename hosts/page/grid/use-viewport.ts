/** What of the sheet is in view: scrolling, the place of each sheet, the selected cell brought into view. */
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { Box, Place } from "../../../src/workbook/workbook";
import type { Geometry } from "./geometry";
import { reveal, sameWindow, windowOf, type Window } from "./viewport";

export interface Viewport {
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly view: Window;
  readonly scrolled: () => void;
}

export interface InView {
  readonly sheet: string;
  readonly geometry: Geometry;
  readonly at: Place;
  /** The cell there, merged or not. */
  readonly box: Box;
  /** Counts how often the pane asked for a cell. */
  readonly shown: number;
}

/** Room around a cell that the pane asked for. */
const ROOM = 80;

export function useViewport({ sheet, geometry, at, box, shown }: InView): Viewport {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState(() => windowOf(null, geometry));

  const look = useCallback(() => {
    const next = windowOf(scroller.current, geometry);
    setView((old) => (sameWindow(old, next) ? old : next));
  }, [geometry]);

  // Each sheet keeps its place while another one is shown.
  const places = useRef(new Map<string, { left: number; top: number }>());
  const inView = useRef(sheet);
  useLayoutEffect(() => {
    const element = scroller.current!;
    if (inView.current !== sheet) {
      inView.current = sheet;
      const place = places.current.get(sheet);
      element.scrollLeft = place?.left ?? 0;
      element.scrollTop = place?.top ?? 0;
    }
    look();
  }, [sheet, look]);

  const scrolled = () => {
    const element = scroller.current!;
    places.current.set(sheet, { left: element.scrollLeft, top: element.scrollTop });
    look();
  };

  // The selected cell comes into view: with some room around it when the pane asked for it.
  const revealed = useRef({ shown, sheet, row: at.row, column: at.column });
  const waiting = useRef(false);
  useLayoutEffect(() => {
    const last = revealed.current;
    const asked = last.shown !== shown;
    const moved = last.sheet === sheet && (last.row !== at.row || last.column !== at.column);
    revealed.current = { shown, sheet, row: at.row, column: at.column };
    if (asked || moved) waiting.current = !reveal(scroller.current!, geometry, box, asked ? ROOM : 0);
    look();
  });

  // Before the grid has a size nothing can be brought into view: it is done once it has one.
  const reach = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    reach.current = () => {
      if (waiting.current) waiting.current = !reveal(scroller.current!, geometry, box, ROOM);
      look();
    };
  });
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => reach.current?.());
    observer.observe(scroller.current!);
    return () => observer.disconnect();
  }, []);

  return { scroller, view, scrolled };
}
