/** The core as the pane uses it, in a part of its own: the pane is drawn before this is loaded. */
export { check } from "../../src/check/check";
export { diagnose } from "../../src/diagnose/diagnose";
export { marksOf } from "../../src/report/marks";
export { toText } from "../../src/report/text";
export { workingPaper } from "../../src/sheets/working-paper";
export { recogniseUnits } from "../../src/statement/recognise";
