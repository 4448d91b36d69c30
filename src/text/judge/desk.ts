/** What the judge has on the desk: the readings, what each is about, what is held of each, and the amounts at hand. */
import { mostOf } from "../../most";
import type { RuleId } from "../../catalogue/rule-ids";
import { exactly, ZERO, type Span } from "../../amount/span";
import type { Entry } from "../../statement/statement";
import type { ClaimVerdict } from "../claim";
import { figureText, halfUp, sayer, spanOf, type Sayer } from "./figures";
import { guessOf } from "../bind/bindings";
import { isSharedName } from "../parse/code-names";
import { isPrinted, type Level, type Reading, type ReadText, type SaidAspect } from "../bind/reading";
import type { Passage } from "../prose/passages";
import type { Knowledge, Known } from "../../facts/knowledge";
import { isNamedKey, QUANTITIES } from "../../catalogue/quantities";
import type { SaidKey } from "../../catalogue/said-key";

/** What is held of one figure. */
export interface Opinion {
  readonly verdict: ClaimVerdict;
  readonly expected: string;
  readonly reason: string;
  readonly entries: readonly Entry[];
  readonly rule: RuleId | "";
  /** A table has another figure under this name: nothing in the text makes up for that. */
  readonly differs?: true;
}

/** An amount that a figure is measured against: from a table, or from the text. */
export interface Value {
  /** As held, as printed, as 万元 print it: what divides right in one of these is right. */
  readonly spans: readonly Span[];
  readonly entries: readonly Entry[];
  /** The figure of the text it is, where no table has it. */
  readonly reading?: Reading;
  /** It can prove, but not refute. */
  readonly soft?: true;
}

export class Desk {
  readonly opinions = new Map<Reading, Opinion>();
  /** The quantity each reading is about. */
  readonly keys = new Map<Reading, SaidKey>();
  /** Lines of the tables that the text calls by another name, by the key that its words were given. */
  renamed: ReadonlyMap<SaidKey, SaidKey> = new Map();
  /** What words were found to mean, by item and first key and where: a table has the figure that they were said of. */
  private readonly proofs = new Map<string, Map<Passage, SaidKey>>();
  /** Levels of the text that no table decides, by key and aspect. */
  readonly stated = new Map<string, Level[]>();
  /** The last of those whose words may mean this as well: 收入共计 5 万元，收支总额…. */
  readonly mayBe = new Map<string, Level>();
  /** What a figure was meant to be that is a slip by a table that has another quantity: the rest goes by it. */
  readonly meant = new Map<Reading, Span>();
  /** All levels by sentence. */
  private readonly bySentence = new Map<number, Level[]>();
  /** Of every list the whole, and of those in paragraphs of their own the whole of each part. */
  private readonly parts = new Map<Reading, readonly Reading[]>();
  private readonly wholes = new Map<Reading, Reading | undefined>();
  /** Columns that are not quite what the text says, but have the same figure: they are what it means. */
  readonly confirmed = new Set<string>();
  /** Decimals that the text usually prints. */
  readonly usual: number;

  constructor(
    readonly text: ReadText,
    readonly knowledge: Knowledge,
  ) {
    this.usual = usualDecimals(text.readings);
    for (const reading of text.readings) {
      if (reading.kind !== "level") continue;
      const found = this.bySentence.get(reading.sentence);
      if (found) found.push(reading);
      else this.bySentence.set(reading.sentence, [reading]);
    }
    for (const { parent, parts } of text.lists)
      for (const part of parts) if (!this.wholes.has(part)) this.wholes.set(part, parent);
    for (const { parent, parts } of [...text.lists, ...text.readings.flatMap(({ frame }) => frame ?? [])])
      if (parent && !this.parts.has(parent)) this.parts.set(parent, parts);
  }

  /** The whole of a list whose items stand in paragraphs of their own. */
  above(part: Reading | undefined): Reading | undefined {
    return part && this.wholes.get(part);
  }

  /** The parts that are listed of a whole, in its sentence or in paragraphs of their own. */
  partsBelow(whole: Reading): readonly Reading[] {
    return this.parts.get(whole) ?? [];
  }

  /** Keeps what the words of a reading, whose first key this is, were found to mean. */
  prove({ item, passage }: Reading, first: SaidKey, key: SaidKey): void {
    const id = `${String(item)}|${first}`;
    const found = this.proofs.get(id) ?? new Map<Passage, SaidKey>();
    this.proofs.set(id, found.set(passage, key));
  }

  /** What the same words were found to mean in its paragraph, else in its item where that is one quantity. */
  provedOf({ item, passage }: Reading, first: SaidKey): SaidKey | undefined {
    const found = this.proofs.get(`${String(item)}|${first}`);
    const [one, ...others] = new Set(found?.values());
    return found?.get(passage) ?? (others.length > 0 ? undefined : one);
  }

  span({ figure }: Reading): Span {
    return spanOf(figure, this.usual);
  }

  key(reading: Reading): SaidKey {
    return this.keys.get(reading) ?? "";
  }

  /** The readings of each quantity, as they stand now. */
  byKey(): (key: SaidKey) => readonly Reading[] {
    const found = new Map<SaidKey, Reading[]>();
    for (const reading of this.text.readings) {
      const key = this.key(reading);
      const known = found.get(key);
      if (known) known.push(reading);
      else found.set(key, [reading]);
    }
    return (key) => found.get(key) ?? [];
  }

  decided(reading: Reading): boolean {
    const opinion = this.opinions.get(reading);
    return opinion !== undefined && opinion.verdict !== "unverified";
  }

  /**
   * Whether a figure may be of something else than it seems: then it can be proved, not refuted. So it is with what is
   * said of such a figure, until a table has it.
   */
  soft(reading: Reading): boolean {
    if (reading.soft) return true;
    // 总支出 may be that of the year or all of it: until a table tells.
    if (reading.kind === "level" && reading.aspect === "final" && meansSeveral(reading))
      return !this.decided(reading);
    if ((reading.kind === "change" || reading.kind === "growth") && this.comparesTwice(reading)) return true;
    const of = reading.of ?? reading.change;
    return of !== undefined && !this.decided(of) && this.soft(of);
  }

  /** The same, whosever money it is of. */
  vague(reading: Reading): boolean {
    if (guessOf({ ...reading.bound, money: "own" })) return true;
    const of = reading.of ?? reading.change;
    return of !== undefined && !this.decided(of) && this.vague(of);
  }

  /** Sentences that compare with two things: 与年初预算 4 万元相比…；与上年 5 万元相比…. Of which a movement is then a guess. */
  private readonly twofold = new Map<number, boolean>();

  private comparesTwice({ sentence }: Reading): boolean {
    let twice = this.twofold.get(sentence);
    if (twice === undefined) {
      const bases = (this.bySentence.get(sentence) ?? []).map(({ aspect }) => aspect);
      twice = new Set(bases.filter((aspect) => aspect !== "final")).size > 1;
      this.twofold.set(sentence, twice);
    }
    return twice;
  }

  /** Whether the text says this figure of anything, or compares with it. */
  speaksOf(aspect: SaidAspect): boolean {
    this.spoken ??= new Set(this.text.readings.flatMap(({ aspect: said, basis }) => [said, basis ?? said]));
    return this.spoken.has(aspect);
  }

  private spoken: ReadonlySet<SaidAspect> | undefined;

  undecided(readings: readonly (Reading | undefined)[]): readonly Reading[] {
    return readings.filter((reading): reading is Reading => reading !== undefined && !this.decided(reading));
  }

  /** What the open workbooks say of a quantity. */
  table(key: SaidKey, aspect: SaidAspect): Known | undefined {
    if (/[|:?]/.test(key)) return undefined;
    if (isPrinted(aspect)) return this.knowledge.get(key, aspect);
    // Last year's workbook may be of the other kind than this year's: then it is what it has.
    const before = this.knowledge.get(key, "prior");
    return before?.soft ? before : undefined;
  }

  /** The value of a quantity: a table's, else the nearest figure of the text. */
  value(key: SaidKey, aspect: SaidAspect, near: Reading | undefined): Value | undefined {
    const known = this.table(key, aspect);
    const id = `${key}@${aspect}`;
    if (known && !(known.soft && this.stated.has(id))) {
      const soft = known.soft && !this.confirmed.has(id);
      return { spans: spansOf(known), entries: known.entries, ...(soft ? { soft } : {}) };
    }
    const row = isNamedKey(key) ? QUANTITIES[key] : undefined;
    const whole = row?.onlyAsShare ? row.within?.[0] : undefined;
    const none = whole ? this.value(whole, aspect, near) : undefined;
    if (none && none.spans[0]!.value === 0 && !this.stated.has(id)) return { ...none, spans: [ZERO] };
    const usable = this.statedOf(key, aspect, near);
    if (usable.length === 0) return undefined;
    // What may be something else stands behind what is surely it.
    const order = (a: Level, b: Level): number =>
      Number(a.soft) - Number(b.soft) || (near ? distance(a, near) - distance(b, near) : 0);
    const nearest = [...usable].sort(order)[0]!;
    return this.stands(nearest);
  }

  /**
   * What a quantity may be measured at, the table first: its sentence's own figure counts as well, whatever the table
   * says; any of them proves, only the first refutes.
   */
  values(key: SaidKey, aspect: SaidAspect, near: Reading): readonly Value[] {
    const first = this.value(key, aspect, near);
    // What may be something else proves all the same where it stands nearer: 预算 A. 预算调整为 B. …为调整预算的 98 %.
    const [nearest] = [...this.statedOf(key, aspect, near)].sort(
      (a, b) => distance(a, near) - distance(b, near),
    );
    const others = [...this.beside(key, aspect, near), ...(first?.reading && nearest ? [nearest] : [])];
    const here = [...new Set(others)].filter((level) => level !== first?.reading);
    // It leaves open which of the two is meant.
    const unclear =
      first?.reading && nearest?.soft && nearest !== first.reading ? { soft: true as const } : {};
    const values = here.map((level) => this.stands(level));
    if (!first && values.length === 0) {
      const other = this.mayBe.get(`${key}@${aspect}`);
      return other && other !== near && other !== near.of ? [{ ...this.stands(other), soft: true }] : [];
    }
    if (!first) return values;
    // What the sentence says may be of other money than the table: then it is measured by what it says.
    const apart =
      !first.reading && here.length > 0 && here.every((level) => level.soft && !this.decided(level));
    return apart ? [...values, first] : [{ ...first, ...unclear }, ...values];
  }

  /** What the text says of a quantity, the reading itself left out; of 行政运行 without its 款 what its own item says. */
  private statedOf(key: SaidKey, aspect: SaidAspect, near: Reading | undefined): readonly Level[] {
    const all = this.stated.get(`${key}@${aspect}`) ?? [];
    return near ? all.filter((level) => level !== near && isOfOneItem(key, level, near)) : all;
  }

  /** Amounts of this quantity in the sentence of a reading, itself left out. */
  beside(key: SaidKey, aspect: SaidAspect, near: Reading): readonly Level[] {
    return (this.bySentence.get(near.sentence) ?? []).filter(
      (level) =>
        level !== near && level.aspect === aspect && level.otherYear === undefined && this.key(level) === key,
    );
  }

  /** Amounts of the same quantity that its sentence says before it, of years of their own. */
  levelsBefore(level: Level): readonly Level[] {
    const said = this.bySentence.get(level.sentence) ?? [];
    return said
      .slice(0, said.indexOf(level))
      .filter((other) => other.otherYear !== undefined && this.key(other) === this.key(level));
  }

  stands(reading: Level): Value {
    return {
      spans: [this.meant.get(reading) ?? this.span(reading)],
      entries: [],
      reading,
      ...(reading.soft ? { soft: true as const } : {}),
    };
  }

  /** The same where the reading itself may be the figure. */
  valueHere(key: SaidKey, aspect: SaidAspect, near: Reading | undefined): Value | undefined {
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
  known(reading: Reading, key = this.key(reading), aspect = reading.aspect): Known | undefined {
    return reading.either ? this.knowledge.getEither(key) : this.table(key, aspect);
  }

  /** The quantity in an accountant's words, those of the text where no table names it. */
  meaningOf(key: SaidKey, words = ""): string {
    return this.knowledge.name(key) || words;
  }

  hold(
    reading: Reading,
    exact: boolean,
    reason: string,
    entries: readonly Entry[] = [],
    rule: RuleId | "" = "",
  ): void {
    this.opinions.set(reading, {
      verdict: exact ? "ok" : "rounding",
      expected: figureText(reading.figure),
      reason,
      entries,
      rule,
    });
  }
}

/** 行政运行 without its 款, which no table tells: a name that 科目 of several 款 bear. */
export function isOfSomeGroup(key: SaidKey): boolean {
  return isSharedName(/^\w+\/\?([^/]+)$/.exec(key)?.[1] ?? "");
}

/** Whether two readings of this key are of one 科目: of a name that several bear where one item says both. */
export function isOfOneItem(key: SaidKey, a: Reading, b: Reading): boolean {
  return !isOfSomeGroup(key) || a.item === b.item;
}

/** Two amounts that something is measured by, in 分. */
export function amountsOf([a, b]: readonly [Value, Value]): readonly [number, number] {
  return [a.spans[0]!.value, b.spans[0]!.value];
}

/** How amounts are said beside a figure of the text, then each of these. */
export function spoken(beside: Reading | undefined, values: readonly Value[]): readonly [Sayer, ...string[]] {
  const say = sayer(beside?.figure, ...values.map(({ reading }) => reading?.figure));
  return [say, ...values.map(({ spans, reading }) => say(spans[0]!.value, reading?.figure))];
}

/** As held, as printed, and as 万元 with two decimals print it. */
function spansOf({ held, printed }: Known): readonly Span[] {
  const wan = halfUp(printed.value, 10_000);
  const finer = held.low === held.high && wan !== held.value;
  return [held, ...(held === printed ? [] : [printed]), ...(finer ? [exactly(wan)] : [])];
}

/** 收入总计 and 支出总计 are one amount. */
export function sameTotal(a: SaidKey, b: SaidKey): boolean {
  return a.replace("expenditureGrand", "incomeGrand") === b.replace("expenditureGrand", "incomeGrand");
}

/** Whether its words leave open which of several amounts is meant. */
function meansSeveral({ subject: { keys } }: Reading): boolean {
  return keys.some((key) => !sameTotal(key, keys[0]!));
}

export function isLevel({ kind }: Reading): boolean {
  return kind === "level" || kind === "count";
}

export function unverified(reason: string): Opinion {
  return { verdict: "unverified", expected: "", reason, entries: [], rule: "" };
}

/** Spans that were made alike; all with all where one side has fewer. */
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

/** Amounts of whole 万元 from which a text is taken to print no decimals, and how large one of them must be. */
const WHOLE = { count: 4, digits: 3 } as const;

/** The decimals that most amounts of the text have; none where it prints whole 万元 throughout. */
function usualDecimals(readings: readonly Reading[]): number {
  const figures = readings
    .map(({ figure }) => figure)
    .filter(({ unit }) => unit.kind === "amount" && unit.text === "万元");
  const counts = new Map<number, number>();
  for (const { decimals } of figures) if (decimals > 0) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  const most = mostOf(counts);
  if (most !== undefined) return most;
  const said = figures.filter(({ units }) => units !== 0);
  const large = said.some(({ units }) => String(Math.abs(units)).length >= WHOLE.digits);
  return large && said.length >= WHOLE.count ? 0 : 2;
}
