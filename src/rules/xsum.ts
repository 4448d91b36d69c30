/** 汇总: a department's tables against the sum of its units', amount by amount. */
import { INCOME } from "../catalogue/line-keys";
import type { Line, Statement, Table } from "../statement/statement";
import { isFilled, listed } from "./naming";
import { rule, type Draft } from "./rule";
import { figureOf, sum, type Side } from "./sides";

/** What units pay each other is left out of their sum: with any of it, the tables of all money cannot be compared. */
const BETWEEN_UNITS: readonly (readonly [slot: 1 | 2 | 3, line: string, column: string])[] = [
  [1, INCOME.superior, "amount"],
  [1, INCOME.affiliated, "amount"],
  [2, "total", "superior"],
  [2, "total", "affiliated"],
  [3, "total", "remitted"],
  [3, "total", "subsidy"],
];

export const XSUM_RULES = [
  rule({
    id: "X-SUM-01",
    title: "部门汇总数 = 所属各单位之和（同一工作簿里有汇总表和各单位的表）",
    meaning: "汇总表的数与各单位的表加起来不符：汇总时漏加、重加，或者汇总以后有单位又改了数。",
    source: "部门决算由本级和所属单位的决算汇总（《部门决算管理办法》），各表同一行同一栏相加",
    needs: [1],
    exceptions: ["单位之间的补助、上缴在汇总时抵销的，01、02、03 表不比较"],
    inapplicable: "工作簿里没有与所属单位在一起的汇总表",
    relations: (_tables, statement) =>
      statement.parts ? statement.tables.flatMap((table) => sums(table, statement, statement.parts!)) : [],
  }),
];

function sums(
  table: Table,
  statement: Statement,
  units: readonly Statement[],
): readonly (Draft | undefined)[] {
  if (table.slot <= 3 && [statement, ...units].some(paysBetween)) return [];
  const tables = units.map((unit) => unit.table(table.slot));
  // A table that one unit lacks has a sum that lacks it too.
  if (!tables.every((one) => one !== undefined)) return [];
  const name = sumName(units);
  return table.lines
    .filter((line) => line.role !== "other" && table.line(line.key) === line)
    .flatMap((line) =>
      [...line.cells.keys()]
        .filter((column) => tables.every((one) => one.columns.some(({ key }) => key === column)))
        .map((column) => sumOf(line, column, tables, name)),
    );
}

function sumOf(line: Line, column: string, tables: readonly Table[], name: string): Draft | undefined {
  const parts = tables.map((table): Side => {
    const unread = table.line(line.key) ? undefined : table.unread[0];
    return figureOf(table.line(line.key), column).unless(unread);
  });
  // A line that no unit prints is the department's own word for something: not to be compared.
  return figureOf(line, column).equals(sum(parts, name));
}

function paysBetween(statement: Statement): boolean {
  return BETWEEN_UNITS.some(([slot, line, column]) => isFilled(statement.table(slot)?.cell(line, column)));
}

/** `甲局本级、乙中心的同一项之和`. */
function sumName(units: readonly Statement[]): string {
  const names = listed(
    units.map(({ unitName, department }) => unitName ?? department),
    3,
    "个单位",
  );
  return units.length === 1 ? `${names}的同一项` : `${names}的同一项之和`;
}
