/** Finds the longest known word at a place of a text. */
export class Trie<T> {
  private readonly root: Node<T> = { next: new Map() };

  add(word: string, meaning: T): void {
    let node = this.root;
    for (const character of word) {
      let next = node.next.get(character);
      if (!next) node.next.set(character, (next = { next: new Map() }));
      node = next;
    }
    // The first meaning given stands: vocabularies are added in order of weight.
    node.meaning ??= meaning;
  }

  /** The longest word that starts at `start`. */
  longest(text: string, start: number): { readonly end: number; readonly meaning: T } | undefined {
    let node = this.root;
    let found: { end: number; meaning: T } | undefined;
    for (let at = start; at < text.length; at++) {
      const next = node.next.get(text[at]!);
      if (!next) break;
      node = next;
      if (node.meaning !== undefined) found = { end: at + 1, meaning: node.meaning };
    }
    return found;
  }
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  meaning?: T;
}

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
