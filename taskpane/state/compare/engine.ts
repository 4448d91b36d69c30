/** What comparing two versions needs of the file host and of the core, in a part of its own. */
export { readWorkbook } from "../../../hosts/file/read";
export { checking } from "../../../src/check/check";
export { compare } from "../../../src/compare/compare";
export { recognising } from "../../../src/statement/recognise";
export { inSlices } from "../slices";
