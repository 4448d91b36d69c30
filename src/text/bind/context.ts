/** What the reader of a clause has at hand, and the inheritances by which a figure gets what its clause does not say. */
import { isRemainder } from "./remainders";
import { type TimeBound, sameSubject, Told, type About, type Scope } from "./scope";
import { lastOf } from "../../last-index";
import type { Clause } from "../parse/clauses";
import type { Figure, Token } from "../parse/tokens";
import type { Passage } from "../prose/passages";
import { sideOf } from "../../catalogue/identities";
import { moneyOf, ofAnyMoney, type SaidKey } from "../../catalogue/said-key";
import { isLess, moneyBound, type Surroundings } from "./guesses";
import { bindingOf, guessOf, type BindingName, type Bound } from "./bindings";
import { OpenLists } from "./open-lists";
import { isLine, isOfYear, isTwoSided, splitOf } from "./keys";
import type { Phrase, Phrases } from "./phrase";
import type { Place, ReaderOptions } from "./place";
import type { Change, Level, Reading, Said, Sentence, Subject, Unknown } from "./reading";
import { findPhrase, type Found } from "./found";
import { comparesUnread, findCompare, type Compare, isName } from "./words";

/** 年初预算 5 万元、决算 4 万元的某某项目: what is named behind the amounts is what they are of. */
const OF_NAME_BEHIND =
  /^[万亿]?元(?:、[^，。；：、()\d]{0,12}\d[\d,.]*[万亿]?元)*的(?!\d|约|近|(?:主要)?(?:原因|差异))[^，。；：、\d]{2,30}[，。；、(]/;

/** An average is no part of what it was worked out from. */
const AVERAGED =
  /(?:(?:[人车次户批台辆件村社校生亩床班组名日周月季年]均|平均|单[价车台辆])[^，。；：、()]{0,12}|每[^，。；：、()]{1,13}|标准[为是]?)$/;

/** `3.5元/平方米`, where 元 is a part of the figure, or is not. */
const PRICE_OF = /^(?:[万亿]?元)?\/[^，。；：、()\d]{1,6}/;

/** 上半年, 一季度, 1-6月, 截至6月底: a part of the year; 三年累计, 2021年至2024年: more than it. */
const PERIOD = new RegExp(
  "[上下]半年|[一二三四1-4]季度|(?<!\\d)(?!1[-至到~]12月)\\d{1,2}月?[-至到~]\\d{1,2}月" +
    "|截[至止](?!(?:20\\d\\d年)?(?:12月|年?[底末终]))(?:20\\d\\d年)?\\d{1,2}月" +
    "|20\\d\\d年?度?[-至到~]20\\d\\d年" +
    "|[两二三四五六七八九十\\d近历]年来?(?:来|间|内|共|总)?累计|历年|以来累计",
);

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
  /** The paragraph speaks of a whole county: what it goes on with is that county's. */
  elsewhere = false;
  /** What the paragraph before was about. */
  before: About | undefined;
  /** The last amount or change of the paragraph: what a list behind a full stop is of. */
  last: Reading | undefined;
  /** All that was read so far. */
  readonly readings: Reading[] = [];
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
  /** What percentages are still to come of, after 分别占. */
  shared: (Each & { readonly whole: Subject | undefined })[] = [];

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

  /** Whether the words of the clause name an amount, apart from what they compare with. */
  get isNamed(): boolean {
    const compare = this.findCompare();
    return this.tokens.some(
      (token, index) => isName(token) && (!compare || index < compare.start || index >= compare.end),
    );
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
    const found = findPhrase(tokens, tail, compare, this.text, (run) => this.read(run), this.options);
    if (found.unit) this.scope.ofUnit = true;
    if (found.unit === "area" && !this.scope.explains) this.elsewhere = true;
    return found;
  }

  /** What the part of a share is of: 占收入合计 behind another kind of money than its part is not of that money. */
  readWhole(run: readonly Token[], { keys: [key = ""] }: Subject): Phrase {
    const money = ofAnyMoney(key) === undefined ? undefined : moneyOf(key);
    const { whole, partMoney } = this.scope;
    const around = {
      // 其中：公务接待费 5 万元，占总支出的 50 %: inside “三公” that is no part of the list, but all of it.
      whole: this.place.topic === "three" ? undefined : whole,
      ...(money ? { money, partMoney: undefined } : { money: this.scope.money, partMoney }),
    };
    return this.read(run, around, undefined);
  }

  /** @param item the 科目 that what is read may be of */
  read(
    run: readonly Token[],
    { money, partMoney, whole }: Pick<Scope, "money" | "partMoney" | "whole"> = this.scope,
    item = this.itemOf(run),
  ): Phrase {
    const wholeMoney = whole && moneyOf(whole.subject.keys[0] ?? "");
    // （二）支出总计 5 万元，包括： its parts stand in paragraphs of their own.
    const list = this.namesMoney() ? undefined : this.lists.whole;
    const above = whole ?? list;
    const listMoney = list && moneyOf(list.subject.keys[0] ?? "");
    const listed = listMoney ?? (this.place.topic === "other" ? this.place.money : undefined);
    const said = wholeMoney ?? money ?? listed;
    const split = splitOf(whole?.subject.keys[0] ?? "") ?? this.place.split;
    const sided = whole === this.scope.whole ? this.scope.frame?.side : undefined;
    const side = sided && whole?.subject.keys.find((key) => sideOf(key) === sided);
    const spoken = (this.scope.about ?? this.told.last)?.subject;
    const line = spoken?.keys.find((key) => isLine(key)) ?? item;
    return this.phrases.read(run, this.text, {
      topic: this.place.topic,
      money: said as typeof money,
      moneyBy: said && (wholeMoney || (!money && listed) ? "whole's money" : "sentence's money"),
      whole: whole && (side ?? whole.subject.keys[0] ?? ""),
      ofYear: above !== undefined && isOfYear(above.subject),
      line,
      item,
      strayed: item === undefined && (this.strayed || this.place.isUnknown || this.place.isAmongLines),
      twoSided: whole !== undefined && !side && isTwoSided(whole.subject.keys),
      partMoney,
      severalMoneys: this.listsMoneys(),
      split,
    });
  }

  /** …（项），本年支出 5 万元; 初中教育科目，本年支出 5 万元: the 科目 that the clause names before, else the heading. */
  private itemOf([first]: readonly Token[]): SaidKey | undefined {
    const before = this.tokens.filter(({ end }) => end <= (first?.start ?? 0));
    const levels = before.filter(({ kind }) => kind === "level");
    const last = lastOf(before, ({ kind }) => kind !== "pause" && kind !== "glue");
    const path = levels.length > 0 ? levels : last?.kind === "subject" ? [last] : [];
    const subject = path.length > 0 ? this.read(path).subject : this.place.subject;
    return subject?.keys.find((key) => isLine(key));
  }

  /** Whether the last two amounts of the sentence are the same of one money and of another. */
  private listsMoneys(): boolean {
    const [first = "", second = ""] = this.sentence.readings
      .filter(({ kind }) => kind === "level")
      .slice(-2)
      .map(({ subject }) => subject.keys[0] ?? "");
    const meaning = ofAnyMoney(first);
    return meaning !== undefined && meaning === ofAnyMoney(second) && moneyOf(first) !== moneyOf(second);
  }

  /** Whether the sentence named a kind of money before the clause. */
  private namesMoney(): boolean {
    return this.sentence.tokens.some(({ kind, end }) => kind === "money" && end <= this.clause.start);
  }

  /** A reading's frame around what is particular to it. */
  said(figure: Figure, about: Pick<About, "subject" | "by" | "moneyBy">, time: TimeBound): SaidBase {
    const { by } = about;
    const behind = OF_NAME_BEHIND.test(this.text.slice(figure.end));
    const around = this.around(figure);
    const apart = by !== "modified" && (behind || this.aside || isLess(around, about.subject));
    const subjectBy: BindingName = apart ? "aside" : this.explained(about);
    const bound: Bound = {
      subject: subjectBy,
      money: moneyBound(around, about),
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
      aspects,
      otherYear,
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
    const { topic } = place;
    return { figure, sentence, text, topic, parent: scope.frame?.parent, above: this.lists.whole, told };
  }

  private explained({ by, subject }: Pick<About, "subject" | "by">): BindingName {
    const { explains, limited, ofUnit, used } = this.scope;
    const ofPart = limited || ofUnit || this.place.ofUnit || this.elsewhere || this.ofPeriod;
    if (ofPart && !explains) return "modified";
    if (by === "own" && isRemainder(subject, this.sentence.readings)) return "modified";
    if (used && by === "own" && !sameSubject(used, subject)) return "purpose";
    return explains === "reason" ? "given as reason" : explains === "purpose" ? "purpose" : by;
  }

  /** Whether the clause speaks of another time than the year. */
  private get ofPeriod(): boolean {
    return PERIOD.test(this.text.slice(this.clause.start, this.clause.end));
  }

  /** `人均支出`: the words of an average before a figure; `3.5元/平方米`: what it is a price of behind it. */
  averaged(figure: Figure): string | undefined {
    const before = AVERAGED.exec(this.text.slice(this.clause.start, figure.start))?.[0];
    return before ?? (PRICE_OF.test(this.text.slice(figure.end)) ? "单价" : undefined);
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
