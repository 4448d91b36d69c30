/** Forms by hand, and what is asked of each: nothing wrong, and no amount whose change goes unsaid. */
import { check } from "../../src/check/check";
import type { CheckReport } from "../../src/check/report";
import { recogniseUnits } from "../../src/statement/recognise";
import { errors, isListed } from "../../generate/watched";
import type { Box, Cell, Sheet, Workbook } from "../../src/workbook/workbook";

export type Value = string | number | undefined;

/** A sheet; `>` merges a cell with the one left of it, `^` with the one above. */
export function S(
  name: string,
  rows: readonly (readonly Value[])[],
  merges: readonly Box[] = mergesOf(rows),
): Sheet {
  const cell = (value: Value): Cell | undefined =>
    value === undefined || value === "" || value === ">" || value === "^"
      ? undefined
      : { value, ...(typeof value === "number" && { format: "#,##0.00" }) };
  return { name, hidden: false, rows: rows.map((row) => row.map(cell)), merges };
}

function mergesOf(rows: readonly (readonly Value[])[]): readonly Box[] {
  const boxes = new Map<string, Box>();
  rows.forEach((row, bottom) =>
    row.forEach((value, right) => {
      if (value !== ">" && value !== "^") return;
      let [top, left] = [bottom, right];
      while (rows[top]?.[left] === ">") left -= 1;
      while (rows[top]?.[left] === "^") top -= 1;
      boxes.set(`${top}:${left}`, { top, left, bottom, right });
    }),
  );
  return [...boxes.values()];
}

/** 行次 and the numbers of columns are no amounts. */
function isNumbering({ rows }: Sheet, row: number, column: number): boolean {
  return rows.some((cells, at) => at < row && cells?.[column]?.value === "行次");
}

/** What a cell says in numbers, typed as a number or as a text with two decimals. */
function amountOf(cell: Cell | undefined): number | undefined {
  const value = cell?.value;
  if (typeof value !== "string") return typeof value === "number" ? value : undefined;
  const plain = value.normalize("NFKC").replace(/[\s,]/g, "");
  return /^-?\d+\.\d\d$/.test(plain) ? Number(plain) : undefined;
}

/** @param tables ids of the tables of each unit, parted by ` / ` */
export function everyAmountIsWatched(workbook: Workbook, tables: string): void {
  const read = (book: Workbook) => {
    const statements = recogniseUnits(book);
    return { statements, reports: statements.map((one) => check(one)) };
  };
  const { statements, reports } = read(workbook);

  test("its tables are recognised, and nothing is wrong", () => {
    expect(statements.map((one) => one.tables.map(({ id }) => id).join(" ")).join(" / ")).toBe(tables);
    expect(reports.flatMap(errors)).toEqual([]);
  });

  test("every amount that is changed is an error or said to be unread", () => {
    const silent: string[] = [];
    const lists = (of: readonly CheckReport[], sheet: string, row: number, column: number): boolean =>
      of.some(({ unread }) => isListed(unread, sheet, row, column));
    workbook.sheets.forEach((sheet, at) =>
      sheet.rows.forEach((cells, row) =>
        cells?.forEach((cell, column) => {
          const amount = amountOf(cell);
          if (amount === undefined || isNumbering(sheet, row, column)) return;
          if (lists(reports, sheet.name, row, column)) return;
          const value = typeof cell!.value === "number" ? amount + 11.37 : (amount + 11.37).toFixed(2);
          const changed = cells.map((other, place) => (place === column ? { ...cell, value } : other));
          const rows = sheet.rows.map((other, place) => (place === row ? changed : other));
          const sheets = workbook.sheets.map((other, place) => (place === at ? { ...sheet, rows } : other));
          const after = read({ ...workbook, sheets }).reports;
          if (after.flatMap(errors).length === 0 && !lists(after, sheet.name, row, column))
            silent.push(`${sheet.name} ${row + 1}:${column + 1}`);
        }),
      ),
    );
    expect(silent).toEqual([]);
  });
}

/** How many figures of a workbook nothing watches, by their labels. */
export function unreadIn(workbook: Workbook): readonly string[] {
  return recogniseUnits(workbook).flatMap((one) => check(one).unread.map(({ label }) => label));
}
