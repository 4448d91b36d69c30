/** The sentences of findings: what an accountant could read out on the telephone. */
import { groupedText } from "../amount/text";
import type { Unit } from "../amount/unit";
import { nameOf, shortNameOf } from "../rules/naming";
import type { Relation, Term } from "../rules/rule";
import type { Entry, Statement, Table } from "../statement/statement";
import type { EvaluatedRelation } from "./report";

/** Which table a figure stands in. */
export type TableOf = (term: Term) => Table | undefined;

/** Finds the tables of these workbooks; they are looked through when first asked: only findings ask. */
export function tableFinder(statements: readonly Statement[]): TableOf {
  let tables: Map<Entry, Table> | undefined;
  return ({ entry }) => {
    tables ??= new Map(
      statements.flatMap((statement) =>
        [...statement.tables, ...statement.seconds].flatMap((table) =>
          table.lines.flatMap(({ cells }) => [...cells.values()].map((cell) => [cell, table] as const)),
        ),
      ),
    );
    return tables.get(entry);
  };
}

/** The unit in which a relation is spoken of: that of its first figure. */
export function unitOf({ left, right }: Relation): Unit {
  return (left[0] ?? right[0])?.entry.amount.unit ?? "万元";
}

export function relationMessage(evaluated: EvaluatedRelation, tableOf: TableOf): string {
  const { relation, verdict, difference, allowance, basis } = evaluated;
  const unit = unitOf(relation);
  const say = (fen: number): string => `${groupedText(fen, unit)} ${unit}`;
  const hidden = basis === "held" ? "按格子里保存的全部小数，" : "";
  const apart = `${hidden}${relation.sense === "=" ? "相差" : "多出"} ${say(Math.abs(difference))}`;
  const reason = why(evaluated, say(allowance), unit);
  const { subject, verb, object } = claim(evaluated, tableOf);
  const sides = figures(evaluated, unit);
  return verdict === "failed"
    ? `${subject}${verb}${object}：${sides}，${apart}，${reason}。`
    : `${subject}与${object}${apart}（${sides}）：${reason}。`;
}

/** What should hold, in words: `公开03表《支出决算表》“本年支出合计”应等于“各项支出之和”`. */
export function relationText(evaluated: EvaluatedRelation, tableOf: TableOf): string {
  const { subject, verb, object } = claim(evaluated, tableOf);
  return subject + verb + object;
}

/** Why the difference is what it is called, in a clause. */
export function relationReason(evaluated: EvaluatedRelation): string {
  const unit = unitOf(evaluated.relation);
  const allowance = `${groupedText(evaluated.allowance, unit)} ${unit}`;
  return why(evaluated, allowance, unit);
}

/** Both sides' figures: a total against its parts, or two amounts side by side. */
function figures({ relation, left, right }: EvaluatedRelation, unit: Unit): string {
  const isTotal = relation.sense === "=" && relation.left.length === 1 && relation.right.length > 1;
  const say = (terms: readonly Term[], fen: number): string =>
    terms.length === 1 && terms[0]!.entry.state === "blank" ? "空白" : ` ${groupedText(fen, unit)}`;
  const stated = say(relation.left, left);
  const expected = say(relation.right, right);
  return isTotal ? `表上${stated}，合计${expected}` : `前者${stated}，后者${expected}`;
}

/** `公开03表《支出决算表》“…”`, `应等于`, `“…”` */
function claim({ relation }: EvaluatedRelation, tableOf: TableOf) {
  const { left, right, leftText, rightText, sense, rule } = relation;
  const leftTable = left[0] && tableOf(left[0]);
  const rightTable = right[0] && tableOf(right[0]);
  const there = rightTable && rightTable !== leftTable ? shortNameOf(rightTable) : "";
  // A sum of one is that one, by its name.
  const only = right.length === 1 && rightText.endsWith("之和") ? right[0]!.entry.label : undefined;
  const object =
    only === undefined ? `“${rightText}”` : `${rightText.startsWith("所属") ? "所属" : ""}仅有的“${only}”`;
  const usually = rule.severity === "error" ? "" : "一般";
  return {
    subject: `${leftTable ? nameOf(leftTable) : ""}“${leftText}”`,
    verb: usually + (sense === "≤" ? "不应大于" : "应等于"),
    object: (lastYear(right) || there) + object,
  };
}

/** `上年决算表（公开01表 H29）`: a figure of the other workbook, told apart from the cells of this one. */
function lastYear(terms: readonly Term[]): string {
  const first = terms.find(({ book }) => book === "prior")?.entry;
  return first ? `上年决算表（${first.sheet} ${first.address}）` : "";
}

/** Why the difference is what it is called. */
function why(evaluated: EvaluatedRelation, allowance: string, unit: Unit): string {
  const { relation, verdict, addends, twoPrints } = evaluated;
  const most = `${addends} 个加数四舍五入最多可差 ${allowance}`;
  if (verdict === "rounding") {
    return twoPrints
      ? `同一个数在两处分别四舍五入或手工调平，差 ${allowance}以内属正常尾差，最好改为一致`
      : `${most}，属正常尾差`;
  }
  if (verdict === "suspicious") return `${most}，虽在其内，但差这么多很少见，请核对`;
  const { rule } = relation;
  if (rule.severity !== "error" && rule.exceptions) return `请核对（${rule.exceptions.join("；")}，属正常）`;
  if (relation.strict) return "两个总计必须完全相等，不容尾差";
  if (evaluated.allowance > 0) {
    return addends > 1
      ? `超出 ${addends} 个加数四舍五入可能的 ${allowance}`
      : `超出四舍五入可能的 ${allowance}`;
  }
  if (unit === "个") return "个数应完全相符";
  return unit === "元" ? "以元为单位的金额应完全相符" : "不是四舍五入能造成的";
}

/** `没有找到收入决算表`. */
export function tableMissing(title: string): string {
  return `没有找到${title}`;
}

export function tableTwice(title: string, sheets: readonly string[]): string {
  return `有两张不同的${title}（工作表 ${sheets.join("、")}）`;
}

/** `上年决算表里没有找到收入支出决算总表`. */
export function inPrior(reason: string): string {
  return `上年决算表里${reason}`;
}

/** Why the rules that compare with last year were not run: the pane offers to open it beside these words. */
export const NO_PRIOR = "没有打开上年决算表";
export const OTHERS_PRIOR = "打开的上年决算表部门名称不同，不据此核对";
export const NO_TABLES = "没有找到任何一张决算公开表";
export const NO_SUCH_FORM = "预算公开没有这张表";
export const NO_SUCH_LINES = "表内没有这项关系用到的行或栏";

/** @param first the figure that stopped the first of them, in a clause */
export function partlyUnread(count: number, first: string): string {
  return `有 ${count} 项因${first}，可能是其中的一部分，没有核对`;
}

export function partlyUnreadable(count: number): string {
  return `有 ${count} 项因格子里的内容不能认作金额，没有核对`;
}

/** Why no relation reaches a figure that is read. */
export const UNREACHED = {
  item: "这一项不是表式里已知的项目，没有关系能核对它",
  rate: "这一栏是百分比，看不出是哪两个数相除，没有核对",
  alone: "没有列出与它对应的合计、分项或另一张表，没有关系能核对它",
} as const;

/** `另有 3 个数没有读懂，2 个数没有关系能核对`: what praise has to add; empty where there is nothing. */
export function unprovedText({ unread, alone }: { readonly unread: number; readonly alone: number }): string {
  const parts = [
    unread > 0 ? `${unread} 个数没有读懂` : "",
    alone > 0 ? `${alone} 个数没有关系能核对` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `另有 ${parts.join("，")}`;
}
