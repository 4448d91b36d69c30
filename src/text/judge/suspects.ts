/** Which figures of a relation that does not hold may have broken it, and what the relations that hold leave them to be. */
import { fenOf } from "./figures";
import type { Reading } from "../bind/reading";
import type { Relation, Range } from "./relation";

/** A figure that one change would mend a relation by, and what it would have to be; undefined where that is unknown. */
interface Suspect {
  readonly reading: Reading;
  readonly range: Range | undefined;
}

export interface Broken {
  readonly relation: Relation;
  readonly suspects: readonly Suspect[];
}

/** The word of order may be wrong as well as the figure. */
export function isOfWords({ kind, worded }: Relation): boolean {
  return kind === "words" || worded === true;
}

/** What the relations that hold leave a figure to be: one it could be without breaking any. */
export function roomOf(holding: readonly Relation[]): Room {
  const room = new Map<Reading, Range>();
  for (const relation of holding) {
    for (const reading of isOfWords(relation) || relation.loose ? [] : relation.readings) {
      const range = relation.mend?.(reading);
      if (!range) continue;
      const now = fenOf(reading.figure);
      const wide = { low: Math.min(range.low, now), high: Math.max(range.high, now) };
      room.set(reading, meet(room.get(reading) ?? wide, wide));
    }
  }
  return room;
}

type Room = ReadonlyMap<Reading, Range>;

/** Where every figure of a sum is borne out, it is the total that is wrong, unless more than a percentage of it says it. */
export function suspectsOf(relation: Relation, room: Room, exact: Room): readonly Suspect[] {
  const found = mendersOf(relation, relation.readings, room);
  return found.length > 0 || !relation.head ? found : mendersOf(relation, [relation.head], exact);
}

function mendersOf(relation: Relation, readings: readonly Reading[], room: Room): readonly Suspect[] {
  return readings.flatMap((reading): readonly Suspect[] => {
    const mending = relation.mend?.(reading);
    if (!mending) return [{ reading, range: undefined }];
    // No level is below zero; a change may have gone the other way.
    const floor = SIGNED.has(reading.kind) ? -Infinity : 0;
    const possible = { low: Math.max(mending.low, floor), high: mending.high };
    const range = meet(possible, room.get(reading) ?? possible);
    return isEmpty(range) ? [] : [{ reading, range }];
  });
}

const SIGNED: ReadonlySet<Reading["kind"]> = new Set<Reading["kind"]>(["change", "growth", "deviation"]);

export function meet(a: Range, b: Range): Range {
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}

export function isEmpty({ low, high }: Range): boolean {
  return low > high;
}
