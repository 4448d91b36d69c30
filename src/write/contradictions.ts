/**
 * Inputs that contradict one another or the tables. Each says both figures; which is right a person knows. Whether a
 * workbook is the one to compare with is judged before (src/statement/companion.ts).
 */
import { toDecimal } from "../amount/text";
import { roundedTo } from "../amount/span";
import { fenPerLastPlace } from "../amount/unit";
import { CARRIED, IDENTITIES, PART_BOUNDS, type Identity, type PartBound } from "../catalogue/identities";
import { codeKey, isCount, type QuantityKey } from "../catalogue/quantities";
import type { Statement } from "../statement/statement";
import type { Aspect } from "../facts/fact";
import { leaves } from "./leaf-codes";

import { distinctInputs, type Contradiction } from "./narrative";
import { GROUPS, type Quantities, type Quantity } from "./quantities";
import type { RuleId } from "../catalogue/rule-ids";

/** Half a cent either way, for each of two printed amounts. */
const CENT = roundedTo(0, fenPerLastPlace("万元", 2));
const SLACK = CENT.high - CENT.low + 1;

export function contradictions(statement: Statement, quantities: Quantities): readonly Contradiction[] {
  return [
    ...(statement.kind === "budget" ? [] : ofBalances(quantities)),
    ...ofTyped(quantities),
    ...IDENTITIES.flatMap((identity) => ofSum(identity, quantities)),
    ...SCOPES.flatMap((scope) => ofBudgets(scope, quantities)),
    ...PART_BOUNDS.flatMap((bound) => ofPart(bound, quantities)),
    ...ofAgency(quantities),
  ];
}

function warning(rule: RuleId, message: string, ...from: readonly (Quantity | undefined)[]): Contradiction {
  const cells = from.flatMap((quantity) => quantity?.cells ?? []);
  return {
    rule,
    severity: "warning",
    message,
    cells: [...new Map(cells.map((cell) => [cell.entry, cell])).values()],
    inputs: distinctInputs(from.flatMap((quantity) => quantity?.inputs ?? [])),
  };
}

/** As a text has it; what differs below that is written in full. */
function say(fen: number, beside: number): string {
  const [amount, other] = [toDecimal(fen, "万元"), toDecimal(beside, "万元")];
  const alike = amount.toFixed(2) === other.toFixed(2);
  return alike ? amount.toFixed(Math.max(2, amount.decimalPlaces())) : amount.toFixed(2);
}

/** An amount or a count, with its unit. */
function figure(key: QuantityKey, fen: number, beside: number): string {
  return isCount(key) ? toDecimal(fen, "个").toFixed() : `${say(fen, beside)}万元`;
}

/** X-PY-01: last year's closing is this year's opening. A budget opens with an estimate. */
function ofBalances(quantities: Quantities): Contradiction[] {
  const found: Contradiction[] = [];
  for (const { opening: openingKey, closing: closingKey } of CARRIED) {
    const opening = quantities.get(openingKey, "final");
    const closing = quantities.get(closingKey, "prior");
    if (!opening || !closing || Math.abs(opening.exact - closing.exact) < SLACK) continue;
    found.push(
      warning(
        "X-PY-01",
        `本年${quantities.labelOf(openingKey)}${say(opening.shown, closing.shown)}万元，` +
          `上年${quantities.labelOf(closingKey)}${say(closing.shown, opening.shown)}万元，两者应当相同；` +
          `有年初余额调整的请在说明中写明。`,
        opening,
        closing,
      ),
    );
  }
  return found;
}

const ASPECTS: Readonly<Record<Aspect, string>> = {
  final: "",
  prior: "上年数",
  initial: "年初预算数",
  budget: "全年预算数",
};

/** What was typed in although a workbook says otherwise. The workbook's figure stands in the text. */
function ofTyped(quantities: Quantities): Contradiction[] {
  const found: Contradiction[] = [];
  for (const aspect of Object.keys(GROUPS) as Aspect[]) {
    for (const key of quantities.inputs.amounts[aspect].keys()) {
      const typed = quantities.typed(key, aspect)!;
      const table = quantities.fromTables(key, aspect);
      if (!table || Math.abs(table.exact - typed.exact) < (isCount(key) ? 1 : SLACK)) continue;
      const [one, other] = [figure(key, typed.shown, table.shown), figure(key, table.shown, typed.shown)];
      found.push(
        warning(
          "X-PY-02",
          `${quantities.labelOf(key)}${ASPECTS[aspect]}：填的是${one}，表上是${other}，正文用表上的数。`,
          typed,
          table,
        ),
      );
    }
  }
  return found;
}

/** What adds up by definition. Within one workbook the check sees to it; here a typed value takes part. */
function ofSum({ rule, whole, parts, less = [] }: Identity, quantities: Quantities): Contradiction[] {
  return (Object.keys(GROUPS) as Aspect[]).flatMap((aspect): Contradiction[] => {
    const total = quantities.get(whole, aspect);
    const all = [...parts, ...less].map((key) => quantities.get(key, aspect));
    if (!total || !all.every((one): one is Quantity => one !== undefined)) return [];
    if (![total, ...all].some(({ inputs }) => inputs.length > 0)) return [];
    const sum = all.reduce((so, { exact }, at) => so + (at < parts.length ? exact : -exact), 0);
    const there = all.filter(({ exact }) => exact !== 0).length;
    const slack = isCount(whole) ? 1 : ((there + 1) * SLACK) / 2;
    if (Math.abs(sum - total.exact) < slack) return [];
    const name = (key: QuantityKey): string => quantities.labelOf(key);
    const written = parts.map(name).join("加") + less.map((key) => `减${name(key)}`).join("");
    return [
      warning(
        rule,
        `${ASPECTS[aspect] === "" ? "" : `${ASPECTS[aspect]}：`}${name(whole)}${figure(whole, total.shown, sum)}，` +
          `${written}等于${figure(whole, sum, total.shown)}，两者不符。`,
        total,
        ...all,
      ),
    ];
  });
}

const SCOPES = ["general", "fiscal"] as const;

/** N-08b: the budgets of the 科目 add up to the budget of all; one that was not spent is easily left out. */
function ofBudgets(scope: (typeof SCOPES)[number], quantities: Quantities): Contradiction[] {
  const total = quantities.get(`${scope}.expenditure`, "initial");
  // What has neither a budget nor an amount is no part.
  const codes = quantities.codes(scope);
  const parts = (scope === "fiscal" ? codes.filter(({ code }) => code.length === 3) : leaves(codes))
    .map(({ code }) => ({
      budget: quantities.get(codeKey(scope, code), "initial"),
      spent: quantities.get(codeKey(scope, code), "final")?.exact !== 0,
    }))
    .filter(({ budget, spent }) => spent || budget !== undefined)
    .map(({ budget }) => budget);
  if (!total || parts.length === 0 || !parts.every((part): part is Quantity => part !== undefined)) return [];
  const sum = parts.reduce((all, { exact }) => all + exact, 0);
  if (Math.abs(sum - total.exact) < ((parts.length + 1) * SLACK) / 2) return [];
  return [
    warning(
      "N-08b",
      `年初预算总数${say(total.shown, sum)}万元，各科目年初预算合计${say(sum, total.shown)}万元，两者不符；有预算没有支出的科目也要列。`,
      total,
      ...parts,
    ),
  ];
}

function ofPart({ rule, part, whole }: PartBound, quantities: Quantities): Contradiction[] {
  const [less, more] = [quantities.get(part, "final"), quantities.get(whole, "final")];
  if (!less || !more || less.exact <= more.exact || less.inputs.length + more.inputs.length === 0) return [];
  const named = (key: QuantityKey, { shown }: Quantity, beside: Quantity): string =>
    quantities.labelOf(key) + figure(key, shown, beside.shown);
  return [warning(rule, `${named(part, less, more)}大于${named(whole, more, less)}。`, less, more)];
}

/** N-15e: 机关运行经费 is part of 公用经费. */
function ofAgency(quantities: Quantities): Contradiction[] {
  const agency = quantities.get("agency", "final");
  const all = quantities.get("general.public", "final");
  if (!agency || agency.inputs.length === 0 || !all || agency.exact < all.exact + SLACK) return [];
  return [
    warning(
      "N-15e",
      `机关运行经费${say(agency.shown, all.shown)}万元大于一般公共预算公用经费${say(all.shown, agency.shown)}万元。`,
      agency,
      all,
    ),
  ];
}
