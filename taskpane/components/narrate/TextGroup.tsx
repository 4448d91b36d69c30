import { makeStyles } from "@fluentui/react-components";
import {
  useCallback,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from "react";
import { placesOf } from "../../state/audit/place";
import type { Shown } from "../../state/narrate/steady";
import * as words from "../../narrate-wording";
import { usePane } from "../context";
import { UNSEEN } from "../style";
import { BehindFigure } from "./BehindFigure";
import { nextEmpty } from "./InlineField";
import { opens, type PiecesProps, type Pressed } from "./NarratedParagraph";

const useStyles = makeStyles({ hint: UNSEEN });

/** What the view asks of the text. */
export interface TextHandle {
  /** Goes to the next field that is empty. False where there is none. */
  readonly next: (back: boolean) => boolean;
  /** Goes to a paragraph, by its number. */
  readonly locate: (paragraph: number) => void;
}

/** What a paragraph, or a sentence, of the text is drawn with. */
export type Shared = Pick<PiecesProps, "current" | "open" | "onPress" | "onNext">;

interface Current {
  readonly paragraph: string;
  readonly figure: string;
}

export interface TextGroupProps {
  /** What is said of it to a screen reader. */
  readonly name: string;
  readonly hint: string;
  readonly paragraphs: readonly Shown[];
  /** The paragraphs, or sentences, in which something can be pressed, by their ids. */
  readonly stops: readonly string[];
  readonly handle: Ref<TextHandle>;
  /** Nothing is left. */
  readonly done: string;
  /** The paragraph that the user is in, by its id. */
  readonly onFocus: (paragraph: string) => void;
  /** @param shared what a paragraph, or a sentence of this id is drawn with */
  readonly children: (shared: (id: string) => Shared, places: readonly string[]) => ReactNode;
}

/** A text in which one goes about. Its figures are one stop of Tab, and arrows go from one to another; each field is a stop of its own. */
export function TextGroup({
  name,
  hint: hintText,
  paragraphs,
  stops,
  handle,
  done,
  onFocus,
  children,
}: TextGroupProps) {
  const styles = useStyles();
  const { commands } = usePane();
  const { select, announce } = commands;
  const hint = useId();
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<Current>();
  const [pressed, setPressed] = useState<Pressed>();
  const places = useMemo(() => placesOf(paragraphs.map(({ paragraph }) => paragraph)), [paragraphs]);
  // Until one of them was used, and when it is gone, Tab goes to the first.
  const at =
    current && stops.includes(current.paragraph)
      ? current
      : { paragraph: stops[0] ?? "", figure: "figure 0" };

  const goTo = useCallback((field: HTMLElement | undefined): boolean => {
    if (!field) return false;
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: "nearest" });
    return true;
  }, []);
  const next = useCallback(
    (from: Node | null, back: boolean): boolean => goTo(nextEmpty(root.current!, from, back)),
    [goTo],
  );
  const goOn = useCallback(
    (from: HTMLElement) => {
      // The last one: who filled it in is told so, and stays there.
      if (!next(from, false)) announce(done);
    },
    [next, announce, done],
  );
  const last = useRef<Node>(null);
  useImperativeHandle(
    handle,
    () => ({
      next: (back) => next(last.current?.isConnected ? last.current : null, back),
      locate: (paragraph) => {
        const target = [...(root.current?.querySelectorAll<HTMLElement>("[data-paragraph]") ?? [])][
          paragraph
        ];
        target?.scrollIntoView({ block: "center" });
        target?.focus({ preventScroll: true });
        announce(words.announceLocated(places[paragraph] ?? ""));
      },
    }),
    [next, places, announce],
  );

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
    const place = all.indexOf(own);
    const to =
      event.key === "ArrowRight"
        ? all[place + 1]
        : event.key === "ArrowLeft"
          ? all[place - 1]
          : event.key === "Home"
            ? all[0]
            : event.key === "End"
              ? all[all.length - 1]
              : undefined;
    if (!to) return;
    event.preventDefault();
    setCurrent({ paragraph: to.dataset["of"]!, figure: to.dataset["figure"]! });
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: "nearest" });
  };

  return (
    <>
      <p id={hint} className={styles.hint}>
        {hintText}
      </p>
      <div
        ref={root}
        role="group"
        aria-label={name}
        aria-describedby={hint}
        onKeyDown={move}
        onFocus={({ target }) => {
          last.current = target;
          const paragraph = target.closest<HTMLElement>("[data-paragraph]");
          onFocus(paragraph?.dataset["paragraph"] ?? "");
        }}
      >
        {children(
          (id) => ({
            current: at.paragraph === id ? at.figure : "",
            open: pressed?.paragraph === id ? pressed.piece.key : "",
            onPress: press,
            onNext: goOn,
          }),
          places,
        )}
      </div>
      {pressed && <BehindFigure pressed={pressed} onClose={close} />}
    </>
  );
}
