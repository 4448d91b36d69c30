/** The words of a movement and of its direction, as last year's text has them. */

/** Up and down of one kind of wording. */
const PAIRS: readonly (readonly [up: string, down: string])[] = [
  ["增加", "减少"],
  ["增长", "下降"],
  ["上升", "下降"],
  ["提高", "降低"],
  ["上涨", "下降"],
  ["提升", "下降"],
  ["增幅", "降幅"],
  ["增幅", "减幅"],
  ["增支", "减支"],
  ["增收", "减收"],
  ["超支", "节约"],
  ["超出", "低于"],
  ["增", "减"],
  ["多", "少"],
  ["增加", "压减"],
  ["增加", "缩减"],
  ["增加", "压缩"],
  ["增加", "核减"],
  ["增长", "降低"],
];

/** 超出 → 低于: the word that stands where this one stood, before what it is measured from. */
export function opposite(word: string): string | undefined {
  const pair = PAIRS.find((one) => one.includes(word));
  return pair?.find((one) => one !== word);
}

export type Kind = "amount" | "percent";

/** What a text usually says of each direction, of amounts and of percentages. */
export class ChangeWords {
  private readonly counts = new Map<string, Map<string, number>>();

  note(kind: Kind, direction: 1 | -1, word: string): void {
    const id = `${kind} ${String(direction)}`;
    const words = this.counts.get(id) ?? new Map<string, number>();
    words.set(word, (words.get(word) ?? 0) + 1);
    this.counts.set(id, words);
  }

  /** The word for a direction in the place of another; undefined where that one is not known. */
  turned(word: string, kind: Kind, direction: 1 | -1): string | undefined {
    const [from, to] = direction === 1 ? [1, 0] : [0, 1];
    const usual = this.usual(kind, direction);
    const pairs = PAIRS.filter((pair) => pair[from] === word).map((pair) => pair[to]!);
    if (usual !== undefined && pairs.includes(usual)) return usual;
    return usual ?? pairs[0];
  }

  usual(kind: Kind, direction: 1 | -1): string | undefined {
    const words = this.counts.get(`${kind} ${String(direction)}`);
    return words && [...words].sort((a, b) => b[1] - a[1])[0]![0];
  }

  /** The same where the text never went that way. */
  said(kind: Kind, direction: 1 | -1): string {
    const other = this.usual(kind, direction === 1 ? -1 : 1);
    return (
      this.usual(kind, direction) ??
      (other === undefined ? undefined : this.turned(other, kind, direction)) ??
      { amount: { "1": "增加", "-1": "减少" }, percent: { "1": "增长", "-1": "下降" } }[kind][direction]
    );
  }
}
