/** Reads a count of vehicles, journeys, guests. */
import { timeOfLevel } from "./time-of";
import type { Figure } from "../parse/lexer";
import { isNamedKey, QUANTITIES } from "../../catalogue/quantities";
import type { SaidKey } from "../../catalogue/said-key";
import type { BindingName } from "./bindings";
import type { Context } from "./context";
import type { Count, Reading } from "./reading";
import { lastMeaning } from "./words";

const BOUGHT = /^\(?(?:更新)?购置$/;
const OWNED = /[共拥实]有车辆$/;
/** Vehicles and equipment that are still to be bought are none of what there is. */
/** 主要原因是预计淘汰更新车辆 5 辆: none of those there. */
const REPLACED = /淘汰|报废|更新|处置/;
const PLANNED = /安排购置|拟购置|计划购置|新购|预算.{0,6}购置/;

export function count(context: Context, figure: Figure): Reading | undefined {
  if (figure.unit.kind !== "count") return undefined;
  const { scope, tokens, text } = context;
  const { counts: unit, text: unitText } = figure.unit;
  const { topic } = context.place;
  const found = context.phrase(lastMeaning(tokens), undefined);
  const before = scope.count && isNamedKey(scope.count) ? QUANTITIES[scope.count].people : undefined;
  let key: SaidKey | undefined =
    found.phrase.follows && unit === "person" && before ? before : found.phrase.counts?.[unit];
  if (!key && unit === "piece") key = found.phrase.counts?.vehicle;
  if (!key && unit === "person") key = before;
  // 公务用车购置费 5 万元（购置 1 辆）
  const beside = found.phrase.subject?.keys[0] ?? scope.about?.subject.keys[0];
  if (
    !key &&
    topic === "three" &&
    found.unknown === undefined &&
    !scope.stray &&
    beside &&
    isNamedKey(beside)
  )
    key = QUANTITIES[beside].counts?.[unit];
  const bought = unit === "vehicle" && topic === "three" && BOUGHT.test(found.unknown ?? "");
  if (!key && bought) key = "three.count.purchased";
  const inTopic = topic === "three" || topic === "assets";
  const words = text.slice(tokens[0]?.start ?? figure.start, figure.start);
  // 截至年底共有车辆 5 辆: all there are, in whatever section.
  const owned = topic === "assets" || (topic !== "three" && OWNED.test(words));
  if (owned && key === "three.count.vehicles") key = "assets.vehicles";
  if (key && topic === "three" && key === "assets.vehicles") key = "three.count.vehicles";
  if (!key) {
    // Staff, projects, meetings: said in passing, not of the accounts.
    if (!inTopic || scope.explains || !(unit === "vehicle" || unit === "piece" || unitText === "批次"))
      return undefined;
    // 接待上级检查 20 批次 160 人次: their people are no more those of the table.
    scope.count = undefined;
    scope.stray = true;
    return context.unknown(figure, found.unknown ?? "", "没有读懂是什么的数量");
  }
  if (scope.explains && /vehicles$/.test(key) && REPLACED.test(words))
    return context.unknown(figure, "", "说明原因的数量，公开的表中没有");
  if (!inTopic && (scope.explains || found.unknown !== undefined)) return undefined;
  key = planned(context, key, words);
  scope.count = key;
  const { frame } = scope;
  const time = timeOfLevel(context, found.phrase, undefined);
  const modified = (found.unknown !== undefined || found.modified) && !bought;
  const by: BindingName = modified ? "modified" : found.phrase.counts ? "own" : "goes on";
  const base = context.said(
    figure,
    { subject: { keys: [key], name: found.phrase.subject?.name ?? unitText }, by, moneyBy: "only money" },
    time,
  );
  const reading: Count = {
    ...base,
    // 主要用于业务往来，累计接待 5 批次: the count names itself, whatever it stands beside.
    ...(scope.explains && found.phrase.counts && !modified
      ? { bound: { ...base.bound, subject: "own" as const }, soft: false }
      : {}),
    kind: "count",
    ...(frame ? { frame } : {}),
  };
  frame?.parts.push(reading);
  scope.any = reading;
  return reading;
}

/** 预算安排购置车辆 0 辆，其中：… : none of them is of what there is. */
function planned({ scope, place }: Context, key: SaidKey, words: string): SaidKey {
  if (place.topic !== "assets") return key;
  const whole = scope.whole?.subject.keys[0] ?? "";
  return PLANNED.test(words) || whole.startsWith("planned:") || key === "three.count.purchased"
    ? `planned:${key}`
    : key;
}
