/**
 * Two versions of a workbook side by side: which cells changed, by what they mean and not by where they stand, and what became
 * of the findings.
 */
import type { CheckReport, Finding } from "../check/report";
import { nameOf } from "../rules/naming";
import type { TableId } from "../catalogue/tables";
import { toAddress } from "../workbook/address";
import { filledColumns, filledRows } from "../workbook/filled";
import type { Entry, Statement, Table } from "../statement/statement";
import { cellAt, type Cell, type CellRef, type Workbook } from "../workbook/workbook";
import { groupBy } from "../group-by";

/** What was read and what was found, of one version. */
export interface Version {
  readonly workbook: Workbook;
  readonly report: CheckReport;
}

export type Content = string | number | boolean | null;

/** A cell that holds something else. */
export interface CellChange {
  /** Empty where the cell belongs to no table that was recognised. */
  readonly table: TableId | "";
  /** `公开01表《收入支出决算总表》`, or the sheet's name. */
  readonly tableName: string;
  /** In words; empty where the cell is none of a table's figures. */
  readonly line: string;
  readonly column: string;
  /** Where it stood and where it stands; absent where that version has no such line or column. */
  readonly beforeCell?: CellRef;
  readonly afterCell?: CellRef;
  readonly before: Content;
  readonly after: Content;
}

export interface Comparison {
  /** What speaks against the two being versions of one workbook, in a sentence; empty where nothing does. */
  readonly unlike: string;
  readonly changes: readonly CellChange[];
  /** Tables that only one version has. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** Sheets whose words could not be compared cell by cell, each with the reason. */
  readonly uncompared: readonly { readonly sheet: string; readonly reason: string }[];
  /** Findings but 尾差: those of the old version that are gone, those that are new, and those that are in both. */
  readonly settled: readonly Finding[];
  readonly fresh: readonly Finding[];
  readonly remaining: readonly { readonly before: Finding; readonly after: Finding }[];
}

export function compare(before: Version, after: Version): Comparison {
  const [old, now] = [before.report.statement, after.report.statement];
  const pairs = old.tables.flatMap((table) => {
    const other = now.table(table.slot);
    return other ? [[table, other] as const] : [];
  });
  const figures = pairs.map(([one, other]) => matchFigures(one, other));
  const outside = outsideChanges(
    before,
    after,
    figures.flatMap(({ matched }) => matched),
  );
  return {
    unlike: unlikeness(old, now),
    changes: [...figures.flatMap(({ changes }) => changes), ...outside.changes],
    removed: missingFrom(old, now),
    added: missingFrom(now, old),
    uncompared: outside.uncompared,
    ...findingChanges(before.report.findings, after.report.findings),
  };
}

function unlikeness(old: Statement, now: Statement): string {
  const differs = [
    old.kind !== now.kind ? "一份是决算，一份是预算" : "",
    old.year !== now.year && old.year > 0 && now.year > 0 ? `年度不同（${old.year}、${now.year}）` : "",
    old.department !== now.department ? `部门名称不同（${old.department}、${now.department}）` : "",
  ].filter((word) => word !== "");
  return differs.length === 0 ? "" : `两份可能不是同一本的两个版本：${differs.join("，")}。`;
}

function missingFrom(one: Statement, other: Statement): readonly string[] {
  return one.tables.filter(({ slot }) => !other.table(slot)).map(nameOf);
}

/** A figure under the name of its line and column; lines of one name are counted. */
interface Figure {
  readonly entry: Entry;
  readonly line: string;
  readonly column: string;
}

function figuresOf(table: Table): ReadonlyMap<string, Figure> {
  // The 类 of a 总表 are printed by their names alone.
  const printsCodes = table.slot !== 1 && table.slot !== 4;
  const columns = new Map(table.columns.map(({ key, label }) => [key, label]));
  const seen = new Map<string, number>();
  const figures = new Map<string, Figure>();
  for (const line of table.lines) {
    const count = (seen.get(line.key) ?? 0) + 1;
    seen.set(line.key, count);
    for (const [column, entry] of line.cells) {
      figures.set(`${line.key} ${count} ${column}`, {
        entry,
        line: [printsCodes && line.code, line.label].filter(Boolean).join(" "),
        column: columns.get(column) ?? "",
      });
    }
  }
  return figures;
}

/** A figure as both versions have it; one of them may lack its line or column. */
interface Matched {
  readonly old: Figure | undefined;
  readonly now: Figure | undefined;
}

function matchFigures(
  one: Table,
  other: Table,
): { readonly matched: readonly Matched[]; readonly changes: readonly CellChange[] } {
  const [before, after] = [figuresOf(one), figuresOf(other)];
  const matched: Matched[] = [...after].map(([key, now]) => ({ now, old: before.get(key) }));
  for (const [key, old] of before) if (!after.has(key)) matched.push({ old, now: undefined });
  const head = { table: other.id, tableName: nameOf(other) };
  const changes = matched.filter(hasChanged).map(({ old, now }): CellChange => {
    const { line, column } = (now ?? old)!;
    return {
      ...head,
      line,
      column,
      ...(old ? { beforeCell: placeOf(old.entry) } : {}),
      ...(now ? { afterCell: placeOf(now.entry) } : {}),
      before: old?.entry.content ?? null,
      after: now?.entry.content ?? null,
    };
  });
  return { matched, changes };
}

function hasChanged({ old, now }: Matched): boolean {
  if (old && now) return !same(old.entry, now.entry);
  return !isNothing((old ?? now)!.entry);
}

function isNothing({ content }: Entry): boolean {
  return content === null || content === "";
}

/** The same amount in the same unit is the same, typed as a number or as a text; what is no amount is compared as it stands. */
function same(one: Entry, other: Entry): boolean {
  if (one.state !== other.state) return false;
  if (one.state !== "amount") return (one.content ?? "") === (other.content ?? "");
  const [a, b] = [one.amount, other.amount];
  return a.unit === b.unit && a.held.value === b.held.value && a.printed.value === b.printed.value;
}

function placeOf({ sheet, address }: CellRef): CellRef {
  return { sheet, address };
}

/** What stands outside of the figures that both have: titles, labels, notes, what was not recognised in one of them or in both. */
function outsideChanges(
  before: Version,
  after: Version,
  matched: readonly Matched[],
): Pick<Comparison, "changes" | "uncompared"> {
  const changes: CellChange[] = [];
  const uncompared: { sheet: string; reason: string }[] = [];
  const compared = placesBySheet(
    matched.flatMap(({ old, now }) => [old, now].flatMap((one) => one?.entry ?? [])),
  );
  const moved = new Set(
    matched.flatMap(({ old, now }) =>
      old && now && old.entry.sheet === now.entry.sheet && old.entry.address !== now.entry.address
        ? [now.entry.sheet]
        : [],
    ),
  );
  for (const now of after.workbook.sheets) {
    const old = before.workbook.sheets.find(({ name }) => name === now.name);
    if (!old) {
      if (filledRows(now).length > 0) uncompared.push({ sheet: now.name, reason: "旧版没有这张工作表" });
      continue;
    }
    if (moved.has(now.name)) {
      uncompared.push({
        sheet: now.name,
        reason: "插入或删除了行、列，表里的数按项目比较，文字没有逐格比较",
      });
      continue;
    }
    for (const [address, { row, column }] of new Map([...addressesOf(old), ...addressesOf(now)])) {
      if (compared.get(now.name)?.has(address)) continue;
      const [was, is] = [contentOf(cellAt(old, row, column)), contentOf(cellAt(now, row, column))];
      if (was === is) continue;
      const cell = { sheet: now.name, address };
      changes.push({
        table: "",
        tableName: now.name,
        line: "",
        column: "",
        beforeCell: cell,
        afterCell: cell,
        before: was,
        after: is,
      });
    }
  }
  for (const { name } of before.workbook.sheets)
    if (!after.workbook.sheets.some((sheet) => sheet.name === name))
      uncompared.push({ sheet: name, reason: "新版没有这张工作表" });
  return { changes, uncompared };
}

function placesBySheet(cells: readonly CellRef[]): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  for (const { sheet, address } of cells) {
    const own = places.get(sheet);
    if (own) own.add(address);
    else places.set(sheet, new Set([address]));
  }
  return places;
}

function addressesOf(sheet: Workbook["sheets"][number]): [string, { row: number; column: number }][] {
  return filledRows(sheet).flatMap((row) =>
    filledColumns(sheet, row).map((column): [string, { row: number; column: number }] => [
      toAddress(row, column),
      { row, column },
    ]),
  );
}

function contentOf(cell: Cell | undefined): Content {
  return cell === undefined || cell.value === "" ? null : cell.value;
}

/** A finding is known again by its rule and what its cells are called, wherever they stand by now. */
function findingChanges(
  before: readonly Finding[],
  after: readonly Finding[],
): Pick<Comparison, "settled" | "fresh" | "remaining"> {
  const counted = (findings: readonly Finding[]): readonly Finding[] =>
    findings.filter(({ severity }) => severity !== "rounding");
  const left = groupBy(counted(before), keyOf);
  const fresh: Finding[] = [];
  const remaining: { before: Finding; after: Finding }[] = [];
  for (const finding of counted(after)) {
    const old = left.get(keyOf(finding))?.shift();
    if (old) remaining.push({ before: old, after: finding });
    else fresh.push(finding);
  }
  return {
    settled: counted(before).filter((finding) => left.get(keyOf(finding))?.includes(finding)),
    fresh,
    remaining,
  };
}

function keyOf({ rule, table, cells }: Finding): string {
  return [rule.id, table, ...cells.map(({ label }) => label)].join("\n");
}
