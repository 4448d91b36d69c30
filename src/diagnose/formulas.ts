/** Faults of the formulas themselves: what is to be mended is the formula, and no cell that it adds up is looked at. */
import type { CheckReport, EvaluatedRelation } from "../check/report";
import { formulaFaults, type FormulaFault, type FormulaFaultKind } from "../rules/formula-faults";
import { inputsOf, type Inputs } from "../statement/inputs";
import type { Entry } from "../statement/statement";
import type { Diagnosis, Explanation } from "./diagnosis";
import { figureText } from "./diagnosis-wording";
import type { Surroundings } from "./surroundings";

const SLIPS: Readonly<Record<FormulaFaultKind, string>> = {
  range: "公式漏行",
  reference: "公式引错行",
  typed: "公式被数字盖住",
};

/** The faults whose mending makes relations hold, and breaks none that holds. */
export function formulaDiagnoses(report: CheckReport, surroundings: Surroundings): readonly Diagnosis[] {
  const inputs = inputsOf(report.statement);
  if (!inputs) return [];
  return formulaFaults(report.statement, report.relations).flatMap((fault) => {
    if (!fault.shows) return [];
    const resolves = resolvedBy(fault, report.relations, inputs);
    return resolves.length > 0 ? [toDiagnosis(fault, resolves, surroundings)] : [];
  });
}

function resolvedBy(
  { entry, result }: FormulaFault,
  relations: readonly EvaluatedRelation[],
  inputs: Inputs,
): readonly EvaluatedRelation[] {
  const more = result - entry.amount.printed.value;
  const resolved: EvaluatedRelation[] = [];
  for (const evaluated of relations) {
    const { relation, verdict, difference, allowance } = evaluated;
    if (relation.rule.severity !== "error" || verdict === "unjudged") continue;
    let moves = 0;
    for (const { entry: figure, sign } of relation.left) moves += sign * inputs.factor(entry, figure);
    for (const { entry: figure, sign } of relation.right) moves -= sign * inputs.factor(entry, figure);
    if (moves === 0) continue;
    const after = difference + moves * more;
    const holds = relation.sense === "=" ? Math.abs(after) <= allowance : after <= allowance;
    if (verdict === "failed" && holds) resolved.push(evaluated);
    // Others agree with what stands there: it is not the formula that is wrong.
    if (verdict !== "failed" && !holds) return [];
  }
  return resolved;
}

function toDiagnosis(
  { kind, entry, formula, right, result }: FormulaFault,
  resolves: readonly EvaluatedRelation[],
  surroundings: Surroundings,
): Diagnosis {
  const slip = SLIPS[kind];
  const now = formula === undefined ? stands(entry) : `=${formula}`;
  const held = resolves.length > 1 ? ` ${String(resolves.length)} 项关系全部成立` : "这项关系成立";
  const message = `${surroundings.tableName(entry)} ${entry.address} 的公式应为 =${right}（现为 ${now}，${slip}），算得 ${figureText(result, entry)}，改正后${held}`;
  const explanation: Explanation = {
    kind: "other",
    slip,
    repairs: [{ entry, proposed: result, low: result, high: result, formula: right }],
    likeness: 1,
    message,
  };
  return { explanations: [explanation], resolves, equally: 1, message };
}

function stands(entry: Entry): string {
  return figureText(entry.amount.printed.value, entry);
}
