/**
 * What is wrong with a file, in one clause for the accountant (`文件不完整，可能没有下载完或复制完`). The parts of the file
 * host throw this; `readWorkbook` and `markWorkbook` turn it into a HostError that names the file.
 */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
}

export const EMPTY = "文件是空的（0 字节）";
export const TOO_MANY_CELLS = "填有内容的单元格过多，不像决算工作簿";
export const DAMAGED = "文件已损坏，请用 Excel 或 WPS 打开后另存一份再试";

/** What went wrong, as a clause. Anything that is not foreseen can only come from a file that is no good. */
export function clauseOf(error: unknown): string {
  return error instanceof FileProblem ? error.message : DAMAGED;
}
