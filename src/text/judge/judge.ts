/**
 * Decides the figures of a text: by the tables where they have the amount, else by what the text says about itself.
 * What neither settles stays 未核, with the reason.
 */
import type { SaidKey } from "../../catalogue/said-key";
import type { Claim } from "../claim";
import { Desk, unverified, type Value } from "./desk";
import { doubted, inOneBreath, isAtHome, isContradiction } from "./doubt";
import { averages } from "./averages";
import { executions } from "./executions";
import { blame } from "./blame";
import type { Relation } from "./relation";
import { figureText } from "./figures";
import { level } from "./levels";
import { agency } from "./agency";
import { counted, part } from "./held-by-tables";
import { change, growth } from "./movements";
import { isLine } from "../bind/keys";
import { stretchOf } from "../prose/passages";
import type { Change, Count, Growth, Level, Reading, ReadText, SaidAspect, Share } from "../bind/reading";
import { settled, type Outcome } from "./outcome";
import { candidates, candidatesOf, meantBy } from "./candidates";
import { meant } from "./resolve";
import { ordered } from "./order-said";
import { overWhole } from "./over-whole";
import { renamed } from "./renamed";
import { balancing, ofAgency, repeated } from "./sayings";
import { ofOneList, share } from "./shares";
import { sharesAlike } from "./shares-alike";
import { completion } from "./completions";
import type { Knowledge } from "../../facts/knowledge";
import type { Closed } from "./added";
import { sumRelations } from "./sums";
import { meaning, whyOpen } from "./claim-wording";
import { tellsSlips } from "./slip";

export interface Judgement {
  readonly claims: readonly Claim[];
  /** The quantity each reading is about. */
  readonly keys: ReadonlyMap<Reading, SaidKey>;
  readonly valueOf: (key: SaidKey, aspect: SaidAspect, near: Reading | undefined) => Value | undefined;
  /** The same where the reading itself may be the figure. */
  readonly valueHere: (key: SaidKey, aspect: SaidAspect, near: Reading | undefined) => Value | undefined;
  /** Lines of the tables that the text calls by another name, by the key that its words were given. */
  readonly renamed: ReadonlyMap<SaidKey, SaidKey>;
  /** Relations of the text that do not hold though no figure could be singled out for it. */
  readonly unresolved: readonly Relation[];
}

export function judge(text: ReadText, knowledge: Knowledge): Judgement {
  const desk = new Desk(text, knowledge);
  const { readings } = desk.text;
  desk.renamed = renamed(desk);
  // 事业运行年初预算为 5 万元，支出决算为 4 万元: the amount behind tells of which 款 it is.
  for (const reading of readings)
    if (isAmount(reading) && candidates(desk, reading).filter(isLine).length > 1) meant(desk, reading);
  for (const reading of readings) {
    if (isAmount(reading)) amountOf(desk, reading);
    else if (reading.subject.keys[0] !== undefined) desk.keys.set(reading, candidatesOf(desk, reading)[0]!);
  }
  agency(desk);
  const relations: Relation[] = [];
  const doubtful: Relation[] = [];
  for (const relation of relationsOf(desk)) {
    if (!relation || relation.readings.length === 0) continue;
    // What was guessed refutes nothing.
    const guessed = (reading: Reading): boolean =>
      !relation.closed && (relation.beside ? desk.vague(reading) : desk.soft(reading));
    if (!relation.holds && relation.readings.some((one) => guessed(one) || isBehindTorn(desk, one))) continue;
    if (relation.holds || relation.closed || isAtHome(desk, relation)) relations.push(relation);
    else if (inOneBreath(desk, relation)) relations.push({ ...relation, unplaced: true });
    else if (isContradiction(relation)) relations.push(relation);
    else doubtful.push(relation);
  }
  const unresolved = settle(desk, relations, doubtful);
  for (const relation of doubtful) leaveOpen(desk, relation);
  return {
    claims: readings.map((reading) => claimOf(desk, reading)),
    keys: desk.keys,
    renamed: desk.renamed,
    valueOf: (key, aspect, near) => desk.value(key, aspect, near),
    valueHere: (key, aspect, near) => desk.valueHere(key, aspect, near),
    unresolved,
  };
}

/** 收入12。50万元，其中：…，比上年增加 1 万元: it may be of the amount that cannot be read. */
function isBehindTorn(desk: Desk, { sentence, figure }: Reading): boolean {
  return desk.text.sentences[sentence]!.readings.some(
    ({ figure: other }) => other.torn && other.start < figure.start,
  );
}

/** What the figures of the text say of each other: changes and counts, what is measured by them, repetitions, orders and sums. */
function* relationsOf(desk: Desk): Generator<(Relation & Closed) | undefined, void> {
  const { readings } = desk.text;
  for (const reading of readings) {
    if (reading.kind === "change") {
      preferRate(desk, reading);
      yield settled(desk, reading, change(desk, reading));
    } else if (reading.kind === "count") yield counted(desk, reading);
  }
  const shares = new Map<Share, readonly Outcome[]>();
  for (const reading of readings) {
    if (reading.kind === "growth") yield settled(desk, reading, growth(desk, reading));
    else if (reading.kind === "share") {
      const outcomes = share(desk, reading);
      shares.set(reading, outcomes);
      yield settled(desk, reading, outcomes);
    } else if (reading.kind === "completion" || reading.kind === "deviation")
      yield settled(desk, reading, completion(desk, reading));
  }
  for (const [reading, outcomes] of ofOneList(desk, shares)) yield settled(desk, reading, outcomes);
  yield* sharesAlike(desk, shares);
  yield* overWhole(desk);
  yield* repeated(desk);
  yield* balancing(desk);
  yield* ofAgency(desk);
  yield* ordered(desk);
  yield* averages(desk);
  yield* executions(desk);
  yield* sumRelations(desk.text, {
    key: (reading) => desk.key(reading),
    of: desk.byKey(),
    undecided: (reading) => !desk.decided(reading),
    known: (reading) => desk.knownSpan(reading),
    refuted: (reading) => desk.opinions.get(reading)?.verdict === "wrong",
    soft: (reading) => desk.soft(reading),
    usual: desk.usual,
  });
}

function isAmount(reading: Reading): reading is Level | Count {
  return reading.kind === "level" || reading.kind === "count";
}

function amountOf(desk: Desk, reading: Level | Count): void {
  const found = meant(desk, reading);
  if (!found) return;
  desk.keys.set(reading, found.key);
  level(desk, reading, found);
  if (!desk.opinions.has(reading) && reading.kind === "level") part(desk, reading);
  const apart = !desk.decided(reading) || found.key.includes("/?");
  if (reading.kind !== "level" || !apart || reading.otherYear !== undefined) return;
  const id = `${found.key}@${reading.aspect}`;
  desk.stated.set(id, [...(desk.stated.get(id) ?? []), reading]);
  for (const key of meantBy(desk, reading.subject))
    if (key !== found.key && !reading.soft) desk.mayBe.set(`${key}@${reading.aspect}`, reading);
}

/** Of several things that a change may be of, the one whose rate of growth stands beside it. */
function preferRate(desk: Desk, reading: Change): void {
  const [first, ...others] = candidatesOf(desk, reading);
  if (first === undefined) return;
  desk.keys.set(reading, first);
  if (others.length === 0) return;
  const rate = desk.text.readings.find(
    (other): other is Growth => other.kind === "growth" && other.change === reading,
  );
  const fitting = rate && growth(desk, rate).find(({ holds }) => holds);
  if (fitting) desk.keys.set(reading, fitting.key);
}

/** Puts the evidence of the text together. */
function settle(
  desk: Desk,
  relations: readonly Relation[],
  doubtful: readonly Relation[],
): readonly Relation[] {
  const live = relations.map((relation) => ({ ...relation, readings: desk.undecided(relation.readings) }));
  const kept = live.filter(({ readings }) => readings.length > 0);
  const { wrong, open, unresolved } = blame(kept, doubtful);
  for (const [reading, { relation, expected, reason }] of wrong)
    desk.opinions.set(reading, { verdict: "wrong", expected, reason, entries: [], rule: relation.rule });
  for (const relation of kept) {
    const { holds, telling, proves, exact, result } = relation;
    if (!holds || (proves === false ? exact : !telling)) continue;
    for (const reading of proves === false
      ? relation.readings.filter((one) => one === result)
      : relation.readings) {
      if (wrong.has(reading) || open.has(reading)) continue;
      const before = desk.opinions.get(reading);
      if (before?.verdict === "ok" || before?.differs) continue;
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
  for (const [reading, reason] of open)
    if (!desk.decided(reading)) desk.opinions.set(reading, unverified(reason));
  const said = kept.filter(({ kind, holds }) => kind === "same" && holds);
  for (const repeats of [said, [...said].reverse()])
    for (const { readings } of repeats) borneOutElsewhere(desk, readings, open);
  const unsure = new Set([...open.keys(), ...doubtful.flatMap(({ readings }) => readings)]);
  if (!desk.knowledge.has("final")) for (const relation of said) saidTwice(desk, relation, unsure);
  return unresolved;
}

/** Without tables the same amount in two places is all that can be known of it; nothing, and what is counted, is said alike by chance. */
function saidTwice(desk: Desk, { readings, exact }: Relation, unsure: ReadonlySet<Reading>): void {
  const apart = new Set(readings.map(({ sentence }) => sentence));
  const plain = readings.every(
    (reading) => reading.kind !== "count" && tellsSlips(reading.figure) && !unsure.has(reading),
  );
  if (!exact || !plain || apart.size < 2) return;
  for (const reading of readings)
    if (!desk.decided(reading) && !desk.opinions.get(reading)?.differs)
      desk.hold(reading, true, "与文中别处的同一个数一致");
}

/** Of two places that say the same, what bears one out bears out the other. */
function borneOutElsewhere(
  desk: Desk,
  readings: readonly Reading[],
  open: ReadonlyMap<Reading, string>,
): void {
  const proved = readings.find((reading) => desk.opinions.get(reading)?.verdict === "ok");
  if (!proved) return;
  for (const reading of readings)
    if (!desk.decided(reading) && !open.has(reading) && !desk.opinions.get(reading)?.differs)
      desk.hold(reading, true, "与文中别处的同一个数一致，那一处与文中其他数相互印证");
}

/** Figures that do not agree, and may have been misread. */
function leaveOpen(desk: Desk, { readings, say }: Relation): void {
  for (const reading of readings)
    if (!desk.opinions.has(reading)) desk.opinions.set(reading, unverified(doubted(say(reading).reason)));
}

function claimOf(desk: Desk, reading: Reading): Claim {
  const { figure, passage } = reading;
  const opinion = desk.opinions.get(reading) ?? unverified(whyOpen(desk, reading));
  const { paragraph, start, end } = stretchOf(passage, figure.start, figure.end);
  return {
    paragraph,
    start,
    end,
    text: passage.text.slice(figure.start, figure.end),
    unit: figure.unit.kind !== "percent" ? figure.unit.text : figure.unit.points ? "个百分点" : "%",
    meaning: meaning(desk, reading),
    stated: figureText(figure),
    expected: opinion.expected,
    verdict: opinion.verdict,
    reason: `${opinion.reason}。`,
    cells: opinion.entries,
    rule: opinion.rule,
    severity: "error",
    reading,
  };
}
