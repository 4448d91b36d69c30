/** Relations as Excel formulas that refer to the cells of the workbook, so that they go on working by themselves. */
import { plainText } from "../amount/text";
import { FEN_PER_UNIT, type Unit } from "../amount/unit";
import type { Term } from "../rules/rule";
import type { Entry } from "../statement/statement";
import { quotedSheet, toAddress } from "../workbook/address";

/** `'公开01表'!F17`, as a formula needs it. */
export function reference({ sheet, address }: { readonly sheet: string; readonly address: string }): string {
  return `${quotedSheet(sheet)}!${address}`;
}

/** A text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/**
 * One side of a relation, without the `=`. Figures in another unit than `unit` are converted; what cannot be read makes
 * the formula an error, as it should.
 *
 * @param basis `printed`: what the cells show; `held`: all decimals they hold
 */
export function sideFormula(terms: readonly Term[], unit: Unit, basis: "printed" | "held"): string {
  const parts = runs(terms).map((run) => {
    const [first] = run;
    const formula = run.length > 1 ? sumOf(run) : first ? termOf(first, unit, basis) : "";
    return `${first?.sign === -1 ? "-" : "+"}${formula}`;
  });
  return parts.join("").replace(/^\+/, "") || "0";
}

/** Terms one below the other, alike in all that matters for a formula, go into one SUM. */
function runs(terms: readonly Term[]): Term[][] {
  const all: Term[][] = [];
  for (const term of terms) {
    const run = all[all.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && isNext(last, term)) run.push(term);
    else all.push([term]);
  }
  return all;
}

function isNext(last: Term, next: Term): boolean {
  return (
    !last.book &&
    !next.book &&
    isPlain(last.entry) &&
    isPlain(next.entry) &&
    next.sign === last.sign &&
    next.entry.sheet === last.entry.sheet &&
    next.entry.column === last.entry.column &&
    next.entry.row === last.entry.row + 1 &&
    next.entry.amount.unit === last.entry.amount.unit
  );
}

/** A number that holds what it shows, or a blank: what SUM adds as it is. */
function isPlain({ content, state, amount, scale }: Entry): boolean {
  if (scale !== undefined) return false;
  if (state === "blank") return content === null;
  return state === "amount" && typeof content === "number" && amount.held === amount.printed;
}

function sumOf(run: readonly Term[]): string {
  const [first] = run;
  const last = run[run.length - 1];
  if (!first || !last) return "0";
  return `SUM(${reference(first.entry)}:${toAddress(last.entry.row, last.entry.column)})`;
}

/** A figure of another workbook is written as the number it is: a formula cannot refer to a file that may be moved. */
function termOf({ entry, book }: Term, unit: Unit, basis: "printed" | "held"): string {
  return book ? `(${plainText(entry.amount[basis].value, unit, 0)})` : factor(entry, unit, basis);
}

function factor(entry: Entry, unit: Unit, basis: "printed" | "held"): string {
  const value = figure(entry, basis);
  const from = FEN_PER_UNIT[entry.amount.unit];
  const to = FEN_PER_UNIT[unit];
  if (from === to) return value;
  return from > to ? `${value}*${String(from / to)}` : `${value}/${String(to / from)}`;
}

/** The figure of one cell: as a number whatever way it was typed. */
function figure(entry: Entry, basis: "printed" | "held"): string {
  const { content, state, amount, scale = 0 } = entry;
  const cell = reference(entry) + (scale < 0 ? `/${10 ** -scale}` : scale > 0 ? `*${10 ** scale}` : "");
  if (state === "dash") return `N(${cell})`;
  if (typeof content === "string" && state === "amount") return numberFromText(cell, content);
  if (basis === "printed" && amount.held !== amount.printed)
    return `ROUND(${cell},${String(amount.decimals)})`;
  return cell;
}

/** Takes out of a text what keeps Excel from reading the number in it: full-width signs, separators, spaces, △. */
function numberFromText(cell: string, text: string): string {
  const half = halfWidth(text);
  const strange = [...new Set(half)].filter((sign) => !/[-+0-9.()]/.test(sign));
  const full = half === text ? cell : `ASC(${cell})`;
  const bare = strange.reduce(
    (inner, sign) => `SUBSTITUTE(${inner},${quoted(sign)},${/[△▲−–—]/.test(sign) ? '"-"' : '""'})`,
    full,
  );
  return `VALUE(${bare})`;
}

/** What ASC makes of a text: full-width letters, digits, signs and spaces become half-width. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");
}
