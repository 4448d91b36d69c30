import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { BlankInput } from "../../../src/write/narrative";
import type { FieldKind } from "../../../src/write/fields";
import { useDesk, useTyped } from "./context";

const useStyles = makeStyles({
  field: {
    padding: "1px 3px",
    borderRadius: tokens.borderRadiusSmall,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    // What is around it may not be parted from it; what is in it may.
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
    cursor: "text",
    boxDecorationBreak: "clone",
    WebkitBoxDecorationBreak: "clone",
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    ":focus": {
      outlineStyle: "solid",
      outlineWidth: tokens.strokeWidthThick,
      outlineColor: tokens.colorStrokeFocus2,
      backgroundColor: tokens.colorNeutralBackground1,
    },
    // What a browser leaves behind when the last character is taken away.
    "& br": { display: "none" },
  },
  // By what stands in it now, typed or not.
  empty: {
    "&[data-empty]": { display: "inline-block", lineHeight: "22px" },
    "&[data-empty]::before": { content: "attr(data-placeholder)", color: tokens.colorNeutralForeground2 },
  },
  given: {
    borderBottomStyle: "dotted",
    backgroundColor: "transparent",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  wrong: {
    borderBottomColor: tokens.colorStatusDangerBorder2,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
});

export interface InlineFieldProps {
  readonly input: BlankInput;
  readonly kind: FieldKind;
  /** What stands in the text; empty where it is still to be filled in. */
  readonly text: string;
  /** What stands there while it is empty. */
  readonly placeholder: string;
  readonly name: string;
  /** Of the sentence that says what is wrong. */
  readonly problemId: string;
  /** Enter: goes on from this field. */
  readonly onNext: (from: HTMLElement) => void;
}

/**
 * A value in the sentence itself. It is edited where it stands and wraps with the words around it, which no input element
 * does; the browser's own undo works inside it.
 */
export function InlineField({ input, kind, text, placeholder, name, problemId, onNext }: InlineFieldProps) {
  const styles = useStyles();
  const desk = useDesk();
  const { typed, problem } = useTyped(input);
  const element = useRef<HTMLSpanElement>(null);
  const shown = problem === "" ? text : typed;

  useLayoutEffect(() => {
    const field = element.current!;
    if (field === document.activeElement && field.dataset["dirty"] !== undefined) return;
    put(field, shown);
  }, [shown]);

  useLayoutEffect(() => {
    // Below the paragraph it may be out of sight; who has gone on already is left where he is.
    if (problem === "" || element.current !== document.activeElement) return;
    document.getElementById(problemId)?.scrollIntoView({ block: "nearest" });
  }, [problem, problemId]);

  const change = () => {
    const field = element.current!;
    markEmpty(field);
    field.dataset["dirty"] = "";
    desk.type(input, field.textContent);
  };
  const commit = (): boolean => {
    const field = element.current!;
    if (field.dataset["dirty"] === undefined) return problem === "";
    delete field.dataset["dirty"];
    let taken = false;
    flushSync(() => {
      taken = desk.commit(input, field.textContent);
    });
    return taken;
  };
  const leave = ({ currentTarget }: FocusEvent<HTMLElement>) => {
    const dirty = currentTarget.dataset["dirty"] !== undefined;
    if (commit() && dirty && currentTarget.isConnected) put(currentTarget, currentTarget.textContent.trim());
  };
  const key = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !(event.ctrlKey || event.metaKey || event.altKey)) {
      event.preventDefault();
      const field = event.currentTarget;
      const before = precedingOf(field);
      // What is filled in may become a part of the words around it, and the field is gone.
      if (commit()) onNext(field.isConnected ? field : before);
    } else if (event.key === "Escape") {
      const field = event.currentTarget;
      if (field.dataset["dirty"] === undefined && problem === "") return;
      event.stopPropagation();
      delete field.dataset["dirty"];
      desk.revert(input);
      put(field, text);
    }
  };
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    event.preventDefault();
    const plain = event.clipboardData.getData("text/plain").replace(/\s+/g, " ").trim();
    // The one way to insert that the browser can undo.
    document.execCommand("insertText", false, plain);
  };

  return (
    <span
      ref={element}
      role="textbox"
      tabIndex={0}
      contentEditable="plaintext-only"
      spellCheck={false}
      inputMode={kind === "amount" ? "decimal" : kind === "count" ? "numeric" : "text"}
      data-field
      data-placeholder={placeholder}
      aria-label={name}
      aria-placeholder={placeholder}
      aria-invalid={problem !== ""}
      {...(problem === "" ? {} : { "aria-describedby": problemId })}
      className={mergeClasses(
        styles.field,
        styles.empty,
        text !== "" && styles.given,
        problem !== "" && styles.wrong,
      )}
      onInput={change}
      onBlur={leave}
      onKeyDown={key}
      onPaste={paste}
    />
  );
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

/** The next field that is empty, or words that are to be looked at, after an element and then from the start. */
export function nextEmpty(root: ParentNode, from: Node | null, back: boolean): HTMLElement | undefined {
  const empty = [...root.querySelectorAll<HTMLElement>("[data-field][data-empty], [data-note]")];
  if (back) empty.reverse();
  const direction = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const onwards = empty.find(
    (field) =>
      field !== from &&
      (!from || !from.isConnected || (from.compareDocumentPosition(field) & direction) !== 0),
  );
  return onwards ?? empty.find((field) => field !== from);
}

/** What stands before a field, from where one goes on when the field is gone: another of its paragraph, or that itself. */
function precedingOf(field: HTMLElement): HTMLElement {
  const paragraph = field.closest<HTMLElement>("[data-paragraph]") ?? field;
  const before = [...paragraph.querySelectorAll<HTMLElement>("[data-field], [data-figure]")];
  return before[before.indexOf(field) - 1] ?? paragraph;
}

/** What the sentence below a paragraph is known by. */
export function problemIdOf(id: string): string {
  return `${id.replace(/\W+/g, "-")}-problem`;
}
