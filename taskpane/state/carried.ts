/** Findings that were set aside in last year's workbook and are found again in this one. */
import type { Finding, Verified } from "../../src/check/report";
import { isAlike } from "../../src/check/verified";

export interface CarriedFinding {
  readonly finding: Finding;
  readonly before: Verified;
}

export function carriedFrom(
  before: readonly Verified[],
  findings: readonly Finding[],
): readonly CarriedFinding[] {
  return findings.flatMap((finding) => {
    const known = before.find((one) => isAlike(finding, one));
    return known ? [{ finding, before: known }] : [];
  });
}
