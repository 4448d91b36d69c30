import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { isBroken } from "../../src/diagnose/restored";
import type { Explanation } from "../../src/diagnose/diagnosis";
import { formulaInTheWay } from "../state/adoption";
import { explanationKey, type ShownDiagnosis } from "../state/explanations";
import type { Run } from "../state/run";
import * as words from "../wording";
import { AdoptButton } from "./AdoptButton";
import { usePane } from "./context";
import { Repairs } from "./Repairs";
import { FindingItem } from "./FindingItem";
import { Fold } from "./Fold";
import { CAPTION } from "./style";

const ExplanationList = lazy(() => import("./ExplanationList"));

const useStyles = makeStyles({
  card: {
    padding: "12px 12px 4px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorStatusDangerBorderActive}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    listStyleType: "none",
  },
  intro: { margin: "0 0 8px" },
  explanation: { paddingBottom: "8px" },
  alternative: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "10px" },
  value: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  effect: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "10px" },
  small: { minWidth: "56px" },
  hint: { ...CAPTION, margin: "8px 0 0" },
  findings: { margin: 0, padding: 0 },
});

/** One fault: which cells to mend, to what, and the findings that go away with it. */
export function DiagnosisCard({ shown, run }: { readonly shown: ShownDiagnosis; readonly run: Run }) {
  const styles = useStyles();
  const { shown: explanations, waiting, ruledOut, findings, diagnosis } = shown;
  const [listing, setListing] = useState(false);
  const isListed = listing || ruledOut > 0;
  const resolved = diagnosis.resolves.filter(isBroken).length;
  return (
    <li className={styles.card} data-item={`diagnosis:${shown.key}`}>
      {explanations.length === 0 && <p className={styles.intro}>{words.ALL_RULED_OUT}</p>}
      {isListed ? (
        <Suspense fallback={null}>
          <ExplanationList diagnosis={diagnosis} resolved={resolved} run={run} />
        </Suspense>
      ) : (
        <>
          {explanations.length > 1 && (
            <p className={styles.intro}>{words.equallyLikely(explanations.length)}</p>
          )}
          {explanations.map((explanation, index) => (
            <ExplanationPart
              key={explanationKey(explanation)}
              explanation={explanation}
              resolved={resolved}
              place={index}
              alone={explanations.length === 1}
              run={run}
            />
          ))}
          {waiting > 0 && (
            <Button appearance="subtle" size="small" onClick={() => setListing(true)}>
              {words.waitingExplanations(waiting)}
            </Button>
          )}
        </>
      )}
      {findings.length > 0 && (
        <Fold
          title={words.resolvedFindings(
            findings.length,
            findings.every(({ severity }) => severity === "error"),
          )}
          level={3}
          flush
        >
          {() => (
            <ul className={styles.findings}>
              {findings.map((finding) => (
                <FindingItem key={finding.id} item={{ finding, mended: false }} />
              ))}
            </ul>
          )}
        </Fold>
      )}
    </li>
  );
}

interface ExplanationPartProps {
  readonly explanation: Explanation;
  /** How many broken relations hold once it is mended. */
  readonly resolved: number;
  /** Its place among those put forward together. */
  readonly place: number;
  readonly alone: boolean;
  readonly run: Run;
}

function ExplanationPart({ explanation, resolved, place, alone, run }: ExplanationPartProps) {
  const styles = useStyles();
  const { commands } = usePane();
  const { repairs } = explanation;
  const formula = formulaInTheWay(run.workbook, explanation);
  return (
    <div className={mergeClasses(styles.explanation, place > 0 && styles.alternative)}>
      <Repairs explanation={explanation} className={styles.value} />
      {!explanation.block && <p className={styles.effect}>{words.effect(resolved)}</p>}
      {formula !== "" && <p className={styles.hint}>{words.formulaHint(formula)}</p>}
      <div className={styles.buttons}>
        {formula === "" && repairs.length > 0 && (
          <AdoptButton
            explanations={[explanation]}
            appearance={alone ? "primary" : "secondary"}
            className={styles.small}
          >
            {words.ADOPT}
          </AdoptButton>
        )}
        <Button
          size="small"
          className={styles.small}
          onClick={() => void commands.select((explanation.at ?? repairs[0]?.entry)!)}
        >
          {words.LOCATE}
        </Button>
        <Button appearance="subtle" size="small" onClick={() => void commands.ruleOut(explanation)}>
          {words.NOT_THIS}
        </Button>
      </div>
    </div>
  );
}
