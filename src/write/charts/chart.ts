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
