/** The state of the page: the workbook that is open, what is in sight of it, and what was done to it. */
import type { TextSheet } from "../../src/sheets/text-sheet";
import type { WorkingPaper } from "../../src/sheets/working-paper";
import { anchorOf } from "../../src/workbook/merges";
import type { Sheet, Workbook, Place } from "../../src/workbook/workbook";
import type { Mark, MemoryName } from "../host";
import { freeSheetName } from "../own-sheets";
import type { Edit } from "./edit";

export interface PageState {
  readonly workbook: Workbook;
  /** The index of the sheet in view. */
  readonly sheet: number;
  /** The selected cell of each sheet that was looked at, by sheet name; A1 before that. */
  readonly selections: ReadonlyMap<string, Place>;
  /** Counts the selections made from outside the grid, which must be brought into view. */
  readonly shown: number;
  /** Marks by sheet name and address. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, Mark>>;
  /** What the pane keeps in the workbook. */
  readonly memories: ReadonlyMap<MemoryName, string>;
  /** The texts that were written since the file was opened, by the name of their sheet. */
  readonly texts: ReadonlyMap<string, TextSheet>;
  /** The working papers, alike. */
  readonly papers: ReadonlyMap<string, WorkingPaper>;
  readonly undo: readonly (readonly Edit[])[];
  readonly redo: readonly (readonly Edit[])[];
}

const A1: Place = { row: 0, column: 0 };

/** A workbook as it was opened, at its first sheet that is not hidden. */
export function openedState(
  workbook: Workbook,
  memories: PageState["memories"],
  marks: PageState["marks"],
): PageState {
  return {
    workbook,
    sheet: Math.max(
      0,
      workbook.sheets.findIndex((sheet) => !sheet.hidden),
    ),
    selections: new Map(),
    shown: 0,
    marks,
    memories,
    texts: new Map(),
    papers: new Map(),
    undo: [],
    redo: [],
  };
}

export function bySheet(marks: readonly Mark[]): PageState["marks"] {
  const sheets = new Map<string, Map<string, Mark>>();
  for (const mark of marks) {
    let own = sheets.get(mark.sheet);
    if (!own) sheets.set(mark.sheet, (own = new Map()));
    own.set(mark.address, mark);
  }
  return sheets;
}

/** The selected cell of the sheet in view. */
export function selectionOf(state: PageState): Place {
  const sheet = state.workbook.sheets[state.sheet];
  const at = (sheet && state.selections.get(sheet.name)) ?? A1;
  return sheet ? anchorOf(sheet.merges, at.row, at.column) : at;
}

/** A sheet that we write. */
export interface OwnSheet {
  /** What it is called where that name is free and none is there yet. */
  readonly name: string;
  readonly isOurs: (sheet: Sheet) => boolean;
  readonly made: (name: string) => Sheet;
  /** Whether it comes into view. */
  readonly show: boolean;
}

/** The state with a sheet of ours, in place of the last one of its kind, and the name it has. */
export function withOwnSheet(
  state: PageState,
  own: OwnSheet,
): { readonly name: string; readonly state: PageState } {
  const { sheets } = state.workbook;
  const known = sheets.findIndex(own.isOurs);
  const index = known < 0 ? sheets.length : known;
  const name =
    sheets[known]?.name ??
    freeSheetName(
      own.name,
      sheets.map((sheet) => sheet.name),
    );
  // What was typed into the old sheet or marked on it went with it.
  const others = (steps: PageState["undo"]) =>
    steps.map((step) => step.filter((edit) => edit.sheet !== name)).filter((step) => step.length > 0);
  const marks = new Map(state.marks);
  marks.delete(name);
  return {
    name,
    state: {
      ...state,
      workbook: {
        ...state.workbook,
        sheets: [...sheets.slice(0, index), own.made(name), ...sheets.slice(index + 1)],
      },
      marks,
      undo: others(state.undo),
      redo: others(state.redo),
      ...(own.show && {
        sheet: index,
        selections: new Map(state.selections).set(name, A1),
        shown: state.shown + 1,
      }),
    },
  };
}
