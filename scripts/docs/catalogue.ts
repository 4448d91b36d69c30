/** docs/规则目录.md: every rule with what it says, why, where from, and an example that holds and one that breaks. */
import { relationText, tableFinder } from "../../src/check/finding-wording";
import { groupedText } from "../../src/amount/text";
import { check } from "../../src/check/check";
import { groupedRules, SHOWN_RULES, type ShownRule } from "../../src/report/rules";
import { EXAMPLES } from "../../src/rules/examples";
import { CATALOGUE } from "../../src/rules/index";
import { exampleDepartment } from "../../test/small-department";
import { SEVERITY_WORD } from "../../src/check/severity";

const HEAD = `# 规则目录

这一页由 \`npm run docs\` 从规则本身生成，与窗格里的“规则”、\`gouji rules\` 是同一份；例子都是测试。不要手改。

“成立的例子”是示例部门的数，“不成立的例子”改动其中几格，是核对时说的原话。编号里 T 是一张表之内，X 是表与表之间，S 是表的样子，N 是情况说明。
`;

export function cataloguePage(): string {
  const sections = [...groupedRules(SHOWN_RULES)].map(
    ([group, rules]) => `## ${group}（${rules.length} 条）\n\n${rules.map(ruleText).join("\n")}`,
  );
  return `${HEAD}\n共 ${SHOWN_RULES.length} 条。\n\n${sections.join("\n")}`;
}

function ruleText(rule: ShownRule): string {
  const { id, title, severity, meaning, source, exceptions, examples } = rule;
  const needs = [...rule.needs, ...(rule.needsPrior ? ["上年决算表"] : [])];
  const holds = examples.holds.length > 0 ? examples.holds.join("／") : heldExample(id);
  const breaks =
    examples.breaks.length > 0 ? `${examples.breaks.join("／")} —— ${examples.says}` : examples.says;
  const facts: readonly (readonly [string, string])[] = [
    ["含义", meaning],
    ["依据", source],
    ["需要", needs.join("、")],
    ["例外", exceptions.join("；")],
    ["成立的例子", holds],
    ["不成立的例子", breaks],
  ];
  const lines = facts.filter(([, text]) => text !== "").map(([term, text]) => `* ${term}：${escaped(text)}`);
  return `### ${id} ${escaped(title)}\n\n程度：${SEVERITY_WORD[severity]}\n\n${lines.join("\n")}\n`;
}

/** The first relation of the example that holds, with its figures; what is no relation has none. */
function heldExample(id: string): string {
  const rule = CATALOGUE.find((one) => one.id === id)!;
  const { prior, units, ...own } = EXAMPLES[rule.id].holds;
  const parts = units?.map((edits) => ({ ...exampleDepartment({ edits }), unitName: "某中心" }));
  const { relations, statement } = check(
    { ...exampleDepartment(own), ...(parts && { parts }) },
    { rules: [rule], ...(prior && { prior: exampleDepartment({ edits: prior }) }) },
  );
  const first = relations.find(({ left }) => left !== 0) ?? relations[0];
  if (!first) return "";
  const unit = (first.relation.left[0] ?? first.relation.right[0])?.entry.amount.unit ?? "万元";
  const say = (fen: number): string => groupedText(fen, unit);
  const tableOf = tableFinder([statement]);
  return `${relationText(first, tableOf)}：${say(first.left)} ${first.relation.sense} ${say(first.right)}`;
}

/** Marks that Markdown would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, "\\$&").replace(/\n/g, " ");
}
