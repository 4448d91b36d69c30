import type { Box } from "../../../src/workbook/workbook";
import { contains, intersection } from "./box";
import { BLANK, isPlain, type CellModel } from "./cell";
import type { ChartModel } from "./chart";
import type { ConditionalFormatModel } from "./conditional-format";
import type { PageSetup } from "./page-setup";
import { shiftBox, shiftRow, type RowShift } from "./shift";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface SheetProtection {
  readonly allowFormatCells: boolean;
}

const COLUMNS = 16_384;

/** One worksheet. Cells are sparse; everything here is what a saved file would hold. */
export class SheetModel {
  visibility: Visibility = "Visible";
  merges: readonly Box[] = [];
  /** The first has priority. */
  conditionalFormats: ConditionalFormatModel[] = [];
  charts: ChartModel[] = [];
  protection: SheetProtection | undefined;
  frozenRows = 0;
  frozenColumns = 0;
  autoFilter: Box | undefined;
  tabColor = "";
  showGridlines = true;
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  pageSetup: PageSetup = {};
  private cells = new Map<number, CellModel>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): CellModel {
    return this.cells.get(row * COLUMNS + column) ?? BLANK;
  }

  setCell(row: number, column: number, cell: CellModel): void {
    const key = row * COLUMNS + column;
    if (isPlain(cell)) this.cells.delete(key);
    else this.cells.set(key, cell);
  }

  /** Changes some of what a cell holds; a member set to undefined is taken away. */
  change(row: number, column: number, changes: { [K in keyof CellModel]?: CellModel[K] | undefined }): void {
    const merged: Record<string, unknown> = { ...this.cell(row, column), ...changes };
    for (const key of Object.keys(merged)) if (merged[key] === undefined) delete merged[key];
    this.setCell(row, column, merged as unknown as CellModel);
  }

  /** Every cell that holds or shows something, in reading order, inside `box` if one is given. */
  *filled(box?: Box): Generator<{ row: number; column: number; cell: CellModel }> {
    for (const key of [...this.cells.keys()].sort((a, b) => a - b)) {
      const row = Math.floor(key / COLUMNS);
      const column = key % COLUMNS;
      const cell = this.cells.get(key);
      if (cell && (!box || contains(box, row, column))) yield { row, column, cell };
    }
  }

  /** The smallest box around all that is used: with values only, or with formats as well. */
  usedBox(valuesOnly: boolean): Box | undefined {
    let used: Box | undefined;
    for (const { row, column, cell } of this.filled()) {
      if (valuesOnly && cell.value === "" && cell.formula === undefined) continue;
      used = used
        ? {
            top: Math.min(used.top, row),
            left: Math.min(used.left, column),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
    return used;
  }

  /** The merged area a cell lies in. */
  mergeAt(row: number, column: number): Box | undefined {
    return this.merges.find((merge) => contains(merge, row, column));
  }

  /** Rows go in (they take the looks and conditional formats of the row above, as in Excel) or out. */
  shiftRows(shift: RowShift): void {
    const above = shift.at - 1;
    const moved = new Map<number, CellModel>();
    for (const { row, column, cell } of [...this.filled()]) {
      const to = shiftRow(row, shift);
      if (to !== undefined) moved.set(to * COLUMNS + column, cell);
    }
    this.cells = moved;
    for (let row = shift.at; row < shift.at + shift.count; row++) {
      for (const { column, cell } of [
        ...this.filled({ top: above, bottom: above, left: 0, right: COLUMNS - 1 }),
      ]) {
        const { numberFormat, looks } = cell;
        this.setCell(row, column, {
          value: "",
          ...(numberFormat === undefined ? {} : { numberFormat }),
          ...(looks ? { looks } : {}),
        });
      }
    }
    const shifted = (boxes: readonly Box[]) => boxes.flatMap((box) => shiftBox(box, shift) ?? []);
    this.merges = shifted(this.merges).filter((box) => box.top !== box.bottom || box.left !== box.right);
    for (const format of this.conditionalFormats) {
      const inherited =
        shift.count > 0
          ? format.areas.flatMap((area) =>
              area.bottom === above ? [{ ...area, top: shift.at, bottom: shift.at + shift.count - 1 }] : [],
            )
          : [];
      format.areas = [...shifted(format.areas), ...inherited];
    }
    this.conditionalFormats = this.conditionalFormats.filter((format) => format.areas.length > 0);
    this.autoFilter = this.autoFilter && shiftBox(this.autoFilter, shift);
    const heights = [...this.rowHeights].flatMap(([row, height]) => {
      const to = shiftRow(row, shift);
      return to === undefined ? [] : [[to, height] as const];
    });
    this.rowHeights.clear();
    for (const [row, height] of heights) this.rowHeights.set(row, height);
  }

  /** The conditional formats that touch any of the boxes, first priority first. */
  conditionalFormatsOf(boxes: readonly Box[]): ConditionalFormatModel[] {
    return this.conditionalFormats.filter((format) =>
      format.areas.some((area) => boxes.some((box) => intersection(area, box))),
    );
  }
}
