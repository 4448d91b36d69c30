/** A made-up following year of a published workbook: every amount twice, so that every relation holds as it held, the year one on. */
import { recognise } from "../src/statement/recognise";
import type { Statement } from "../src/statement/statement";
import { toAddress } from "../src/workbook/address";
import type { Cell, Workbook } from "../src/workbook/workbook";

const FIGURE = /^-?[\d,]+(?:\.\d+)?$/;

export function yearAfter(workbook: Workbook, last: Statement): Statement {
  const amounts = new Set(
    last.tables.flatMap(({ lines }) =>
      lines.flatMap(({ cells }) => [...cells.values()].map(({ sheet, address }) => `${sheet}!${address}`)),
    ),
  );
  const { year } = last;
  const next = ({ value, ...rest }: Cell, isAmount: boolean): Cell => {
    if (typeof value === "number") return { ...rest, value: isAmount ? value * 2 : value };
    if (typeof value !== "string") return { ...rest, value };
    if (isAmount && FIGURE.test(value))
      return { ...rest, value: (Number(value.replace(/,/g, "")) * 2).toFixed(2) };
    return { ...rest, value: value.split(String(year)).join(String(year + 1)) };
  };
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, at) =>
      row?.map((cell, column) => cell && next(cell, amounts.has(`${sheet.name}!${toAddress(at, column)}`))),
    ),
  }));
  // Where the form takes its year from a date it is the old one still.
  return { ...recognise({ ...workbook, sheets }), year: year + 1 };
}
