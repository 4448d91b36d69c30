/** N-10: an amount and its percentage that are said to have moved in opposite directions. */
import { CHANGE_WORDS } from "../../amount/percent";
import type { Remark } from "../claim";
import type { Audited } from "./audited";
import { remarkOn } from "./remark";

/** Between an amount and the percentage of the same movement stand no more characters: 万元，同比增长. */
const NEAR = 8;

/** 减少 0.04 万元，增长 0.01 %: where no amounts tell which of the two is the wrong one. */
export function oppositeDirections({ text, claims, judgement }: Audited): readonly Remark[] {
  const decided = new Set([
    ...claims.filter(({ verdict }) => verdict !== "unverified").map(({ reading }) => reading),
    ...judgement.unresolved.flatMap(({ readings }) => readings),
  ]);
  return text.readings.flatMap((reading) => {
    const { kind, change, direction, figure, passage } = reading;
    if (kind !== "growth" || !change || direction === change.direction) return [];
    if (change.passage !== passage || figure.start - change.figure.end > NEAR) return [];
    if (figure.units === 0 || change.figure.units === 0 || decided.has(reading) || decided.has(change))
      return [];
    const { amount } = CHANGE_WORDS[change.direction];
    const { percent } = CHANGE_WORDS[direction];
    return [
      remarkOn(
        { passage, start: change.figure.start, end: figure.end },
        "error",
        "N-10",
        `金额写的是${amount}，百分比写的却是${percent}，增减方向相反`,
      ),
    ];
  });
}
