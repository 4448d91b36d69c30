import { negative, plus, ZERO } from "../amount/span";
import type { Entry, Line, Statement, Table } from "../statement/statement";
import { notesOfEmptiness } from "../statement/empty";
import { lineOfYear } from "../statement/year-totals";
import { BALANCE } from "../catalogue/line-keys";
import type { Slot } from "../catalogue/tables";
import { CODE_SOURCES } from "../catalogue/code-sources";
import {
  codeKey,
  isNamedKey,
  QUANTITIES,
  readCodeKey,
  type NamedKey,
  type QuantityKey,
} from "../catalogue/quantities";
import type { SaidKey } from "../catalogue/said-key";
import type { Place } from "../catalogue/quantity";
import { onceFor } from "../workbook/once";
import type { Aspect, CodeFact, CodeScope, Fact, Facts, Print } from "./fact";

/** The columns of 公开09表 that hold budgets, the best first: forms have one of them or both. */
const BUDGET_COLUMNS: Readonly<Record<"initial" | "budget", readonly ("initial" | "budget")[]>> = {
  initial: ["initial", "budget"],
  budget: ["budget", "initial"],
};

/**
 * The named amounts of a recognised workbook. An amount that no table has is absent, never zero. Each is read when it is
 * first asked for, the 科目 of some money together: a text needs few of them, least of all of last year's; and kept, since texts
 * are read and written again while the workbook stays the same.
 */
export const facts = onceFor((statement: Statement): Facts => {
  const byKey = new Map<string, Fact | undefined>();
  const add = (fact: Fact | undefined): void => {
    if (fact && !byKey.has(storeKey(fact.key, fact.aspect))) byKey.set(storeKey(fact.key, fact.aspect), fact);
  };
  const codes = new Map<string, readonly CodeFact[]>();
  const codesOf = (scope: string): readonly CodeFact[] => {
    let found = codes.get(scope);
    if (!found) {
      found = scope in CODE_SOURCES ? codeFacts(statement, scope as CodeScope, add) : [];
      codes.set(scope, found);
    }
    return found;
  };
  return {
    get: (key, aspect = "final") => {
      const id = storeKey(key, aspect);
      if (byKey.has(id)) return byKey.get(id);
      const scope = key.indexOf("/");
      if (scope > 0) codesOf(key.slice(0, scope));
      if (!byKey.has(id)) {
        const named = isNamedKey(key) ? namedFact(statement, key, aspect) : undefined;
        byKey.set(id, scope > 0 ? partFact(statement, key, aspect) : named);
      }
      return byKey.get(id);
    },
    codes: codesOf,
    complete: (scope, length) => {
      const table = statement.table(CODE_SOURCES[scope][0]!.slot);
      return (
        table !== undefined &&
        !isBlank(table) &&
        (length === undefined || table.lines.some(({ code }) => code?.length === length))
      );
    },
  };
});

function namedFact(statement: Statement, key: NamedKey, aspect: Aspect): Fact | undefined {
  const { name, printed: sources, rest, count } = QUANTITIES[key];
  // Of counts, whether the rest includes the part is for a person to say.
  if (rest && !count && aspect === "final") {
    const [of, less] = [rest.of, rest.less].map((part) => namedFact(statement, part, aspect));
    return difference(key, name, of, less);
  }
  if (!sources || aspect === "prior") return undefined;
  if (aspect === "final") {
    const fact = factOf(statement, key, name, aspect, sources);
    // 财政拨款收入总计 where 01表 has 财政拨款收入 and nothing carried over.
    const year = key === "fiscal.incomeGrand" ? "fiscal.income" : undefined;
    const same = !fact && year && nothingCarried(statement) ? namedFact(statement, year, aspect) : undefined;
    return fact ?? (same && { ...same, key, name });
  }
  if (!key.startsWith("three.")) return undefined;
  const finals = sources.filter((places) => places.every((place) => place[2] === "final"));
  for (const column of BUDGET_COLUMNS[aspect]) {
    const places = finals.map((source) => source.map(toColumn(column)));
    const fact = factOf(statement, key, name, aspect, places);
    if (fact) return column === aspect ? fact : { ...fact, column };
  }
  return undefined;
}

const storeKey = (key: SaidKey, aspect: Aspect): string => `${key}@${aspect}`;

const toColumn =
  (column: string) =>
  ([slot, line]: Place): Place => [slot, line, column];

function factOf(
  statement: Statement,
  key: QuantityKey,
  name: string,
  aspect: Aspect,
  sources: readonly (readonly Place[])[],
): Fact | undefined {
  return chosen(
    key,
    name,
    aspect,
    sources.map((places) => printAt(statement, places)),
  );
}

/** What stands at these places; softly where they are of several tables or of one without a figure that does not say so. */
function printAt(statement: Statement, places: readonly Place[]): Print | undefined {
  const print = sumPrint(places.map((place) => entryAt(statement, place)));
  const slots = new Set(places.map(([slot]) => slot));
  const tables = [...slots].map((slot) => statement.table(slot));
  const unfilled = (table: Table | undefined): boolean =>
    table !== undefined && isBlank(table) && notesOfEmptiness(table).length === 0;
  const soft = slots.size > 1 || tables.some(unfilled);
  return print && soft ? { ...print, soft } : print;
}

/** Whether a table has no figure anywhere: nobody has filled it in, or there was nothing to. */
const isBlank = onceFor(
  ({ lines }: Table) =>
    !lines.some(({ cells }) => [...cells.values()].some(({ state }) => state === "amount")),
);

/** The first print that has a figure, else one of a table that has any; the others stand beside it. */
function chosen(
  key: QuantityKey,
  name: string,
  aspect: Aspect,
  prints: readonly (Print | undefined)[],
): Fact | undefined {
  let best: Print | undefined;
  let filled = false;
  for (const print of prints) {
    if (!print || filled) continue;
    filled = isFilled(print);
    if (filled || !best || (best.soft && !print.soft)) best = print;
  }
  if (!best) return undefined;
  const others: Print[] = [];
  for (const print of prints) {
    // A blank beside a figure is an omission of the table, no second opinion.
    if (print && print !== best && (!filled || isFilled(print))) others.push(print);
  }
  const { unit, held, printed, decimals, entries, soft } = best;
  return { unit, held, printed, decimals, entries, key, name, aspect, others, ...(soft ? { soft } : {}) };
}

function isFilled({ entries }: Print): boolean {
  return entries.some(({ state }) => state === "amount");
}

function entryAt(statement: Statement, [slot, line, column]: Place): Entry | undefined {
  const table = statement.table(slot);
  if (!table) return undefined;
  const cell = table.cell(lineOfYear(table, line), column);
  return cell ?? (column === "total" && ofYear(table) ? table.cell(line, "grand") : undefined);
}

/** Whether a table of income has 收入预算 › 合计 and no column for what is carried over. */
function ofYear({ slot, columns, unread }: Table): boolean {
  return (
    slot === 2 &&
    unread.length === 0 &&
    columns.some(({ key }) => key === "grand") &&
    !columns.some(({ key }) => key === "carry")
  );
}

function nothingCarried(statement: Statement): boolean {
  const [overview, income] = [statement.table(1), statement.table(2)];
  return (
    (overview !== undefined && lineOfYear(overview, BALANCE.income) !== BALANCE.income) ||
    (income !== undefined && ofYear(income))
  );
}

/** The sum of the cells that are there; undefined where none is, or where one cannot be read. */
function sumPrint(found: readonly (Entry | undefined)[]): Print | undefined {
  const [only] = found;
  if (found.length === 1) return only && only.state !== "unreadable" ? printOf(only) : undefined;
  const entries = found.filter((entry): entry is Entry => entry !== undefined);
  if (entries.length === 0 || entries.some(({ state }) => state === "unreadable")) return undefined;
  const amounts = entries.map(({ amount }) => amount);
  return {
    unit: amounts[0]!.unit,
    held: amounts.map(({ held }) => held).reduce(plus, ZERO),
    printed: amounts.map(({ printed }) => printed).reduce(plus, ZERO),
    decimals: Math.max(...amounts.map(({ decimals }) => decimals)),
    entries,
  };
}

/** What is left of one amount without another; both must be printed. */
function difference(
  key: QuantityKey,
  name: string,
  of: Fact | undefined,
  less: Fact | undefined,
): Fact | undefined {
  if (!of || !less || !isFilled(of)) return undefined;
  return {
    unit: of.unit,
    held: plus(of.held, negative(less.held)),
    printed: plus(of.printed, negative(less.printed)),
    decimals: Math.max(of.decimals, less.decimals),
    entries: [...of.entries, ...less.entries],
    key,
    name,
    aspect: "final",
    others: [],
  };
}

function printOf(entry: Entry): Print {
  const { unit, held, printed, decimals } = entry.amount;
  return { unit, held, printed, decimals, entries: [entry] };
}

/** 基本支出 or 项目支出 of a 科目: `general/2101501.basic`. */
function partFact(statement: Statement, key: SaidKey, aspect: Aspect): Fact | undefined {
  const { scope, code, part: column } = readCodeKey(key) ?? {};
  if (aspect !== "final" || !scope || !code || !column) return undefined;
  for (const { slot, split } of CODE_SOURCES[scope]) {
    const line = split?.includes(column) ? statement.table(slot)?.line(code) : undefined;
    const part =
      line &&
      chosen(`${codeKey(scope, code)}.${column}`, line.label, aspect, [sumPrint([line.cells.get(column)])]);
    if (part) return part;
  }
  return undefined;
}

/** The 科目 lines of one kind of money, as facts; lines that only a summary table prints come last. */
function codeFacts(
  statement: Statement,
  scope: CodeScope,
  add: (fact: Fact | undefined) => void,
): readonly CodeFact[] {
  const sources = CODE_SOURCES[scope];
  const found = new Map<string, CodeFact>();
  // The first line of a code stands, as `Table.line` has it.
  const lines = new Map<Slot, ReadonlyMap<string, Line>>();
  for (const { slot } of sources) {
    const byCode = new Map<string, Line>();
    for (const line of statement.table(slot)?.lines ?? []) {
      if (line.code !== undefined && !byCode.has(line.code)) byCode.set(line.code, line);
    }
    lines.set(slot, byCode);
  }
  const printAt = (slot: Slot, code: string, column: string): Print | undefined =>
    sumPrint([lines.get(slot)?.get(code)?.cells.get(column)]);
  for (const { slot } of sources) {
    for (const line of statement.table(slot)?.lines ?? []) {
      if (line.code === undefined || found.has(line.code)) continue;
      const key = codeKey(scope, line.code);
      const fact = chosen(
        key,
        line.label,
        "final",
        sources.flatMap((source) => source.columns.map((column) => printAt(source.slot, line.code!, column))),
      );
      if (!fact) continue;
      add(fact);
      found.set(line.code, { code: line.code, name: line.label, fact });
    }
  }
  return [...found.values()];
}
