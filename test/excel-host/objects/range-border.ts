import { asText, HostObject, type Members } from "./host-object";
import type { Place } from "./place";
import { colorOf } from "./range-fill";

/** One side of the borders of a range. The local Excel keeps the side with each cell and draws nothing. */
export class RangeBorderObject extends HostObject {
  readonly className = "RangeBorder";

  constructor(
    private readonly place: Place,
    private readonly side: string,
  ) {
    super(place.session);
  }

  protected readonly members: Members = {
    Style: {
      get: () => this.place.shared((cell) => cell.looks?.borders?.[this.side]?.style ?? "None"),
      set: (value) => this.set({ style: asText(value, "style") }),
    },
    Color: {
      get: () => this.place.shared((cell) => cell.looks?.borders?.[this.side]?.color ?? "#000000"),
      set: (value) => this.set({ color: colorOf(asText(value, "color")) }),
    },
  };

  private set(change: { style?: string; color?: string }): void {
    for (const { row, column } of this.place.cells()) {
      const borders = this.place.sheet.cell(row, column).looks?.borders ?? {};
      const border = { style: "Continuous", color: "#000000", ...borders[this.side], ...change };
      this.place.session.mayChange(this.place.sheet, "format");
      this.place.sheet.change(row, column, {
        looks: { ...this.place.sheet.cell(row, column).looks, borders: { ...borders, [this.side]: border } },
      });
    }
  }
}
