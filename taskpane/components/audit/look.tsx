/** How a verdict looks: the line under the figure (its shape, then its colour) and a word. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ClaimVerdict } from "../../../src/text/claim";
import { VERDICT } from "../../audit-wording";
import { OWN_TOKENS } from "../../theme";
import type { Tone } from "../tone";

export const VERDICT_TONE: Readonly<Record<ClaimVerdict, Tone>> = {
  ok: "passed",
  rounding: "rounding",
  wrong: "error",
  unverified: "not-run",
};

const useStyles = makeStyles({
  line: {
    textDecorationLine: "underline",
    textDecorationThickness: "2px",
    textUnderlineOffset: "4px",
    textDecorationSkipInk: "none",
    fontVariantNumeric: "tabular-nums",
  },
  ok: { textDecorationStyle: "solid", textDecorationColor: tokens.colorStatusSuccessForeground1 },
  rounding: { textDecorationStyle: "dotted", textDecorationColor: OWN_TOKENS.goujiRounding },
  wrong: {
    textDecorationStyle: "double",
    textDecorationColor: tokens.colorStatusDangerForeground1,
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  unverified: { textDecorationStyle: "dashed", textDecorationColor: tokens.colorNeutralForeground3 },
});

/** The class of a figure with this verdict. */
export function useLookOf(): (verdict: ClaimVerdict) => string {
  const styles = useStyles();
  return (verdict) => mergeClasses(styles.line, styles[verdict]);
}

const useLegendStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "16px",
    rowGap: "4px",
    margin: "4px 0 0",
    padding: 0,
    listStyleType: "none",
  },
  entry: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  none: { color: tokens.colorNeutralForeground3 },
});

const ORDER: readonly ClaimVerdict[] = ["ok", "rounding", "wrong", "unverified"];

/** How many figures have each verdict, each count under the line that marks it in the text. */
export function Legend({ counts }: { readonly counts: Readonly<Record<ClaimVerdict, number>> }) {
  const styles = useLegendStyles();
  const look = useLookOf();
  return (
    <ul className={styles.legend}>
      {ORDER.map((verdict) => (
        <li key={verdict} className={styles.entry}>
          <span className={counts[verdict] > 0 ? look(verdict) : styles.none}>
            {VERDICT[verdict]} {counts[verdict]}
          </span>
        </li>
      ))}
    </ul>
  );
}
