import { announceLocated } from "../../wording";
import { makeStyles } from "@fluentui/react-components";
import { useId, useImperativeHandle, type ReactNode, type Ref } from "react";
import { usePane } from "../context";
import { goTo } from "../go-to";
import { UNSEEN } from "../style";
import { BehindFigure } from "./BehindFigure";
import { useFieldWalk, type WalkHandle } from "./field-walk";
import type { PiecesProps } from "./Pieces";
import { useFigures } from "./use-figures";

const useStyles = makeStyles({ hint: UNSEEN });

/** What the view asks of the text. */
export interface TextHandle extends WalkHandle {
  /** Goes to a paragraph, by its number. */
  readonly locate: (paragraph: number) => void;
}

/** What a paragraph, or a sentence, of the text is drawn with. */
export type Shared = Pick<PiecesProps, "current" | "open" | "onPress" | "onNext">;

export interface TextGroupProps {
  /** What is said of it to a screen reader. */
  readonly name: string;
  readonly hint: string;
  /** What each paragraph is called: 第五部分（二）. */
  readonly places: readonly string[];
  /** The paragraphs, or sentences, in which something can be pressed, by their ids. */
  readonly stops: readonly string[];
  readonly handle: Ref<TextHandle>;
  /** Nothing is left. */
  readonly done: string;
  /** The paragraph that the user is in, by its id. */
  readonly onFocus: (paragraph: string) => void;
  /** @param shared what a paragraph, or a sentence of this id is drawn with */
  readonly children: (shared: (id: string) => Shared) => ReactNode;
}

/** A text in which one goes about. Its figures are one stop of Tab, and arrows go from one to another; each field is a stop of its own. */
export function TextGroup(props: TextGroupProps) {
  const { name, hint, places, stops, handle, done, onFocus, children } = props;
  const styles = useStyles();
  const { announce } = usePane().commands;
  const hintId = useId();
  const walk = useFieldWalk(done);
  const { root, next } = walk;
  const { current, pressed, press, close, move } = useFigures(stops);
  useImperativeHandle(
    handle,
    () => ({
      next,
      locate: (paragraph) => {
        goTo(root.current?.querySelectorAll<HTMLElement>("[data-paragraph]")[paragraph]);
        announce(announceLocated(places[paragraph] ?? ""));
      },
    }),
    [next, root, places, announce],
  );

  return (
    <>
      <p id={hintId} className={styles.hint}>
        {hint}
      </p>
      <div
        ref={root}
        role="group"
        aria-label={name}
        aria-describedby={hintId}
        onKeyDown={move}
        onFocus={(event) => {
          walk.onFocus(event);
          const paragraph = event.target.closest<HTMLElement>("[data-paragraph]");
          onFocus(paragraph?.dataset["paragraph"] ?? "");
        }}
      >
        {children((id) => ({
          current: current.paragraph === id ? current.figure : "",
          open: pressed?.paragraph === id ? pressed.piece.key : "",
          onPress: press,
          onNext: walk.goOn,
        }))}
      </div>
      {pressed && <BehindFigure pressed={pressed} onClose={close} />}
    </>
  );
}
