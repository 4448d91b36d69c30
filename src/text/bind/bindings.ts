/**
 * By what a figure was given its subject, its money, its year and its aspect: the words of its own clause, or an
 * inheritance that has a name. Only what is bound firmly throughout can be called wrong; the rest can still be proved.
 * A row costs a name, what it says, a text it binds and one that it must not bind; `test/text/bindings.test.ts` runs them.
 */

/** The parts of a figure that are bound. */
export type BoundPart = "subject" | "money" | "year" | "aspect";

/** The figure of a text that a binding is shown at. */
export interface Example {
  /** The last paragraph has the figure. */
  readonly text: readonly string[];
  readonly figure: string;
}

export interface Binding {
  readonly name: string;
  readonly parts: readonly BoundPart[];
  /** Whether a figure so bound can be refuted. */
  readonly firm: boolean;
  /** For `audit --explain`, and for the reason where the figure stays open. */
  readonly says: string;
  readonly binds?: Example;
  readonly not?: Example;
}

const FINAL = "五、一般公共预算财政拨款支出决算情况说明";
const OVERALL = "一、收入支出决算总体情况说明";
const INCOME = "二、收入决算情况说明";
const FISCAL = "四、财政拨款收入支出决算总体情况说明";
const THREE = "八、财政拨款“三公”经费支出决算情况说明";
const BOUGHT = "十、政府采购支出情况说明";

const row = <N extends string>(
  name: N,
  parts: readonly BoundPart[],
  firm: boolean,
  says: string,
  binds?: readonly [figure: string, ...text: string[]],
  not?: readonly [figure: string, ...text: string[]],
): Binding & { readonly name: N } => {
  const example = (shown: readonly [string, ...string[]]): Example => ({
    figure: shown[0],
    text: shown.slice(1),
  });
  return {
    name,
    parts,
    firm,
    says,
    ...(binds ? { binds: example(binds) } : {}),
    ...(not ? { not: example(not) } : {}),
  };
};

const ROWS = [
  row("own", ["subject", "money", "year", "aspect"], true, "本句写明", [
    "5",
    OVERALL,
    "年初结转和结余5万元。",
  ]),
  row(
    "head",
    ["subject"],
    true,
    "承接句首写明的项目",
    ["5", FINAL, "教育支出（类）：支出决算为5万元。"],
    ["7", FINAL, "教育支出（类）5万元，比上年增加7万元。"],
  ),
  row(
    "goes on",
    ["subject"],
    true,
    "承接前一个数的项目",
    ["7", INCOME, "事业收入5万元，比上年增加7万元。"],
    ["7", INCOME, "事业收入5万元，经营收入7万元。"],
  ),
  row(
    "heading",
    ["subject"],
    true,
    "承接标题的项目",
    ["5", THREE, "3.公务接待费。", "支出决算为5万元。"],
    ["5", THREE, "3.公务接待费。", "因公出国（境）费5万元。"],
  ),
  row(
    "paragraph",
    ["subject"],
    true,
    "承接本段所说的项目",
    ["7", INCOME, "事业收入5万元。与上年相比，增加7万元。"],
    ["7", INCOME, "事业收入5万元。经营收入6万元。与上年相比，增加7万元。"],
  ),
  row(
    "respectively",
    ["subject"],
    true,
    "按先后对应前面的几个项目",
    ["7", INCOME, "事业收入、经营收入分别为5万元、7万元。"],
    ["7", INCOME, "事业收入5万元，经营收入7万元。"],
  ),
  row(
    "part by money",
    ["subject"],
    true,
    "总数按资金来源分的一部分",
    ["3", THREE, "“三公”经费支出5万元（其中：一般公共预算支出3万元，政府性基金2万元）。"],
    ["3", INCOME, "财政拨款收入5万元，其中：一般公共预算3万元。"],
  ),
  row(
    "whole's money",
    ["money"],
    true,
    "与总数同一种资金",
    ["3", FISCAL, "政府性基金预算财政拨款本年支出5万元，其中：基本支出3万元。"],
    ["3", FISCAL, "政府性基金预算财政拨款本年支出5万元。基本支出3万元。"],
  ),
  row(
    "sentence's money",
    ["money"],
    true,
    "同一句前面写明的资金",
    ["6", FISCAL, "政府性基金预算财政拨款本年收入5万元，本年支出6万元。"],
    ["6", FISCAL, "政府性基金预算财政拨款本年收入5万元。本年支出6万元。"],
  ),
  row(
    "only money",
    ["money"],
    true,
    "只有一种资金有这一项",
    ["5", OVERALL, "事业收入5万元。"],
    ["5", OVERALL, "本年收入5万元。"],
  ),
  row(
    "section's money",
    ["money"],
    true,
    "本节所说的资金",
    ["5", FINAL, "基本支出5万元。"],
    ["5", BOUGHT, "一般公共预算财政拨款支出5万元。"],
  ),
  row(
    "whole's time",
    ["year", "aspect"],
    true,
    "与总数同一年度、同一口径",
    ["2", THREE, "“三公”经费预算为5万元，其中：公务接待费2万元。"],
    ["2", THREE, "“三公”经费预算为5万元，其中：公务接待费决算2万元。"],
  ),
  row(
    "level's time",
    ["year", "aspect"],
    true,
    "说的是前一个数的增减",
    ["1", THREE, "“三公”经费预算为5万元，比上年增加1万元。"],
    ["3", THREE, "“三公”经费预算为5万元，支出决算为3万元。"],
  ),
  row(
    "document",
    ["year", "aspect"],
    true,
    "没有另外写明，就是本表的年度和口径",
    ["5", INCOME, "事业收入5万元。"],
    ["5", INCOME, "上年事业收入5万元。"],
  ),
  row(
    "part or whole",
    ["subject"],
    false,
    "可能说的是其中一项，也可能说的是总数",
    ["1", INCOME, "收入合计5万元，其中事业收入2万元，比上年增加1万元。"],
    ["1", INCOME, "收入合计5万元，其中事业收入2万元，事业收入比上年增加1万元。"],
  ),
  row(
    "several before",
    ["subject"],
    false,
    "前面不止一个项目，没有写明说的是哪一项",
    ["7", INCOME, "事业收入5万元。经营收入6万元。与上年相比，增加7万元。"],
    ["7", INCOME, "事业收入5万元。与上年相比，增加7万元。"],
  ),
  row(
    "section's total",
    ["subject"],
    false,
    "没有写明项目，可能是本节的合计",
    ["5", FINAL, "（一）总体情况。", "支出决算5万元。"],
    ["5", FINAL, "教育支出（类）支出决算5万元。"],
  ),
  row("paragraph before", ["subject"], false, "项目写在前面的段落里", [
    "7",
    INCOME,
    "事业收入5万元。",
    "与上年相比，增加7万元。",
  ]),
  row(
    "words between",
    ["subject"],
    false,
    "项目与数字之间有没有读懂的话",
    ["7", INCOME, "事业收入5万元，扎实推进各项任务落实，比上年增加7万元。"],
    ["5", INCOME, "事业收入5万元。"],
  ),
  row(
    "whole of a share before",
    ["subject"],
    false,
    "占比的分母写在前面一句",
    ["7", FINAL, "基本支出5万元，占本年支出合计的50%，项目支出5万元，占7%。"],
    ["7", FINAL, "基本支出5万元，占本年支出合计的50%，项目支出5万元，占本年支出合计的7%。"],
  ),
  row("modified", ["subject"], false, "项目前后另有限定，可能只是其中一部分", [
    "4",
    "十一、国有资产占用情况说明",
    "信息化公务接待费4万元。",
  ]),
  row("given as reason", ["subject"], false, "说明原因的金额", [
    "4",
    INCOME,
    "事业收入5万元，主要原因是经营收入增加4万元。",
  ]),
  row("purpose", ["subject"], false, "说明用途的金额，不是表中的项目", [
    "3",
    FINAL,
    "项目支出5万元，主要用于①办公费3万元；②培训费2万元。",
  ]),
  row("aside", ["subject"], false, "这一部分的口径可能与表不同", [
    "5",
    "十二、预算绩效情况说明",
    "事业收入5万元。",
  ]),
  row("narrower money", ["money"], false, "表中只有一般公共预算的这一项"),
  row(
    "no section",
    ["money"],
    false,
    "没有写明是哪一种资金",
    ["5", "教育支出（类）5万元。"],
    ["5", FINAL, "教育支出（类）5万元。"],
  ),
  row(
    "counted",
    ["subject"],
    false,
    "前面说的是数量，没有写明是哪一项的金额",
    ["3", THREE, "国内公务接待8批次，支出3万元。"],
    ["3", THREE, "国内公务接待8批次，公务接待费3万元。"],
  ),
  row(
    "short name",
    ["subject"],
    false,
    "只写了简称，可能不是表中的那一项",
    ["3", THREE, "“三公”经费支出5万元，其中：公务用车3万元。"],
    ["3", THREE, "“三公”经费支出5万元，其中：公务用车运行维护费3万元。"],
  ),
  row(
    "sum or last",
    ["subject"],
    false,
    "可能是前面几项的合计",
    ["8", THREE, "公务接待费5万元，公务用车运行维护费3万元，合计8万元。"],
    ["8", THREE, "公务接待费5万元，公务用车运行维护费3万元，“三公”经费合计8万元。"],
  ),
  row(
    "line or total",
    ["money"],
    false,
    "可能是前面科目的，也可能是本部门的",
    ["3", FINAL, "教育支出（类）5万元（基本支出3万元）。"],
    ["3", FINAL, "教育支出（类）5万元，其中：基本支出3万元。"],
  ),
  row(
    "another money before",
    ["money"],
    false,
    "没有写明是哪一种资金的",
    ["3", OVERALL, "政府性基金预算财政拨款支出5万元，基本支出3万元。"],
    ["6", FISCAL, "政府性基金预算财政拨款本年收入5万元，本年支出6万元。"],
  ),
  row(
    "difference or budget",
    ["year", "aspect"],
    false,
    "可能是预算数，也可能是与预算相差的数",
    ["2", THREE, "公务接待费支出3万元，低于预算2万元。"],
    ["2", THREE, "公务接待费支出3万元，比预算减少2万元。"],
  ),
  row(
    "another time before",
    ["year", "aspect"],
    false,
    "前面说的是别的年度或预算，没有写明这是哪一个",
    ["2", THREE, "“三公”经费预算为5万元，公务接待费2万元。"],
    ["2", THREE, "“三公”经费支出5万元，公务接待费2万元。"],
  ),
] as const;

export const BINDINGS: readonly Binding[] = ROWS;
export type BindingName = (typeof ROWS)[number]["name"];

/** Amounts that say why, or what for. */
export const EXPLAINED: ReadonlySet<BindingName> = new Set<BindingName>(["given as reason", "purpose"]);

export type Bound = Readonly<Record<BoundPart, BindingName>>;

const BY_NAME = new Map<string, Binding>(ROWS.map((binding) => [binding.name, binding]));

export function bindingOf(name: BindingName): Binding {
  return BY_NAME.get(name)!;
}

/** The first part that was only guessed. */
export function guessOf(bound: Bound): Binding | undefined {
  return (["subject", "money", "year", "aspect"] as const)
    .map((part) => bindingOf(bound[part]))
    .find(({ firm }) => !firm);
}
