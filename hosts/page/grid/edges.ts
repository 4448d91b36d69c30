import { firstFrom } from "../../../src/workbook/filled";

/** Where rows or columns begin, in pixels: all are of one size but those that are listed, so that a million cost nothing. */
export class Edges {
  /** The places of another size, rising. */
  private readonly places: readonly number[];
  /** By how much the places before each of them, and at the end all of them, exceed the usual size. */
  private readonly surplus: readonly number[];

  constructor(
    readonly count: number,
    private readonly usual: number,
    private readonly sizes: ReadonlyMap<number, number>,
  ) {
    this.places = [...sizes.keys()].sort((a, b) => a - b);
    const surplus = [0];
    for (const place of this.places) surplus.push(surplus[surplus.length - 1]! + sizes.get(place)! - usual);
    this.surplus = surplus;
  }

  /** Where a row or column begins; for the number of them, where the last one ends. */
  at(index: number): number {
    return index * this.usual + this.surplus[firstFrom(this.places, index)]!;
  }

  size(index: number): number {
    return this.sizes.get(index) ?? this.usual;
  }

  /** The row or column that holds an offset; the first or last one where it lies outside. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.at(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
