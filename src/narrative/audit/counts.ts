/** Reads a count of vehicles, journeys, guests. */
import type { Figure, Token } from "./lexer";
import type { Passage } from "./prose";
import type { Reading } from "./reading";
import type { Thread } from "./thread";
import { FOLLOWING_PEOPLE } from "./vocabulary";
import { lastMeaning } from "./window";

export function count(
  thread: Thread,
  figure: Figure,
  passage: Passage,
  window: readonly Token[],
): Reading | undefined {
  if (figure.unit.kind !== "count") return undefined;
  const { counts: unit, text: unitText } = figure.unit;
  const tail = lastMeaning(window);
  const found = thread.phrase(window, tail, undefined, passage.text);
  let key = found.phrase.counts?.[unit];
  if (!key && unit === "piece") key = found.phrase.counts?.vehicle;
  if (!key && unit === "person" && thread.lastCount) key = FOLLOWING_PEOPLE[thread.lastCount];
  const inTopic = thread.topic === "three" || thread.topic === "assets";
  if (key && thread.topic === "assets" && key.startsWith("three.count.")) key = "assets.vehicles";
  if (key && thread.topic === "three" && key === "assets.vehicles") key = "three.count.vehicles";
  if (!key) {
    // Staff, projects, meetings: said in passing, not of the accounts.
    if (!inTopic || thread.reason || !(unit === "vehicle" || unit === "piece" || unitText === "批次"))
      return undefined;
    return thread.unknown(figure, passage, found.unknown ?? "", "决算表中没有这一项的数量");
  }
  if (!inTopic && (thread.reason || found.unknown !== undefined)) return undefined;
  thread.lastCount = key;
  const frame = thread.frames[thread.frames.length - 1];
  const reading = thread.make("count", figure, passage, {
    subject: { keys: [key], name: found.phrase.subject?.name ?? unitText },
    ...thread.timed(found.phrase, undefined),
    soft: thread.reason || found.unknown !== undefined,
    ...(frame ? { frame } : {}),
  });
  frame?.parts.push(reading);
  return reading;
}
