/** A workbook that is open in the page, and the ways in and out: a file, a sample, a marked copy. */
import { toAddress } from "../../src/workbook/address";
import { markWorkbook } from "../file/mark";
import { readWorkbook } from "../file/read";
import { writeValues } from "../file/values";
import { HostError, type Mark } from "../host";
import type { Edit } from "./edit";
import { PageHost } from "./host";

/** What a browser can hold and we can read within a moment; a department's workbook has some tens of kB. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Opens a file that the user chose or dropped.
 *
 * @throws HostError with one sentence where it is no workbook
 */
export async function openFile(file: File): Promise<PageHost> {
  if (file.size > LARGEST) throw new HostError(`${file.name}：文件超过 64 MB，不像部门决算表，没有打开。`);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new HostError(`${file.name}：读不到这个文件，可能已被移走，或者拖进来的是文件夹。`);
  }
  return openBytes(bytes, file.name);
}

/** @throws HostError */
export function openBytes(bytes: Uint8Array, name: string): PageHost {
  return new PageHost(readWorkbook(bytes, name), bytes);
}

/** What a copy would hold besides the file as it was opened. */
export interface CopyContent {
  readonly marks: readonly Mark[];
  readonly edits: readonly Edit[];
}

/** The name of the copy: `决算.xlsx` → `决算-核对标记.xlsx`, or `决算-改正.xlsx` where nothing is marked. */
export function copyName(name: string, { marks }: CopyContent): string {
  return `${name.replace(/\.(?:xlsx|xlsm|xls)$/i, "")}-${marks.length > 0 ? "核对标记" : "改正"}.xlsx`;
}

/**
 * The file as it was opened, with the values that were changed since and with the marks in it.
 *
 * @throws HostError where the file is of a kind that cannot be written into
 */
export function copyOf(bytes: Uint8Array, { marks, edits }: CopyContent): Uint8Array {
  const values = edits.map(({ sheet, row, column, after }) => ({
    sheet,
    address: toAddress(row, column),
    value: after ? after.value : null,
  }));
  const changed = values.length > 0 ? writeValues(bytes, values) : bytes;
  return marks.length > 0 ? markWorkbook(changed, marks) : changed;
}
