/** What steers a terminal, or turns the order of what is read: it shows nothing, and could make a text show another. */
const STEERING =
  "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";

/** The same, the halves of characters, and the two non-characters. */
const UNWRITABLE = new RegExp(`[${STEERING}\\uD800-\\uDFFF\\uFFFE\\uFFFF]`, "gu");

const STEERING_IN_JSON = new RegExp(`[${STEERING}\\u2028\\u2029]`, "gu");

/** A text without what no cell and no XML can hold, and without what steers. What leaves this program in words goes through here. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, "");
}

/** A value as JSON that means the same and shows all that it holds. */
export function plainJson(value: unknown, indent?: number): string {
  // JSON.stringify escapes the first of them, not the others.
  return JSON.stringify(value, null, indent).replace(
    STEERING_IN_JSON,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
