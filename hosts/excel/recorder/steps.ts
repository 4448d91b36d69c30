/**
 * What the recorder does in a real Excel: everything the adapter does, and the questions whose answers we can only assume
 * without one. It works on a copy of a workbook, and tidies up behind itself.
 */
import type { Workbook } from "../../../src/workbook/workbook";
import type { ExcelHost } from "../host";
import { readingSteps, writingSteps } from "./adapter-steps";
import { attendedSteps } from "./attended";
import { BEGIN, END, OF_CELLS, OF_FORMATS, ofAnnotations } from "./scratch";

export interface StepPlan {
  readonly name: string;
  run(workbook: Workbook): Promise<unknown>;
}

export function stepsWith(host: ExcelHost): readonly StepPlan[] {
  return [
    ...readingSteps(host),
    ...writingSteps(host),
    ...BEGIN,
    ...OF_CELLS,
    ...ofAnnotations(),
    ...OF_FORMATS,
    ...attendedSteps(host),
    ...END,
  ];
}
