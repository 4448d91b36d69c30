import { Decimal } from "decimal.js";
import { format as formatNumber } from "numfmt";
import type { Unit } from "./unit";
import type { Cell } from "../workbook/workbook";

/** What a cell says as a figure, before its table's unit and precision are known. */
export type Figure =
  | { readonly state: "blank" | "dash" | "unreadable" }
  | {
      readonly state: "amount";
      /** The value that the cell holds, exact. */
      readonly held: Decimal;
      /** The value that it shows. */
      readonly printed: Decimal;
      /** Decimals that it shows. */
      readonly decimals: number;
      /** The unit written behind the figure: `1,220.45万元`. */
      readonly unit?: Unit;
      /** Whether the format fixes the decimals; `987.7` typed under General may mean 987.70. */
      readonly fixed: boolean;
    };

const BLANK: Figure = { state: "blank" };
const DASH: Figure = { state: "dash" };
const UNREADABLE: Figure = { state: "unreadable" };

const DASHES = /^(?:[-—–―−~_]+|[/\\]|无)$/;
const PLAIN = /^([-+]?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d*)?$/;
const SPACES = /[\s\u00a0\u200b\ufeff]+/g;

/**
 * Reads a text as an office types figures: thousands separators, full-width digits and signs, spaces inside,
 * `(1,234.56)`, `△`/`▲` and `−` for negatives, dashes and a slash for “not applicable”.
 */
export function readFigureText(text: string): Figure {
  let plain = text.normalize("NFKC").replace(SPACES, "");
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

/** What offices write around a figure: `￥1,220.45`, `1,220.45万元`, `5辆`. */
const MONEY = /^(?:¥|人民币|RMB)?([-+−△▲(]?\d[\d,.]*\)?)(万元|元|辆|台|套|个|批次|批|人次|人|次)?(?:整)?$/u;

/** A text with what stands around its figure taken off, and the unit that it names. */
export function readMoneyText(text: string): Figure {
  const plain = MONEY.exec(text.normalize("NFKC").replace(SPACES, ""));
  const figure = readFigureText(plain ? plain[1]! : text);
  const unit = plain?.[2];
  if (figure.state !== "amount" || unit === undefined) return figure;
  return { ...figure, unit: unit === "万元" || unit === "元" ? unit : "个" };
}

/** Excel keeps 15 significant digits; what a binary fraction adds beyond them was never typed. */
export function heldValue(value: number): Decimal {
  return new Decimal(value.toPrecision(15));
}

function readNumber(value: number, format: string | undefined): Figure {
  if (!Number.isFinite(value)) return UNREADABLE;
  const held = heldValue(value);
  const asHeld: Figure = {
    state: "amount",
    held,
    printed: held,
    decimals: held.decimalPlaces(),
    fixed: false,
  };
  if (!format || /^(general|@|g\/通用格式)$/i.test(format)) return asHeld;
  const shown = readFigureText(formatted(value, format));
  if (shown.state === "blank" || shown.state === "dash") return held.isZero() ? shown : asHeld;
  if (shown.state !== "amount") return asHeld;
  const printed = held.toDecimalPlaces(shown.decimals, Decimal.ROUND_HALF_UP);
  // A format that shows something else than the value (a date, thousands left out) says nothing of precision.
  if (shown.printed.minus(printed).abs().greaterThan(Decimal.pow(10, -shown.decimals))) return asHeld;
  return { state: "amount", held, printed, decimals: shown.decimals, fixed: true };
}

function formatted(value: number, format: string): string {
  try {
    return formatNumber(format, value);
  } catch {
    return heldValue(value).toString();
  }
}

/** The text a number shows under a format, as Excel would print it; the plain number where the format is broken. */
export function displayText(value: number, format: string | undefined): string {
  if (!format || /^general$/i.test(format)) return heldValue(value).toString();
  const text = formatted(value, format);
  const shown = readFigureText(text);
  if (shown.state !== "amount") return text;
  // The formatter rounds binary fractions, Excel what it displays: 1.005 is 1.01.
  const printed = heldValue(value).toDecimalPlaces(shown.decimals, Decimal.ROUND_HALF_UP);
  return shown.printed.equals(printed) ? text : formatted(printed.toNumber(), format);
}

/** Reads the figures of one workbook; the same value under the same format is read once. */
export class FigureReader {
  private readonly numbers = new Map<string, Map<number, Figure>>();

  read(cell: Cell | undefined): Figure {
    if (!cell || cell.value === "") return BLANK;
    if (cell.error || typeof cell.value === "boolean") return UNREADABLE;
    if (typeof cell.value === "string") return readMoneyText(cell.value);
    const key = cell.format ?? "";
    let known = this.numbers.get(key);
    if (!known) this.numbers.set(key, (known = new Map()));
    let figure = known.get(cell.value);
    if (!figure) known.set(cell.value, (figure = readNumber(cell.value, cell.format)));
    return figure;
  }
}
