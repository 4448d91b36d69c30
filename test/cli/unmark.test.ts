/** `gouji unmark`: the way back from a marked copy. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { gouji } from "./world";

const henan = new Uint8Array(readFileSync(join(__dirname, "../../samples/henan-2022.xlsx")));

test("a marked copy is the file again, part by part", async () => {
  const marked = await gouji(["check", "a.xlsx", "--mark", "b.xlsx"], { "a.xlsx": henan });
  const { status, out, err, files } = await gouji(["unmark", "b.xlsx", "-o", "c.xlsx"], {
    "b.xlsx": marked.files.get("b.xlsx")!,
  });
  expect([status, out]).toEqual([0, ""]);
  expect(err).toEqual([expect.stringMatching(/^已清除 \d+ 个单元格上的标记，写入 c\.xlsx。$/)]);
  expect(unzipSync(files.get("c.xlsx")!)).toEqual(unzipSync(henan));
});

test("nothing to take off: said, and the copy is the file", async () => {
  const { status, err, files } = await gouji(["unmark", "a.xlsx", "-o", "c.xlsx"], { "a.xlsx": henan });
  expect([status, err]).toEqual([0, ["没有找到勾稽的标记，c.xlsx 与原文件内容相同。"]]);
  expect(files.get("c.xlsx")).toEqual(henan);
});

test.each([
  ["no file", ["unmark"], /^请给出要清除标记的工作簿。/],
  ["no output", ["unmark", "a.xlsx"], /^请用 -o 给出输出文件。/],
  [
    "two files",
    ["unmark", "a.xlsx", "b.xlsx", "-o", "c.xlsx"],
    /^unmark 一次只处理一个工作簿，多给了 b\.xlsx。$/,
  ],
  ["over its input", ["unmark", "a.xlsx", "-o", "a.xlsx"], /^-o 不能写回 a\.xlsx/],
  [
    "over a file that is there",
    ["unmark", "a.xlsx", "-o", "有.xlsx"],
    /^有\.xlsx 已经存在，没有改动它。可以改用 -o 有-3\.xlsx，/,
  ],
  ["no workbook", ["unmark", "坏.xlsx", "-o", "c.xlsx"], /^坏\.xlsx：无法清除标记：/],
  ["a file that is not there", ["unmark", "无.xlsx", "-o", "c.xlsx"], /^无\.xlsx：找不到这个文件。$/],
])("2: %s, with one line on standard error", async (_, argv, line) => {
  const { status, out, err, files } = await gouji(argv, {
    "a.xlsx": henan,
    "坏.xlsx": new TextEncoder().encode("文本"),
    "有.xlsx": henan,
    "有-2.xlsx": henan,
  });
  expect([status, out]).toEqual([2, ""]);
  expect(err).toEqual([expect.stringMatching(line)]);
  expect(files.has("c.xlsx")).toBe(false);
});

test("help goes to standard output", async () => {
  expect((await gouji(["unmark", "--help"])).out).toMatch(/gouji unmark 文件 -o 输出\.xlsx/);
});
