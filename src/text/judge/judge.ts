/**
 * Decides the figures of a text: by the tables where they have the amount, else by what the text says about itself.
 * What neither settles stays 未核, with the reason.
 */
import type { Aspect } from "../../facts/fact";
import type { Claim } from "../claim";
import { Desk, isLevel, unverified, type Value } from "./desk";
import { blame, type Relation } from "./evidence";
import { figureText } from "./figures";
import { agency, counted, level, part } from "./levels";
import { change, growth } from "./movements";
import { stretchOf } from "../prose/passages";
import type { Reading, ReadText } from "../bind/reading";
import { resolve } from "./resolve";
import { ordered, repeated } from "./sayings";
import { completion, share } from "./shares";
import type { Knowledge } from "../../facts/knowledge";
import { sumRelations } from "./sums";
import { meaning, whyOpen } from "./claim-wording";

export interface Judgement {
  readonly claims: readonly Claim[];
  /** The quantity each reading is about. */
  readonly keys: ReadonlyMap<Reading, string>;
  readonly valueOf: (key: string, aspect: Aspect, near: Reading | undefined) => Value | undefined;
  /** The same where the reading itself may be the figure. */
  readonly valueHere: (key: string, aspect: Aspect, near: Reading | undefined) => Value | undefined;
  /** Relations of the text that do not hold though no figure could be singled out for it. */
  readonly unresolved: readonly Relation[];
}

export function judge(text: ReadText, knowledge: Knowledge): Judgement {
  const desk = new Desk(text, knowledge);
  const { readings } = desk.text;
  for (const reading of readings) if (isLevel(reading)) resolve(desk, reading);
  for (const reading of readings) if (!isLevel(reading)) resolve(desk, reading);
  for (const reading of readings) {
    if (!isLevel(reading)) continue;
    level(desk, reading);
    if (!desk.decided(reading) && reading.kind === "level") part(desk, reading);
    const id = `${desk.key(reading)}@${reading.aspect}`;
    const apart = !desk.decided(reading) || desk.key(reading).includes("/?");
    if (reading.kind === "level" && apart && !reading.soft && reading.otherYear === undefined) {
      desk.stated.set(id, [...(desk.stated.get(id) ?? []), reading]);
    }
  }
  const relations: Relation[] = [];
  const note = (relation: Relation | undefined): void => {
    if (!relation || relation.readings.length === 0) return;
    // A figure that may mean something narrower refutes nothing; a list may still not come to its total.
    if (!relation.holds && relation.kind !== "sum" && relation.readings.some((reading) => desk.soft(reading)))
      return;
    if (!relation.holds && relation.kind === "sum" && relation.result && desk.soft(relation.result)) return;
    relations.push(relation);
  };
  for (const reading of readings) {
    if (reading.kind === "change") note(change(desk, reading));
    else if (reading.kind === "count") note(counted(desk, reading));
  }
  for (const reading of readings) {
    if (reading.kind === "growth") note(growth(desk, reading));
    else if (reading.kind === "share") note(share(desk, reading));
    else if (reading.kind === "completion" || reading.kind === "deviation") note(completion(desk, reading));
  }
  for (const relation of repeated(desk)) note(relation);
  for (const relation of ordered(desk)) note(relation);
  agency(desk);
  for (const relation of sumRelations(desk.text, {
    key: (reading) => desk.key(reading),
    undecided: (reading) => !desk.decided(reading),
    known: (reading) => desk.knownSpan(reading),
    usual: desk.usual,
  })) {
    note(relation);
  }
  const unresolved = settle(desk, relations);
  return {
    claims: readings.map((reading) => claimOf(desk, reading)),
    keys: desk.keys,
    valueOf: (key, aspect, near) => desk.value(key, aspect, near),
    valueHere: (key, aspect, near) => desk.valueHere(key, aspect, near),
    unresolved,
  };
}

/** Puts the evidence of the text together. */
function settle(desk: Desk, relations: readonly Relation[]): readonly Relation[] {
  const live = relations.map((relation) => ({ ...relation, readings: desk.undecided(relation.readings) }));
  const kept = live.filter(({ readings }) => readings.length > 0);
  const { wrong, open } = blame(kept);
  for (const [reading, relation] of wrong) {
    const { expected, reason } = relation.say(reading);
    desk.opinions.set(reading, { verdict: "wrong", expected, reason, entries: [], rule: relation.rule });
  }
  for (const relation of kept) {
    if (!relation.holds || !relation.telling || relation.proves === false) continue;
    for (const reading of relation.readings) {
      if (wrong.has(reading)) continue;
      const before = desk.opinions.get(reading);
      if (before?.verdict === "ok") continue;
      const rounded = !relation.exact && (relation.result ?? reading) === reading;
      if (before?.verdict === "rounding" && rounded) continue;
      desk.opinions.set(reading, {
        verdict: rounded ? "rounding" : "ok",
        expected: figureText(reading.figure),
        reason:
          relation.rule === "N-09z" && relation.result === reading
            ? "分子分母都为零，写 0% 没有意义，可以不写"
            : rounded
              ? "与文中其他数在四舍五入范围内相符"
              : "与文中其他数相互印证",
        entries: [],
        rule: relation.rule === "N-09z" && relation.result === reading ? "N-09z" : "",
      });
    }
  }
  for (const [reading, relation] of open) {
    if (desk.decided(reading)) continue;
    desk.opinions.set(reading, unverified(`${relation.say(reading).reason}；错在哪一个数还不能确定`));
  }
  return kept.filter(({ holds, readings }) => !holds && !readings.some((reading) => wrong.has(reading)));
}

function claimOf(desk: Desk, reading: Reading): Claim {
  const { figure, passage } = reading;
  const opinion = desk.opinions.get(reading) ?? unverified(whyOpen(desk, reading));
  const stretch = stretchOf(passage, figure.start, figure.end);
  return {
    ...stretch,
    text: passage.text.slice(figure.start, figure.end),
    unit: figure.unit.kind !== "percent" ? figure.unit.text : figure.unit.points ? "个百分点" : "%",
    meaning: meaning(desk, reading),
    stated: figureText(figure),
    expected: opinion.expected,
    verdict: opinion.verdict,
    reason: `${opinion.reason}。`,
    cells: opinion.entries,
    rule: opinion.rule,
    reading,
  };
}
