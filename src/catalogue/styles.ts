/** The styles. A new one: copy a file of this folder, word it, add it here. */
import { general } from "./provinces/general/wording";
import { hebeiBudget } from "./provinces/hebei/wording";
import { henan } from "./provinces/henan/wording";
import { hubei } from "./provinces/hubei/wording";
import { jiangxi } from "./provinces/jiangxi/wording";
import { shanghai } from "./provinces/shanghai/wording";
import type { Style } from "./style";

export const STYLES: readonly Style[] = [henan, jiangxi, hubei, shanghai, hebeiBudget, general];

/** The style of a name; undefined where there is none. */
export function styleNamed(name: string): Style | undefined {
  return STYLES.find((style) => style.name === name);
}
