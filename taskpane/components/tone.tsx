/** How a severity looks: a word, an icon and a colour, never the colour alone. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FindingSeverity, RuleStatus } from "../../src/check/report";
import { OWN_TOKENS } from "../theme";
import { MENDED, STATUS } from "../wording";
import {
  ErrorIcon,
  InfoIcon,
  NotApplicableIcon,
  NotRunIcon,
  PassedIcon,
  RoundingIcon,
  WarningIcon,
} from "./icons";
import { SEVERITY_WORD } from "../../src/check/severity";

export type Tone = FindingSeverity | "passed" | "not-run" | "quiet";

const ICONS = {
  error: ErrorIcon,
  warning: WarningIcon,
  rounding: RoundingIcon,
  info: InfoIcon,
  passed: PassedIcon,
  "not-run": NotRunIcon,
  quiet: NotApplicableIcon,
} as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: "inline-flex", verticalAlign: "-3px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  rounding: { color: OWN_TOKENS.goujiRounding },
  info: { color: tokens.colorNeutralForeground3 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  "not-run": { color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
  word: { display: "inline-flex", alignItems: "center", columnGap: "4px", whiteSpace: "nowrap" },
});

/** The class that colours text and icon of a tone. */
export function useToneClass(tone: Tone): string {
  return useStyles()[tone];
}

export function ToneIcon({ tone }: { readonly tone: Tone }) {
  const styles = useStyles();
  const Icon = ICONS[tone];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[tone])} />;
}

const STATUS_TONE: Readonly<Record<RuleStatus, Tone>> = {
  passed: "passed",
  rounding: "rounding",
  failed: "error",
  "not-applicable": "quiet",
  "not-run": "not-run",
};

/** Icon and word: `错误`, `已改正`, `未执行`. */
export function ToneWord({ tone, word }: { readonly tone: Tone; readonly word: string }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.word, styles[tone])}>
      <ToneIcon tone={tone} />
      {word}
    </span>
  );
}

export function SeverityWord({
  severity,
  mended,
}: {
  readonly severity: FindingSeverity;
  readonly mended: boolean;
}) {
  return mended ? (
    <ToneWord tone="passed" word={MENDED} />
  ) : (
    <ToneWord tone={severity} word={SEVERITY_WORD[severity]} />
  );
}

export function StatusWord({
  status,
  severity,
}: {
  readonly status: RuleStatus;
  readonly severity: FindingSeverity;
}) {
  const tone = status === "failed" ? severity : STATUS_TONE[status];
  return <ToneWord tone={tone} word={STATUS[status]} />;
}
