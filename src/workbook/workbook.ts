/**
 * What a host hands over: sheets of cells, with nothing of Excel, a file format or the DOM left in them.
 * Rows and columns count from 0; addresses are A1.
 */

/** A cell as its workbook holds it. */
export interface Cell {
  /** The value: a number, a text, a truth value, or an error value such as `#REF!` (see `error`). */
  readonly value: string | number | boolean;
  /** The number format (`#,##0.00`); absent means General. */
  readonly format?: string;
  /** The formula without its `=`, where the host knows it. */
  readonly formula?: string;
  /** True where the formula is one of several cells at once (数组公式): no cell of it changes alone. */
  readonly array?: true;
  /** True for an error value (`#REF!`, `#DIV/0!`); `value` is then its text. */
  readonly error?: true;
}

/** A rectangle of cells, ends included. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Sparse: a row or a cell that was never filled is undefined. Go over it by `filled.ts`, never from end to end. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Box[];
  /** Column widths in characters, where the host knows them (the page's grid uses them). */
  readonly columnWidths?: readonly (number | undefined)[];
  /** The last row and column that were read, where a host could not read a sheet to its end. */
  readonly readTo?: Place;
}

export interface Workbook {
  /** What to call it in messages: a file name, or the title of the open workbook. */
  readonly name: string;
  readonly sheets: readonly Sheet[];
  /** What its names stand for, by the name in small letters; `表!名` where a name is known on one sheet alone. */
  readonly names?: ReadonlyMap<string, string>;
  /**
   * It is the tables of a printed document: an amount is as precise as its decimals, and nothing is hidden, a formula, or a text
   * in the place of a number.
   */
  readonly printed?: true;
  /** Titles of tables that the document's list of contents names. */
  readonly listed?: readonly string[];
  /** Titles of tables of which the document holds a picture. */
  readonly pictured?: readonly string[];
  /** Whose the document is and of which year, as its cover says. */
  readonly cover?: { readonly department?: string; readonly year?: number };
}

/** A cell of a sheet, rows and columns from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A cell of a workbook, by sheet name and A1 address. */
export interface CellRef {
  readonly sheet: string;
  readonly address: string;
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}
