/** Headings: where a section or an item begins, what its title names, and what stands open below it. */
import { sectionOf, type Topic } from "../../catalogue/sections";
import type { Marker } from "../../words/ordinals";
import { isFunctionalName } from "../parse/code-names";
import type { Token, TokenOf } from "../parse/tokens";
import { topicOfHeading } from "../prose/topics";
import { inSection } from "./around";
import type { Context } from "./context";
import { isUnit } from "./found";
import { splitOf } from "./keys";
import type { Phrase } from "./phrase";
import type { Item, Place } from "./place";
import type { Heading, Subject } from "./reading";
import { Told } from "./scope";
import { between, harmless, isColon, isComma, isPhraseToken } from "./words";

/** What opens a section or an item: its number, or words alone. */
type Opening = Pick<Marker, "level" | "length">;

/** The level of a title that nothing numbers. */
const UNTITLED = 9;

export class Headings {
  readonly read: Heading[] = [];

  constructor(private readonly context: Context) {}

  private get place(): Place {
    return this.context.place;
  }

  /** Opens a section or an item; gives the place where its own sentences begin. */
  open(tokens: readonly Token[], marker: Opening, start: number): number {
    const { text } = this.context.passage;
    const stop = endOfTitle(tokens, start, text);
    const end = stop?.start ?? text.length;
    const title = text.slice(start, end);
    // （一）公务接待费与上年持平。
    const still = tokens.some(
      (token) =>
        token.kind === "move" && token.direction === 0 && token.start >= start && token.end === stop?.start,
    );
    const figured = stop?.kind === "figure" || still;
    // 四、…情况说明: a colon or a full stop ends a title; a figure means that the sentence has begun.
    const isHeading = !figured && title.length <= (PATH.test(title) ? 160 : 60);
    this.place.begin(marker.level);
    this.context.before = undefined;
    this.context.told = new Told();
    if (!isHeading) {
      this.place.add({
        level: marker.level,
        ...(this.isOfOther(tokens, start, marker) ? { unknown: true } : {}),
      });
      return start;
    }
    this.heading(title, marker, start, end, tokens);
    return stop ? stop.end : text.length;
  }

  /** 1.防洪工程，本年支出 5 万元: an item that begins with a name of which no word is known. */
  private isOfOther(tokens: readonly Token[], start: number, { level }: Opening): boolean {
    const comma = tokens.find((token) => token.start >= start && (token.kind === "figure" || isComma(token)));
    if (level < 2 || !comma || !isComma(comma)) return false;
    return isPartlyOther(within(tokens, start, comma.start), this.context.text.slice(start, comma.start));
  }

  /** What the title behind a number names. */
  subjectAt(tokens: readonly Token[], start: number): Subject | undefined {
    const end = endOfTitle(tokens, start, this.context.text)?.start ?? this.context.text.length;
    return this.titlePhrase(within(tokens, start, end), this.place.topic)?.subject;
  }

  /** A title that nothing numbers: it heads a section where its words are those of one. */
  title(text: string, tokens: readonly Token[]): void {
    // 支出决算结构情况 below 一般公共预算财政拨款支出决算情况: of its money.
    if (dividesSection(text) && sectionOf(this.place.topic).bare === "money")
      this.open(tokens, { level: this.place.levelOfPart, length: 0 }, 0);
    else this.heading(text, { level: UNTITLED, length: 0 }, 0, text.length, tokens);
  }

  private heading(
    title: string,
    marker: Opening,
    start: number,
    end: number,
    tokens: readonly Token[],
  ): void {
    const { place } = this;
    const untitled = marker.level === UNTITLED;
    const parent = marker.level <= 1 || untitled ? undefined : place.topicAbove;
    const topic = marker.level === 0 ? "other" : topicOfHeading(title, parent);
    if (untitled) {
      if (!topic || topic === "other") {
        if (topic === "other") this.note(title, marker.level, start, end, undefined, []);
        return;
      }
      place.beginUntitled();
      this.context.lists.end();
    }
    const inside = within(tokens, start, end);
    const phrase = this.titlePhrase(inside, topic ?? parent ?? "other");
    const path = inside
      .filter((token): token is TokenOf<"level"> => token.kind === "level")
      .map(({ name }) => name);
    // A section's heading names its table, not the figure of its first sentence.
    const named = phrase?.subject ?? (this.context.options.budget ? phrase?.implied : undefined);
    const subject = marker.level >= 2 && !untitled && !DETAILS.test(title) ? named : undefined;
    const split = splitOf(phrase?.subject?.keys[0] ?? "");
    place.add({
      level: untitled ? 1 : marker.level,
      ...(topic ? { topic } : {}),
      ...(subject && subject.keys.length > 0 ? { subject, ...moneyOfHeading(phrase) } : {}),
      ...(subject?.keys.length === 0 ||
      (marker.level >= 2 && !topic && !named && isPartlyOther(inside, title))
        ? { unknown: true as const }
        : {}),
      ...(split ? { split } : {}),
      ...(marker.level >= 2 && isUnit(title, this.context.options) ? { unit: true as const } : {}),
    });
    this.note(title, marker.level, start, end, subject?.keys.length ? subject : undefined, path);
  }

  private note(
    title: string,
    level: number,
    start: number,
    end: number,
    subject: Subject | undefined,
    path: readonly string[],
  ): void {
    this.read.push({
      level,
      title,
      topic: this.place.topic,
      passage: this.context.passage,
      start,
      end,
      section: this.place.section,
      item: this.place.item,
      path,
      ...(subject ? { subject } : {}),
    });
  }

  /** What a heading names, if hardly anything else stands in it. */
  private titlePhrase(title: readonly Token[], topic: Topic): Phrase | undefined {
    // 用于死亡抚恤。
    const inside = title[0]?.kind === "reason" ? title.slice(1) : title;
    // 甲（项），主要用于乙等项目支出。
    const purpose = inside.findIndex(({ kind }) => kind === "reason");
    const tokens = outsideBrackets(purpose < 0 ? inside : inside.slice(0, purpose));
    const unknown = tokens.reduce(
      (sum, token) => (token.kind === "other" ? sum + token.end - token.start : sum),
      0,
    );
    if (unknown > 8 && !tokens.some(({ kind }) => kind === "level")) return undefined;
    const run = tokens.filter((token) => isPhraseToken(token));
    if (isLonger(tokens, run[0], this.context.text)) return { subject: { keys: [], name: "" } };
    if (run.length === 0) return undefined;
    return this.context.phrases.read(run, this.context.text, inSection(topic));
  }
}

/** 1.校舍维修。2025年预算安排 5 万元: a name of which no word is known is not what stands above it. */
export function isOtherName(tokens: readonly Token[], title: string): boolean {
  const words = tokens.filter(({ kind }) => kind !== "pause");
  return words.every(({ kind }) => kind === "other") && isPartlyOther(tokens, title);
}

/** 1.“教师培训”科目, 1.卫生健康支出—医疗补助: nor is what is numbered and not wholly known. */
function isPartlyOther(tokens: readonly Token[], title: string): boolean {
  return tokens.some(({ kind }) => kind === "other") && !OF_WHAT_IS_ABOVE.test(title);
}

/** （一）总体情况, 1.按用途分, （2）增减原因: of what stands above. */
const OF_WHAT_IS_ABOVE =
  /情况|说明|变[化动]|规模|结构|构成|[总全]体|合计|概况|安排|方面|原因|分类|[按由从]|用途|来源|执行|内容|如下|分析|对比|比较|数据|口径|明细|增减|其中|本[级年]|当年|上年|部门|(?<!事业|行政)单位/;

/** 行政运行（一般公共服务支出类政府办公厅款）: what stands in the bracket behind a name says where it stands. */
function outsideBrackets(tokens: readonly Token[]): readonly Token[] {
  const isMark = (token: Token, mark: string): boolean => token.kind === "pause" && token.mark === mark;
  const open = tokens.findIndex(
    (token, index) => isMark(token, "(") && index > 0 && tokens[index - 1]!.kind !== "pause",
  );
  const close = tokens.findIndex((token, index) => index > open && isMark(token, ")"));
  return open < 0 || close < 0 ? tokens : [...tokens.slice(0, open), ...tokens.slice(close + 1)];
}

/** 支出决算总体情况, 具体情况: whether a title is that of a part of a section. */
export function dividesSection(title: string): boolean {
  return PART_OF_SECTION.test(title);
}

/** 支出决算结构情况, 支出具体情况: what stands below is of parts, and not of the whole. */
const DETAILS = /(?:结构|构成|具体)(?:使用)?情况(?:的?说明)?$/;

const PART_OF_SECTION = /^(?:支出|收入)?(?:决算|预算)?的?(?:[总全]体|结构|构成|具体)(?:情况)?(?:的?说明)?$/;

const PATH = /\((?:\d*)(?:类|款|项)\)/;

/** A figure, a colon or a full stop: there the title ends; behind …（项），涉及项目 5 个 at the comma. */
function endOfTitle(tokens: readonly Token[], start: number, text: string): Token | undefined {
  const at = tokens.findIndex(
    (token) =>
      token.start >= start &&
      (token.kind === "figure" || (token.kind === "pause" && "。；".includes(token.mark)) || isColon(token)),
  );
  const stop = tokens[at];
  if (stop?.kind !== "figure" || stop.figure.unit.kind !== "count") return stop;
  const comma = tokens.slice(0, at).find((token) => token.start >= start && isComma(token));
  return comma && PATH.test(text.slice(start, comma.start)) ? comma : stop;
}

/** 小学教育, of which only 教育 is known: a 科目 of its own, and not that. */
function isLonger(tokens: readonly Token[], first: Token | undefined, text: string): boolean {
  const title = tokens.filter(({ kind }) => kind !== "pause");
  const [start, end] = [title[0]?.start ?? 0, title[title.length - 1]?.end ?? 0];
  if (!title.some(({ kind }) => kind === "other")) return false;
  const before = first && title[title.indexOf(first) - 1];
  const behind = before?.kind === "other" && before.end === first!.start && !harmless(before, text);
  // 行政运行（2010301）: the code tells which.
  if (first?.kind === "subject" && first.exact) return false;
  return isNameOfLine(text.slice(start, end)) || (behind && first?.kind === "subject");
}

/** 2010301行政运行, 行政运行科目, 行政运行（2010301）：: whether words are the name of a 科目 and nothing else. */
export function isNameOfLine(words: string): boolean {
  const name = words.replace(BESIDE_NAME, "");
  return isFunctionalName(name.replace(/\(/g, "（").replace(/\)/g, "）"));
}

/** The code before a name, and what follows it; passages leave quotation marks out. */
const BESIDE_NAME = /^2\d{6}|(?:科目|\(2\d{6}\))?[：。]?$/g;

/** The tokens of a title; unknown words may begin with its number. */
function within(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  return between(tokens, start, end).filter((token) => token.end <= end && token.start >= start);
}

/** A 项 that only one fund has is of that fund; any other name is of its section's money. */
function moneyOfHeading(phrase: Phrase | undefined): Pick<Item, "moneyBy"> {
  return phrase?.moneyBy === "only money" ? { moneyBy: phrase.moneyBy } : {};
}
