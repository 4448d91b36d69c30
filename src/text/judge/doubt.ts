/**
 * When what does not agree is an error, and when it is likelier that the sentence was misread. In the section that is on a
 * quantity, its name is that of the table. Elsewhere the same words may be of a part, of a project, of another unit: there
 * only what looks like a slip of the hand is one; the rest is said to be open.
 */
import type { SaidKey } from "../../catalogue/said-key";
import { sectionOf } from "../../catalogue/sections";
import type { Reading } from "../bind/reading";
import type { Desk } from "./desk";
import type { Relation } from "./relation";
import { figureText } from "./figures";
import { likeSlip, slipsOf, tellsSlips } from "./slip";

/** …（类）…（款）…（项）: no other 科目 is named so. */
const PATH = /\(\d*[类款项]\)/;

export function isHome({ topic, subject }: Reading, key: SaidKey): boolean {
  return sectionOf(topic).on.some((family) => key.startsWith(family)) || PATH.test(subject.name);
}

/** Whether a figure that should be another is wrong: at home in any case, elsewhere where it is that one with a slip. */
export function isError(reading: Reading, key: SaidKey, expected: string): boolean {
  return isHome(reading, key) || likeSlip(figureText(reading.figure), expected);
}

export function isAtHome(desk: Desk, { readings }: Relation): boolean {
  return readings.every((reading) => isHome(reading, desk.key(reading)));
}

/** Whether figures that do not agree with each other are in error elsewhere: one of them may be another with a slip. */
export function isContradiction(relation: Relation): boolean {
  const { readings, kind } = relation;
  if (kind === "words") return true;
  if (kind === "same" || kind === "order") {
    const [a, b] = readings;
    return a !== undefined && b !== undefined && likeSlip(figureText(a.figure), figureText(b.figure));
  }
  return readings.some((reading) => {
    if (likeSlip(figureText(reading.figure), relation.say(reading).expected)) return true;
    const range = relation.mend?.(reading);
    return (
      range !== undefined &&
      tellsSlips(reading.figure) &&
      slipsOf(reading.figure).some((fen) => range.low <= fen && fen <= range.high)
    );
  });
}

/**
 * 甲 5 万元，…。比上年增加 1 万元，增长 25 %, the rate right behind the change: of whatever they are, the three must agree. Behind
 * a part of a list the whole may be what moved.
 */
export function inOneBreath(desk: Desk, { result, beside }: Relation): boolean {
  // 收入总额 5 万元，其中甲 3 万元，占收入总额的 60 %
  if (result?.kind === "share") return beside === true && result.whole !== undefined;
  const change = result?.kind === "growth" ? result.change : undefined;
  const of = change?.of;
  if (!result || of?.passage !== result.passage || of.frame || isBehindList(desk, of)) return false;
  const { readings } = desk.text.sentences[result.sentence]!;
  return readings[readings.indexOf(result) - 1] === change;
}

/** 共有 5 万元，其中：甲 3 万元，乙 2 万元: a list of something that was not understood. */
function isBehindList(desk: Desk, { sentence, figure, passage }: Reading): boolean {
  return desk.text.sentences[sentence]!.readings.some(
    (other) => other.kind === "unknown" && other.passage === passage && other.figure.start < figure.start,
  );
}

export function doubted(reason: string): string {
  return `${reason}；可能说的不是同一个数，没有核对`;
}
