/** What usually agrees, does not, and does once a fault is mended: it goes away with the fault and is told nowhere else. */
import { roundedTo } from "../amount/span";
import { fenPerLastPlace } from "../amount/unit";
import { evaluate } from "../check/evaluate";
import type { EvaluatedRelation } from "../check/report";
import type { Entry } from "../statement/statement";
import type { Repair } from "./diagnosis";
import { isBroken, restoredRelation, touches, type Restored } from "./restored";

/** What a cell says once the fault is mended; undefined where it says the same. */
export type Mended = (entry: Entry) => Restored | undefined;

/** The relations that need not hold, fail, and would not under any of these ways to mend it. */
export function usualOnes(
  relations: readonly EvaluatedRelation[],
  ways: readonly Mended[],
): readonly EvaluatedRelation[] {
  return relations
    .filter((one) => one.verdict === "failed" && !isBroken(one))
    .filter((one) => ways.every((mended) => isMended(one, mended)));
}

function isMended(one: EvaluatedRelation, mended: Mended): boolean {
  return (
    touches(one, (entry) => mended(entry) !== undefined) &&
    evaluate(restoredRelation(one, mended)).verdict !== "failed"
  );
}

export function mendedBy(repairs: readonly Repair[]): Mended {
  const put = new Map(repairs.map((repair) => [repair.entry, repair.proposed]));
  return (entry) => {
    const proposed = put.get(entry);
    if (proposed === undefined) return undefined;
    const { unit, decimals } = entry.amount;
    const printed = roundedTo(proposed, fenPerLastPlace(unit, decimals));
    return { from: { ...entry, state: "amount", amount: { unit, decimals, held: printed, printed } } };
  };
}
