import { LAST_COLUMN, LAST_ROW } from "../model/box";
import { asNumber, asText, asTruth, HostObject, type Members } from "./host-object";
import type { Place } from "./place";
import { RangeBorderCollection } from "./range-border-collection";
import { RangeFillObject } from "./range-fill";
import { RangeFontObject } from "./range-font";

/** Width of a column and height of a row nobody changed, in points. */
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 14.25;
/** No row is higher. */
const HIGHEST = 409;

export class RangeFormatObject extends HostObject {
  readonly className = "RangeFormat";

  constructor(private readonly place: Place) {
    super(place.session);
  }

  protected readonly members: Members = {
    Fill: { child: () => new RangeFillObject(this.place) },
    Font: { child: () => new RangeFontObject(this.place) },
    Borders: { child: () => new RangeBorderCollection(this.place) },
    HorizontalAlignment: {
      get: () => this.place.shared((cell) => cell.looks?.horizontalAlignment ?? "General"),
      set: (value) => this.place.setLooks({ horizontalAlignment: asText(value, "horizontalAlignment") }),
    },
    VerticalAlignment: {
      get: () => this.place.shared((cell) => cell.looks?.verticalAlignment ?? "Center"),
      set: (value) => this.place.setLooks({ verticalAlignment: asText(value, "verticalAlignment") }),
    },
    WrapText: {
      get: () => this.place.shared((cell) => cell.looks?.wrapText ?? false),
      set: (value) => this.place.setLooks({ wrapText: asTruth(value, "wrapText") || undefined }),
    },
    ColumnWidth: {
      get: () => this.sizes(this.place.sheet.columnWidths, "left", "right", STANDARD_WIDTH),
      set: (value) => {
        this.place.session.mayChange(this.place.sheet, "format");
        for (const { left, right } of this.place.boxes) {
          for (let column = left; column <= Math.min(right, LAST_COLUMN); column++) {
            this.place.sheet.columnWidths.set(column, asNumber(value, "columnWidth"));
          }
        }
      },
    },
    AutofitRows: { call: () => this.autofitRows() },
    RowHeight: {
      get: () => this.sizes(this.place.sheet.rowHeights, "top", "bottom", STANDARD_HEIGHT),
      set: (value) => {
        this.place.session.mayChange(this.place.sheet, "format");
        for (const { top, bottom } of this.place.boxes) {
          for (let row = top; row <= Math.min(bottom, LAST_ROW); row++) {
            this.place.sheet.rowHeights.set(row, asNumber(value, "rowHeight"));
          }
        }
      },
    },
  };

  /** Each row becomes as high as its wrapped texts need: what Excel measures, by a rough estimate. */
  private autofitRows(): void {
    const { session, sheet, boxes } = this.place;
    session.mayChange(sheet, "format");
    for (const { top, bottom } of boxes) {
      for (let row = top; row <= bottom; row++) {
        let height = STANDARD_HEIGHT;
        for (const { column, cell } of sheet.filled({ top: row, bottom: row, left: 0, right: LAST_COLUMN })) {
          const size = cell.looks?.fontSize ?? 11;
          const width = (sheet.columnWidths.get(column) ?? STANDARD_WIDTH) / size;
          const lines = cell.looks?.wrapText ? Math.ceil(String(cell.value).length / Math.max(width, 1)) : 1;
          height = Math.max(height, Math.min(lines * size * 1.3, HIGHEST));
        }
        sheet.rowHeights.set(row, height);
      }
    }
  }

  private sizes(
    known: ReadonlyMap<number, number>,
    from: "left" | "top",
    to: "right" | "bottom",
    standard: number,
  ): number | null {
    const all = new Set<number>();
    for (const box of this.place.boxes) {
      for (let index = box[from]; index <= box[to] && all.size < 2; index++)
        all.add(known.get(index) ?? standard);
    }
    const [only] = all;
    return all.size === 1 && only !== undefined ? only : null;
  }
}
