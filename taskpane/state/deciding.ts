/** What a person decides on the results: findings set aside, proposals ruled out. Kept in the workbook, and taken back one by one. */
import { decisionsOf, decisionsText, NO_DECISIONS, type Decisions } from "../../src/check/decisions";
import type { Finding, Verified } from "../../src/check/report";
import { verifiedOf } from "../../src/check/verified";
import type { Explanation } from "../../src/diagnose/diagnosis";
import { explanationKey } from "./explanations";
import { logUnexpected } from "./problem";
import type { Talk } from "./talk";

export class Deciding {
  private decisions: Decisions = NO_DECISIONS;

  /** @param changed what is done once other findings are set aside */
  constructor(
    private readonly talk: Talk,
    private readonly changed: () => Promise<void>,
  ) {}

  get verified(): readonly Verified[] {
    return this.decisions.verified;
  }

  /** What was decided before, as the workbook keeps it. */
  async recall(): Promise<void> {
    const text = await this.talk.host.recall("decisions").catch(logUnexpected);
    this.decisions = decisionsOf(text ?? undefined);
    this.talk.dispatch({ type: "decided", decisions: this.decisions });
  }

  async verify(
    findings: readonly Finding[],
    reason: (finding: Finding) => string,
    by: string,
  ): Promise<void> {
    const at = Date.now();
    const ids = new Set(findings.map(({ id }) => id));
    const added = findings.map((finding) => verifiedOf(finding, reason(finding), by, at));
    const kept = this.verified.filter(({ finding }) => !ids.has(finding));
    await this.decide({ ...this.decisions, verified: [...kept, ...added] });
    await this.changed();
  }

  async withdraw(verified: Verified): Promise<void> {
    await this.decide({ ...this.decisions, verified: this.verified.filter((one) => one !== verified) });
    await this.changed();
  }

  async ruleOut(explanation: Explanation): Promise<void> {
    const key = explanationKey(explanation);
    await this.decide({ ...this.decisions, ruledOut: [...this.decisions.ruledOut, key] });
  }

  async restore(explanations: readonly Explanation[]): Promise<void> {
    const keys = new Set(explanations.map(explanationKey));
    await this.decide({
      ...this.decisions,
      ruledOut: this.decisions.ruledOut.filter((key) => !keys.has(key)),
    });
  }

  /** It counts at once; where the workbook cannot keep it, that is said. */
  private async decide(decisions: Decisions): Promise<void> {
    this.decisions = decisions;
    this.talk.dispatch({ type: "decided", decisions });
    await this.talk.attempt("problem", () => this.talk.host.remember("decisions", decisionsText(decisions)));
  }
}
