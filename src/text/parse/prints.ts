/** How a text prints its amounts: what one says that leaves out its unit, and how exact all are. */
import { isInHundreds } from "./hundreds";

export interface Prints {
  /** The unit of an amount that says none. */
  readonly unit: "万元" | "元";
  /** Whether the amounts in 元 are printed in whole hundreds. */
  readonly hundreds: boolean;
}

/** Of a text of which nothing is known. */
export const USUAL: Prints = { unit: "万元", hundreds: false };

const AMOUNT = /\d(万?)元/g;
/** （单位：元） above a text. */
const NOTE = /单位[：:](?:人民币)?(万?)元/;

export function printsOf(texts: readonly string[]): Prints {
  return { unit: unitOf(texts), hundreds: isInHundreds(texts) };
}

/** What most amounts say; where none says any, what stands above them. */
function unitOf(texts: readonly string[]): Prints["unit"] {
  const said = texts.flatMap((text) => [...text.matchAll(AMOUNT)].map(([, wan]) => wan === ""));
  const yuan = said.filter((one) => one).length;
  if (said.length > 0) return 2 * yuan > said.length ? "元" : "万元";
  const note = texts.map((text) => NOTE.exec(text)).find((found) => found !== null);
  return note?.[1] === "" ? "元" : "万元";
}
