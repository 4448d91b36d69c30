import { parseAddress, parseBox } from "../../../src/workbook/address";
import type { Cell, Sheet, Workbook } from "../../../src/workbook/workbook";

/** A sheet written down by address: `{ A1: "项目", B2: 3 }`. */
export function sheetOf(
  name: string,
  cells: Readonly<Record<string, Cell | string | number>>,
  more: { readonly merges?: readonly string[]; readonly hidden?: boolean } = {},
): Sheet {
  const rows: (Cell | undefined)[][] = [];
  for (const [address, content] of Object.entries(cells)) {
    const { row, column } = parseAddress(address)!;
    (rows[row] ??= [])[column] = typeof content === "object" ? content : { value: content };
  }
  return {
    name,
    hidden: more.hidden ?? false,
    rows,
    merges: (more.merges ?? []).map((range) => parseBox(range)!),
  };
}

export function bookOf(...sheets: readonly Sheet[]): Workbook {
  return { name: "决算.xlsx", sheets };
}
