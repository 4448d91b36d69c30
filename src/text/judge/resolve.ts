/** Which of the quantities that its words may mean an amount or a count is of. */
import type { SaidKey } from "../../catalogue/said-key";
import type { Desk } from "./desk";
import { agreement } from "./figures";
import type { Count, Level, SaidAspect } from "../bind/reading";
import { candidates, meantBy } from "./outcome";
import type { Known } from "../../facts/knowledge";

export interface Meant {
  readonly key: SaidKey;
  readonly aspect: SaidAspect;
}

/** The first of what it may mean whose figure it has; else what its words say, where a table has that. */
export function meant(desk: Desk, reading: Level | Count): Meant | undefined {
  const keys = meantBy(desk, reading.subject);
  const [first] = keys;
  if (first === undefined) return undefined;
  const { aspect, aspects = [] } = reading;
  const said = candidates(desk, reading).map((key) => ({ key, aspect }));
  const others = aspects.flatMap((other) => keys.map((key) => ({ key, aspect: other })));
  const fitting = [...said, ...others].find(({ key, aspect: one }) => {
    const known = desk.known(reading, key, one);
    return known !== undefined && agrees(desk, reading, known);
  });
  const id = `${String(reading.item)}|${first}`;
  if (fitting) {
    if (fitting.aspect === aspect) desk.proved.set(id, fitting.key);
    return fitting;
  }
  // The same words in the same item mean what a figure before them was found to mean.
  const proved = desk.proved.get(id);
  if (proved !== undefined && candidates(desk, reading).includes(proved)) return { key: proved, aspect };
  const known = keys.find((key) => desk.known(reading, key));
  return { key: known ?? first, aspect };
}

function agrees(desk: Desk, reading: Level | Count, known: Known): boolean {
  return [known, ...known.others].some((print) => {
    const found = agreement(reading.figure, print, desk.usual);
    return found === "same" || found === "finer" || found === "fewer";
  });
}
