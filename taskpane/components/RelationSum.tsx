import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { groupedText } from "../../src/amount/text";
import { USUAL_DECIMALS } from "../../src/amount/unit";
import type { EvaluatedRelation } from "../../src/check/report";
import type { Term } from "../../src/rules/rule";
import * as words from "../wording";
import { CellButton } from "./CellButton";
import { Figure } from "./Figure";
import { CAPTION, FOCUS_RING } from "./style";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  sign: { width: "20px", color: tokens.colorNeutralForeground3, textAlign: "center" },
  cell: { padding: "4px 0", verticalAlign: "top", fontWeight: tokens.fontWeightRegular, textAlign: "start" },
  right: { width: "1px", textAlign: "end", paddingLeft: "12px", whiteSpace: "nowrap" },
  label: { marginRight: "6px", overflowWrap: "anywhere" },
  elsewhere: CAPTION,
  side: { ...CAPTION, padding: "8px 0 2px", textAlign: "start", fontWeight: tokens.fontWeightRegular },
  sum: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold },
  difference: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  blank: { color: tokens.colorNeutralForeground3 },
  more: {
    border: "none",
    padding: "2px 0",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ...FOCUS_RING,
  },
  why: { ...CAPTION, marginTop: "6px", marginBottom: 0 },
});

/** A relation as one would write it on paper: every figure with its name and cell, both sides, and what is between. */
export function RelationSum({
  evaluated,
  sheet,
}: {
  readonly evaluated: EvaluatedRelation;
  readonly sheet: string;
}) {
  const styles = useStyles();
  const { relation, left, right, difference, allowance, verdict } = evaluated;
  const value = valueOf(evaluated);
  const text = amountText(evaluated);
  const row = (label: string, amount: number, ...classes: (string | false)[]) => (
    <tr>
      <th scope="row" colSpan={2} className={mergeClasses(styles.cell, ...classes)}>
        {label}
      </th>
      <td className={mergeClasses(styles.cell, styles.right, ...classes)}>
        <Figure>{text(amount)}</Figure>
      </td>
    </tr>
  );
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.side}>{relation.leftText}</caption>
        <Side terms={relation.left} sheet={sheet} value={value} text={text} />
        {relation.left.length > 1 && <tbody>{row(words.SUBTOTAL, left, styles.sum)}</tbody>}
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={3} className={styles.side}>
              {words.SENSE[relation.sense]}
              {relation.rightText}
            </th>
          </tr>
        </tbody>
        <Side terms={relation.right} sheet={sheet} value={value} text={text} />
        <tbody>
          {relation.right.length > 1 && row(words.SUBTOTAL, right, styles.sum)}
          {row(words.DIFFERENCE, difference, styles.sum, verdict === "failed" && styles.difference)}
          {row(words.ALLOWANCE, allowance)}
        </tbody>
      </table>
      <p className={styles.why}>{words.allowanceReason(evaluated)}</p>
    </>
  );
}

interface SideProps {
  readonly terms: readonly Term[];
  readonly sheet: string;
  readonly value: (term: Term) => number;
  readonly text: (fen: number) => string;
}

/** Terms of one side. What is blank or nought adds nothing, and waits behind a button where there is much of it. */
function Side({ terms, sheet, value, text }: SideProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const isIdle = (term: Term) => value(term) === 0 && term.entry.state !== "unreadable";
  const idle = terms.filter(isIdle);
  const fold = !all && idle.length > 2;
  const rows = fold ? terms.filter((term) => !isIdle(term)) : terms;
  return (
    <tbody>
      {rows.map((term, index) => (
        <tr key={`${term.book ?? ""}${term.entry.sheet}!${term.entry.address}`}>
          <td className={mergeClasses(styles.cell, styles.sign)}>
            {term.sign < 0 ? words.MINUS : index > 0 ? words.PLUS : ""}
          </td>
          <th scope="row" className={styles.cell}>
            <span className={styles.label}>{term.entry.label}</span>
            {term.book ? (
              <span className={styles.elsewhere}>{words.cellOfLastYear(term.entry)}</span>
            ) : (
              <CellButton cell={term.entry} within={sheet} />
            )}
          </th>
          <td className={mergeClasses(styles.cell, styles.right)}>
            {term.entry.state === "blank" ? (
              <span className={styles.blank}>{words.BLANK}</span>
            ) : (
              <Figure>{text(value(term))}</Figure>
            )}
          </td>
        </tr>
      ))}
      {fold && (
        <tr>
          <td />
          <td colSpan={2} className={styles.cell}>
            <button type="button" className={styles.more} onClick={() => setAll(true)}>
              {words.idleTerms(idle.length)}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** The figure of a term as it was reckoned with: as printed, or as its cell holds it. */
function valueOf({ basis }: EvaluatedRelation): (term: Term) => number {
  return ({ entry }) => entry.amount[basis].value;
}

/** Words amounts with as many decimals as the figures of the relation print. */
function amountText({ relation }: EvaluatedRelation): (fen: number) => string {
  const entries = [...relation.left, ...relation.right].map(({ entry }) => entry);
  const unit = entries[0]?.amount.unit ?? "万元";
  const decimals = Math.max(USUAL_DECIMALS[unit], ...entries.map(({ amount }) => amount.decimals));
  return (fen) => groupedText(fen, unit, decimals);
}
