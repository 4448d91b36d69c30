/** What telling texts apart needs of the file host and of the core, in a part of its own. */
export { readDocument } from "../file/docx/read-docx";
export { statementOfText } from "../../src/text/prose/text-alone";
