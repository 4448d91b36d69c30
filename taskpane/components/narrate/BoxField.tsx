import { Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { BlankInput } from "../../../src/write/narrative";
import * as words from "../../narrate-wording";
import type { FieldKind } from "../../../src/write/fields";
import { useDesk, useTyped } from "./context";
import { fieldKey, grow } from "./field-keys";

const useStyles = makeStyles({
  input: { width: "100%", minWidth: 0, fontVariantNumeric: "tabular-nums" },
  area: { width: "100%", "& textarea": { overflowY: "hidden", minHeight: "24px", maxHeight: "none" } },
  unit: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

export interface BoxFieldProps {
  readonly input: BlankInput;
  readonly kind: FieldKind;
  readonly label: string;
  /** What a screen reader says in place of the label, where that needs its surroundings. */
  readonly name?: string;
  readonly hint?: string;
  /** Enter: goes on from this field. */
  readonly onNext: (from: HTMLElement) => void;
}

/** A value in a box of its own: in the form, and where a figure is opened. */
export function BoxField({ input, kind, label, name, hint, onNext }: BoxFieldProps) {
  const styles = useStyles();
  const { value, problem, change, commit, giveUp } = useBox(input);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const area = box.current?.querySelector("textarea");
    if (area) grow(area);
  }, [value]);
  const shared = {
    value,
    "data-field": "",
    ...(value.trim() === "" ? { "data-empty": "" } : {}),
    ...(name === undefined ? {} : { "aria-label": name }),
    onBlur: () => void commit(),
    onKeyDown: (event: KeyboardEvent) =>
      fieldKey(event, () => commit() && onNext(event.target as HTMLElement), giveUp),
    onChange: (_: unknown, data: { readonly value: string }) => change(data.value),
  };
  return (
    <div ref={box}>
      <Field
        label={label}
        size="small"
        {...(problem === "" ? {} : { validationMessage: problem, validationState: "error" as const })}
        {...(hint === undefined ? {} : { hint })}
      >
        {kind === "sentence" ? (
          <Textarea {...shared} rows={1} resize="none" className={styles.area} />
        ) : (
          <Input
            {...shared}
            className={styles.input}
            inputMode={kind === "amount" ? "decimal" : "numeric"}
            contentAfter={<span className={styles.unit}>{words.ENTRY[kind]}</span>}
          />
        )}
      </Field>
    </div>
  );
}

/** What stands in the box, and what becomes of it. */
function useBox(input: BlankInput) {
  const desk = useDesk();
  const { typed, problem } = useTyped(input);
  /** What stands here since the field was entered; undefined while nothing was struck. */
  const [entered, setEntered] = useState<string>();
  return {
    value: entered ?? typed,
    problem,
    change: (text: string) => {
      setEntered(text);
      desk.fields.type(input, text);
    },
    /** Whether it was taken. */
    commit: (): boolean => {
      if (entered === undefined) return problem === "";
      return flushSync(() => {
        setEntered(undefined);
        return desk.fields.commit(input, entered);
      });
    },
    /** Whether there was anything to give up. */
    giveUp: (): boolean => {
      if (entered === undefined && problem === "") return false;
      setEntered(undefined);
      desk.fields.revert(input);
      return true;
    },
  };
}
