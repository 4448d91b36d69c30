/**
 * What the recorder does in a real Excel: everything the adapter does, and the questions whose answers we can only assume
 * without one. It works on a copy of a workbook, and tidies up behind itself.
 */
import type { ExcelHost } from "../host";
import { readingSteps, writingSteps } from "./adapter-steps";
import { attendedSteps } from "./attended";
import type { StepPlan } from "./step-plan";
import { BEGIN, END, OF_CELLS, OF_FORMATS, ofAnnotations } from "./scratch";

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
