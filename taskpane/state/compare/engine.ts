/** What comparing two versions needs of the file host and of the core, in a part of its own. */
export { readWorkbook } from "../../../hosts/file/read";
export { check } from "../../../src/check/check";
export { compare } from "../../../src/compare/compare";
export { recognise } from "../../../src/statement/recognise";
