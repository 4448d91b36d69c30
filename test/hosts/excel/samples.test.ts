/** Every sample through Excel: the same workbook value for value, and the same findings, as from its file. */
import { check } from "../../../src/check/check";
import { diagnose } from "../../../src/diagnose/diagnose";
import { marksOf } from "../../../src/report/marks";
import { recognise } from "../../../src/statement/recognise";
import type { Sheet, Workbook } from "../../../src/workbook/workbook";
import { bookOf } from "../../excel-host/load-workbook";
import { sample, SAMPLES } from "../../../samples/load";
import { EDITIONS, expectNoLeaks, open } from "./excel";

/** What both hosts can know of a sheet: Excel hands no widths over. */
function comparable({ name, hidden, rows, merges }: Sheet, withMerges: boolean) {
  const cells = Array.from(rows, (line, row) =>
    Array.from(
      line ?? [],
      (cell, column) =>
        cell && [row, column, cell.value, cell.format ?? "General", cell.error ?? false, cell.formula ?? ""],
    ),
  ).flat();
  return {
    name,
    hidden,
    cells: cells.filter((cell) => cell !== undefined && cell[2] !== ""),
    merges: withMerges ? merges.map((box) => JSON.stringify(Object.values(box))).sort() : [],
  };
}

function findingsOf(workbook: Workbook) {
  const report = check(recognise(workbook));
  const diagnosis = diagnose(report);
  return {
    tables: report.statement.tables.map(({ id, sheet, unit }) => [id, sheet, unit]),
    findings: report.findings.map(({ id, severity, message, cells }) => ({ id, severity, message, cells })),
    relations: report.relations.map(({ verdict, difference, allowance }) => [verdict, difference, allowance]),
    diagnoses: diagnosis.diagnoses.map(({ message }) => message),
    marks: marksOf(report, diagnosis),
  };
}

describe.each(SAMPLES)("%s", (name) => {
  const fromFile = sample(name);

  test.each(EDITIONS)("value for value, finding for finding, at ExcelApi %s", async (apiVersion) => {
    const { excel, host } = open(bookOf(fromFile), { apiVersion });
    const fromExcel = await host.read();
    const withMerges = apiVersion !== "1.9";
    expect(fromExcel.name).toBe(fromFile.name);
    expect(fromExcel.sheets.map((sheet) => comparable(sheet, withMerges))).toEqual(
      fromFile.sheets.map((sheet) => comparable(sheet, withMerges)),
    );
    expect(findingsOf(fromExcel)).toEqual(findingsOf(fromFile));
    expect(excel.syncs).toHaveLength(2);
    await expectNoLeaks(excel);
  });
});
