/** Reads how much an amount moved. */
import { lastIndex } from "../../last-index";
import { subjectOf } from "./subject-of";
import { timeOfMove, movedLevel } from "./time-of";
import type { TimeBound } from "./scope";
import type { Figure } from "../parse/tokens";
import type { BindingName } from "./bindings";
import type { Context, Each } from "./context";
import { eachOf } from "./each";
import { isOfYearBefore, type Basis, type Change, type Level, type Reading } from "./reading";
import type { Found } from "./found";
import { figureAt, isComma, isStop } from "./words";
import { ofPartOrWhole } from "./part-or-whole";

/** @param unclear by what its basis is bound, where that is a guess */
export function change(
  context: Context,
  printed: Figure,
  direction: 1 | -1,
  found: Found,
  unclear?: BindingName,
): Reading {
  const { scope } = context;
  const figure = unsigned(printed, direction);
  const { phrase } = found;
  const each = eachOf(context, figure);
  if (each === "unclear") return context.unknown(figure, "", ONE_BY_ONE);
  if (each) return changeOf(context, figure, direction, each);
  const inChange = scope.frame?.parent?.kind === "change" ? scope.frame : undefined;
  const named = phrase.subject !== undefined && phrase.subject.keys.length > 0;
  const whole = inChange?.parent?.kind === "change" ? inChange.parent : undefined;
  const basis = basisBehind(context, figure) ?? scope.basis ?? (whole && basisOf(whole));
  const meant =
    found.unknown === undefined || named
      ? ofPartOrWhole(context, subjectOf(context, found), named)
      : undefined;
  // 甲增加 1 万元，乙跟往年相比减少 2 万元: what is named before words that are not read is not known to be 甲.
  const apart = !named && meant?.by === "goes on" && context.isNamed;
  const about = meant && apart ? { ...meant, by: "words between" as const } : meant;
  if (!about) {
    const name = found.unknown ?? "";
    return context.unknown(
      figure,
      name,
      scope.explains ? "说明原因的金额，公开的表中没有对应的数" : unnamed(name),
    );
  }
  const of = named ? undefined : movedLevel(context, about.level);
  const time = changeTime(context, found, of, whole);
  const by = unclear ?? (basis?.aspect === time.aspect ? "another time before" : time.by);
  const reading: Change = {
    ...context.said(figure, about, { ...time, by }),
    kind: "change",
    direction,
    ...comparedWith(basis),
    ...(of ? { of } : {}),
    ...(inChange ? { frame: inChange } : {}),
  };
  if (inChange && named) inChange.parts.push(reading);
  if (!(reading.soft && scope.explains)) {
    scope.any = reading;
    scope.change = reading;
    if (named) {
      scope.about = about;
      scope.level = undefined;
      if (!scope.frame && !scope.explains && about.by === "own") context.told.add(about);
    }
  }
  return reading;
}

/** 与预算数持平，增加 1 万元，与上年相比增长 5 %: what the rate right behind it compares with, and not what was said before. */
function basisBehind(context: Context, { start }: Figure): Basis | undefined {
  const own = context.tokens.slice(lastIndex(context.tokens, isStop) + 1);
  if (context.findCompare(own)) return undefined;
  const { tokens } = context.sentence;
  const [comma, ...behind] = tokens.slice(figureAt(tokens, start) + 1);
  const rate = behind.findIndex(({ kind }) => kind === "pause" || kind === "figure");
  const [move, by] = [behind[rate - 1], behind[rate]];
  const rated = move?.kind === "move" && by?.kind === "figure" && by.figure.unit.kind === "percent";
  if (!comma || !isComma(comma) || !rated) return undefined;
  const compare = context.findCompare(behind.slice(0, rate));
  return compare?.start === 0 ? compare : undefined;
}

/** 减少 200.00 万元（-20.00%）: the sign says once more what the word says. */
export function unsigned(figure: Figure, direction: 1 | -1): Figure {
  return direction === -1 && figure.units < 0 ? { ...figure, units: -figure.units } : figure;
}

export const ONE_BY_ONE = "几个增减连写，没有写明各是哪一项的";

export function changeOf(
  context: Context,
  figure: Figure,
  direction: 1 | -1,
  { about, time, of }: Each,
): Change {
  return {
    ...context.said(figure, about, time),
    kind: "change",
    direction,
    ...comparedWith(context.scope.basis),
    ...(of ? { of } : {}),
  };
}

/** What a movement is measured from, as it has it. */
export function comparedWith(
  basis: Basis | undefined,
): Partial<Pick<Change, "basis" | "bases" | "otherYear">> {
  if (!basis) return {};
  const { aspect, aspects, otherYear } = basis;
  return {
    basis: aspect,
    ...(aspects ? { bases: aspects } : {}),
    ...(otherYear === undefined ? {} : { otherYear }),
  };
}

/** The same, of a movement that another goes on from. */
export function basisOf({ basis, bases }: Change): Basis | undefined {
  return basis && { aspect: basis, ...(bases ? { aspects: bases } : {}) };
}

function changeTime(
  context: Context,
  { phrase }: Found,
  of: Level | undefined,
  whole: Change | undefined,
): TimeBound {
  const own = context.options.budget ? undefined : phrase.aspect;
  if (own) return { aspect: own, by: "own" };
  const moved = timeOfMove(context, of);
  if (moved) return moved;
  if (whole) return { aspect: whole.aspect, by: "whole's time" };
  const { time } = context.scope;
  const unsaid = time !== undefined && !isOfYearBefore(time.aspect);
  return { aspect: "final", by: unsaid ? "another time before" : "document" };
}

/** Why an amount whose words are not understood is open. */
export function unnamed(name: string): string {
  return name === "" ? "没有写明是哪一项的金额" : `“${name}”不是公开的表中的项目`;
}
