/** The provinces. A new one: a folder with an `index.ts`, and a word here. */
import { anhui } from "./anhui";
import { general } from "./general";
import { hebei } from "./hebei";
import { henan } from "./henan";
import { hubei } from "./hubei";
import { jiangxi } from "./jiangxi";
import type { Province, Publication } from "./province";
import { shanghai } from "./shanghai";
import type { Style } from "../style";

export { general };

export const PROVINCES: readonly Province[] = [henan, jiangxi, hubei, shanghai, anhui, hebei];

/** What a province publishes, under the name by which the user chooses it. */
export interface Published extends Publication {
  readonly province: Province;
  readonly kind: Style["kind"];
  readonly name: string;
}

/** All that a province publishes, the final account first. */
export function publishedBy(province: Province): readonly Published[] {
  const { "final-account": account, budget } = province.publishes;
  return [
    ...(account ? [{ ...account, province, kind: "final-account" as const, name: province.name }] : []),
    ...(budget ? [{ ...budget, province, kind: "budget" as const, name: `${province.name}-budget` }] : []),
  ];
}
