/** A value that is edited in the sentence itself: what is typed, taken or given up there. */
import {
  useLayoutEffect,
  useRef,
  type ClipboardEvent,
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
} from "react";
import { flushSync } from "react-dom";
import type { BlankInput } from "../../../src/write/narrative";
import { useDesk, useTyped } from "./context";
import { fieldKey } from "./field-keys";

export interface InlineEdit {
  readonly element: RefObject<HTMLSpanElement | null>;
  /** Why what was typed cannot be taken; empty where it can. */
  readonly problem: string;
  readonly handlers: {
    readonly onInput: (event: FormEvent<HTMLElement>) => void;
    readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void;
  };
}

/**
 * @param text what stands in the sentence; empty where it is still to be filled in
 * @param problemId of the sentence that says what is wrong
 * @param onNext Enter: goes on from this field
 */
export function useInlineField(
  input: BlankInput,
  text: string,
  problemId: string,
  onNext: (from: HTMLElement) => void,
): InlineEdit {
  const desk = useDesk();
  const { typed, problem } = useTyped(input);
  const element = useRef<HTMLSpanElement>(null);
  const shown = problem === "" ? text : typed;

  useLayoutEffect(() => {
    const field = element.current!;
    if (field === document.activeElement && isDirty(field)) return;
    put(field, shown);
  }, [shown]);

  useProblemInSight(element, problem, problemId);

  const commit = (field: HTMLElement): boolean => {
    if (!isDirty(field)) return problem === "";
    delete field.dataset["dirty"];
    return flushSync(() => desk.fields.commit(input, field.textContent));
  };
  const giveUp = (field: HTMLElement): boolean => {
    if (!isDirty(field) && problem === "") return false;
    delete field.dataset["dirty"];
    desk.fields.revert(input);
    put(field, text);
    return true;
  };
  return {
    element,
    problem,
    handlers: {
      onInput: ({ currentTarget: field }) => {
        markEmpty(field);
        field.dataset["dirty"] = "";
        desk.fields.type(input, field.textContent);
      },
      onBlur: ({ currentTarget: field }) => {
        const dirty = isDirty(field);
        if (commit(field) && dirty && field.isConnected) put(field, field.textContent.trim());
      },
      onKeyDown: (event) => {
        const field = event.currentTarget;
        const enter = () => {
          const before = precedingOf(field);
          // What is filled in may become a part of the words around it, and the field is gone.
          if (commit(field)) onNext(field.isConnected ? field : before);
        };
        fieldKey(event, enter, () => giveUp(field));
      },
      onPaste: pastePlain,
    },
  };
}

/** The words alone, in one line. */
function pastePlain(event: ClipboardEvent): void {
  event.preventDefault();
  const plain = event.clipboardData.getData("text/plain").replace(/\s+/g, " ").trim();
  // The one way to insert that the browser can undo.
  document.execCommand("insertText", false, plain);
}

/** Below the paragraph what is wrong may be out of sight; who has gone on already is left where he is. */
function useProblemInSight(field: RefObject<HTMLElement | null>, problem: string, problemId: string): void {
  useLayoutEffect(() => {
    if (problem === "" || field.current !== document.activeElement) return;
    document.getElementById(problemId)?.scrollIntoView({ block: "nearest" });
  }, [field, problem, problemId]);
}

/** Whether something was typed since it was taken last. */
function isDirty(field: HTMLElement): boolean {
  return field.dataset["dirty"] !== undefined;
}

/** Puts a text into a field, and the caret at its end where the field has the focus. */
function put(field: HTMLElement, text: string): void {
  if (field.textContent !== text) {
    field.textContent = text;
    if (field === document.activeElement) {
      const selection = getSelection();
      selection?.selectAllChildren(field);
      selection?.collapseToEnd();
    }
  }
  markEmpty(field);
}

function markEmpty(field: HTMLElement): void {
  if (field.textContent.trim() === "") field.dataset["empty"] = "";
  else delete field.dataset["empty"];
}

/** What stands before a field, from where one goes on when the field is gone: another of its paragraph, or that itself. */
function precedingOf(field: HTMLElement): HTMLElement {
  const paragraph = field.closest<HTMLElement>("[data-paragraph]") ?? field;
  const before = [...paragraph.querySelectorAll<HTMLElement>("[data-field], [data-figure]")];
  return before[before.indexOf(field) - 1] ?? paragraph;
}
