/** The sentence of a displaced block: `公开05表第 8–16 行的金额应下移 3 行，移正后 39 条关系全部成立`. */
import { toAddress } from "../workbook/address";
import type { Table } from "../statement/statement";
import type { Displacement } from "./displaced";

export function displacementText(one: Displacement, tableName: string): string {
  const { rows, down, right, resolves, restored } = one;
  const [first, last] = [rows[0] + 1, rows[1] + 1];
  const where = first === last ? `第 ${String(first)} 行` : `第 ${String(first)}–${String(last)} 行`;
  const what = one.all ? "的金额" : `${columnsText(one)}的金额`;
  const way =
    down !== 0
      ? `${down > 0 ? "下移" : "上移"} ${String(Math.abs(down))} 行`
      : `${right > 0 ? "右移" : "左移"} ${String(Math.abs(right))} 栏`;
  const lost = [...restored]
    .filter(([entry, value]) => value === "lost" && !one.outside.has(entry))
    .map(([{ address }]) => address);
  const fill = lost.length > 0 ? `（${listed(lost)}原来的数已看不到，移正后请补填）` : "";
  const line = down !== 0 ? "科目" : "栏目";
  return `${tableName}${where}${what}应${way}${fill}：金额与${line}整块错开，移正后 ${String(resolves.length)} 条关系全部成立`;
}

function listed(addresses: readonly string[]): string {
  return addresses.length > 4
    ? `${addresses.slice(0, 3).join("、")} 等 ${String(addresses.length)} 格`
    : addresses.join("、");
}

/** `“基本支出”一栏`, by its letter as well. */
function columnsText({ columns, table }: Displacement): string {
  return columns.map((column) => ` ${letterOf(column)} 栏${nameOf(table, column)}`).join("、");
}

const letterOf = (column: number): string => toAddress(0, column).replace(/\d/g, "");

function nameOf(table: Table, column: number): string {
  for (const line of table.lines) {
    for (const [key, entry] of line.cells) {
      if (entry.column !== column || entry.sheet !== table.sheet) continue;
      const label = table.columns.find((one) => one.key === key)?.label;
      return label ? `“${label}”` : "";
    }
  }
  return "";
}
