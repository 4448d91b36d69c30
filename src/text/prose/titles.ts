/** Titles of a whole published document: what they open, known by their words, however they are numbered. */
import { chineseNumber, NUMERALS } from "../../words/numerals";
import { SECTIONS } from "../../catalogue/sections";
import { DEPARTMENT_BODY } from "../../words/bodies";
import { markerOf } from "../../words/ordinals";
import { amountsIn, type Passage } from "./passages";

/**
 * `text`: the 情况说明; `further`: 其他情况说明, where that is a part of its own; `section`: what such a text is divided
 * into; the others are what else a document holds. `other`: numbered, its words say none of them.
 */
export type TitleKind =
  "text" | "further" | "section" | "contents" | "office" | "tables" | "glossary" | "annex" | "other";

export interface Title {
  readonly kind: TitleKind;
  /** The level of its number (`outline.ts`); 0 for a title without a number, which stands above all numbers. */
  readonly rank: number;
  /** The number itself, of 一、 and the like. */
  readonly number?: number;
  /** Its words, without number, dots and page. */
  readonly words: string;
  /** Passages that it takes: two where a line break tore it. */
  readonly lines: number;
}

/** A caption without a number stands below all numbers. */
export const CAPTION = 9;

const LONGEST = 60;
/** Dots and the page, as contents have them. */
const PAGE = /[.…·⋯_-]*\(?\d{0,3}\)?$/;
/** Dots that lead to a page. */
const LEADER = /[.…·⋯]{3,}\(?\d*\)?$/;

const GLOSSARY = /名词解释|专业名词|名词说明|(?:专业|相关)术语/;
const ANNEX = /附[件录]|(?:绩效|评价|自评|审计|调研|工作).*报告$/;
const ANNEX_LINE = new RegExp(
  `^附[件录](?:$|[:：\\d${NUMERALS}])|^(?!.*[，、]).{0,40}(?:绩效|评价|自评).*报告$`,
);
const OFFICE =
  /概况|简介|职责|职能|机构设置|内设机构|机构(?:组成|构成|情况)|人员(?:编制|构成|情况)|(?:部门|单位)\)?(?:构成|组成|基本情况)/;
/** 收支概况, 履行职责情况 speak of the accounts. */
const NOT_OFFICE = /履行|履职|绩效|收支|收入|支出|经费|资产|三公|(?:预算|决算)(?!单位|部门|编报)/;
const OFFICE_LINE =
  /^(?:本|部门|单位|基本|主要|工作|的|和|及|与|、|\(|\)|内设|机构|设置|人员|编制|职责|职能|概况|简介|情况|构成|组成|预算|决算)+$/;
const TABLES = /表$|报表|附表/;
/** （公开01表）, （空表） behind a title. */
const BEHIND = /\([^()]*\)$/;

const OWN_NAME = new RegExp(`^.*${DEPARTMENT_BODY}(?:\\(?本级\\)?|机关)?(?=的|20\\d\\d|部门|单位|预算|决算)`);
/** 2023年度部门决算情况说明, 2024年部门预算编制说明, 关于…预算公开的说明, 编制说明. */
const WHOLE =
  /^(.*)(?:决算|预算)(?:公开|编制|编报|安排|执行|收支|草案|信息|数据|文字|相关|有关|情况|的|及|和)*(?:说明|分析|情况)(?:材料)?$/;
const WHOLE_BARE = /^(?:文字|编制|公开|情况|相关|有关|的)*(?:情况|文字|编制|公开)(?:的)?说明$/;
/** A quantity or a sort of money: what stands behind it is a section. */
const PARTICULAR = /收|支|三公|拨款|公共预算|基金|国有|采购|购买|运行|绩效|资产|经费|项目|债|转移支付/;
/** 其他重要事项的情况说明, 其他相关情况说明: the end of the text, a part of its own in some provinces. */
const FURTHER = /^其[他它](?:需要?|重要|相关|有关|应|予以|说明|的|和|及)*(?:事项|情况|信息|问题)/;
/** What opens a part of the text where parts are numbered 第一部分. */
const NUMBERED_PART = /情况说明|决算说明|预算说明|收支说明|分析说明|安排的总体情况|情况的说明/;

/** The titles of a document by the passage they begin with. */
export function titlesOf(passages: readonly Passage[]): readonly (Title | undefined)[] {
  const heads = passages.map(headOf);
  const contents = contentsIn(passages, heads);
  const titles: (Title | undefined)[] = [];
  for (let index = 0; index < passages.length; index++) {
    if (contents[index]) {
      titles.push({ kind: "contents", rank: 0, words: "", lines: 1 });
      continue;
    }
    const torn = contents[index + 1] ? undefined : tornTitle(heads[index]!, heads[index + 1]);
    const title = torn ?? titleOf(heads[index]!);
    titles.push(title);
    for (let line = 1; line < (title?.lines ?? 1); line++, index++) titles.push(undefined);
  }
  return titles;
}

/** A line that is a heading though nothing numbers it. */
export function isTitle(text: string): boolean {
  return text.length <= 50 && /(?:说明|情况|信息)$/.test(text) && !/[，。；：]|万元|%/.test(text);
}

/** A passage that is nothing but a title. */
function titleOf({ rank, words, numbered, line }: Head): Title | undefined {
  if (!line) return undefined;
  const kind = rank === undefined ? bareKind(words) : numberedKind(words, rank);
  if (kind === undefined) return undefined;
  const caption = rank === undefined && (kind === "tables" || kind === "section");
  return { kind, rank: caption ? CAPTION : (rank ?? 0), words, lines: 1, ...numbered };
}

/** 第三部分 and 2023年度部门决算情况说明 in two lines, which alone say nothing or something else. */
function tornTitle(head: Head, tail: Head | undefined): Title | undefined {
  if (!head.line || !tail?.line || tail.rank !== undefined) return undefined;
  if (head.rank !== undefined && head.rank > 1) return undefined;
  const alone = titleOf(head);
  if (alone && alone.kind !== "other") return undefined;
  // 二、某某站, then a title of its own: the line before is no part of it.
  if (head.rank === 1 && head.words !== "" && titleOf(tail)) return undefined;
  const words = head.words + tail.words;
  if (words.length > LONGEST) return undefined;
  const kind = head.rank === undefined ? bareKind(words) : numberedKind(words, head.rank);
  if (kind === undefined || kind === "other" || kind === "section") return undefined;
  if (kind === "tables" && head.rank === undefined) return undefined;
  return { kind, rank: head.rank ?? 0, words, lines: 2, ...head.numbered };
}

interface Head {
  readonly rank: number | undefined;
  readonly numbered: { readonly number?: number };
  readonly words: string;
  /** Whether it can be a title: short, no sentence, no amount. */
  readonly line: boolean;
}

function headOf({ label, text }: Passage): Head {
  const printed = markerOf(text);
  const labelled = label === "" ? undefined : markerOf(label);
  const marker = labelled ?? printed;
  const number = chineseNumber(marker?.numeral ?? "");
  const words = text.slice(printed?.length ?? 0).replace(PAGE, "");
  const numbered = number === undefined ? {} : { number };
  return { rank: marker?.level, numbered, words, line: isLine(words) };
}

function isLine(words: string): boolean {
  if (words.length > LONGEST || /[。；！？].|，/.test(words) || amountsIn(words)) return false;
  // 1.基本支出：指…: a term, not a title; 附件：绩效自评报告 is one.
  return !/[:：]./.test(words) || /^附/.test(words);
}

function numberedKind(words: string, rank: number): TitleKind {
  const plain = words.replace(BEHIND, "");
  const aside = asideKind(plain);
  if (rank > 2) return "other";
  if (aside) return aside;
  if (rank === 0 && FURTHER.test(plain)) return "further";
  if (rank === 0 && NUMBERED_PART.test(plain)) return "text";
  if (rank <= 1 && isWhole(plain)) return "text";
  return FURTHER.test(plain) || speaksOfAccounts(plain) ? "section" : "other";
}

function bareKind(words: string): TitleKind | undefined {
  const plain = words.replace(BEHIND, "");
  if (/^(?:专业|相关)?名词解释/.test(words) && words.length <= 40) return "glossary";
  if (ANNEX_LINE.test(words) && words.length <= 40) return "annex";
  const own = withoutName(plain);
  if (own.length <= 20 && OFFICE.test(own) && OFFICE_LINE.test(own)) return "office";
  if (/^[^:：]{2,}表$|^附表/.test(plain)) return "tables";
  if (FURTHER.test(plain) && isTitle(plain)) return "further";
  if (isWhole(plain)) return "text";
  return isTitle(plain) && speaksOfAccounts(plain) ? "section" : undefined;
}

function asideKind(words: string): TitleKind | undefined {
  if (GLOSSARY.test(words)) return "glossary";
  if (ANNEX.test(words)) return "annex";
  if (OFFICE.test(words) && !NOT_OFFICE.test(withoutName(words))) return "office";
  return TABLES.test(words) && !/说明/.test(words) ? "tables" : undefined;
}

function isWhole(words: string): boolean {
  if (WHOLE_BARE.test(words)) return true;
  const match = WHOLE.exec(withoutName(words));
  return match !== null && match[1]!.length <= 30 && !PARTICULAR.test(match[1]!);
}

function speaksOfAccounts(words: string): boolean {
  return SECTIONS.some(({ heading }) => heading.test(words));
}

/** The name of a department may hold any word: 国有资产监督管理委员会, 政府采购中心. */
function withoutName(words: string): string {
  return words.replace(OWN_NAME, "");
}

/**
 * Which passages are the list of contents: lines that dots lead to a page, and behind 目录 the lines that have a page or
 * come again below.
 */
function contentsIn(passages: readonly Passage[], heads: readonly Head[]): readonly boolean[] {
  const last = new Map(heads.map(({ words }, index) => [words, index]));
  let listed: Set<string> | undefined;
  return passages.map(({ text }, index) => {
    const { words, line } = heads[index]!;
    if (LEADER.test(text) || /^目录$/.test(text)) {
      listed = (listed ?? new Set()).add(words);
      return true;
    }
    // What was listed already begins the document itself.
    const again = listed?.has(words) === true && words !== "";
    const goesOn = /[^\d.]\d{1,3}$/.test(text) || (last.get(words) ?? index) > index;
    listed = listed && line && !again && goesOn ? listed.add(words) : undefined;
    return listed !== undefined;
  });
}
