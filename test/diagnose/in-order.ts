import type { Diagnosis, DiagnosisReport, Explanation } from "../../src/diagnose/diagnosis";

/**
 * All explanations in the order in which to show or list them: the first of every fault, then the second ones,
 * and so on.
 */
export function inOrder({
  diagnoses,
}: DiagnosisReport): readonly { diagnosis: Diagnosis; explanation: Explanation }[] {
  const longest = Math.max(0, ...diagnoses.map((diagnosis) => diagnosis.explanations.length));
  const ordered: { diagnosis: Diagnosis; explanation: Explanation }[] = [];
  for (let rank = 0; rank < longest; rank++) {
    for (const diagnosis of diagnoses) {
      const explanation = diagnosis.explanations[rank];
      if (explanation) ordered.push({ diagnosis, explanation });
    }
  }
  return ordered;
}
