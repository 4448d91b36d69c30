/** The catalogue of rules as `gouji rules` shows it. */
import { isLinear, type Rule } from "../rules/rule";
import { SEVERITY_WORD } from "./report-words";

/** `rules --format json`, version 1. */
export function rulesJson(rules: readonly Rule[]): string {
  const list = rules.map((rule) => ({
    id: rule.id,
    title: rule.title,
    meaning: rule.meaning,
    source: rule.source,
    severity: rule.severity,
    kind: isLinear(rule) ? "relation" : "assertion",
    needs: rule.needs.map(tableId),
    exceptions: rule.exceptions ?? [],
  }));
  return `${JSON.stringify({ version: 1, rules: list }, null, 2)}\n`;
}

/** The catalogue to read. */
export function rulesText(rules: readonly Rule[]): string {
  const blocks = rules.map((rule) =>
    [
      `${rule.id} [${SEVERITY_WORD[rule.severity]}] ${rule.title}`,
      `  含义：${rule.meaning}`,
      `  依据：${rule.source}`,
      ...(rule.needs.length > 0
        ? [`  需要：${[...rule.needs.map(tableId), ...(rule.prior ? ["上年决算表"] : [])].join("、")}`]
        : []),
      ...(rule.exceptions?.length ? [`  例外：${rule.exceptions.join("；")}`] : []),
    ].join("\n"),
  );
  return `共 ${rules.length} 条规则\n\n${blocks.join("\n\n")}\n`;
}

/** Tables by kind; a budget's B tables stand in the same places. */
function tableId(slot: number): string {
  return `T${String(slot).padStart(2, "0")}`;
}
