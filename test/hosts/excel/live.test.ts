/** Live checking: the host tells of the user's edits, once they pause, and never of its own doing. */
import { Cancelled } from "../../../hosts/host";
import { cellAt } from "../../../src/workbook/workbook";
import { tenSheets } from "./books";
import { EDITIONS, expectNoLeaks, open, QUICK, sleep, until } from "./excel";
import type { Behaviour } from "../../excel-host/session";

async function listening(behaviour: Partial<Behaviour> = {}) {
  const { excel, host } = open(tenSheets(), behaviour);
  const told: (readonly string[])[] = [];
  const stop = host.onChange(({ sheets }) => told.push(sheets));
  await until(() => excel.listening === 5, "registered for events");
  await host.read();
  return { excel, host, told, stop };
}

/** Long enough for everything that could still come. */
const quiet = () => sleep(QUICK.echo + 4 * QUICK.edit + 40);

describe.each(EDITIONS)("at ExcelApi %s", (apiVersion) => {
  test("several edits in a row are told once, and only the changed sheets are read again", async () => {
    const { excel, host, told } = await listening({ apiVersion });
    // Formulas on every sheet would be recalculated on every sheet.
    excel.book.sheets.forEach((sheet) => sheet.setCell(23, 1, { value: "合计" }));
    await host.read();
    const before = excel.requests.length;
    excel.user.type("公开03表", "B4", 391.16);
    excel.user.type("公开03表", "B5", 12);
    excel.user.type("公开05表", "C6", 1);
    await until(() => told.length > 0, "told");
    expect(told).toEqual([["公开03表", "公开05表"]]);
    const reads = excel.requests.slice(before).filter((request) => !request.cleanup);
    expect(reads).toHaveLength(1);
    const sheetsRead = Object.values(reads[0]!.body.ObjectPaths).filter(
      ({ Name }) => Name === "GetUsedRangeOrNullObject",
    );
    expect(sheetsRead).toHaveLength(2);
    // The pane reads next: it gets what was just read, without another word to Excel.
    const syncs = excel.syncs.length;
    const workbook = await host.read();
    expect(excel.syncs).toHaveLength(syncs);
    expect(cellAt(workbook.sheets[2]!, 3, 1)?.value).toBe(391.16);
    expect(cellAt(workbook.sheets[4]!, 5, 2)?.value).toBe(1);
    await quiet();
    expect(told).toHaveLength(1);
    await expectNoLeaks(excel);
  });

  test("a result that follows from an edit elsewhere is told as well", async () => {
    const { excel, told } = await listening({ apiVersion });
    excel.book.sheetNamed("公开09表")!.setCell(30, 0, { value: 0, formula: "公开03表!B4*2" });
    excel.book.touch();
    excel.user.type("公开03表", "B4", 100);
    await until(() => told.length > 0, "told");
    expect(told[0]).toEqual(expect.arrayContaining(["公开03表", "公开09表"]));
  });

  test("a number format is told, a fill is not", async () => {
    const { excel, told } = await listening({ apiVersion });
    excel.user.fill("公开03表", "B4", "#FF0000");
    await quiet();
    expect(told).toEqual([]);
    excel.user.numberFormat("公开03表", "B4", "0.0");
    await until(() => told.length > 0, "told");
    expect(told).toEqual([["公开03表"]]);
  });

  test("our own marks, words and their end are not told and not read", async () => {
    const { excel, host, told } = await listening({ apiVersion });
    await host.mark([{ sheet: "公开01表", address: "B4", kind: "error", message: "应为 1" }]);
    await quiet();
    await host.unmark();
    const syncs = excel.syncs.length;
    await quiet();
    expect(told).toEqual([]);
    expect(excel.syncs).toHaveLength(syncs);
  });

  test("our own writing is not told once it was read", async () => {
    const { host, told } = await listening({ apiVersion });
    await host.write({ sheet: "公开03表", address: "B4" }, 391.16);
    const workbook = await host.read();
    expect(cellAt(workbook.sheets[2]!, 3, 1)?.value).toBe(391.16);
    await quiet();
    expect(told).toEqual([]);
  });

  test("sheets that come and go are told", async () => {
    const { excel, host, told } = await listening({ apiVersion });
    excel.user.addSheet("新表");
    await until(() => told.length === 1, "told of the new sheet");
    excel.user.deleteSheet("公开02表");
    await until(() => told.length === 2, "told of the end of a sheet");
    expect(told).toEqual([["新表"], ["公开02表"]]);
    expect((await host.read()).sheets.map(({ name }) => name)).not.toContain("公开02表");
  });

  test("switched off, nothing is told and nothing is registered", async () => {
    const { excel, told, stop } = await listening({ apiVersion });
    excel.user.type("公开03表", "B4", 1);
    stop();
    await until(() => excel.listening === 0, "registrations taken back");
    excel.user.type("公开03表", "B4", 2);
    await quiet();
    expect(told).toEqual([]);
    await expectNoLeaks(excel);
  });
});

describe("while the user types in a cell", () => {
  test("nothing is read; when the cell is left, the edit of before is told", async () => {
    const { excel, host, told } = await listening();
    excel.user.type("公开03表", "B4", 391.16);
    excel.startEditing();
    await sleep(60);
    expect(told).toEqual([]);
    // A check that is asked for now answers with the last reading; the next one follows by itself.
    expect(cellAt((await host.read()).sheets[2]!, 3, 1)?.value).toBe(3.25);
    excel.endEditing();
    await until(() => told.length > 0, "told");
    expect(told).toEqual([["公开03表"]]);
    expect(cellAt((await host.read()).sheets[2]!, 3, 1)?.value).toBe(391.16);
  });

  test("an Excel that cannot wait is asked again", async () => {
    const { excel, told } = await listening({ canDelay: false });
    excel.user.type("公开03表", "B4", 391.16);
    excel.startEditing();
    await sleep(60);
    expect(told).toEqual([]);
    excel.endEditing();
    await until(() => told.length > 0, "told");
    expect(told).toEqual([["公开03表"]]);
  });
});

test("rows that go in: the marks go along, and so do the merged areas", async () => {
  const { excel, host, told } = await listening();
  await host.mark([{ sheet: "公开03表", address: "B4", kind: "error", message: "应为 1" }]);
  excel.book.sheetNamed("公开03表")!.merges = [{ top: 5, left: 0, bottom: 6, right: 0 }];
  await host.read();
  excel.user.insertRows("公开03表", 3, 2);
  await until(() => told.length > 0, "told");
  expect((await host.read()).sheets[2]!.merges).toEqual([{ top: 7, left: 0, bottom: 8, right: 0 }]);
  await host.unmark();
  expect(await host.marked()).toBe(false);
});

test("a reading that was left undone takes no edit away from the next look", async () => {
  const { excel, host, told } = await listening();
  excel.user.type("公开03表", "B4", 391.16);
  await sleep(2);
  const work = new AbortController();
  const reading = host.read(work.signal);
  work.abort();
  await expect(reading).rejects.toThrow(Cancelled);
  await until(() => told.length > 0, "told");
  expect(told).toEqual([["公开03表"]]);
});
