/** What 文表核对 needs of the core and of the file host, in a part of its own: loaded when a text is opened. */
export { readBlocks } from "../../../hosts/file/docx/read-docx";
export { reviseDocx } from "../../../hosts/file/docx/revise";
export { tieOut } from "../../../src/compare/tie-out/tie-out";
export { check } from "../../../src/check/check";
export { documentTables } from "../../../src/document/sheets";
export { standing } from "../../../src/diagnose/standing";
export { auditText } from "../../../src/text/audit";
export { unlikeTables } from "./unlike";
