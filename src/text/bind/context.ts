/** What the reader of a clause has at hand, and the inheritances by which a figure gets what its clause does not say. */
import type { Clause } from "../parse/clauses";
import type { Figure, Token } from "../parse/lexer";
import { sectionOf } from "../../catalogue/sections";
import type { Passage } from "../prose/passages";
import { isNamedKey, NAMED_KEYS, QUANTITIES, type NamedKey } from "../../catalogue/quantities";
import { moneyOf, ofAnyMoney, type SaidKey } from "../../catalogue/said-key";
import { isLess, moneyBound, type Surroundings } from "./guesses";
import { bindingOf, guessOf, type BindingName, type Bound } from "./bindings";
import { OpenLists } from "./open-lists";
import { isLine, isTwoSided, splitOf } from "./keys";
import type { Phrase, Phrases } from "./phrase";
import type { Place, ReaderOptions } from "./place";
import {
  isOfThisYear,
  isOfYearBefore,
  type Change,
  type Level,
  type Reading,
  type Said,
  type SaidAspect,
  type Sentence,
  type Subject,
  type Unknown,
} from "./reading";
import { sameSubject, Told, type About, type Scope, type Time } from "./scope";
import {
  comparesUnread,
  findCompare,
  findPhrase,
  isPhraseToken,
  isStop,
  lastIndex,
  piecesBefore,
  strange,
  yearBefore,
  type Compare,
  type Found,
} from "./words";

/** An average is no part of what it was worked out from. */
const AVERAGED = /(?:[人车次户批台辆件]均|平均|每[人车次户批台辆件])[^，。；：、()]{0,12}$/;

/** 近三年: of each of them. */
const SEVERAL_YEARS = /近(?:[两三四五六\d]|几)年/;

const SUM = "(?:合计|共计|总计|一共|合共|总共)";
const ALL_OF_THEM = "(?:以上|上述|[两三四五六]项|各项)";
/** 合计 5 万元, 合计增加 5 万元; 共占 5 %, 三项占 5 % */
const SUMMED = new RegExp(
  `^[，、；]?(?:${ALL_OF_THEM}*${SUM}[为是：]?(?:增加|减少|增长|下降)?$|(?:${ALL_OF_THEM}+|${ALL_OF_THEM}*(?:${SUM}|共))占)`,
);

/** 上半年, 一季度, 1-6月, 截至6月底: a part of the year; 三年累计: more than it. */
const PERIOD = new RegExp(
  "[上下]半年|[一二三四1-4]季度|(?<!\\d)(?!1[-至到~]12月)\\d{1,2}月?[-至到~]\\d{1,2}月" +
    "|截[至止](?!(?:20\\d\\d年)?(?:12月|年?[底末终]))(?:20\\d\\d年)?\\d{1,2}月" +
    "|[两二三四五六七八九十\\d近历]年来?(?:来|间|内|共|总)?累计|历年|以来累计",
);

const BEHIND = /^(?:为|是|系|用于)[^，。；]{2,30}，/;

export interface TimeBound {
  readonly aspect: SaidAspect;
  readonly aspects?: readonly SaidAspect[];
  readonly either?: true;
  readonly otherYear?: number;
  readonly by: BindingName;
  /** Where the year and the aspect are not bound alike. */
  readonly yearBy?: BindingName;
  readonly aspectBy?: BindingName;
}

/** What one of several movements is of. */
export interface Each {
  readonly about: About;
  readonly time: TimeBound;
  /** Its amount, where that is said before. */
  readonly of?: Level;
  /** By how much it moved, where a rate follows. */
  readonly change?: Change;
}

export class Context {
  passage!: Passage;
  clause!: Clause;
  sentence!: Sentence;
  scope!: Scope;
  /** Of the paragraph. */
  told = new Told();
  /** The paragraph began with something that no table has: its heading is not what it goes on from. */
  strayed = false;
  /** What the paragraph before was about. */
  before: About | undefined;
  /** The last amount or change of the paragraph: what a list behind a full stop is of. */
  last: Reading | undefined;
  /** The amounts of the paragraph. */
  levels: Level[] = [];
  /** What the last list of the paragraph was of that 按…分 opened. */
  divided: Reading | undefined;
  /** The 科目 that it has given an amount of. */
  readonly lines = new Set<SaidKey>();
  /** What its last other list was of. */
  whole: Reading | undefined;
  /** What a list is of that goes on in paragraphs of its own. */
  readonly lists = new OpenLists();
  /** Subjects whose amounts are still to come, after 分别为; and the amounts given. */
  respective: { readonly about: About; readonly time: TimeBound }[] = [];
  listed: Level[] = [];
  /** Amounts whose movements are still to come, after 分别增加. */
  each: Each[] = [];
  /** Levels whose percentages are still to come, after 分别占. */
  shared: { readonly of: Level; readonly whole: Subject | undefined }[] = [];

  constructor(
    readonly phrases: Phrases,
    readonly options: ReaderOptions,
    readonly place: Place,
  ) {}

  get text(): string {
    return this.passage.text;
  }

  get tokens(): readonly Token[] {
    return this.clause.tokens;
  }

  /** Sections that speak of other sums than the tables': projects, meetings paid from all money. */
  get aside(): boolean {
    return this.place.topic === "performance" || this.place.topic === "meetings";
  }

  findCompare(tokens = this.tokens): Compare | undefined {
    return findCompare(tokens, this.options);
  }

  /** What the clause compares with, for what it says and what comes behind. */
  compare(): Compare | undefined {
    const { scope } = this;
    const compare = this.findCompare();
    if (compare) scope.basis = compare;
    // 较疫情前减少 5 万元，下降 6 %: no comparison before it goes on.
    else if (comparesUnread(this.tokens, this.text)) scope.basis = scope.change = undefined;
    return compare;
  }

  phrase(tail: number, compare: Compare | undefined, tokens = this.tokens): Found {
    const { department } = this.options;
    const found = findPhrase(tokens, tail, compare, this.text, (run) => this.read(run), department);
    if (found.unit) this.scope.ofUnit = true;
    return found;
  }

  /** What the part of a share is of: 占收入合计 behind another kind of money than its part is not of that money. */
  readWhole(run: readonly Token[], { keys: [key = ""] }: Subject): Phrase {
    const money = ofAnyMoney(key) === undefined ? undefined : moneyOf(key);
    return this.read(run, money ? { money, partMoney: undefined } : this.scope);
  }

  read(run: readonly Token[], { money, partMoney }: Pick<Scope, "money" | "partMoney"> = this.scope): Phrase {
    const { whole } = this.scope;
    const wholeMoney = whole && moneyOf(whole.subject.keys[0] ?? "");
    // （二）支出总计 5 万元，包括： its parts stand in paragraphs of their own.
    const of = this.namesMoney() ? undefined : this.lists.whole;
    const list = of && moneyOf(of.subject.keys[0] ?? "");
    const listed = list ?? (this.place.topic === "other" ? this.place.money : undefined);
    const said = wholeMoney ?? money ?? listed;
    const split = splitOf(whole?.subject.keys[0] ?? "") ?? this.place.split;
    const line = (this.scope.about ?? this.told.last)?.subject.keys.find((key) => isLine(key));
    return this.phrases.read(run, this.text, {
      topic: this.place.topic,
      ...(said ? { money: said as NonNullable<typeof money> } : {}),
      ...(said
        ? {
            moneyBy:
              wholeMoney || (!money && listed) ? ("whole's money" as const) : ("sentence's money" as const),
          }
        : {}),
      ...(whole ? { whole: whole.subject.keys[0] ?? "" } : {}),
      ...(line === undefined ? {} : { line }),
      ...(whole && isTwoSided(whole.subject.keys) ? { twoSided: true as const } : {}),
      ...(partMoney ? { partMoney } : {}),
      ...(split ? { split } : {}),
    });
  }

  /** Whether the sentence named a kind of money before the clause. */
  private namesMoney(): boolean {
    return this.sentence.tokens.some(({ kind, end }) => kind === "money" && end <= this.clause.start);
  }

  /** What the figure of the clause is of, and by what; undefined where nothing says. */
  about({ phrase, modified, moved, from }: Found): About | undefined {
    const { subject } = phrase;
    // 增加支出 5 万元: how much more was spent, on nobody knows what.
    if (moved && (phrase.mere || !subject)) return undefined;
    const { figure } = this.clause;
    if (typeof figure === "object" && figure.unit.kind === "amount") {
      if (phrase.counts) return this.shortName(phrase, phrase.counts, from);
      if (this.behindCount(figure) && !phrase.money && (phrase.bare || !subject)) {
        const counted = this.sentence.readings[this.sentence.readings.length - 1];
        const paid = counted?.kind === "count" ? spentOn(counted.subject.keys[0]) : undefined;
        if (paid && counted)
          return { subject: { keys: [paid], name: counted.subject.name }, by: "counted", moneyBy: "own" };
        if (phrase.bare) return undefined;
      }
    }
    const meant = phrase.mere && subject && this.mere(phrase, subject, from);
    if (meant) return meant;
    if (subject && subject.keys.length > 0)
      return { subject, by: modified ? "modified" : "own", moneyBy: phrase.moneyBy ?? "own" };
    if (phrase.money) return this.partByMoney(phrase);
    return this.inherited(phrase, from);
  }

  /** 支出 behind a name is that of what was named; behind another kind of money it may be of that. */
  private mere(phrase: Phrase, subject: Subject, from?: number): About | undefined {
    const { scope, told, place } = this;
    if (scope.frame) return undefined;
    const spoken = (scope.about ?? told.last)?.subject ?? place.subject;
    const [key] = spoken?.keys ?? [];
    if (!spoken || key === undefined) return undefined;
    if (ofAnyMoney(key) === undefined) return this.inherited(phrase, from);
    if (subject.keys.some((one) => moneyOf(one) === moneyOf(key))) return undefined;
    return { subject: alsoOf(subject, told.keys()), by: "own", moneyBy: "another money before" };
  }

  /** Whether the figure before it in the sentence is a number of things, whatever they are. */
  private behindCount({ start }: Figure): boolean {
    const { tokens } = this.sentence;
    for (let index = tokens.length - 1; index >= 0; index--) {
      const token = tokens[index]!;
      if (token.kind === "figure" && token.figure.start < start) return token.figure.unit.kind === "count";
    }
    return false;
  }

  /** `公务用车 5 万元`: the word for what is counted, for what it costs. */
  private shortName(phrase: Phrase, counts: NonNullable<Phrase["counts"]>, from?: number): About | undefined {
    const keys = [...new Set(Object.values(counts).flatMap((key) => costOf(key) ?? []))];
    const whole = this.scope.whole?.subject.keys[0];
    const about = this.inherited(phrase, from);
    if (about?.subject.keys.some((key) => keys.includes(key))) return about;
    const three = [whole, about?.subject.keys[0]].some((key) => key?.startsWith("three."));
    if (this.place.topic !== "three" && !three) return about && whole === undefined ? about : undefined;
    return keys.length === 0
      ? undefined
      : { subject: { keys, name: phrase.subject?.name ?? "" }, by: "short name", moneyBy: "own" };
  }

  private partByMoney({ money, subject }: Phrase): About | undefined {
    const whole = this.scope.whole?.subject;
    const of = whole ?? this.scope.about?.subject ?? this.told.last?.subject ?? this.place.subject;
    const key = of?.keys[0];
    if (!of || key === undefined) return undefined;
    const name = `${of.name}${subject?.name ?? ""}`;
    return {
      subject: { keys: [`${key}|${money!}`], ...(whole ? {} : { also: of.keys }), name },
      by: "part by money",
      moneyBy: "own",
    };
  }

  /** What a figure speaks of that names nothing. */
  inherited(phrase: Phrase, from = this.tokens.length): About | undefined {
    const head = this.head(from);
    if (head) return head;
    const between = strange(this.tokens, this.text);
    // What goes on from a guess is one.
    const soft = (about: About, by: BindingName): About => ({
      ...about,
      by: between ? "words between" : bindingOf(about.by).firm ? by : about.by,
    });
    const plain =
      phrase.implied && ({ subject: phrase.implied, by: "own", moneyBy: "section's money" } as const);
    const { bare } = sectionOf(this.place.topic);
    const implying = bare === "department" || this.place.topic === "other";
    if (plain && this.options.budget && implying) return plain;
    const spoken = this.scope.about ?? (this.told.alone ? this.told.last : undefined);
    // 收、支总计 5 万元。收入决算…: one of the two.
    if (plain && spoken && isTwoSided(spoken.subject.keys)) return soft(plain, "own");
    // 财政拨款收入 5 万元，支出决算 6 万元: the other side of the same money.
    if (
      plain &&
      this.scope.about &&
      isTwoSided([plain.subject, this.scope.about.subject].map(({ keys }) => keys[0] ?? ""))
    )
      return { ...plain, moneyBy: phrase.moneyBy ?? "section's money" };
    if (this.scope.about && this.isSum())
      return {
        ...this.scope.about,
        subject: alsoOf(this.scope.about.subject, this.place.subject?.keys ?? ["three.total"]),
        by: "sum or last",
      };
    if (this.scope.about) return soft(this.scope.about, "goes on");
    if (this.scope.stray) return undefined;
    // A reason's own figures go on from nothing before it, unless an aspect of that is said again.
    if (this.scope.explains && !phrase.aspect) return undefined;
    if (this.scope.behind) return soft(this.scope.behind, "goes on");
    const { last } = this.told;
    if (last && this.told.alone) return soft(last, "paragraph");
    if (last) return { ...last, subject: alsoOf(last.subject, this.told.keys()), by: "several before" };
    if (this.strayed) return undefined;
    const { subject: heading, moneyBy = "section's money" } = this.place.named ?? {};
    if (heading) return this.orBefore(soft({ subject: heading, by: "heading", moneyBy }, "heading"));
    if (plain && bare === "department") return this.orBefore(plain);
    if (plain && bare === "money") return this.orBefore({ ...plain, by: "section's total" });
    if (!this.before || !this.scope.basis) return undefined;
    // 包括：1.甲 5 万元。2.乙 3 万元。比上年增加: behind the items it may be their whole that moved.
    const whole = this.lists.behind?.subject.keys ?? [];
    return { ...this.before, subject: alsoOf(this.before.subject, whole), by: "paragraph before" };
  }

  /** …（项）5 万元。⏎年初预算为 4 万元: the line may go on about what the one before it spoke of. */
  private orBefore(about: About): About {
    const { before } = this;
    if (!before || sameSubject(before.subject, about.subject)) return about;
    return { ...about, subject: alsoOf(about.subject, before.subject.keys), by: "several before" };
  }

  /** `甲 5 万元，乙 3 万元，合计 8 万元` */
  private isSum(): boolean {
    const { tokens, text } = this;
    const words = tokens.map(({ start, end }) => text.slice(start, end)).join("");
    return SUMMED.test(words) && this.sentence.readings.length > 1;
  }

  /** `教育支出（类）：支出决算为`: what an earlier piece of the clause names. */
  private head(from: number): About | undefined {
    // 5 万元为甲，3 万元为乙: what stands right behind an amount is of that.
    if (BEHIND.test(this.text.slice(this.clause.start)) && this.sentence.readings.length > 0)
      return undefined;
    let between = false;
    for (const piece of piecesBefore(this.tokens, from)) {
      const compare = this.findCompare(piece);
      const run = lastRun(
        piece.filter((_, index) => !compare || index < compare.start || index >= compare.end),
      );
      const phrase = run.length > 0 ? this.read(run) : {};
      const foreign = strange(piece, this.text);
      if (phrase.subject && phrase.subject.keys.length > 0)
        return {
          subject: phrase.subject,
          by: between || foreign ? "words between" : "head",
          moneyBy: phrase.moneyBy ?? "own",
        };
      between ||= foreign;
    }
    return undefined;
  }

  /** The year and the kind of a level. */
  time(phrase: Phrase, compared: Time | undefined): TimeBound {
    if (compared) return { ...timeOf(compared), by: "own" };
    const { year } = phrase;
    const { budget, year: own } = this.options;
    const executed = budget && phrase.executed === true;
    const aspect: SaidAspect = budget ? (executed ? "executed" : "final") : (phrase.aspect ?? "final");
    const prior = year === "prior" || (typeof year === "number" && year === own - 1);
    if (prior) return { ...yearBefore(budget, phrase.aspect, phrase.spent), by: "own" };
    if (typeof year === "number" && own > 0 && year !== own) return { aspect, otherYear: year, by: "own" };
    const apart = year === undefined ? this.yearApart(aspect) : undefined;
    if (apart) return apart;
    const said = year !== undefined || (phrase.aspect !== undefined && !budget) || executed;
    const either = aspect === "budget" && phrase.either === true ? { either: true as const } : {};
    const { whole, time } = this.scope;
    const of = whole?.kind === "change" ? whole.of : whole;
    if (said) {
      // 2021年预算 5 万元，决算 4 万元: of which year the second is, is not said.
      const before = time && isOfYearBefore(time.aspect);
      const unsaid = year === undefined && (before || time?.otherYear !== undefined);
      if (unsaid) return { aspect, aspects: ["prior"], by: "another time before" };
      return {
        aspect,
        ...either,
        by: "own",
        ...(year === undefined ? { yearBy: "document" as const } : {}),
        ...(phrase.aspect === undefined ? { aspectBy: "document" as const } : {}),
      };
    }
    // 支出 5 万元，上年 4 万元，其中：…: of which of the two is not said.
    const unclear = of?.kind === "level" && of.aspect !== "final" && of.bound.subject === "goes on";
    if (unclear) return { aspect, aspects: [of.aspect], by: "another time before" };
    // 甲预算 5 万元，其中：…；甲支出 4 万元: the whole again, perhaps otherwise.
    const again = of && of.aspect !== "final" && of.subject.keys[0] === phrase.subject?.keys[0];
    if (again) return { aspect, aspects: [of.aspect], by: "another time before" };
    if (of?.kind === "level" || of?.kind === "count")
      return { ...timeOf(of), by: bindingOf(of.bound.year).firm ? "whole's time" : of.bound.year };
    // 全年预算 5 万元，支出 4 万元: what was spent is no budget.
    const planned = time?.aspect === "budget" || time?.aspect === "initial";
    const named = !this.scope.about?.subject.keys[0]?.startsWith("other|");
    if (planned && phrase.spent && named) return { aspect, by: "own", yearBy: "document" };
    if (budget && time?.aspect === "prior" && phrase.spent && named)
      return { ...yearBefore(budget, "final"), by: "own" };
    if (budget && phrase.spent && this.isBudgeted(phrase))
      return { aspect, aspects: ["executed"], by: "another time before" };
    const around =
      time ?? (this.lists.whole && this.lists.whole.aspect !== "final" ? this.lists.whole : undefined);
    if (around) return { aspect, aspects: [around.aspect], by: "another time before" };
    return { aspect, ...either, by: "document" };
  }

  /** 甲预算 5 万元，支出 4 万元: whether the amount before is what was to be spent of the same. */
  private isBudgeted({ subject }: Phrase): boolean {
    const { readings } = this.sentence;
    const before = readings[readings.length - 1];
    if (before?.kind !== "level" || (subject?.keys.length && !sameSubject(subject, before.subject)))
      return false;
    return this.text.slice(before.clause.start, before.figure.start).includes("预算");
  }

  /** 2026年拟安排甲 5 万元; 2026年，…，甲 5 万元; 近三年甲 5 万元: words stand between the year and the name. */
  private yearApart(aspect: SaidAspect): TimeBound | undefined {
    const { tokens } = this;
    const { year: own } = this.options;
    const by = "another time before";
    const at = lastIndex(tokens, ({ kind }) => kind === "year");
    const token = tokens[at];
    if (SEVERAL_YEARS.test(this.text.slice(this.clause.start, this.clause.end)))
      return { aspect, aspects: ["prior"], by };
    if (token?.kind !== "year" || token.date || typeof token.year !== "number") return undefined;
    if (own === 0 || token.year === own || (at > 0 && tokens.slice(at).some(isStop))) return undefined;
    const compare = this.findCompare();
    if (compare && compare.start < at && at < compare.end) return undefined;
    return token.year === own - 1
      ? { aspect, aspects: ["prior"], by }
      : { aspect, otherYear: token.year, by };
  }

  /** What was spent, said before its budget in this paragraph: 甲支出 5 万元，预算数 6 万元. */
  spentBefore(of: Level): Level | undefined {
    if (of.aspect !== "initial" && of.aspect !== "budget") return undefined;
    return this.levels
      .filter(({ aspect, subject }) => aspect === "final" && sameSubject(subject, of.subject))
      .pop();
  }

  /** What moved, where nothing names it: 甲支出 5 万元，预算 6 万元。比预算减少: no budget moved from itself. */
  moved(of: Level | undefined): Level | undefined {
    return of && this.scope.basis?.aspect === of.aspect ? (this.spentBefore(of) ?? of) : of;
  }

  /**
   * The year and aspect of what moved, by the level it goes on from; undefined where that gives none. Against the year
   * before, 决算 that was said before the budget may be meant as well.
   */
  movedTime(of: Level | undefined): TimeBound | undefined {
    if (!of) return undefined;
    if (!isOfThisYear(of)) return this.movedInYear(of);
    const before = this.scope.basis?.aspect === "prior" && !this.options.budget;
    if (before && this.spentBefore(of))
      return { aspect: "final", aspects: [of.aspect], by: "another time before" };
    const unclear = of.bound.aspect === "another time before";
    return { aspect: of.aspect, by: unclear ? of.bound.aspect : "level's time" };
  }

  /**
   * `2023年 6 万元，2024年 5 万元，同比减少 1 万元` in a text of 2025: what moved is of the year that is named before it. Where
   * the year before that is not said, it may be the text's own that did.
   */
  private movedInYear(of: Level): TimeBound | undefined {
    const { passage, clause, figure, subject } = of;
    const otherYear = of.otherYear ?? this.options.year - 1;
    const before = this.sentence.readings.filter(
      (reading): reading is Level =>
        reading.kind === "level" && reading !== of && sameSubject(reading.subject, subject),
    );
    const named = /20\d\d年/.test(passage.text.slice(clause.start, figure.start));
    // 2024年 5 万元，2025年比2024年增加 1 万元
    const again = /20\d\d年|[本今当]年/.test(this.text.slice(this.clause.start, this.clause.end));
    if (before.some(isOfThisYear) || !named || (again && !this.scope.basis?.otherYear)) return undefined;
    const grown = before.some((level) => level.otherYear === otherYear - 1);
    return { aspect: "final", otherYear, by: grown ? "level's time" : "another time before" };
  }

  /** A reading's frame around what is particular to it. */
  said(figure: Figure, about: Pick<About, "subject" | "by" | "moneyBy">, time: TimeBound): SaidBase {
    const { by } = about;
    const apart = by !== "modified" && (this.aside || isLess(this.around(figure), about.subject));
    const subjectBy: BindingName = apart ? "aside" : this.explained(about);
    const bound: Bound = {
      subject: subjectBy,
      money: moneyBound(this.around(figure), about),
      year: time.yearBy ?? time.by,
      aspect: time.aspectBy ?? time.by,
    };
    const { aspect, aspects, otherYear } = time;
    return {
      figure,
      passage: this.passage,
      clause: { start: this.clause.start, end: this.clause.end },
      subject: about.subject,
      aspect,
      ...(aspects ? { aspects } : {}),
      ...(otherYear === undefined ? {} : { otherYear }),
      bound,
      soft: guessOf(bound) !== undefined,
      topic: this.place.topic,
      section: this.place.section,
      item: this.place.item,
      sentence: this.sentence.index,
    };
  }

  /** Whether what is spoken of at a place is bound firmly. */
  isFirm(about: Pick<About, "subject" | "by" | "moneyBy">, at: Pick<Figure, "start">): boolean {
    const around = this.around(at);
    return (
      !this.aside &&
      !isLess(around, about.subject) &&
      [this.explained(about), moneyBound(around, about)].every((by) => bindingOf(by).firm)
    );
  }

  private around(figure: Pick<Figure, "start">): Surroundings {
    const { sentence, text, place, scope } = this;
    const told = this.told.keys();
    return { figure, sentence, text, topic: place.topic, parent: scope.frame?.parent, told };
  }

  private explained({ by, subject }: Pick<About, "subject" | "by">): BindingName {
    const { explains, limited, ofUnit, used } = this.scope;
    if ((limited || ofUnit || this.ofPeriod) && !explains) return "modified";
    if (used && by === "own" && !sameSubject(used, subject)) return "purpose";
    return explains === "reason" ? "given as reason" : explains === "purpose" ? "purpose" : by;
  }

  /** Whether the clause speaks of another time than the year. */
  private get ofPeriod(): boolean {
    return PERIOD.test(this.text.slice(this.clause.start, this.clause.end));
  }

  /** `人均支出`: the words of an average before a figure. */
  averaged(figure: Figure): string | undefined {
    return AVERAGED.exec(this.text.slice(this.clause.start, figure.start))?.[0];
  }

  unknown(figure: Figure, name: string, why: string): Unknown {
    const { frame } = this.scope;
    const about = { subject: { keys: [], name }, by: "own", moneyBy: "own" } as const;
    const reading: Unknown = {
      ...this.said(figure, about, { aspect: "final", by: "document" }),
      kind: "unknown",
      why,
      ...(frame ? { frame } : {}),
    };
    const measured = this.tokens.some(({ kind }) => kind === "completion" || kind === "share");
    if (
      frame &&
      !measured &&
      figure.unit.kind !== "percent" &&
      this.scope.explains !== "reason" &&
      this.averaged(figure) === undefined
    )
      frame.parts.push(reading);
    return reading;
  }
}

/** What every kind of reading has. */
export type SaidBase = Omit<Said, "frame">;

export function timeOf({ aspect, otherYear }: Time): Time {
  return { aspect, ...(otherYear === undefined ? {} : { otherYear }) };
}

/** What is spent on what is counted, by that. */
const COSTS: ReadonlyMap<SaidKey, NamedKey> = new Map(
  [...NAMED_KEYS]
    .reverse()
    .flatMap((key) => Object.values(QUANTITIES[key].counts ?? {}).map((count) => [count, key] as const)),
);

/** Vehicles cost what they are bought for and what they are run for. */
function costOf(count: SaidKey): SaidKey | undefined {
  const vehicles = count === "assets.vehicles" || count === "three.count.vehicles";
  return vehicles ? "three.vehicles" : spentOn(count);
}

/** 外事接待 3 批次、20 人次、5 万元 */
function spentOn(count: SaidKey | undefined): SaidKey | undefined {
  return count === undefined ? undefined : (COSTS.get(count) ?? paidBy(count));
}

function paidBy(count: SaidKey | undefined): SaidKey | undefined {
  return count !== undefined && isNamedKey(count) ? QUANTITIES[count].paidBy : undefined;
}

export function alsoOf(subject: Subject, keys: readonly SaidKey[]): Subject {
  const also = [...new Set([...(subject.also ?? []), ...keys])].filter((key) => !subject.keys.includes(key));
  return also.length > 0 ? { ...subject, also } : subject;
}

/** The last names of a piece that stand together. */
function lastRun(piece: readonly Token[]): readonly Token[] {
  let end = piece.length;
  while (end > 0 && !isPhraseToken(piece[end - 1]!)) end--;
  let start = end;
  while (start > 0 && (isPhraseToken(piece[start - 1]!) || piece[start - 1]!.kind === "glue")) start--;
  return piece.slice(start, end);
}
