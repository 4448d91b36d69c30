/** Whether one figure is another with a slip of the hand. */
import { Decimal } from "decimal.js";
import type { Figure } from "../parse/tokens";
import { fenOf } from "./figures";

/**
 * True where `stated` is `meant` with two neighbouring digits swapped, one digit wrong, lost or doubled, or the point
 * one place off. Both in 分.
 */
export function isSlip(stated: number, meant: number): boolean {
  if (stated === meant || meant === 0) return false;
  if (stated === meant * 100 || stated * 100 === meant) return true;
  const [a, b] = [String(Math.abs(stated)), String(Math.abs(meant))];
  if (a.length === b.length) {
    const apart = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
    if (apart.length === 1) return true;
    const [first = 0, second = 0] = apart;
    return apart.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1) return false;
  for (let at = 0; at < long.length; at++) if (long.slice(0, at) + long.slice(at + 1) === short) return true;
  return false;
}

/** Whether that slip leaves the same digits: of the few that swap two, none comes right by chance as one of the many that are wrong may. */
export function isSwap(stated: number, meant: number): boolean {
  const digits = (fen: number): string => [...String(Math.abs(fen))].sort().join("");
  return digits(stated) === digits(meant);
}

/** Digits that tell a slip from chance: of a thousand figures one begins with the same three. */
const TELLING = 3;

/**
 * Whether a figure is another with a slip, told by enough digits, or with a slip of the reckoning: what is between them is
 * shorter by those digits. Both as plain decimals.
 */
export function likeSlip(stated: string, meant: string): boolean {
  if (Math.max(digitsOf(stated), digitsOf(meant)) < TELLING || stated === "" || meant === "") return false;
  const [a, b] = [new Decimal(stated), new Decimal(meant)];
  const scale = Decimal.pow(10, Math.max(a.decimalPlaces(), b.decimalPlaces(), 2));
  const [x, y] = [a, b].map((one) => one.times(scale).toNumber()) as [number, number];
  return isSlip(x, y) || Math.abs(x - y) * 10 ** TELLING <= Math.abs(y);
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, "").replace(/^0+/, "").length;
}

/** Whether a figure has digits enough for a slip in it to be told from chance. */
export function tellsSlips({ units }: Figure): boolean {
  return String(Math.abs(units)).length >= TELLING;
}

const YUAN_IN_WAN = 10_000;

/** What a figure may have been meant to be, in 分: two neighbouring digits swapped, one digit wrong, the point off. */
export function slipsOf(figure: Figure): readonly number[] {
  const digits = String(Math.abs(figure.units));
  const place = figure.units === 0 ? 0 : Math.abs(fenOf(figure) / figure.units);
  const found: number[] = [];
  for (let at = 0; at < digits.length; at++) {
    const [before, after] = [digits.slice(0, at), digits.slice(at + 1)];
    for (const digit of "0123456789") found.push(Number(`${before}${digit}${after}`) * place);
    found.push(Number(before + after) * place);
    if (after !== "") found.push(Number(before + after[0]! + digits[at]! + after.slice(1)) * place);
  }
  const fen = Math.abs(fenOf(figure));
  // Nobody means a part of a 分. 元 and 万元 are written for each other.
  const shifted = [fen * 10, fen * 100, fen * YUAN_IN_WAN, fen / 10, fen / 100, fen / YUAN_IN_WAN];
  return [...found, ...shifted.filter(Number.isInteger)];
}
