/**
 * A wording: how a province words its 情况说明; and a style, a wording under the name by which it is chosen. Both are data
 * that reads like the text. A province's wording extends the general one: it says only what differs.
 *
 * A template is a sentence with placeholders:
 *
 * * `{收入总计}`: an amount by its name (`quantities.ts`), with 万元;
 * * `{年}`, `{上一年}`, `{部门}`, `{自称}`: of the whole text;
 * * `{额}`, `{年初预算}`, `{占比}` …: a word about the subject, which is the item of a list or is named after a colon,
 *   `{占比:基本支出}`; a share names its whole after a slash, `{占比:一般公共预算财政拨款支出/本年支出合计}`. All of them are in
 *   `write/placeholders.ts`;
 * * `{待写:主要职责}`: a gap that a person writes where it stands;
 * * `{采购}`: a phrase of the wording, a sentence or part of one that several templates share; `{变动:收入总计}`: a phrase
 *   about a subject; `{收入构成}`: a list of the wording;
 * * `[，占{占比}]`: a clause that is left out where a placeholder in it has no meaning, such as a percentage of zero.
 *
 * What is not known stands as 【待填：…】.
 */
import type { CodeScope } from "./quantity";

export type Template = string;

/** What a comparison is with. 上年: 上年决算数; in a budget last year's budget. */
export type Basis = "上年" | "年初预算" | "全年预算";

/** A phrase that differs by how an amount compares with another. */
export interface Comparison {
  readonly with: Basis;
  /** More or less than the basis, and the basis is more than nothing. */
  readonly moved?: Template;
  /** In place of `moved` where they differ. */
  readonly more?: Template;
  readonly less?: Template;
  /** The basis is zero or negative and the amount is another: no percentage. `moved` where absent. */
  readonly noBase?: Template;
  readonly same: Template;
  /** Different, but not in the decimals that are printed; `same` where absent. */
  readonly nearly?: Template;
  /** The basis is not known. */
  readonly unknown: Template;
}

/** 科目 of one kind of money: `class` the 类, `leaf` the lowest that the table prints (项, or 款 or 类 where it has none). */
export interface Codes {
  readonly scope: CodeScope;
  readonly level: "class" | "leaf";
  /** Only codes that begin with one of these. */
  readonly within?: readonly string[];
}

/** A list inside a sentence. */
export interface List {
  readonly of: readonly string[] | Codes;
  readonly item: Template;
  readonly join: string;
  /** Whether items that are zero are listed; else only what is involved (不涉及的不列). */
  readonly zeros?: true;
  /** What stands where nothing is left to list; where absent, a clause with the list in it is then left out. */
  readonly none?: Template;
}

/** A chart of amounts by their names. */
export type ChartPlan =
  /** Last year beside this year, a series for each amount. */
  | { readonly kind: "column"; readonly title: string; readonly of: readonly string[] }
  /** What a whole is made of; what is zero has no slice. */
  | { readonly kind: "pie"; readonly title: string; readonly of: readonly string[] };

export type Block =
  | Template
  /** After the paragraph before it; left out where one of its figures is not known. */
  | { readonly chart: ChartPlan }
  | { readonly level: 1 | 2; readonly heading: Template }
  /** 名词解释: a paragraph for each term that the text before uses. */
  | { readonly terms: true }
  /** One of two, by whether any of these amounts (or its budget) is other than zero. */
  | { readonly any: readonly string[]; readonly then: readonly Block[]; readonly otherwise: readonly Block[] }
  /** The same by what was spent alone. */
  | {
      readonly spent: readonly string[];
      readonly then: readonly Block[];
      readonly otherwise: readonly Block[];
    }
  /** Paragraphs for each 科目 with a final amount or an initial budget; `lead` before them, with `opening` if there are any. */
  | { readonly each: Codes; readonly lead?: Template; readonly opening?: Template; readonly text: Template };

/** One paragraph or several that belong together. */
export type Part = Block | readonly Block[];

/** The parts of a text by their names, in the order of the text. */
export type Parts = Readonly<Record<string, Part>>;

export interface Wording {
  /** What the user reads behind the name of the province, where that alone does not say which text it is. */
  readonly note?: string;
  /** The heading over all. */
  readonly heading: Template;
  readonly self: "我部门" | "本部门" | "我单位" | "本单位";
  /** Spaces between figures and words: `为 987.70 万元`. */
  readonly spaced: boolean;
  /** Decimals of percentages, where the user chooses none. */
  readonly decimals: 1 | 2;
  /** How nothing is written: `0 万元`, `占 0%`, or `0.00 万元`, `占 0.00%`. */
  readonly zero: "0" | "0.00";
  /** 机关运行经费 is 公用经费 by definition of the form. */
  readonly agencyIsPublic?: true;
  readonly phrases: Readonly<Record<string, Template | Comparison>>;
  readonly lists: Readonly<Record<string, List>>;
  readonly parts: Parts;
}

/** A wording as the user chooses it and the writer takes it. */
export interface Style extends Omit<Wording, "note" | "parts"> {
  readonly name: string;
  /** What the user sees. */
  readonly title: string;
  readonly kind: "final-account" | "budget";
  readonly outline: readonly Block[];
}

/** A heading of the first level: 一、… */
export const section = (heading: Template): Block => ({ level: 1, heading });
/** What a person writes, for no table has it. */
export const toWrite = (what: string): Template => `{待写:${what}}`;
/**
 * What stands before the 情况说明 in the form: what the department does and consists of, which a person writes, and the tables,
 * which are handed in beside the text.
 *
 * @param duties what the form calls them: 主要职责, 主要职能
 * @param offices 机构设置, 部门决算单位构成
 * @param third the heading of the 情况说明
 * @param second that of the tables
 */
export const opening = (
  duties: string,
  offices: string,
  third: Template,
  second: Template = "第二部分 {年}年度部门决算表",
): readonly Block[] => [
  section("第一部分 {部门}概况"),
  part(`一、${duties}`),
  toWrite(duties),
  part(`二、${offices}`),
  toWrite(offices),
  section(second),
  "各表附后。",
  section(third),
];
/** The last part of a text: what its terms mean. */
export const explained = (heading: Template): readonly Block[] => [section(heading), { terms: true }];
/** A heading of the second level: （一）… */
export const part = (heading: Template): Block => ({ level: 2, heading });
