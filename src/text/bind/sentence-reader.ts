/** One sentence: where it begins an item or a line of its own, what heads the sentences behind it. */
import { AND_THEN, markerOf } from "../../words/ordinals";
import { treeOf, type Clause, type Group } from "../parse/clauses";
import type { Token } from "../parse/tokens";
import { ClauseReader, tokensFrom } from "./clause-reader";
import type { Context } from "./context";
import { isOtherName, type Headings } from "./headings";
import type { Flat, Level, Reading, Sentence } from "./reading";
import { sameSubject, Scope, Told } from "./scope";
import { between } from "./words";

export class SentenceReader {
  readonly sentences: Sentence[] = [];
  private readonly clauses: ClauseReader;

  constructor(
    private readonly context: Context,
    private readonly opened: Headings,
  ) {
    this.clauses = new ClauseReader(context, opened);
  }

  /** Where a text says that something is as it was. */
  get flats(): readonly Flat[] {
    return this.clauses.flats;
  }

  /** @param all the tokens of its passage, of which `tokens` stand in the sentence */
  read(all: readonly Token[], tokens: readonly Token[], start: number, end: number): void {
    const first = tokens[0]!.start;
    const mere = tokens.every(({ kind }) => kind !== "figure");
    const opened = first > 0 ? this.inlineItem(all, first, mere) : undefined;
    if (opened === undefined) this.ownLine(first);
    const from = opened ?? first;
    const kept = between(tokens, from);
    this.startSentence(kept, Math.max(start, first), end);
    if (kept.length === 0) return;
    const scope = new Scope();
    const tree = treeOf(kept, this.context.text);
    this.clauses.walk(tree.parts, scope);
    const last = lastGroup(tree, []);
    const [only, ...others] = last === tree || last.kind === "list" ? last.parts : [];
    const named = mere ? namedFirst(tree) : undefined;
    if (only?.kind === "clause" && !only.figure && others.length === 0) this.title(only);
    else if (named) this.title(named);
    else this.endsInPart(tree);
    this.context.respective = [];
    this.context.listed = [];
    this.context.each = [];
  }

  /**
   * `1.因公出国（境）费…；2.公务接待费…` inside a paragraph: a sentence that opens an item; of the greater numbers only
   * `（二）会议费支出情况。`, which has no figure.
   */
  private inlineItem(all: readonly Token[], at: number, mere: boolean): number | undefined {
    const marker = markerOf(this.context.text.slice(at));
    if (marker) this.context.lists.next(marker);
    if (!marker || marker.level < (mere ? 1 : 3) || marker.level === AND_THEN) return undefined;
    return this.opened.open(all, marker, at + marker.length);
  }

  /** 甲 5 万元。其中：⏎乙 3 万元。比上年增加 1 万元: behind the part that began the line, its sentences are of that part. */
  private ownLine(at: number): void {
    const { places, text } = this.context.passage;
    const line = places[at]!.paragraph;
    const start = places.findIndex(({ paragraph }) => paragraph === line);
    if (start === 0 || text[start - 1] !== "：") return;
    const levels = this.context.readings.filter(
      (reading): reading is Level =>
        reading.kind === "level" &&
        reading.passage === this.context.passage &&
        reading.figure.start >= start &&
        reading.bound.subject !== "given as reason",
    );
    const [part] = levels;
    // 其中：⏎乙 3 万元。丙 2 万元。比上年增加 1 万元: behind another part they are not.
    if (!part || !levels.every(({ subject }) => sameSubject(subject, part.subject))) return;
    const { subject, bound } = part;
    this.context.told = new Told();
    this.context.told.add({ subject, by: bound.subject, moneyBy: bound.money, level: part });
  }

  /**
   * 其中：1.甲。年初预算为: the item that a sentence ends with heads those behind it; behind 其中：1.甲 5 万元。 they may be of the
   * item or of the whole, and so behind 其中：甲 5 万元。
   */
  private endsInPart(tree: Group): void {
    const group = lastGroup(tree, EXPLAINS);
    const at = group.parts.reduce((last, { kind }, index) => (kind === "item" ? index : last), -1);
    const item = group.parts[at];
    const { sentence } = this.context;
    if (item?.kind !== "item") {
      const [only, ...others] = sentence.readings.filter(
        ({ kind, frame }) => kind === "level" && frame?.parent,
      );
      // 其中：甲 5 万元，预算 6 万元。
      const alone = only && others.every(({ subject }) => sameSubject(subject, only.subject));
      if (group.kind === "list" && alone) this.tellPart(only);
      return;
    }
    const behind = group.parts.slice(at + 1);
    if (behind.every((part) => part.kind === "clause" && !part.figure)) {
      this.opened.open(tokensFrom(sentence, item.start), item.marker, item.start);
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
    const subject = told.last?.subject ?? this.context.place.subject;
    this.context.sentence = {
      index: this.sentences.length,
      passage,
      start,
      end,
      text: passage.text.slice(start, end),
      tokens,
      topic: this.context.place.topic,
      section: this.context.place.section,
      item: this.context.place.item,
      readings: [],
      ...(subject ? { subject } : {}),
    };
    this.sentences.push(this.context.sentence);
  }

  /** A sentence that is nothing but a name, or ends in nothing else behind 其中：, heads those that follow it. */
  private title(name: Clause): void {
    const { context } = this;
    if (MEANING.test(context.sentence.text)) return;
    const { about: before } = context.scope;
    context.clause = name;
    this.clauses.named();
    const { about } = context.scope;
    const start = name.tokens.find(({ kind }) => kind !== "pause")?.start ?? name.start;
    if (about?.by === "head" && about !== before) {
      context.told = new Told();
      context.told.add({ ...about, by: "paragraph" });
    } else if (
      this.opened.subjectAt(name.tokens, start)?.keys.length === 0 ||
      (context.told.last === undefined && isOtherName(name.tokens, context.sentence.text))
    ) {
      // 其中：小学教育。, 校舍维修项目。: what stands behind it is of that, which is not known.
      context.told = new Told();
      context.strayed = true;
    } else if (context.told.last === undefined) this.speaksOf();
  }

  /** 未发生公务接待费。: what the sentences behind it may be of, rather than of what the heading names. */
  private speaksOf(): void {
    const { context } = this;
    const { phrase, modified } = context.phrase(context.tokens.length - 1, context.findCompare());
    const { subject, mere, moneyBy = "own" } = phrase;
    if (modified && !mere && subject && subject.keys.length > 0)
      context.told.add({ subject, by: "modified", moneyBy });
  }
}

/** 主要反映行政运行的支出。: what a 科目 is for, of which what follows is said all the same. */
const MEANING = /^(?:主要)?反映/;

/** 1.甲 5 万元：主要用于…。: what an item is for, or why, ends its sentence as a part of the item. */
const EXPLAINS: readonly Group["kind"][] = ["purpose", "reason"];

/** 行政运行主要用于日常办公。: the name that such a sentence begins with, and of which those behind it are. */
function namedFirst({ parts: [first, ...others] }: Group): Clause | undefined {
  const explained =
    others.length > 0 && others.every((part) => "parts" in part && EXPLAINS.includes(part.kind));
  return explained && first?.kind === "clause" ? first : undefined;
}

/** The group that a sentence ends in, but for such that only explain what stands before them. */
function lastGroup(group: Group, but: readonly Group["kind"][]): Group {
  const last = group.parts[group.parts.length - 1];
  return last && "parts" in last && !but.includes(last.kind) ? lastGroup(last, but) : group;
}
