/** What comes of measuring a percentage or a change against the amounts at hand, for one thing it may be about. */
import { Decimal } from "decimal.js";
import type { SaidKey } from "../../catalogue/said-key";
import type { RuleId } from "../../catalogue/rule-ids";
import type { PercentGrade } from "../../amount/percent";
import type { Span } from "../../amount/span";
import type { Entry } from "../../statement/statement";
import type { Reading, SaidAspect } from "../bind/reading";
import { bindingOf, guessOf, type BindingName } from "../bind/bindings";
import type { Closed } from "./added";
import { pairs, sameTotal, unverified, type Desk, type Value } from "./desk";
import { doubted, isError } from "./doubt";
import type { Range, Relation } from "./relation";
import { amountText, inOtherUnit, isNearly, placeOf, type OtherUnit } from "./figures";
import { printable, widened } from "./ranges";
import { slipsOf, tellsSlips } from "./slip";
import { candidates, meantBy, candidatesOf, alikeOf } from "./candidates";

export interface Saying {
  readonly expected: string;
  readonly reason: string;
  /** It shows by itself how it was got wrong: cut off, of another whole, of another year, the other way. */
  readonly betrayed?: true;
}

export interface Outcome {
  readonly key: SaidKey;
  readonly holds: boolean;
  /** Of the figures as printed, without any rounding. */
  readonly exact: boolean;
  readonly rule: RuleId;
  /** What it should be, and one sentence, where it does not hold. */
  readonly say: () => Saying;
  /** Why it holds, where that is not the plain reason. */
  readonly why?: () => string;
  readonly entries: readonly Entry[];
  /** The figures of the text that it was measured against. */
  readonly inputs: readonly (Reading | undefined)[];
  /** It may be refuted by these amounts. */
  readonly firm: boolean;
  /** Its amounts stand beside it in the text: whose money they are does not matter. */
  readonly beside?: boolean;
  /** Whatever else its words may mean was tried as well. */
  readonly whatever?: true;
  /** Of a share: what it is of. */
  readonly whole?: SaidKey;
  /** 0 % of a budget says nothing of how large the budget is. */
  readonly idle?: boolean;
  readonly mend?: (input: Reading) => Range | undefined;
}

const ORDER: readonly PercentGrade[] = ["exact", "explained", "undefined", "truncated", "wrong"];

export interface Graded {
  readonly grade: PercentGrade;
  readonly values: readonly [Value, Value];
}

/** The best grade over what both sides may be measured at; the first of each where none holds. */
export function graded(
  a: readonly Value[],
  b: readonly Value[],
  grade: (a: Span, b: Span) => PercentGrade,
): Graded | undefined {
  let found: Graded | undefined;
  for (const left of a) {
    for (const right of b) {
      const grades = pairs(left.spans, right.spans).map(([x, y]) => grade(x, y));
      const best = ORDER.find((one) => grades.includes(one)) ?? "wrong";
      if (!found || (gradeHolds(best) && ORDER.indexOf(best) < ORDER.indexOf(found.grade)))
        found = { grade: best, values: [left, right] };
    }
  }
  return found;
}

export function gradeHolds(grade: PercentGrade): boolean {
  return grade === "exact" || grade === "explained";
}

/** Of several amounts that a percentage may be of: what it comes out of, else what rounding explains, else the first. */
export function bestOf<T extends Graded>(tried: readonly T[]): T | undefined {
  return (
    tried.find(({ grade }) => grade === "exact") ?? tried.find(({ grade }) => gradeHolds(grade)) ?? tried[0]
  );
}

/** Whether its sentence says both amounts, of money that is known of both or guessed of both alike. */
export function bothBeside(
  desk: Desk,
  reading: Reading,
  key: SaidKey,
  [now, then]: readonly [SaidAspect, SaidAspect],
): boolean {
  const others = desk.beside(key, then, reading);
  return desk
    .beside(key, now, reading)
    .some(({ bound: { money } }) =>
      others.some(
        ({ bound }) => bound.money === money || (bindingOf(bound.money).firm && bindingOf(money).firm),
      ),
    );
}

/** What comes of each thing that a reading may be about, up to the first that proves it. */
export function outcomesOf(
  desk: Desk,
  reading: Reading,
  measure: (key: SaidKey) => Outcome | undefined,
): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (const key of candidatesOf(desk, reading)) {
    const outcome = measure(key);
    if (outcome) outcomes.push(outcome);
    if (outcome?.holds && outcome.exact) break;
  }
  return outcomes;
}

/** Of several things that a figure may be about: one that proves it, else what its words say. */
export function settled(
  desk: Desk,
  reading: Reading,
  outcomes: readonly Outcome[],
): (Relation & Closed) | undefined {
  const proof = outcomes.find(({ holds, exact }) => holds && exact) ?? outcomes.find(({ holds }) => holds);
  const chosen = proof ?? outcomes.find(({ beside }) => beside) ?? outcomes[0];
  if (!chosen) return undefined;
  // What its words may mean besides it is of where that proves it.
  if (proof || meantBy(desk, reading.subject).includes(chosen.key)) desk.keys.set(reading, chosen.key);
  const either = proof ? undefined : neither(desk, reading, outcomes);
  if (either) return either;
  const { holds, inputs } = chosen;
  const told = holds && chosen.idle ? inputs.filter((input) => input?.figure.units === 0) : inputs;
  const open = desk.undecided(told);
  const whatever = chosen.whatever === true && open.length > 0;
  const one = open.length === inputs.length && isOfOneThing(reading, open);
  const closed = whatever || one || (open.length > 0 && isOfAmountBefore(desk, reading, chosen));
  if (!holds && !closed && !mayRefute(desk, reading, chosen, outcomes)) return undefined;
  if (open.length > 0) return quotient(desk, reading, chosen, told, closed);
  decide(desk, reading, chosen, holds || closed);
  return undefined;
}

/** Whether a figure is refuted by what does not hold of it: what it may be about besides must be refuted as well. */
function mayRefute(desk: Desk, reading: Reading, chosen: Outcome, outcomes: readonly Outcome[]): boolean {
  if (chosen.beside === true && !desk.vague(reading)) return true;
  const { of } = reading;
  const meant =
    of && desk.key(of) !== "" ? [desk.key(of), ...alikeOf(desk, of)] : meantBy(desk, reading.subject);
  const sure = meant.every((key) => outcomes.some((outcome) => sameTotal(outcome.key, key) && outcome.firm));
  return sure && !desk.soft(reading);
}

/** Of what it is measured by nothing is open: the tables alone decide. */
function decide(desk: Desk, reading: Reading, chosen: Outcome, holds: boolean): void {
  const { exact, entries, rule, say, why } = chosen;
  if (holds) {
    const plain = exact ? "由表上数算得" : "与表上数在四舍五入范围内相符";
    desk.hold(reading, exact, why?.() ?? plain, entries, rule === "N-09z" ? rule : "");
    return;
  }
  const said = say();
  const error = isError(reading, chosen.key, said.expected);
  desk.opinions.set(
    reading,
    error ? { verdict: "wrong", ...said, entries, rule } : { ...unverified(doubted(said.reason)), entries },
  );
}

/** What a figure says together with those that it is measured by, some of which are open. */
function quotient(
  desk: Desk,
  reading: Reading,
  chosen: Outcome,
  told: Outcome["inputs"],
  closed: boolean,
): Relation & Closed {
  const { holds, exact, rule, say, mend, beside } = chosen;
  const slip = holds ? undefined : slipOfUnit(desk.undecided(told), mend);
  return {
    kind: "quotient",
    ...(closed ? { closed } : {}),
    ...(beside ? { beside: true as const } : {}),
    readings: desk.undecided([reading, ...told]),
    holds,
    exact,
    result: reading,
    betrayed: () => say().betrayed === true,
    telling: true,
    rule,
    say: (of) => {
      const said = slip?.get(of);
      if (said) return { expected: amountText(said.fen, of.figure), reason: `${say().reason}；${said.said}` };
      if (slip) return { expected: "", reason: `${say().reason}；单位像是有一处写错` };
      return of === reading ? say() : { expected: "", reason: `与由它算出的数对不上：${say().reason}` };
    },
    mend: (of) => {
      if (slip) {
        const fen = slip.get(of)?.fen;
        return fen === undefined ? NOTHING : { low: fen, high: fen };
      }
      return mended(desk, chosen, reading, of);
    },
  };
}

/** What a percentage, or one of the amounts that it is measured by, would have to be, as it is printed. */
function mended(desk: Desk, { mend, say }: Outcome, result: Reading, of: Reading): Range | undefined {
  if (of === result) return expectedRange(result, say().expected);
  const range = mend?.(of);
  return range && printable(widened(range, desk.span(of)), desk.span(of));
}

/** Whether a slip of the hand in a figure with digits enough brings it into a range. */
function comesRight({ figure }: Reading, range: Range | undefined): boolean {
  return (
    range !== undefined &&
    tellsSlips(figure) &&
    slipsOf(figure).some((fen) => range.low <= fen && fen <= range.high)
  );
}

/**
 * 收入合计 5 万元，其中：甲 2 万元，比上年增加 1 万元，增长 50 %: of the part or of the whole, and wrong of both. Of what it is to
 * be measured by, only what does not depend on which may be wrong instead.
 */
function neither(
  desk: Desk,
  reading: Reading,
  outcomes: readonly Outcome[],
): (Relation & Closed) | undefined {
  if (reading.bound.subject !== "part or whole" || guessOf({ ...reading.bound, subject: "own" }))
    return undefined;
  const keys = candidates(desk, reading);
  const tried = keys.flatMap((key) => {
    const found = outcomes.filter((outcome) => sameTotal(outcome.key, key));
    return found.find(({ firm, beside }) => firm || beside) ?? [];
  });
  const [first, ...others] = tried;
  if (!first || keys.length < 2 || tried.length < keys.length) return undefined;
  const inputs = first.inputs.filter((input) => others.every((other) => other.inputs.includes(input)));
  const readings = desk.undecided([reading, ...inputs]);
  if (!readings.includes(reading)) return undefined;
  const reason = tried
    .map((one) => `“${desk.meaningOf(one.key, reading.subject.name)}”${one.say().reason}`)
    .join("；");
  // Where a figure comes right by a slip of the hand, what it is of is what it then is right of.
  const slipped = tried.filter((one) =>
    readings.some((of) => comesRight(of, mended(desk, one, reading, of))),
  );
  const [meant] = slipped.length === 1 ? slipped : [];
  return {
    ...(meant ? { mend: (of: Reading) => mended(desk, meant, reading, of) } : {}),
    kind: "quotient",
    closed: true,
    readings,
    holds: false,
    exact: false,
    result: reading,
    telling: true,
    rule: first.rule,
    say: (of) => ({
      expected: meant && of === reading ? meant.say().expected : "",
      reason: `不论说的是哪一项都不对：${reason}`,
    }),
  };
}

const PARTLY: ReadonlySet<BindingName> = new Set<BindingName>(["modified", "aside"]);

/** Whether one sentence says a figure and those it is measured by of one thing, be that of more or less than its words say. */
function isOfOneThing(reading: Reading, inputs: readonly Reading[]): boolean {
  const { bound, sentence, subject } = reading;
  return (
    PARTLY.has(bound.subject) &&
    [reading, ...inputs].every(
      (one) =>
        one.sentence === sentence &&
        one.bound.subject === bound.subject &&
        one.subject.keys[0] === subject.keys[0] &&
        one.subject.name === subject.name &&
        !guessOf({ ...one.bound, subject: "own", money: "own" }),
    )
  );
}

/**
 * 非财政拨款收入 5 万元，占当年收入的 50 %; 甲 5 万元，占乙 10 万元的 50 %: of the amount right before it, be that of more or less than its
 * words say. What it is of stands right before it too, or has the name that the words behind 占 say and one amount in its
 * paragraph.
 */
function isOfAmountBefore(desk: Desk, reading: Reading, { inputs, whole, beside }: Outcome): boolean {
  const { kind, of, bound, sentence } = reading;
  const [part, total] = inputs;
  if (kind !== "share" || !of || part !== of || total === of || of.sentence !== sentence || !isAround(of))
    return false;
  const { readings } = desk.text.sentences[sentence]!;
  const between = readings.slice(readings.indexOf(of) + 1, readings.indexOf(reading));
  const named = whole === reading.whole?.keys[0] && bound.subject === of.bound.subject;
  const measured = between.length === 1 && between[0] === total;
  const before = total !== undefined && !guessOf(total.bound) && total.figure.start < of.figure.start;
  return named && (measured || (between.length === 0 && beside === true && before));
}

/** Whether it may be of more or less than its words say: what is right behind it is of it all the same. */
export function isAround({ bound: { subject } }: Reading): boolean {
  return PARTLY.has(subject) || subject === "words between";
}

/** No amount mends it. */
const NOTHING: Range = { low: 1, high: 0 };

/** The amounts that a rate would come right with, if 元 were written for 万元 or 万元 for 元; undefined where none would. */
function slipOfUnit(
  inputs: readonly Reading[],
  mend: Outcome["mend"],
): ReadonlyMap<Reading, OtherUnit> | undefined {
  const found = new Map<Reading, OtherUnit>();
  for (const input of inputs) {
    const other = inOtherUnit(input.figure);
    const range = mend?.(input);
    if (!other || !range || range.low > range.high) continue;
    if (isNearly(other.fen, range)) found.set(input, other);
  }
  return found.size > 0 ? found : undefined;
}

/** What a figure is printed as, as it should be. */
export function expectedRange({ figure }: Reading, expected: string): Range | undefined {
  if (expected === "") return undefined;
  const place = placeOf(figure);
  const fen = new Decimal(expected)
    .times(10 ** figure.decimals)
    .times(place)
    .round()
    .toNumber();
  return { low: fen - Math.floor(place / 2), high: fen + Math.floor(place / 2) };
}
