import { Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { BlankInput } from "../../../src/write/narrative";
import * as words from "../../narrate-wording";
import type { FieldKind } from "../../../src/write/fields";
import { useDesk, useTyped } from "./context";

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
  const desk = useDesk();
  const { typed, problem } = useTyped(input);
  /** What stands here since the field was entered; undefined while nothing was struck. */
  const [entered, setEntered] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const value = entered ?? typed;

  useLayoutEffect(() => {
    const area = box.current?.querySelector("textarea");
    if (area) grow(area);
  }, [value]);

  const change = (text: string) => {
    setEntered(text);
    desk.type(input, text);
  };
  const commit = (): boolean => {
    if (entered === undefined) return problem === "";
    let taken = false;
    flushSync(() => {
      setEntered(undefined);
      taken = desk.commit(input, entered);
    });
    return taken;
  };
  const key = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !(event.ctrlKey || event.metaKey || event.altKey)) {
      event.preventDefault();
      const field = event.target as HTMLElement;
      if (commit()) onNext(field);
    } else if (event.key === "Escape" && (entered !== undefined || problem !== "")) {
      event.stopPropagation();
      setEntered(undefined);
      desk.revert(input);
    }
  };
  const shared = {
    value,
    "data-field": "",
    ...(value.trim() === "" ? { "data-empty": "" } : {}),
    ...(name === undefined ? {} : { "aria-label": name }),
    onBlur: () => void commit(),
    onKeyDown: key,
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
          <Textarea
            {...shared}
            rows={1}
            resize="none"
            className={styles.area}
            onChange={(_, data) => change(data.value)}
          />
        ) : (
          <Input
            {...shared}
            className={styles.input}
            inputMode={kind === "amount" ? "decimal" : "numeric"}
            contentAfter={<span className={styles.unit}>{words.ENTRY[kind]}</span>}
            onChange={(_, data) => change(data.value)}
          />
        )}
      </Field>
    </div>
  );
}

/** As high as what stands in it. */
function grow(area: HTMLTextAreaElement): void {
  area.style.height = "auto";
  area.style.height = `${String(area.scrollHeight)}px`;
}
