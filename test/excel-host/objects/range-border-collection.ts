import type { Json } from "../wire";
import { asText, HostCollection, type Members } from "./host-object";
import type { Place } from "./place";
import { RangeBorderObject } from "./range-border";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;

export class RangeBorderCollection extends HostCollection {
  readonly className = "RangeBorderCollection";

  constructor(private readonly place: Place) {
    super(place.session);
  }

  protected readonly members: Members = { GetItem: { call: ([side]) => this.item(asText(side, "index")) } };

  override items(): readonly RangeBorderObject[] {
    return SIDES.map((side) => new RangeBorderObject(this.place, side));
  }

  override item(key: Json): RangeBorderObject {
    const side = SIDES.find((each) => each === key);
    if (!side) throw this.missing(key);
    return new RangeBorderObject(this.place, side);
  }
}
