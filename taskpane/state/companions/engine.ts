/** What opening another workbook needs of the file host and of the core, in a part of its own. */
export { readMemories } from "../../../hosts/file/xlsx/memory";
export { readWorkbook } from "../../../hosts/file/read";
export { judgeCompanion } from "../../../src/statement/companion-verdict";
export { recogniseUnits } from "../../../src/statement/recognise";
export { unitBeside } from "../../../src/statement/choose-unit";
