/** Which explanations of a fault the pane shows, once the user has ruled some out. */
import type { Finding } from "../../src/check/report";
import type { Diagnosis, DiagnosisReport, Explanation } from "../../src/diagnose/diagnosis";
import { resolvedFindings } from "../../src/diagnose/resolved";

/** Names an explanation from one run to the next: the cells and what is proposed for each. */
export function explanationKey({ repairs, message }: Explanation): string {
  if (repairs.length === 0) return message;
  return repairs
    .map(({ entry, proposed }) => `${entry.sheet}!${entry.address}=${String(proposed)}`)
    .join("+");
}

/** A fault as the pane shows it. */
export interface ShownDiagnosis {
  readonly key: string;
  readonly diagnosis: Diagnosis;
  /** What is put forward: the likeliest that is left, or all that are equally likely. */
  readonly shown: readonly Explanation[];
  /** How many further explanations wait behind it. */
  readonly waiting: number;
  /** How many were ruled out. */
  readonly ruledOut: number;
  /** The findings that go away with it. */
  readonly findings: readonly Finding[];
}

/** More alternatives at once are no help to choose from; the others wait. */
const MOST_SHOWN = 3;

export function showDiagnoses(
  report: DiagnosisReport,
  findings: readonly Finding[],
  ruledOut: readonly string[],
): readonly ShownDiagnosis[] {
  const gone = new Set(ruledOut);
  return report.diagnoses.map((diagnosis, index) => {
    const left = diagnosis.explanations.filter((explanation) => !gone.has(explanationKey(explanation)));
    const equal = diagnosis.explanations.slice(0, diagnosis.equally).filter((one) => left.includes(one));
    const shown = equal.length > 0 ? equal.slice(0, MOST_SHOWN) : left.slice(0, 1);
    const first = diagnosis.explanations[0];
    return {
      key: first ? explanationKey(first) : String(index),
      diagnosis,
      shown,
      waiting: left.length - shown.length,
      ruledOut: diagnosis.explanations.length - left.length,
      findings: resolvedFindings(findings, diagnosis, shown[0]),
    };
  });
}

/**
 * The explanations that may be adopted together: of each fault the one that stands out and says what slipped, where nobody ruled
 * any of its explanations out and none of its cells is a formula.
 */
export function certainOnes(
  diagnoses: readonly ShownDiagnosis[],
  hasFormula: (explanation: Explanation) => boolean,
): readonly Explanation[] {
  return diagnoses.flatMap(({ diagnosis, shown, ruledOut }) => {
    const [first] = shown;
    if (!first || diagnosis.equally > 1 || ruledOut > 0) return [];
    const says = first.kind !== "other" || first.block === true;
    return says && !hasFormula(first) ? [first] : [];
  });
}
