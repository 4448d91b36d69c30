/** Where the reader is: the section and item above, and what the sentence so far has said. */
import type { Aspect } from "../../facts/fact";
import type { Figure, Token } from "../parse/lexer";
import type { Topic } from "../prose/outline";
import type { Phrase, Phrases } from "./phrase";
import type { Passage } from "../prose/passages";
import type { Frame, Reading, Sentence, Subject } from "./reading";
import { REASON_GOES_ON } from "../parse/vocabulary";
import { findCompare, findPhrase, type Compare, type Found } from "./window";

export interface ReaderOptions {
  /** The fiscal year; 0 where it is not known. */
  readonly year: number;
  /** In a budget every 预算 is the amount itself. */
  readonly budget: boolean;
  /** Whose workbook it is; a document may hold several departments' texts. */
  readonly department?: string;
  /** Amounts that its tables print, in 万元, to tell its text from that of a unit of the same name. */
  readonly printed?: ReadonlySet<string>;
}

/** Sections in which 收入预算, 支出决算 alone are those of the whole department. */
const IMPLYING: readonly Topic[] = ["overall", "income", "expenditure"];

/** A subject in force for a numbered item and what stands below it. */
export interface Item {
  readonly level: number;
  readonly topic?: Topic;
  readonly subject?: Subject;
  readonly number: number;
}

export class Thread {
  items: Item[] = [];
  section = 0;
  itemCount = 0;

  /** Of the paragraph: what its sentences are about where they name nothing. */
  main: Subject | undefined;
  /** Of the sentence. */
  sentence: Sentence | undefined;
  named: Phrase | undefined;
  basis: { readonly aspect: Aspect; readonly otherYear?: number } | undefined;
  last: Reading | undefined;
  lastOfAny: Reading | undefined;
  lastChange: Reading | undefined;
  lastCount: string | undefined;
  frames: Frame[] = [];
  /** Levels whose percentages are still to come, after 分别占. */
  shared: { readonly of: Reading; readonly whole: Subject | undefined }[] = [];
  reason = false;
  /** What the paragraph before was about. */
  before: Subject | undefined;
  /** Whether the paragraph takes its subject from the one before. */
  borrowed = false;
  /** A list ①②③ of what an amount is used for: each goes on after its semicolon. */
  private enumerating = false;
  /** Subjects whose amounts are still to come, after 分别为. */
  respective: Subject[] = [];
  /** The amounts that 分别为 has given, in their order. */
  listed: Reading[] = [];
  /** What the sentence spoke of where each open bracket began. */
  private brackets: (
    | Pick<Thread, "last" | "lastOfAny" | "lastChange" | "lastCount" | "named" | "frames" | "reason">
    | undefined
  )[] = [];

  constructor(
    readonly phrases: Phrases,
    readonly options: ReaderOptions,
  ) {}

  get topic(): Topic {
    for (let index = this.items.length - 1; index >= 0; index--) {
      const { topic } = this.items[index]!;
      if (topic) return topic;
    }
    return "other";
  }

  /** Sections that speak of other sums than the tables': projects, meetings paid from all money. */
  get aside(): boolean {
    return this.topic === "performance" || this.topic === "meetings";
  }

  get item(): number {
    return this.items[this.items.length - 1]?.number ?? 0;
  }

  itemSubject(): Subject | undefined {
    for (let index = this.items.length - 1; index >= 0; index--) {
      const item = this.items[index]!;
      if (item.subject) return item.subject;
      if (item.level <= 1) return undefined;
    }
    return undefined;
  }

  topicAbove(): Topic | undefined {
    for (let index = this.items.length - 1; index >= 0; index--) {
      const { topic } = this.items[index]!;
      if (topic) return topic;
    }
    return undefined;
  }

  /** `甲 5 万元（其中：乙 3 万元），占…`: behind the bracket the sentence goes on from 甲. */
  openBracket(behindName: boolean): void {
    const { last, lastOfAny, lastChange, lastCount, named, frames, reason } = this;
    // 其他收入（806.26 万元）占…: the amount in the bracket is what the sentence goes on from.
    const kept = { last, lastOfAny, lastChange, lastCount, named, frames: [...frames], reason };
    this.brackets.push(behindName ? undefined : kept);
  }

  closeBracket(): void {
    const before = this.brackets.pop();
    if (!before) return;
    const inside = this.lastChange;
    Object.assign(this, before);
    // 甲 5 万元（比上年增加 1 万元），增长…: the change is that of 甲.
    if (!before.lastChange && inside && inside.of === before.last) this.lastChange = inside;
  }

  endSentence(): void {
    this.brackets = [];
    this.enumerating = false;
    this.respective = [];
    this.listed = [];
    this.named = undefined;
    this.basis = undefined;
    this.frames = [];
    this.reason = false;
    this.lastOfAny = undefined;
    this.lastCount = undefined;
  }

  enumerate(): void {
    this.openFrame("");
    this.enumerating = true;
  }

  semicolon(rest: string): void {
    if (this.enumerating || !REASON_GOES_ON.test(rest)) this.reason = false;
    this.named = undefined;
    this.basis = undefined;
    this.lastCount = undefined;
    const kept = Math.max(1, (this.brackets[this.brackets.length - 1]?.frames.length ?? 0) + 1);
    if (this.frames.length > kept) this.frames = this.frames.slice(0, kept);
  }

  openFrame(word: string): void {
    this.reason = false;
    const parent = this.lastOfAny ?? this.last;
    // 其中 twice without a part between them opens one list.
    const current = this.frames[this.frames.length - 1];
    if (current && current.parts.length === 0) return;
    this.frames.push({ parent, parts: [], complete: /^(?:包括|分别)/.test(word) });
  }

  make(
    kind: Reading["kind"],
    figure: Figure,
    passage: Passage,
    rest: Partial<Reading> & { readonly subject: Subject },
  ): Reading {
    return {
      kind,
      figure,
      passage,
      aspect: "final",
      direction: 1,
      soft: this.reason || this.aside,
      topic: this.topic,
      section: this.section,
      item: this.item,
      sentence: this.sentence!.index,
      ...rest,
    };
  }

  unknown(figure: Figure, passage: Passage, name: string, why: string): Reading {
    const frame = this.frames[this.frames.length - 1];
    const reading = this.make("unknown", figure, passage, {
      subject: { keys: [], name },
      why,
      ...(frame ? { frame } : {}),
    });
    if (frame && figure.unit.kind !== "percent" && !this.reason) frame.parts.push(reading);
    // 公务车购置费 5 万元。费用支出较上年增加…: what goes on speaks of the name that was not understood.
    if (figure.unit.kind === "amount" && !this.reason && !this.last) this.main = this.before = undefined;
    return reading;
  }

  /** What a figure speaks of that names nothing: what stands before it in its sentence, else the item. */
  inherited(phrase: Phrase): Subject | undefined {
    const plain = IMPLYING.includes(this.topic) ? phrase.implied : undefined;
    if (plain && this.options.budget) return plain;
    if (this.last && this.last.sentence === this.sentence!.index) return this.last.subject;
    if (phrase.subject === undefined && this.named?.subject) return this.named.subject;
    const own = this.main ?? this.last?.subject ?? plain;
    if (own) return own;
    this.borrowed = this.before !== undefined && this.basis !== undefined;
    return this.borrowed ? this.before : undefined;
  }

  /** A new paragraph: its sentences may go on comparing what the last one of the section was about. */
  startPassage(): void {
    this.before = this.main ?? this.before;
    this.endSentence();
    this.main = this.itemSubject();
    this.last = undefined;
    this.lastChange = undefined;
    this.borrowed = false;
  }

  /** A figure that is still to be filled in: what it is of is said all the same. */
  missing(window: readonly Token[], text: string): void {
    const compare = this.findCompare(window);
    const { phrase, unknown } = this.phrase(window, window.length - 1, compare, text);
    if (this.reason || unknown !== undefined || !phrase.subject || phrase.subject.keys.length === 0) return;
    this.named = phrase;
    this.last = undefined;
    this.lastChange = undefined;
    if (!this.frames.length && !this.sentence?.readings.length) this.main = phrase.subject;
  }

  /** The quantity of the last amount of the sentence. */
  lastKeyHere(): string | undefined {
    return this.last?.sentence === this.sentence?.index ? this.last?.subject.keys[0] : undefined;
  }

  frameFor(subject: Subject): Frame | undefined {
    const frame = this.frames[this.frames.length - 1];
    if (!frame) return undefined;
    return frame.parent && sameSubject(frame.parent.subject, subject) ? undefined : frame;
  }

  /** The year and the kind of a level. */
  timed(
    phrase: Phrase,
    compared: { readonly aspect: Aspect; readonly otherYear?: number } | undefined,
  ): { readonly aspect: Aspect; readonly either?: true; readonly otherYear?: number } {
    if (compared) return compared;
    const { year } = phrase;
    const aspect = this.options.budget ? "final" : (phrase.aspect ?? "final");
    const either = aspect === "budget" && phrase.either === true;
    if (year === "prior" || (typeof year === "number" && year === this.options.year - 1))
      return { aspect: "prior" };
    if (typeof year === "number" && this.options.year > 0 && year !== this.options.year) {
      return { aspect, otherYear: year };
    }
    return { aspect, ...(either ? { either } : {}) };
  }

  findCompare(window: readonly Token[]): Compare | undefined {
    return findCompare(window, this.options.year);
  }

  phrase(window: readonly Token[], tail: number, compare: Compare | undefined, text: string): Found {
    return findPhrase(window, tail, compare, text, (run) => this.phrases.read(run, text, this.topic));
  }
}

export function sameSubject(a: Subject, b: Subject): boolean {
  return a.keys.some((key) => b.keys.includes(key));
}
