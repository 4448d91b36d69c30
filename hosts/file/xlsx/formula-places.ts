/** Where the formulas of a sheet stand in its part, and what must change with them. */
import { shiftFormula } from "../../../src/formulas/shift";
import { parseAddress, parseBox } from "../../../src/workbook/address";
import type { Box, Place } from "../../../src/workbook/workbook";
import type { PackageEdits } from "../package/edits";
import type { Parts } from "../package/opc";
import { escapeXml, XmlCursor, type Edit } from "../package/xml";

/** A formula as it stands in the part. */
export interface FormulaPlace {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  /** The group of a shared formula. */
  readonly shared?: string;
  readonly text: string;
  /** The cells of an array formula, where it has several. */
  readonly array?: Box;
}

export function formulasOf(xml: string): readonly FormulaPlace[] {
  const found: FormulaPlace[] = [];
  const cursor = new XmlCursor(xml);
  let row = -1;
  let column = -1;
  while (cursor.next()) {
    if (cursor.kind === "close") continue;
    if (cursor.name === "row" && cursor.depth === 2) {
      row = Number(cursor.value("r") ?? row + 2) - 1;
      column = -1;
    } else if (cursor.name === "c" && cursor.depth === 3) {
      column = parseAddress(cursor.value("r") ?? "")?.column ?? column + 1;
    } else if (cursor.name === "f" && cursor.depth === 4) {
      const { start, prefix } = cursor;
      const type = cursor.value("t");
      const shared = type === "shared" ? (cursor.value("si") ?? "") : undefined;
      const box = type === "array" ? parseBox(cursor.value("ref") ?? "") : undefined;
      const array = box && (box.top !== box.bottom || box.left !== box.right) ? box : undefined;
      const text = cursor.text();
      found.push({
        ...{ row, column, start, end: cursor.end, prefix, text },
        ...(shared !== undefined && { shared }),
        ...(array && { array }),
      });
    }
  }
  return found;
}

/** The groups of shared formulas whose first cell is overwritten, each cell with its own formula. */
export function unshared(
  formulas: readonly FormulaPlace[],
  overwritten: readonly FormulaPlace[],
): readonly Edit[] {
  const masters = overwritten.filter(({ shared, text }) => shared !== undefined && text !== "");
  return masters.flatMap((master) =>
    formulas
      .filter(({ shared, text }) => shared === master.shared && text === "")
      .map(({ row, column, start, end, prefix }): Edit => {
        const text = escapeXml(shiftFormula(master.text, master, { row, column }));
        return { start, end, text: `<${prefix}f>${text}</${prefix}f>` };
      }),
  );
}

export function isAt(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}

export function removeCalculationChain(edits: PackageEdits, parts: Parts, workbook: string): void {
  for (const { type, target } of parts.relationships(workbook)) {
    if (type !== "calcChain" || target === undefined) continue;
    edits.unrelate(workbook, target);
    if (parts.entry(target)) edits.remove(target);
  }
}
