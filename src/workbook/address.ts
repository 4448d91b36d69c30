import type { Box } from "./workbook";

const NAMES = new Map<number, string>();

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  let name = NAMES.get(column);
  if (name !== undefined) return name;
  name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  NAMES.set(column, name);
  return name;
}

/** Row 16, column 5 → `F17`. */
export function toAddress(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** `公开01表` → `'公开01表'`, as formulas and full addresses need it. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** `F17` → row 16, column 5; undefined where it is no address of a single cell. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address.trim());
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** `A1:F1` or `C3` → its box. */
export function parseBox(range: string): Box | undefined {
  const [from, to] = range.split(":");
  const start = parseAddress(from ?? "");
  const end = parseAddress(to ?? from ?? "");
  if (!start || !end) return undefined;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
