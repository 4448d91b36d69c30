/** The core as the pane uses it, in a part of its own: the pane is drawn before this is loaded. */
export { checking } from "../../src/check/check";
export { diagnose } from "../../src/diagnose/diagnose";
export { marksOf } from "../../src/report/marks";
export { toText } from "../../src/report/text";
export { workingPaper } from "../../src/sheets/working-paper";
export { recognising } from "../../src/statement/recognise";
export { inSlices } from "./slices";
