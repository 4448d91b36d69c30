import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FieldKind } from "../../../src/write/fields";
import type { BlankInput } from "../../../src/write/narrative";
import { useInlineField } from "./use-inline-field";

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
  const { element, problem, handlers } = useInlineField(input, text, problemId, onNext);
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
      {...handlers}
    />
  );
}

/** What the sentence below a paragraph is known by. */
export function problemIdOf(id: string): string {
  return `${id.replace(/\W+/g, "-")}-problem`;
}
