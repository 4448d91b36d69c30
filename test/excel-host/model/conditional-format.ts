import type { Box } from "../../../src/workbook/workbook";

export type ConditionalFormatType = "Custom" | "CellValue";

/** A conditional format of a sheet; those first in the sheet's list win. */
export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: ConditionalFormatType;
  areas: readonly Box[];
  /** With its `=`. */
  formula: string;
  fill: string;
  fontColor: string;
  stopIfTrue: boolean;
}
