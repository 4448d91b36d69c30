/** The statement of one unit, put together from its tables: what the unit is called, its year and its unit of money are what most tables say. */
import { mostOf } from "../most";
import type { Unit } from "../amount/unit";
import type { Workbook } from "../workbook/workbook";
import { finishTable, usualDecimals, usuallyPrintsZeros, type Draft } from "./assemble";
import { joinParts } from "./join";
import type { Segment } from "./segment";
import type { Profile } from "../catalogue/profiles";
import type { UnitDrafts } from "./units";
import type { Statement, Table, Unrecognised } from "./statement";
import { tableAt, type Slot, type StatementKind, type TableId } from "../catalogue/tables";

/** What occurs most; the first of equals. */
function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return mostOf(counts);
}

function yearInName(name: string): number {
  return Number(/(?:^|\D)(20\d{2})(?!\d)/.exec(name)?.[1] ?? 0);
}

/** The tables of a profile that are not there; a budget has no 国有资产占用情况表. */
function missingTables(kind: StatementKind, profile: Profile, present: ReadonlySet<Slot>): TableId[] {
  if (kind === "unknown") return [];
  return [...profile.required, ...profile.optional]
    .filter((slot) => !present.has(slot) && !(kind === "budget" && slot === 10))
    .map((slot) => tableAt(slot, kind));
}

/** Whether a table has a title, if only one that is known as none's (机构运行信息表 prints 三公 as well). */
const isTitled = ({ hit, titleAt }: Segment): boolean => hit !== undefined || titleAt !== undefined;

/** The text of a document has small tables of its own: those to publish bear a number, or stand beside each other. */
function standingOf(
  { number, slot, sheet }: Table,
  all: readonly { readonly table: Table }[],
  { sheets }: Workbook,
): number {
  const at = sheets.findIndex(({ name }) => name === sheet);
  const beside = [sheets[at - 1], sheets[at + 1]].filter((one) =>
    all.some(({ table }) => table.sheet === one?.name && table.slot !== slot),
  );
  return beside.length + (number === "" ? 0 : 3);
}

/** The statement of one unit, from its tables. */
export function assembleUnit(
  { name, drafts }: UnitDrafts,
  kind: StatementKind,
  workbook: Workbook,
  profile: Profile,
  strange: readonly Unrecognised[],
): Statement {
  const unitOf = (draft: Draft): Unit | undefined => draft.surroundings.unit?.value;
  const amounts = drafts.filter((draft) => unitOf(draft) !== "个");
  const unit = mostCommon(amounts.map(unitOf).filter((value) => value !== undefined)) ?? "万元";
  const usuallyZeros = usuallyPrintsZeros(amounts);
  const usual = new Map<Unit, number>();
  const finished = drafts.map((draft) => {
    const own = unitOf(draft) ?? (draft.layout.slot === 10 ? "个" : unit);
    if (!usual.has(own))
      usual.set(own, usualDecimals(amounts.filter((other) => (unitOf(other) ?? unit) === own)));
    return { table: finishTable(draft, own, usual.get(own)!, usuallyZeros), draft };
  });
  const { tables, ambiguous, superseded, seconds } = joinParts(
    finished.map(({ table, draft }) => ({
      table,
      hidden: draft.segment.sheet.hidden,
      follows: draft.follows !== undefined,
      titled: workbook.printed === true || isTitled(draft.segment),
      standing: workbook.printed ? standingOf(table, finished, workbook) : 0,
    })),
  );
  const unrecognised = [...strange, ...superseded];

  const bySlot = new Map<Slot, Table>(tables.map((table) => [table.slot, table]));
  const statementKind: StatementKind =
    tables.length + ambiguous.length === 0 ? "unknown" : kind === "unknown" ? "final-account" : kind;
  return {
    kind: statementKind,
    ...(workbook.printed && { printed: true as const, listed: workbook.listed ?? [] }),
    ...(name !== "" && { unitName: name }),
    department:
      mostCommon(tables.map((table) => table.department?.name).filter((name) => name !== undefined)) ??
      workbook.cover?.department ??
      "",
    // Some forms print no year anywhere; the file's name then says it.
    year:
      mostCommon(tables.map((table) => table.year?.value).filter((year) => year !== undefined)) ??
      workbook.cover?.year ??
      yearInName(workbook.name),
    unit,
    tables,
    ambiguous,
    seconds,
    profile,
    missing: missingTables(
      statementKind,
      profile,
      new Set([...bySlot.keys(), ...ambiguous.map(({ slot }) => slot)]),
    ),
    unrecognised,
    table: (slot) => bySlot.get(slot),
  };
}
