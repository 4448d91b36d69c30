/** Finds the longest known word at a place of a text. */
export class Trie<T> {
  private readonly root: Node<T> = { next: new Map() };

  add(word: string, meaning: T): void {
    let node = this.root;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      let next = node.next.get(code);
      if (!next) node.next.set(code, (next = { next: new Map() }));
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
      const next = node.next.get(text.charCodeAt(at));
      if (!next) break;
      node = next;
      if (node.meaning !== undefined) found = { end: at + 1, meaning: node.meaning };
    }
    return found;
  }
}

interface Node<T> {
  /** By the code of the next character: a text of one character is made anew each time, and hashed. */
  readonly next: Map<number, Node<T>>;
  meaning?: T;
}
