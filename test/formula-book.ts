/** A department's workbook whose totals are formulas, as bytes: for journeys on the page. */
import { generateDepartment } from "../generate/department";
import { plainForm } from "../generate/form";
import { randomFrom } from "../generate/random";
import { renderDepartment } from "../generate/render";
import { writeWorkbook } from "../generate/write";

export function formulaBook(): Uint8Array {
  const department = generateDepartment(randomFrom(20), {
    items: 8,
    balances: true,
    ownMoney: false,
    scale: 100_000_000,
  });
  const form = { ...plainForm("henan"), unit: "元" as const, formulas: true };
  return writeWorkbook(renderDepartment(department, form).workbook);
}
