import { parseFormula } from "./formula/parse";
import { numberOf } from "./formula/value";
import { Fault } from "./fault";
import type { CellModel } from "./model/cell";

type Content = Pick<CellModel, "value" | "formula" | "quoted" | "numberFormat">;

/**
 * What a cell holds after something is put into it: as if it had been typed. `"12"` becomes 12 unless the cell has the text
 * format; `1-2` becomes a day; `=`, and `+`, `-`, `@` before something that is no number, begin a formula; an
 * apostrophe forces a text.
 *
 * @param numberFormat the format the cell has
 * @throws Fault for a formula that does not read
 */
export function typed(input: string | number | boolean, numberFormat: string | undefined): Content {
  const format = numberFormat === undefined ? {} : { numberFormat };
  if (typeof input !== "string") {
    return numberFormat === "@" ? { value: String(input), ...format } : { value: input, ...format };
  }
  if (input.startsWith("'")) return { value: input.slice(1), quoted: true, ...format };
  if (/^[=＝]/.test(input) && input.length > 1)
    return { value: "", formula: formulaOf(input.slice(1)), ...format };
  if (numberFormat === "@") return { value: input, ...format };
  const number = numberOf(input);
  if (number !== undefined) {
    const shown = numberFormat ?? (input.trim().endsWith("%") ? "0.00%" : undefined);
    return { value: number, ...(shown === undefined ? {} : { numberFormat: shown }) };
  }
  if (/^[-+@＋－＠]./.test(input))
    return { value: "", formula: formulaOf(input.replace(/^[@＠]/, "")), ...format };
  const day = dayOf(input);
  if (day !== undefined) return { value: day, numberFormat: numberFormat ?? "yyyy/m/d" };
  if (/^(true|false)$/i.test(input)) return { value: input.toLowerCase() === "true", ...format };
  return { value: input, ...format };
}

function formulaOf(text: string): string {
  try {
    parseFormula(text);
    return text;
  } catch {
    throw new Fault("InvalidArgument", `The formula =${text} does not read.`);
  }
}

/** `2024-3-1`, `3/1`: the number of the day in Excel's calendar. */
function dayOf(text: string): number | undefined {
  const match = /^(?:(\d{4})[-/])?(\d{1,2})[-/](\d{1,2})$/.exec(text.trim());
  if (!match) return undefined;
  const [, year = "2025", month = "", day = ""] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  return date.getTime() / 86_400_000 + 25_569;
}
