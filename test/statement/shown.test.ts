/** Cells that hold one thing and show another: the amount that is shown is checked, what shows no amount is said. */
import { check } from "../../src/check/check";
import { diagnose } from "../../src/diagnose/diagnose";
import { recognise } from "../../src/statement/recognise";
import { toDecimal } from "../../src/amount/text";
import { sideFormula } from "../../src/sheets/cell-formula";
import { adopt } from "../../taskpane/state/adoption";
import type { Host } from "../../hosts/host";
import type { Statement } from "../../src/statement/statement";
import type { Cell, Workbook } from "../../src/workbook/workbook";
import { generateDepartment } from "../../generate/department";
import { plainForm } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";

/** Every cell of it holds its amount to the 分 and shows two decimals. */
const whole = renderDepartment(generateDepartment(randomFrom(11)), {
  ...plainForm("henan"),
  figures: "held",
}).workbook;
const read = recognise(whole);

/** The workbook with the cells of its amounts changed. */
function changed(change: (cell: Cell, address: string, sheet: string) => Cell): Workbook {
  const amounts = new Set(
    read.tables.flatMap((table) =>
      table.slot === 10
        ? []
        : table.lines.flatMap((line) =>
            [...line.cells.values()]
              .filter(
                ({ state, content, amount }) =>
                  state === "amount" && typeof content === "number" && amount.unit !== "个",
              )
              .map(({ sheet, row, column }) => `${sheet}!${row}:${column}`),
          ),
    ),
  );
  return {
    ...whole,
    sheets: whole.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, r) =>
        row?.map((cell, c) =>
          cell && amounts.has(`${sheet.name}!${r}:${c}`) ? change(cell, `${r}:${c}`, sheet.name) : cell,
        ),
      ),
    })),
  };
}

const printed = (statement: Statement): string[] =>
  statement.tables.flatMap((table) =>
    table.lines.flatMap((line) =>
      [...line.cells.values()].map(
        ({ sheet, address, amount, state }) => `${sheet}!${address} ${state} ${amount.printed.value}`,
      ),
    ),
  );

const messages = (workbook: Workbook): string[] =>
  check(recognise(workbook))
    .findings.filter(({ severity }) => severity === "error")
    .map(({ rule, message }) => `${rule.id} ${message}`);

const times = (value: unknown, factor: number): number => Number((Number(value) * factor).toPrecision(15));

test.each([
  ["0!.0000", 10_000],
  ['0"."0000', 10_000],
  ["#,##0.00,", 1_000],
])("amounts shown by %s are checked as they are shown", (format, factor) => {
  const workbook = changed((cell) => ({ ...cell, value: times(cell.value, factor), format }));
  if (!format.endsWith("0000")) expect(printed(recognise(workbook))).toEqual(printed(read));
  expect(messages(workbook)).toEqual([]);
});

test.each(["0.00%", "yyyy/m/d", ";;;", "0.00E+00", "[DBNum2]General"])(
  "%s over one amount is said once",
  (format) => {
    const total = read.table(5)!.cell("total", "total")!;
    const workbook = changed((cell, at, sheet) =>
      sheet === total.sheet && at === `${total.row}:${total.column}` ? { ...cell, format } : cell,
    );
    const said = messages(workbook);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^S-READ .*合计.*格式|^S-READ .*改回数值格式/);
  },
);

test("over a whole workbook it is said once a table", () => {
  const said = messages(changed((cell) => ({ ...cell, format: "0.00%" })));
  expect(said.length).toBeLessThanOrEqual(9);
  expect(said.every((message) => /显示成百分数/.test(message))).toBe(true);
});

test("a proposal is written in the scale that the cell holds, and formulas divide by it", async () => {
  const slip = read.table(1)!.cell("total.expenditure", "amount")!;
  const workbook = changed((cell, at, sheet) => {
    const value = times(cell.value, 10_000);
    const off = sheet === slip.sheet && at === `${slip.row}:${slip.column}`;
    return { ...cell, value: off ? value + 10_000_000 : value, format: "0!.0000" };
  });
  const report = check(recognise(workbook));
  const repair = diagnose(report).diagnoses[0]!.explanations[0]!;
  expect(repair.repairs.map(({ entry }) => entry.address)).toEqual([slip.address]);
  const written: unknown[] = [];
  const host = { write: (_: unknown, value: unknown) => Promise.resolve(written.push(value) && null) };
  await adopt(host as unknown as Host, [repair], 1);
  expect(written).toEqual([times(toDecimal(repair.repairs[0]!.proposed, "万元"), 10_000)]);
  const { relation } = report.relations.find(({ relation: { left } }) => left.length === 1)!;
  expect(sideFormula(relation.left, "万元", "printed")).toMatch(/!\w+\/10000\b/);
});
