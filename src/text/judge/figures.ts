/** A figure of a text against the amount it should be. */
import { exactly, roundedTo, ZERO, type Span } from "../../amount/span";
import { FEN_PER_UNIT, type Unit } from "../../amount/unit";
import { grouped, groupedText, plainText, pointed } from "../../amount/text";
import type { PrintedPercent } from "../../amount/percent";
import type { Print } from "../../facts/fact";
import type { Reading } from "../bind/reading";
import type { Figure } from "../parse/tokens";
import type { Range } from "./relation";

/** 分 in one unit of the text; counts are scaled by 100 like those of tables. */
const SCALE: Readonly<Record<string, number>> = { 万元: 1_000_000, 元: 100, 亿元: 10_000_000_000 };

const YUAN_IN_WAN = 10_000;

/** 分 in one unit of the last printed decimal. */
export function placeOf({ unit, decimals }: Figure): number {
  const scale = unit.kind === "amount" ? SCALE[unit.text]! : FEN_PER_UNIT.个;
  return Math.max(1, Math.round(scale / 10 ** decimals));
}

/** The amount as printed, in 分. */
export function fenOf(figure: Figure): number {
  return figure.units * placeOf(figure);
}

/**
 * The amounts that a figure of the text stands for. A count stands for itself. Where a text usually prints more
 * decimals, the missing ones are zeros left out (`9.9` among figures like `4.72` is 9.90).
 *
 * @param usual decimals that the text usually prints in 万元
 */
export function spanOf(figure: Figure, usual: number): Span {
  const { unit, decimals } = figure;
  if (unit.kind === "count") return exactly(fenOf(figure));
  const place =
    unit.kind === "amount" && unit.text === "万元" && decimals < usual
      ? 1_000_000 / 10 ** usual
      : placeOf(figure);
  return roundedTo(fenOf(figure), place);
}

export function percentOfFigure(figure: Figure, direction: 1 | -1 = 1): PrintedPercent {
  return { units: figure.units * direction + 0, decimals: figure.decimals };
}

/** The figure as a plain decimal string. */
export function figureText(figure: Figure): string {
  return pointed(figure.units, figure.decimals);
}

/** Rounded half up, away from zero, to a multiple of `place`. */
export function halfUp(fen: number, place: number): number {
  if (place <= 1) return fen;
  const rounded = Math.floor((Math.abs(fen) + place / 2) / place) * place;
  return fen < 0 ? -rounded + 0 : rounded;
}

/** An amount in the unit of a figure, with its decimals, but never fewer than the amount's own up to two. */
export function amountText(fen: number, figure: Figure, decimals = 2): string {
  const { unit } = figure;
  if (unit.kind === "count") return plainText(fen, "个");
  if (unit.kind === "percent") return "";
  const shown = Math.max(figure.decimals, Math.min(decimals, 2));
  if (unit.text === "亿元") return inUnit(fen, unit.text, shown);
  const name: Unit = unit.text;
  return plainText(halfUp(fen, Math.max(1, SCALE[name]! / 10 ** shown)), name, shown);
}

function inUnit(fen: number, unit: string, decimals: number): string {
  const place = Math.max(1, SCALE[unit]! / 10 ** decimals);
  return pointed(halfUp(fen, place) / place, Math.min(decimals, Math.log10(SCALE[unit]!)));
}

/** 万元, 元, 亿元, 辆; empty for a percentage. */
export function unitText({ unit }: Figure): string {
  return unit.kind === "percent" ? "" : unit.text;
}

/** A number with the unit of a figure behind it: `12.30 万元`, `9.74%`. */
export function withUnit(number: string, figure: Figure): string {
  return figure.unit.kind === "percent" ? `${number}%` : `${number} ${unitText(figure)}`;
}

/** Says an amount: a figure of the text as that has it, any other in its unit. */
export interface Sayer {
  (fen: number, own?: Figure): string;
  /** The last of those that a sentence says: with the unit, that of all where they have one. */
  readonly last: (fen: number, own?: Figure) => string;
}

/**
 * Says amounts beside figures of the text: in their unit, with as many decimals as they have, the unit behind each where they
 * are in several; in 万元 where all are of tables.
 */
export function sayer(...figures: readonly (Figure | undefined)[]): Sayer {
  const amounts = figures.filter((figure): figure is Figure => figure?.unit.kind === "amount");
  const units = amounts.map(unitText);
  const [first] = units;
  if (first === undefined) {
    const say = (fen: number, own?: Figure): string => (own ? figureText(own) : wanText(fen));
    return Object.assign(say, {
      last: (fen: number, own?: Figure) => `${say(fen, own)} ${own ? unitText(own) : "万元"}`,
    });
  }
  const several = units.some((unit) => unit !== first);
  const decimals = Math.max(first === "元" ? 0 : 2, ...amounts.map((figure) => figure.decimals));
  const bare = (fen: number, own?: Figure): string =>
    grouped(own ? figureText(own) : inUnit(fen, first, decimals));
  const last = (fen: number, own?: Figure): string => `${bare(fen, own)} ${own ? unitText(own) : first}`;
  return Object.assign(several ? last : (fen: number, own?: Figure) => bare(fen, own), { last });
}

/** Whether two amounts are one number in two units: 1.58 元, 1.58 万元. */
export function isOfUnit(a: Figure, b: Figure): boolean {
  return unitText(a) !== unitText(b) && a.units * 10 ** b.decimals === b.units * 10 ** a.decimals;
}

/** A figure in the unit that it may be meant in, in 分, and how that is said. */
export interface OtherUnit {
  readonly fen: number;
  readonly said: string;
}

/** 元 written for 万元, or 万元 for 元. */
export function inOtherUnit(figure: Figure): OtherUnit | undefined {
  const unit = unitText(figure);
  if (figure.units === 0 || (unit !== "万元" && unit !== "元")) return undefined;
  const own = fenOf(figure);
  const [other, fen] = unit === "元" ? ["万元", own * YUAN_IN_WAN] : ["元", Math.round(own / YUAN_IN_WAN)];
  const printed = grouped(figureText(figure));
  return {
    fen,
    said: `单位像是写错：${printed} ${unit}应为 ${printed} ${other}`,
  };
}

/** Whether an amount in its other unit lies in a range, but for the last digit, which rounding may change: by a hundredth. */
export function isNearly(fen: number, { low, high }: Range): boolean {
  return fen * 100 >= low * 99 && fen * 100 <= high * 101;
}

/** An amount in 万元 with two decimals and separators of thousands, for sentences. */
export function wanText(fen: number): string {
  return groupedText(halfUp(fen, 10_000), "万元");
}

/**
 * How a printed amount agrees with one print of a table. `same`: it is that amount, rounded half up where the text
 * prints fewer decimals; `finer`: printed more exactly than the table does, and rounded to what it has; `fewer`: rounded to fewer decimals than the text uses elsewhere; `near`: the last decimal is
 * one off where both are rounded; `cut`: cut off where it should have been rounded; `apart`: none of these.
 */
export type Agreement = "same" | "finer" | "fewer" | "near" | "cut" | "apart";

/** @param usual decimals that the text usually prints in this unit */
export function agreement(figure: Figure, print: Print, usual: number): Agreement {
  const stated = fenOf(figure);
  const { printed, held } = print;
  if (stated === printed.value) return "same";
  if (figure.unit.kind === "count") return "apart";
  const place = placeOf(figure);
  // A cell that holds more than it prints: the text may round what it holds.
  const exact = held.low === held.high;
  if (exact && halfUp(held.value, place) === stated)
    return place <= printPlace(print) || figure.decimals >= usual ? "same" : "fewer";
  if (halfUp(printed.value, place) === stated) return figure.decimals >= usual ? "same" : "fewer";
  if (!exact && place < printPlace(print) && halfUp(stated, printPlace(print)) === printed.value)
    return "finer";
  const span = spanOf(figure, figure.decimals);
  if (!exact && span.low <= held.high && held.low <= span.high) return "near";
  if (
    !exact &&
    2 * Math.abs(stated - printed.value) <= place + printPlace(print) &&
    place <= printPlace(print)
  ) {
    return "near";
  }
  const cut = Math.trunc(printed.value / place) * place;
  return cut === stated ? "cut" : "apart";
}

/** Whether rounding alone accounts for what differs, if anything does. */
export function agrees(found: Agreement): boolean {
  return found !== "cut" && found !== "apart";
}

function printPlace({ unit, decimals }: Print): number {
  return Math.max(1, Math.round(FEN_PER_UNIT[unit] / 10 ** decimals));
}

/** A figure of the text as a term of a sum: a printed zero is nothing, 0.0 may be a little. */
export function termSpan(reading: Reading, usual: number): Span {
  const { figure } = reading;
  return figure.units === 0 && figure.decimals !== 1 ? ZERO : spanOf(figure, usual);
}
