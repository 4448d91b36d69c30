/** What opening another workbook needs of the file host and of the core, in a part of its own. */
export { readWorkbook } from "../../../hosts/file/read";
export { judgeCompanion } from "../../../src/statement/companion";
export { recognise } from "../../../src/statement/recognise";
