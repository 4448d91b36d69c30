/** Reads a count of vehicles, journeys, guests. */
import { lastOf } from "../../last-index";
import { timeOfLevel } from "./time-of";
import type { Figure } from "../parse/tokens";
import type { CountKind } from "../parse/vocabulary";
import { isNamedKey, QUANTITIES } from "../../catalogue/quantities";
import type { SaidKey } from "../../catalogue/said-key";
import type { BindingName } from "./bindings";
import type { Context } from "./context";
import type { Found } from "./found";
import type { Count, Reading } from "./reading";
import { lastMeaning } from "./words";

const BOUGHT = /^\(?(?:更新)?购置$/;
const OWNED = /[共拥实]有车辆$/;
const OWNED_NOW = /[共现拥实原]有|截[至止]/;
/** 主要原因是预计淘汰更新车辆 5 辆: none of those there. */
const REPLACED = /淘汰|报废|更新|处置/;
/** Vehicles and equipment that are still to be bought are none of what there is. */
const PLANNED = /安排购置|拟购置|计划购置|新购|预算.{0,6}购置/;

export function count(context: Context, figure: Figure): Reading | undefined {
  if (figure.unit.kind !== "count") return undefined;
  const { scope, tokens, text } = context;
  const { counts: unit, text: unitText } = figure.unit;
  const { topic } = context.place;
  const found = context.phrase(lastMeaning(tokens), undefined);
  const bought = unit === "vehicle" && topic === "three" && BOUGHT.test(found.unknown ?? "");
  const named = namedBy(context, unit, found) ?? (bought ? "three.count.purchased" : undefined);
  const inTopic = topic === "three" || topic === "assets";
  if (!named) {
    // Staff, projects, meetings: said in passing, not of the accounts.
    if (!inTopic || scope.explains || !(unit === "vehicle" || unit === "piece" || unitText === "批次"))
      return undefined;
    // 接待上级检查 20 批次 160 人次: their people are no more those of the table.
    scope.count = undefined;
    scope.stray = true;
    return context.unknown(figure, found.unknown ?? "", "没有读懂是什么的数量");
  }
  const words = text.slice(tokens[0]?.start ?? figure.start, figure.start);
  const key = inSection(context, named, words);
  if (scope.explains && /vehicles$/.test(key) && REPLACED.test(words))
    return context.unknown(figure, "", "说明原因的数量，公开的表中没有");
  if (!inTopic && (scope.explains || found.unknown !== undefined)) return undefined;
  // 参加其他单位组织的团组 1 个、共 2 人: its people are no more those of the table than it is.
  const last = context.sentence.readings[context.sentence.readings.length - 1];
  const goesOn = key === peopleOf(scope.count) && last?.kind === "count" && last.bound.subject === "modified";
  const unread = (found.unknown !== undefined || found.modified) && !bought;
  // 共有车辆 5 辆 behind the costs of “三公”: those that they pay for, or all there are.
  const either = topic === "three" && named === "assets.vehicles" && OWNED.test(words);
  const modified = unread || goesOn || either || (!inTopic && !saysOfficial(context, key, words));
  scope.count = key;
  return (scope.any = reading(context, figure, key, found, modified));
}

/** 购置车辆 2 辆 in a section of something else may be any vehicles: those of 公务 are said to be, or follow what 三公 cost. */
function saysOfficial({ scope, told }: Context, counted: SaidKey, words: string): boolean {
  const [key] = (scope.about ?? told.last)?.subject.keys ?? [];
  const named = !counted.startsWith("three.") || /公务|公车|接待|出国|团组/.test(words);
  return named || key?.startsWith("three.") === true;
}

/** What is counted, by its name, by the count before it, by the amount that it stands behind. */
function namedBy(
  { scope, place }: Context,
  unit: CountKind,
  { phrase, unknown }: Found,
): SaidKey | undefined {
  const people = unit === "person" ? peopleOf(scope.count) : undefined;
  if (phrase.follows && people) return people;
  const own = phrase.counts?.[unit] ?? (unit === "piece" ? phrase.counts?.vehicle : undefined) ?? people;
  if (own || place.topic !== "three" || unknown !== undefined || scope.stray) return own;
  // 公务用车购置费 5 万元（购置 1 辆）
  const beside = phrase.subject?.keys[0] ?? scope.about?.subject.keys[0];
  return beside && isNamedKey(beside) ? QUANTITIES[beside].counts?.[unit] : undefined;
}

/** 团组 1 个、共 2 人: who are counted behind a count. */
function peopleOf(count: string | undefined): SaidKey | undefined {
  return count && isNamedKey(count) ? QUANTITIES[count].people : undefined;
}

/** What the name means in its section: of 三公 or all there are, and none of those where it is still to be bought. */
function inSection({ scope, readings, place }: Context, key: SaidKey, words: string): SaidKey {
  const { topic } = place;
  if (topic === "three") return key === "assets.vehicles" ? "three.count.vehicles" : key;
  // 截至年底共有车辆 5 辆: all there are, in whatever section.
  const owned = topic === "assets" || OWNED.test(words);
  const meant = owned && key === "three.count.vehicles" ? "assets.vehicles" : key;
  if (topic !== "assets") return meant;
  // 预算安排购置车辆 0 辆，其中：…; 预算安排购置车辆 1 辆。单价 100 万元以上设备 2 台。
  const last = lastOf(readings, ({ kind, item }) => kind === "count" && item === place.item);
  const before = [scope.whole, last].some((one) => one?.subject.keys[0]?.startsWith("planned:") === true);
  const goesOn = before && !OWNED_NOW.test(words);
  const isPlanned = PLANNED.test(words) || goesOn || meant === "three.count.purchased";
  return isPlanned ? `planned:${meant}` : meant;
}

function reading(
  context: Context,
  figure: Figure,
  key: SaidKey,
  { phrase }: Found,
  modified: boolean,
): Count {
  const { scope } = context;
  const { frame } = scope;
  // 接待 400 人次，其中：一季度 50 人: a part of the same, not the same again.
  const part = !phrase.counts && frame?.parent?.subject.keys[0] === key;
  const by: BindingName = modified || part ? "modified" : phrase.counts ? "own" : "goes on";
  const name = phrase.subject?.name ?? (figure.unit.kind === "count" ? figure.unit.text : "");
  const base = context.said(
    figure,
    { subject: { keys: [key], name }, by, moneyBy: "only money" },
    timeOfLevel(context, phrase, undefined),
  );
  const made: Count = {
    ...base,
    // 主要用于业务往来，累计接待 5 批次: the count names itself, whatever it stands beside.
    ...(scope.explains && phrase.counts && !modified
      ? { bound: { ...base.bound, subject: "own" as const }, soft: false }
      : {}),
    kind: "count",
    ...(frame ? { frame } : {}),
  };
  frame?.parts.push(made);
  return made;
}
