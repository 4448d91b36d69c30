/** Samples, whole or with cells changed, checked and diagnosed. */
import { check } from "../../src/check/check";
import type { CheckReport } from "../../src/check/report";
import { diagnose } from "../../src/diagnose/diagnose";
import type { DiagnosisReport } from "../../src/diagnose/diagnosis";
import { recognise } from "../../src/statement/recognise";
import { parseAddress } from "../../src/workbook/address";
import type { Cell, Workbook } from "../../src/workbook/workbook";
import { sample, type SampleName } from "../../samples/load";

export interface Checked {
  readonly report: CheckReport;
  readonly diagnosis: DiagnosisReport;
}

export function checked(workbook: Workbook): Checked {
  const report = check(recognise(workbook));
  return { report, diagnosis: diagnose(report) };
}

export function checkedSample(
  name: SampleName,
  changes: Readonly<Record<string, Cell["value"]>> = {},
): Checked {
  return checked(changed(sample(name), changes));
}

/** The workbook with other values: `公开01表!F17` → 928.86. */
export function changed(workbook: Workbook, changes: Readonly<Record<string, Cell["value"]>>): Workbook {
  const names = workbook.sheets.map(({ name }) => name);
  for (const place of Object.keys(changes)) {
    if (!names.includes(place.split("!")[0]!)) throw new Error(`no sheet for ${place}`);
  }
  const sheets = workbook.sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => row && [...row]);
    for (const [place, value] of Object.entries(changes)) {
      const [name, address] = place.split("!") as [string, string];
      if (name !== sheet.name) continue;
      const { row, column } = parseAddress(address)!;
      (rows[row] ??= [])[column] = { ...rows[row]?.[column], value };
    }
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}
