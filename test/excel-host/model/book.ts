import { boxOf, fullAddress } from "../addresses";
import { evaluate } from "../formula/evaluate";
import { renameInFormula, shiftFormula } from "../formula/shift";
import { ErrorValue, type Value } from "../formula/value";
import type { CellModel, Scalar } from "./cell";
import type { CommentModel, NoteModel } from "./comment";
import type { CustomXmlModel } from "./custom-xml";
import { SheetModel } from "./sheet";
import { shiftRow, type RowShift } from "./shift";

/** The workbook that is open in the local Excel: its sheets, its comments, and the values of its formulas. */
export class Book {
  readonly sheets: SheetModel[] = [];
  comments: CommentModel[] = [];
  /** Old notes (批注): the client library at hand cannot see them, but a cell that has one takes no comment. */
  notes: NoteModel[] = [];
  /** What programs keep in the workbook, unseen. */
  customXml: CustomXmlModel[] = [];
  /** The structure is protected: no sheet may be added, deleted or renamed. */
  structureProtected = false;
  /** Opened for viewing only: nothing can be changed. */
  readOnly = false;
  calculationMode: "Automatic" | "Manual" = "Automatic";
  activeSheet: SheetModel | undefined;
  /** What is selected on the active sheet, `F17`. */
  selection = "A1";
  private nextSheet = 1;
  private nextId = 1;
  private computed = new Map<string, Value>();
  private readonly computing = new Set<string>();

  constructor(public name: string) {}

  /** A new sheet at the end. Its id stays when it is renamed or moved. */
  addSheet(name: string): SheetModel {
    const number = this.nextSheet++;
    const sheet = new SheetModel(
      `{00000000-0001-0000-${String(number - 1).padStart(4, "0")}-000000000000}`,
      name,
    );
    this.sheets.push(sheet);
    this.activeSheet ??= sheet;
    this.touch();
    return sheet;
  }

  removeSheet(sheet: SheetModel): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.comments = this.comments.filter((comment) => comment.sheetId !== sheet.id);
    this.notes = this.notes.filter((note) => note.sheetId !== sheet.id);
    if (this.activeSheet === sheet) this.activeSheet = this.sheets[0];
    this.touch();
  }

  renameSheet(sheet: SheetModel, name: string): void {
    this.eachFormula((_own, formula) => renameInFormula(formula, sheet.name, name));
    sheet.name = name;
    const { printArea } = sheet.pageSetup;
    if (printArea !== undefined) sheet.pageSetup.printArea = fullAddress(name, boxOf(printArea));
    this.touch();
  }

  /** By name, without regard to case as in Excel. */
  sheetNamed(name: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  sheetWithId(id: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** Rows go in or out of a sheet, and everything that points there moves along. */
  shiftRows(sheet: SheetModel, shift: RowShift): void {
    sheet.shiftRows(shift);
    const stays = (note: NoteModel) => {
      if (note.sheetId !== sheet.id) return true;
      const row = shiftRow(note.row, shift);
      if (row !== undefined) note.row = row;
      return row !== undefined;
    };
    this.comments = this.comments.filter(stays);
    this.notes = this.notes.filter(stays);
    this.eachFormula((own, formula) => shiftFormula(formula, own.name, sheet.name, shift));
    this.touch();
  }

  freshId(): string {
    return `{${String(this.nextId++).padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }

  /** To be called after any change: results of formulas are computed anew. */
  touch(): void {
    this.computed = new Map();
  }

  /** An edit makes the results that came with the file give way to our own. */
  recalculate(): void {
    for (const sheet of this.sheets) {
      for (const { row, column, cell } of [...sheet.filled()]) {
        if (cell.cached) sheet.change(row, column, { cached: undefined });
      }
    }
    this.touch();
  }

  /** The value of a cell, as its formula gives it; null where it is blank. */
  valueAt(sheet: SheetModel, row: number, column: number): Value {
    const cell = sheet.cell(row, column);
    if (cell.formula === undefined || cell.cached) return cell.value === "" ? null : cell.value;
    const key = `${sheet.id}${String(row)},${String(column)}`;
    const known = this.computed.get(key);
    if (known !== undefined) return known;
    if (this.computing.has(key)) return new ErrorValue("#REF!");
    this.computing.add(key);
    try {
      const value = evaluate(cell.formula, sheet.name, {
        at: (name, atRow, atColumn) => {
          const target = this.sheetNamed(name);
          return target ? this.valueAt(target, atRow, atColumn) : new ErrorValue("#REF!");
        },
      });
      this.computed.set(key, value ?? 0);
      return value ?? 0;
    } finally {
      this.computing.delete(key);
    }
  }

  /** The same as Excel hands it over: errors as their text, blank as an empty text. */
  shownAt(sheet: SheetModel, row: number, column: number): Scalar {
    const value = this.valueAt(sheet, row, column);
    if (value === null) return "";
    return value instanceof ErrorValue ? value.text : value;
  }

  private eachFormula(rewrite: (own: SheetModel, formula: string) => string): void {
    for (const sheet of this.sheets) {
      for (const { row, column, cell } of [...sheet.filled()]) {
        if (cell.formula === undefined) continue;
        const formula = rewrite(sheet, cell.formula);
        if (formula !== cell.formula) sheet.setCell(row, column, { ...cell, formula } satisfies CellModel);
      }
    }
  }
}
