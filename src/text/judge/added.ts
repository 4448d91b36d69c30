/** A sum of figures of the text: what it says of them, and what each would have to be. */
import type { RuleId } from "../../catalogue/rule-ids";
import type { SaidKey } from "../../catalogue/said-key";
import { negative, plus, ZERO, type Span } from "../../amount/span";
import { guessOf, type BindingName, type Bound } from "../bind/bindings";
import type { Reading } from "../bind/reading";
import type { Relation } from "./relation";
import { amountText, fenOf, placeOf, sayer, termSpan, unitText } from "./figures";

/** What the judge knows of a reading. */
export interface Terms {
  readonly key: (reading: Reading) => SaidKey;
  /** What the text says of a quantity, in its order. */
  readonly of: (key: SaidKey) => readonly Reading[];
  readonly undecided: (reading: Reading) => boolean;
  /** What a table says, for readings that a table decides. */
  readonly known: (reading: Reading) => Span | undefined;
  /** Whether the tables refute it. */
  readonly refuted: (reading: Reading) => boolean;
  /** Whether it was guessed what it is of. */
  readonly soft: (reading: Reading) => boolean;
  /** Decimals that the text usually prints. */
  readonly usual: number;
}

/** A sum or an order of figures that one paragraph says of each other: of whatever they are, they must agree. */
export interface Closed {
  readonly closed?: true;
}

/**
 * `must`: the parts are all there is; `most`: one may be left out, together they are not more; `may`: they bear each
 * other out, or say nothing.
 */
export type Completeness = "must" | "most" | "may";

/**
 * Whether one paragraph names them all in its own words; 支出 may be 支出总计 where it is not said to be 支出预算.
 *
 * @param alike whether it does not matter which of the two, since the parts are said in the same words
 */
export function inOneParagraph(whole: Reading, parts: readonly Reading[], alike = false): boolean {
  const { name } = whole.subject;
  // 收入合计 5 万元，包括本年收入…: it is not that.
  const keys = whole.subject.keys.filter((key) => !parts.some(({ subject }) => subject.keys[0] === key));
  const open = keys.length > 1 && whole.aspect === "final" && !/预算[数额]?$/.test(name) && !alike;
  const time = parts.every((part) => isOfOneTime(part, whole)) ? SAID : {};
  return (
    !open &&
    [whole, ...parts].every(
      ({ kind, passage, bound }) =>
        kind !== "unknown" &&
        passage === whole.passage &&
        (NAMED.has(bound.subject) || isAside(bound, whole) || bound.subject === "short name") &&
        !guessOf({
          ...bound,
          subject: "own",
          ...time,
          ...(bound.money === "no section" ? { money: "own" } : {}),
        }),
    )
  );
}

/** Whichever year and budget they are of, it is the same. */
function isOfOneTime({ frame, aspect, bound }: Reading, whole: Reading): boolean {
  return (
    frame?.parent === whole &&
    aspect === whole.aspect &&
    bound.year === whole.bound.year &&
    bound.aspect === whole.bound.aspect
  );
}

const SAID = { year: "own", aspect: "own" } as const;

const NAMED: ReadonlySet<BindingName> = new Set<BindingName>(["own", "head", "heading", "goes on"]);

/** It may be of something else than the table: then so is its whole. */
function isAside({ subject }: Bound, whole: Reading): boolean {
  return subject === "aside" && whole.bound.subject === "aside";
}

/** What stands the fewest sentences away; the first of such. */
export function nearestTo<T extends Reading>({ sentence }: Reading, found: T[]): T | undefined {
  return found.sort((a, b) => Math.abs(a.sentence - sentence) - Math.abs(b.sentence - sentence))[0];
}

/** What a sum has besides its parts' amounts. */
export interface Apart {
  /** Those of the parts that are taken off. */
  readonly less?: readonly Reading[];
  /** How many parts are said to be as they were: each may have moved by less than what is printed. */
  readonly flat?: number;
}

export function sum(
  whole: Reading,
  parts: readonly Reading[],
  rule: RuleId,
  how: Completeness,
  terms: Terms,
  { less = [], flat = 0 }: Apart = {},
): Relation | undefined {
  const open = [whole, ...parts].filter(terms.undecided);
  if (open.length === 0) return undefined;
  const sign = (reading: Reading): 1 | -1 =>
    less.includes(reading) || (reading.kind === "change" && reading.direction === -1) ? -1 : 1;
  const { total, added, exact } = totals(whole, parts, sign, terms);
  const holds = exact || (added.low <= total.high && total.low <= added.high);
  // A list that may leave something out says nothing when it comes to less.
  if (!holds && (how === "may" || (how === "most" && added.value < total.value))) return undefined;
  // 328,662 万元 among amounts with two decimals may have been rounded: that refutes nothing.
  const rounded = open.reduce(
    (all, reading) => all + coarseness(reading, terms.usual),
    flat * placeOf(whole.figure),
  );
  if (!holds && Math.abs(added.value - total.value) <= rounded) return undefined;
  const slack = Math.round((added.high - added.low + total.high - total.low) / 2 / 10_000) * 10_000;
  const isCount = whole.figure.unit.kind === "count";
  const say = sayer(...[whole, ...parts].map(({ figure }) => figure));
  const said = (fen: number): string => (isCount ? amountText(fen, whole.figure) : say(fen));
  const saidLast = (fen: number): string =>
    isCount ? `${said(fen)} ${unitText(whole.figure)}` : say.last(fen);
  const [sumName, wholeName] = less.length > 0 ? ["年初数加收入减支出为", "年末数"] : ["各项合计", "总数"];
  const missing =
    rule === "N-08b" && added.value < total.value ? "，可能有项目没有列出（决算数为零的也要列）" : "";
  return {
    kind: "sum",
    readings: open,
    ...(terms.undecided(whole) ? { head: whole } : {}),
    result: whole,
    holds,
    exact,
    telling: true,
    ...(how === "may" ? { loose: true as const } : {}),
    rule,
    say: (reading) => ({
      expected: reading === whole ? amountText(added.value, whole.figure) : "",
      reason: `${sumName} ${said(added.value)}，${wholeName} ${said(total.value)}，相差 ${saidLast(Math.abs(total.value - added.value))}${missing}`,
    }),
    mend: (reading) => {
      const stated = fenOf(reading.figure);
      const middle = reading === whole ? added.value : stated + (total.value - added.value) * sign(reading);
      return { low: middle - slack, high: middle + slack };
    },
  };
}

/** What the whole comes to and what its parts do, by the tables where they decide; exact by either what is known or what is printed. */
function totals(
  whole: Reading,
  parts: readonly Reading[],
  sign: (reading: Reading) => 1 | -1,
  terms: Terms,
): { readonly total: Span; readonly added: Span; readonly exact: boolean } {
  const span = (reading: Reading): Span => {
    const known = terms.known(reading) ?? termSpan(reading, terms.usual);
    return sign(reading) === -1 ? negative(known) : known;
  };
  const printed = (reading: Reading): number => fenOf(reading.figure) * sign(reading);
  const total = span(whole);
  const added = parts.map(span).reduce(plus, ZERO);
  const exact =
    total.value === added.value ||
    printed(whole) === parts.reduce((all, reading) => all + printed(reading), 0);
  return { total, added, exact };
}

/** How far an amount printed with fewer decimals than the text has may be from what it stands for, in 分. */
function coarseness({ figure }: Reading, usual: number): number {
  return figure.unit.kind === "amount" && figure.units !== 0 && figure.decimals < usual
    ? placeOf(figure) / 2
    : 0;
}

/** Takes in a sum of the text: its whole, its parts, by which rule, and how sure it is that these are all. */
export type Add = (
  whole: Reading,
  parts: readonly Reading[],
  rule: RuleId,
  how: Completeness,
  apart?: Apart,
) => void;
