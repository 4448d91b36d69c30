import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Diagnosis, Explanation } from "../../src/diagnose/diagnosis";
import { formulaInTheWay } from "../state/adoption";
import { explanationKey } from "../state/explanations";
import type { Run } from "../state/run";
import * as words from "../wording";
import { AdoptButton } from "./AdoptButton";
import { usePane } from "./context";
import { Repairs } from "./Repairs";
import { CAPTION } from "./style";

const useStyles = makeStyles({
  title: { ...CAPTION, margin: "8px 0 0" },
  list: { margin: "4px 0 0", padding: 0, listStyleType: "none" },
  item: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  reason: { ...CAPTION, display: "block", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "6px" },
});

/** Every cell that may be at fault, with why it fits; what was ruled out stays in sight and can be brought back. */
export default function ExplanationList({
  diagnosis,
  resolved,
  run,
}: {
  readonly diagnosis: Diagnosis;
  readonly resolved: number;
  readonly run: Run;
}) {
  const styles = useStyles();
  const { session } = usePane();
  const gone = new Set(session.decisions.ruledOut);
  const { explanations } = diagnosis;
  return (
    <>
      <p className={styles.title}>{words.allPossible(explanations.length)}</p>
      <ul className={styles.list} aria-label={words.ALL_POSSIBLE}>
        {explanations.map((explanation) => (
          <Possible
            key={explanationKey(explanation)}
            explanation={explanation}
            resolved={resolved}
            isGone={gone.has(explanationKey(explanation))}
            run={run}
          />
        ))}
      </ul>
    </>
  );
}

interface PossibleProps {
  readonly explanation: Explanation;
  readonly resolved: number;
  readonly isGone: boolean;
  readonly run: Run;
}

function Possible({ explanation, resolved, isGone, run }: PossibleProps) {
  const styles = useStyles();
  const { commands } = usePane();
  const { repairs, slip } = explanation;
  const formula = formulaInTheWay(run.workbook, explanation);
  return (
    <li className={styles.item}>
      <Repairs explanation={explanation} isGone={isGone} />
      <span className={styles.reason}>{isGone ? words.RULED_OUT : words.whyItFits(slip, resolved)}</span>
      {formula !== "" && !isGone && <span className={styles.reason}>{words.formulaHint(formula)}</span>}
      <div className={styles.buttons}>
        {isGone ? (
          <Button size="small" onClick={() => void commands.restore([explanation])}>
            {words.RESTORE}
          </Button>
        ) : (
          <>
            {formula === "" && repairs.length > 0 && (
              <AdoptButton explanations={[explanation]}>{words.ADOPT}</AdoptButton>
            )}
            <Button appearance="subtle" size="small" onClick={() => void commands.ruleOut(explanation)}>
              {words.NOT_THIS}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
