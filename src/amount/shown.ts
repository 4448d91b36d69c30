/**
 * What a number shows under a number format, as Excel prints it: one layer over every format, for whoever has to know
 * what will be published. What the library leaves out of the notation is said in terms of what it has.
 */
import { Decimal } from "decimal.js";
import { format as formatted } from "numfmt";

/** Excel keeps 15 significant digits; what a binary fraction adds beyond them was never typed. */
export function heldValue(value: number): Decimal {
  return new Decimal(value.toPrecision(15));
}

/** Formats that show a number as it is held. */
export function isGeneral(format: string | undefined): format is undefined {
  return !format || /^(?:general|@|g\/通用格式)$/i.test(format);
}

/** The text a number shows under a format; the plain number where the format is none or broken. */
export function shownText(value: number, format: string | undefined): string {
  if (isGeneral(format)) return heldValue(value).toString();
  try {
    return formatted(plainFormat(format), value);
  } catch {
    return heldValue(value).toString();
  }
}

/** The text that a typed text shows: a format may have a section for texts, and hide them by it. */
export function shownOfText(text: string, format: string | undefined): string {
  if (isGeneral(format) || !format.includes(";")) return text;
  try {
    return formatted(plainFormat(format), text);
  } catch {
    return text;
  }
}

const plain = new Map<string, string>();
/** A workbook has some dozens of formats. */
const MOST_KNOWN = 1_000;

/**
 * A format in the library's notation: `!x` is `\x`, General may bear its Chinese name, and the commas that scale may stand
 * before the point (`0,.00`) as well as at the end (`0.00,`).
 */
function plainFormat(format: string): string {
  let known = plain.get(format);
  if (known === undefined) {
    if (plain.size >= MOST_KNOWN) plain.clear();
    plain.set(format, (known = rewritten(format)));
  }
  return known;
}

/** A literal text, a character that another one announces, something in brackets, commas, or any other character. */
const PIECE = /"[^"]*"|[\\!_*][\s\S]|\[[^\]]*\]|,+|[\s\S]/gu;
const PLACE = /^[0#?]$/;

function rewritten(format: string): string {
  const pieces = [...format.replace(/G\/通用格式/gi, "General").matchAll(PIECE)].map(([piece]) =>
    piece.length > 1 && piece.startsWith("!") ? `\\${piece.slice(1)}` : piece,
  );
  let from = 0;
  for (let at = 0; at <= pieces.length; at += 1) {
    if (at < pieces.length && pieces[at] !== ";") continue;
    moveScale(pieces, from, at);
    from = at + 1;
  }
  return pieces.join("");
}

/** Moves the commas before the point of one section behind its last place; nothing where it has none. */
function moveScale(pieces: string[], from: number, to: number): void {
  const point = pieces.indexOf(".", from);
  if (point < from + 2 || point >= to) return;
  if (!pieces[point - 1]!.startsWith(",") || !PLACE.test(pieces[point - 2]!)) return;
  let last = to - 1;
  while (last > point && !PLACE.test(pieces[last]!)) last -= 1;
  if (last === point) return;
  pieces[last] += pieces[point - 1]!;
  pieces[point - 1] = "";
}
