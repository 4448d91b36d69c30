/** What a formula comes to. */

export type ErrorText = "#REF!" | "#DIV/0!" | "#VALUE!" | "#N/A" | "#NAME?" | "#NUM!" | "#NULL!";

/** An error as a value: it goes through a formula and shows in the cell. */
export class ErrorValue {
  constructor(readonly text: ErrorText) {}
}

export type Value = string | number | boolean | ErrorValue | null;

/** Turns a value into a number as an operator does: blank is 0, a text must read as a number. */
export function toNumber(value: Value): number | ErrorValue {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof ErrorValue) return value;
  return numberOf(value) ?? new ErrorValue("#VALUE!");
}

/** `1,051.10`, `12%`, `(3.00)` → the number Excel reads there. */
export function numberOf(text: string): number | undefined {
  const bare = text.trim();
  const bracketed = /^\((.+)\)$/.exec(bare);
  const body = (bracketed?.[1] ?? bare).replace(/^[¥$]/, "");
  const match = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d+))?(%?)$/.exec(body);
  if (!match || (bracketed && match[1])) return undefined;
  const size = Number(`${(match[2] ?? "").replace(/,/g, "")}e${match[3] ?? "0"}`) / (match[4] ? 100 : 1);
  return bracketed || match[1] === "-" ? -size : size;
}

export function toText(value: Value): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof ErrorValue) return value.text;
  return String(value);
}
