/** What stands around a cell: its table and line, the cells beside it, last year's figure. */
import type { Entry, Line, Statement, Table } from "../statement/statement";
import { aspectOfKey } from "../catalogue/aspects";
import { BALANCE, INCOME } from "../catalogue/line-keys";

export interface Place {
  readonly table: Table;
  /** The line's index in the table. */
  readonly index: number;
  readonly line: Line;
  readonly column: string;
}

/** Lines that may well be below zero: 结转结余, 结余分配, 其他收入. */
const MAY_BE_NEGATIVE: ReadonlySet<string> = new Set([
  BALANCE.opening,
  BALANCE.closing,
  BALANCE.surplusUsed,
  BALANCE.surplusDistributed,
  INCOME.other,
]);
/** Tables of 财政拨款 alone: what of it is left over, or was at the start, is never below nothing. */
const FISCAL: ReadonlySet<number> = new Set([4, 5, 7, 8]);
/** Tables whose lines are the 科目 with money in them. */
const CODED: ReadonlySet<number> = new Set([2, 3, 5, 7, 8]);

const BALANCE_COLUMNS: ReadonlySet<string> = new Set(["opening", "closing", "carry", "change"]);

export class Surroundings {
  private readonly places = new Map<Entry, Place>();
  /** Sheets whose tables have been gone through. */
  private readonly read = new Set<string>();
  private complete = false;

  constructor(
    private readonly statement: Statement,
    private readonly prior?: Statement,
  ) {}

  /** Where an entry stands; undefined where no table has it. */
  place(entry: Entry): Place | undefined {
    return this.places.get(entry) ?? this.find(entry);
  }

  /** What to call the entry's table: `公开03表`, else its title, else its sheet. */
  tableName(entry: Entry): string {
    const table = this.place(entry)?.table;
    if (!table) return `“${entry.sheet}”`;
    return table.number !== "" ? table.number : `《${table.title}》`;
  }

  /** The figures one line above and below, and one column to either side. */
  neighbours(entry: Entry): readonly { readonly entry: Entry; readonly slip: "错行" | "错列" }[] {
    const place = this.place(entry);
    if (!place) return [];
    const { table, index, line, column } = place;
    const beside: { entry: Entry; slip: "错行" | "错列" }[] = [];
    for (const other of [table.lines[index - 1], table.lines[index + 1]]) {
      const cell = other?.cells.get(column);
      if (cell && cell.column === entry.column) beside.push({ entry: cell, slip: "错行" });
    }
    // In 09 the columns are the same cost as budgeted and as spent, and often the same figure.
    if (table.slot === 9) return beside;
    const row = [...line.cells.values()]
      .filter((cell) => cell.row === entry.row)
      .sort((a, b) => a.column - b.column);
    const at = row.indexOf(entry);
    for (const cell of [row[at - 1], row[at + 1]]) if (cell) beside.push({ entry: cell, slip: "错列" });
    return beside;
  }

  lastYear(entry: Entry): number | undefined {
    const place = this.prior && this.place(entry);
    if (!place) return undefined;
    const cell = this.prior!.table(place.table.slot)?.cell(place.line.key, place.column);
    return cell && cell.amount.printed.value !== 0 ? cell.amount.printed.value : undefined;
  }

  /** The figures of the same 科目 in other tables, budget by budget and outturn by outturn: mostly the same money once more. */
  twins(entry: Entry): readonly Entry[] {
    const place = this.place(entry);
    const code = place?.line.code;
    if (code === undefined) return [];
    return this.statement.tables
      .filter((table) => table !== place!.table)
      .flatMap(({ lines }) => lines.filter((line) => line.code === code))
      .flatMap(({ cells }) =>
        [...cells].flatMap(([column, cell]) =>
          aspectOfKey(column) === aspectOfKey(place!.column) ? [cell] : [],
        ),
      );
  }

  mayBeNegative(entry: Entry): boolean {
    const place = this.place(entry);
    if (!place) return true;
    if (FISCAL.has(place.table.slot)) return false;
    if (MAY_BE_NEGATIVE.has(place.line.key)) return true;
    const [first = ""] = place.column.split(".");
    return BALANCE_COLUMNS.has(first) || /^(opening|closing)\./.test(place.line.key);
  }

  /** How much likelier such a cell is to be filled than blank, by its line, its column and what such lines are. */
  filled(entry: Entry): number {
    const place = this.place(entry);
    if (!place) return 0.5;
    const rare = place.line.key === BALANCE.surplusUsed || place.line.key === BALANCE.surplusDistributed;
    const others = [...place.line.cells.values()].filter((cell) => cell !== entry);
    const lineUsed = others.length === 0 || others.some((cell) => cell.amount.printed.value !== 0);
    const columnUsed = place.table.lines.some((line) => {
      const cell = line.cells.get(place.column);
      return cell !== undefined && cell !== entry && cell.amount.printed.value !== 0;
    });
    // A 项 is printed because there is money in it.
    const unused = CODED.has(place.table.slot) && place.line.code?.length === 7 ? 5 : 0.2;
    return (rare ? 0.1 : 0.7) * (lineUsed ? 1 : unused) * (columnUsed ? 1 : 0.2);
  }

  private find(entry: Entry): Place | undefined {
    if (!this.read.has(entry.sheet)) {
      this.read.add(entry.sheet);
      this.note(this.statement.tables.filter((table) => table.sheet === entry.sheet));
    }
    // A table may go on over several sheets.
    if (!this.places.has(entry) && !this.complete) {
      this.complete = true;
      this.note(this.statement.tables);
    }
    return this.places.get(entry);
  }

  private note(tables: readonly Table[]): void {
    for (const table of tables) {
      table.lines.forEach((line, index) => {
        for (const [column, cell] of line.cells) this.places.set(cell, { table, index, line, column });
      });
    }
  }
}
