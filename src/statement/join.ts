/** Tables printed in parts are put together; of two copies the right one is taken, or both are set aside. */
import { makeTable } from "./assemble";
import { readTitle } from "./meta";
import type { Entry, Statement, Table, Unrecognised } from "./statement";
import type { Slot } from "../catalogue/tables";

export interface Part {
  readonly table: Table;
  /** Whether its sheet is hidden: an old copy often is. */
  readonly hidden: boolean;
  /** Whether it was read as the next page of the table before it. */
  readonly follows: boolean;
  /** Whether it stands under a title; in a workbook a copy without one is somebody's draft. */
  readonly titled: boolean;
  /** How surely it stands among the tables that are published, and not in the text beside them; 0 in a workbook. */
  readonly standing: number;
}

export interface Joined {
  readonly tables: readonly Table[];
  readonly ambiguous: Statement["ambiguous"];
  readonly seconds: readonly Table[];
  /** Copies that were set aside in favour of another. */
  readonly superseded: readonly Unrecognised[];
}

/** Lines other than the total, by key, that both tables print; what no form knows is not one for being called alike: 小计. */
function shared(a: Table, b: Table): string[] {
  return b.lines
    .filter(({ key }) => key !== "total" && !key.startsWith("other:") && a.line(key))
    .map(({ key }) => key);
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

const named = (table: Table): boolean => table.lines.some((line) => line.key !== "total");
const columnKeys = (table: Table): string =>
  table.columns
    .map(({ key }) => key)
    .sort()
    .join();

/** The figures that a table prints and a second one of its slot prints again. */
export function twinFigures({
  seconds,
  table,
}: Statement): { readonly first: Entry; readonly second: Entry; readonly slot: Slot }[] {
  return seconds.flatMap(({ slot, lines }) =>
    lines.flatMap(({ key, cells }) =>
      // Two lines that the form does not know are not one because they are called alike: 小计.
      (key.startsWith("other:") ? [] : [...cells]).flatMap(([column, second]) => {
        const first = table(slot)?.cell(key, column);
        return first ? [{ first, second, slot }] : [];
      }),
    ),
  );
}

/** Whether a table goes on in another: the same columns, and other lines. */
function goesOn(first: Table, { table: next, follows }: Part): boolean {
  const both = follows || (named(first) && named(next));
  return both && columnKeys(first) === columnKeys(next) && shared(first, next).length === 0;
}

/** A table and the part that goes on with it on another page or sheet. */
function append(first: Table, next: Table): Table {
  const lines =
    next.line("total") && first.line("total")
      ? next.lines.filter((line) => line.key !== "total")
      : next.lines;
  return makeTable({
    ...first,
    lines: [...first.lines, ...lines],
    notes: [...first.notes, ...next.notes],
    unread: [...first.unread, ...next.unread],
  });
}

const setAside = (table: Table, reason: string): Unrecognised => ({
  ...table.titleCell,
  title: table.title,
  reason,
});

/** Whether two tables of one slot are two forms of it (收入支出 and 支出 alone), not one form twice. */
function differInForm(a: Table, b: Table): boolean {
  return readTitle(a.title).words !== readTitle(b.title).words || columnKeys(a) !== columnKeys(b);
}

/** Of 财政拨款基本支出 and 一般公共预算基本支出 beside each other, the table that is 06; undefined where both or none is. */
function narrower(a: Table, b: Table): Table | undefined {
  if (a.slot !== 5 && a.slot !== 6) return undefined;
  const [first, second] = [a, b].map((table) => /一般公共预算/u.test(readTitle(table.title).words));
  return first === second ? undefined : first ? a : b;
}

/** What becomes of two copies of one form: which to keep, and why; undefined where neither is the right one. */
function settle(a: Part, b: Part): { readonly keep: Part; readonly reason: string } | undefined {
  if (agree(a.table, b.table)) return { keep: a, reason: "与另一张同名的表内容一致，以那一张为准" };
  if (a.hidden !== b.hidden) {
    return { keep: a.hidden ? b : a, reason: "在隐藏的工作表里，以可见的同名表为准" };
  }
  const years = [a, b].map(({ table }) => table.year?.value ?? 0);
  if (years[0] !== years[1] && !years.includes(0)) {
    const [keep, other] = years[0]! > years[1]! ? [a, b] : [b, a];
    const [own, past] = [keep, other].map(({ table }) => table.year!.value);
    return { keep, reason: `是 ${past} 年度的，以 ${own} 年度的同名表为准` };
  }
  if (filled(a.table) > 0 && filled(b.table) > 0) return undefined;
  return { keep: filled(b.table) === 0 ? a : b, reason: "是空表，以有数字的同名表为准" };
}

export function joinParts(parts: readonly Part[]): Joined {
  const tables: Table[] = [];
  const ambiguous: { slot: Slot; sheets: string[] }[] = [];
  const superseded: Unrecognised[] = [];
  const seconds: Table[] = [];
  const slots = [...new Set(parts.map(({ table }) => table.slot))].sort((a, b) => a - b);
  for (const slot of slots) {
    const [first, ...rest] = parts.filter(({ table }) => table.slot === slot);
    let chosen = first!;
    const others: Table[] = [];
    const rivals: Table[] = [];
    for (const part of rest) {
      const other = others.findIndex((one) => !differInForm(one, part.table) && goesOn(one, part));
      if (other >= 0) {
        others[other] = append(others[other]!, part.table);
      } else if (goesOn(chosen.table, part)) {
        chosen = { ...chosen, table: append(chosen.table, part.table) };
      } else if (part.titled !== chosen.titled) {
        const [keep, other] = part.titled ? [part, chosen] : [chosen, part];
        // Whether an empty form has been left behind, or the figures are of something else, nothing tells.
        if (filled(keep.table) === 0 && filled(other.table) > 0) {
          rivals.push(part.table);
          continue;
        }
        superseded.push(setAside(other.table, `没有表名，以有表名的《${keep.table.title}》为准`));
        chosen = keep;
      } else if (part.hidden === chosen.hidden && narrower(chosen.table, part.table)) {
        const general = narrower(chosen.table, part.table)!;
        const other = general === chosen.table ? part.table : chosen.table;
        superseded.push(setAside(other, "是全部财政拨款的，以一般公共预算的那一张为准"));
        if (general === part.table) chosen = part;
      } else if (part.hidden === chosen.hidden && differInForm(chosen.table, part.table)) {
        const isFuller = part.table.columns.length > chosen.table.columns.length;
        const isBetter = part.standing === chosen.standing ? isFuller : part.standing > chosen.standing;
        const fuller = isBetter ? part : chosen;
        others.push((fuller === chosen ? part : chosen).table);
        chosen = fuller;
      } else {
        const settled = settle(chosen, part);
        if (!settled) {
          rivals.push(part.table);
          continue;
        }
        superseded.push(setAside((settled.keep === chosen ? part : chosen).table, settled.reason));
        chosen = settled.keep;
      }
    }
    for (const other of others) {
      const reason = `与《${chosen.table.title}》同列一项内容，以那一张为准，两处都有的数字逐一核对`;
      superseded.push(setAside(other, reason));
    }
    if (rivals.length > 0)
      ambiguous.push({ slot, sheets: [chosen.table, ...rivals].map((table) => table.sheet) });
    else {
      tables.push(chosen.table);
      seconds.push(...others);
    }
  }
  return { tables, ambiguous, superseded, seconds };
}
