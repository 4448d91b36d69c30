/** Inputs that contradict one another or the tables. Each says both figures; which is right a person knows. */
import { plainText } from "../../amount/text";
import { roundedTo } from "../../amount/span";
import { fenPerLastPlace } from "../../amount/unit";
import type { Statement } from "../../statement/statement";
import type { Aspect } from "../facts/fact";
import { leaves } from "./codes";
import { nameOf } from "./names";
import type { Contradiction, FigureCell } from "./narrative";
import type { NarrativeSources, Quantities, Quantity } from "./quantities";

/** Half a cent either way, for each of two printed amounts. */
const CENT = roundedTo(0, fenPerLastPlace("万元", 2));
const SLACK = CENT.high - CENT.low + 1;

export function contradictions(
  statement: Statement,
  sources: NarrativeSources,
  quantities: Quantities,
): readonly Contradiction[] {
  return [
    ...ofBooks(statement, sources),
    ...ofBalances(sources, quantities),
    ...ofTyped(quantities),
    ...ofBudgets(quantities),
    ...ofProcurement(quantities),
    ...ofAgency(quantities),
  ];
}

function warning(rule: string, message: string, ...from: readonly (Quantity | undefined)[]): Contradiction {
  const cells: FigureCell[] = from.flatMap((quantity) => quantity?.cells ?? []);
  return { rule, severity: "warning", message, cells };
}

const text = (quantity: Quantity): string => plainText(quantity.shown, "万元");

function ofBooks(statement: Statement, { prior, budget }: NarrativeSources): Contradiction[] {
  const found: Contradiction[] = [];
  if (prior && prior.year !== 0 && statement.year !== 0 && prior.year !== statement.year - 1) {
    found.push(
      warning("S-YEAR", `上年表是${prior.year}年度的，本年表是${statement.year}年度的，不是前后两年。`),
    );
  }
  if (budget && budget.year !== 0 && statement.year !== 0 && budget.year !== statement.year) {
    found.push(warning("S-YEAR", `预算表是${budget.year}年度的，与本年表的${statement.year}年度不同。`));
  }
  for (const [name, other] of [
    ["上年表", prior],
    ["预算表", budget],
  ] as const) {
    if (
      other &&
      other.department !== "" &&
      statement.department !== "" &&
      other.department !== statement.department
    ) {
      found.push(
        warning("S-DEPT", `${name}的部门是“${other.department}”，本年表是“${statement.department}”。`),
      );
    }
  }
  return found;
}

const BALANCES: readonly (readonly [opening: string, closing: string])[] = [
  ["whole.opening", "whole.closing"],
  ["fiscal.opening", "fiscal.closing"],
  ["general.opening", "general.closing"],
  ["fund.opening", "fund.closing"],
  ["capital.opening", "capital.closing"],
];

/** X-PY-01: last year's closing is this year's opening. */
function ofBalances({ prior }: NarrativeSources, quantities: Quantities): Contradiction[] {
  const found: Contradiction[] = [];
  for (const [openingKey, closingKey] of BALANCES) {
    const opening = quantities.get(openingKey, "final");
    const closing = quantities.get(closingKey, "prior");
    if (!opening || !closing || Math.abs(opening.exact - closing.exact) < SLACK) continue;
    found.push(
      warning(
        "X-PY-01",
        `本年${nameOf(openingKey)!}${text(opening)}万元，上年${nameOf(closingKey)!}${text(closing)}万元，两者应当相同；` +
          `有年初余额调整的请在说明中写明。`,
        opening,
        closing,
      ),
    );
  }
  // N-19: what was typed in of last year's balance closes by itself.
  const year = (key: string): Quantity | undefined => quantities.get(key, "prior");
  const [opening, income, expenditure, closing] = [
    "whole.opening",
    "whole.income",
    "whole.expenditure",
    "whole.closing",
  ].map(year);
  const used = year("whole.surplusUsed");
  const distributed = year("whole.surplusDistributed");
  if (!prior && opening && income && expenditure && closing && used && distributed) {
    const rest = opening.exact + income.exact + used.exact - expenditure.exact - distributed.exact;
    if (Math.abs(rest - closing.exact) >= 3 * SLACK) {
      found.push(
        warning(
          "N-19",
          `上年数不平：年初加本年收入减本年支出为${plainText(rest, "万元")}万元，填的年末结转和结余是${text(closing)}万元。`,
          opening,
          income,
          expenditure,
          closing,
        ),
      );
    }
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
  for (const [aspect, amounts] of Object.entries(quantities.inputs.amounts) as [
    Aspect,
    Map<string, number>,
  ][]) {
    for (const key of amounts.keys()) {
      const typed = quantities.typed(key, aspect)!;
      const table = quantities.fromTables(key, aspect);
      if (!table || Math.abs(table.exact - typed.exact) < SLACK) continue;
      const name = `${nameOf(key) ?? (quantities.nameOf(key) || key)}${ASPECTS[aspect]}`;
      found.push(
        warning("X-PY-02", `${name}：填的是${text(typed)}，表上是${text(table)}，正文用表上的数。`, table),
      );
    }
  }
  return found;
}

/** N-08b: the budgets of the 科目 add up to the budget of all; one that was not spent is easily left out. */
function ofBudgets(quantities: Quantities): Contradiction[] {
  const total = quantities.get("general.expenditure", "initial");
  // What has neither a budget nor an amount is no part.
  const parts = leaves(quantities.codes("general"))
    .map(({ code }) => ({
      budget: quantities.get(`general/${code}`, "initial"),
      spent: quantities.get(`general/${code}`, "final")?.exact !== 0,
    }))
    .filter(({ budget, spent }) => spent || budget !== undefined)
    .map(({ budget }) => budget);
  if (!total || parts.length === 0 || !parts.every((part): part is Quantity => part !== undefined)) return [];
  const sum = parts.reduce((all, { exact }) => all + exact, 0);
  if (Math.abs(sum - total.exact) < ((parts.length + 1) * SLACK) / 2) return [];
  return [
    warning(
      "N-08b",
      `年初预算总数${text(total)}万元，各科目年初预算合计${plainText(sum, "万元")}万元，两者不符；有预算没有支出的科目也要列。`,
      total,
    ),
  ];
}

function ofProcurement(quantities: Quantities): Contradiction[] {
  const found: Contradiction[] = [];
  const get = (key: string): Quantity | undefined => quantities.get(`procurement.${key}`, "final");
  const parts = [get("goods"), get("works"), get("services")];
  const total = get("total");
  if (total && parts.every((part): part is Quantity => part !== undefined)) {
    const sum = parts.reduce((all, part) => all + part.exact, 0);
    if (Math.abs(sum - total.exact) >= 2 * SLACK) {
      found.push(
        warning(
          "N-16",
          `政府采购总额${text(total)}万元，货物、工程、服务合计${plainText(sum, "万元")}万元，两者不符。`,
        ),
      );
    }
  }
  for (const [partKey, wholeKey] of [
    ["micro", "sme"],
    ["sme", "total"],
  ] as const) {
    const [less, more] = [get(partKey), get(wholeKey)];
    if (!less || !more || less.exact <= more.exact) continue;
    const names = [nameOf(`procurement.${partKey}`)!, nameOf(`procurement.${wholeKey}`)!];
    found.push(warning("N-16", `${names[0]}${text(less)}万元大于${names[1]}${text(more)}万元。`));
  }
  return found;
}

/** N-15e: 机关运行经费 is part of 公用经费. */
function ofAgency(quantities: Quantities): Contradiction[] {
  const agency = quantities.get("agency", "final");
  const all = quantities.get("general.public", "final");
  if (!agency?.typed || !all || agency.exact < all.exact + SLACK) return [];
  return [warning("N-15e", `机关运行经费${text(agency)}万元大于一般公共预算公用经费${text(all)}万元。`, all)];
}
