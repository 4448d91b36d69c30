/** A formula as it reads in another cell: what a shared formula says, and what a filled-down one should. */
import type { Place } from "../workbook/workbook";
import { columnName, parseAddress } from "../workbook/address";

/**
 * Relative references move with the formula. Texts in quotes and
 * quoted sheet names stay as they are, and so do names that merely look like an address (`LOG10(`).
 */
export function shiftFormula(formula: string, from: Place, to: Place): string {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  return formula.replace(
    TOKEN,
    (token, columnFixed?: string, letters?: string, rowFixed?: string, row?: string) => {
      if (letters === undefined || row === undefined) return token;
      const place = parseAddress(letters + row);
      if (!place) return token;
      const column = columnFixed ? place.column : wrap(place.column + columns, 16_384);
      const line = rowFixed ? place.row : wrap(place.row + rows, 1_048_576);
      return `${columnFixed ?? ""}${columnName(column)}${rowFixed ?? ""}${line + 1}`;
    },
  );
}

/** Texts, quoted sheet names, structured references and words first, so that no address is found inside them. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(\$?)\b([A-Z]{1,3})(\$?)([1-9]\d{0,6})\b(?![(.!\w])|[\p{L}_\\][\p{L}\p{N}_.]*/giu;

function wrap(index: number, count: number): number {
  return ((index % count) + count) % count;
}
