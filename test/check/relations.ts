/** Relations by hand: figures as they are printed, added on either side. */
import type { Unit } from "../../src/amount/unit";
import type { Relation, Rule, Term } from "../../src/rules/rule";
import type { Entry } from "../../src/statement/statement";
import { amountOf } from "../statement-builder";

const RULE: Rule = {
  id: "T00-R00",
  title: "合计 = 各项之和",
  meaning: "",
  source: "",
  severity: "error",
  needs: [],
  assert: () => undefined,
};

export interface RelationOptions {
  readonly unit?: Unit;
  readonly sense?: Relation["sense"];
  readonly strict?: true;
  readonly severity?: Rule["severity"];
}

let cells = 0;

function entryOf(figure: string, unit: Unit): Entry {
  cells += 1;
  const state = figure === "" ? "blank" : figure.startsWith("#") ? "unreadable" : "amount";
  return {
    sheet: "表",
    address: `A${cells}`,
    row: cells - 1,
    column: 0,
    label: `第${cells}格`,
    content: figure,
    state,
    amount: amountOf(state === "amount" ? figure : "0", unit, state !== "amount"),
  };
}

/** `-12.30` on a side takes 12.30 away; `+-12.30` adds a negative figure. */
function termOf(figure: string, unit: Unit): Term {
  if (figure.startsWith("+")) return { entry: entryOf(figure.slice(1), unit), sign: 1 };
  if (figure.startsWith("-")) return { entry: entryOf(figure.slice(1), unit), sign: -1 };
  return { entry: entryOf(figure, unit), sign: 1 };
}

export function relation(
  left: readonly string[],
  right: readonly string[],
  options: RelationOptions = {},
): Relation {
  const unit = options.unit ?? "万元";
  return {
    rule: options.severity ? { ...RULE, severity: options.severity } : RULE,
    left: left.map((figure) => termOf(figure, unit)),
    sense: options.sense ?? "=",
    right: right.map((figure) => termOf(figure, unit)),
    leftText: "合计",
    rightText: "各项之和",
    ...(options.strict && { strict: true as const }),
  };
}
