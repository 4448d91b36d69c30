/** A file that is kept in a workbook as one of its memories (上年决算表, 本年预算表): its name, and its bytes in base64. */
import { fromBase64, toBase64 } from "./base64";

export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether the accountant said that it is of the same department, whatever name it prints. */
  readonly renamed?: boolean;
}

/** The text that keeps a file. */
export function keptFileText({ name, bytes, renamed }: KeptFile): string {
  return JSON.stringify({ name, bytes: toBase64(bytes), ...(renamed && { renamed }) });
}

/** The file that a text keeps; undefined where it keeps none, or is damaged. */
export function keptFileOf(text: string): KeptFile | undefined {
  try {
    const { name, bytes, renamed } = (JSON.parse(text) ?? {}) as Partial<Record<keyof KeptFile, unknown>>;
    if (typeof name !== "string" || typeof bytes !== "string") return undefined;
    return { name, bytes: fromBase64(bytes), ...(renamed === true && { renamed }) };
  } catch {
    // Neither JSON nor base64: somebody else's text.
    return undefined;
  }
}
