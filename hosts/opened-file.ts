/** A file that the user chose or dropped. */
import { HostError } from "./host";

/** What a browser can hold and we can read within a moment; a department's workbook has some tens of kB. */
const LARGEST = 64 * 1024 * 1024;

/**
 * The bytes of a file.
 *
 * @param expected what it should be, in the sentence that says why a large one is not opened
 * @throws HostError with one sentence where it cannot be read
 */
export function bytesOf(
  file: File,
  expected: "部门决算表" | "情况说明" | "上年说明" | "规则设置",
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (file.size > LARGEST) {
      reject(new HostError(`${file.name}：文件超过 64 MB，不像${expected}，没有打开。`));
      return;
    }
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () =>
      reject(new HostError(`${file.name}：读不到这个文件，可能已被移走，或者拖进来的是文件夹。`));
    reader.readAsArrayBuffer(file);
  });
}
