/**
 * The sections of a 情况说明. Which they are is prescribed, their numbers are not: a section is known by its words.
 */
import type { NamedKey } from "./quantities";
import type { CodeScope, Money } from "./quantity";

export type Topic =
  | "overall"
  | "income"
  | "expenditure"
  | "fiscalOverall"
  | "fiscal"
  | "general"
  | "basic"
  | "uses"
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

/** The first word of the keys of quantities that belong together; `agency` stands alone. */
export type Family =
  CodeScope | (NamedKey extends infer K ? (K extends `${infer First}.${string}` ? First : K) : never);

export interface Section {
  readonly topic: Topic;
  readonly heading: RegExp;
  /** Whose money a quantity is that names none. */
  readonly money: Money;
  /** A heading below another section's heading may open it. */
  readonly anywhere?: true;
  /** The quantities it is on: here their names are those of the tables. */
  readonly on: readonly Family[];
  /** Whose codes a 科目 is looked for in, the likeliest first. */
  readonly codes: readonly CodeScope[];
  /**
   * What 收入 and 支出 without a further word are said of here: of the whole department, of the section's money in total (where
   * no heading in it names something else), or of neither, as the section is on something of its own.
   */
  readonly bare?: "department" | "money" | "neither";
}

const MONEYS = ["whole", "fiscal", "general", "fund", "capital"] as const;
const FISCAL = ["fiscal", "general", "fund", "capital"] as const;

/** The first whose words a heading has. */
export const SECTIONS: readonly Section[] = [
  {
    topic: "glossary",
    heading: /名词解释|专业名词|名词说明/,
    money: "whole",
    anywhere: true,
    on: [],
    codes: [],
  },
  {
    topic: "performance",
    heading: /绩效/,
    money: "whole",
    anywhere: true,
    on: [],
    codes: ["general", "whole"],
  },
  {
    topic: "three",
    heading: /三公/,
    money: "whole",
    anywhere: true,
    on: ["three"],
    codes: ["economic"],
    bare: "neither",
  },
  {
    topic: "agency",
    heading: /(?:机关|机构)运行经?费/,
    money: "general",
    anywhere: true,
    on: ["agency", "economic"],
    codes: ["economic"],
    bare: "neither",
  },
  {
    topic: "procurement",
    heading: /政府采购|购买服务/,
    money: "whole",
    anywhere: true,
    on: ["procurement"],
    codes: ["economic"],
    bare: "neither",
  },
  {
    topic: "assets",
    heading: /国有资产(?!经营)/,
    money: "whole",
    anywhere: true,
    on: ["assets"],
    codes: [],
    bare: "neither",
  },
  {
    topic: "funds",
    heading: /政府性?基金.*国有资本经营|国有资本经营.*政府性?基金/,
    money: "fund",
    anywhere: true,
    on: ["fund", "capital"],
    codes: ["fund", "capital"],
  },
  {
    topic: "fund",
    heading: /政府性?基金/,
    money: "fund",
    anywhere: true,
    on: ["fund"],
    codes: ["fund", "fiscal"],
    bare: "money",
  },
  {
    topic: "capital",
    heading: /国有资本经营/,
    money: "capital",
    anywhere: true,
    on: ["capital"],
    codes: ["capital", "fiscal"],
    bare: "money",
  },
  {
    topic: "meetings",
    heading: /一般性支出|会议费|培训费/,
    money: "whole",
    anywhere: true,
    on: [],
    codes: ["economic"],
    bare: "neither",
  },
  {
    topic: "basic",
    heading: /(?:公共预算|财政拨款).*基本支出|^基本支出决算/,
    money: "general",
    anywhere: true,
    on: ["general", "economic"],
    codes: ["economic", "general"],
  },
  {
    topic: "general",
    heading: /公共预算/,
    money: "general",
    anywhere: true,
    on: ["general", "fiscal"],
    codes: ["general", "fiscal", "whole"],
    bare: "money",
  },
  {
    topic: "fiscalOverall",
    heading: /财政拨款收入?[、和与及]?支出?.*(?:总|情况)|财政拨款收支/,
    money: "fiscal",
    anywhere: true,
    on: FISCAL,
    codes: ["fiscal", "general", "whole"],
  },
  {
    topic: "fiscal",
    heading: /财政拨款/,
    money: "fiscal",
    anywhere: true,
    on: FISCAL,
    codes: ["fiscal", "general", "whole"],
    bare: "money",
  },
  {
    // 基本支出经济分类情况: of 一般公共预算, or of all money.
    topic: "uses",
    heading: /^(?:第.{1,3}节)?(?:基本|项目)支出/,
    money: "whole",
    on: [...MONEYS, "economic"],
    codes: ["economic", "general", "whole", "fiscal"],
    bare: "neither",
  },
  {
    topic: "overall",
    heading: /收入?[、和与及]?支出?.*(?:总体|总计|总表|增减|情况)|(?:预算|决算)安排|收支/,
    money: "whole",
    on: MONEYS,
    codes: ["whole", "general", "fiscal"],
    bare: "department",
  },
  {
    topic: "income",
    heading: /收入/,
    money: "whole",
    on: MONEYS,
    codes: ["whole", "general", "fiscal"],
    bare: "department",
  },
  {
    topic: "expenditure",
    heading: /支出/,
    money: "whole",
    on: MONEYS,
    codes: ["whole", "general", "fiscal"],
    bare: "department",
  },
];

const OTHER: Section = {
  topic: "other",
  heading: /^$/,
  money: "whole",
  on: [],
  codes: ["whole", "general", "fiscal", "economic"],
};

const OF_TOPIC: ReadonlyMap<Topic, Section> = new Map(SECTIONS.map((section) => [section.topic, section]));

export function sectionOf(topic: Topic): Section {
  return OF_TOPIC.get(topic) ?? OTHER;
}

/** What every outline of a final account tells, by the heading that it usually has, and the topics that may tell it. */
export const REQUIRED: readonly (readonly [name: string, ...topics: Topic[]])[] = [
  ["收入决算情况", "income", "overall"],
  ["支出决算情况", "expenditure", "overall"],
  ["一般公共预算财政拨款支出决算情况", "general", "fiscal", "fiscalOverall"],
  ["一般公共预算财政拨款基本支出决算情况", "basic", "general", "uses"],
  ["财政拨款“三公”经费支出决算情况", "three"],
  ["机关运行经费支出情况", "agency"],
  ["政府采购支出情况", "procurement"],
  ["国有资产占用情况", "assets"],
];

/** Of these, what 其他重要事项的情况说明 may tell without a heading of its own. */
export const UNTITLED: ReadonlySet<string> = new Set<Topic>(["agency", "procurement", "assets"]);
