/**
 * What Excel will not tell of: a conditional format that was duplicated by hand, brought back by undo, or made beside another
 * one; a comment; a sheet. It takes nothing else along, and clearing the marks says what it could not look at.
 */
import type { Mark } from "../../../hosts/host";
import type { FaultCode } from "../../excel-host/fault";
import { coverOf } from "../../excel-host/model/cover";
import { nth } from "../../excel-host/refusals";
import { Fault } from "../../excel-host";
import { tenSheets } from "./books";
import { expectNoLeaks, open, reopen, sentenceOf, type Setting } from "./excel";

const OURS = '=N("勾稽标出：错误")=0';

function mark(sheet: string, address: string): Mark {
  return { sheet, address, kind: "error", message: "应为 928.86" };
}

const SETTINGS: readonly Setting[] = [
  { apiVersion: "1.9", library: "npm" },
  { apiVersion: "1.15", library: "npm" },
  { apiVersion: "1.20", library: "npm" },
  { apiVersion: "1.20", library: "current" },
];

const CODES: readonly FaultCode[] = ["ItemNotFound", "GeneralException"];

const WAYS = SETTINGS.flatMap((setting) =>
  CODES.flatMap((code) => [true, false].map((listed) => ({ ...setting, code, listed }))),
);

function leftOn(...sheets: readonly string[]): string {
  const names = sheets.map((name) => `“${name}”`).join("、");
  return `Excel 读不出或去不掉工作表${names}上的某些条件格式，没有动；其余标记已清除。如果表上还看得见标记，请保存后重新打开工作簿，再清除一次。`;
}

describe.each(WAYS)(
  "a conditional format that is refused with $code (listed: $listed), at $apiVersion with the library $library",
  ({ code, listed, ...setting }) => {
    test("the workbook is read, marked, marked anew and cleared; its sheet is named", async () => {
      const { excel, host } = open(tenSheets(), setting);
      excel.user.conditionalFormat("公开02表", ["C4:C9"], "=$C4>100", "#ABCDEF", { code, listed });
      excel.user.conditionalFormat("公开02表", ["B4:B9"], "=$B4>100", "#ABCDEF");
      expect((await host.read()).sheets).toHaveLength(10);
      expect(await host.marked()).toBe(false);
      const clean = excel.snapshot;
      await host.mark([mark("公开01表", "B4"), mark("公开02表", "B4"), mark("公开03表", "B4")]);
      await host.mark([mark("公开01表", "B5"), mark("公开02表", "B5"), mark("公开03表", "B5")]);
      expect(coverOf(excel.book.sheetNamed("公开02表")!, "B5")).toBe("#F4A6A6");
      const later = reopen(excel);
      expect(await later.marked()).toBe(true);
      expect(await later.unmark()).toBe(leftOn("公开02表"));
      expect(excel.snapshot).toBe(clean);
      await expectNoLeaks(excel);
    });

    test("a mark of ours that undo brought back stands in nobody's way", async () => {
      const { excel, host } = open(tenSheets(), setting);
      await host.read();
      await host.mark([mark("公开01表", "B4"), mark("公开04表", "B4")]);
      await host.unmark();
      excel.user.conditionalFormat("公开04表", ["B4"], OURS, "#F4A6A6", { code, listed });
      expect(await host.marked()).toBe(false);
      await host.mark([mark("公开01表", "B4"), mark("公开04表", "B4")]);
      // The user takes a mark off and undoes that.
      excel.book.sheetNamed("公开01表")!.conditionalFormats[0]!.unreadable = { code, listed };
      await host.mark([mark("公开01表", "B5"), mark("公开04表", "B5")]);
      expect(await host.unmark()).toBe(leftOn("公开01表", "公开04表"));
      const left = excel.book.sheets.flatMap((sheet) => sheet.conditionalFormats);
      expect(left.map(({ unreadable }) => unreadable?.code)).toEqual([code, code]);
      expect(excel.book.comments.length + excel.book.notes.length).toBe(0);
      await expectNoLeaks(excel);
    });
  },
);

test("of a hundred formats on a sheet the one that cannot be read is left, in a few requests", async () => {
  const { excel, host } = open(tenSheets());
  for (let row = 1; row <= 100; row++) {
    excel.user.conditionalFormat(
      "公开02表",
      [`B${String(row)}`],
      row % 2 ? OURS : "=TRUE",
      "#F4A6A6",
      row === 51 ? { code: "ItemNotFound", listed: true } : undefined,
    );
  }
  await host.read();
  expect(await host.marked()).toBe(true);
  expect(await host.unmark()).toBe(leftOn("公开02表"));
  expect(excel.book.sheetNamed("公开02表")!.conditionalFormats).toHaveLength(51);
  expect(excel.syncs.length).toBeLessThan(50);
  await expectNoLeaks(excel);
});

test("where Excel tells of everything, looking for marks takes three requests", async () => {
  const { excel, host } = open(tenSheets());
  await host.read();
  await host.mark([mark("公开01表", "B4"), mark("公开04表", "B4")]);
  const before = excel.syncs.length;
  await host.marked();
  expect(excel.syncs).toHaveLength(before + 3);
  expect(await host.unmark()).toBeUndefined();
  expect(excel.syncs).toHaveLength(before + 7);
});

describe("refused once", () => {
  /** Marks, with words, that another session left. */
  async function marked(setting: Partial<Setting> = {}) {
    const { excel, host } = open(tenSheets(), setting);
    excel.user.comment("公开05表", "B4", "局长：请复核");
    const clean = excel.snapshot;
    await host.read();
    await host.mark(["公开01表", "公开02表", "公开03表"].map((sheet) => mark(sheet, "B4")));
    return { excel, clean, host: reopen(excel) };
  }

  test.each([
    ["load ConditionalFormatCollection", "1.15"],
    ["load ConditionalFormatRule", "1.15"],
    ["load WorksheetProtection", "1.15"],
    ["load CommentCollection", "1.15"],
    ["load NoteCollection", "1.20"],
    ["load Range", "1.15"],
    ["load Range", "1.20"],
    ["ConditionalFormat.Delete", "1.15"],
    ["Comment.Delete", "1.15"],
    ["Note.Delete", "1.20"],
  ])("%s, at %s: every mark is found and comes off", async (kind, apiVersion) => {
    for (const n of [1, 2, 3]) {
      const { excel, clean, host } = await marked({ apiVersion, library: "current" });
      await host.read();
      excel.behaviour = { refuse: nth(n, "ItemNotFound", kind) };
      expect(await host.marked()).toBe(true);
      excel.behaviour = { refuse: nth(n, "ItemNotFound", kind) };
      expect(await host.unmark()).toBeUndefined();
      expect(excel.snapshot).toBe(clean);
      await expectNoLeaks(excel);
    }
  });

  test("any request of looking and clearing: it is done all the same", async () => {
    for (let n = 1; n <= 4; n++) {
      const { excel, clean, host } = await marked();
      await host.read();
      excel.behaviour = { refuseRequest: nth(n, "ItemNotFound") };
      expect(await host.unmark()).toBeUndefined();
      expect(excel.faults).toHaveLength(1);
      expect(excel.snapshot).toBe(clean);
    }
  });
});

describe("refused always", () => {
  test("a list of comments: each is asked for by itself", async () => {
    const { excel, host } = open(tenSheets());
    excel.user.comment("公开05表", "B4", "局长：请复核");
    const clean = excel.snapshot;
    await host.read();
    await host.mark([mark("公开01表", "B4")]);
    excel.behaviour = {
      refuse: (kind) => (kind === "load CommentCollection" ? new Fault("GeneralException", "") : undefined),
    };
    expect(await host.unmark()).toBeUndefined();
    expect(excel.snapshot).toBe(clean);
  });

  test("comments altogether: the marks come off, and the sentence speaks of comments", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    await host.mark([mark("公开01表", "B4")]);
    excel.behaviour = {
      refuse: (kind) => (kind.includes("Comment") ? new Fault("GeneralException", "") : undefined),
    };
    const sentence = await host.unmark();
    expect(sentence).toContain("Excel 读不出或去不掉某些批注，没有动");
    expect(coverOf(excel.book.sheetNamed("公开01表")!, "B4")).toBeUndefined();
  });

  test("taking a mark off: its sheet is named", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    await host.mark([mark("公开01表", "B4"), mark("公开03表", "B4")]);
    excel.behaviour = {
      refuse: (kind) => (kind === "ConditionalFormat.Delete" ? new Fault("ItemNotFound", "") : undefined),
    };
    expect(await host.unmark()).toBe(leftOn("公开01表", "公开03表"));
    expect(excel.book.comments).toEqual([]);
  });

  test("everything: it is said after a few requests", async () => {
    const { excel, host } = open(tenSheets());
    await host.read();
    await host.mark([mark("公开01表", "B4")]);
    const before = excel.syncs.length;
    excel.behaviour = { refuseRequest: () => new Fault("GeneralException", "") };
    expect(await sentenceOf(host.unmark())).toContain("清除标记");
    expect(excel.syncs.length).toBeLessThanOrEqual(before + 2);
  });
});
