/**
 * Columns that only say what a known one is made of: 基本支出 by 工资福利支出, 商品和服务支出 …, 上年结转 by its money. What a
 * finance system prints there no list of words would end; the header groups them, and the figures add up.
 */
import { readMoneyText } from "../../amount/figure";
import { cellAt, type Sheet, type Place } from "../../workbook/workbook";
import type { BoundColumn } from "../columns";
import type { HeaderPaths } from "../header";

export const SUBTOTAL = /^(小计|合计)$/u;

/** Binds the columns under the header of a known 小计 as `basic.part1`, `basic.part2` … where in most rows they come to it. */
export function bindParts(
  columns: BoundColumn[],
  paths: HeaderPaths,
  sheet: Sheet,
  rows: readonly number[],
): void {
  const bound = new Set(columns.map(({ column }) => column));
  for (const { column: whole, key, aspect, path = [] } of [...columns]) {
    const group = path.slice(0, -1);
    if (group.length === 0 || !SUBTOTAL.test(path[path.length - 1]!)) continue;
    const parts = paths.columns.filter((column) => {
      const own = paths.of(column);
      return column !== whole && own.length > group.length && group.every((level, at) => level === own[at]);
    });
    const flat = parts.every((column) => paths.of(column).length === path.length && !bound.has(column));
    const ofWhich = parts.some((column) => paths.of(column)[group.length]!.startsWith("其中"));
    if (parts.length < 2 || !flat || ofWhich || !addUp(sheet, rows, whole, parts)) continue;
    parts.forEach((column, at) => {
      const own = paths.of(column);
      columns.push({ column, key: `${key}.part${at + 1}`, label: own.join("›"), path: own, aspect });
    });
  }
}

/** Whether in most rows that print a whole the parts come to it. */
function addUp(sheet: Sheet, rows: readonly number[], whole: number, parts: readonly number[]): boolean {
  const printed = rows.filter((row) => valueAt(sheet, { row, column: whole }) !== 0);
  const right = printed.filter((row) =>
    addsUp(
      sheet,
      { row, column: whole },
      parts.map((column) => ({ row, column })),
    ),
  );
  return 2 * right.length > printed.length;
}

/** Whether the parts come to a whole: as these are binary fractions, to less than half a 分. */
export function addsUp(sheet: Sheet, whole: Place, parts: readonly Place[]): boolean {
  const sum = parts.reduce((all, part) => all + valueAt(sheet, part), 0);
  return Math.round((sum - valueAt(sheet, whole)) * 100) === 0;
}

function valueAt(sheet: Sheet, { row, column }: Place): number {
  const value = cellAt(sheet, row, column)?.value;
  const figure = typeof value === "string" ? readMoneyText(value) : undefined;
  if (figure) return figure.state === "amount" ? figure.printed.toNumber() : 0;
  return typeof value === "number" ? value : 0;
}
