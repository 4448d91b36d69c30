import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
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
  await nodeIo.write({ path: join(folder, "b.xlsx"), replace: false }, bytes);
  expect(readFileSync(join(folder, "b.xlsx"), "utf8")).toBe("内容");
});

test.each([
  ["no such file", () => nodeIo.read(join(folder, "没有.xlsx")), /没有\.xlsx：找不到这个文件。$/],
  ["a folder", () => nodeIo.read(folder), /：这是文件夹，请给出其中的工作簿文件。$/],
  ["a file taken for a folder", () => nodeIo.read(join(folder, "a.xlsx", "b")), /：路径不对/],
  ["a device", () => nodeIo.read("/dev/null"), /：不是普通文件。$/],
  ["a name too long", () => nodeIo.read(join(folder, "长".repeat(200))), /：文件名太长。$/],
  ["no folder to write to", () => write(join(folder, "无", "b.xlsx")), /：文件夹不存在。$/],
  ["a folder to write over", () => write(folder), /：这是文件夹，不是文件。$/],
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
  linkSync(a, join(folder, "hard.xlsx"));
  expect(await nodeIo.same(a, join(folder, "hard.xlsx"))).toBe(true);
});

describe("writing leaves a whole file, or what was there", () => {
  const place = (name: string): string => {
    const own = join(folder, name);
    mkdirSync(own);
    return own;
  };

  test("a file that is there stays, unless it is to be replaced", async () => {
    const own = place("替换");
    const path = join(own, "a.txt");
    writeFileSync(path, "旧", { mode: 0o640 });
    await expect(write(path)).rejects.toThrow("已有同名的文件");
    expect(readFileSync(path, "utf8")).toBe("旧");
    await write(path, true);
    expect(readFileSync(path, "utf8")).toBe("新");
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(own)).toEqual(["a.txt"]);
  });

  test("the other name of a file that is replaced keeps the old one; a symbolic link goes on pointing", async () => {
    const own = place("链接");
    const [first, hard, soft] = ["a", "b", "c"].map((name) => join(own, name)) as [string, string, string];
    writeFileSync(first, "旧");
    linkSync(first, hard);
    symlinkSync(first, soft);
    await write(soft, true);
    expect([first, hard, soft].map((path) => readFileSync(path, "utf8"))).toEqual(["新", "旧", "新"]);
    expect(readdirSync(own).sort()).toEqual(["a", "b", "c"]);
  });

  test("a stream is in its place once it is kept, with nothing beside it", async () => {
    const own = join(folder, "流");
    const path = join(own, "下级", "a.jsonl");
    const first = await nodeIo.stream(path);
    await first.write("一");
    expect(await nodeIo.exists(path)).toBe(false);
    await first.write("二");
    await first.keep();
    const second = await nodeIo.stream(path);
    await second.write("半");
    await second.discard();
    expect(readFileSync(path, "utf8")).toBe("一二");
    expect(readdirSync(join(own, "下级"))).toEqual(["a.jsonl"]);
  });

  test("a disk that is full", async () => {
    if (!statSync("/dev/full", { throwIfNoEntry: false })) return;
    await expect(write("/dev/full", true)).rejects.toThrow("/dev/full：磁盘已满。");
  });
});

// Helpers

function write(path: string, replace = false): Promise<void> {
  return nodeIo.write({ path, replace }, new TextEncoder().encode("新"));
}
