/** A workbook that keeps a part of ours, whatever stands in it. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeMemory } from "../../hosts/file/xlsx/memory";
import { MEMORY_NAMESPACE } from "../../hosts/memory";

export function keepInXlsx(bytes: Uint8Array, xml: string): Uint8Array {
  const parts = unzipSync(writeMemory(bytes, new Map([["inputs", "x"]])));
  for (const [name, part] of Object.entries(parts))
    if (/^customXml\/item\d+\.xml$/.test(name) && strFromU8(part).includes(MEMORY_NAMESPACE))
      parts[name] = strToU8(xml);
  return zipSync(parts, { level: 1 });
}
