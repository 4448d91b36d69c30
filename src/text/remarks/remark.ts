/** Helpers to make remarks. */
import type { Entry } from "../../statement/statement";
import type { Remark } from "../claim";
import { stretchOf, type Passage } from "../prose/passages";
import type { RuleId } from "../../catalogue/rule-ids";

interface Characters {
  readonly start: number;
  readonly end: number;
}

/** Characters of a passage, or a figure of it. */
export type On = { readonly passage: Passage } & (Characters | { readonly figure: Characters });

export function remarkOn(
  on: On,
  severity: Remark["severity"],
  rule: RuleId,
  message: string,
  cells: readonly Entry[] = [],
): Remark {
  const { start, end } = "start" in on ? on : on.figure;
  return { ...stretchOf(on.passage, start, end), severity, rule, message: `${message}。`, cells };
}

/** A few names for a sentence: `甲、乙、丙等 5 项`. */
export function few(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most).join("、");
  return names.length > most ? `${shown}等 ${names.length} 项` : shown;
}
