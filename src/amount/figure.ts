import { Decimal } from "decimal.js";
import { isDateFormat } from "numfmt";
import { heldValue, isGeneral, shownOfText, shownText } from "./shown";
import { isMoneyUnit, MONEY_UNITS, type Unit } from "./unit";
import type { Cell } from "../workbook/workbook";

/**
 * What a cell that holds an amount shows in its stead: a `date`, a `percent`, a figure in another `unit`, a negative
 * without its sign (`unsigned`), Chinese numerals (`words`), `nothing` at all, or any `other` text.
 */
export interface Disguise {
  readonly as: "date" | "percent" | "unit" | "unsigned" | "words" | "nothing" | "other";
  readonly text: string;
}

/** What a cell says as a figure, before its table's unit and precision are known. */
export type Figure =
  | { readonly state: "blank" | "dash" }
  | { readonly state: "unreadable"; readonly shown?: Disguise }
  | {
      readonly state: "amount";
      /** The value that the cell holds, exact, in the scale in which it shows it. */
      readonly held: Decimal;
      /** The value that it shows: the same object as `held` where the cell holds no more. */
      readonly printed: Decimal;
      /** Decimals that it shows. */
      readonly decimals: number;
      /** The unit written behind the figure: `1,220.45万元`, `8.76%`. */
      readonly unit?: Unit | "%";
      /** The figure as it is written or shown, where that is not simply its digits. */
      readonly text?: string;
      /** By what power of ten the cell shows its value: −4 where it holds 元 and shows 万元. */
      readonly scale?: number;
      /** Whether the format fixes the decimals; `987.7` typed under General may mean 987.70. */
      readonly fixed: boolean;
    };

const BLANK: Figure = { state: "blank" };
const DASH: Figure = { state: "dash" };
const UNREADABLE: Figure = { state: "unreadable" };

const DASHES = /^(?:[-—–―−~_]+|[*×]+|[/\\]|无|不适用)$/;
const PLAIN = /^([-+]?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d*)?$/;
/** Blanks, and the apostrophe by which Excel marks a text: programs that export one write it as a character of the text. */
const UNSEEN = /^'|[\s\u00a0\u200b\ufeff]+/g;

/**
 * Reads a text as an office types figures: thousands separators, full-width digits and signs, spaces inside,
 * `(1,234.56)`, `△`/`▲` and `−` for negatives, dashes and a slash for “not applicable”.
 */
export function readFigureText(text: string): Figure {
  let plain = text.normalize("NFKC").replace(UNSEEN, "");
  if (plain === "") return BLANK;
  if (DASHES.test(plain)) return DASH;
  let negative = false;
  const bracketed = /^\((.+)\)$/.exec(plain);
  if (bracketed) {
    negative = true;
    plain = bracketed[1]!;
  }
  if (/^[△▲−–—]/.test(plain)) {
    if (negative) return UNREADABLE;
    negative = true;
    plain = plain.slice(1);
  }
  const match = PLAIN.exec(plain);
  if (!match || (negative && match[1] !== "")) return UNREADABLE;
  const digits = match[2]!.replace(/,/g, "") + (match[3] && match[3].length > 1 ? match[3] : "");
  const value = new Decimal(digits);
  const held = negative || match[1] === "-" ? value.negated() : value;
  const decimals = match[3] ? match[3].length - 1 : 0;
  return { state: "amount", held, printed: held, decimals, fixed: false };
}

/** What offices write around a figure or the dash in its place: `￥1,220.45`, `-￥3.00`, `￥-`, `1,220.45万元`, `5辆`, `8.76%`. */
const MONEY = new RegExp(
  `^([-+−△▲(]?)(?:¥|人民币|RMB|CNY)?([-+−△▲(]?\\d[\\d,.]*\\)?|-)(${MONEY_UNITS}|辆|台|套|个|批次|批|人次|人|次|%)?(?:整)?$`,
  "u",
);

/** A text with what stands around its figure taken off, and the unit that it names. */
export function readMoneyText(text: string): Figure {
  const plain = MONEY.exec(text.normalize("NFKC").replace(UNSEEN, ""));
  const figure = readFigureText(plain ? plain[1]! + plain[2]! : text);
  const unit = plain?.[3];
  if (figure.state !== "amount" || unit === undefined) return figure;
  return { ...figure, unit: isMoneyUnit(unit) || unit === "%" ? unit : "个", text };
}

/** By what powers of ten a format may show a value: as it is, by thousands, by literal points (`0!.0000`), by literal zeros. */
const SCALES = [0, -3, -6, -9, -4, -1, -2, -5, -7, -8, -10, -12, 1, 2, 3, 4];

const POWERS = new Map(SCALES.map((scale) => [scale, Decimal.pow(10, scale)]));

/** A value as it is shown by a power of ten. */
function scaled(held: Decimal, scale: number): Decimal {
  return scale === 0 ? held : held.times(POWERS.get(scale)!);
}

/** Whether a value is shown as this figure by a power of ten. */
function isShown(held: Decimal, scale: number, printed: Decimal, half: Decimal): boolean {
  // The formatter rounds binary fractions, Excel what it displays: either side of a half is the same figure.
  return scaled(held, scale).minus(printed).abs().lte(half);
}

const HALVES: Decimal[] = [];

/** Half a unit of the last of so many decimals. */
function halfOf(decimals: number): Decimal {
  return (HALVES[decimals] ??= Decimal.pow(10, -decimals).div(2));
}

/** The first power of ten by which a value may be shown as this figure; none where it is another figure altogether. */
function scaleOf(held: Decimal, printed: Decimal, decimals: number): number | undefined {
  const half = halfOf(decimals);
  return SCALES.find((scale) => isShown(held, scale, printed, half));
}

/** A number with so many digits that no format rounds it away, and no two scales show it alike. */
const LARGE = 123_456_789_012;

const largeShown = new Map<string, { readonly figure: Figure; readonly scale: number | undefined }>();
/** A workbook has some dozens of formats. */
const MOST_KNOWN = 1_000;

/** What a format shows of a large number of a sign, and by what power of ten. */
function largeUnder(
  format: string,
  sign: number,
): { readonly figure: Figure; readonly scale?: number | undefined } {
  const key = `${sign < 0 ? "-" : "+"}${format}`;
  let known = largeShown.get(key);
  if (!known) {
    if (largeShown.size >= MOST_KNOWN) largeShown.clear();
    const large = sign < 0 ? -LARGE : LARGE;
    const figure = readMoneyText(shownText(large, format));
    const scale =
      figure.state === "amount" ? scaleOf(new Decimal(large), figure.printed, figure.decimals) : undefined;
    largeShown.set(key, (known = { figure, scale }));
  }
  return known;
}

/** A figure of so many units of its last place is shown by one power of ten alone. */
const TELLS_SCALE = 1_000;

/** The power of ten by which a format shows this value as this figure; undefined where it shows another figure. */
function scaleUnder(format: string, held: Decimal, printed: Decimal, decimals: number): number | undefined {
  const first = scaleOf(held, printed, decimals);
  if (first === undefined || Math.abs(printed.toNumber()) * 10 ** decimals >= TELLS_SCALE) return first;
  // So small that several would do: the format tells by what it makes of a large number.
  const { scale = first } = largeUnder(format, held.isNegative() ? -1 : 1);
  return scale === first || isShown(held, scale, printed, halfOf(decimals)) ? scale : first;
}

/** The decimals a format shows at most: `0.##` leaves out the zeros at the end. */
function decimalsOf(value: number, format: string, shown: number): number {
  if (!/\.[0#?]*[#?]/.test(format)) return shown;
  const probe = readMoneyText(shownText(Math.trunc(value) + Math.sign(value) * 0.123456789, format));
  return probe.state === "amount" ? Math.max(shown, probe.decimals) : shown;
}

function readNumber(value: number, format: string | undefined): Figure {
  if (!Number.isFinite(value)) return UNREADABLE;
  const held = heldValue(value);
  if (isGeneral(format))
    return { state: "amount", held, printed: held, decimals: held.decimalPlaces(), fixed: false };
  const text = shownText(value, format);
  if (/\[DBNum[124]\]/i.test(format)) return disguised("words", text);
  const shown = readMoneyText(text);
  if (shown.state === "blank") return held.isZero() ? BLANK : shownAsNothing(value, format);
  if (shown.state === "dash") return held.isZero() ? DASH : disguised("other", text);
  if (shown.state !== "amount") return disguised(isDateFormat(format) ? "date" : "other", text);
  const { unit } = shown;
  const scale = unit === "%" ? 2 : scaleUnder(format, held, shown.printed, shown.decimals);
  const unsigned = scale === undefined ? scaleOf(held, shown.printed.negated(), shown.decimals) : undefined;
  // A negative in red bears no sign and needs none: so accounts have it.
  const by = scale ?? (/\[red\]/i.test(format) ? unsigned : undefined);
  if (by === undefined) return disguised(unsigned === undefined ? "other" : "unsigned", text);
  const own = scaled(held, by);
  const decimals = decimalsOf(value, format, shown.decimals);
  return {
    state: "amount",
    held: own,
    printed: printedAs(own, decimals),
    decimals,
    fixed: true,
    ...(unit !== undefined && { unit, text }),
    ...(by !== 0 && { scale: by }),
  };
}

function printedAs(held: Decimal, decimals: number): Decimal {
  const printed = held.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  return printed.equals(held) ? held : printed;
}

const disguised = (as: Disguise["as"], text: string): Figure => ({
  state: "unreadable",
  shown: { as, text: text.trim() },
});

/** An amount of which nothing is shown: it is too small for the format, or the format hides it. */
function shownAsNothing(value: number, format: string): Figure {
  const { figure: large, scale = 0 } = largeUnder(format, value);
  if (large.state !== "amount") return disguised("nothing", "");
  const held = scaled(heldValue(value), scale);
  const decimals = decimalsOf(value, format, large.decimals);
  const printed = printedAs(held, decimals);
  if (!printed.isZero()) return disguised("nothing", "");
  return { state: "amount", held, printed, decimals, fixed: true, ...(scale !== 0 && { scale }) };
}

/** The text a number shows under a format, as Excel would print it; the plain number where the format is broken. */
export function displayText(value: number, format: string | undefined): string {
  const text = shownText(value, format);
  if (isGeneral(format)) return text;
  const shown = readMoneyText(text);
  if (shown.state !== "amount") return text;
  // The formatter rounds binary fractions, Excel what it displays: 1.005 is 1.01.
  const scale = scaleUnder(format, heldValue(value), shown.printed, shown.decimals);
  if (scale === undefined) return text;
  const printed = heldValue(value)
    .times(Decimal.pow(10, scale))
    .toDecimalPlaces(shown.decimals, Decimal.ROUND_HALF_UP);
  return shown.printed.equals(printed)
    ? text
    : shownText(printed.times(Decimal.pow(10, -scale)).toNumber(), format);
}

/**
 * A figure on paper: as precise as its decimals, and none where its end is lost (`12.`) or where several stand in one cell,
 * which read together would be a number that nobody printed.
 */
function readPrinted(text: string): Figure {
  const figure = readMoneyText(text);
  if (figure.state !== "amount") return figure;
  if (UNFINISHED.test(text)) return UNREADABLE;
  const parts = text.split(PARAGRAPH_END);
  const isWhole = (part: string): boolean => readMoneyText(part).state === "amount" && !UNFINISHED.test(part);
  if (parts.length > 1 && parts.every(isWhole)) return UNREADABLE;
  return { ...figure, fixed: true };
}

const UNFINISHED = /[.,．，]\s*$/u;
/** What parts the paragraphs of one cell of a document. */
const PARAGRAPH_END = "\u2029";

const numbers = new Map<string, Map<number, Figure>>();
let known = 0;
/** A workbook has some thousands of figures, most of them the same after an edit. */
const MOST_FIGURES = 50_000;

/** What a number says under a format; each is read once. */
function numberUnder(value: number, format: string | undefined): Figure {
  const key = format ?? "";
  const read = numbers.get(key)?.get(value);
  if (read) return read;
  if ((known += 1) > MOST_FIGURES) {
    numbers.clear();
    known = 1;
  }
  let own = numbers.get(key);
  if (!own) numbers.set(key, (own = new Map()));
  const figure = readNumber(value, format);
  own.set(value, figure);
  return figure;
}

/** Reads the figures of one workbook; the same value under the same format is read once. */
export class FigureReader {
  /** @param printed whether its texts are what a document prints (`Workbook.printed`) */
  constructor(private readonly printed = false) {}

  read(cell: Cell | undefined): Figure {
    if (!cell || cell.value === "") return BLANK;
    if (cell.error || typeof cell.value === "boolean") return UNREADABLE;
    if (typeof cell.value === "string")
      return this.printed ? readPrinted(cell.value) : readTyped(cell.value, cell.format);
    return numberUnder(cell.value, cell.format);
  }
}

/** A typed text; one that its format hides shows nothing. */
function readTyped(text: string, format: string | undefined): Figure {
  const typed = readMoneyText(text);
  if (typed.state !== "amount" || typed.held.isZero() || shownOfText(text, format).trim() !== "")
    return typed;
  return disguised("nothing", "");
}
