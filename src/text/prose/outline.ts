/**
 * Where in the document a passage stands: its part, its section and what that section is about, the numbered items
 * above it. The sections of a 情况说明 are prescribed, their numbers are not; a section is known by its words.
 */
import { functionalClasses } from "../../catalogue/classifications/classification";
import type { Money } from "../parse/vocabulary";

export type Topic =
  | "overall"
  | "income"
  | "expenditure"
  | "fiscalOverall"
  | "fiscal"
  | "general"
  | "basic"
  | "fund"
  | "capital"
  | "funds"
  | "three"
  | "agency"
  | "procurement"
  | "assets"
  | "meetings"
  | "performance"
  | "glossary"
  | "other";

interface TopicSpec {
  readonly topic: Topic;
  readonly heading: RegExp;
  /** Whose money a quantity is that names none. */
  readonly money: Money;
  /** Whether a heading below another section's heading may open it. */
  readonly anywhere: boolean;
  /** What remarks call it. */
  readonly name: string;
}

/** The first that matches a heading. */
export const TOPICS: readonly TopicSpec[] = [
  {
    topic: "glossary",
    heading: /名词解释|专业名词|名词说明/,
    money: "whole",
    anywhere: true,
    name: "名词解释",
  },
  { topic: "performance", heading: /绩效/, money: "whole", anywhere: true, name: "预算绩效情况" },
  { topic: "three", heading: /三公/, money: "whole", anywhere: true, name: "“三公”经费" },
  {
    topic: "agency",
    heading: /(?:机关|机构)运行经?费/,
    money: "general",
    anywhere: true,
    name: "机关运行经费",
  },
  { topic: "procurement", heading: /政府采购|购买服务/, money: "whole", anywhere: true, name: "政府采购" },
  { topic: "assets", heading: /国有资产(?!经营)/, money: "whole", anywhere: true, name: "国有资产占用" },
  {
    topic: "funds",
    heading: /政府性?基金.*国有资本经营|国有资本经营.*政府性?基金/,
    money: "fund",
    anywhere: true,
    name: "政府性基金、国有资本经营预算",
  },
  { topic: "fund", heading: /政府性?基金/, money: "fund", anywhere: true, name: "政府性基金预算" },
  { topic: "capital", heading: /国有资本经营/, money: "capital", anywhere: true, name: "国有资本经营预算" },
  {
    topic: "meetings",
    heading: /一般性支出|会议费|培训费/,
    money: "whole",
    anywhere: true,
    name: "一般性支出",
  },
  {
    topic: "basic",
    heading: /(?:公共预算|财政拨款).*基本支出|^基本支出决算/,
    money: "general",
    anywhere: true,
    name: "基本支出",
  },
  {
    topic: "general",
    heading: /公共预算/,
    money: "general",
    anywhere: true,
    name: "一般公共预算财政拨款支出",
  },
  {
    topic: "fiscalOverall",
    heading: /财政拨款收入?[、和与及]?支出?.*(?:总|情况)|财政拨款收支/,
    money: "fiscal",
    anywhere: true,
    name: "财政拨款收支总体",
  },
  { topic: "fiscal", heading: /财政拨款/, money: "fiscal", anywhere: true, name: "财政拨款支出" },
  {
    topic: "overall",
    heading: /收入?[、和与及]?支出?.*(?:总体|总计|总表|增减|情况)|(?:预算|决算)安排|收支/,
    money: "whole",
    anywhere: false,
    name: "收入支出总体",
  },
  { topic: "income", heading: /收入/, money: "whole", anywhere: false, name: "收入" },
  { topic: "expenditure", heading: /支出/, money: "whole", anywhere: false, name: "支出" },
];

export function topicOf(topic: Topic): TopicSpec {
  return TOPICS.find((spec) => spec.topic === topic) ?? OTHER;
}

const OTHER: TopicSpec = { topic: "other", heading: /^$/, money: "whole", anywhere: false, name: "其他" };

/** The level of a number: 0 第三部分, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①. */
export interface Marker {
  readonly level: number;
  /** Its characters in the passage. */
  readonly length: number;
}

const MARKERS: readonly (readonly [level: number, pattern: RegExp])[] = [
  [0, /^第[一二三四五六七八九十\d]{1,3}(?:部分|章)[、：.]?/],
  [1, /^[一二三四五六七八九十]{1,3}[、.．]/],
  [2, /^\([一二三四五六七八九十]{1,3}\)[、.]?/],
  [3, /^\d{1,2}(?:[、]|[.．](?!\d|$)|[.．](?=\d{7}\D|\d{3}(?:\(类|$)))/],
  [4, /^\(\d{1,2}\)[、.]?/],
  [5, /^[①-⑳]/],
];

/** The number a passage or a sentence starts with. */
export function markerOf(text: string): Marker | undefined {
  for (const [level, pattern] of MARKERS) {
    const match = pattern.exec(text);
    if (match) return { level, length: match[0].length };
  }
  return undefined;
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
  const spec = TOPICS.find(({ heading }) => heading.test(title));
  if (!spec || (!spec.anywhere && namesCode(title))) return parent === undefined ? "other" : undefined;
  if (parent === undefined || parent === "other") return spec.topic;
  if (parent === "overall" && (spec.topic === "income" || spec.topic === "expenditure")) return spec.topic;
  if (!spec.anywhere) return undefined;
  // Below 五、一般公共预算… every heading speaks of 财政拨款; it opens nothing new.
  if (
    (parent === "general" || parent === "basic") &&
    (spec.topic === "fiscal" || spec.topic === "fiscalOverall")
  ) {
    return undefined;
  }
  if (parent === "three" && spec.topic !== "three" && spec.topic !== "agency") return undefined;
  return spec.topic;
}
