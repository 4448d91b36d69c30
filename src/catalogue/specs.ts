/** Lines of the tables as the rows of the catalogue have them: a quantity that a table prints is known there by its own words. */
import { NAMED_KEYS, partsOf, QUANTITIES, type NamedKey } from "./quantities";
import type { LineSpec } from "./layout";
import type { LineRole, Slot } from "./tables";

/** What may stand behind the name of a count: `公务用车保有量（辆）`, `国内公务接待批次（个）`. */
const COUNTED = "[数][个|辆|台|套|批|次|批次|人|人次|组|团组|辆台|台辆|台套|套台]";

/** Every line of a table whose lines are quantities (09, 10), in the order of the catalogue. */
export function linesOf(slot: Slot): readonly LineSpec[] {
  return NAMED_KEYS.flatMap((key) => {
    const line = lineIn(slot, key);
    return line === undefined ? [] : [lineSpec(key, line)];
  });
}

/** The line of a table that is a quantity of its own; undefined where the table does not print it. */
export function lineIn(slot: Slot, key: NamedKey): string | undefined {
  return QUANTITIES[key].printed?.find((cells) => cells.length === 1 && cells[0]![0] === slot)?.[0]?.[1];
}

function lineSpec(key: NamedKey, line: string): LineSpec {
  const { words = [], labels = [], count } = QUANTITIES[key];
  const named = [...words, ...labels];
  return {
    key: line,
    role: roleOf(key),
    words: count ? named.map((word) => word + COUNTED) : named,
    ...(count ? { count } : {}),
  };
}

/** A part of another quantity is an item, a whole that is none is the total; statistics and what stands beside are neither. */
function roleOf(key: NamedKey): LineRole {
  const { addsTo, within, count } = QUANTITIES[key];
  if (addsTo || (within && !count)) return "item";
  return partsOf(key).length > 0 ? "total" : "other";
}
