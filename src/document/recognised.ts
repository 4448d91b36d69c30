/** The tables of a document, recognised. */
import { recogniseUnits } from "../statement/recognise";
import type { Statement } from "../statement/statement";
import { onceFor } from "../workbook/once";
import type { Workbook } from "../workbook/workbook";
import type { DocumentTables } from "./sheets";

/** The units of a document's tables, each found once however often it is asked for. */
export function recognisedTables({ workbook }: Pick<DocumentTables, "workbook">): readonly Statement[] {
  return unitsOf(workbook);
}

const unitsOf = onceFor((workbook: Workbook) => recogniseUnits(workbook));

/** Whether a statement holds tables of amounts, so that a text can be held against it. */
export function hasAmounts({ tables }: Statement): boolean {
  return tables.some(({ slot }) => slot <= 8);
}
