/** What a file is, by its first bytes and never by the ending of its name. */
import { isOldBof } from "./xls/biff";

export type FileFormat = "zip" | "ole" | "old" | "empty" | "other";

export function formatOfFile(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "ole";
  if (bytes.length > 4 && bytes[2]! <= 8 && bytes[3] === 0 && isOldBof(bytes[0]! + bytes[1]! * 256))
    return "old";
  return "other";
}

export function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** What is no workbook and no .docx, as far as its beginning tells. */
export type OtherFormat = "pdf" | "picture" | "rtf" | "page" | "xml";

/** Finance systems export web pages and plain text under the name of a workbook; Excel opens them, with a warning. */
export function otherFormat(bytes: Uint8Array): OtherFormat | undefined {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return "pdf";
  if (PICTURES.some((head) => startsWith(bytes, head))) return "picture";
  const head = new TextDecoder()
    .decode(bytes.subarray(0, 1024))
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (head.startsWith("{\\rtf")) return "rtf";
  if (/^<(?:!doctype html|html|table|meta)/i.test(head)) return "page";
  return /^<\?xml/i.test(head) ? "xml" : undefined;
}

/** PNG, JPEG, GIF, BMP. */
const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
];
