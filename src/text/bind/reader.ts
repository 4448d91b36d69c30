/**
 * Reads a text sentence by sentence: which figures it has and what each says. Words that are not understood make a
 * figure `unknown`, never a guess.
 */
import { subjectOf } from "./subject-of";
import type { Facts } from "../../facts/fact";
import { treeOf, type Clause, type Group, type Part } from "../parse/clauses";
import { CodeNames } from "../parse/code-names";
import { Lexer, type Figure, type Token } from "../parse/lexer";
import { AND_THEN, markerOf, type Marker } from "../../words/ordinals";
import { partsToRead } from "../prose/parts";
import { isTitle } from "../prose/titles";
import { passages, type Paragraph, type Passage } from "../prose/passages";
import { amount } from "./amounts";
import { Context } from "./context";
import { count } from "./counts";
import { Headings } from "./headings";
import { openList } from "./list-of";
import { percent } from "./percentages";
import { isLine } from "./keys";
import { Phrases } from "./phrase";
import { Place, type ReaderOptions } from "./place";
import {
  isOfThisYear,
  type Flat,
  type Frame,
  type Heading,
  type Level,
  type Reading,
  type ReadText,
  type Sentence,
  type Subject,
} from "./reading";
import { sameSubject, Scope, Told } from "./scope";
import { onceFor } from "../../workbook/once";
import { isComma, isPhraseToken, lastIndex } from "./words";

const namesOf = onceFor((facts: Facts) => new CodeNames(facts));

export function readText(paragraphs: readonly Paragraph[], facts: Facts, options: ReaderOptions): ReadText {
  const made = passages(paragraphs);
  const { read, foreign, left } = partsToRead(made, options.department ?? "", options.printed);
  const names = namesOf(facts);
  const lexer = new Lexer(names);
  const reader = new Reader(new Context(new Phrases(facts), options, new Place()));
  made.forEach((passage, index) => {
    if (read[index]) reader.passage(passage, lexer.tokens(passage.text));
    else reader.leave();
  });
  reader.leave();
  const { headings, sentences, readings, flats, lists } = reader;
  return { names, passages: made, read, foreign, left, headings, sentences, readings, flats, lists };
}

class Reader {
  readonly sentences: Sentence[] = [];
  readonly readings: Reading[] = [];
  readonly flats: Flat[] = [];

  private readonly opened: Headings;

  constructor(private readonly context: Context) {
    this.opened = new Headings(context);
    context.readings = this.readings;
  }

  get headings(): readonly Heading[] {
    return this.opened.read;
  }

  get lists(): readonly Frame[] {
    return this.context.lists.frames;
  }

  private get place(): Place {
    return this.context.place;
  }

  /** A passage that is not read ends whatever stood open. */
  leave(): void {
    this.place.leave();
    this.context.told = new Told();
    this.context.before = undefined;
    this.context.lists.end();
  }

  passage(passage: Passage, tokens: readonly Token[]): void {
    const { context } = this;
    const { text } = passage;
    const printed = markerOf(text);
    const start = printed?.length ?? 0;
    context.passage = passage;
    const marker = this.asItem(printed ?? markerOf(passage.label), tokens, start);
    context.before = context.told.last ?? context.before;
    context.told = new Told();
    context.strayed = false;
    context.elsewhere = false;
    context.last = undefined;
    context.levels = [];
    context.divided = undefined;
    context.whole = undefined;
    context.lines.clear();
    context.lists.passage(marker);
    if (!marker) this.place.money = undefined;
    let from = start;
    if (marker) from = this.opened.open(tokens, marker, start);
    else if (isTitle(text)) {
      this.opened.title(text, tokens);
      from = text.length;
    } else if (isPath(tokens))
      from = this.opened.open(tokens, { level: this.place.levelBelow, length: 0 }, 0);
    this.body(tokens, from);
  }

  /** 一、公务接待费 behind 其中： is an item like （一）. */
  private asItem(marker: Marker | undefined, tokens: readonly Token[], start: number): Marker | undefined {
    const named = (): Subject | undefined => this.opened.subjectAt(tokens, start);
    const taken = marker && this.context.lists.takes(marker, this.place.isAt(marker.level), named);
    return taken ? { ...marker, level: marker.level + 1 } : marker;
  }

  private body(tokens: readonly Token[], from: number): void {
    const { text } = this.context.passage;
    let at = from;
    while (at < text.length) {
      const stop = tokens.find(
        (token) => token.start >= at && token.kind === "pause" && "。！？".includes(token.mark),
      );
      const end = stop?.end ?? text.length;
      // ②窗口…: a run of unknown words may begin with the number of its item.
      const inside = tokens.flatMap((token) =>
        token.end <= at || token.start >= (stop?.start ?? text.length)
          ? []
          : [token.kind === "other" && token.start < at ? { ...token, start: at } : token],
      );
      if (inside.length > 0) this.sentence(tokens, inside, at, end);
      at = end;
    }
    // 财政拨款支出主要内容如下：
    const money = /如下：?$/.test(text) ? tokens.find((token) => token.kind === "money") : undefined;
    if (money?.kind === "money") this.place.money = money.money;
  }

  private sentence(all: readonly Token[], tokens: readonly Token[], start: number, end: number): void {
    const first = tokens[0]!.start;
    const opened = first > 0 ? this.inlineItem(all, first) : undefined;
    if (opened === undefined) this.ownLine(first);
    const from = opened ?? first;
    const kept = tokens.flatMap((token) =>
      token.end <= from
        ? []
        : [token.kind === "other" && token.start < from ? { ...token, start: from } : token],
    );
    this.startSentence(kept, Math.max(start, first), end);
    if (kept.length === 0) return;
    const scope = new Scope();
    const tree = treeOf(kept, this.context.text);
    this.walk(tree.parts, scope);
    const last = lastGroup(tree);
    const [only, ...others] = last === tree || last.kind === "list" ? last.parts : [];
    if (only?.kind === "clause" && !only.figure && others.length === 0) this.title(only);
    else this.endsInPart(tree);
    this.context.respective = [];
    this.context.listed = [];
    this.context.each = [];
  }

  /** `1.因公出国（境）费…；2.公务接待费…` inside a paragraph: a sentence that opens an item. */
  private inlineItem(all: readonly Token[], at: number): number | undefined {
    const marker = markerOf(this.context.text.slice(at));
    if (!marker || marker.level < 3 || marker.level === AND_THEN) return undefined;
    return this.opened.open(all, marker, at + marker.length);
  }

  /** 甲 5 万元。其中：⏎乙 3 万元。比上年增加 1 万元: behind the part that began the line, its sentences are of that part. */
  private ownLine(at: number): void {
    const { places, text } = this.context.passage;
    const line = places[at]!.paragraph;
    const start = places.findIndex(({ paragraph }) => paragraph === line);
    if (start === 0 || text[start - 1] !== "：") return;
    const part = this.readings.find(
      ({ passage, figure, kind }) =>
        passage === this.context.passage && figure.start >= start && kind === "level",
    );
    if (part?.kind !== "level") return;
    const { subject, bound } = part;
    this.context.told = new Told();
    this.context.told.add({ subject, by: bound.subject, moneyBy: bound.money, level: part });
  }

  /**
   * 其中：1.甲。年初预算为: the item that a sentence ends with heads those behind it; behind 其中：1.甲 5 万元。 they may be of the
   * item or of the whole, and so behind 其中：甲 5 万元。
   */
  private endsInPart(tree: Group): void {
    const group = lastGroup(tree);
    const at = group.parts.reduce((last, { kind }, index) => (kind === "item" ? index : last), -1);
    const item = group.parts[at];
    const { sentence } = this.context;
    if (item?.kind !== "item") {
      const [only, ...others] = sentence.readings.filter(
        ({ kind, frame }) => kind === "level" && frame?.parent,
      );
      if (group.kind === "list" && others.length === 0) this.tellPart(only);
      return;
    }
    const behind = group.parts.slice(at + 1);
    if (behind.every((part) => part.kind === "clause" && !part.figure)) {
      this.opened.open(this.tokensFrom(item.start), item.marker, item.start);
      return;
    }
    if (group.kind === "list") this.tellPart(sentence.readings[sentence.readings.length - 1]);
  }

  private tellPart(part: Reading | undefined): void {
    const { told } = this.context;
    if (told.last === undefined || part?.kind !== "level") return;
    told.addPart({ subject: part.subject, by: part.bound.subject, moneyBy: part.bound.money, level: part });
  }

  private startSentence(tokens: readonly Token[], start: number, end: number): void {
    const { passage, told } = this.context;
    const subject = told.last?.subject ?? this.place.subject;
    this.context.sentence = {
      index: this.sentences.length,
      passage,
      start,
      end,
      text: passage.text.slice(start, end),
      tokens,
      topic: this.place.topic,
      section: this.place.section,
      item: this.place.item,
      readings: [],
      ...(subject ? { subject } : {}),
    };
    this.sentences.push(this.context.sentence);
  }

  /** Goes through the parts of a group. @returns the scope that they end in */
  private walk(parts: readonly Part[], begun: Scope): Scope {
    const { context } = this;
    let scope = begun;
    parts.forEach((part, index) => {
      context.scope = scope;
      if (part.kind === "clause") this.clause(part, parts[index + 1]);
      else if (part.kind === "break") this.semicolon(scope);
      else if (part.kind === "item") scope = this.numbered(part.marker, part.start, scope);
      else this.group(part, scope, parts[index + 1], parts[index - 1]?.kind === "break");
    });
    return scope;
  }

  private semicolon(scope: Scope): void {
    scope.basis = undefined;
    scope.count = undefined;
    scope.ofUnit = false;
    scope.later = true;
    scope.stray = false;
    if (scope.about && !scope.about.level) scope.about = scope.level ? scope.about : undefined;
  }

  /** A number in the middle of a line: the next of a list, else an item of its own. */
  private numbered(marker: Marker, start: number, scope: Scope): Scope {
    const { context } = this;
    if (scope.frame || scope.explains || marker.level < 3) {
      this.semicolon(scope);
      return scope;
    }
    const clauses = this.tokensFrom(start);
    const at = this.opened.open(clauses, marker, start);
    const next = new Scope();
    // What its own heading says stands in the clause that follows.
    if (at > start) context.told = new Told();
    return next;
  }

  private tokensFrom(start: number): readonly Token[] {
    return this.context.sentence.tokens.filter((token) => token.start >= start);
  }

  private group(group: Group, outer: Scope, next: Part | undefined, fresh = false): void {
    const { context } = this;
    const scope = outer.inner();
    const { kind } = group;
    if (kind === "list" || kind === "bracket")
      scope.limited =
        outer.limited ||
        outer.stray ||
        outer.any?.bound.subject === "modified" ||
        (kind === "bracket" && this.isBehindUnknown());
    if (kind === "list") openList(context, group, outer, scope, fresh);
    else if (kind === "reason" || kind === "purpose") {
      const said = context.text.slice(firstStart(group)).replace(/^：/, "");
      // 主要用于①…；②…: the parts of what was just named, one by one.
      if (kind === "purpose" && markerOf(said)?.number === 1) openList(context, group, outer, scope);
      scope.explains = kind;
      scope.behind = outer.about;
      scope.about = undefined;
      scope.level = undefined;
      scope.change = undefined;
    } else if (kind === "bracket") {
      scope.later = false;
      scope.inside ||= outer.level !== undefined;
    }
    const ended = this.walk(group.parts, scope);
    context.scope = outer;
    // 甲（乙 3 万元、丙 2 万元）5 万元: the amount right behind the bracket is that of the name before it.
    const behind = next?.kind === "clause" && next.figure !== undefined && next.tokens.length === 0;
    if (kind === "bracket" && !behind) this.behindBracket(outer, ended);
    if (kind === "purpose" && ended.level && outer.about && !outer.about.subject.keys.some(isLine))
      outer.used = outer.about.subject;
    if (kind === "reason" || kind === "purpose") this.behindReason(outer, ended);
  }

  /** Whether the amount before was not understood: its parts are nobody's. */
  private isBehindUnknown(): boolean {
    const { readings } = this.context.sentence;
    const last = readings[readings.length - 1];
    return last?.kind === "unknown" && last.frame === undefined && last.figure.unit.kind === "amount";
  }

  /**
   * `甲 5 万元（其中：乙 3 万元），占…` goes on from 甲; `甲（5 万元）占…` from the amount in the bracket; behind `甲 5 万元
   * （比上年增加 1 万元），增长…` the change is that of 甲, and so it is behind `甲 5 万元（上年 4 万元），增加…`.
   */
  private behindBracket(outer: Scope, inner: Scope): void {
    if (outer.about && !outer.about.level && !outer.level && inner.level) {
      outer.about = inner.about;
      outer.level = inner.level;
      outer.any = inner.any;
    }
    if (inner.level === outer.level) outer.basis ??= inner.basis;
    if (!outer.change && inner.change && inner.change.of && inner.change.of === outer.level)
      outer.change = inner.change;
  }

  /** An amount that ends a reason by saying what it is goes on behind it. */
  private behindReason(outer: Scope, inner: Scope): void {
    if (inner.level && inner.level !== outer.level && !inner.level.soft) {
      outer.level = inner.level;
      outer.any = inner.any;
      outer.about = inner.about;
      outer.change = inner.change;
    }
  }

  private clause(clause: Clause, next: Part | undefined): void {
    const { context } = this;
    context.clause = clause;
    if (opensPart(clause.tokens, context.text)) context.scope.limited = true;
    clause.tokens.forEach((token, index) => {
      if (token.kind === "move" && token.direction === 0) this.flat(token, clause.tokens.slice(0, index));
    });
    if (clause.figure && clause.figure !== "blank") this.figure(clause.figure);
    else if (clause.figure === "blank") this.missing();
    else if (next) this.named(next.kind === "list");
  }

  /** A sentence that is nothing but a name, or ends in nothing else behind 其中：, heads those that follow it. */
  private title(name: Clause): void {
    const { context } = this;
    if (MEANING.test(context.sentence.text)) return;
    const { about: before } = context.scope;
    this.named();
    const { about } = context.scope;
    const start = name.tokens.find(({ kind }) => kind !== "pause")?.start ?? name.start;
    if (about?.by === "head" && about !== before) {
      context.told = new Told();
      context.told.add({ ...about, by: "paragraph" });
    } else if (this.opened.subjectAt(name.tokens, start)?.keys.length === 0) {
      // 其中：小学教育。: what stands behind it is of that, which is not known.
      context.told = new Told();
      context.strayed = true;
    }
  }

  /**
   * A name without a figure before a bracket, a list, a reason: what follows is of it.
   *
   * @param lists whether its parts follow: 本年支出的具体构成为… is of what the section said of it before
   */
  private named(lists = false): void {
    const { context } = this;
    const { tokens, scope } = context;
    const compare = context.findCompare();
    // 甲（项），主要用于…: the comma only sets the purpose off.
    const tail = lastIndex(tokens, (token) => !isComma(token));
    const { phrase, unknown, modified } = context.phrase(tail, compare);
    if (unknown !== undefined || modified || scope.explains) return;
    if (!phrase.subject || phrase.subject.keys.length === 0) return;
    const { subject, moneyBy = "own" } = phrase;
    // 项目支出 5 万元。项目支出主要用于①…: the amount it has is that said before.
    const before = lists && !phrase.aspect ? this.saidBefore(subject) : undefined;
    const again = [scope.any, context.last, before].find(
      (reading): reading is Level => reading?.kind === "level" && sameSubject(reading.subject, subject),
    );
    scope.about = { subject, by: "head", moneyBy, ...(again ? { level: again } : {}) };
    scope.level = again;
    scope.change = undefined;
    scope.any = again;
    scope.stray = false;
  }

  /** What the section said last of a subject in the same words, as an amount of this year. */
  private saidBefore({ keys }: Subject): Reading | undefined {
    const { section } = this.place;
    const said = this.readings.filter(
      (reading) =>
        reading.section === section &&
        reading.kind === "level" &&
        !reading.soft &&
        reading.aspect === "final" &&
        isOfThisYear(reading) &&
        reading.subject.keys[0] === keys[0],
    );
    return said[said.length - 1];
  }

  /** A figure that is still to be filled in: what it is of is said all the same. */
  private missing(): void {
    // 占本年支出的 %: what is named is not what it is of.
    if (this.context.tokens.some(({ kind }) => kind === "share" || kind === "completion")) return;
    this.named();
    const { scope, told } = this.context;
    if (scope.about?.by === "head" && !scope.frame) told.add(scope.about);
  }

  private figure(figure: Figure): void {
    const { context } = this;
    const reading =
      figure.unit.kind === "percent"
        ? percent(context, figure, followers(context.sentence.tokens, figure.start))
        : figure.unit.kind === "count"
          ? count(context, figure)
          : amount(context, figure);
    if (!reading) return;
    this.readings.push(reading);
    context.sentence.readings.push(reading);
    if (reading.kind === "level") context.levels.push(reading);
    if (figure.unit.kind === "amount") context.lists.read(reading);
    const [key = ""] = reading.subject.keys;
    if (reading.kind === "level" && isLine(key)) context.lines.add(key);
    const measure = reading.kind === "level" && context.scope.any !== reading;
    if (!measure && (reading.kind === "level" || reading.kind === "change" || reading.kind === "count"))
      context.last = reading;
    // A list behind an amount that was not understood is of that.
    else if (reading.kind === "unknown" && figure.unit.kind === "amount" && !context.scope.explains)
      context.last = undefined;
  }

  /** 年初结转 5 万元，与上年年末结转 5 万元一致: the amount before is not what is as it was. */
  private isOfYearBefore(): boolean {
    const { scope, sentence } = this.context;
    const last = sentence.readings[sentence.readings.length - 1];
    if (last?.kind !== "level" || last.aspect === "final") return false;
    // 完成预算 5 万元的--%，与上年持平: what was measured against is not what stayed.
    if (!last.compared && scope.any !== last) return false;
    return !last.compared || !scope.level || !sameSubject(last.subject, scope.level.subject);
  }

  /** `与上年持平`: what is as it was, and as when. */
  private flat(token: Token, before: readonly Token[]): void {
    const { context } = this;
    const { scope } = context;
    const compare = context.findCompare(before);
    const basis = compare ?? scope.basis;
    if (!basis || scope.explains) return;
    const found = context.phrase(before.length - 1, compare, before);
    if (found.unknown !== undefined) return;
    const about = subjectOf(context, found);
    if (!about || this.isOfYearBefore()) return;
    this.flats.push({
      subject: about.subject,
      soft: !context.isFirm(about, token),
      basis: basis.aspect,
      passage: context.passage,
      start: token.start,
      end: token.end,
      topic: this.place.topic,
      section: this.place.section,
      item: this.place.item,
      sentence: context.sentence.index,
    });
  }
}

/** 财政资金中，基本支出 5 万元，项目支出 4 万元: parts of something that no table has by this name. */
function opensPart(tokens: readonly Token[], text: string): boolean {
  const end = tokens.findIndex((token) => token.kind === "pause" && token.mark === "，");
  const words = tokens.slice(0, Math.max(end, 0));
  const [first, last] = [words[0], words[words.length - 1]];
  if (first === undefined || last === undefined || words.some(isPhraseToken)) return false;
  return last.kind === "other" && /.中$/.test(text.slice(first.start, last.end));
}

/** …（款）…（项）。 as a paragraph of its own: an item that nothing numbers. */
function isPath(tokens: readonly Token[]): boolean {
  return (
    tokens.some(({ kind }) => kind === "level") &&
    tokens.every(({ kind }, index) => kind === "level" || (kind === "pause" && index === tokens.length - 1))
  );
}

/** 主要反映行政运行的支出。: what a 科目 is for, of which what follows is said all the same. */
const MEANING = /^(?:主要)?反映/;

/** The group that a sentence ends in. */
function lastGroup(group: Group): Group {
  const last = group.parts[group.parts.length - 1];
  return last && "parts" in last ? lastGroup(last) : group;
}

function firstStart({ parts }: Group): number {
  for (const part of parts) {
    if (part.kind === "clause") return part.start;
    if (part.kind === "item") return part.start - part.marker.length;
  }
  return Number.MAX_SAFE_INTEGER;
}

/** How many percentages follow in one list. */
function followers(tokens: readonly Token[], start: number): number {
  const at = tokens.findIndex((token) => token.kind === "figure" && token.figure.start === start);
  let found = 0;
  for (let index = at + 1; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind === "figure") {
      if (token.figure.unit.kind !== "percent") break;
      found++;
    } else if (!(
      token.kind === "compare" ||
      token.kind === "glue" ||
      (token.kind === "pause" && "、，".includes(token.mark))
    ))
      break;
  }
  return found;
}
