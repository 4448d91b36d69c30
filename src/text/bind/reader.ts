/**
 * Reads a text sentence by sentence: which figures it has and what each says. Words that are not understood make a
 * figure `unknown`, never a guess.
 */
import type { Facts } from "../../facts/fact";
import { amount } from "./amounts";
import { count } from "./counts";
import { Lexer, type Figure, type Token, type TokenOf } from "../parse/lexer";
import { codeNames } from "../parse/code-names";
import { markerOf, topicOfHeading, type Marker, type Topic } from "../prose/outline";
import { partsToRead } from "../prose/parts";
import { percent, respective } from "./percentages";
import { Phrases, type Phrase } from "./phrase";
import { passages, type Paragraph, type Passage } from "../prose/passages";
import type { Flat, Heading, Reading, ReadText, Sentence, Subject } from "./reading";
import { Thread, type ReaderOptions } from "./thread";
import { isTitle } from "../prose/titles";
import { isColon, isPhraseToken, type Compare } from "./window";

/** 主要用于①…；②…: the parts of what was just named, one by one. */
const ENUMERATED = /用于：?(?:①|\(1|1[.、)]|一是)/;

export function readText(paragraphs: readonly Paragraph[], facts: Facts, options: ReaderOptions): ReadText {
  const made = passages(paragraphs);
  const { read, foreign, left } = partsToRead(made, options.department ?? "", options.printed);
  const names = codeNames(facts);
  const lexer = new Lexer(names);
  const reader = new Reader(new Thread(new Phrases(facts), options));
  made.forEach((passage, index) => {
    if (read[index]) reader.passage(passage, lexer.tokens(passage.text));
    else reader.leave();
  });
  const { headings, sentences, readings, flats } = reader;
  return { names, passages: made, read, foreign, left, headings, sentences, readings, flats };
}

class Reader {
  readonly headings: Heading[] = [];
  readonly sentences: Sentence[] = [];
  readonly readings: Reading[] = [];
  readonly flats: Flat[] = [];

  constructor(private readonly thread: Thread) {}

  /** A passage that is not read ends whatever stood open. */
  leave(): void {
    this.thread.items = [];
    this.thread.main = undefined;
    this.thread.last = undefined;
  }

  passage(passage: Passage, tokens: readonly Token[]): void {
    const { text } = passage;
    const printed = markerOf(text);
    const marker = printed ?? markerOf(passage.label);
    const start = printed?.length ?? 0;
    this.thread.startPassage();
    let from = start;
    if (marker) from = this.open(passage, tokens, marker, start);
    else if (isTitle(text)) {
      this.heading(passage, text, { level: 9, length: 0 }, 0, text.length, tokens);
      from = text.length;
    }
    this.body(passage, tokens, from);
  }

  /** Opens a section or an item; gives the place where its own sentences begin. */
  private open(passage: Passage, tokens: readonly Token[], marker: Marker, start: number): number {
    const { text } = passage;
    const stop = tokens.find(
      (token) =>
        token.start >= start &&
        (token.kind === "figure" ||
          (token.kind === "pause" && "。；".includes(token.mark)) ||
          isColon(token)),
    );
    const end = stop?.start ?? text.length;
    const title = text.slice(start, end);
    const figured = stop?.kind === "figure";
    // 四、…情况说明: a colon or a full stop ends a title; a figure means that the sentence has begun.
    const isHeading = !figured && title.length <= (/\((?:\d*)(?:类|款|项)\)/.test(title) ? 160 : 60);
    this.thread.items = this.thread.items.filter((item) => item.level < marker.level);
    this.thread.before = undefined;
    if (marker.level <= 1) this.thread.section++;
    this.thread.itemCount++;
    if (!isHeading) {
      this.thread.items.push({ level: marker.level, number: this.thread.itemCount });
      this.thread.main = this.thread.itemSubject();
      return start;
    }
    this.heading(passage, title, marker, start, end, tokens);
    return stop ? stop.end : text.length;
  }

  private heading(
    passage: Passage,
    title: string,
    marker: Marker,
    start: number,
    end: number,
    tokens: readonly Token[],
  ): void {
    const parent = marker.level <= 1 || marker.level === 9 ? undefined : this.thread.topicAbove();
    const untitled = marker.level === 9;
    const topic = marker.level === 0 ? "other" : topicOfHeading(title, parent);
    if (untitled) {
      if (!topic || topic === "other") {
        if (topic === "other") this.note(passage, title, marker.level, start, end, undefined, []);
        return;
      }
      this.thread.items = [];
      this.thread.section++;
      this.thread.itemCount++;
    }
    const inside = tokens.filter((token) => token.start >= start && token.end <= end);
    const phrase = this.titlePhrase(inside, passage.text, topic ?? parent ?? "other");
    const path = inside
      .filter((token): token is TokenOf<"level"> => token.kind === "level")
      .map(({ name }) => name);
    // A section's heading names its table, not the figure of its first sentence.
    const subject = marker.level >= 2 && marker.level <= 5 ? phrase?.subject : undefined;
    this.thread.items.push({
      level: untitled ? 1 : marker.level,
      number: this.thread.itemCount,
      ...(topic ? { topic } : {}),
      ...(subject && subject.keys.length > 0 ? { subject } : {}),
    });
    this.thread.main = this.thread.itemSubject();
    this.note(passage, title, marker.level, start, end, subject, path);
  }

  private note(
    passage: Passage,
    title: string,
    level: number,
    start: number,
    end: number,
    subject: Subject | undefined,
    path: readonly string[],
  ): void {
    this.headings.push({
      level,
      title,
      topic: this.thread.topic,
      passage,
      start,
      end,
      section: this.thread.section,
      item: this.thread.item,
      path,
      ...(subject ? { subject } : {}),
    });
  }

  /** What a heading names, if hardly anything else stands in it. */
  private titlePhrase(tokens: readonly Token[], text: string, topic: Topic): Phrase | undefined {
    const unknown = tokens.reduce(
      (sum, token) => (token.kind === "other" ? sum + token.end - token.start : sum),
      0,
    );
    if (unknown > 8 && !tokens.some(({ kind }) => kind === "level")) return undefined;
    const run = tokens.filter((token) => isPhraseToken(token));
    if (run.length === 0) return undefined;
    return this.thread.phrases.read(run, text, topic);
  }

  private body(passage: Passage, tokens: readonly Token[], from: number): void {
    let window: Token[] = [];
    let begun = false;
    for (const whole of tokens) {
      // ②窗口…: a run of unknown words may begin with the number of its item.
      const clipped = whole.kind === "other" && whole.start < from && whole.end > from;
      const token: Token = clipped ? { kind: "other", start: from, end: whole.end } : whole;
      if (token.start < from) continue;
      if (!begun) {
        begun = true;
        this.startSentence(passage, tokens, token.start);
        const opened = this.inlineItem(passage, tokens, token.start, from);
        if (opened > token.start) from = opened;
        if (token.start < from) continue;
      }
      if (token.kind === "blank") {
        this.thread.missing(window, passage.text);
        window = [];
      } else if (token.kind === "figure") {
        this.figure(token.figure, passage, window, tokens);
        window = [];
      } else if (token.kind === "pause" && "。！？".includes(token.mark)) {
        this.thread.endSentence();
        window = [];
        begun = false;
      } else if (token.kind === "pause" && token.mark === "；") {
        this.thread.semicolon(passage.text.slice(token.end));
        window = [];
        const opened = this.inlineItem(passage, tokens, token.end, from);
        if (opened > token.end) from = opened;
      } else {
        if (token.kind === "pause" && token.mark === "(") this.thread.openBracket(window.some(isPhraseToken));
        if (token.kind === "pause" && token.mark === ")") this.thread.closeBracket();
        if (token.kind === "list") this.thread.openFrame(passage.text.slice(token.start, token.end));
        if (token.kind === "reason") {
          if (ENUMERATED.test(passage.text.slice(token.start, token.end + 3))) this.thread.enumerate();
          else this.thread.reason = true;
        }
        if (token.kind === "move" && token.direction === 0) this.flat(passage, token, window);
        window.push(token);
      }
    }
    this.thread.endSentence();
  }

  /** `1.因公出国（境）费…；2.公务接待费…` inside a paragraph: a sentence that opens an item. */
  private inlineItem(passage: Passage, tokens: readonly Token[], at: number, from: number): number {
    if (at <= from) return at;
    const marker = markerOf(passage.text.slice(at));
    if (!marker || marker.level < 3 || this.thread.reason) return at;
    return this.open(passage, tokens, marker, at + marker.length);
  }

  private startSentence(passage: Passage, tokens: readonly Token[], start: number): void {
    const stop = tokens.find(
      (token) => token.start >= start && token.kind === "pause" && "。！？".includes(token.mark),
    );
    const end = stop?.end ?? passage.text.length;
    this.thread.sentence = {
      index: this.sentences.length,
      passage,
      start,
      end,
      text: passage.text.slice(start, end),
      tokens: tokens.filter((token) => token.start >= start && token.end <= end),
      topic: this.thread.topic,
      section: this.thread.section,
      item: this.thread.item,
      readings: [],
      ...(this.thread.main ? { subject: this.thread.main } : {}),
    };
    this.sentences.push(this.thread.sentence);
  }

  private figure(figure: Figure, passage: Passage, window: readonly Token[], tokens: readonly Token[]): void {
    if (!this.thread.sentence) return;
    const reading =
      figure.unit.kind === "percent"
        ? (respective(this.thread, figure, passage, window, tokens) ??
          percent(this.thread, figure, passage, window))
        : figure.unit.kind === "count"
          ? count(this.thread, figure, passage, window)
          : amount(this.thread, figure, passage, window);
    if (!reading) return;
    this.readings.push(reading);
    this.thread.sentence.readings.push(reading);
    if (reading.kind === "level" || reading.kind === "change" || reading.kind === "count")
      this.thread.lastOfAny = reading;
    if (reading.kind === "level" && (!this.thread.reason || !reading.soft)) {
      this.thread.last = reading;
      this.thread.lastChange = undefined;
    }
    if (reading.kind === "change" && !(reading.soft && this.thread.lastChange))
      this.thread.lastChange = reading;
  }

  /** `与上年持平`: what is as it was, and as when. */
  private flat(passage: Passage, token: Token, window: readonly Token[]): void {
    const compare = this.thread.findCompare(window) ?? this.thread.basis;
    if (!compare || this.thread.reason || !this.thread.sentence) return;
    const place = "start" in compare ? (compare as Compare) : undefined;
    const found = this.thread.phrase(window, window.length - 1, place, passage.text);
    if (found.unknown !== undefined) return;
    const explicit =
      found.phrase.subject && found.phrase.subject.keys.length > 0 ? found.phrase.subject : undefined;
    const subject = explicit ?? this.thread.inherited(found.phrase);
    if (!subject) return;
    this.flats.push({
      subject,
      basis: this.thread.options.budget ? "prior" : compare.aspect,
      passage,
      start: token.start,
      end: token.end,
      topic: this.thread.topic,
      section: this.thread.section,
      item: this.thread.item,
      sentence: this.thread.sentence.index,
    });
  }
}
