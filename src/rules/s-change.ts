/** 增减: what one column says of two others. */
import { aspectOfKey, keyIn, type ColumnAspect } from "../catalogue/aspects";
import type { Column, Table } from "../statement/statement";
import { rule, type Draft } from "./rule";
import { figureOf } from "./sides";

/** What a 增减 may be counted from, where its header does not say; two of them leave it open. */
const BASES: readonly ColumnAspect[] = ["initial", "budget", "prior", "priorBudget"];
const WHOLES = ["total", "amount", "final"];

function has(table: Table, key: string): boolean {
  return table.columns.some((column) => column.key === key);
}

/** The columns that a 增减 is the difference of; undefined where that is not sure. */
function compared(table: Table, column: Column): { readonly own: string; readonly base: string } | undefined {
  const quantity = column.key.split(".").slice(1).join(".");
  const own = quantity || WHOLES.find((whole) => has(table, whole));
  if (own === undefined || !has(table, own)) return undefined;
  const printed = BASES.map((aspect) => keyIn(aspect, own)).filter((key) => has(table, key));
  if (column.base === "initial" || column.base === "prior" || column.base === "priorBudget") {
    const base = keyIn(column.base, own);
    if (has(table, base)) return { own, base };
  }
  return printed.length === 1 ? { own, base: printed[0]! } : undefined;
}

function differences(table: Table): readonly (Draft | undefined)[] {
  return table.columns
    .filter(({ key }) => aspectOfKey(key) === "change")
    .flatMap((column) => {
      const of = compared(table, column);
      if (!of) return [];
      return table.lines.map((line) =>
        figureOf(line, column.key).equals(figureOf(line, of.own).minus(figureOf(line, of.base))),
      );
    });
}

export const S_CHANGE_RULES = [
  rule({
    id: "S-CHANGE",
    title: "增减额 = 两栏之差（每一行）",
    meaning: "增减额没有随它比较的两栏更新，或有一栏填错。",
    source: "各省增设的增减栏",
    severity: "error",
    needs: [],
    inapplicable: "各表都没有增减栏，或看不出与哪一栏比较",
    relations: (_, statement) => statement.tables.flatMap(differences),
  }),
];
