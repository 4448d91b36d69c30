import { Button, Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import type { Finding } from "../../src/check/report";
import { useSettings } from "../state/settings";
import * as words from "../verify-wording";
import { CANCEL } from "../wording";
import { usePane } from "./context";
import { CAPTION } from "./style";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: "10px", marginTop: "12px" },
  usual: { display: "flex", flexWrap: "wrap", gap: "6px" },
  buttons: { display: "flex", gap: "8px" },
  note: { ...CAPTION, margin: 0 },
});

export interface VerifyFormProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** 已核实: the reason, and who gives it. */
export default function VerifyForm({ finding, onClose }: VerifyFormProps) {
  const styles = useStyles();
  const { commands } = usePane();
  const [settings, setSettings] = useSettings();
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(settings.reviewer);
  const isReady = reason.trim() !== "";

  const submit = () => {
    if (!isReady) return;
    setSettings({ ...settings, reviewer: by.trim() });
    void commands.verify([finding], () => reason.trim(), by.trim());
    onClose();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };

  return (
    <form
      className={styles.form}
      onKeyDown={closeOnEscape}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={words.REASON} required>
        <Textarea
          autoFocus
          rows={2}
          value={reason}
          aria-label={words.REASON}
          onChange={(_event, { value }) => setReason(value)}
        />
      </Field>
      <div className={styles.usual} role="group" aria-label={words.USUAL}>
        {words.USUAL_REASONS.map((usual) => (
          <Button key={usual} size="small" onClick={() => setReason(usual)}>
            {usual}
          </Button>
        ))}
      </div>
      <Field label={words.BY}>
        <Input value={by} aria-label={words.BY} onChange={(_event, { value }) => setBy(value)} />
      </Field>
      <p className={styles.note}>{words.NOTE}</p>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={!isReady}>
          {words.SET_ASIDE}
        </Button>
        <Button size="small" onClick={onClose}>
          {CANCEL}
        </Button>
      </div>
    </form>
  );
}
