/** Widths of texts in the grid's font, estimated without a DOM: a Chinese character is one em, a figure a good half. */

export const FONT_SIZE = 13;
export const LINE_HEIGHT = 19;
/** Left and right padding of a cell with its line. */
export const PADDING = 14;

/** Chinese characters, their punctuation and full-width forms; signs that Chinese fonts set as wide as a character. */
function isWide(code: number): boolean {
  if (code < 0x2e80)
    return code === 0x2014 || (code >= 0x2018 && code <= 0x201d) || code === 0x2026 || code === 0xb7;
  return code <= 0xd7a3 || (code >= 0xf900 && code <= 0xff60) || code >= 0xffe0;
}

/** The width of a text on one line, in pixels. */
export function textWidth(text: string): number {
  let wide = 0;
  for (let index = 0; index < text.length; index++) if (isWide(text.charCodeAt(index))) wide++;
  return Math.ceil(wide * FONT_SIZE + (text.length - wide) * FONT_SIZE * 0.58);
}

/** Whether a text has room on one line; quick where it is short. */
export function fits(text: string, width: number): boolean {
  return text.length * FONT_SIZE <= width || textWidth(text) <= width;
}

/** How many lines a text takes in a width. */
export function linesOf(text: string, width: number): number {
  // A line holds whole characters only.
  const room = Math.max(FONT_SIZE, Math.floor(width / FONT_SIZE) * FONT_SIZE);
  let lines = 0;
  for (const line of text.split("\n")) lines += Math.max(1, Math.ceil(textWidth(line) / room));
  return lines;
}
