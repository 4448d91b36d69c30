import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileError, nodeIo } from "../../cli/io";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
  writeFileSync(join(folder, "a.xlsx"), "内容");
  symlinkSync(join(folder, "a.xlsx"), join(folder, "link.xlsx"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("reads and writes", async () => {
  const bytes = await nodeIo.read(join(folder, "a.xlsx"));
  expect(bytes).toEqual(new Uint8Array(Buffer.from("内容")));
  await nodeIo.write(join(folder, "b.xlsx"), bytes);
  expect(readFileSync(join(folder, "b.xlsx"), "utf8")).toBe("内容");
});

test.each([
  ["no such file", () => nodeIo.read(join(folder, "没有.xlsx")), /没有\.xlsx：找不到这个文件。$/],
  ["a folder", () => nodeIo.read(folder), /：这是文件夹，请给出其中的工作簿文件。$/],
  ["a file taken for a folder", () => nodeIo.read(join(folder, "a.xlsx", "b")), /：路径不对/],
  ["a device", () => nodeIo.read("/dev/null"), /：不是普通文件。$/],
  ["a name too long", () => nodeIo.read(join(folder, "长".repeat(200))), /：文件名太长。$/],
  [
    "no folder to write to",
    () => nodeIo.write(join(folder, "无", "b.xlsx"), new Uint8Array(1)),
    /：文件夹不存在。$/,
  ],
  ["a folder to write over", () => nodeIo.write(folder, new Uint8Array(1)), /：这是文件夹，不是文件。$/],
])("%s: one sentence that names it", async (_, action, sentence) => {
  await expect(action()).rejects.toThrow(FileError);
  await expect(action()).rejects.toThrow(sentence);
});

test("a file that may not be read", async () => {
  const path = join(folder, "secret.xlsx");
  writeFileSync(path, "x");
  chmodSync(path, 0);
  // The superuser may read everything.
  if (process.getuid?.() === 0) await expect(nodeIo.read(path)).resolves.toHaveLength(1);
  else await expect(nodeIo.read(path)).rejects.toThrow("没有读取权限");
});

test("the same file under two names", async () => {
  const [a, link, b] = ["a.xlsx", "link.xlsx", "new.xlsx"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  expect(await nodeIo.same(a, link)).toBe(true);
  expect(await nodeIo.same(a, join(folder, ".", "x", "..", "a.xlsx"))).toBe(true);
  expect(await nodeIo.same(a, b)).toBe(false);
  expect(await nodeIo.same(b, join(folder, ".", "new.xlsx"))).toBe(true);
});
