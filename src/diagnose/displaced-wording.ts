/** The sentence of a displaced block: `公开05表第 8–16 行的金额应下移 3 行，移正后 39 项关系全部成立`. */
import { toAddress } from "../workbook/address";
import type { Table } from "../statement/statement";
import type { Displacement, Move, Rows } from "./displacement";

/** So many 科目 are named; more are counted. */
const MOST_NAMED = 6;

export function displacementText(one: Displacement, tableName: string): string {
  const { moves, resolves, restored, idle, surplus } = one;
  const what = one.all ? "的金额" : `${columnsText(one)}的金额`;
  const ways = moves.map(
    (move, index) => `第 ${rowsText(move.rows)} 行${index === 0 ? what : ""}应${wayText(move)}`,
  );
  const lost = [...restored]
    .filter(([entry, value]) => value === "lost" && !one.outside.has(entry))
    .map(([{ address }]) => address);
  const fill = lost.length > 0 ? `（${listed(lost)}原来的数已看不到，移正后请补填）` : "";
  const without = idle.length > 0 ? `；科目 ${codesText(idle)} 没有对应的金额，应删去或空着` : "";
  const over =
    surplus.length > 0 ? `；第 ${surplus.map(rowsText).join("、")} 行的金额没有对应的科目，应清除` : "";
  const line = moves.some(({ right }) => right !== 0) ? "栏目" : "科目";
  return `${tableName}${ways.join("，")}${fill}${without}${over}：金额与${line}整块错开，移正后 ${String(resolves.length)} 项关系全部成立`;
}

function rowsText([first, last]: Rows): string {
  return first === last ? String(first + 1) : `${String(first + 1)}–${String(last + 1)}`;
}

function wayText({ down, right }: Move): string {
  return down !== 0
    ? `${down > 0 ? "下移" : "上移"} ${String(Math.abs(down))} 行`
    : `${right > 0 ? "右移" : "左移"} ${String(Math.abs(right))} 栏`;
}

function codesText(lines: Displacement["idle"]): string {
  const codes = lines.map(({ code, label }) => code ?? label);
  return codes.length > MOST_NAMED
    ? `${codes.slice(0, MOST_NAMED).join("、")} 等 ${String(codes.length)} 行`
    : codes.join("、");
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
