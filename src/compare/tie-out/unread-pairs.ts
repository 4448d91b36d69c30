/** Figures that neither print's form has a name for: those that stand under the same words are compared all the same. */
import { nothing } from "../../amount/amount";
import { displayText, FigureReader, type Figure } from "../../amount/figure";
import { amountOf } from "../../statement/assemble";
import type { Entry, Statement, Table, UnreadFigure } from "../../statement/statement";
import type { Lone } from "./lone";
import { addTo } from "../../group-by";

export interface UnreadPairs {
  readonly pairs: readonly (readonly [workbook: Entry, document: Entry])[];
  /** Those with a figure that only one of them has under these words. */
  readonly missing: readonly Lone[];
  readonly extra: readonly Lone[];
}

/** A table as one of both prints it. */
interface Print {
  readonly table: Table;
  readonly statement: Statement;
}

export function pairUnread(one: Print, other: Print): UnreadPairs {
  const there = new Map<string, Entry[]>();
  for (const figure of unbound(other)) addTo(there, keyOf(figure), entryOf(figure, other));
  const pairs: [Entry, Entry][] = [];
  const missing: Entry[] = [];
  for (const figure of unbound(one)) {
    const entry = entryOf(figure, one);
    const counterpart = there.get(keyOf(figure))?.shift();
    if (counterpart) pairs.push([entry, counterpart]);
    else missing.push(entry);
  }
  const lone = (entries: readonly Entry[]): readonly Lone[] =>
    entries
      .filter(({ state, amount }) => state === "unreadable" || amount.printed.value !== 0)
      .map((entry) => ({ name: entry.label, entry }));
  return { pairs, missing: lone(missing), extra: lone([...there.values()].flat()) };
}

/** Without those whose line is a line all the same, by its words, and without shares: on paper they are no figures; and without those of a second table of its kind. */
function unbound({ table, statement }: Print): readonly UnreadFigure[] {
  const entries = table.lines.flatMap(({ cells }) => [...cells.values()]);
  const bound = new Set(entries.map(({ sheet, address }) => `${sheet}!${address}`));
  const sheets = new Set([table.sheet, ...table.lines.map(({ labelCell }) => labelCell.sheet)]);
  return table.unread.filter((figure) => {
    if (!sheets.has(figure.sheet)) return false;
    const read = readOf(figure, statement);
    return !bound.has(`${figure.sheet}!${figure.address}`) && !(read.state === "amount" && read.unit === "%");
  });
}

/** The words that it stands under and beside. */
function keyOf({ line, columnKey, path, label }: UnreadFigure): string {
  return [line ?? label, columnKey ?? path.join("›")].join("\n");
}

function readOf({ content }: UnreadFigure, { printed }: Statement): Figure {
  return new FigureReader(printed === true).read(content);
}

/** What it prints, as an amount of its table. */
function entryOf(figure: UnreadFigure, { table: { unit }, statement }: Print): Entry {
  const { sheet, address, row, column, label, content: cell } = figure;
  const read = readOf(figure, statement);
  // A count is compared as the number that it is.
  const amount = read.state === "amount" ? amountOf(read, unit, 0, true, read.unit ?? unit) : undefined;
  const shown = typeof cell.value === "number" ? displayText(cell.value, cell.format) : String(cell.value);
  return {
    ...{ sheet, address, row, column, label },
    content: shown,
    state: amount ? read.state : "unreadable",
    amount: amount ?? nothing(unit),
  };
}
