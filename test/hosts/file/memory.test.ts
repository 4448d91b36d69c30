/** What is kept in a workbook comes back exactly, and nothing else of the file changes. */
import fc from "fast-check";
import { zlibSync } from "fflate";
import { readMemories, writeMemory } from "../../../hosts/file/xlsx/memory";
import { readWorkbook } from "../../../hosts/file/read";
import { readZip, unpack } from "../../../hosts/file/package/zip";
import { HostError, MEMORY_NAMES, type MemoryName } from "../../../hosts/host";
import { memoryOf, memoryXml } from "../../../hosts/memory";
import { SAMPLES, sampleBytes } from "../../../samples/load";
import { sheetBook } from "./packages";

const FILES = SAMPLES.map(sampleBytes);

/** Every part by name, unpacked. */
function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(readZip(bytes).map((entry) => [entry.name, Buffer.from(unpack(entry)).toString("latin1")]));
}

/** Texts of any kind: control characters, halves of characters, markup, blanks. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "\u202E",
        "\u0085",
        ..."\u0000\u000b\r\n\t \ud800\udc00\ufffe\uffff<>&\"'",
        "]]>",
        "原因",
        "_x000D_",
        "&#13;",
      ),
    )
    .map((pieces) => pieces.join("")),
  fc.json(),
);

test("any text comes back from its part, which is XML that holds nothing XML cannot", () => {
  fc.assert(
    fc.property(fc.constantFrom(...MEMORY_NAMES), anyText, (name, text) => {
      const xml = memoryXml({ name, text });
      expect(memoryOf(xml)).toEqual({ name, text });
      // eslint-disable-next-line no-control-regex
      expect(xml).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/u);
      // As those who write it anew may put it.
      const anew = `<?xml version="1.0"?>\r\n${xml.replace("<gouji xmlns=", "<g:gouji xmlns:g=").replace("</gouji", "</g:gouji")}\n`;
      expect(memoryOf(anew)).toEqual({ name, text });
    }),
    { numRuns: 500 },
  );
});

test("a long text is packed; one that does not fit is refused in a sentence", () => {
  const long = JSON.stringify(Array.from({ length: 5000 }, (_, row) => ({ 行: row, 原因: "甲\u0001" })));
  const xml = memoryXml({ name: "narrative", text: long });
  expect(xml.length).toBeLessThan(long.length / 3);
  expect(memoryOf(xml)).toEqual({ name: "narrative", text: long });
  let seed = 1;
  const noise = Array.from({ length: 1_000_000 }, () =>
    String.fromCharCode(33 + ((seed = (seed * 48271) % 2147483647) % 90)),
  ).join("");
  expect(() => memoryXml({ name: "prior", text: noise })).toThrow(
    new HostError("上年决算表太大：存进工作簿的内容每份最多 900 kB。"),
  );
});

test("a part that unpacks to more than any that is made is none, and so is one cut short", () => {
  const bomb = Buffer.from(zlibSync(new Uint8Array(64_000_000).fill(32))).toString("base64");
  const part = (held: string) =>
    `<gouji xmlns="urn:gouji:memory" name="prior" encoding="zlib">${held}</gouji>`;
  expect(memoryOf(part(bomb))).toBeUndefined();
  expect(memoryOf(part(bomb.slice(0, 400)))).toBeUndefined();
  expect(memoryOf(part("不是"))).toBeUndefined();
});

test("in real workbooks, in any order of keeping and forgetting, all else stays byte for byte", () => {
  const step = fc.record({
    name: fc.constantFrom(...MEMORY_NAMES),
    text: fc.option(anyText, { nil: undefined, freq: 2 }),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...FILES),
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (original, batches) => {
        const before = partsOf(original);
        const kept = new Map<MemoryName, string>();
        let bytes: Uint8Array = original;
        for (const batch of batches) {
          bytes = writeMemory(bytes, new Map(batch.map(({ name, text }) => [name, text])));
          // The last of one name in a batch counts, as in any map.
          for (const [name, text] of new Map(batch.map((each) => [each.name, each.text]))) {
            if (text === undefined) kept.delete(name);
            else kept.set(name, text);
          }
          expect(new Map([...readMemories(bytes)].sort())).toEqual(new Map([...kept].sort()));
        }
        const after = partsOf(bytes);
        for (const [name, content] of before) {
          if (!/^\[Content_Types\]|^xl\/_rels\/workbook/.test(name)) expect(after.get(name)).toBe(content);
        }
        expect([...after.keys()].filter((name) => name.startsWith("customXml/item")).length).toBe(
          2 * kept.size,
        );
        expect(readWorkbook(bytes, "书").sheets).toEqual(readWorkbook(original, "书").sheets);
        // All forgotten, it is the file it was.
        const empty = writeMemory(bytes, new Map(MEMORY_NAMES.map((name) => [name, undefined])));
        expect(partsOf(empty)).toEqual(before);
      },
    ),
    { numRuns: 40 },
  );
});

test("it hangs on the workbook as Excel hangs it", () => {
  const parts = partsOf(writeMemory(FILES[0]!, new Map([["inputs", "甲"]])));
  expect(parts.get("xl/_rels/workbook.xml.rels")).toContain(
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"',
  );
  expect(parts.get("customXml/_rels/item1.xml.rels")).toContain(
    'relationships/customXmlProps" Target="itemProps1.xml"',
  );
  expect(parts.get("customXml/itemProps1.xml")).toContain('<ds:schemaRef ds:uri="urn:gouji:memory"/>');
  expect(parts.get("[Content_Types].xml")).toContain(
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  );
});

describe("beside the custom XML parts of others", () => {
  const theirs = {
    "customXml/item1.xml": '<b:Sources xmlns:b="http://schemas.example.org/bibliography"/>',
    "customXml/_rels/item1.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>',
    "customXml/itemProps1.xml": "<ds:datastoreItem/>",
    // Ours by namespace, and broken; and of a name that we do not know.
    "customXml/item2.xml": '<gouji xmlns="urn:gouji:memory" name="prior">半',
    "customXml/item3.xml": '<gouji xmlns="urn:gouji:memory" name="later">新版本的</gouji>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>' +
      [1, 2, 3]
        .map(
          (number) =>
            `<Relationship Id="rId${number + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item${number}.xml"/>`,
        )
        .join("") +
      "</Relationships>",
  };
  const file = sheetBook("<sheetData/>", { more: theirs, styles: null });

  test("none of them is touched, and what is damaged is not there", () => {
    expect(readMemories(file)).toEqual(new Map());
    const kept = writeMemory(file, new Map([["prior", "去年"]]));
    expect(readMemories(kept).get("prior")).toBe("去年");
    const parts = partsOf(kept);
    for (const [name, content] of partsOf(file)) {
      if (name.startsWith("customXml/")) expect(parts.get(name)).toBe(content);
    }
    expect(parts.has("customXml/item4.xml")).toBe(true);
    expect(partsOf(writeMemory(kept, new Map([["prior", undefined]])))).toEqual(partsOf(file));
  });
});

test("a file that is no .xlsx keeps nothing, and says so when it is asked to", () => {
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(readMemories(old).get("inputs")).toBeUndefined();
  expect(readMemories(new Uint8Array(0)).get("inputs")).toBeUndefined();
  expect(readMemories(FILES[0]!.subarray(0, 3000)).get("inputs")).toBeUndefined();
  const keep = () => writeMemory(old, new Map([["inputs", "甲"]]));
  expect(keep).toThrow(HostError);
  expect(keep).toThrow(/只有 \.xlsx 文件能记住填写的内容/);
});
