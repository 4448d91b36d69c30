/** What 文表核对 needs of the core and of the file host, in a part of its own: loaded when a text is opened. */
export { readDocument } from "../../../hosts/file/docx/read-docx";
export { reviseDocx } from "../../../hosts/file/docx/revise";
export { auditText } from "../../../src/text/audit";
