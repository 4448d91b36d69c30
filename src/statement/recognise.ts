/**
 * Recognition: from sheets to a Statement, by words and never by position.
 *
 * Each sheet is cut at its titles; a title, confirmed by the header's and lines' words, says which table stands
 * there (the layouts of `catalogue/provinces`); the table's shape (`shapes/`) finds its lines and columns; `assemble`
 * reads the figures, `assemble-unit` makes the statement. What cannot be confirmed is reported with what was found and
 * what was missing.
 */
import { FigureReader } from "../amount/figure";
import { formulasOf } from "../formulas/book";
import { atOnce, type Steps } from "../steps";
import { isTextSheet, isWorkingPaper } from "../workbook/own-sheets";
import type { Sheet, Workbook } from "../workbook/workbook";
import type { Draft } from "./assemble";
import { DEFAULT_PROFILE, type Profile } from "../catalogue/profiles";
import { kindOf } from "./kind";
import { continued } from "./pages";
import { isNotesAlone, segments, type Segment } from "./segment";
import { rollUpOf } from "./roll-up";
import { noTable, noTables, pictures } from "./strangers";
import { divide } from "./units";
import type { Statement, Unrecognised } from "./statement";
import { recogniseSegment } from "./which-table";
import { assembleUnit } from "./assemble-unit";

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
