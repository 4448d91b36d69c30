import { Fault, notImplemented } from "../fault";
import { covers } from "../model/box";
import type { Json } from "../wire";
import { ConditionalFormatObject } from "./conditional-format";
import { asNumber, asText, HostCollection, type Members } from "./host-object";
import type { Place } from "./place";

/** The conditional formats that touch a range or several areas. A new one is for exactly those, and comes first. */
export class ConditionalFormatCollection extends HostCollection {
  readonly className = "ConditionalFormatCollection";

  constructor(private readonly place: Place) {
    super(place.session);
  }

  protected readonly members: Members = {
    Add: { call: ([type]) => this.add(asText(type, "type")) },
    GetCount: { call: () => this.items().length },
    GetItemAt: { call: ([index]) => this.at(asNumber(index, "index")) },
    ClearAll: { call: () => this.clear() },
  };

  override items(): readonly ConditionalFormatObject[] {
    return this.place.sheet
      .conditionalFormatsOf(this.place.boxes)
      .map((format) => new ConditionalFormatObject(this.place, format));
  }

  override item(key: Json): ConditionalFormatObject {
    const found = this.items().find((format) => format.id === key);
    if (!found) throw this.missing(key);
    return found;
  }

  private add(type: string): ConditionalFormatObject {
    if (type !== "Custom") throw notImplemented(`conditional formats of type ${type}`);
    const { session, sheet, boxes } = this.place;
    if (boxes.length > 1 && session.behaviour.conditionalFormatsOnAreas === false) {
      throw new Fault("InvalidArgument", "This Excel takes one area only.");
    }
    session.mayChange(sheet, "format");
    const format = {
      id: session.book.freshId(),
      type,
      areas: boxes,
      formula: "",
      fill: "",
      fontColor: "",
      stopIfTrue: false,
    } as const;
    const model = { ...format };
    sheet.conditionalFormats.unshift(model);
    for (const box of boxes) session.formatted(sheet, box);
    return new ConditionalFormatObject(this.place, model);
  }

  private clear(): void {
    const { session, sheet, boxes } = this.place;
    session.mayChange(sheet, "format");
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
      const inside = format.areas.filter((area) => boxes.some((box) => covers(box, area)));
      if (inside.length === 0 && !format.areas.some((area) => this.place.touches(area))) return true;
      if (inside.length !== format.areas.length)
        throw notImplemented("clearing a part of a conditional format");
      return false;
    });
  }
}
