import { beijing } from "./beijing";
import { chongqing } from "./chongqing";
import { hunan } from "./hunan";
import { jiangxi } from "./jiangxi";
import { ministry } from "./ministry";
import type { Outline } from "./outline";
import { sichuan } from "./sichuan";
import { yunnan } from "./yunnan";

export { budget } from "./budget";

/** Final accounts, each with the family of forms its province prints. */
export const OUTLINES: readonly (Outline & {
  readonly family: "henan" | "jiangxi" | "sichuan" | "beijing" | "anhui" | "yunnan";
})[] = [
  { ...ministry, family: "henan" },
  { ...jiangxi, family: "jiangxi" },
  { ...sichuan, family: "sichuan" },
  { ...beijing, family: "beijing" },
  { ...chongqing, family: "anhui" },
  { ...hunan, family: "henan" },
  { ...yunnan, family: "yunnan" },
];
