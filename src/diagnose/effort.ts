/** A bound that counts work instead of time, so that the same workbook always gets the same answer. */
export class Effort {
  private spent = 0;

  constructor(
    private readonly limit: number,
    private readonly whole?: Effort,
  ) {}

  /** A part of this effort, with a bound of its own. */
  part(limit: number): Effort {
    return new Effort(limit, this);
  }

  /** Counts `units` of work, about one term of a relation looked at each. */
  spend(units: number): void {
    this.spent += units;
    this.whole?.spend(units);
  }

  get exhausted(): boolean {
    return this.spent >= this.limit || (this.whole?.exhausted ?? false);
  }
}

/** No form has as many lines: of a table with more, no line is held against every other, which costs the square of their number. */
export const MOST_LINES = 1_000;
