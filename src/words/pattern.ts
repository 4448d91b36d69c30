/**
 * The one notation for words, in tables and in texts:
 *
 * * `[x]` may be left out, `[a|b]` may be left out or is either;
 * * `{a|b}` is either;
 * * `#` is a run of digits, `*` any run of characters (for titles and headers alone: they have no list of all words).
 *
 * `因公出国[(境)]{费|费用}[支出]` are eight words. Brackets of the text itself are round.
 */
/**
 * All words of a pattern: `[x]` may be left out, `{a|b}` is either. `因公出国[(境)]{费|费用}` is four words.
 */
export function expand(pattern: string): readonly string[] {
  const special = /[[{]/.exec(pattern);
  if (!special) return [pattern];
  const open = special.index;
  const close = matching(pattern, open);
  const before = pattern.slice(0, open);
  const inside = pattern.slice(open + 1, close);
  const rest = expand(pattern.slice(close + 1));
  const choices = pattern[open] === "[" ? ["", ...split(inside)] : split(inside);
  return choices
    .flatMap((choice) => expand(choice))
    .flatMap((word) => rest.map((tail) => before + word + tail));
}

function matching(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if ("[{".includes(pattern[at]!)) depth++;
    else if ("]}".includes(pattern[at]!) && --depth === 0) return at;
  }
  throw new Error(`unclosed pattern: ${pattern}`);
}

/** At the bars that are not inside brackets of their own. */
function split(choices: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < choices.length; at++) {
    const character = choices[at]!;
    if ("[{".includes(character)) depth++;
    else if ("]}".includes(character)) depth--;
    else if (character === "|" && depth === 0) {
      parts.push(choices.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(choices.slice(from));
  return parts;
}

/**
 * Whether a label has one of the words of a pattern and nothing else. Labels are compared by letters and digits alone
 * (`words/tidy.ts`), so that round brackets and other marks of the pattern count for nothing.
 */
export function labelPattern(...patterns: readonly string[]): RegExp {
  return new RegExp(`^${anyOf(patterns)}$`, "u");
}

/** The same at the end of a header path: `本年支出›小计` answers to `小计`, and `其中：小计` too. */
export function pathPattern(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:.*›)?(?:其中)?${anyOf(patterns)}$`, "u");
}

/** The same at the end of a title; its first group is what stands before. */
export function titlePattern(patterns: readonly string[]): RegExp {
  return new RegExp(`^(.*?)${anyOf(patterns)}$`, "u");
}

/** The same at the beginning of a label. */
export function openingPattern(...patterns: readonly string[]): RegExp {
  return new RegExp(`^${anyOf(patterns)}`, "u");
}

function anyOf(patterns: readonly string[]): string {
  return `(?:${patterns.map(source).join("|")})`;
}

const NOT_COMPARED = /[^\p{L}\p{N}[\]{}|#*›]/gu;

function source(pattern: string): string {
  return pattern
    .replace(NOT_COMPARED, "")
    .replace(/[[{]/g, "(?:")
    .replace(/\]/g, ")?")
    .replace(/\}/g, ")")
    .replace(/#/g, "\\d+")
    .replace(/\*/g, ".*");
}
