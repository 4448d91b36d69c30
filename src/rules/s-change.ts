/** 增减: what one column says of two others. */
import { aspectOfKey, isSum, keyIn, type ColumnAspect } from "../catalogue/aspects";
import type { Column, Line, Table } from "../statement/statement";
import { isKnown } from "./naming";
import { rule, type Draft } from "./rule";
import { figureOf } from "./sides";

/** What a 增减 may be counted from, where its header does not say. */
const BASES: readonly ColumnAspect[] = ["initial", "budget", "prior", "priorBudget"];
const WHOLES = ["total", "amount", "final"];

function has(table: Table, key: string): boolean {
  return table.columns.some((column) => column.key === key);
}

/** What a column of 增减 or of percentages is of, and the columns it may be counted from: one, where that is sure. */
export interface Compared {
  readonly own: string;
  readonly bases: readonly string[];
}

/** undefined where the table does not print what it is of. */
export function compared(table: Table, column: Column): Compared | undefined {
  const quantity = column.key.split(".").slice(1).join(".");
  const own = quantity || WHOLES.find((whole) => has(table, whole));
  if (own === undefined || !has(table, own)) return undefined;
  const printed = (aspects: readonly ColumnAspect[]): string[] =>
    aspects.map((aspect) => keyIn(aspect, own)).filter((key) => has(table, key));
  const { base } = column;
  // 预算 of a header may be either of two; 上年 may be what last year's budget was.
  if (base === undefined || base === "budget") return { own, bases: printed(BASES) };
  return { own, bases: printed(base === "prior" ? ["prior", "priorBudget"] : [base]).slice(0, 1) };
}

/** Counts below amounts are often told of this year alone: what is blank there was not printed. */
function isWithoutLastYear({ cells }: Line, keys: readonly string[]): boolean {
  return keys.every((key) => {
    const cell = cells.get(key);
    return cell?.state !== "amount" && cell?.amount.unit === "个";
  });
}

/** Of a line that is not known it is asked too, but where it adds up amounts that were rounded each on its own. */
function isOwnAmount({ key, cells }: Line, column: string): boolean {
  return cells.get(column)?.state === "amount" && !isSum(key);
}

function differences(table: Table): readonly (Draft | undefined)[] {
  return table.columns
    .filter(({ key }) => aspectOfKey(key) === "change")
    .flatMap((column) => {
      const of = compared(table, column);
      const [base, second] = of?.bases ?? [];
      if (!of || base === undefined || second !== undefined) return [];
      return table.lines
        .filter((line) => isKnown(line) || isOwnAmount(line, column.key))
        .filter((line) => !isWithoutLastYear(line, [column.key, base]))
        .map((line) => figureOf(line, column.key).equals(figureOf(line, of.own).minus(figureOf(line, base))));
    });
}

export const S_CHANGE_RULES = [
  rule({
    id: "S-CHANGE",
    title: "增减额 = 两栏之差（每一行）",
    meaning: "增减额没有随它比较的两栏更新，或有一栏填错。",
    source: "各省增设的增减栏",
    inapplicable: "各表都没有增减栏，或看不出与哪一栏比较",
    relations: (_, statement) => statement.tables.flatMap(differences),
  }),
];
