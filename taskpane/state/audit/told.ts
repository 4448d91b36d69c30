/** What an audit has to tell, sorted by what is to be done about it. */
import type { Audit } from "../../../src/text/audit";
import type { Claim, Remark } from "../../../src/text/claim";
import { blanksOf } from "./blank";

/** A claim, by its number among all. */
export interface NumberedClaim {
  readonly claim: Claim;
  readonly index: number;
}

export interface Told {
  readonly wrong: readonly NumberedClaim[];
  readonly unverified: readonly NumberedClaim[];
  /** Places that 说明 left open. */
  readonly blanks: readonly Remark[];
  /** Errors, then reminders. */
  readonly grave: readonly Remark[];
  readonly infos: readonly Remark[];
}

export function toldOf(audit: Audit): Told {
  const blanks = blanksOf(audit);
  const others = audit.remarks.filter((remark) => !blanks.includes(remark));
  const claims = audit.claims.map((claim, index) => ({ claim, index }));
  const of = (...severities: Remark["severity"][]) =>
    severities.flatMap((one) => others.filter(({ severity }) => severity === one));
  return {
    wrong: claims.filter(({ claim }) => claim.verdict === "wrong"),
    unverified: claims.filter(({ claim }) => claim.verdict === "unverified"),
    blanks,
    grave: of("error", "warning"),
    infos: of("info"),
  };
}
