/** Control characters, halves of characters and the two non-characters. */
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** A text without what no cell and no XML can hold. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, "");
}
