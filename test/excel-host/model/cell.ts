/** One cell of the local Excel: what it holds and how it looks. */

export type Scalar = string | number | boolean;

/** The looks of a cell, apart from its number format. Absent means Excel's default. */
export interface Looks {
  /** `#RRGGBB`. */
  readonly fill?: string;
  /** A theme colour or a pattern behind the fill, which Excel's programming interface cannot give back. */
  readonly fillStyle?: string;
  readonly bold?: true;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: true;
  readonly borders?: Readonly<Record<string, { readonly style: string; readonly color: string }>>;
}

export interface CellModel {
  /** The value, or for a formula the result it was loaded with; an empty text means blank. */
  readonly value: Scalar;
  /** Without its `=`. */
  readonly formula?: string;
  /** True where `value` is the result that came with the file, which stands until something is edited. */
  readonly cached?: true;
  /** True where the text was forced with an apostrophe. */
  readonly quoted?: true;
  /** Absent means General. */
  readonly numberFormat?: string;
  readonly looks?: Looks;
}

export const BLANK: CellModel = { value: "" };

export function isPlain(cell: CellModel): boolean {
  return (
    cell.value === "" &&
    cell.formula === undefined &&
    cell.quoted === undefined &&
    cell.numberFormat === undefined &&
    cell.looks === undefined
  );
}
