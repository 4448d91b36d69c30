import { format } from "numfmt";
import type { Scalar } from "./model/cell";

/** What a cell shows: its value in its number format. */
export function shownText(value: Scalar, numberFormat: string | undefined): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return format(numberFormat ?? "General", value);
}
