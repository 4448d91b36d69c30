/** The words of a mark. Which kind goes into which Excel is in settings.test.ts. */
import { markOfWords, markWords } from "../../../hosts/mark-looks";
import { tenSheets } from "./books";
import { open, reopen } from "./excel";

test("a text says who speaks and how grave it is", () => {
  const words = markWords({ kind: "warning", message: "请核对" });
  expect(words).toBe("勾稽·提醒：请核对");
  expect(markOfWords(words)).toEqual({ kind: "warning", message: "请核对" });
});

test("words of copies made before are known as well, those of others are not", () => {
  expect(markOfWords("【勾稽·错误】\n应为 1")).toEqual({ kind: "error", message: "应为 1" });
  for (const text of ["勾稽关系已核", "张三：勾稽·错误：甲", "勾稽·其他：甲", ""]) {
    expect(markOfWords(text)).toBeUndefined();
  }
});

test("a note is written by its cell, with the sheet's name as formulas need it", async () => {
  const { excel, host } = open(tenSheets(), { apiVersion: "1.18", library: "current" });
  excel.user.renameSheet("公开02表", "O'Neil 表");
  await host.read();
  await host.mark([{ sheet: "O'Neil 表", address: "B4", kind: "error", message: "甲" }]);
  expect(excel.book.notes.map(({ row, column, content }) => [row, column, content])).toEqual([
    [3, 1, "勾稽·错误：甲"],
  ]);
  await host.unmark();
  expect(excel.book.notes).toEqual([]);
});

test("our notes and comments are both found in an Excel that knows both, those of others are not", async () => {
  const { excel } = open(tenSheets(), { apiVersion: "1.18", library: "current" });
  excel.user.note("公开01表", "B4", "勾稽·错误：甲");
  excel.user.note("公开01表", "B5", "张三：已核");
  excel.user.note("公开01表", "B6", "勾稽·错误：戊");
  excel.user.comment("公开02表", "C6", "勾稽·提醒：乙");
  excel.user.comment("公开02表", "C7", "勾稽·提醒：丙");
  excel.user.reply("公开02表", "C7", "已与财政局核实");
  const host = reopen(excel);
  expect(await host.marked()).toBe(true);
  await host.unmark();
  expect(excel.book.notes.map(({ content }) => content)).toEqual(["张三：已核"]);
  expect(excel.book.comments.map(({ content }) => content)).toEqual(["勾稽·提醒：丙"]);
});
