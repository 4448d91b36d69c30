/**
 * Members that the client library from npm lacks and the one on Microsoft's own address has: one file for each. With them
 * the library is as new as the Excel.
 */
import { addMovableFormats } from "./movable-formats";
import { addNotes } from "./notes";
import type { RawLibrary } from "./raw-library";

/** `npm`: the library as it is on npm, up to ExcelApi 1.15. `current`: with stand-ins for what newer ones have. */
export type LibraryEdition = "npm" | "current";

export function addStandIns(library: RawLibrary): void {
  addMovableFormats(library);
  addNotes(library);
}
