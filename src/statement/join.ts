/** Tables printed in parts are put together; of two copies the right one is taken, or both are set aside. */
import { makeTable } from "./assemble";
import type { Slot, Statement, Table, Unrecognised } from "./statement";

export interface Part {
  readonly table: Table;
  /** Whether its sheet is hidden: an old copy often is. */
  readonly hidden: boolean;
}

export interface Joined {
  readonly tables: readonly Table[];
  readonly ambiguous: Statement["ambiguous"];
  /** Copies that were set aside in favour of another. */
  readonly superseded: readonly Unrecognised[];
}

/** Lines other than the total, by key, that both tables print. */
function shared(a: Table, b: Table): string[] {
  return b.lines.filter((line) => line.key !== "total" && a.line(line.key)).map((line) => line.key);
}

/** Whether two copies print the same figures wherever both print one. */
function agree(a: Table, b: Table): boolean {
  return b.lines.every((line) =>
    [...line.cells].every(([column, entry]) => {
      const other = a.cell(line.key, column);
      return !other || other.amount.printed.value === entry.amount.printed.value;
    }),
  );
}

function filled(table: Table): number {
  let count = 0;
  for (const line of table.lines)
    for (const entry of line.cells.values()) if (entry.amount.printed.value !== 0) count += 1;
  return count;
}

/** Whether a table goes on in another: the same columns, and other lines. */
function goesOn(first: Table, next: Table): boolean {
  const named = (table: Table): boolean => table.lines.some((line) => line.key !== "total");
  const keys = (table: Table): string =>
    table.columns
      .map(({ key }) => key)
      .sort()
      .join();
  return named(first) && named(next) && keys(first) === keys(next) && shared(first, next).length === 0;
}

/** A table and the part that goes on with it on another page or sheet. */
function append(first: Table, next: Table): Table {
  const lines =
    next.line("total") && first.line("total")
      ? next.lines.filter((line) => line.key !== "total")
      : next.lines;
  return makeTable({ ...first, lines: [...first.lines, ...lines], notes: [...first.notes, ...next.notes] });
}

const setAside = (table: Table, reason: string): Unrecognised => ({
  ...table.titleCell,
  title: table.title,
  reason,
});

export function joinParts(parts: readonly Part[]): Joined {
  const tables: Table[] = [];
  const ambiguous: { slot: Slot; sheets: string[] }[] = [];
  const superseded: Unrecognised[] = [];
  const slots = [...new Set(parts.map(({ table }) => table.slot))].sort((a, b) => a - b);
  for (const slot of slots) {
    const [first, ...rest] = parts.filter(({ table }) => table.slot === slot);
    let chosen = first!;
    const rivals: Table[] = [];
    for (const part of rest) {
      const { table } = part;
      if (goesOn(chosen.table, table)) {
        chosen = { ...chosen, table: append(chosen.table, table) };
      } else if (agree(chosen.table, table)) {
        // The fuller copy says all that the other says.
        const fuller = chosen.table.columns.length >= table.columns.length ? chosen : part;
        superseded.push(
          setAside(fuller === chosen ? table : chosen.table, "与另一张同名的表内容一致，以那一张为准"),
        );
        chosen = fuller;
      } else if (part.hidden !== chosen.hidden || filled(table) === 0 || filled(chosen.table) === 0) {
        const keep =
          part.hidden !== chosen.hidden ? (part.hidden ? chosen : part) : filled(table) === 0 ? chosen : part;
        const other = keep === chosen ? part : chosen;
        const why =
          part.hidden !== chosen.hidden
            ? "在隐藏的工作表里，以可见的同名表为准"
            : "是空表，以有数字的同名表为准";
        superseded.push(setAside(other.table, why));
        chosen = keep;
      } else rivals.push(table);
    }
    if (rivals.length > 0)
      ambiguous.push({ slot, sheets: [chosen.table, ...rivals].map((table) => table.sheet) });
    else tables.push(chosen.table);
  }
  return { tables, ambiguous, superseded };
}
