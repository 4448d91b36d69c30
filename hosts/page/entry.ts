/** What a cell shows, what stands in the editor, and what typed text means: as Excel has it. */
import { format, isDateFormat, isPercentFormat, isTextFormat, parseBool, parseNumber } from "numfmt";
import { displayText } from "../../src/amount/figure";
import type { Cell } from "../../src/workbook/workbook";

/** The text a cell shows. */
export function shownText(cell: Cell | undefined): string {
  if (!cell) return "";
  if (typeof cell.value === "number") return displayText(cell.value, cell.format).trim();
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  return cell.value;
}

/** The text that stands in the editor: the value itself, not the way it is shown. */
export function editText(cell: Cell | undefined): string {
  if (!cell) return "";
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value, format: pattern } = cell;
  if (typeof value !== "number") return shownText(cell);
  if (pattern && isPercentFormat(pattern)) return `${Number((value * 100).toPrecision(15))}%`;
  if (pattern && isDateFormat(pattern))
    return format(Number.isInteger(value) ? "yyyy/m/d" : "yyyy/m/d h:mm", value);
  return String(value);
}

/**
 * What typed text means in a cell: a number where Excel would take one, else a text; undefined for nothing. A cell
 * keeps its number format; a percentage or separators typed into a plain cell bring theirs. Under the format “text”, and
 * after an apostrophe, everything stays text.
 *
 * A formula is taken as one; what it comes to is not known here.
 */
export function parseEntry(text: string, old: Cell | undefined): Cell | undefined {
  const pattern = old?.format;
  const keep = pattern === undefined ? {} : { format: pattern };
  if (text.startsWith("'")) return text.length > 1 ? { value: text.slice(1), ...keep } : undefined;
  if (pattern !== undefined && isTextFormat(pattern))
    return text === "" ? undefined : { value: text, ...keep };
  const plain = text.normalize("NFKC").trim();
  // Formats survive a cleared cell in Excel; ours has none to show, so that blank is simply blank.
  if (plain === "") return text === "" ? undefined : { value: text, ...keep };
  if (plain.startsWith("=") && plain.length > 1) {
    const typed = text.trim();
    return { value: 0, formula: (typed.startsWith("=") ? typed : plain).slice(1), ...keep };
  }
  const number = parseNumber(plain);
  if (number) {
    const general = pattern === undefined || /^general$/i.test(pattern);
    return { value: number.v, ...(general && number.z ? { format: number.z } : keep) };
  }
  const truth = parseBool(plain);
  if (truth) return { value: truth.v, ...keep };
  return { value: text, ...keep };
}
