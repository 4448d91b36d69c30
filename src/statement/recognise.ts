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
import { filledColumns, filledRows } from "../workbook/filled";
import { cellAt, type Sheet, type Workbook } from "../workbook/workbook";
import { figuresApart } from "./apart";
import {
  draftTable,
  finishTable,
  readSurroundings,
  usualDecimals,
  usuallyPrintsZeros,
  type Draft,
} from "./assemble";
import { joinParts } from "./join";
import type { Layout } from "../catalogue/layout";
import { DEFAULT_PROFILE, type Profile } from "../catalogue/profiles";
import { LAYOUTS } from "../catalogue/layouts";
import { figureAt } from "./header";
import { kindOf, layoutsFor } from "./kind";
import { saysNothing } from "./empty";
import { continued } from "./pages";
import { isFound, type RawTable } from "./raw";
import { bodyArea, isNotesAlone, segments, wordsIn, type Segment } from "./segment";
import { CHECK_LIST } from "./titles";
import { findShape } from "./shapes/find";
import { rollUpOf } from "./roll-up";
import { divide, type UnitDrafts } from "./units";
import type { Statement, Table, Unrecognised } from "./statement";
import type { Slot, StatementKind, TableId } from "../catalogue/tables";
import { toAddress } from "../workbook/address";
import { expand, labelPattern } from "../words/pattern";
import { compact } from "../words/tidy";

const patterns = new Map<string, RegExp>();

/** The first piece of a layout's evidence that a segment lacks, as words. */
function missingEvidence(said: ReadonlySet<string>, layout: Layout): string | undefined {
  return layout.evidence.find((evidence) => {
    let pattern = patterns.get(evidence);
    if (!pattern) patterns.set(evidence, (pattern = labelPattern(evidence)));
    for (const words of said) if (pattern.test(words)) return false;
    return true;
  });
}

/** A pattern of the layout data as something to read: its first word, options left out. */
function readable(pattern: string): string {
  return expand(pattern)[0]!;
}

interface Candidate {
  readonly draft?: Draft;
  readonly reason: string;
}

function recogniseSegment(segment: Segment, kind: StatementKind, reader: FigureReader): Candidate {
  const { hit } = segment;
  if (hit?.foreign !== undefined) return { reason: hit.foreign };
  const said = wordsIn(segment);
  const body = bodyArea(segment);
  const titled = hit && hit.layouts.length > 0 ? layoutsFor(hit, segment, kind) : [];
  if (!titled) {
    return { reason: kind === "budget" ? "是决算表，不与预算表一起核对" : "是预算表，不与决算表一起核对" };
  }
  const candidates =
    titled.length > 0 ? titled : LAYOUTS.filter((layout) => layout.distinctive && layout.kind !== "budget");
  let reason = "没有已知的表名，表头和项目也不像任何一张决算公开表";
  for (const layout of candidates) {
    // A title says which table it is, and what a form lacks is no reason to refuse it; without one its words must tell.
    const missing = missingEvidence(said, layout);
    if (missing !== undefined && titled.length === 0) continue;
    const { dated } = readSurroundings(segment, layout.kind);
    const found = findShape(segment.sheet, body, layout, dated);
    if (isFound(found)) return { draft: draftTable(segment, body, layout, found, reader), reason: "" };
    if (titled.length > 0) {
      const lacking = missing === undefined ? found.missing : `没有找到“${readable(missing)}”`;
      reason = `表名像“${layout.name}”，但${lacking}`;
    }
  }
  const [layout] = titled;
  return layout && isSaidBlank(segment)
    ? { draft: draftTable(segment, body, layout, NOTHING, reader), reason: "" }
    : { reason };
}

/** Of a table that stands there by its title alone. */
const NOTHING: RawTable = { columns: [], lines: [], bodyTop: 0, asides: new Set(), pathOf: () => [] };

/** Whether an area has no figure but the numbers of its columns, and a sentence in it says why. */
function isSaidBlank({ sheet, area }: Segment): boolean {
  let said = false;
  for (const row of filledRows(sheet, area))
    for (const column of filledColumns(sheet, row, area)) {
      const text = String(cellAt(sheet, row, column)!.value).trim();
      if (figureAt(sheet, row, column) && !/^\d{1,2}$/.test(text)) return false;
      said ||= saysNothing(text);
    }
  return said;
}

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
  const letter = kind === "budget" ? "B" : "T";
  return [...profile.required, ...profile.optional]
    .filter((slot) => !present.has(slot) && !(kind === "budget" && slot === 10))
    .map((slot) => `${letter}${String(slot).padStart(2, "0")}` as TableId);
}

/** The areas of parts, those of tables side by side as one. */
function together(parts: readonly Segment[]): readonly Segment["area"][] {
  const areas: Segment["area"][] = [];
  for (const { area, titleAt } of parts) {
    const last = areas[areas.length - 1];
    if (last && titleAt && last.top === area.top && last.right < area.left)
      areas[areas.length - 1] = { ...last, bottom: Math.max(last.bottom, area.bottom), right: area.right };
    else areas.push(area);
  }
  return areas;
}

/** The figures of a sheet that stand far from all its parts. */
function apartFrom(sheet: Sheet, parts: readonly Segment[]): Unrecognised[] {
  if (parts.length === 0) return [];
  const apart = figuresApart(sheet, together(parts));
  const [first] = apart;
  if (!first) return [];
  const address = toAddress(first.row, first.column);
  const which = apart.length === 1 ? `${address} 的数` : `${address} 等 ${apart.length} 个数`;
  return [{ title: which, sheet: sheet.name, address, reason: "离表太远，不算表内的数，没有核对" }];
}

/** Tables that a document shows as pictures. */
function pictures({ pictured = [] }: Workbook): Unrecognised[] {
  const reason = "是一张图片，读不出里面的数，没有核对";
  return pictured.map((title) => ({ title, sheet: title, address: "A1", reason }));
}

/** What lies beyond the part of a sheet that its host read. */
function unreadPart({ name, readTo }: Sheet): Unrecognised[] {
  if (!readTo) return [];
  const address = toAddress(readTo.row, readTo.column);
  const reason = `表用到了很远的单元格，只读到 ${address}，之外的没有核对，请删去远处多余的内容`;
  return [{ title: `${address} 以外`, sheet: name, address, reason }];
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
    const unrecognised: Unrecognised[] = [];
    const failed: Unrecognised[] = [];
    let recognised = 0;
    for (const segment of ofSheet) {
      const candidate = recogniseSegment(segment, kind, reader);
      const draft = continued(segment, candidate.draft, drafts, reader) ?? candidate.draft;
      if (draft) {
        drafts.push(draft);
        recognised += 1;
      } else if (!isNotesAlone(segment)) {
        const at = segment.titleAt ?? { row: segment.area.top, column: segment.area.left };
        const title = compact(segment.titleText);
        failed.push({
          title,
          reason: candidate.reason,
          sheet: sheet.name,
          address: toAddress(at.row, at.column),
        });
      }
    }
    const checkList = ofSheet.find(({ hit }) => hit?.checkList);
    if (recognised === 0 && checkList?.titleAt) {
      const { titleAt, titleText } = checkList;
      unrecognised.push({
        sheet: sheet.name,
        address: toAddress(titleAt.row, titleAt.column),
        title: compact(titleText),
        reason: CHECK_LIST,
        checkList: true,
      });
    }
    // A list of contents names every table and is none.
    else if (recognised === 0 && failed.length > 2) {
      unrecognised.push({ ...failed[0]!, title: sheet.name, reason: "列出了各表的名称，本身不是表（目录）" });
    } else unrecognised.push(...failed);
    unrecognised.push(...apartFrom(sheet, ofSheet), ...unreadPart(sheet));
    strange.push(...unrecognised.map((what) => ({ after: drafts.length, what })));
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
