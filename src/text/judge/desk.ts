/** What the judge has on the desk: the readings, what each is about, what is held of each, and the amounts at hand. */
import { ZERO, type Span } from "../../amount/span";
import type { Aspect } from "../../facts/fact";
import type { Entry } from "../../statement/statement";
import type { PercentGrade } from "../../amount/percent";
import type { ClaimVerdict } from "../claim";
import type { Relation } from "./evidence";
import { figureText, spanOf } from "./figures";
import type { Reading, ReadText } from "../bind/reading";
import type { Knowledge, Known } from "../../facts/knowledge";
import { isNamedKey, QUANTITIES } from "../../catalogue/quantities";
import type { RuleId } from "../../catalogue/rule-ids";

/** What is held of one figure. */
export interface Opinion {
  readonly verdict: ClaimVerdict;
  readonly expected: string;
  readonly reason: string;
  readonly entries: readonly Entry[];
  readonly rule: RuleId | "";
}

/** An amount that a figure is measured against: from a table, or from the text. */
export interface Value {
  readonly spans: readonly Span[];
  readonly entries: readonly Entry[];
  /** The figure of the text it is, where no table has it. */
  readonly reading?: Reading;
  /** From a column that is not quite what is asked for: it can prove, but not refute. */
  readonly loose?: true;
}

export class Desk {
  readonly opinions = new Map<Reading, Opinion>();
  /** The quantity each reading is about. */
  readonly keys = new Map<Reading, string>();
  /** Levels of the text that no table decides, by key and aspect. */
  readonly stated = new Map<string, Reading[]>();
  /** Columns that are not quite what the text says, but have the same figure: they are what it means. */
  readonly confirmed = new Set<string>();
  /** Decimals that the text usually prints. */
  readonly usual: number;

  constructor(
    readonly text: ReadText,
    readonly knowledge: Knowledge,
  ) {
    this.usual = usualDecimals(text.readings);
  }

  span({ figure }: Reading): Span {
    return spanOf(figure, this.usual);
  }

  key(reading: Reading): string {
    return this.keys.get(reading) ?? "";
  }

  decided(reading: Reading): boolean {
    const opinion = this.opinions.get(reading);
    return opinion !== undefined && opinion.verdict !== "unverified";
  }

  /**
   * Whether a figure may be of something narrower than it seems: then it can prove, not refute. So it is with what is
   * said of such a figure, until a table has it.
   */
  soft(reading: Reading): boolean {
    if (reading.soft) return true;
    const of = reading.of ?? reading.change;
    return of !== undefined && !this.decided(of) && this.soft(of);
  }

  undecided(readings: readonly (Reading | undefined)[]): readonly Reading[] {
    return readings.filter((reading): reading is Reading => reading !== undefined && !this.decided(reading));
  }

  /** The value of a quantity: a table's, else the nearest figure of the text. */
  value(key: string, aspect: Aspect, near: Reading | undefined): Value | undefined {
    const known = this.knowledge.get(key, aspect);
    if (known && !(known.loose && this.stated.has(`${key}@${aspect}`))) {
      const spans = known.held === known.printed ? [known.held] : [known.held, known.printed];
      const loose = known.loose && !this.confirmed.has(`${key}@${aspect}`);
      return { spans, entries: known.entries, ...(loose ? { loose } : {}) };
    }
    const row = isNamedKey(key) ? QUANTITIES[key] : undefined;
    const whole = row?.onlyAsShare ? row.within?.[0] : undefined;
    const none = whole ? this.value(whole, aspect, near) : undefined;
    if (none && none.spans[0]!.value === 0 && !this.stated.has(`${key}@${aspect}`))
      return { ...none, spans: [ZERO] };
    const found = this.stated.get(`${key}@${aspect}`) ?? [];
    const usable = near ? found.filter((reading) => reading !== near) : found;
    if (usable.length === 0) return undefined;
    const nearest = near ? [...usable].sort((a, b) => distance(a, near) - distance(b, near))[0]! : usable[0]!;
    return { spans: [this.span(nearest)], entries: [], reading: nearest };
  }

  /** The same where the reading itself may be the figure. */
  valueHere(key: string, aspect: Aspect, near: Reading | undefined): Value | undefined {
    const known = this.value(key, aspect, near);
    const own = near && near.aspect === aspect && near.otherYear === undefined && this.key(near) === key;
    return own && (!known || known.reading)
      ? { spans: [this.span(near)], entries: [], reading: near }
      : known;
  }

  /** The span of a reading that a table decides, as a term of a sum. */
  knownSpan(reading: Reading): Span | undefined {
    const key = this.keys.get(reading);
    if (reading.kind === "change" || key === undefined || !this.decided(reading)) return undefined;
    return this.known(reading)?.held;
  }

  /** What the tables say of a level or a count. */
  known(reading: Reading): Known | undefined {
    const key = this.key(reading);
    return reading.either ? this.knowledge.getEither(key) : this.knowledge.get(key, reading.aspect);
  }

  quotient(
    reading: Reading,
    grade: PercentGrade,
    zero: boolean,
    others: readonly (Reading | undefined)[],
    rule: RuleId,
    mend: Relation["mend"] | undefined,
    say: Relation["say"],
  ): Relation {
    const empty = grade === "undefined" && zero && reading.figure.units === 0;
    const holds = grade === "exact" || grade === "explained" || empty;
    // 0 % of a budget says nothing of how large the budget is; it does say that the part is nothing.
    const idle = holds && zero && grade !== "undefined" && reading.figure.units === 0;
    const told = idle ? others.filter((other) => other?.figure.units === 0) : others;
    return {
      kind: "quotient",
      readings: this.undecided([reading, ...told]),
      holds,
      exact: grade === "exact" || empty,
      result: reading,
      telling: true,
      rule: grade === "undefined" ? "N-09z" : rule,
      say,
      ...(mend ? { mend } : {}),
    };
  }

  decide(
    reading: Reading,
    holds: boolean,
    exact: boolean,
    rule: RuleId,
    said: { readonly expected: string; readonly reason: string },
    entries: readonly Entry[],
  ): void {
    if (!holds && this.soft(reading)) return;
    this.opinions.set(reading, {
      verdict: holds ? (exact ? "ok" : "rounding") : "wrong",
      expected: holds ? figureText(reading.figure) : said.expected,
      reason: holds ? (exact ? "由表上数算得" : "与表上数在四舍五入范围内相符") : said.reason,
      entries,
      rule: holds ? "" : rule,
    });
  }

  decideGrade(
    reading: Reading,
    grade: PercentGrade,
    zero: boolean,
    said: { readonly expected: string; readonly reason: string },
    entries: readonly Entry[],
    rule: RuleId,
  ): void {
    if (grade === "undefined" && zero && reading.figure.units === 0) {
      this.opinions.set(reading, {
        verdict: "ok",
        expected: figureText(reading.figure),
        reason: "分子分母都为零，写 0% 没有意义，可以不写",
        entries,
        rule: "N-09z",
      });
      return;
    }
    const holds = grade === "exact" || grade === "explained";
    if (!holds && this.soft(reading)) return;
    const cut = grade === "truncated" ? "，像是直接舍去了尾数" : "";
    this.opinions.set(reading, {
      verdict: grade === "exact" ? "ok" : grade === "explained" ? "rounding" : "wrong",
      expected: holds ? figureText(reading.figure) : said.expected,
      reason:
        grade === "exact"
          ? "由表上数算得"
          : grade === "explained"
            ? `按表上的万元数算得 ${said.expected}%，按元计算可以得到 ${figureText(reading.figure)}%`
            : said.reason + cut,
      entries,
      rule: holds ? "" : grade === "undefined" ? "N-09z" : rule,
    });
  }

  meaningOf(key: string): string {
    return this.knowledge.name(key) || key;
  }
}

export function isLevel({ kind }: Reading): boolean {
  return kind === "level" || kind === "count";
}

export function unverified(reason: string): Opinion {
  return { verdict: "unverified", expected: "", reason, entries: [], rule: "" };
}

const ORDER: readonly PercentGrade[] = ["exact", "explained", "undefined", "truncated", "wrong"];

export function best(grades: readonly PercentGrade[]): PercentGrade {
  return ORDER.find((grade) => grades.includes(grade)) ?? "wrong";
}

export function pairs(a: readonly Span[], b: readonly Span[]): readonly (readonly [Span, Span])[] {
  return a.flatMap((first, index) =>
    b
      .filter((_, other) => other === index || a.length !== b.length)
      .map((second) => [first, second] as const),
  );
}

/** How far apart two readings stand: in one item, in one section, elsewhere; what comes before counts as nearer. */
export function distance(other: Reading, from: Reading): number {
  const apart = Math.abs(other.sentence - from.sentence) + (other.sentence > from.sentence ? 0.5 : 0);
  return (
    apart +
    (other.item === from.item ? 0 : 1_000) +
    (other.section === from.section ? 0 : 1_000_000) +
    Math.abs(other.figure.start - from.figure.start) / 100_000
  );
}

/** The decimals that most amounts of the text have. */
function usualDecimals(readings: readonly Reading[]): number {
  const counts = new Map<number, number>();
  for (const { figure } of readings) {
    if (figure.unit.kind !== "amount" || figure.unit.text !== "万元" || figure.decimals === 0) continue;
    counts.set(figure.decimals, (counts.get(figure.decimals) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 2;
}
