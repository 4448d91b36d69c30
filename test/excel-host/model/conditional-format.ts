import type { Box } from "../../../src/workbook/workbook";
import type { FaultCode } from "../fault";

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
  unreadable?: Unreadable | undefined;
}

/**
 * A format that shows on the sheet and that an add-in cannot ask about or delete, until the file is opened again: one that was
 * duplicated by hand (office-js #6835), brought back by undo (#6396), or made by hand beside another on the cell (#5222).
 */
export interface Unreadable {
  /** What Excel refuses it with. */
  readonly code: FaultCode;
  /** Whether its id and type are told; else a list with it in it is refused as a whole. */
  readonly listed: boolean;
}
