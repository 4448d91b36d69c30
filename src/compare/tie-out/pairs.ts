/** Two prints of the same tables side by side: table by table, line by line, cell by cell, and what each pair is. */
import { FEN_PER_UNIT, fenPerLastPlace } from "../../amount/unit";
import type { Column, Entry, Line, Statement, Table } from "../../statement/statement";
import { twinFigures } from "../../statement/join";
import { halfUp } from "../../text/judge/figures";
import type { Lone } from "./lone";
import { pairUnread } from "./unread-pairs";
import { readLabel } from "../../words/tidy";
import { groupBy } from "../../group-by";

/** How two cells compare. `coarse`: the document prints fewer decimals, and rounded to them both are the same. */
export type Comparison = "equal" | "coarse" | "value" | "blank" | "unreadable";

export interface CellPair {
  readonly table: Table;
  /** In words: `2010601 行政运行 本年支出合计`. */
  readonly label: string;
  readonly workbook: Entry;
  readonly document: Entry;
  readonly is: Comparison;
}

export interface TablePair {
  readonly workbook: Table;
  readonly document: Table;
  readonly cells: readonly CellPair[];
  /** Lines with amounts, and columns, that only one of them has. */
  readonly missing: readonly Lone[];
  readonly extra: readonly Lone[];
  /** Figures that nobody knows what they are, and that only one of them has where they stand. */
  readonly unread: { readonly missing: readonly Lone[]; readonly extra: readonly Lone[] };
  /** Lines that are called differently. */
  readonly renamed: readonly { readonly workbook: Line; readonly document: Line }[];
}

export interface Paired {
  readonly tables: readonly TablePair[];
  readonly missing: readonly Table[];
  readonly extra: readonly Table[];
}

export function pairTables(workbook: Statement, document: Statement): Paired {
  const tables = workbook.tables.flatMap((table) => {
    const other = document.table(table.slot);
    return other ? [pairTable(table, other, workbook, document)] : [];
  });
  return {
    tables,
    missing: workbook.tables.filter(({ slot }) => !document.table(slot)),
    extra: document.tables.filter(({ slot }) => !workbook.table(slot)),
  };
}

function pairTable(one: Table, other: Table, workbook: Statement, document: Statement): TablePair {
  const { pairs, left, right } = matchLines(one.lines, other.lines);
  const columns = new Set(other.columns.map(({ key }) => key));
  const own = new Set(one.columns.map(({ key }) => key));
  const [twins, otherTwins] = [twinsOf(workbook), twinsOf(document)];
  const pair = (a: Entry, b: Entry): CellPair => ({
    table: one,
    label: a.label,
    workbook: a,
    document: b,
    is: compared(a, b),
  });
  const unread = pairUnread({ table: one, statement: workbook }, { table: other, statement: document });
  const cells = pairs.flatMap(([line, there]) =>
    [...line.cells].flatMap(([column, entry]) => {
      const counterpart = there.cells.get(column);
      if (!counterpart) return [];
      const [again, printedAgain] = [twins.get(entry), otherTwins.get(counterpart)];
      return [pair(entry, counterpart), ...(again && printedAgain ? [pair(again, printedAgain)] : [])];
    }),
  );
  return {
    workbook: one,
    document: other,
    cells: [...cells, ...unread.pairs.map(([a, b]) => pair(a, b))],
    unread,
    missing: [...lone(left), ...loneColumns(one, (key) => !columns.has(key))],
    extra: [...lone(right), ...loneColumns(other, (key) => !own.has(key))],
    renamed: pairs.flatMap(([line, there]) =>
      isRenamed(line, there) ? [{ workbook: line, document: there }] : [],
    ),
  };
}

/** Cells that a second table of the same slot prints once more. */
function twinsOf(statement: Statement): ReadonlyMap<Entry, Entry> {
  return new Map(twinFigures(statement).map(({ first, second }) => [first, second]));
}

type LinePair = readonly [Line, Line];

/**
 * Lines of one key are the same line, the first with the first. Of what is left, a line that bears another code, or that the
 * form has no name for, is known by its name, else by its figures.
 */
function matchLines(
  lines: readonly Line[],
  others: readonly Line[],
): { readonly pairs: readonly LinePair[]; readonly left: readonly Line[]; readonly right: readonly Line[] } {
  const byKey = groupBy(others, ({ key }) => key);
  const pairs: LinePair[] = [];
  let left: Line[] = [];
  for (const line of lines) {
    const there = byKey.get(line.key)?.shift();
    if (there) pairs.push([line, there]);
    else left.push(line);
  }
  const taken = new Set(pairs.map(([, there]) => there));
  let right = others.filter((line) => !taken.has(line));
  const fits: readonly ((one: Line, other: Line) => boolean)[] = [
    (one, other) => nameOfLine(one) !== "" && nameOfLine(one) === nameOfLine(other),
    (one, other) => figuresOf(one) !== "" && figuresOf(one) === figuresOf(other),
  ];
  for (const fit of fits) {
    for (const line of left) {
      const there = right.find((other) => fit(line, other));
      if (!there) continue;
      pairs.push([line, there]);
      right = right.filter((other) => other !== there);
      left = left.filter((other) => other !== line);
    }
  }
  return { pairs, left, right };
}

function nameOfLine({ label }: Line): string {
  return readLabel(label).words;
}

/** The amounts of a line, by column; empty where it has none. */
function figuresOf({ cells }: Line): string {
  return [...cells]
    .filter(([, { amount }]) => amount.printed.value !== 0)
    .map(([column, { amount }]) => `${column} ${String(amount.printed.value)}`)
    .join();
}

/** What a total is called says nothing: a form may print 合计, or the name of what it is the total of. */
function isRenamed(one: Line, other: Line): boolean {
  if (one.role === "total") return false;
  const [name, there] = [nameOfLine(one), nameOfLine(other)];
  if (name === "" || there === "") return false;
  return name !== there || (one.code !== undefined && other.code !== undefined && one.code !== other.code);
}

function lone(lines: readonly Line[]): readonly Lone[] {
  return lines.flatMap((line) => {
    const entry = [...line.cells.values()].find(({ amount }) => amount.printed.value !== 0);
    return entry ? [{ name: [line.code, line.label].filter(Boolean).join(" "), entry }] : [];
  });
}

function loneColumns(table: Table, isLone: (key: string) => boolean): readonly Lone[] {
  return table.columns.flatMap(({ key, label }: Column) => {
    if (!isLone(key)) return [];
    const entries = table.lines.flatMap(({ cells }) => cells.get(key) ?? []);
    const entry = entries.find(({ amount }) => amount.printed.value !== 0);
    return entry ? [{ name: label, entry }] : [];
  });
}

const isNothing = ({ amount }: Entry): boolean => amount.printed.value === 0;

/** What is printed, each in its own unit: blank, a dash and 0.00 are the same. */
function compared(one: Entry, other: Entry): Comparison {
  if (one.state === "unreadable" || other.state === "unreadable") {
    const same =
      one.state === other.state &&
      String(one.content).replace(/\s/g, "") === String(other.content).replace(/\s/g, "");
    return same ? "equal" : "unreadable";
  }
  if (isNothing(one) && isNothing(other)) return "equal";
  if (figureOf(one) === figureOf(other)) return "equal";
  if (other.state === "amount" && decimalsOf(other) < decimalsOf(one)) {
    const { unit, printed } = one.amount;
    const place = fenPerLastPlace(unit, decimalsOf(other));
    if (unit === other.amount.unit && halfUp(printed.value, place) === other.amount.printed.value)
      return "coarse";
  }
  return isNothing(one) || isNothing(other) ? "blank" : "value";
}

/** The number that is printed, whatever its unit. */
function figureOf({ amount }: Entry): number {
  return amount.printed.value / FEN_PER_UNIT[amount.unit];
}

export function decimalsOf({ amount }: Entry): number {
  return amount.unit === "个" ? 0 : amount.decimals;
}

/** The sheets that its parts stand on. */
export function sheetsOf({ sheet, lines }: Table): readonly string[] {
  return [...new Set([sheet, ...lines.map(({ labelCell }) => labelCell.sheet)])];
}
