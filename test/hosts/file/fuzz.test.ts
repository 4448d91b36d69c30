import { unzipSync } from "fflate";
import { read, write } from "@e965/xlsx";
import * as fc from "fast-check";
import { HostError } from "../../../hosts/host";
import { markWorkbook } from "../../../hosts/file/xlsx/mark";
import { readWorkbook } from "../../../hosts/file/read";
import { sampleBytes } from "../../../samples/load";
import { zip } from "./packages";

const xlsx = sampleBytes("shanghai-2024");
const xls = new Uint8Array(write(read(xlsx, { cellNF: true }), { type: "array", bookType: "biff8" }));
const parts = unzipSync(xlsx);

/** Bytes overwritten here and there, and perhaps the end cut off. */
function mutated(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc
    .record({
      changes: fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), {
        maxLength: 12,
      }),
      kept: fc.oneof(
        { weight: 4, arbitrary: fc.constant(bytes.length) },
        { weight: 1, arbitrary: fc.nat(bytes.length) },
      ),
    })
    .map(({ changes, kept }) => {
      const copy = bytes.slice(0, kept);
      for (const [at, value] of changes) if (at < kept) copy[at] = value;
      return copy;
    });
}

/** A workbook in which one part is mutated inside: the zip around it is sound. */
const inside = fc.constantFrom(...Object.keys(parts)).chain((name) =>
  fc
    .tuple(
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.constantFrom("<", ">", "/", '"', "", "9", "r=", "</c>", "<row>", "&", "é", "<!--", "XFD"),
        ),
        { maxLength: 4 },
      ),
      fc.boolean(),
    )
    .map(([changes, cut]) => {
      let xml = new TextDecoder().decode(parts[name]);
      for (const [seed, text] of changes) {
        const at = seed % Math.max(1, xml.length);
        xml = xml.slice(0, at) + text + xml.slice(at + 1);
      }
      if (cut) xml = xml.slice(0, Math.floor(xml.length / 2));
      return zip({ ...parts, [name]: xml });
    }),
);

/** Reads, and marks what it could read: a workbook or a HostError each time (how soon is asked by `npm run fuzz`). */
function survives(bytes: Uint8Array): void {
  for (const action of [
    () => expect(readWorkbook(bytes, "a.xlsx").sheets.length).toBeGreaterThan(0),
    () => markWorkbook(bytes, [{ sheet: "表3", address: "C9", kind: "error", message: "差" }]),
  ]) {
    try {
      action();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      expect(error.message).toMatch(/。$/);
    }
  }
}

test("any bytes are a workbook or a HostError", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), survives), { numRuns: 200 });
});

test("a mutated .xlsx", () => {
  fc.assert(fc.property(mutated(xlsx), survives), { numRuns: 200 });
});

test("an .xlsx with a mutated part", () => {
  fc.assert(fc.property(inside, survives), { numRuns: 200 });
});

test("a mutated .xls", () => {
  fc.assert(fc.property(mutated(xls), survives), { numRuns: 100 });
});
