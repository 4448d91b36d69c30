/** What Excel refuses is told by what it refused, not by what is most often missing. */
import { Fault } from "../../excel-host";
import { tenSheets } from "./books";
import { open, sentenceOf } from "./excel";

const MARK = { sheet: "公开01表", address: "B4", kind: "error", message: "甲" } as const;

test("a sheet that is gone is named", async () => {
  const { excel, host } = open(tenSheets());
  await host.read();
  excel.user.deleteSheet("公开03表");
  for (const work of [
    () => host.select({ sheet: "公开03表", address: "B4" }),
    () => host.write({ sheet: "公开03表", address: "B4" }, 1),
    () => host.mark([{ ...MARK, sheet: "公开03表" }]),
  ]) {
    expect(await sentenceOf(work())).toBe("工作表“公开03表”已被删除或改名：请重新核对。");
  }
});

test.each([
  ["ConditionalFormatCollection.Add", "Excel 找不到要用的条件格式"],
  ["ConditionalRangeFill.Color", "Excel 找不到要用的条件格式"],
  ["Application.SuspendScreenUpdatingUntilNextSync", "Excel 找不到要用的一处内容"],
])("%s: no sheet is blamed", async (kind, subject) => {
  const { excel, host } = open(tenSheets());
  await host.read();
  excel.behaviour = { refuse: (each) => (each === kind ? new Fault("ItemNotFound", "") : undefined) };
  expect(await sentenceOf(host.mark([MARK]))).toBe(`不能标出：${subject}，请重新核对后再试。`);
});

test("what is kept in the workbook and is gone is no sheet", async () => {
  const { excel, host } = open(tenSheets());
  await host.remember("inputs", "甲");
  excel.behaviour = {
    refuse: (kind) => (kind === "CustomXmlPart.GetXml" ? new Fault("ItemNotFound", "") : undefined),
  };
  await new Promise((later) => setTimeout(later, 600));
  expect(await sentenceOf(host.recall("inputs"))).toContain("Excel 找不到要用的勾稽记在工作簿里的内容");
});

test("where another workbook may be in front, the sentence says what to do about it", async () => {
  const { excel, host } = open(tenSheets());
  await host.read();
  excel.behaviour = {
    refuse: (kind) => (kind === "Worksheet.Activate" ? new Fault("GeneralException", "") : undefined),
  };
  expect(await sentenceOf(host.select({ sheet: "公开01表", address: "B4" }))).toBe(
    "Excel 没有完成“定位”（GeneralException）：如果还开着别的工作簿，请先点一下要核对的工作簿，再试一次。",
  );
});
