/** Which of the quantities that its words may mean a figure is about. */
import { Desk, distance, isLevel } from "./desk";
import { agreement } from "./figures";
import type { Reading } from "../bind/reading";
import type { Known } from "../../facts/knowledge";

/** Which of the quantities it may mean a reading is about. */
export function resolve(desk: Desk, reading: Reading): void {
  const { keys } = reading.subject;
  if (keys.length === 0) return;
  desk.keys.set(reading, choose(desk, reading, keys));
}

function choose(desk: Desk, reading: Reading, keys: readonly string[]): string {
  if (keys.length === 1) return keys[0]!;
  const known = keys.filter((key) => desk.knowledge.get(key, "final"));
  if (isLevel(reading) && reading.aspect === "final") {
    const fitting = known.find((key) => agrees(desk, reading, desk.knowledge.get(key, "final")!));
    return fitting ?? known[0] ?? keys[0]!;
  }
  // The same words mean the same beside the figure of this year.
  const beside = desk.text.readings.filter(
    (other) =>
      other.kind === "level" &&
      other.aspect === "final" &&
      other.section === reading.section &&
      other.subject.keys.some((key) => keys.includes(key)) &&
      desk.keys.has(other),
  );
  const near = [...beside].sort((a, b) => distance(a, reading) - distance(b, reading))[0];
  const key = near && desk.keys.get(near);
  if (key && keys.includes(key)) return key;
  return known[0] ?? keys[0]!;
}

function agrees(desk: Desk, reading: Reading, known: Known): boolean {
  return [known, ...known.others].some((print) => {
    const found = agreement(reading.figure, print, desk.usual);
    return found === "same" || found === "finer" || found === "fewer";
  });
}
