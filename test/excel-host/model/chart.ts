import type { Box } from "../../../src/workbook/workbook";

/** A chart on a sheet, as far as the product makes one. */
export interface ChartModel {
  readonly id: string;
  readonly type: string;
  /** The cells it is drawn from, with names of series and categories. */
  readonly source: Box;
  readonly seriesBy: string;
  title: string;
  legendPosition: string;
  labels: { showValue: boolean; showPercentage: boolean; numberFormat: string };
  /** The cells it covers; somewhere on the screen until it is put in its place. */
  place: Box | undefined;
}
