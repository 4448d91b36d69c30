import { HostError, type Mark } from "../../../hosts/host";
import { asXlsx } from "../../../hosts/page/as-xlsx";
import { contentOf, copyOf } from "../../../hosts/page/document";
import { NOT_SAVED_IN_XLS, PageHost } from "../../../hosts/page/host";
import { selectionOf } from "../../../hosts/page/page-state";
import { TEXT } from "../text";
import { bookOf, sheetOf } from "./books";

const first = sheetOf(
  "公开01表",
  { A1: "总表", B3: { value: 181.43, format: "0.00" }, B4: "0.50" },
  { merges: ["A1:F1"] },
);
const second = sheetOf("公开02表", { C3: 7 });
const workbook = bookOf(sheetOf("封面", {}, { hidden: true }), first, second);

const mark = (address: string, kind: Mark["kind"] = "error"): Mark => ({
  sheet: "公开01表",
  address,
  kind,
  message: "不平",
});

function valueAt(host: PageHost, sheet: number, row: number, column: number) {
  return host.store.get().workbook.sheets[sheet]?.rows[row]?.[column];
}

test("the first sheet that is not hidden is in view", () => {
  expect(new PageHost(workbook).store.get().sheet).toBe(1);
});

describe("select", () => {
  test("shows the sheet and the cell; a merge is selected by its first cell", async () => {
    const host = new PageHost(workbook);
    await host.select({ sheet: "公开02表", address: "C3" });
    expect(host.store.get().sheet).toBe(2);
    expect(selectionOf(host.store.get())).toEqual({ row: 2, column: 2 });
    await host.select({ sheet: "公开01表", address: "D1" });
    expect(selectionOf(host.store.get())).toEqual({ row: 0, column: 0 });
  });

  test("says which sheet is gone", async () => {
    await expect(new PageHost(workbook).select({ sheet: "公开11表", address: "A1" })).rejects.toThrow(
      new HostError("工作簿里没有“公开11表”这张表。"),
    );
    await expect(new PageHost(workbook).select({ sheet: "公开01表", address: "?" })).rejects.toThrow(
      HostError,
    );
  });
});

describe("marks", () => {
  test("come and go without touching the workbook", async () => {
    const host = new PageHost(workbook);
    await host.mark([mark("B3"), mark("B4", "rounding")]);
    expect(await host.marked()).toBe(true);
    expect(await host.read()).toBe(workbook);
    await host.mark([mark("B4")]);
    expect(host.marks()).toEqual([mark("B4")]);
    await host.unmark();
    expect(await host.marked()).toBe(false);
    expect(await host.read()).toBe(workbook);
  });

  test("stay where they are while cells are edited", async () => {
    const host = new PageHost(workbook);
    await host.mark([mark("B3")]);
    host.showSheet(1);
    host.type({ row: 2, column: 1 }, [["5"]]);
    expect(host.marks()).toEqual([mark("B3")]);
    expect(valueAt(host, 1, 2, 1)).toEqual({ value: 5, format: "0.00" });
  });

  test("a mark of a sheet that is gone changes nothing", async () => {
    const host = new PageHost(workbook);
    await host.mark([mark("B3")]);
    await expect(host.mark([mark("B4"), { ...mark("A1"), sheet: "没有" }])).rejects.toThrow(HostError);
    expect(host.marks()).toEqual([mark("B3")]);
  });
});

describe("edits", () => {
  test("typing makes a new workbook, tells of the sheet, and leaves the other sheets as they are", () => {
    const host = new PageHost(workbook);
    const told: (readonly string[])[] = [];
    host.onChange(({ sheets }) => told.push(sheets));
    expect(host.type({ row: 2, column: 1 }, [["181.5"]])).toBe(true);
    expect(valueAt(host, 1, 2, 1)).toEqual({ value: 181.5, format: "0.00" });
    expect(workbook.sheets[1]?.rows[2]?.[1]?.value).toBe(181.43);
    expect(host.store.get().workbook.sheets[2]).toBe(second);
    expect(told).toEqual([["公开01表"]]);
  });

  test("what is typed as it was changes nothing and tells nobody", () => {
    const host = new PageHost(workbook);
    const told = jest.fn();
    host.onChange(told);
    expect(host.type({ row: 2, column: 1 }, [["181.43"]])).toBe(false);
    expect(told).not.toHaveBeenCalled();
    expect(host.store.get().workbook).toBe(workbook);
  });

  test("a listener that stopped hears nothing", () => {
    const host = new PageHost(workbook);
    const told = jest.fn();
    host.onChange(told)();
    host.type({ row: 9, column: 0 }, [["x"]]);
    expect(told).not.toHaveBeenCalled();
  });

  test("a pasted block is one step; undo and redo are exact and tell of it", () => {
    const host = new PageHost(workbook);
    const told = jest.fn();
    host.type({ row: 2, column: 1 }, [
      ["1", "2"],
      ["3", "四"],
    ]);
    const edited = host.store.get().workbook;
    expect(valueAt(host, 1, 3, 2)).toEqual({ value: "四" });
    host.onChange(told);
    expect(host.undo()).toBe(true);
    expect(host.store.get().workbook.sheets[1]?.rows[2]?.[1]).toBe(first.rows[2]?.[1]);
    expect(valueAt(host, 1, 3, 2)).toBeUndefined();
    expect(host.edits()).toEqual([]);
    expect(host.redo()).toBe(true);
    expect(host.store.get().workbook).toEqual(edited);
    expect(told).toHaveBeenCalledTimes(2);
    expect(host.redo()).toBe(false);
  });

  test("a refused text leaves the whole block undone", () => {
    const host = new PageHost(workbook);
    expect(() => host.type({ row: 5, column: 0 }, [["1", "=VLOOKUP(1)"]])).toThrow(HostError);
    expect(host.store.get().workbook).toBe(workbook);
  });

  test("a cleared cell shows later figures as before", () => {
    const host = new PageHost(workbook);
    host.type({ row: 2, column: 1 }, [[""]]);
    expect(valueAt(host, 1, 2, 1)).toBeUndefined();
    host.type({ row: 2, column: 1 }, [["9.5"]]);
    expect(valueAt(host, 1, 2, 1)).toEqual({ value: 9.5, format: "0.00" });
  });

  test("edits are counted by cell, and an edit taken back by hand is none", () => {
    const host = new PageHost(workbook);
    host.type({ row: 2, column: 1 }, [["1"]]);
    host.type({ row: 2, column: 1 }, [["2"]]);
    expect(host.edits()).toHaveLength(1);
    expect(host.edits()[0]).toMatchObject({ before: { value: 181.43 }, after: { value: 2 } });
    host.type({ row: 2, column: 1 }, [["181.43"]]);
    expect(host.edits()).toEqual([]);
  });

  test("covered cells of a merge take nothing", () => {
    const host = new PageHost(workbook);
    expect(host.type({ row: 0, column: 1 }, [["x"]])).toBe(false);
  });
});

describe("write", () => {
  test("gives the old value back, keeps the format, and tells nobody", async () => {
    const host = new PageHost(workbook);
    const told = jest.fn();
    host.onChange(told);
    expect(await host.write({ sheet: "公开01表", address: "B3" }, 928.86)).toBe(181.43);
    expect(valueAt(host, 1, 2, 1)).toEqual({ value: 928.86, format: "0.00" });
    expect(await host.write({ sheet: "公开01表", address: "B9" }, 3)).toBeNull();
    expect(await host.write({ sheet: "公开01表", address: "B9" }, null)).toBe(3);
    expect(valueAt(host, 1, 8, 1)).toBeUndefined();
    expect(told).not.toHaveBeenCalled();
  });

  test("can be undone in the grid like any edit", async () => {
    const host = new PageHost(workbook);
    await host.write({ sheet: "公开01表", address: "B3" }, 928.86);
    host.undo();
    expect(await host.read()).toEqual(workbook);
  });
});

describe("an .xls, which can be read and not written", () => {
  const old = () => new PageHost(workbook, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));

  test("takes no 情况说明 that no copy would hold", async () => {
    const host = old();
    const before = host.store.get();
    await expect(host.writeText(TEXT)).rejects.toThrow(
      new HostError(".xls 文件不能写入情况说明，请先用 Excel 或 WPS 另存为 .xlsx。"),
    );
    expect(host.store.get()).toBe(before);
  });

  test("keeps what is filled in while it is open, and says that no copy will", async () => {
    const host = old();
    await expect(host.remember("inputs", "甲")).rejects.toThrow(
      new HostError(".xls 文件存不下填写的内容，请先用 Excel 或 WPS 另存为 .xlsx。"),
    );
    expect(await host.recall("inputs")).toBe("甲");
  });

  test("takes no edit that no copy would hold, and says so before the first", async () => {
    const host = old();
    const before = host.store.get();
    expect(() => host.type({ row: 1, column: 1 }, [["1"]])).toThrow(new HostError(NOT_SAVED_IN_XLS));
    await expect(host.write({ sheet: "公开01表", address: "B3" }, 1)).rejects.toThrow(NOT_SAVED_IN_XLS);
    expect(host.store.get()).toBe(before);
  });

  test("made into an .xlsx it reads the same, has what was filled in, and takes edits", async () => {
    const before = old();
    await before.remember("inputs", "甲").catch(() => {});
    const host = asXlsx(before);
    expect(await host.recall("inputs")).toBe("甲");
    expect(contentOf(host).memories.get("inputs")).toBe("甲");
    const read = await host.read();
    expect(read.name).toBe("决算.xlsx");
    const values = (book: typeof workbook) =>
      book.sheets.map(({ name, rows, merges }) => [
        name,
        Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell?.value)).filter(
          (row) => row.length > 0,
        ),
        merges,
      ]);
    expect(values(read)).toEqual(values(workbook));
    expect(host.type({ row: 1, column: 1 }, [["1"]])).toBe(true);
    expect(copyOf(host.bytes!, contentOf(host))).toBeInstanceOf(Uint8Array);
  });
});
