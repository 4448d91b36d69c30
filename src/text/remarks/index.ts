/** What is amiss in a text beside its single figures. Each remark is a function of the audited text. */
import type { Audited } from "./audited";
import type { Remark } from "../claim";
import { agencyCosts, agencyReasons } from "./agency";
import { priorYear, unequalTotals } from "./balances";
import { listedClasses, listedItems, listedKinds, missingSections, unknownItems } from "./coverage";
import { leftTexts, otherDepartment, selfNames } from "./self-names";
import { orderWords, reasonDirections } from "./directions";
import { noneSaid, wrongFund } from "./funds";
import { includedItems } from "./lists";
import { oppositeDirections } from "./opposite-directions";
import { changedParts, reasonAmounts, reasonParts, unresolvedSums } from "./stated-sums";
import { decimals, percentagePoints, openEnds, percentOfNothing, purposes } from "./misprints";
import { proofReading } from "./proof-reading";
import { claimedYears, closingDates, titleYears } from "./years";

const REMARKS: readonly ((audited: Audited) => readonly Remark[])[] = [
  wrongFund,
  noneSaid,
  unresolvedSums,
  orderWords,
  reasonDirections,
  oppositeDirections,
  includedItems,
  listedItems,
  unknownItems,
  listedClasses,
  listedKinds,
  unequalTotals,
  priorYear,
  agencyCosts,
  agencyReasons,
  reasonParts,
  changedParts,
  reasonAmounts,
  titleYears,
  closingDates,
  claimedYears,
  otherDepartment,
  leftTexts,
  selfNames,
  missingSections,
  proofReading,
  openEnds,
  percentagePoints,
  percentOfNothing,
  decimals,
  purposes,
];

export function remarks(audited: Audited): readonly Remark[] {
  const { doubtful } = audited.statement;
  const found = REMARKS.flatMap((remark) => remark(audited));
  // A table that most of its own relations contradict says nothing of a text.
  return found.filter(({ cells }) => cells.length === 0 || !cells.every((cell) => doubtful?.has(cell)));
}
