import { toAddress } from "../../../src/workbook/address";
import type { Box } from "../../../src/workbook/workbook";
import { boxOf, fullAddress } from "../addresses";
import { Fault, notImplemented } from "../fault";
import {
  boxAddress,
  cellCount,
  cellsOf,
  columnCount,
  covers,
  intersection,
  LAST_COLUMN,
  LAST_ROW,
  rowCount,
} from "../model/box";
import type { CellModel } from "../model/cell";
import type { SheetModel } from "../model/sheet";
import type { Session } from "../session";
import { shownText } from "../shown-text";
import { typed } from "../typed";
import type { Json } from "../wire";
import { ConditionalFormatCollection } from "./conditional-format-collection";
import { asNumber, HostObject, type Members, type Parameter } from "./host-object";
import { Place } from "./place";
import { RangeAreasObject } from "./range-areas";
import { RangeFormatObject } from "./range-format";
import { WorksheetObject } from "./worksheet";

/** Excel reads at most this many cells at once. */
const MOST_CELLS = 5_000_000;

export class RangeObject extends HostObject {
  readonly className = "Range";

  constructor(
    session: Session,
    readonly sheet: SheetModel,
    readonly box: Box,
  ) {
    super(session);
  }

  override get needsReference(): boolean {
    return true;
  }

  protected readonly members: Members = {
    Values: {
      get: () => this.grid((row, column) => this.session.book.shownAt(this.sheet, row, column)),
      set: (values) => this.put(values),
    },
    Formulas: {
      get: () =>
        this.grid((row, column) => {
          const { formula } = this.sheet.cell(row, column);
          return formula === undefined ? this.session.book.shownAt(this.sheet, row, column) : `=${formula}`;
        }),
      set: (formulas) => this.put(formulas),
    },
    Text: {
      get: () =>
        this.grid((row, column) =>
          shownText(
            this.session.book.shownAt(this.sheet, row, column),
            this.sheet.cell(row, column).numberFormat,
          ),
        ),
    },
    NumberFormat: {
      get: () => this.grid((row, column) => this.sheet.cell(row, column).numberFormat ?? "General"),
      set: (formats) => this.setNumberFormats(formats),
    },
    Address: { get: () => fullAddress(this.sheet.name, this.box) },
    RowIndex: { get: () => this.box.top },
    ColumnIndex: { get: () => this.box.left },
    RowCount: { get: () => rowCount(this.box) },
    ColumnCount: { get: () => columnCount(this.box) },
    CellCount: { get: () => cellCount(this.box) },
    Format: { child: () => new RangeFormatObject(this.place) },
    ConditionalFormats: { child: () => new ConditionalFormatCollection(this.place) },
    Worksheet: { child: () => new WorksheetObject(this.session, this.sheet) },
    GetCell: {
      call: ([row, column]) => {
        const top = this.box.top + asNumber(row, "row");
        const left = this.box.left + asNumber(column, "column");
        return this.at({ top, left, bottom: top, right: left });
      },
    },
    GetRow: {
      call: ([row]) => {
        const top = this.box.top + asNumber(row, "row");
        return this.at({ ...this.box, top, bottom: top });
      },
    },
    GetEntireColumn: { call: () => this.at({ ...this.box, top: 0, bottom: LAST_ROW }) },
    GetEntireRow: { call: () => this.at({ ...this.box, left: 0, right: LAST_COLUMN }) },
    GetIntersectionOrNullObject: {
      call: ([other]) => {
        const common = intersection(this.box, this.boxOfParameter(other));
        return common ? this.at(common) : null;
      },
    },
    GetBoundingRect: {
      call: ([other]) => {
        const box = this.boxOfParameter(other);
        return this.at({
          top: Math.min(this.box.top, box.top),
          left: Math.min(this.box.left, box.left),
          bottom: Math.max(this.box.bottom, box.bottom),
          right: Math.max(this.box.right, box.right),
        });
      },
    },
    GetMergedAreasOrNullObject: {
      call: () => {
        const merges = this.sheet.merges.filter((merge) => intersection(merge, this.box));
        return merges.length ? new RangeAreasObject(this.session, this.sheet, merges) : null;
      },
    },
    Merge: {
      call: ([across]) => {
        if (across === true) throw notImplemented("merge across");
        this.session.mayChange(this.sheet, "format");
        this.sheet.merges = [
          ...this.sheet.merges.filter((merge) => !intersection(merge, this.box)),
          this.box,
        ];
      },
    },
    Unmerge: {
      call: () => {
        this.session.mayChange(this.sheet, "format");
        this.sheet.merges = this.sheet.merges.filter((merge) => !intersection(merge, this.box));
      },
    },
    Clear: { call: ([applyTo]) => this.clear(applyTo) },
    Select: { call: () => this.select() },
    _KeepReference: { call: () => undefined },
    _ValidateArraySize: {
      call: ([rows, columns]) => {
        if (rows !== rowCount(this.box) || columns !== columnCount(this.box)) {
          throw new Fault("InvalidArgument", "The array does not have the size of the range.");
        }
      },
    },
  };

  private get place(): Place {
    return new Place(this.session, this.sheet, [this.box]);
  }

  private at(box: Box): RangeObject {
    return new RangeObject(this.session, this.sheet, box);
  }

  private boxOfParameter(parameter: Parameter | undefined): Box {
    if (parameter instanceof RangeObject) return parameter.box;
    if (typeof parameter === "string") return boxOf(parameter);
    throw new Fault("InvalidArgument", "anotherRange must be a range.");
  }

  private grid(of: (row: number, column: number) => Json): Json {
    if (cellCount(this.box) > MOST_CELLS) return null;
    const rows: Json[] = [];
    for (let row = this.box.top; row <= this.box.bottom; row++) {
      const line: Json[] = [];
      for (let column = this.box.left; column <= this.box.right; column++) line.push(of(row, column));
      rows.push(line);
    }
    return rows;
  }

  /** The entry for a cell of an array that was set, or of the one value that was set for all. @throws Fault */
  private *entries(given: Json): Generator<{ row: number; column: number; entry: Json }> {
    if (!Array.isArray(given)) {
      for (const cell of cellsOf(this.box)) yield { ...cell, entry: given };
      return;
    }
    const lines = given as readonly Json[];
    if (lines.length !== rowCount(this.box))
      throw new Fault("InvalidArgument", "The array has the wrong height.");
    for (const [y, line] of lines.entries()) {
      if (!Array.isArray(line) || line.length !== columnCount(this.box)) {
        throw new Fault("InvalidArgument", "The array has the wrong width.");
      }
      for (const [x, entry] of (line as readonly Json[]).entries()) {
        yield { row: this.box.top + y, column: this.box.left + x, entry };
      }
    }
  }

  private put(given: Json): void {
    this.session.mayChange(this.sheet, "content");
    const entries = [...this.entries(given)];
    for (const { row, column, entry } of entries) {
      if (entry === null) continue;
      if (typeof entry === "object") throw notImplemented("values that are no plain values");
      const merge = this.sheet.mergeAt(row, column);
      if (merge && (merge.top !== row || merge.left !== column)) continue;
      const { numberFormat } = this.sheet.cell(row, column);
      const content = typed(entry, numberFormat);
      this.sheet.change(row, column, {
        formula: undefined,
        quoted: undefined,
        cached: undefined,
        ...content,
      } satisfies { [K in keyof CellModel]?: CellModel[K] | undefined });
    }
    this.session.edited(this.sheet, this.box);
  }

  private setNumberFormats(given: Json): void {
    this.session.mayChange(this.sheet, "format");
    for (const { row, column, entry } of this.entries(given)) {
      if (entry === null) continue;
      if (typeof entry !== "string") throw new Fault("InvalidArgument", "A number format must be a text.");
      this.sheet.change(row, column, { numberFormat: entry === "General" ? undefined : entry });
    }
    this.session.formatted(this.sheet, this.box);
  }

  private clear(applyTo: Parameter | undefined): void {
    const what = applyTo === null || applyTo === undefined ? "All" : applyTo;
    if (what !== "All" && what !== "Contents") throw notImplemented(`clear(${JSON.stringify(what)})`);
    this.session.mayChange(this.sheet, "content");
    for (const { row, column, cell } of [...this.sheet.filled(this.box)]) {
      const { numberFormat, looks } = cell;
      this.sheet.setCell(
        row,
        column,
        what === "All"
          ? { value: "" }
          : {
              value: "",
              ...(numberFormat === undefined ? {} : { numberFormat }),
              ...(looks ? { looks } : {}),
            },
      );
    }
    if (what === "All") this.sheet.merges = this.sheet.merges.filter((merge) => !covers(this.box, merge));
    this.session.edited(this.sheet, this.box);
  }

  private select(): void {
    const { book } = this.session;
    if (this.sheet.visibility !== "Visible")
      throw new Fault("InvalidOperation", "A hidden sheet has no selection.");
    book.activeSheet = this.sheet;
    const merge = this.sheet.mergeAt(this.box.top, this.box.left);
    book.selection = merge ? toAddress(merge.top, merge.left) : boxAddress(this.box);
  }
}
