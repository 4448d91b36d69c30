/** What this Excel can do. The manifest asks for the first; everything newer is asked for here before it is used. */

/** Excel 2021 and newer, Microsoft 365, the web, Mac. `manifest.xml` says the same. */
export const NEEDED_API = "1.9";

/** Threaded comments. */
export const COMMENTS_API = "1.10";
/** Merged areas of a range. */
export const MERGES_API = "1.13";
/** Old notes (批注), which no volume-licensed Excel knows yet. */
export const NOTES_API = "1.18";

export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
