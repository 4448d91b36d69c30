/** A part read a piece at a time is what it is as a whole, wherever the pieces end; damaged ones say so. */
import { XmlCursor, decoding } from "../../../hosts/file/package/xml";
import { pack, unpacking } from "../../../hosts/file/package/zip";

const PART =
  `<?xml version="1.0"?><!-- a > b --><x:sheet xmlns:x="urn:x"><row r="1"><c r="A1" t='a>b'><v>本年&amp;收入</v></c>` +
  `<c r="B1"><is><t><![CDATA[<三公>]]>经费</t></is></c><c/></row></x:sheet>`;

const tagsOf = (cursor: XmlCursor): string[] => {
  const tags: string[] = [];
  while (cursor.advance()) {
    const { kind, prefix, name, depth } = cursor;
    const said = [kind, prefix + name, String(depth), cursor.value("r"), cursor.value("t")];
    tags.push(said.join(" ") + (name === "v" || name === "t" ? cursor.text() : ""));
  }
  return tags;
};

const bytes = new TextEncoder().encode(PART);
const cut = (size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );

test.each([1, 2, 3, 5, 7, 11, 64])("in pieces of %d bytes", (size) => {
  expect(tagsOf(new XmlCursor(decoding(cut(size).values())))).toEqual(tagsOf(new XmlCursor(PART)));
  expect([...decoding(cut(size).values())].join("")).toBe(PART);
});

test("far more than is held at a time", () => {
  const rows = `<row><c>${"数".repeat(999)}</c></row>`.repeat(300);
  const long = `<sheet>${rows}</sheet>`;
  const pieces = Array.from({ length: Math.ceil(long.length / 1000) }, (_, at) =>
    long.slice(at * 1000, (at + 1) * 1000),
  );
  const cursor = new XmlCursor(pieces.values());
  let [cells, longest] = [0, 0];
  while (cursor.advance()) {
    if (cursor.kind === "open" && cursor.name === "c" && cursor.text().length === 999) cells += 1;
    longest = Math.max(longest, cursor.xml.length);
  }
  expect(cells).toBe(300);
  expect(longest).toBeLessThan(long.length / 5);
});

test("a part cut short, and one whose checksum is another's", () => {
  const entry = pack("sheet.xml", bytes, undefined);
  const read = (broken: typeof entry) => () => [...unpacking(broken)];
  expect(read({ ...entry, packed: entry.packed.subarray(0, -2) })).toThrow("损坏");
  expect(read({ ...entry, crc: entry.crc ^ 1 })).toThrow("损坏");
  expect(read({ ...entry, size: entry.size - 1 })).toThrow("损坏");
  expect(() => tagsOf(new XmlCursor(decoding(cut(9).slice(0, -3).values())))).toThrow("unfinished tag");
});
