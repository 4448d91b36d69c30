import type { ConditionalFormatModel } from "../model/conditional-format";
import { ConditionalFormatRuleObject } from "./conditional-format-rule";
import { ConditionalRangeFormatObject } from "./conditional-range-format";
import { HostObject, type Members } from "./host-object";
import type { Place } from "./place";

export class CustomConditionalFormatObject extends HostObject {
  readonly className = "CustomConditionalFormat";

  constructor(
    private readonly place: Place,
    private readonly format: ConditionalFormatModel,
  ) {
    super(place.session);
  }

  protected readonly members: Members = {
    Rule: { child: () => new ConditionalFormatRuleObject(this.place, this.format) },
    Format: { child: () => new ConditionalRangeFormatObject(this.place, this.format) },
  };
}
