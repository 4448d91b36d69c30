/**
 * What no cell and no XML can hold (control characters, halves of characters, the two non-characters), and what steers a terminal
 * or turns the order of what is read: it shows nothing, and could make a text show another.
 */
const UNWRITABLE =
  "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069" +
  "\\uD800-\\uDFFF\\uFFFE\\uFFFF";

const ALL_UNWRITABLE = new RegExp(`[${UNWRITABLE}]`, "gu");
const ALL_HIDDEN_IN_JSON = new RegExp(`[${UNWRITABLE}\\u2028\\u2029]`, "gu");

/** A text without it. What leaves this program in words goes through here. */
export function writable(text: string): string {
  return text.replace(ALL_UNWRITABLE, "");
}

/** A value as JSON that means the same and shows all that it holds. */
export function plainJson(value: unknown, indent?: number): string {
  // JSON.stringify escapes some of them, not all.
  return JSON.stringify(value, null, indent).replace(
    ALL_HIDDEN_IN_JSON,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
