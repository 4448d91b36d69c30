/** How last year's text prints its figures: decimals, separators of thousands, zeros. */
import { mostOf } from "../most";
import { Decimal } from "decimal.js";
import type { Figure } from "../text/parse/tokens";
import type { Reading } from "../text/bind/reading";
import { FEN_PER_UNIT } from "../amount/unit";

const SCALE: Readonly<Record<string, number>> = {
  万元: FEN_PER_UNIT.万元,
  元: FEN_PER_UNIT.元,
  亿元: FEN_PER_UNIT.万元 * 10_000,
};

type Sort = "amount" | "percent";

/** What most figures of a sort have. */
interface Habit {
  readonly decimals: number;
  /** Nothing is printed as a bare 0. */
  readonly bareZero: boolean;
}

export class Printing {
  private readonly habits = new Map<string, Habit>();
  private readonly grouped: boolean;

  /** @param printed a figure as the document has it, separators and all */
  constructor(
    private readonly readings: readonly Reading[],
    private readonly printed: (figure: Figure, reading: Reading) => string,
  ) {
    this.grouped = readings.some((reading) => /[,，]/.test(printed(reading.figure, reading)));
  }

  /** An amount or a count, in 分 (counts scaled alike). */
  amount(fen: number, reading: Pick<Reading, "figure"> & Partial<Reading>): string {
    const { figure } = reading;
    const { unit } = figure;
    if (unit.kind !== "amount") return new Decimal(fen).div(FEN_PER_UNIT.个).toFixed();
    const habit = this.habit("amount", unit.text);
    // 9.9 among 4.72 and 3.10 is 9.90 without its last zero.
    const decimals = Math.max(figure.decimals, habit.decimals);
    if (fen === 0 && habit.bareZero) return "0";
    const text = new Decimal(fen).div(SCALE[unit.text]!).toFixed(decimals, Decimal.ROUND_HALF_UP);
    const plain = /^-0(?:\.0*)?$/.test(text) ? text.slice(1) : text;
    return this.groups(reading) ? plain.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ",") : plain;
  }

  /** A percentage, without its sign but where a deviation has one. */
  percent(value: Decimal, reading: Pick<Reading, "figure" | "kind">, nothing: boolean): string {
    if (reading.kind === "deviation" && value.lt(0)) return `-${this.percent(value.abs(), reading, false)}`;
    if (nothing && this.habit("percent", "%").bareZero) return "0";
    if (value.eq(100) && this.bareHundred(reading)) return "100";
    return value.abs().toFixed(this.percentDecimals(reading), Decimal.ROUND_HALF_UP);
  }

  /** Whether all of it is 100 %, not 100.00 %: as it was, else as others of its kind are. */
  private bareHundred({ figure, kind }: Pick<Reading, "figure" | "kind">): boolean {
    const whole = (one: Figure): boolean => one.units === 100 * 10 ** one.decimals;
    if (whole(figure)) return figure.decimals === 0;
    const such = this.readings.filter(
      (one) => one.kind === kind && one.figure.unit.kind === "percent" && whole(one.figure),
    );
    return such.filter((one) => one.figure.decimals === 0).length * 2 > such.length;
  }

  percentDecimals({ figure }: Pick<Reading, "figure">): number {
    return Math.max(figure.decimals, this.habit("percent", "%").decimals);
  }

  private groups(reading: Pick<Reading, "figure"> & Partial<Reading>): boolean {
    const { figure, passage } = reading;
    const own = passage ? this.printed(figure, reading as Reading) : "";
    // Below a thousand nothing shows whether it would be grouped.
    return /[,，]/.test(own) || (this.grouped && !/^\d{4,}/.test(own));
  }

  private habit(sort: Sort, unit: string): Habit {
    let found = this.habits.get(unit);
    if (!found) this.habits.set(unit, (found = this.learn(sort, unit)));
    return found;
  }

  private learn(sort: Sort, unit: string): Habit {
    const own = this.readings
      .map(({ figure }) => figure)
      .filter(
        (figure) => figure.unit.kind === sort && (figure.unit.kind !== "amount" || figure.unit.text === unit),
      );
    const count = new Map<number, number>();
    const whole = (figure: Figure): boolean =>
      figure.decimals === 0 && (figure.units === 0 || (sort === "percent" && figure.units === 100));
    for (const figure of own)
      if (!whole(figure)) count.set(figure.decimals, (count.get(figure.decimals) ?? 0) + 1);
    const most = mostOf(count);
    const bare = (value: number): boolean => {
      const such = own.filter(({ units, decimals }) => units === value * 10 ** decimals);
      return such.filter(({ decimals }) => decimals === 0).length * 2 > such.length;
    };
    return {
      decimals: most ?? (unit === "元" ? 0 : 2),
      bareZero: bare(0),
    };
  }
}
