/** What of a paragraph changes in the end, the department's name among it. */
import type { Change } from "./renewal";
import type { PlacedChange } from "./scribe";
import { inOrder } from "./unit";

/** What the department was called, and is. */
export interface Names {
  readonly from: string;
  readonly to: string;
}

/** The changes of a paragraph that change something or are from a cell, the department's name among them. */
export function finished(
  text: string,
  changes: readonly PlacedChange[],
  { from, to }: Names,
): readonly Change[] {
  const all: Change[] = changes.map(({ start, end, text: made, note, cells, inputs }) => ({
    start,
    end,
    text: made,
    ...(note ? { note } : {}),
    ...(cells ? { cells } : {}),
    ...(inputs && inputs.length > 0 ? { inputs } : {}),
  }));
  if (from !== "" && to !== "" && from !== to) all.push(...namedIn(text, from, to, all));
  return all
    .filter(
      ({ start, end, text: made, note, cells = [] }) =>
        note !== undefined || cells.length > 0 || text.slice(start, end) !== made,
    )
    .sort(inOrder);
}

function namedIn(text: string, from: string, to: string, changes: readonly Change[]): readonly Change[] {
  const found: Change[] = [];
  for (let start = text.indexOf(from); start >= 0; start = text.indexOf(from, start + from.length)) {
    const end = start + from.length;
    if (text.startsWith(to, start)) continue;
    if (!changes.some((one) => one.start < end && one.end > start)) found.push({ start, end, text: to });
  }
  return found;
}
