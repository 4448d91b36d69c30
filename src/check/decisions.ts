/**
 * What a person decided on the results of a workbook, kept with the workbook: findings that were verified, and proposals that
 * were ruled out.
 */
import type { Verified } from "./report";

export interface Decisions {
  readonly verified: readonly Verified[];
  /** Explanations that are 不是这个, by their keys. */
  readonly ruledOut: readonly string[];
}

export const NO_DECISIONS: Decisions = { verified: [], ruledOut: [] };

/** More than anyone decides: what was received is not read beyond it. */
const MOST = 10_000;

/** The text that keeps them; undefined where there is nothing to keep. */
export function decisionsText({ verified, ruledOut }: Decisions): string | undefined {
  if (verified.length === 0 && ruledOut.length === 0) return undefined;
  return JSON.stringify({ version: 1, verified, ruledOut });
}

/** What a text keeps; of what is damaged, or somebody else's, nothing. */
export function decisionsOf(text: string | undefined): Decisions {
  if (text === undefined) return NO_DECISIONS;
  try {
    const kept = (JSON.parse(text) ?? {}) as Partial<Record<keyof Decisions, unknown>>;
    return {
      verified: list(kept.verified).filter(isVerified),
      ruledOut: list(kept.ruledOut).filter((key) => typeof key === "string"),
    };
  } catch {
    return NO_DECISIONS;
  }
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST) : [];
}

function isVerified(value: unknown): value is Verified {
  if (typeof value !== "object" || value === null) return false;
  const one = value as Partial<Record<keyof Verified, unknown>>;
  const texts = [one.rule, one.finding, one.label, one.reason, one.by];
  return (
    texts.every((text) => typeof text === "string") &&
    typeof one.at === "number" &&
    Number.isFinite(one.at) &&
    Array.isArray(one.figures) &&
    one.figures.every(
      (figure) =>
        Array.isArray(figure) && figure.length === 2 && figure.every((part) => typeof part === "string"),
    )
  );
}
