/**
 * Every Excel with every client library. Excel and library come from two places, and the library may be older: what Excel
 * says of itself is then not what the pane can do. Whatever the two, the pane reads, marks, and takes its marks off.
 */
import { annotationKind } from "../../../hosts/excel/annotations";
import { tenSheets } from "./books";
import { expectNoLeaks, open, reopen, SETTINGS, type Setting } from "./excel";

const MARK = { sheet: "公开01表", address: "B4", kind: "error", message: "甲" } as const;

function minor({ apiVersion }: Setting): number {
  return Number(apiVersion.split(".")[1]);
}

/** What goes into the cell. */
function wordsAt(setting: Setting): "note" | "comment" | undefined {
  if (minor(setting) >= 18 && setting.library === "current") return "note";
  return minor(setting) >= 10 ? "comment" : undefined;
}

describe.each(SETTINGS)("at ExcelApi $apiVersion with the library $library", (setting) => {
  test("the words of a mark go where both know a way, and nowhere else", () => {
    open(tenSheets(), setting);
    expect(annotationKind()).toBe(wordsAt(setting));
  });

  test("reading, looking for marks, marking, marking anew and clearing, also after closing and opening", async () => {
    const { excel, host } = open(tenSheets(), setting);
    excel.user.note("公开02表", "B4", "张三：已核");
    const clean = excel.snapshot;
    expect((await host.read()).sheets).toHaveLength(10);
    expect(await host.marked()).toBe(false);
    await host.mark([
      MARK,
      { ...MARK, address: "B5", message: "乙" },
      { ...MARK, sheet: "公开02表", address: "C7" },
    ]);
    await host.mark([
      MARK,
      { ...MARK, address: "B6", message: "丙" },
      { ...MARK, sheet: "公开02表", address: "C8" },
    ]);
    const words = wordsAt(setting);
    expect(excel.book.notes.map(({ content }) => content)).toEqual([
      "张三：已核",
      ...(words === "note" ? ["勾稽·错误：甲", "勾稽·错误：丙", "勾稽·错误：甲"] : []),
    ]);
    expect(excel.book.comments).toHaveLength(words === "comment" ? 3 : 0);
    const later = reopen(excel);
    expect(await later.marked()).toBe(true);
    await later.unmark();
    expect(excel.snapshot).toBe(clean);
    expect(excel.faults).toEqual([]);
    await expectNoLeaks(excel);
  });

  test("a mark's words stay out of a cell where somebody else wrote", async () => {
    const { excel, host } = open(tenSheets(), setting);
    excel.user.note("公开01表", "B4", "张三：已核");
    excel.user.comment("公开01表", "B5", "局长：请复核");
    await host.read();
    const clean = excel.snapshot;
    await host.mark([MARK, { ...MARK, address: "B5" }, { ...MARK, address: "B6" }]);
    expect(excel.book.notes.length + excel.book.comments.length).toBe(wordsAt(setting) ? 3 : 2);
    await host.unmark();
    expect(excel.snapshot).toBe(clean);
    await expectNoLeaks(excel);
  });
});
