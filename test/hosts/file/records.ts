/** Old workbooks, record by record (MS-XLS). */
import { CFB } from "@e965/xlsx";

/** An OLE file of these streams. */
export function ole(streams: Record<string, Uint8Array>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, content);
  return new Uint8Array(CFB.write(container, { type: "array" }) as ArrayBuffer);
}

/** A stream of BIFF8 records. */
export function biff(...records: readonly (readonly [type: number, ...data: number[]])[]): Uint8Array {
  return Uint8Array.from(
    records.flatMap(([type, ...data]) => [
      type & 255,
      type >> 8,
      data.length & 255,
      data.length >> 8,
      ...data,
    ]),
  );
}

/** How a part of a BIFF8 stream begins. */
export const BOF = [0x0809, 0, 6, 5, 0, 0, 0, 0, 0] as const;

/** A workbook of one sheet named A that holds these records. */
export function sheetOf(...records: readonly (readonly [type: number, ...data: number[]])[]): Uint8Array {
  const globals = (start: number): Uint8Array => biff(BOF, [0x85, start, 0, 0, 0, 0, 0, 1, 0, 65], [0x0a]);
  const stream = [...globals(globals(0).length), ...biff(BOF, ...records, [0x0a])];
  return ole({ Workbook: Uint8Array.from(stream) });
}
