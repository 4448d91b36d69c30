import { asNumber, asText, asTruth, HostObject, type Members } from "./host-object";
import type { Place } from "./place";
import { colorOf } from "./range-fill";

export class RangeFontObject extends HostObject {
  readonly className = "RangeFont";

  constructor(private readonly place: Place) {
    super(place.session);
  }

  protected readonly members: Members = {
    Bold: {
      get: () => this.place.shared((cell) => cell.looks?.bold ?? false),
      set: (value) => this.place.setLooks({ bold: asTruth(value, "bold") || undefined }),
    },
    Color: {
      get: () => this.place.shared((cell) => cell.looks?.fontColor ?? "#000000"),
      set: (value) => this.place.setLooks({ fontColor: colorOf(asText(value, "color")) }),
    },
    Size: {
      get: () => this.place.shared((cell) => cell.looks?.fontSize ?? 11),
      set: (value) => this.place.setLooks({ fontSize: asNumber(value, "size") }),
    },
    Name: {
      get: () => this.place.shared((cell) => cell.looks?.fontName ?? "等线"),
      set: (value) => this.place.setLooks({ fontName: asText(value, "name") }),
    },
  };
}
