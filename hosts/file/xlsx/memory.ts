/**
 * What the pane keeps in a workbook, in the file itself: custom XML parts that hang on the workbook as Excel hangs them, and
 * that Excel, WPS and LibreOffice carry along unseen. Everything else of the file stays as it is.
 */
import { HostError, MEMORY_NAMES, type MemoryName } from "../../host";
import { MEMORY_NAMESPACE, memoryOf, memoryXml, type Memory } from "../../memory";
import { formatOfFile } from "../format";
import type { Parts } from "../package/opc";
import { PackageEdits } from "../package/edits";
import { clauseOf } from "../problem";
import { openPackage } from "../read";
import { addCustomXml, customXmlParts, removeCustomXml } from "./custom-xml";

/** By which Office knows a part; one a name, as a name has one part. */
const IDS: Readonly<Record<MemoryName, string>> = {
  inputs: "{6A0E5B31-3C0D-4E0B-9C55-67F7A1D20B01}",
  prior: "{6A0E5B31-3C0D-4E0B-9C55-67F7A1D20B02}",
  budget: "{6A0E5B31-3C0D-4E0B-9C55-67F7A1D20B03}",
  narrative: "{6A0E5B31-3C0D-4E0B-9C55-67F7A1D20B04}",
  decisions: "{6A0E5B31-3C0D-4E0B-9C55-67F7A1D20B05}",
  template: "{6A0E5B31-3C0D-4E0B-9C55-67F7A1D20B06}",
};

/** What to keep; undefined forgets what was kept under the name, and a name that is missing stays as it is. */
export type MemoryChanges = ReadonlyMap<MemoryName, string | undefined>;

interface MemoryPart extends Memory {
  readonly part: string;
}

/** All that is kept in a file, by name; nothing where it is no .xlsx. Never throws: what is damaged is not there. */
export function readMemories(bytes: Uint8Array): ReadonlyMap<MemoryName, string> {
  try {
    if (formatOfFile(bytes) !== "zip") return new Map();
    const { parts, workbook } = openPackage(bytes);
    return new Map(findMemories(parts, workbook).map(({ name, text }) => [name, text]));
  } catch {
    return new Map();
  }
}

/**
 * A copy of the workbook that keeps these texts.
 *
 * @param bytes the whole .xlsx
 * @throws HostError where the file is no .xlsx
 */
export function writeMemory(bytes: Uint8Array, changes: MemoryChanges): Uint8Array {
  try {
    const { entries, parts, workbook } = openPackage(bytes, "记住填写的内容");
    const edits = new PackageEdits(entries, parts);
    const found = findMemories(parts, workbook);
    for (const name of MEMORY_NAMES) {
      if (changes.has(name)) {
        keep(
          edits,
          workbook,
          name,
          changes.get(name),
          found.filter((memory) => memory.name === name),
        );
      }
    }
    return edits.finish();
  } catch (error) {
    throw new HostError(`无法保存填写的内容：${clauseOf(error)}。`);
  }
}

/** In the order of the file; of two of one name the later one counts. */
function findMemories(parts: Parts, workbook: string): readonly MemoryPart[] {
  return customXmlParts(parts, workbook).flatMap(({ part, xml }): MemoryPart[] => {
    const memory = memoryOf(xml);
    return memory ? [{ ...memory, part }] : [];
  });
}

function keep(
  edits: PackageEdits,
  workbook: string,
  name: MemoryName,
  text: string | undefined,
  found: readonly MemoryPart[],
): void {
  const last = found[found.length - 1];
  const inPlace = text !== undefined && last ? last : undefined;
  for (const { part } of found) if (part !== inPlace?.part) removeCustomXml(edits, workbook, part);
  if (text === undefined || last?.text === text) return;
  const bytes = new TextEncoder().encode(memoryXml({ name, text }));
  if (inPlace) edits.replace(inPlace.part, bytes);
  else addCustomXml(edits, workbook, { bytes, id: IDS[name], namespace: MEMORY_NAMESPACE });
}
