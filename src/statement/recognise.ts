/**
 * Recognition: from sheets to a Statement, by words and never by position.
 *
 * Each sheet is cut at its titles; a title, confirmed by the header's and lines' words, says which table stands
 * there (`layouts/`); the table's shape (`shapes/`) finds its lines and columns; `assemble` reads the figures. What
 * cannot be confirmed is reported with what was found and what was missing.
 */
import { FigureReader } from "../amount/figure";
import { formulasOf } from "../formulas/book";
import type { Unit } from "../amount/unit";
import { atOnce, type Steps } from "../steps";
import { isTextSheet, isWorkingPaper } from "../workbook/own-sheets";
import type { Sheet, Workbook } from "../workbook/workbook";
import { finishTable, usualDecimals, usuallyPrintsZeros, type Draft } from "./assemble";
import { joinParts } from "./join";
import { DEFAULT_PROFILE, type Profile } from "../catalogue/profiles";
import { kindOf } from "./kind";
import { continued } from "./pages";
import { isNotesAlone, segments, type Segment } from "./segment";
import { rollUpOf } from "./roll-up";
import { noTable, noTables, pictures } from "./strangers";
import { divide, type UnitDrafts } from "./units";
import type { Statement, Table, Unrecognised } from "./statement";
import { tableAt, type Slot, type StatementKind, type TableId } from "../catalogue/tables";
import { recogniseSegment } from "./which-table";

/** What occurs most; the first of equals. */
function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) if (best === undefined || count > counts.get(best)!) best = value;
  return best;
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

/** Recognises a workbook of one unit, or the first one of several. Never throws: what is not understood is in `unrecognised`. */
export function recognise(workbook: Workbook, profile: Profile = DEFAULT_PROFILE): Statement {
  return recogniseUnits(workbook, profile)[0]!;
}

/**
 * Recognises each unit of a workbook on its own, in printed order; one where it holds one. Where one of them adds the
 * others up, these are its `parts`.
 */
export function recogniseUnits(workbook: Workbook, profile: Profile = DEFAULT_PROFILE): readonly Statement[] {
  return atOnce(recognising(workbook, profile));
}

/** The same, sheet by sheet. */
export function* recognising(workbook: Workbook, profile: Profile): Steps<readonly Statement[]> {
  const reader = new FigureReader(workbook.printed);
  const sheets = workbook.sheets.filter((sheet) => !isWorkingPaper(sheet) && !isTextSheet(sheet));
  const parts: { readonly sheet: Sheet; readonly segments: readonly Segment[] }[] = [];
  for (const sheet of sheets) {
    parts.push({ sheet, segments: segments(sheet) });
    yield;
  }
  const kind = kindOf(
    parts.flatMap((part) => part.segments),
    workbook.name,
  );
  const drafts: Draft[] = [];
  /** What is no table, with how many tables come before it. */
  const strange: { readonly after: number; readonly what: Unrecognised }[] = [];
  for (const { sheet, segments: ofSheet } of parts) {
    const before = drafts.length;
    const failed: Unrecognised[] = [];
    for (const segment of ofSheet) {
      const candidate = recogniseSegment(segment, kind, reader);
      const draft = continued(segment, candidate.draft, drafts, reader) ?? candidate.draft;
      if (draft) drafts.push(draft);
      else if (!isNotesAlone(segment)) failed.push(noTable(segment, candidate.reason));
    }
    const others = noTables(sheet, ofSheet, failed, drafts.length > before);
    strange.push(...others.map((what) => ({ after: drafts.length, what })));
    yield;
  }

  const formulas = formulasOf(workbook);
  const units = divide(drafts);
  const statements: Statement[] = [];
  for (const [index, unit] of units.entries()) {
    const own = strange.filter(({ after }) => {
      const holder = units.findIndex((one) => one.drafts.includes(drafts[after - 1]!));
      return Math.max(0, holder) === index;
    });
    const statement = assembleUnit(unit, kind, workbook, profile, [
      ...own.map(({ what }) => what),
      ...(index === 0 ? pictures(workbook) : []),
    ]);
    statements.push(formulas ? { ...statement, formulas } : statement);
    yield;
  }
  const sum = statements.length > 1 ? rollUpOf(statements) : undefined;
  return statements.map((one) =>
    one === sum ? { ...one, parts: statements.filter((other) => other !== sum) } : one,
  );
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
function assembleUnit(
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
