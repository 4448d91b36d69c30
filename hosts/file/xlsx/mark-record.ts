/**
 * What marking changed in a file, kept in the file: as long as nobody else wrote it since, taking the marks off gives back
 * every part as it was, byte for byte. It is a custom XML part, which Excel carries along; once Excel has written the parts
 * anew their checksums differ, and the record says nothing any more.
 */
import { fromBase64, toBase64 } from "../../base64";
import type { PackageChanges, PackageEdits } from "../package/edits";
import { partKey, type Parts } from "../package/opc";
import { escapeXml, XmlCursor } from "../package/xml";
import { crc32, pack, unpack, writeZip, type ZipEntry } from "../package/zip";
import { addCustomXml, customXmlParts } from "./custom-xml";

const NAMESPACE = "urn:gouji:marks";
const ID = "{6A0E5B31-3C0D-4E0B-9C55-67F7A1D20C01}";

interface ChangedPart {
  readonly name: string;
  /** Checksum with the marks. */
  readonly crc: number;
  /** What stood between `start` and `end` of the marked part, in base64. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
}

interface MarkRecord {
  readonly changed: readonly ChangedPart[];
  readonly added: readonly { readonly name: string; readonly crc: number }[];
}

/** Keeps what was changed so far; to be called last. */
export function keepRecord(edits: PackageEdits, workbook: string): void {
  const part = addCustomXml(edits, workbook, { bytes: new Uint8Array(0), id: ID, namespace: NAMESPACE });
  const { changed, added } = edits.changes();
  const record: MarkRecord = {
    changed: changed.map(changeOf),
    added: added.filter(({ name }) => name !== part).map(({ name, bytes }) => ({ name, crc: crc32(bytes) })),
  };
  const xml = `<gouji xmlns="${NAMESPACE}">${escapeXml(JSON.stringify(record))}</gouji>`;
  edits.replace(part, new TextEncoder().encode(xml));
}

/** The one stretch in which two versions of a part differ. */
function changeOf({ name, before, after }: PackageChanges["changed"][number]): ChangedPart {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return {
    name,
    crc: crc32(after),
    start,
    end: after.length - tail,
    before: toBase64(before.subarray(start, before.length - tail)),
  };
}

/** The parts that keep records, of this marking or of an earlier one. */
export function recordParts(parts: Parts, workbook: string): readonly { part: string; xml: string }[] {
  return customXmlParts(parts, workbook).filter(({ xml }) => xml.includes(`"${NAMESPACE}"`));
}

/** The file before it was marked; undefined where there is no record, or the file was written by others since. */
export function beforeMarking(
  entries: readonly ZipEntry[],
  parts: Parts,
  workbook: string,
): Uint8Array | undefined {
  const [kept, ...more] = recordParts(parts, workbook);
  const record = kept && more.length === 0 ? recordOf(kept.xml) : undefined;
  if (!kept || !record) return undefined;
  const untouched = [...record.changed, ...record.added].every(
    ({ name, crc }) => parts.entry(name)?.crc === crc,
  );
  if (!untouched) return undefined;
  const changed = new Map(record.changed.map((change) => [partKey(change.name), change]));
  const added = new Set([kept.part, ...record.added.map(({ name }) => name)].map(partKey));
  return writeZip(
    entries
      .filter(({ name }) => !added.has(partKey(name)))
      .map((entry) => {
        const change = changed.get(partKey(entry.name));
        return change && entry === parts.entry(entry.name)
          ? pack(entry.name, undo(unpack(entry), change), entry)
          : entry;
      }),
  );
}

function undo(marked: Uint8Array, { start, end, before }: ChangedPart): Uint8Array {
  const middle = fromBase64(before);
  const bytes = new Uint8Array(start + middle.length + marked.length - end);
  bytes.set(marked.subarray(0, start));
  bytes.set(middle, start);
  bytes.set(marked.subarray(end), start + middle.length);
  return bytes;
}

/** Undefined where it is damaged: the marks are then looked for one by one. */
function recordOf(xml: string): MarkRecord | undefined {
  try {
    const cursor = new XmlCursor(xml);
    cursor.next();
    const { changed, added } = JSON.parse(cursor.text()) as Partial<MarkRecord>;
    return Array.isArray(changed) && Array.isArray(added) ? { changed, added } : undefined;
  } catch {
    return undefined;
  }
}
