/** What held, by table and rule, so that trust can be checked. */
import type { CheckReport, EvaluatedRelation } from "../../src/check/report";
import type { Rule } from "../../src/rules/rule";
import type { Slot } from "../../src/catalogue/tables";
import { BETWEEN_TABLES } from "../wording";
import { nameOf } from "../../src/rules/naming";
import { holds } from "../../src/report/verdict";
import { groupBy } from "../../src/group-by";

export interface PassedRule {
  readonly rule: Rule;
  readonly relations: readonly EvaluatedRelation[];
}

export interface PassedGroup {
  readonly key: string;
  readonly title: string;
  /** How many relations held, 尾差 included. */
  readonly count: number;
  readonly rounding: number;
  readonly rules: readonly PassedRule[];
}

/** The relations that held: one group a table, then those between tables. */
export function groupPassed(report: CheckReport): readonly PassedGroup[] {
  const placeOf = ({ relation: { rule } }: EvaluatedRelation): Slot | 0 =>
    rule.needs.length === 1 ? rule.needs[0]! : 0;
  return [...groupBy(report.relations.filter(holds), placeOf)]
    .sort(([a], [b]) => (a || 99) - (b || 99))
    .map(([place, relations]) => {
      const rules = groupBy(relations, ({ relation }) => relation.rule);
      const table = place === 0 ? undefined : report.statement.table(place);
      return {
        key: String(place),
        title: table ? nameOf(table) : BETWEEN_TABLES,
        count: relations.length,
        rounding: relations.filter(({ verdict }) => verdict !== "passed").length,
        rules: [...rules].map(([rule, members]) => ({ rule, relations: members })),
      };
    });
}
