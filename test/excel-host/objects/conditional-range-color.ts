import type { ConditionalFormatModel } from "../model/conditional-format";
import { asText, HostObject, type Members } from "./host-object";
import type { Place } from "./place";
import { colorOf } from "./range-fill";

/** `ConditionalRangeFill` or `ConditionalRangeFont`: of both the colour alone. */
export class ConditionalRangeColorObject extends HostObject {
  readonly className: string;

  constructor(
    private readonly place: Place,
    private readonly format: ConditionalFormatModel,
    private readonly what: "fill" | "fontColor",
  ) {
    super(place.session);
    this.className = what === "fill" ? "ConditionalRangeFill" : "ConditionalRangeFont";
  }

  protected readonly members: Members = {
    Color: {
      get: () => this.format[this.what],
      set: (value) => {
        this.place.session.mayChange(this.place.sheet, "format");
        this.format[this.what] = colorOf(asText(value, "color"));
      },
    },
  };
}
