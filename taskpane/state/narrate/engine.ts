/** What 说明 needs of the core and of the file host, in a part of its own: loaded when the first text is written. */
export { narrativeDocx } from "../../../hosts/file/docx/narrative-docx";
export { STYLES } from "../../../src/catalogue/styles";
export { changes } from "../../../src/write/changes";
export { fieldsOf } from "../../../src/write/fields";
export { narrate } from "../../../src/write/narrate";
export { proposeStyle } from "../../../src/write/propose-style";
export { narrativeHtml } from "../../../src/report/narrative-html";
export { inputsJson, narrativeInputs, problemOf, readKept, tidy } from "./inputs";
