/** Marks: what they cost, that they come off without a trace, and what happens when something is in their way. */
import type { Mark, MarkKind } from "../../../hosts/host";
import { toAddress } from "../../../src/workbook/address";
import { Book } from "../../excel-host/model/book";
import { Fault } from "../../excel-host/fault";
import { coverOf } from "../../excel-host/model/cover";
import { tenSheets } from "./books";
import { EDITIONS, expectNoLeaks, open, reopen, sentenceOf, sleep } from "./excel";

const KINDS: readonly MarkKind[] = ["error", "warning", "rounding"];

function mark(sheet: string, address: string, kind: MarkKind = "error", message = "应为 928.86"): Mark {
  return { sheet, address, kind, message };
}

/** Marks all over ten sheets, no two of them neighbours of one kind. */
function manyMarks(count: number): Mark[] {
  return Array.from({ length: count }, (_, index) => {
    const sheet = index % 10;
    const place = Math.floor(index / 10);
    const address = toAddress((place * 2) % 200, Math.floor((place * 2) / 200) * 2);
    const name = sheet === 9 ? "空表" : `公开0${String(sheet + 1)}表`;
    return mark(
      name,
      address,
      KINDS[(index * 7) % 3],
      `公开表第 ${String(index)} 项：表上 1,051.10，合计 1,050.10`,
    );
  });
}

function cover(book: Book, sheet: string, address: string): string | undefined {
  return coverOf(book.sheetNamed(sheet)!, address);
}

describe.each(EDITIONS)("at ExcelApi %s", (apiVersion) => {
  test("1,000 marks take one sync and less than 100 kB, and come off without a trace", async () => {
    const { excel, host } = open(tenSheets(), { apiVersion });
    await host.read();
    await host.marked();
    const before = excel.snapshot;
    const syncs = excel.syncs.length;
    await host.mark(manyMarks(1000));
    expect(excel.syncs).toHaveLength(syncs + 1);
    const sent = excel.syncs[syncs]!;
    expect(sent.bytes).toBeLessThan(100_000);
    expect(sent.actions).toBeLessThan(2500);
    expect(await host.marked()).toBe(true);
    expect(cover(excel.book, "公开01表", "A1")).toBe("#F4A6A6");
    await expectNoLeaks(excel);
    await host.unmark();
    expect(excel.snapshot).toBe(before);
    expect(await host.marked()).toBe(false);
    await expectNoLeaks(excel);
  });

  test("each kind has its fill, the gravest on top, and what is under it stays", async () => {
    const { excel, host } = open(tenSheets(), { apiVersion });
    excel.user.fill("公开01表", "B4", "#123456", "主题色 5");
    await host.read();
    await host.mark([
      mark("公开01表", "B4", "rounding"),
      mark("公开01表", "B4", "error"),
      mark("公开01表", "B5", "warning"),
      mark("公开02表", "C6", "rounding"),
    ]);
    expect(cover(excel.book, "公开01表", "B4")).toBe("#F4A6A6");
    expect(cover(excel.book, "公开01表", "B5")).toBe("#FFD98A");
    expect(cover(excel.book, "公开02表", "C6")).toBe("#CBD5E1");
    expect(excel.book.sheetNamed("公开01表")?.cell(3, 1).looks).toEqual({
      fill: "#123456",
      fillStyle: "主题色 5",
    });
  });

  test("marks of the last call give way to the new ones, in one sync", async () => {
    const { excel, host } = open(tenSheets(), { apiVersion: "1.9" });
    await host.read();
    await host.mark([mark("公开01表", "B4"), mark("公开02表", "B4")]);
    const syncs = excel.syncs.length;
    await host.mark([mark("公开01表", "B5")]);
    expect(excel.syncs).toHaveLength(syncs + 1);
    expect(cover(excel.book, "公开01表", "B4")).toBeUndefined();
    expect(cover(excel.book, "公开02表", "B4")).toBeUndefined();
    expect(cover(excel.book, "公开01表", "B5")).toBe("#F4A6A6");
    await host.mark([]);
    expect(await host.marked()).toBe(false);
  });

  test("after closing and opening again they are found and come off; so do those of rows moved and sheets renamed", async () => {
    const plain = open(tenSheets(), { apiVersion });
    const { excel, host } = open(tenSheets(), { apiVersion });
    await host.read();
    await host.mark([mark("公开01表", "B4"), mark("公开01表", "B5", "warning"), mark("公开03表", "C7")]);
    for (const { user } of [excel, plain.excel]) {
      user.insertRows("公开01表", 2, 3);
      user.insertRows("公开01表", 8);
      user.fill("公开01表", "B7", "#00FF00");
      user.renameSheet("公开03表", "支出决算表");
    }
    expect(cover(excel.book, "公开01表", "B7")).toBe("#F4A6A6");
    const later = reopen(excel);
    expect(await later.marked()).toBe(true);
    await later.unmark();
    expect(excel.snapshot).toBe(plain.excel.snapshot);
    expect(excel.book.sheetNamed("公开01表")?.cell(6, 1).looks?.fill).toBe("#00FF00");
  });

  test("the user's own conditional formats are left alone", async () => {
    const { excel, host } = open(tenSheets(), { apiVersion });
    excel.user.conditionalFormat("公开01表", ["B4:B20"], "=$B4>100", "#ABCDEF");
    await host.read();
    const before = excel.snapshot;
    await host.mark([mark("公开01表", "B4")]);
    await host.unmark();
    expect(excel.snapshot).toBe(before);
  });
});

describe("words in the cells", () => {
  test("go where this Excel takes comments, the gravest first, and come off with the marks", async () => {
    const { excel, host } = open(tenSheets(), { apiVersion: "1.14" });
    await host.read();
    const before = excel.snapshot;
    await host.mark([
      mark("公开01表", "B4", "error", "甲"),
      mark("公开01表", "B4", "rounding", "乙"),
      mark("空表", "A1", "warning", "丙"),
    ]);
    expect(excel.book.comments.map(({ row, column, content }) => [row, column, content])).toEqual([
      [3, 1, "勾稽·错误：甲\n乙"],
      [0, 0, "勾稽·提醒：丙"],
    ]);
    await host.unmark();
    expect(excel.snapshot).toBe(before);
  });

  test("do not go into an Excel before comments", async () => {
    const { excel, host } = open(tenSheets(), { apiVersion: "1.9" });
    await host.read();
    await host.mark([mark("公开01表", "B4")]);
    expect(excel.book.comments).toEqual([]);
  });

  test("are exchanged where they differ, and left where they are the same", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    await host.mark([mark("公开01表", "B4", "error", "甲"), mark("公开01表", "B5", "error", "乙")]);
    const [kept] = excel.book.comments;
    await host.mark([mark("公开01表", "B4", "error", "甲"), mark("公开01表", "B6", "error", "丙")]);
    expect(excel.book.comments.map(({ row, content }) => [row, content])).toEqual([
      [3, "勾稽·错误：甲"],
      [5, "勾稽·错误：丙"],
    ]);
    expect(excel.book.comments[0]).toBe(kept);
  });

  test("stay out of cells where somebody else wrote, and the marks are put all the same", async () => {
    const { excel, host } = open(tenSheets());
    excel.user.comment("公开01表", "B4", "局长：请复核");
    excel.user.note("公开01表", "B5", "旧批注");
    await host.read();
    const before = excel.snapshot;
    await host.mark([mark("公开01表", "B4"), mark("公开01表", "B5"), mark("公开01表", "B6")]);
    expect(excel.book.comments.map(({ row }) => row)).toEqual([3, 5]);
    expect(["B4", "B5", "B6"].map((address) => cover(excel.book, "公开01表", address))).toEqual(
      Array(3).fill("#F4A6A6"),
    );
    // From now on it is known, and one sync will do again.
    const syncs = excel.syncs.length;
    await host.mark([mark("公开01表", "B4"), mark("公开01表", "B5"), mark("公开01表", "B6")]);
    expect(excel.syncs.length - syncs).toBeLessThanOrEqual(4);
    await host.unmark();
    expect(excel.snapshot).toBe(before);
    await expectNoLeaks(excel);
  });

  test("that somebody answered are a conversation and stay", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    await host.mark([mark("公开01表", "B4", "error", "甲"), mark("公开01表", "B5")]);
    excel.user.reply("公开01表", "B4", "已与财政局核实");
    await host.unmark();
    expect(excel.book.comments.map(({ content }) => content)).toEqual(["勾稽·错误：甲"]);
    expect(excel.book.sheets.every((sheet) => sheet.conditionalFormats.length === 0)).toBe(true);
  });

  test("are at most a hundred", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    await host.mark(manyMarks(400));
    expect(excel.book.comments).toHaveLength(100);
    expect(excel.book.comments.every(({ content }) => content.startsWith("勾稽·错误"))).toBe(true);
  });
});

describe("words that are refused", () => {
  test("altogether: a hundred marks are put in a dozen requests", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    await host.marked();
    excel.behaviour = {
      refuse: (kind) =>
        kind === "CommentCollection.Add" ? new Fault("GeneralException", "no comments here") : undefined,
    };
    const syncs = excel.syncs.length;
    await host.mark(manyMarks(100));
    expect(excel.syncs.length - syncs).toBeLessThanOrEqual(13);
    expect(excel.book.comments).toEqual([]);
    expect(cover(excel.book, "公开01表", "A1")).toBe("#F4A6A6");
  });

  test("by a few cells: the others have theirs", async () => {
    const { excel, host } = open(tenSheets());
    const marks = manyMarks(100);
    const taken = [marks[3]!, marks[50]!, marks[99]!];
    for (const { sheet, address } of taken) excel.user.note(sheet, address, "旧批注");
    await host.read();
    await host.marked();
    const syncs = excel.syncs.length;
    await host.mark(marks);
    expect(excel.syncs.length - syncs).toBeLessThanOrEqual(16);
    expect(excel.book.comments).toHaveLength(100 - taken.length);
  });
});

describe("what undo has to take back", () => {
  test("formats that are there get other cells, where Excel and library can; elsewhere they are made anew", async () => {
    for (const [apiVersion, library, again] of [
      ["1.17", "current", true],
      ["1.17", "npm", false],
      ["1.15", "current", false],
    ] as const) {
      const { excel, host } = open(tenSheets(), { apiVersion, library });
      await host.read();
      const clean = excel.snapshot;
      await host.mark([mark("公开01表", "B4"), mark("公开01表", "B5", "warning")]);
      const before = excel.book.sheetNamed("公开01表")!.conditionalFormats.map(({ id }) => id);
      const syncs = excel.syncs.length;
      await host.mark([mark("公开01表", "C9"), mark("公开01表", "B5", "warning"), mark("公开02表", "B4")]);
      expect(excel.syncs.length - syncs).toBe(4);
      const after = excel.book.sheetNamed("公开01表")!.conditionalFormats.map(({ id }) => id);
      expect(after.some((id) => before.includes(id))).toBe(again);
      expect(["B4", "B5", "C9"].map((address) => cover(excel.book, "公开01表", address))).toEqual([
        undefined,
        "#FFD98A",
        "#F4A6A6",
      ]);
      await host.unmark();
      expect(excel.snapshot).toBe(clean);
    }
  });

  test("is one step: marks, their words and the end of those of before go out in one request that changes something", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    await host.mark([mark("公开01表", "B4"), mark("公开02表", "B4")]);
    for (const work of [() => host.mark([mark("公开01表", "B5")]), () => host.unmark()]) {
      const start = excel.syncs.length;
      await work();
      const changing = excel.syncs
        .slice(start)
        .filter(({ body }) => body.Actions.some(({ Name }) => /^(?:Add|Delete|SetRanges)$/.test(Name)));
      expect(changing).toHaveLength(1);
    }
  });

  test("a format that lost its rule half-way is none of the user's, and goes", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    const clean = excel.snapshot;
    excel.user.conditionalFormat("公开01表", ["B4"], "", "");
    expect(await host.marked()).toBe(true);
    await host.unmark();
    expect(excel.snapshot).toBe(clean);
  });
});

describe("in the way", () => {
  test("a protected sheet: a sentence that names it, and nothing is changed", async () => {
    const { excel, host } = open(tenSheets());
    excel.user.protect("公开03表");
    await host.read();
    const before = excel.snapshot;
    const work = host.mark([mark("公开01表", "B4"), mark("公开03表", "B4")]);
    expect(await sentenceOf(work)).toBe("工作表“公开03表”受保护，不能标出：请先在“审阅”中撤销工作表保护。");
    expect(excel.snapshot).toBe(before);
  });

  test("a protected sheet that lets formats be changed is marked, without words", async () => {
    const { excel, host } = open(tenSheets());
    excel.user.protect("公开03表", true);
    await host.read();
    await host.mark([mark("公开03表", "B4")]);
    expect(cover(excel.book, "公开03表", "B4")).toBe("#F4A6A6");
    expect(excel.book.comments).toEqual([]);
    await host.unmark();
    expect(cover(excel.book, "公开03表", "B4")).toBeUndefined();
  });

  test("a sheet that was protected after the reading: what was put already is taken back, the marks of before stay", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    await host.mark([mark("公开01表", "B9")]);
    const before = excel.snapshot;
    excel.user.protect("公开03表");
    const sentence = await sentenceOf(host.mark([mark("公开01表", "B4"), mark("公开03表", "B4")]));
    expect(sentence).toMatch(/受保护|只读/);
    excel.user.unprotect("公开03表");
    expect(excel.snapshot).toBe(before);
    await expectNoLeaks(excel);
  });

  test("a sheet that was protected after marking: nothing is taken back until it is open again", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    const clean = excel.snapshot;
    await host.mark([mark("公开01表", "B4"), mark("公开03表", "B4")]);
    excel.user.protect("公开03表");
    const marked = excel.snapshot;
    expect(await sentenceOf(host.unmark())).toBe(
      "工作表“公开03表”受保护，不能清除标记：请先在“审阅”中撤销工作表保护。",
    );
    expect(excel.snapshot).toBe(marked);
    excel.user.unprotect("公开03表");
    await host.unmark();
    expect(excel.snapshot).toBe(clean);
  });

  test("a sheet that was deleted since: a sentence, and nothing is changed", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    excel.user.deleteSheet("公开03表");
    const before = excel.snapshot;
    const work = host.mark([mark("公开01表", "B4"), mark("公开03表", "B4")]);
    expect(await sentenceOf(work)).toBe("工作表“公开03表”已被删除或改名：请重新核对。");
    expect(excel.snapshot).toBe(before);
  });

  test("a sheet that was renamed since is found all the same", async () => {
    const { excel, host } = open(tenSheets(), { apiVersion: "1.9" });
    await host.read();
    excel.user.renameSheet("公开03表", "支出决算表");
    await host.mark([mark("公开03表", "B4")]);
    expect(cover(excel.book, "支出决算表", "B4")).toBe("#F4A6A6");
  });

  test("marks that the user removed by hand meanwhile", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    await host.mark([mark("公开01表", "B4")]);
    excel.book.sheetNamed("公开01表")!.conditionalFormats = [];
    await host.mark([mark("公开01表", "B5")]);
    expect(cover(excel.book, "公开01表", "B5")).toBe("#F4A6A6");
    await host.unmark();
    expect(await host.marked()).toBe(false);
    await expectNoLeaks(excel);
  });

  test("an Excel that takes no format for several areas gets one for each", async () => {
    const { excel, host } = open(tenSheets(), { conditionalFormatsOnAreas: false });
    await host.read();
    const before = excel.snapshot;
    await host.mark([mark("公开01表", "B4"), mark("公开01表", "C9"), mark("公开01表", "E12", "warning")]);
    expect(["B4", "C9"].map((address) => cover(excel.book, "公开01表", address))).toEqual([
      "#F4A6A6",
      "#F4A6A6",
    ]);
    expect(excel.book.comments).toHaveLength(3);
    await host.unmark();
    expect(excel.snapshot).toBe(before);
  });

  test("a workbook that is open for reading only", async () => {
    const book = tenSheets();
    book.readOnly = true;
    const { excel, host } = open(book);
    await host.read();
    const before = excel.snapshot;
    expect(await sentenceOf(host.mark([mark("公开01表", "B4")]))).toBe(
      "工作簿是只读的，不能改动：请点“启用编辑”或另存一份再试。",
    );
    expect(excel.snapshot).toBe(before);
  });

  test("a cell being edited", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    await host.marked();
    const before = excel.snapshot;
    excel.startEditing();
    expect(await sentenceOf(host.mark([mark("公开01表", "B4")]))).toContain("有单元格正在编辑");
    excel.endEditing();
    expect(excel.snapshot).toBe(before);
  });

  test("a cell being edited when marks that are on follow the results: they come when the cell is left", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    await host.mark([mark("公开01表", "B4")]);
    excel.startEditing();
    const following = host.mark([mark("公开01表", "B5")]);
    await sleep(30);
    expect(cover(excel.book, "公开01表", "B4")).toBe("#F4A6A6");
    excel.endEditing();
    await following;
    expect(cover(excel.book, "公开01表", "B4")).toBeUndefined();
    expect(cover(excel.book, "公开01表", "B5")).toBe("#F4A6A6");
    await expectNoLeaks(excel);
  });

  test("an error of Excel in the middle, of whatever kind: all or nothing", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    await host.marked();
    const before = excel.snapshot;
    let formats = 0;
    excel.behaviour = {
      refuse: (member) =>
        member === "ConditionalRangeFill.Color" && ++formats >= 2
          ? new Fault("GeneralException", "内部错误")
          : undefined,
    };
    const work = host.mark([mark("公开01表", "B4"), mark("公开02表", "B4"), mark("公开03表", "B4")]);
    expect(await sentenceOf(work)).toBe(
      "Excel 没有完成“标出”（GeneralException）：如果还开着别的工作簿，请先点一下要核对的工作簿，再试一次。",
    );
    excel.behaviour = { refuse: () => undefined };
    expect(excel.snapshot).toBe(before);
    await expectNoLeaks(excel);
  });
});
