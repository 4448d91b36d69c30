/** What 文表核对 needs of the core and of the file host, in a part of its own: loaded when a text is opened. */
export { readDocument } from "../../../hosts/file/docx";
export { reviseDocx } from "../../../hosts/file/docxRevise";
export { auditText } from "../../../src/narrative/audit/audit";
