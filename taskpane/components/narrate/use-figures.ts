/** The figures of a text: one stop of Tab among them, arrows from one to another, and the one that is pressed. */
import { useCallback, useState, type KeyboardEvent } from "react";
import { arrowTo } from "../arrows";
import { usePane } from "../context";
import { opens, type Pressed } from "./FigureButton";

interface Current {
  readonly paragraph: string;
  readonly figure: string;
}

export interface Figures {
  /** The figure that Tab goes to. */
  readonly current: Current;
  /** The one whose cells are shown. */
  readonly pressed: Pressed | undefined;
  readonly press: (pressed: Pressed) => void;
  readonly close: () => void;
  readonly move: (event: KeyboardEvent<HTMLElement>) => void;
}

/** @param stops the paragraphs, or sentences, in which something can be pressed, by their ids */
export function useFigures(stops: readonly string[]): Figures {
  const { select } = usePane().commands;
  const [current, setCurrent] = useState<Current>();
  const [pressed, setPressed] = useState<Pressed>();

  const press = useCallback(
    (one: Pressed) => {
      const { piece } = one;
      setCurrent({ paragraph: one.paragraph, figure: piece.key });
      const cell = piece.kind === "figure" ? piece.cells.find(({ book }) => book === "current") : undefined;
      if (cell) void select(cell.entry);
      if (opens(piece)) setPressed(one);
    },
    [select],
  );
  const close = useCallback(() => {
    setPressed((one) => {
      // The figure may be another one after what was typed behind it.
      if (one?.element.isConnected) one.element.focus({ preventScroll: true });
      return undefined;
    });
  }, []);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const own = (event.target as HTMLElement).closest<HTMLElement>("[data-figure]");
    if (!own) return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-figure]")];
    const to = all[arrowTo(event.key, all.indexOf(own), all.length)]!;
    if (to === own) return;
    event.preventDefault();
    setCurrent({ paragraph: to.dataset["of"]!, figure: to.dataset["figure"]! });
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: "nearest" });
  };

  // Until one of them was used, and when it is gone, Tab goes to the first.
  const isThere = current && stops.includes(current.paragraph);
  return {
    current: isThere ? current : { paragraph: stops[0] ?? "", figure: "figure 0" },
    pressed,
    press,
    close,
    move,
  };
}
