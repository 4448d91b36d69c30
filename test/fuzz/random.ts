/** Chance that can be repeated: the same seed makes the same file, here and on every machine (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** From 0 on, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 on, below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  one<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  chance(part: number): boolean {
    return this.next() < part;
  }
}
