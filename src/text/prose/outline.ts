/**
 * Where in the document a passage stands: its part, its section and what that section is about, the numbered items
 * above it.
 */
import { functionalClasses } from "../../catalogue/classifications/classification";
import { chineseNumber } from "../../words/ordinals";
import { SECTIONS, type Topic } from "../../catalogue/sections";

/** The level of a number: 0 第三部分, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①, 1）, a., 6 一是. */
export interface Marker {
  readonly level: number;
  /** Its characters in the passage. */
  readonly length: number;
  readonly number: number;
}

/** 第三部分 before a title. */
export const PART = /^第[一二三四五六七八九十\d]{1,3}(?:部分|章)[、：.]?/;

/** The level of 一是: a paragraph that begins so is an item, a sentence goes on. */
export const AND_THEN = 6;

const MARKERS: readonly (readonly [level: number, pattern: RegExp])[] = [
  [0, PART],
  [1, /^[一二三四五六七八九十]{1,3}[、.．]/],
  [2, /^\([一二三四五六七八九十]{1,3}\)[、.]?/],
  [3, /^\d{1,2}(?:[、]|[.．](?!\d|$)|[.．](?=\d{7}\D|\d{3}(?:\(类|$)))/],
  [4, /^\(\d{1,2}\)[、.]?/],
  [5, /^(?:[①-⑳]|(?:\d{1,2}\)|[a-zA-Z][.、)])(?=[“\u4e00-\u9fff]))/],
  [AND_THEN, /^[一二三四五六七八九十]是/],
];

/** The number a passage or a sentence starts with. */
export function markerOf(text: string): Marker | undefined {
  for (const [level, pattern] of MARKERS) {
    const match = pattern.exec(text);
    if (match) return { level, length: match[0].length, number: numberIn(match[0]) };
  }
  return undefined;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

function numberIn(marker: string): number {
  const [digits] = /[\d一二三四五六七八九十]+/.exec(marker) ?? [""];
  if (digits !== "") return chineseNumber(digits) ?? Number(digits);
  return CIRCLED.indexOf(marker) + 1 || LETTERS.indexOf(marker[0]!.toLowerCase()) + 1;
}

let classes: ReadonlySet<string> | undefined;

/** （一）社会保障和就业支出（类）: a heading of one 科目, which is no section on 支出. */
function namesCode(title: string): boolean {
  if (/[(（][类款项][)）]/.test(title)) return true;
  classes ??= new Set(functionalClasses().flatMap(({ name, old }) => [name, ...old]));
  return classes.has(title.replace(/[：:。]$/, ""));
}

/** The topic of a heading under a parent section; undefined where it opens none of its own. */
export function topicOfHeading(title: string, parent: Topic | undefined): Topic | undefined {
  const section = SECTIONS.find(({ heading }) => heading.test(title));
  if (!section || (!section.anywhere && namesCode(title))) return parent === undefined ? "other" : undefined;
  if (parent === undefined || parent === "other") return section.topic;
  if (parent === "overall" && (section.topic === "income" || section.topic === "expenditure"))
    return section.topic;
  if (!section.anywhere) return undefined;
  // Below 五、一般公共预算… every heading speaks of 财政拨款; it opens nothing new.
  if (
    (parent === "general" || parent === "basic") &&
    (section.topic === "fiscal" || section.topic === "fiscalOverall")
  ) {
    return undefined;
  }
  if (parent === "three" && section.topic !== "three" && section.topic !== "agency") return undefined;
  return section.topic;
}
