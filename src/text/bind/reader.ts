/**
 * Reads a text passage by passage: which figures it has and what each says. Words that are not understood make a figure
 * `unknown`, never a guess.
 */
import type { Facts } from "../../facts/fact";
import { onceFor } from "../../workbook/once";
import { markerOf, type Marker } from "../../words/ordinals";
import { CodeNames } from "../parse/code-names";
import { printsOf } from "../parse/prints";
import { sectionOf } from "../../catalogue/sections";
import { Lexer } from "../parse/lexer";
import type { Token } from "../parse/tokens";
import { partsToRead } from "../prose/parts";
import { passages, type Paragraph, type Passage } from "../prose/passages";
import { isTitle } from "../prose/titles";
import { topicOfHeading } from "../prose/topics";
import { Context } from "./context";
import { dividesSection, Headings, isNameOfLine } from "./headings";
import { Phrases } from "./phrase";
import { Place, type ReaderOptions } from "./place";
import type { Flat, Heading, ReadText, Sentence, Subject } from "./reading";
import { Told } from "./scope";
import { SentenceReader } from "./sentence-reader";
import { between } from "./words";

const namesOf = onceFor((facts: Facts) => new CodeNames(facts));

export function readText(paragraphs: readonly Paragraph[], facts: Facts, options: ReaderOptions): ReadText {
  const made = passages(paragraphs);
  const { read, foreign, left } = partsToRead(made, options.department ?? "", options.printed, options.year);
  const names = namesOf(facts);
  const lexer = new Lexer(names, printsOf(made.map(({ text }) => text)));
  const context = new Context(new Phrases(facts), options, new Place());
  const reader = new Reader(context);
  made.forEach((passage, index) => {
    if (read[index]) reader.passage(passage, lexer.tokens(passage.text));
    else reader.leave();
  });
  reader.leave();
  const { headings, sentences, flats } = reader;
  const { readings, lists } = context;
  return {
    names,
    passages: made,
    read,
    foreign,
    left,
    headings,
    sentences,
    readings,
    flats,
    lists: lists.frames,
  };
}

/** 注：…, [1]…: what is remarked between the items of a list is no end of it. */
const REMARK = /^(?:(?:备?注|附注|说明)\d?：|\[\d{1,2}\])/;

class Reader {
  private readonly opened: Headings;
  private readonly inside: SentenceReader;
  /** How the sections of the part are numbered, by the first of them. */
  private sectionsAt: number | undefined;

  constructor(private readonly context: Context) {
    this.opened = new Headings(context);
    this.inside = new SentenceReader(context, this.opened);
  }

  get headings(): readonly Heading[] {
    return this.opened.read;
  }

  get sentences(): readonly Sentence[] {
    return this.inside.sentences;
  }

  get flats(): readonly Flat[] {
    return this.inside.flats;
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
    this.sectionsAt = undefined;
  }

  passage(passage: Passage, tokens: readonly Token[]): void {
    const { context } = this;
    const { text } = passage;
    const printed = markerOf(text);
    const start = printed?.length ?? 0;
    context.passage = passage;
    const item = this.asItem(printed ?? markerOf(passage.label), tokens, start);
    const marker = this.asSection(item, text.slice(start));
    context.before = context.told.last ?? context.before;
    context.told = new Told();
    context.strayed = false;
    context.elsewhere = false;
    context.last = undefined;
    context.levels = [];
    context.divided = undefined;
    context.whole = undefined;
    context.lines.clear();
    if (marker || !REMARK.test(text)) context.lists.passage(marker);
    if (!marker) this.place.money = undefined;
    let from = start;
    if (marker) from = this.opened.open(tokens, marker, start);
    else if (isTitle(text)) {
      if (headsSection(text)) this.sectionsAt ??= 1;
      this.opened.title(text, tokens);
      from = text.length;
    } else if (isPath(tokens, text))
      from = this.opened.open(tokens, { level: this.place.levelBelow, length: 0 }, 0);
    this.body(tokens, from);
  }

  /** 一、公务接待费 behind 其中： is an item like （一）. */
  private asItem(marker: Marker | undefined, tokens: readonly Token[], start: number): Marker | undefined {
    const named = (): Subject | undefined => this.opened.subjectAt(tokens, start);
    const taken = marker && this.context.lists.takes(marker, this.place.isAt(marker.level), named);
    return taken ? { ...marker, level: marker.level + 1 } : marker;
  }

  /** 3、支出决算情况, in a text whose sections are not numbered 一、: a section, and 1.甲 below it its item. */
  private asSection(marker: Marker | undefined, title: string): Marker | undefined {
    if (!marker) return undefined;
    if (marker.level <= 1) {
      this.sectionsAt = marker.level === 0 ? undefined : marker.level;
      return marker;
    }
    const heads = headsSection(title);
    // 3.一般公共预算支出情况⏎4.支出结构情况: numbered on, it is a part of the section all the same.
    if (dividesSection(title) && isTitle(title) && sectionOf(this.place.topic).bare === "money")
      return { ...marker, level: Math.max(marker.level, this.place.levelOfPart) };
    // An excerpt may begin with （二）, of a section that is not there.
    if (heads && marker.number === 1) this.sectionsAt ??= marker.level;
    return heads && this.sectionsAt === marker.level ? { ...marker, level: 1 } : marker;
  }

  private body(tokens: readonly Token[], from: number): void {
    const { text } = this.context.passage;
    let at = from;
    while (at < text.length) {
      const stop = tokens.find(
        (token) => token.start >= at && token.kind === "pause" && "。！？".includes(token.mark),
      );
      const end = stop?.end ?? text.length;
      // ②窗口…
      const inside = between(tokens, at, stop?.start ?? text.length);
      if (inside.length > 0) this.inside.read(tokens, inside, at, end);
      at = end;
    }
    // 财政拨款支出主要内容如下：
    const money = /如下：?$/.test(text) ? tokens.find((token) => token.kind === "money") : undefined;
    if (money?.kind === "money") this.place.money = money.money;
  }
}

/** Whether a title is that of a section by its words, and of none that stands above it. */
function headsSection(title: string): boolean {
  return isTitle(title) && topicOfHeading(title, undefined) !== "other" && !dividesSection(title);
}

/** …（款）…（项）。, “行政运行”科目： or 2010301行政运行 as a paragraph of its own: an item that nothing numbers. */
function isPath(tokens: readonly Token[], text: string): boolean {
  const path =
    tokens.some(({ kind }) => kind === "level") &&
    tokens.every(({ kind }, index) => kind === "level" || (kind === "pause" && index === tokens.length - 1));
  return path || isNameOfLine(text);
}
