import type { Box } from "../../../src/workbook/workbook";
import { notImplemented } from "../fault";
import { cellCount, cellsOf, intersection } from "../model/box";
import type { CellModel, Looks } from "../model/cell";
import type { SheetModel } from "../model/sheet";
import type { Session } from "../session";

/** More cells than this are not formatted one by one. */
const MOST_CELLS = 200_000;

/** The cells that a range, or several areas at once, stands for; what formats and fills are read from and put into. */
export class Place {
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    readonly boxes: readonly Box[],
  ) {}

  /** The one value that all cells share, null where they differ. */
  shared<T extends string | number | boolean>(of: (cell: CellModel) => T): T | null {
    let first: T | undefined;
    for (const { row, column } of this.cells()) {
      const value = of(this.sheet.cell(row, column));
      if (first === undefined) first = value;
      else if (first !== value) return null;
    }
    return first ?? null;
  }

  /** Changes the looks of every cell; a member set to undefined is taken away. */
  setLooks(changes: { [K in keyof Looks]?: Looks[K] | undefined }): void {
    this.session.mayChange(this.sheet, "format");
    for (const { row, column } of this.cells()) {
      const looks: Record<string, unknown> = { ...this.sheet.cell(row, column).looks, ...changes };
      for (const key of Object.keys(looks)) if (looks[key] === undefined) delete looks[key];
      this.sheet.change(row, column, { looks: Object.keys(looks).length ? (looks as Looks) : undefined });
    }
    for (const box of this.boxes) this.session.formatted(this.sheet, box);
  }

  *cells(): Generator<{ row: number; column: number }> {
    if (this.boxes.reduce((sum, box) => sum + cellCount(box), 0) > MOST_CELLS) {
      throw notImplemented("formats of whole rows, columns or sheets");
    }
    for (const box of this.boxes) yield* cellsOf(box);
  }

  touches(box: Box): boolean {
    return this.boxes.some((each) => intersection(each, box));
  }
}
