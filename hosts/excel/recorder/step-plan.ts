/** A step of the recorder. */
import type { Workbook } from "../../../src/workbook/workbook";

export interface StepPlan {
  readonly name: string;
  run(workbook: Workbook): Promise<unknown>;
}
