import type { ConditionalFormatModel } from "../model/conditional-format";
import { Fault } from "../fault";
import { boxesOf } from "../addresses";
import { asText, asTruth, HostObject, type Member, type Members } from "./host-object";
import { CustomConditionalFormatObject } from "./custom-conditional-format";
import type { Place } from "./place";
import { RangeAreasObject } from "./range-areas";

export class ConditionalFormatObject extends HostObject {
  readonly className = "ConditionalFormat";

  constructor(
    private readonly place: Place,
    private readonly format: ConditionalFormatModel,
  ) {
    super(place.session);
  }

  override get id(): string {
    return this.format.id;
  }

  override member(name: string): { readonly name: string; readonly member: Member } {
    const found = super.member(name);
    const { unreadable } = this.format;
    if (unreadable && !(unreadable.listed && ["Id", "Type"].includes(found.name))) {
      throw new Fault(unreadable.code, "The requested resource doesn't exist.");
    }
    return found;
  }

  protected readonly members: Members = {
    Id: { get: () => this.format.id },
    Type: { get: () => this.format.type },
    Priority: { get: () => this.place.sheet.conditionalFormats.indexOf(this.format) },
    StopIfTrue: {
      get: () => this.format.stopIfTrue,
      set: (value) => {
        this.place.session.mayChange(this.place.sheet, "format");
        this.format.stopIfTrue = asTruth(value, "stopIfTrue");
      },
    },
    Custom: {
      child: () => {
        if (this.format.type !== "Custom")
          throw new Fault("InvalidOperation", "It is no custom conditional format.");
        return new CustomConditionalFormatObject(this.place, this.format);
      },
    },
    CustomOrNullObject: {
      child: () =>
        this.format.type === "Custom" ? new CustomConditionalFormatObject(this.place, this.format) : null,
    },
    GetRanges: { call: () => new RangeAreasObject(this.place.session, this.place.sheet, this.format.areas) },
    SetRanges: {
      call: ([ranges]) => {
        const { session, sheet } = this.place;
        const boxes = boxesOf(asText(ranges, "ranges"));
        if (boxes.length > 1 && session.behaviour.conditionalFormatsOnAreas === false) {
          throw new Fault("InvalidArgument", "This Excel takes one area only.");
        }
        session.mayChange(sheet, "format");
        for (const area of [...this.format.areas, ...boxes]) session.formatted(sheet, area);
        this.format.areas = boxes;
      },
    },
    Delete: {
      call: () => {
        const { session, sheet } = this.place;
        session.mayChange(sheet, "format");
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== this.format);
        for (const area of this.format.areas) session.formatted(sheet, area);
      },
    },
  };
}
