import { plainText } from "../../amount/text";

/** A chart of the 情况说明, as data: what it shows, in whole 分. How it is drawn is the business of those who draw it. */
export interface Chart {
  /** `column`: 簇状柱形图, a column a series in each category; `pie`: 饼图 of its one series. */
  readonly kind: "column" | "pie";
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    /** One value a category, 分. */
    readonly values: readonly number[];
    /** What is written beside each value, as the text has it: `181.43万元`, `181.43万元，18.4%`. */
    readonly labels?: readonly string[];
  }[];
}

/** Fills that differ in lightness from one to the next, so that they also differ where no colour is printed: `#rrggbb`. */
export const FILLS = ["#1f4e79", "#9dc3e6", "#c55a11", "#ffe699", "#548235", "#d0cece"] as const;

/** What is written beside a value: the words of the text, or the amount where the text has none for it. */
export function labelOf({ values, labels }: Chart["series"][number], at: number): string {
  return labels?.[at] ?? `${plainText(values[at] ?? 0, "万元")}万元`;
}

/**
 * Where the first slice of a pie begins, in turns clockwise from the top, from 0 up to 1: the greatest slice looks to the
 * right, so that the small ones have room to their left.
 */
export function pieStart(values: readonly number[]): number {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total <= 0) return 0;
  const greatest = values.indexOf(Math.max(...values));
  const before = values.slice(0, greatest).reduce((sum, value) => sum + value, 0);
  return (1.25 - (before + values[greatest]! / 2) / total) % 1;
}
