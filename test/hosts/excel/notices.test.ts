/** What Office.js tells of a workbook besides what is in it: it is said, and stands in nobody's way. */
import { tenSheets } from "./books";
import { open } from "./excel";

test("an ordinary workbook has nothing to be told of, and asking costs no sync", async () => {
  const { excel, host } = open(tenSheets());
  await host.read();
  expect(host.notices()).toEqual([]);
  expect(excel.syncs).toHaveLength(2);
});

test("manual calculation and reading only, and that they are over", async () => {
  const { excel, host } = open(tenSheets());
  excel.book.calculationMode = "Manual";
  excel.book.readOnly = true;
  await host.read();
  expect(host.notices()).toEqual([
    "工作簿设为手动计算，公式的结果可能不是最新的：请先按 F9 重新计算，再核对。",
    "工作簿是只读的：可以核对，不能标出、改正和写入。",
  ]);
  excel.book.calculationMode = "Automatic";
  excel.book.readOnly = false;
  await host.read();
  expect(host.notices()).toEqual([]);
});
