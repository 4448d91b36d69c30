/** Where the workbook and a table of the document differ. */
import type { CellPlace } from "../../document/place";
import type { CellRef } from "../../workbook/workbook";

/** One place in which both differ; either is absent where only the other has it. */
export interface TiedPlace {
  /** Line and column in words; empty for what is said of a whole table. */
  readonly label: string;
  readonly workbook?: CellRef;
  readonly document?: DocumentCell;
  /** What the document prints, and what the workbook does. */
  readonly stated: string;
  readonly expected: string;
}

/** A cell of the document's tables, with the sheet that was made of its table. */
export interface DocumentCell extends CellRef {
  /** Absent for a workbook that is laid into the document. */
  readonly place?: CellPlace;
}
