/**
 * A workbook whose totals are formulas, on the page: a mistyped input, a sum that misses a row, a total typed over. What is
 * proposed is adopted, and nothing is wrong any more; what was written is saved with results that fit.
 */
import { readWorkbook } from "../../../hosts/file/read";
import { contentOf, copyOf, openBytes } from "../../../hosts/page/document";
import type { PageHost } from "../../../hosts/page/host";
import { check } from "../../../src/check/check";
import { diagnose } from "../../../src/diagnose/diagnose";
import { formulasOf } from "../../../src/formulas/book";
import { recognise } from "../../../src/statement/recognise";
import { parseAddress } from "../../../src/workbook/address";
import { adopt, takeBack } from "../../../taskpane/state/adoption";
import { formulaBook } from "../../formula-book";

const errors = (host: PageHost) =>
  check(recognise(host.store.get().workbook)).findings.filter(({ severity }) => severity === "error");

async function opened(): Promise<PageHost> {
  const host = openBytes(formulaBook(), "公式.xlsx");
  expect(errors(host)).toEqual([]);
  return Promise.resolve(host);
}

function type(host: PageHost, sheet: string, address: string, text: string): void {
  const { sheets } = host.store.get().workbook;
  host.showSheet(sheets.findIndex(({ name }) => name === sheet));
  host.type(parseAddress(address)!, [[text]]);
}

test.each([
  ["an input mistyped", "公开03表", "D10", "58323.97"],
  ["a sum that misses a row", "公开05表", "C7", "=C8+C12+C15+C18+C21"],
  ["a total typed over", "公开05表", "C7", "1.00"],
])(
  "%s: adopted, nothing is wrong; undone, all is as it was; saved, it reads the same",
  async (_, sheet, address, text) => {
    const host = await opened();
    const before = host.store.get().workbook;
    type(host, sheet, address, text);
    expect(errors(host).length).toBeGreaterThan(1);
    const { diagnoses, unexplained } = diagnose(check(recognise(host.store.get().workbook)));
    expect(unexplained).toBeUndefined();
    expect(diagnoses).toHaveLength(1);
    const [explanation] = diagnoses[0]!.explanations;
    expect(explanation!.repairs.map(({ entry }) => `${entry.sheet} ${entry.address}`)).toEqual([
      `${sheet} ${address}`,
    ]);

    const adoption = await adopt(host, [explanation!], 1);
    expect(errors(host)).toEqual([]);
    const copy = readWorkbook(copyOf(host.bytes!, contentOf(host)), "公式.xlsx");
    expect(copy.sheets).toEqual(host.store.get().workbook.sheets);
    expect(formulasOf(copy)!.cells.length).toBe(formulasOf(before)!.cells.length);

    await takeBack(host, adoption, recognise(host.store.get().workbook));
    expect(errors(host).length).toBeGreaterThan(1);
    host.undo();
    host.undo();
    host.undo();
    expect(host.store.get().workbook.sheets).toEqual(before.sheets);
  },
);
