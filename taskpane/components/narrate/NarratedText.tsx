import { makeStyles } from "@fluentui/react-components";
import {
  Fragment,
  useCallback,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from "react";
import { placesOf } from "../../state/audit/place";
import type { Written } from "../../state/narrate/written";
import * as words from "../../narrate-wording";
import { usePane } from "../context";
import { UNSEEN } from "../style";
import { BehindFigure } from "./BehindFigure";
import { ChartPicture } from "./ChartPicture";
import { nextEmpty } from "./InlineField";
import { NarratedParagraph, opens, type Pressed } from "./NarratedParagraph";

const useStyles = makeStyles({ hint: UNSEEN });

/** What the view asks of the text. */
export interface TextHandle {
  /** Goes to the next field that is empty. False where there is none. */
  readonly next: (back: boolean) => boolean;
  /** Goes to a paragraph, by its number. */
  readonly locate: (paragraph: number) => void;
}

export interface NarratedTextProps {
  readonly written: Written;
  readonly handle: Ref<TextHandle>;
  /** The paragraph that the user is in, by its id. */
  readonly onFocus: (paragraph: string) => void;
}

interface Current {
  readonly paragraph: string;
  readonly figure: string;
}

/** The whole text. Its figures are one stop of Tab, and arrows go from one to another; each field is a stop of its own. */
export function NarratedText({ written, handle, onFocus }: NarratedTextProps) {
  const styles = useStyles();
  const { commands } = usePane();
  const { select, announce } = commands;
  const hint = useId();
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<Current>();
  const [pressed, setPressed] = useState<Pressed>();
  const { narrative, paragraphs } = written;
  const places = useMemo(() => placesOf(paragraphs.map(({ paragraph }) => paragraph)), [paragraphs]);
  const [first] = useMemo(
    () => paragraphs.filter(({ paragraph: { figures } }) => figures.length > 0),
    [paragraphs],
  );
  // Until one of them was used, and when it is gone, Tab goes to the first.
  const at =
    current && paragraphs.some(({ id }) => id === current.paragraph)
      ? current
      : { paragraph: first?.id ?? "", figure: "figure 0" };

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
      if (!next(from, false)) announce(words.ALL_FILLED);
    },
    [next, announce],
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
        {words.TEXT_HINT}
      </p>
      <div
        ref={root}
        role="group"
        aria-label={words.TEXT}
        aria-describedby={hint}
        onKeyDown={move}
        onFocus={({ target }) => {
          last.current = target;
          const paragraph = target.closest<HTMLElement>("[data-paragraph]");
          onFocus(paragraph?.dataset["paragraph"] ?? "");
        }}
      >
        {paragraphs.map(({ id, paragraph }, index) => (
          <Fragment key={id}>
            <NarratedParagraph
              id={id}
              paragraph={paragraph}
              title={index === 0}
              place={places[index] ?? ""}
              current={at.paragraph === id ? at.figure : ""}
              open={pressed?.paragraph === id ? pressed.piece.key : ""}
              onPress={press}
              onNext={goOn}
            />
            {narrative.charts
              .filter(({ after }) => after === index)
              .map(({ chart }) => (
                <ChartPicture key={chart.title} chart={chart} />
              ))}
          </Fragment>
        ))}
      </div>
      {pressed && <BehindFigure pressed={pressed} onClose={close} />}
    </>
  );
}
