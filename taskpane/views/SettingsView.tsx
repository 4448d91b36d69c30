import { Button, Field, makeStyles, Radio, RadioGroup, Switch } from "@fluentui/react-components";
import { PROFILES } from "../../src/catalogue/profiles";
import { usePane } from "../components/context";
import { Done } from "../components/Done";
import { CAPTION } from "../components/style";
import type { ThemeChoice } from "../state/settings";
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
