/** What every host owes the pane, whatever it stands on: the page, a file, every Excel with every client library. */
import { isTextSheet } from "../../../src/workbook/own-sheets";
import { cellAt } from "../../../src/workbook/workbook";
import { HostError, MEMORY_NAMES } from "../../../hosts/host";
import { SETTINGS, sleep, until } from "../excel/excel";
import { MARKS, OTHER_MARKS, OTHER_PAPER, OTHER_TEXT, PAPER, SHEETS, TEXT } from "./content";
import { excelWay, OTHER_WAYS } from "./subject";

const B2 = { sheet: "公开01表", address: "B2" };

describe.each([...OTHER_WAYS, ...SETTINGS.map(excelWay)])("$name", ({ open }) => {
  test("read: the sheets in order, what stands in them and how it is printed", async () => {
    const { host } = open();
    const { name, sheets } = await host.read();
    expect(name).toBe("决算.xlsx");
    expect(sheets.map((sheet) => sheet.name)).toEqual(SHEETS.map((sheet) => sheet.name));
    expect(cellAt(sheets[0]!, 1, 1)).toMatchObject({ value: 12.5, format: "#,##0.00" });
  });

  test("select: the cell is shown; one that is not there is refused in a sentence", async () => {
    const { host, selected } = open();
    await host.read();
    await host.select({ sheet: "公开02表", address: "B3" });
    expect(selected()).toBe("公开02表!B3");
    await expect(host.select({ sheet: "没有", address: "B3" })).rejects.toBeInstanceOf(HostError);
  });

  test("mark, mark anew, marked, unmark: no trace is left", async () => {
    const { host, content } = open();
    await host.read();
    const clean = content();
    expect(await host.marked()).toBe(false);
    await host.mark(MARKS);
    const marked = content();
    expect(marked).not.toBe(clean);
    expect(await host.marked()).toBe(true);
    await host.mark(OTHER_MARKS);
    expect(content()).not.toBe(marked);
    await host.unmark();
    expect(content()).toBe(clean);
    expect(await host.marked()).toBe(false);
  });

  test("mark: a sheet that is not there refuses all of them", async () => {
    const { host, content } = open();
    await host.read();
    const clean = content();
    const wrong = [...MARKS, { ...MARKS[0]!, sheet: "没有" }];
    await expect(host.mark(wrong)).rejects.toBeInstanceOf(HostError);
    expect(content()).toBe(clean);
  });

  test("write: what was there comes back, and writing it back restores it", async () => {
    const { host, content } = open();
    await host.read();
    const clean = content();
    expect(await host.write(B2, 99)).toBe(12.5);
    expect(cellAt((await host.read()).sheets[0]!, 1, 1)?.value).toBe(99);
    await host.write(B2, 12.5);
    expect(content()).toBe(clean);
  });

  test("paper, where there is a place for it: once, anew, and no part of what is read", async () => {
    const { host, content } = open();
    if (!host.writePaper) return;
    const before = await host.read();
    expect(await host.writePaper(PAPER)).toBeUndefined();
    const once = content();
    await host.writePaper(OTHER_PAPER);
    expect(content()).not.toBe(once);
    await host.writePaper(PAPER);
    expect(content()).toBe(once);
    // Where formulas do not do it, it follows unseen.
    await host.followPaper?.(() => Promise.resolve(PAPER));
    expect(content()).toBe(once);
    expect((await host.read()).sheets).toEqual(before.sheets);
  });

  test("text sheet: once, anew, and in the copy", async () => {
    const subject = open();
    const { host, content } = subject;
    await host.read();
    expect(await host.writeText?.(TEXT)).toBeUndefined();
    const once = content();
    await host.writeText?.(OTHER_TEXT);
    await host.writeText?.(TEXT);
    expect(content()).toBe(once);
    const { sheets } = await subject.reopen().host.read();
    expect(sheets.filter(isTextSheet)).toHaveLength(1);
    expect(sheets).toHaveLength(SHEETS.length + 1);
  });

  test("remember, recall, forget: also after closing and opening", async () => {
    const subject = open();
    const { host, content } = subject;
    await host.read();
    const clean = content();
    for (const name of MEMORY_NAMES) expect(await host.recall(name)).toBeUndefined();
    for (const name of MEMORY_NAMES) await host.remember(name, ` ${name}：甲<乙>\u0001 `);
    const later = subject.reopen();
    for (const name of MEMORY_NAMES) expect(await later.host.recall(name)).toBe(` ${name}：甲<乙>\u0001 `);
    for (const name of MEMORY_NAMES) await host.remember(name, undefined);
    expect(content()).toBe(clean);
  });

  test("changes: a person's are told, ours never", async () => {
    const { host, type } = open();
    const told: (readonly string[])[] = [];
    await host.read();
    const stop = host.onChange(({ sheets }) => told.push(sheets));
    await sleep(20);
    await host.mark(MARKS);
    await host.writeText?.(TEXT);
    await host.unmark();
    await sleep(150);
    expect(told).toEqual([]);
    type("公开03表", "B3", 5);
    await until(() => told.length > 0, "told");
    expect(told).toEqual([["公开03表"]]);
    stop();
  });
});
