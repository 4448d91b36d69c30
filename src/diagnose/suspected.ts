/**
 * A block that stands off its lines, of which too few relations fail to prove it, and what usually holds fails as well: an
 * amount that one cell explains may then be a whole column that slipped by a row. It is told beside that cell, never alone.
 */
import type { CheckReport, EvaluatedRelation } from "../check/report";
import { displacements } from "./displaced";
import type { Displacement } from "./displacement";
import { isBroken } from "./restored";

/** So many relations that usually hold must hold again. */
const LEAST_WEAK = 2;

/** Blocks with the relations that fail and must hold which they mend. */
export function suspectedBlocks(
  report: CheckReport,
  relations: readonly EvaluatedRelation[],
): readonly (readonly [block: Displacement, mends: ReadonlySet<EvaluatedRelation>])[] {
  const original = new Map<EvaluatedRelation, EvaluatedRelation>();
  const asIfFirm = relations.map((one) => {
    if (one.verdict !== "failed" || isBroken(one)) return one;
    const rule = { ...one.relation.rule, severity: "error" as const };
    const firm = { ...one, relation: { ...one.relation, rule } };
    original.set(firm, one);
    return firm;
  });
  if (original.size < LEAST_WEAK || !relations.some(isBroken)) return [];
  return displacements({ ...report, relations: asIfFirm }).flatMap((block) => {
    const mends = block.resolves.filter((one) => !original.has(one));
    const weak = block.resolves.length - mends.length;
    return weak >= LEAST_WEAK && mends.length > 0 ? [[block, new Set(mends)] as const] : [];
  });
}
