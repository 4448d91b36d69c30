/** The workbook that a command is about, and what to do where a whole document is given in its place. */
import { readWorkbook } from "../hosts/file/read";
import { HostError } from "../hosts/host";
import type { Workbook } from "../src/workbook/workbook";

/**
 * @param file its path; a 决算公开 as one Word document is the usual mistake, and its text at least can be audited
 * @throws HostError
 */
export function readBook(bytes: Uint8Array, file: string): Workbook {
  try {
    return readWorkbook(bytes, file);
  } catch (error) {
    if (!(error instanceof HostError) || !/\.docx$/i.test(file)) throw error;
    const said = error.message.replace(/。$/u, "");
    throw new HostError(
      `${said}；整篇文档里的表还不能直接核对，请把表另存为 .xlsx，文字可以用 gouji audit --text ${file} 核对。`,
    );
  }
}
