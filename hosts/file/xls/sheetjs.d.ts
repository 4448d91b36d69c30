/** What SheetJS exports and its own types leave out. */
import type { ParsingOptions, WorkBook } from "@e965/xlsx";

declare module "@e965/xlsx" {
  /** Reads an .xls: the bytes of its stream `Workbook`. */
  export function parse_xlscfb(
    stream: Uint8Array,
    options: ParsingOptions,
  ): WorkBook & { readonly Strings?: readonly { readonly t: string }[] };
}
