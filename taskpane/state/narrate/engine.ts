/** What 说明 needs of the core and of the file host, in a part of its own: loaded when the first text is written. */
export { narrativeDocx } from "../../../hosts/file/narrativeDocx";
export { STYLES } from "../../../src/narrative/styles/index";
export { changes } from "../../../src/narrative/write/changes";
export { fieldsOf } from "../../../src/narrative/write/fields";
export { narrate } from "../../../src/narrative/write/narrate";
export { proposeStyle } from "../../../src/narrative/write/propose";
export { narrativeHtml } from "../../../src/report/narrative-html";
export { inputsJson, narrativeInputs, problemOf, readKept, tidy } from "./inputs";
