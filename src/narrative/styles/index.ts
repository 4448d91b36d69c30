/** The styles. A new one: copy a file of this folder, word it, add it here. */
import { general } from "./general";
import { hebeiBudget } from "./hebei-budget";
import { henan } from "./henan";
import { hubei } from "./hubei";
import { jiangxi } from "./jiangxi";
import { shanghai } from "./shanghai";
import type { Style } from "./style";

export const STYLES: readonly Style[] = [henan, jiangxi, hubei, shanghai, hebeiBudget, general];

/** The style of a name; undefined where there is none. */
export function styleNamed(name: string): Style | undefined {
  return STYLES.find((style) => style.name === name);
}
