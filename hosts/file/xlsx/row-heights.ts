/** How high rows must be for their texts: not every program fits rows when it opens a file. */
import { POINTS_PER_CHARACTER } from "../../text-looks";

/** Room between lines, generous: fonts that stand in for ours are higher. */
const LINE = 1.35;

/** Excel makes no row higher. */
const HIGHEST = 409;

/**
 * How high a row must be for a text to show in a column so wide, in points.
 *
 * @param size of the font in points
 * @param width of the column in characters
 */
export function heightOf(text: string, size: number, width: number): number {
  // One character short of the line: no line begins with a full stop.
  const room = Math.max(1, Math.floor((width * POINTS_PER_CHARACTER) / size) - 1);
  const lines = text.split("\n").map((line) => {
    const wide = line.replace(/[ -\u00FF]/g, "").length;
    return Math.max(1, Math.ceil((wide + (line.length - wide) * 0.58) / room));
  });
  const all = lines.reduce((sum, count) => sum + count, 0);
  return Math.min(HIGHEST, Math.ceil(all * size * LINE + 2));
}
