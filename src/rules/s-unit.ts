/** 万元 or 元: stated on every table, and true. */
import { BALANCE } from "../catalogue/line-keys";
import type { Entry, Statement, Table } from "../statement/statement";
import type { Slot } from "../catalogue/tables";
import { amountText, isFilled, listed, nameOf, shortNameOf } from "./naming";
import { rule, type Assertion, type Complaint, type LabelCell } from "./rule";

/** Figures of two tables that are of one size: the same amount, or a part and its whole. */
const SAME_SIZE: readonly (readonly [Slot, string, string, Slot, string, string])[] = [
  [1, BALANCE.income, "amount", 2, "total", "total"],
  [1, BALANCE.expenditure, "amount", 3, "total", "total"],
  [2, "total", "fiscal", 4, BALANCE.income, "amount"],
  [4, BALANCE.expenditure, "general", 5, "total", "total"],
  [5, "total", "basic", 6, "total", "total"],
  [4, BALANCE.expenditure, "fund", 7, "total", "total"],
  [4, BALANCE.expenditure, "capital", 8, "total", "total"],
];

/** Ten thousand times, but for what rounding may hide. */
const TEN_THOUSAND = { low: 9_900, high: 10_100 };

function unitCell(table: Table): LabelCell {
  return { ...(table.unitCell ?? table.titleCell), label: "单位", value: table.unitCell ? table.unit : null };
}

function checkUnits(statement: Statement): Assertion | undefined {
  const tables = statement.tables;
  if (tables.length === 0) return undefined;
  const complaints: Complaint[] = [];
  const unstated = tables.filter((table) => !table.unitCell);
  if (unstated.length > 0) {
    complaints.push({
      message: `${listed(unstated.map(nameOf))}没有写明单位，按${unstated[0]!.unit}核对。`,
      cells: unstated.map(unitCell),
      table: unstated[0]!.id,
    });
  }
  const odd = tables.filter((table) => table.unit !== "个" && table.unit !== statement.unit);
  if (odd.length > 0) {
    complaints.push({
      message: `${listed(odd.map(nameOf))}的单位是${odd[0]!.unit}，其他各表是${statement.unit}。`,
      cells: odd.map(unitCell),
      table: odd[0]!.id,
      // Shanghai's form of a budget prints “三公” alone in 万元.
      ...(odd.every(({ slot }) => slot === 9) ? { severity: "info" as const } : {}),
    });
  }
  for (const [slotA, lineA, columnA, slotB, lineB, columnB] of SAME_SIZE) {
    const [tableA, tableB] = [statement.table(slotA), statement.table(slotB)];
    const [a, b] = [tableA?.cell(lineA, columnA), tableB?.cell(lineB, columnB)];
    if (!tableA || !tableB || !isFilled(a) || !isFilled(b)) continue;
    const ratio = Math.abs(a.amount.printed.value / b.amount.printed.value);
    if (!isTenThousand(ratio) && !isTenThousand(1 / ratio)) continue;
    complaints.push({
      message: `${nameOf(tableA)}“${a.label}”是 ${inUnit(a)}，${shortNameOf(tableB)}“${b.label}”是 ${inUnit(b)}，相差一万倍：有一张表的单位写错了，或没有换算。`,
      cells: [a, b, unitCell(tableA), unitCell(tableB)],
      table: tableA.id,
      severity: "error",
    });
  }
  return { instances: tables.length, complaints };
}

function isTenThousand(ratio: number): boolean {
  return ratio > TEN_THOUSAND.low && ratio < TEN_THOUSAND.high;
}

function inUnit(entry: Entry): string {
  return `${amountText(entry)} ${entry.amount.unit}`;
}

export const S_UNIT_RULES = [
  rule({
    id: "S-UNIT",
    title: "每张表写明单位，各表单位一致，金额与单位相符",
    meaning: "没有写单位，或单位与金额差一万倍，读者会把元看成万元。",
    source: "各表右上角“单位：万元”",
    severity: "warning",
    exceptions: [
      "资产表以台、辆、套为单位",
      "预算各表以元为单位",
      "“三公”一张表以万元为单位（上海预算），只作提示",
    ],
    inapplicable: "没有可核对的表",
    assert: (_, statement) => checkUnits(statement),
  }),
];
