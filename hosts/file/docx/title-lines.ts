/** Where a long title breaks: into lines of like length, at the seams of its words where it can. */

/** What a seam is before: the year, what the paper is. */
const SEAMS = /(?<=部分)|(?=\d{4}\s?年)|(?=(?:部门|单位)(?:决算|预算))|(?=情况说明)|(?<=[）)])|(?=[（(])/g;
/** No line begins with these, or ends with those. */
const NO_START = /^[、，。；：）)》”’\s]/;
const NO_END = /[（(《“‘]$/;
/** A break inside of these tears what is one. */
const WHOLE = /[\d.]$/;
const WHOLE_START = /^[\d.年]/;
/** What a break outside a seam costs, in squares of characters by which a line is too long or too short. */
const TEAR = 90;

/** Width in characters: two of ASCII make one. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x80 ? 0.5 : 1;
  return width;
}

/** A title in the pieces between which a line may well break. */
export function titlePieces(title: string): readonly string[] {
  return title.split(SEAMS);
}

/**
 * @param most characters in a line
 * @returns the lines; put together they are the title without the spaces at its breaks
 */
export function titleLines(title: string, most: number): readonly string[] {
  const count = Math.ceil(widthOf(title) / most);
  if (count < 2) return [title];
  const even = widthOf(title) / count;
  const seams = new Set([...title.matchAll(SEAMS)].map(({ index }) => index));
  // best[at]: the cheapest way to set what stands before `at`.
  const best: ({ readonly cost: number; readonly from: number } | undefined)[] = [{ cost: 0, from: 0 }];
  for (let at = 1; at <= title.length; at++) {
    const [before, after] = [title.slice(0, at), title.slice(at)];
    const end = at === title.length;
    const torn = WHOLE.test(before) && WHOLE_START.test(after);
    if (!end && (NO_START.test(after) || NO_END.test(before) || torn)) continue;
    for (let from = 0; from < at; from++) {
      const width = widthOf(title.slice(from, at).trim());
      const start = best[from];
      if (!start || width > most) continue;
      const cost = start.cost + (width - even) ** 2 + (end || seams.has(at) ? 0 : TEAR);
      if (cost < (best[at]?.cost ?? Infinity)) best[at] = { cost, from };
    }
  }
  const lines: string[] = [];
  for (let end = title.length; end > 0;) {
    const last = best[end];
    if (!last) return [title];
    lines.unshift(title.slice(last.from, end).trim());
    end = last.from;
  }
  return lines;
}
