import { Fault } from "../fault";
import { asText, HostObject, type Members } from "./host-object";
import type { Place } from "./place";

const NAMED: Readonly<Record<string, string>> = {
  white: "#FFFFFF",
  black: "#000000",
  red: "#FF0000",
  yellow: "#FFFF00",
};

/** `#ffc7ce` → `#FFC7CE`. @throws Fault */
export function colorOf(text: string): string {
  const named = NAMED[text.toLowerCase()];
  if (named) return named;
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw new Fault("InvalidArgument", `${text} is no colour.`);
  return text.toUpperCase();
}

export class RangeFillObject extends HostObject {
  readonly className = "RangeFill";

  constructor(private readonly place: Place) {
    super(place.session);
  }

  protected readonly members: Members = {
    Color: {
      get: () => this.place.shared((cell) => cell.looks?.fill ?? "#FFFFFF"),
      // A plain colour takes away the theme colour or pattern that was there: Excel cannot give those back either.
      set: (value) => this.place.setLooks({ fill: colorOf(asText(value, "color")), fillStyle: undefined }),
    },
    Clear: { call: () => this.place.setLooks({ fill: undefined, fillStyle: undefined }) },
  };
}
