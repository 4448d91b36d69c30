import { Button, Field, makeStyles, Radio, RadioGroup, Switch } from "@fluentui/react-components";
import { useState } from "react";
import { bytesOf } from "../../hosts/opened-file";
import { policyOf, PolicyError } from "../../src/rules/policy";
import { PROFILES } from "../../src/catalogue/profiles";
import { usePane } from "../components/context";
import { Done } from "../components/Done";
import { CAPTION } from "../components/style";
import { problemText } from "../state/problem";
import { readPolicy, type ThemeChoice } from "../state/settings";
import { FileButton } from "../components/FileButton";
import * as words from "../wording";
import type { ViewProps } from "./view";

const useStyles = makeStyles({
  settings: { display: "grid", rowGap: "24px", paddingTop: "8px" },
  hint: { ...CAPTION, margin: "0 0 0 8px" },
});

/** 设置: what one sets once. */
export default function SettingsView({ settings, onSettings }: ViewProps) {
  const styles = useStyles();
  const {
    session,
    commands: { forgetDrafts },
  } = usePane();
  return (
    <div className={styles.settings}>
      <div>
        <Switch
          label={words.LIVE}
          checked={settings.live}
          onChange={(_event, { checked }) => onSettings({ ...settings, live: checked })}
        />
        <p className={styles.hint}>{words.LIVE_HINT}</p>
      </div>
      <Field label={words.PROFILE} hint={words.PROFILE_HINT}>
        <RadioGroup
          value={settings.profile}
          onChange={(_event, { value }) => onSettings({ ...settings, profile: value })}
        >
          {PROFILES.map(({ name, title }) => (
            <Radio key={name} value={name} label={title} />
          ))}
        </RadioGroup>
      </Field>
      <PolicyField text={settings.rules} onChange={(rules) => onSettings({ ...settings, rules })} />
      {forgetDrafts && (
        <Field label={words.DRAFTS} hint={words.DRAFTS_HINT}>
          <div>
            <Button size="small" onClick={() => void forgetDrafts()}>
              {words.FORGET_DRAFTS}
            </Button>
            <Done text={session.announcement.text === words.DRAFTS_FORGOTTEN ? words.DRAFTS_FORGOTTEN : ""} />
          </div>
        </Field>
      )}
      <Field label={words.THEME}>
        <RadioGroup
          value={settings.theme}
          onChange={(_event, { value }) => onSettings({ ...settings, theme: value as ThemeChoice })}
        >
          {words.THEMES.map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
    </div>
  );
}

/** The bureau's rules: opened from their file, told, and taken away again. */
function PolicyField({
  text,
  onChange,
}: {
  readonly text: string;
  readonly onChange: (text: string) => void;
}) {
  const [problem, setProblem] = useState("");
  const policy = readPolicy(text);
  const open = async (file: File) => {
    try {
      const chosen = new TextDecoder().decode(await bytesOf(file, "规则设置"));
      policyOf(chosen);
      setProblem("");
      onChange(chosen);
    } catch (error) {
      const why = error instanceof PolicyError ? words.notPolicy(error.message) : problemText(error);
      setProblem(`${file.name}：${why}`);
    }
  };
  return (
    <Field
      label={words.POLICY}
      hint={policy ? words.policyLine(policy) : words.POLICY_HINT}
      {...(problem === "" ? {} : { validationMessage: problem })}
    >
      <div>
        <FileButton
          size="small"
          accept=".json"
          control={{ "aria-label": words.OPEN_POLICY }}
          onFile={(file) => void open(file)}
        >
          {policy ? words.OTHER_POLICY : words.OPEN_POLICY}
        </FileButton>{" "}
        {policy && (
          <Button size="small" appearance="subtle" onClick={() => onChange("")}>
            {words.NO_POLICY}
          </Button>
        )}
      </div>
    </Field>
  );
}
