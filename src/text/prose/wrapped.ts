/** A text pasted from a printed page: each of its lines a paragraph, most as wide as the page. */

/** Fewer lines tell nothing of a page. */
const LEAST_LINES = 12;
/** How many characters a page is wide: narrower lines are a list, wider ones paragraphs. */
const NARROWEST = 22;
const WIDEST = 62;
/** So many of the lines, in a hundred, are no wider than the page: some are put together by hand. */
const WITHIN = 95;
/** One in so many lines must break off in the middle of a sentence. */
const CUT_IN = 4;
/** A first line is indented by two characters, what is numbered by more; marks and blanks are of many widths. */
const SLACK = 5;
/** What does not fit at the end of a line goes to the next whole. */
const UNBROKEN = /^(?:[“（(《]*(?:\d[\d,.]*%?|[A-Za-z]+)|.)[，。；：、）)》”%]*/u;

/**
 * Whether a line fills the page, so that what stands in the next one did not fit; undefined of a text that was not pasted line
 * by line.
 *
 * @param lines without empty ones
 * @param breaksOff whether a sentence stands open behind a line, by its words and those of the next
 */
export function fullLines(
  lines: readonly string[],
  breaksOff: (at: number) => boolean,
): ((at: number) => boolean) | undefined {
  const page = pageOf(lines);
  if (!page || page.prose.length < LEAST_LINES) return undefined;
  const cut = page.prose.filter((at) => page.isFull(at) && breaksOff(at)).length;
  return cut * CUT_IN >= page.prose.length ? page.isFull : undefined;
}

interface Page {
  /** The lines of it: not the cells of tables, which stand a line each. */
  readonly prose: readonly number[];
  readonly isFull: (at: number) => boolean;
}

/** Of lines as wide as a page: which fill it. */
function pageOf(lines: readonly string[]): Page | undefined {
  const widths = lines.map(widthOf);
  const prose = widths.flatMap((width, at) => (Math.max(width, widths[at - 1] ?? 0) < NARROWEST ? [] : [at]));
  const sorted = prose.map((at) => widths[at]!).sort((a, b) => a - b);
  const page = sorted[Math.floor(((sorted.length - 1) * WITHIN) / 100)] ?? 0;
  if (page < NARROWEST || page > WIDEST) return undefined;
  const isFull = (at: number): boolean => {
    const [next] = UNBROKEN.exec(lines[at + 1]?.trim() ?? "") ?? [];
    return next !== undefined && widths[at]! + widthOf(next) > page - SLACK;
  };
  return { prose, isFull };
}

const INDENT = /^(?:[\u3000\t\u00a0]| {2})/;

/** A page whose paragraphs are indented. */
export interface Indents {
  /** Whether a paragraph begins in a line. */
  readonly opens: (at: number) => boolean;
  readonly isFull: (at: number) => boolean;
}

/**
 * Where the paragraphs of a page begin that indents them; undefined where lines that are not indented are more often paragraphs
 * of their own.
 */
export function indentedLines(
  lines: readonly string[],
  breaksOff: (at: number) => boolean,
): Indents | undefined {
  const opens = (at: number): boolean => INDENT.test(lines[at]!);
  const others = lines.flatMap((_, at) => (at > 0 && !opens(at) ? [at] : []));
  const goesOn = others.filter((at) => breaksOff(at - 1)).length;
  if (goesOn === 0 || goesOn * 2 < others.length || others.length >= lines.length - 1) return undefined;
  const page = pageOf(lines);
  return page && { opens, isFull: page.isFull };
}

/** In Chinese characters: a Latin letter, a figure, a blank is half of one. */
function widthOf(line: string): number {
  let width = 0;
  for (const character of line.trim()) width += character > "\u2fff" || "“”…—·".includes(character) ? 1 : 0.5;
  return width;
}
