/** Relations and cells as they are once amounts that stand off their lines are put back. */
import { nothing } from "../amount/amount";
import type { EvaluatedRelation } from "../check/report";
import type { Relation, Term } from "../rules/rule";
import type { Entry } from "../statement/statement";
import { onceFor } from "../workbook/once";

/** What a cell says once its block is put back: another cell's amount, nothing, or what cannot be known. */
export type Restored = { readonly from: Entry } | "blank" | "lost";

export const mustHold = ({ relation, verdict }: EvaluatedRelation): boolean =>
  relation.rule.severity === "error" && verdict !== "unjudged";

export const isBroken = (one: EvaluatedRelation): boolean => mustHold(one) && one.verdict === "failed";

export const termsOf = onceFor(({ relation }: EvaluatedRelation): readonly Term[] => [
  ...relation.left,
  ...relation.right,
]);

/** Whether a relation has a cell of these. */
export const touches = ({ relation }: EvaluatedRelation, is: (entry: Entry) => boolean): boolean =>
  relation.left.some(({ entry }) => is(entry)) || relation.right.some(({ entry }) => is(entry));

export function restoredRelation(
  { relation }: EvaluatedRelation,
  under: (entry: Entry) => Restored | undefined,
): Relation {
  const put = (terms: readonly Term[]): Term[] =>
    terms.map((term) => {
      const what = under(term.entry);
      return what === undefined ? term : { ...term, entry: restoredEntry(term.entry, what) };
    });
  return { ...relation, left: put(relation.left), right: put(relation.right) };
}

/** A cell as it is once its block is put back: its own place, the amount that belongs there. */
export function restoredEntry(entry: Entry, what: Restored): Entry {
  if (what === "lost") return { ...entry, state: "unreadable" };
  if (what === "blank")
    return { ...entry, state: "blank", content: null, amount: nothing(entry.amount.unit) };
  const { state, content, amount } = what.from;
  return { ...entry, state, content, amount };
}
