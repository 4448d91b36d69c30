import type { Span } from "../../amount/span";
import { ZERO } from "../../amount/span";
import type { Entry, Line, Slot, Statement } from "../../statement/statement";
import { CATALOGUE, CODE_SOURCES, type Place } from "./catalogue";
import type { Aspect, CodeFact, CodeScope, Fact, Facts, Print } from "./fact";

/** The columns of 公开09表 that hold budgets, the best first: forms have one of them or both. */
const BUDGET_COLUMNS: Readonly<Record<"initial" | "budget", readonly string[]>> = {
  initial: ["initial", "budget"],
  budget: ["budget", "initial"],
};

/** The named amounts of a recognised workbook. An amount that no table has is absent, never zero. */
export function facts(statement: Statement): Facts {
  const byKey = new Map<string, Fact>();
  const add = (fact: Fact | undefined): void => {
    if (fact && !byKey.has(storeKey(fact.key, fact.aspect))) byKey.set(storeKey(fact.key, fact.aspect), fact);
  };
  for (const { key, name, sources } of CATALOGUE) {
    add(factOf(statement, key, name, "final", sources));
    if (!key.startsWith("three.")) continue;
    for (const aspect of ["initial", "budget"] as const) {
      for (const column of BUDGET_COLUMNS[aspect]) {
        const finals = sources.filter((places) => places.every((place) => place[2] === "final"));
        add(
          factOf(
            statement,
            key,
            name,
            aspect,
            finals.map((places) => places.map(toColumn(column))),
          ),
        );
      }
    }
  }
  const codes = new Map<CodeScope, readonly CodeFact[]>();
  for (const scope of Object.keys(CODE_SOURCES) as CodeScope[])
    codes.set(scope, codeFacts(statement, scope, add));
  return {
    get: (key, aspect = "final") => byKey.get(storeKey(key, aspect)),
    codes: (scope) => codes.get(scope) ?? [],
    complete: (scope) => statement.table(CODE_SOURCES[scope]![0]!.slot) !== undefined,
  };
}

const storeKey = (key: string, aspect: Aspect): string => `${key}@${aspect}`;

const toColumn =
  (column: string) =>
  ([slot, line]: Place): Place => [slot, line, column];

function factOf(
  statement: Statement,
  key: string,
  name: string,
  aspect: Aspect,
  sources: readonly (readonly Place[])[],
): Fact | undefined {
  return chosen(
    key,
    name,
    aspect,
    sources.map((places) => sumPrint(places.map((place) => entryAt(statement, place)))),
  );
}

/** The first print that has a figure, else the first that is there; the others stand beside it. */
function chosen(
  key: string,
  name: string,
  aspect: Aspect,
  prints: readonly (Print | undefined)[],
): Fact | undefined {
  const present = prints.filter((print): print is Print => print !== undefined);
  const best = present.find(isFilled) ?? present[0];
  if (!best) return undefined;
  // A blank beside a figure is an omission of the table, no second opinion.
  const filled = present.filter((print) => print !== best && (isFilled(print) || !isFilled(best)));
  return { ...best, key, name, aspect, others: filled };
}

function isFilled({ entries }: Print): boolean {
  return entries.some(({ state }) => state === "amount");
}

function entryAt(statement: Statement, [slot, line, column]: Place): Entry | undefined {
  return statement.table(slot)?.cell(line, column);
}

/** The sum of the cells that are there; undefined where none is, or where one cannot be read. */
function sumPrint(found: readonly (Entry | undefined)[]): Print | undefined {
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

function plus(a: Span, b: Span): Span {
  return { value: a.value + b.value, low: a.low + b.low, high: a.high + b.high };
}

/** The 科目 lines of one kind of money, as facts; lines that only a summary table prints come last. */
function codeFacts(
  statement: Statement,
  scope: CodeScope,
  add: (fact: Fact | undefined) => void,
): readonly CodeFact[] {
  const sources = CODE_SOURCES[scope]!;
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
  const printOf = (slot: Slot, code: string, column: string): Print | undefined =>
    sumPrint([lines.get(slot)?.get(code)?.cells.get(column)]);
  for (const { slot } of sources) {
    for (const line of statement.table(slot)?.lines ?? []) {
      if (line.code === undefined || found.has(line.code)) continue;
      const key = `${scope}/${line.code}`;
      const fact = chosen(
        key,
        line.label,
        "final",
        sources.flatMap((source) => source.columns.map((column) => printOf(source.slot, line.code!, column))),
      );
      if (!fact) continue;
      add(fact);
      for (const source of sources) {
        for (const column of source.split ?? []) {
          const part = printOf(source.slot, line.code, column);
          add(chosen(`${key}.${column}`, line.label, "final", [part]));
        }
      }
      found.set(line.code, { code: line.code, name: line.label, fact });
    }
  }
  return [...found.values()];
}
