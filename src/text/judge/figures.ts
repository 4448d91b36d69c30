/** A figure of a text against the amount it should be. */
import type { Span } from "../../amount/span";
import { exactly, roundedTo } from "../../amount/span";
import { FEN_PER_UNIT, type Unit } from "../../amount/unit";
import { groupedText, plainText, pointed } from "../../amount/text";
import type { PrintedPercent } from "../../amount/percent";
import type { Print } from "../../facts/fact";
import type { Figure } from "../parse/lexer";

/** 分 in one unit of the text; counts are scaled by 100 like those of tables. */
const SCALE: Readonly<Record<string, number>> = { 万元: 1_000_000, 元: 100, 亿元: 10_000_000_000 };

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
  if (unit.text === "亿元") {
    const place = Math.max(1, SCALE.亿元! / 10 ** shown);
    return pointed(halfUp(fen, place) / place, shown);
  }
  const name: Unit = unit.text;
  return plainText(halfUp(fen, Math.max(1, SCALE[name]! / 10 ** shown)), name, shown);
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
  if (halfUp(printed.value, place) === stated && place > printPlace(print)) {
    return figure.decimals >= usual ? "same" : "fewer";
  }
  if (!exact && place < printPlace(print) && halfUp(stated, printPlace(print)) === printed.value)
    return "finer";
  const span = spanOf(figure, figure.decimals);
  if (!exact && span.low <= held.high && held.low <= span.high) return "near";
  if (
    !exact &&
    Math.abs(stated - printed.value) <= Math.max(place, printPlace(print)) &&
    place <= printPlace(print)
  ) {
    return "near";
  }
  const cut = Math.trunc(printed.value / place) * place;
  return cut === stated && cut !== printed.value ? "cut" : "apart";
}

/** Whether rounding alone accounts for what differs, if anything does. */
export function agrees(found: Agreement): boolean {
  return found !== "cut" && found !== "apart";
}

function printPlace({ unit, decimals }: Print): number {
  return Math.max(1, Math.round(FEN_PER_UNIT[unit] / 10 ** decimals));
}
