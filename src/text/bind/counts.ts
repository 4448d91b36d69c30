/** Reads a count of vehicles, journeys, guests. */
import type { Figure, Token } from "../parse/lexer";
import type { Passage } from "../prose/passages";
import type { Reading } from "./reading";
import type { Thread } from "./thread";
import { isNamedKey, QUANTITIES } from "../../catalogue/quantities";
import { lastMeaning } from "./window";

const BOUGHT = /^\(?(?:更新)?购置$/;

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
  const { lastCount } = thread;
  const before = lastCount && isNamedKey(lastCount) ? QUANTITIES[lastCount].people : undefined;
  let key = found.phrase.follows && unit === "person" && before ? before : found.phrase.counts?.[unit];
  if (!key && unit === "piece") key = found.phrase.counts?.vehicle;
  if (!key && unit === "person") key = before;
  // 公务用车购置费 5 万元（购置 1 辆）
  const beside = found.phrase.subject?.keys[0] ?? thread.lastKeyHere();
  if (!key && thread.topic === "three" && found.unknown === undefined && beside && isNamedKey(beside))
    key = QUANTITIES[beside].counts?.[unit];
  const bought = unit === "vehicle" && thread.topic === "three" && BOUGHT.test(found.unknown ?? "");
  if (!key && bought) key = "three.count.purchased";
  const inTopic = thread.topic === "three" || thread.topic === "assets";
  if (key && thread.topic === "assets" && key.startsWith("three.count.")) key = "assets.vehicles";
  if (key && thread.topic === "three" && key === "assets.vehicles") key = "three.count.vehicles";
  if (!key) {
    // Staff, projects, meetings: said in passing, not of the accounts.
    if (!inTopic || thread.reason || !(unit === "vehicle" || unit === "piece" || unitText === "批次"))
      return undefined;
    return thread.unknown(figure, passage, found.unknown ?? "", "公开的表中没有这一项的数量");
  }
  if (!inTopic && (thread.reason || found.unknown !== undefined)) return undefined;
  thread.lastCount = key;
  const frame = thread.frames[thread.frames.length - 1];
  const reading = thread.make("count", figure, passage, {
    subject: { keys: [key], name: found.phrase.subject?.name ?? unitText },
    ...thread.timed(found.phrase, undefined),
    // 主要用于业务往来，累计接待 5 批次: the count names itself, whatever it stands beside.
    soft: (found.unknown !== undefined && !bought) || (thread.reason && found.phrase.counts === undefined),
    ...(frame ? { frame } : {}),
  });
  frame?.parts.push(reading);
  return reading;
}
