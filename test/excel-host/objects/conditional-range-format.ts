import type { ConditionalFormatModel } from "../model/conditional-format";
import { ConditionalRangeColorObject } from "./conditional-range-color";
import { HostObject, type Members } from "./host-object";
import type { Place } from "./place";

/** The fill and the font that a conditional format puts over a cell. */
export class ConditionalRangeFormatObject extends HostObject {
  readonly className = "ConditionalRangeFormat";

  constructor(
    private readonly place: Place,
    private readonly format: ConditionalFormatModel,
  ) {
    super(place.session);
  }

  protected readonly members: Members = {
    Fill: { child: () => new ConditionalRangeColorObject(this.place, this.format, "fill") },
    Font: { child: () => new ConditionalRangeColorObject(this.place, this.format, "fontColor") },
  };
}
