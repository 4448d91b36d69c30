/** How much work is done on sheets, the same on every machine: each look at a place of them is counted. */
import type { Cell, Sheet } from "../src/workbook/workbook";

export function looks(sheets: readonly Sheet[], work: (watched: readonly Sheet[]) => void): number {
  let count = 0;
  const watch = <T>(items: readonly T[], wrap: (item: T) => T): readonly T[] =>
    new Proxy(items, {
      get(target, key, receiver) {
        const item: unknown = Reflect.get(target, key, receiver);
        if (typeof key === "symbol" || !/^\d+$/.test(key)) return item;
        count += 1;
        return wrap(item as T);
      },
    });
  const watched = sheets.map((sheet): Sheet => {
    const rows = new Map<unknown, Sheet["rows"][number]>();
    const watchedRow = (row: Sheet["rows"][number]) => {
      if (row && !rows.has(row))
        rows.set(
          row,
          watch<Cell | undefined>(row, (cell) => cell),
        );
      return row && rows.get(row);
    };
    return { ...sheet, rows: watch(sheet.rows, watchedRow) };
  });
  work(watched);
  return count;
}
