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
