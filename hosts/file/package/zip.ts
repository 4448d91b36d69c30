/**
 * The zip container of an .xlsx, entry by entry. fflate packs and unpacks the data; this reads the directory, so
 * that entries nobody touches can be copied as they are, byte for byte, and so that what a file unpacks to is
 * bounded whatever its directory claims.
 */
import { deflateSync, Inflate } from "fflate";
import { DAMAGED, FileProblem } from "../problem";

/** One entry, as the file holds it. */
export interface ZipEntry {
  readonly name: string;
  /** The packed bytes. */
  readonly packed: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  /** Unpacked size as stated. */
  readonly size: number;
  /** Version made by, version needed, time and date, and attributes: kept when the entry is written again. */
  readonly madeBy: number;
  readonly needed: number;
  readonly stamp: number;
  readonly internal: number;
  readonly external: number;
  readonly rawName: Uint8Array;
  readonly localExtra: Uint8Array;
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
}

/** No part of a 决算 workbook comes near; past these a file is taken for a bomb. In bytes, unpacked. */
const MOST_BYTES_A_PART = 256 * 1024 * 1024;
const MOST_ENTRIES = 20_000;
export const TOO_LARGE = "解压后过大，不像决算工作簿";
/** Deflate cannot pack more tightly than this. */
const MOST_TIMES_SMALLER = 1032;
/** How much packed data is unpacked at a time. */
const STEP = 4 * 1024;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const DESCRIPTOR = 0x0008;
const ENCRYPTED = 0x0001;
const UTF8 = 0x0800;
const ZIP64_FIELD = 0x0001;

/**
 * The entries of a zip in the order of its directory.
 *
 * @throws FileProblem where it is cut short, damaged or encrypted
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    return readDirectory(bytes);
  } catch (error) {
    // A field that lies outside the file: the views throw RangeError.
    if (error instanceof RangeError) throw new FileProblem(DAMAGED);
    throw error;
  }
}

function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new FileProblem("文件不完整，可能没有下载完或复制完");
  let count = view.getUint16(end + 10, true);
  let length = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  let directoryEnd = end;
  if (end >= 20 && view.getUint32(end - 20, true) === END64_LOCATOR) {
    const at = read64(view, end - 20 + 8);
    if (view.getUint32(at, true) === END64) {
      count = read64(view, at + 32);
      length = read64(view, at + 40);
      start = read64(view, at + 48);
      directoryEnd = at;
    }
  }
  // Bytes before the zip shift every offset of the directory by the same amount.
  const shift = directoryEnd - length - start;
  if (shift < 0) throw new FileProblem(DAMAGED);
  if (count > MOST_ENTRIES) throw new FileProblem("压缩包里的文件太多，不像决算工作簿");

  const entries: ZipEntry[] = [];
  for (let at = start + shift, index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new FileProblem(DAMAGED);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const flags = view.getUint16(at + 8, true);
    const rawName = slice(bytes, at + 46, nameLength);
    const extra = slice(bytes, at + 46 + nameLength, extraLength);
    const wide = zip64Values(extra);
    const size = wide(view.getUint32(at + 24, true));
    const packedSize = wide(view.getUint32(at + 20, true));
    const local = wide(view.getUint32(at + 42, true)) + shift;
    if (flags & ENCRYPTED) throw new FileProblem("压缩包设有密码，请先去掉密码再核对");
    if (view.getUint32(local, true) !== LOCAL) throw new FileProblem(DAMAGED);
    const localName = view.getUint16(local + 26, true);
    const localExtra = view.getUint16(local + 28, true);
    entries.push({
      name: decodeName(rawName),
      packed: slice(bytes, local + 30 + localName + localExtra, packedSize),
      method: view.getUint16(at + 10, true),
      flags,
      crc: view.getUint32(at + 16, true),
      size,
      madeBy: view.getUint16(at + 4, true),
      needed: view.getUint16(at + 6, true),
      stamp: view.getUint32(at + 12, true),
      internal: view.getUint16(at + 36, true),
      external: view.getUint32(at + 38, true),
      rawName,
      localExtra: withoutZip64(slice(bytes, local + 30 + localName, localExtra)),
      extra: withoutZip64(extra),
      comment: slice(bytes, at + 46 + nameLength + extraLength, commentLength),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/**
 * The data of an entry, checked against its size and checksum.
 *
 * @throws FileProblem where it is damaged, or too large to be a workbook's
 */
export function unpack(entry: ZipEntry): Uint8Array {
  const pieces = unpacking(entry);
  const first = pieces.next();
  const out = new Uint8Array(entry.size);
  let filled = 0;
  for (let { value, done } = first; !done; { value, done } = pieces.next()) {
    out.set(value!, filled);
    filled += value!.length;
  }
  return out;
}

/** The same, a piece at a time: that it is damaged is told no later than at its end. */
export function* unpacking(entry: ZipEntry): Generator<Uint8Array, undefined> {
  if (entry.size > MOST_BYTES_A_PART) throw new FileProblem(TOO_LARGE);
  if (entry.size > entry.packed.length * MOST_TIMES_SMALLER + STEP) throw new FileProblem(DAMAGED);
  let size = 0;
  let crc = 0;
  for (const piece of entry.method === 8 ? inflating(entry) : [entry.packed]) {
    size += piece.length;
    if (size > entry.size) throw new FileProblem(DAMAGED);
    crc = crc32(piece, crc);
    yield piece;
  }
  const known = entry.method === 0 || entry.method === 8;
  if (!known || size !== entry.size || crc !== entry.crc) throw new FileProblem(DAMAGED);
}

function* inflating({ packed }: ZipEntry): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    ready.push(chunk);
    ended ||= final;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw new FileProblem(DAMAGED);
    }
    yield* ready.splice(0);
  }
  if (!ended) throw new FileProblem(DAMAGED);
}

/** A new entry with this data, dated as `like` is. */
export function pack(name: string, data: Uint8Array, like: ZipEntry | undefined): ZipEntry {
  return {
    name,
    packed: deflateSync(data, { level: 6 }),
    method: 8,
    flags: like ? like.flags & UTF8 : UTF8,
    crc: crc32(data),
    size: data.length,
    madeBy: like?.madeBy ?? 20,
    needed: 20,
    stamp: like?.stamp ?? FIRST_OF_JANUARY_1980,
    internal: 0,
    external: like?.external ?? 0,
    rawName: like?.name === name ? like.rawName : new TextEncoder().encode(name),
    localExtra: new Uint8Array(0),
    extra: new Uint8Array(0),
    comment: new Uint8Array(0),
  };
}

const FIRST_OF_JANUARY_1980 = 0x00210000;

/** A zip of these entries in this order; packed bytes, names, dates and attributes go in as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const packedSize = entries.reduce(
    (sum, { rawName, localExtra, extra, comment, packed }) =>
      sum + 76 + 2 * rawName.length + localExtra.length + extra.length + comment.length + packed.length,
    22,
  );
  const out = new Uint8Array(packedSize);
  const view = new DataView(out.buffer);
  let at = 0;
  const put = (bytes: Uint8Array): void => {
    out.set(bytes, at);
    at += bytes.length;
  };
  const offsets = entries.map((entry) => {
    const offset = at;
    view.setUint32(at, LOCAL, true);
    view.setUint16(at + 4, entry.needed, true);
    putShared(view, at + 6, entry);
    view.setUint16(at + 28, entry.localExtra.length, true);
    at += 30;
    put(entry.rawName);
    put(entry.localExtra);
    put(entry.packed);
    return offset;
  });
  const start = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, entry.madeBy, true);
    view.setUint16(at + 6, entry.needed, true);
    putShared(view, at + 8, entry);
    view.setUint16(at + 30, entry.extra.length, true);
    view.setUint16(at + 32, entry.comment.length, true);
    view.setUint16(at + 36, entry.internal, true);
    view.setUint32(at + 38, entry.external, true);
    view.setUint32(at + 42, offsets[index]!, true);
    at += 46;
    put(entry.rawName);
    put(entry.extra);
    put(entry.comment);
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return out;
}

/** The fields that local header and directory share. Sizes are known, so no data descriptor follows. */
function putShared(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, entry.flags & ~DESCRIPTOR, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, entry.stamp, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.packed.length, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, entry.rawName.length, true);
}

/** Where the end-of-directory record starts: it is the last thing in the file, but for a comment. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

function read64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function slice(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start < 0 || start + length > bytes.length) throw new RangeError();
  return bytes.subarray(start, start + length);
}

/** Reads a 32-bit field that, where it is all ones, stands in the zip64 field instead (in this order). */
function zip64Values(extra: Uint8Array): (field: number) => number {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  let at = 0;
  forEachField(extra, (id, start) => {
    if (id === ZIP64_FIELD) at = start + 4;
  });
  return (field) => {
    if (field !== 0xffffffff || at === 0) return field;
    at += 8;
    return read64(view, at - 8);
  };
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  let without = extra;
  forEachField(extra, (id, start, end) => {
    if (id !== ZIP64_FIELD) return;
    without = new Uint8Array(extra.length - (end - start));
    without.set(extra.subarray(0, start));
    without.set(extra.subarray(end), start);
  });
  return without;
}

function forEachField(extra: Uint8Array, visit: (id: number, start: number, end: number) => void): void {
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + extra[at + 2]! + extra[at + 3]! * 256;
    if (end > extra.length) return;
    visit(extra[at]! + extra[at + 1]! * 256, at, end);
    at = end;
  }
}

/** Part names of workbooks are ASCII; anything else only has to stay apart from them. */
function decodeName(raw: Uint8Array): string {
  return new TextDecoder().decode(raw).replace(/\\/g, "/");
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of an entry's data, as zips have it. @param before that of the data before it */
export function crc32(data: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let index = 0; index < data.length; index++) {
    crc = CRC_TABLE[(crc ^ data[index]!) & 0xff]! ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
