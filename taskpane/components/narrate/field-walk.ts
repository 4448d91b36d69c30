/** The way from field to field, of a text and of a form: with the buttons, with F8, and with Enter. */
import { useCallback, useImperativeHandle, useRef, type FocusEvent, type Ref, type RefObject } from "react";
import { usePane } from "../context";

/** What the view asks of a part. */
export interface WalkHandle {
  /** Goes to the next field that is left. False where there is none. */
  readonly next: (back: boolean) => boolean;
}

export interface FieldWalk {
  /** Around the fields. */
  readonly root: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
  readonly next: WalkHandle["next"];
  /** Goes on from a field; of the last one it is told that nothing is left, and stays there. */
  readonly goOn: (from: HTMLElement) => void;
}

/** Fields that are empty, and words that are to be looked at. */
const LEFT = "[data-field][data-empty], [data-note]";

/**
 * @param done said of the last one
 * @param selector what is left
 */
export function useFieldWalk(done: string, selector = LEFT): FieldWalk {
  const { announce } = usePane().commands;
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<Node>(null);
  const toNext = useCallback(
    (from: Node | null, back: boolean): boolean => {
      const field = nextOf([...root.current!.querySelectorAll<HTMLElement>(selector)], from, back);
      field?.focus({ preventScroll: true });
      (field?.closest("li") ?? field)?.scrollIntoView({ block: "nearest" });
      return field !== undefined;
    },
    [selector],
  );
  const next = useCallback(
    (back: boolean) => toNext(last.current?.isConnected ? last.current : null, back),
    [toNext],
  );
  const goOn = useCallback(
    (from: HTMLElement) => {
      if (!toNext(from, false)) announce(done);
    },
    [toNext, announce, done],
  );
  const onFocus = useCallback(({ target }: FocusEvent) => {
    last.current = target;
  }, []);
  return { root, onFocus, next, goOn };
}

/** The same, of a part in which nothing is asked for but the next field. */
export function useWalkedForm(handle: Ref<WalkHandle>, done: string, selector?: string): FieldWalk {
  const walk = useFieldWalk(done, selector);
  const { next } = walk;
  useImperativeHandle(handle, () => ({ next }), [next]);
  return walk;
}

/** The first after an element, and then from the start; never the element itself. */
function nextOf(fields: HTMLElement[], from: Node | null, back: boolean): HTMLElement | undefined {
  if (back) fields.reverse();
  const direction = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const onwards = fields.find(
    (field) =>
      field !== from && (!from?.isConnected || (from.compareDocumentPosition(field) & direction) !== 0),
  );
  return onwards ?? fields.find((field) => field !== from);
}
