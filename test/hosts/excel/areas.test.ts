/** Addresses of many cells: every cell once, none lost, none too long. */
import fc from "fast-check";
import { addressChunks, ADDRESS_LIMIT, boxesOf } from "../../../hosts/excel/areas";
import { parseBox } from "../../../src/workbook/address";
import { cellsOf } from "../../excel-host/model/box";

const positions = fc.array(fc.record({ row: fc.nat({ max: 60 }), column: fc.nat({ max: 12 }) }), {
  maxLength: 400,
});
const key = ({ row, column }: { row: number; column: number }) => `${String(row)},${String(column)}`;

test("the chunks stand for exactly the cells", () => {
  fc.assert(
    fc.property(positions, fc.integer({ min: 20, max: ADDRESS_LIMIT }), (cells, limit) => {
      const chunks = addressChunks(cells, limit);
      expect(chunks.every((chunk) => chunk.length <= limit)).toBe(true);
      const back = chunks
        .flatMap((chunk) => chunk.split(","))
        .flatMap((address) => [...cellsOf(parseBox(address)!)].map(key));
      expect(new Set(back).size).toBe(back.length);
      expect(back.sort()).toEqual([...new Set(cells.map(key))].sort());
    }),
  );
});

test("a filled rectangle is one address", () => {
  const cells = [...cellsOf({ top: 3, left: 1, bottom: 20, right: 4 })];
  expect(addressChunks(cells)).toEqual(["B4:E21"]);
  expect(boxesOf([])).toEqual([]);
});
