/** The clauses of a sentence, with its lists, brackets and reasons: what each is of, and the figures in it. */
import { markerOf, type Marker } from "../../words/ordinals";
import type { Clause, Group, Part } from "../parse/clauses";
import type { Figure, Token } from "../parse/tokens";
import { amount, stray } from "./amounts";
import type { Context } from "./context";
import { count } from "./counts";
import { isNameOfLine, isOtherName, type Headings } from "./headings";
import { isUnit } from "./found";
import { isLine } from "./keys";
import { openList } from "./list-of";
import { percent } from "./percentages";
import { isOfThisYear, type Flat, type Level, type Reading, type Sentence, type Subject } from "./reading";
import { sameSubject, Scope, Told } from "./scope";
import { alsoOf, subjectOf } from "./subject-of";
import { lastIndex } from "../../last-index";
import { isColon, isComma, isJoint, isPhraseToken, isStop, joined } from "./words";

export class ClauseReader {
  readonly flats: Flat[] = [];

  constructor(
    private readonly context: Context,
    private readonly opened: Headings,
  ) {}

  /** Goes through the parts of a group. @returns the scope that they end in */
  walk(parts: readonly Part[], begun: Scope): Scope {
    const { context } = this;
    let scope = begun;
    parts.forEach((part, index) => {
      context.scope = scope;
      if (part.kind === "clause") this.clause(part, parts[index + 1]);
      else if (part.kind === "break") this.semicolon(scope);
      else if (part.kind === "item") scope = this.numbered(part.marker, part.start, scope);
      else this.group(part, scope, parts[index + 1], parts[index - 1]);
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
    const clauses = tokensFrom(context.sentence, start);
    const at = this.opened.open(clauses, marker, start);
    const next = new Scope();
    // What its own heading says stands in the clause that follows.
    if (at > start) context.told = new Told();
    return next;
  }

  private group(group: Group, outer: Scope, next: Part | undefined, before: Part | undefined): void {
    const { context } = this;
    const scope = outer.inner();
    const { kind } = group;
    if (kind === "list" || kind === "bracket")
      scope.limited =
        outer.limited ||
        outer.stray ||
        outer.any?.bound.subject === "modified" ||
        (kind === "bracket" && this.isBehindUnknown());
    if (kind === "list") openList(context, group, outer, scope, before?.kind === "break");
    else if (kind === "reason" || kind === "purpose") {
      const said = context.text.slice(firstStart(group)).replace(/^：/, "");
      // 主要用于①…；②…: the parts of what was just named, one by one.
      if (kind === "purpose" && markerOf(said)?.number === 1) openList(context, group, outer, scope);
      scope.explains = kind;
      scope.about = undefined;
      scope.level = undefined;
      scope.change = undefined;
    } else if (kind === "bracket") {
      scope.later = false;
      // 甲 5 万元，乙（3 万元）: the amount is that of the name.
      const named = before?.kind === "clause" && before.figure === undefined && outer.about?.by === "head";
      scope.inside = !named && (scope.inside || outer.level !== undefined);
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
    return last?.kind === "unknown" && last.frame === undefined && last.figure.unit.kind !== "count";
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
      if (!outer.frame && !outer.explains && inner.about) this.context.told.add(inner.about);
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
      return;
    }
    const { about, explains } = inner;
    const other = explains === "reason" && inner.level?.soft && inner.level !== outer.level;
    // 甲 5 万元，原因是…，乙 3 万元，比上年增加 1 万元: of 乙, which may be no part of the reason, or still of 甲.
    if (other && about && outer.about && !sameSubject(about.subject, outer.about.subject)) {
      const subject = alsoOf(about.subject, outer.about.subject.keys);
      outer.level = inner.level;
      outer.about = { ...about, subject, by: "several before" };
      outer.change = undefined;
    }
  }

  private clause(clause: Clause, next: Part | undefined): void {
    const { context } = this;
    context.clause = clause;
    if (opensPart(clause.tokens, context.text)) context.scope.limited = true;
    this.unitNamed(clause);
    this.otherNamed(clause);
    clause.tokens.forEach((token, index) => {
      if (token.kind === "move" && token.direction === 0) this.flat(token, clause.tokens.slice(0, index));
    });
    if (clause.figure && clause.figure !== "blank") this.figure(clause.figure);
    else if (clause.figure === "blank") this.missing();
    else if (next) this.named(next.kind === "list");
  }

  /**
   * A name without a figure before a bracket, a list, a reason: what follows is of it.
   *
   * @param lists whether its parts follow: 本年支出的具体构成为… is of what the section said of it before
   */
  named(lists = false): void {
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
    // 收支总计 5 万元。收入包括：…；支出包括：…: two lists of one whole.
    const whole = lists ? context.whole : undefined;
    const again = [scope.any, scope.level, context.last, before, whole].find(
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
    const { section } = this.context.place;
    const said = this.context.readings.filter(
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
    const reading = figure.torn
      ? this.torn(figure)
      : figure.unit.kind === "percent"
        ? percent(context, figure, joined(context.sentence.tokens, figure, isJoint))
        : figure.unit.kind === "count"
          ? count(context, figure)
          : amount(context, figure);
    if (!reading) return;
    this.context.readings.push(reading);
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

  /** What is left of a figure: of what it is, it is not that much, nor is what follows of an amount that is known. */
  private torn(figure: Figure): Reading {
    if (figure.unit.kind === "amount") {
      this.context.told = new Told();
      this.context.respective = [];
      stray(this.context);
    }
    return this.context.unknown(figure, "", "数字中间夹着别的字符，认不出是多少");
  }

  /** 农技中心：…, 局机关，…: what follows may be that unit's, behind the first words of a paragraph all of it. */
  private unitNamed({ tokens }: Clause): void {
    const { context } = this;
    const stop = tokens.findIndex(isStop);
    const [first] = tokens;
    if (stop < 1 || !first || !isUnit(context.text.slice(first.start, tokens[stop]!.start), context.options))
      return;
    if (first.start === 0) context.elsewhere = true;
    else context.scope.ofUnit = true;
  }

  /**
   * 校舍维修：…2025年预算安排 5 万元: a label of which no word is known, so what stands behind it is not what the heading names; nor
   * is it behind 行政单位医疗科目，.
   */
  private otherNamed({ tokens }: Clause): void {
    const { context } = this;
    const [first] = tokens;
    if (!first || first.start > context.sentence.tokens[0]!.start) return;
    const named = (stop: number, isOther: (label: readonly Token[], name: string) => boolean): boolean =>
      stop > 0 && isOther(tokens.slice(0, stop), context.text.slice(first.start, tokens[stop]!.start));
    const other =
      named(tokens.findIndex(isColon), isOtherName) || named(tokens.findIndex(isStop), isUnknownLine);
    if (!other) return;
    context.told = new Told();
    context.strayed = true;
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
      topic: this.context.place.topic,
      section: this.context.place.section,
      item: this.context.place.item,
      sentence: context.sentence.index,
    });
  }
}

export function tokensFrom({ tokens }: Sentence, start: number): readonly Token[] {
  return tokens.filter((token) => token.start >= start);
}

/** 财政资金中，基本支出 5 万元，项目支出 4 万元: parts of something that no table has by this name. */
function opensPart(tokens: readonly Token[], text: string): boolean {
  const end = tokens.findIndex((token) => token.kind === "pause" && token.mark === "，");
  const words = tokens.slice(0, Math.max(end, 0));
  const [first, last] = [words[0], words[words.length - 1]];
  if (first === undefined || last === undefined || words.some(isPhraseToken)) return false;
  return last.kind === "other" && /.中$/.test(text.slice(first.start, last.end));
}

function firstStart({ parts }: Group): number {
  for (const part of parts) {
    if (part.kind === "clause") return part.start;
    if (part.kind === "item") return part.start - part.marker.length;
  }
  return Number.MAX_SAFE_INTEGER;
}

/** 行政单位医疗科目: the name of a 科目 that no table has. */
function isUnknownLine(label: readonly Token[], name: string): boolean {
  return label.every(({ kind }) => kind === "other" || kind === "glue") && isNameOfLine(name);
}
