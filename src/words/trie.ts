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
