/** @jest-environment node */
/** What batch finds below folders: the workbooks, and by name all that it leaves out; what cannot be read does not end it. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeIo } from "../../cli/io";
import { run } from "../../cli/main";

// Root may read every folder: a locked one is played.
jest.mock("node:fs/promises", () => {
  const actual = jest.requireActual<typeof import("node:fs/promises")>("node:fs/promises");
  return {
    ...actual,
    readdir: (path: string, options: { withFileTypes: true }) =>
      String(path).endsWith("锁着")
        ? Promise.reject(Object.assign(new Error("EACCES"), { code: "EACCES" }))
        : actual.readdir(path, options),
  };
});

let root: string;
const at = (...parts: readonly string[]): string => join(root, ...parts);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gouji-folders-"));
  mkdirSync(at("甲/锁着"), { recursive: true });
  copyFileSync(join(__dirname, "../../samples/jiangxi-2023.xlsx"), at("甲/一.xlsx"));
});

afterEach(() => rmSync(root, { recursive: true }));

async function batch(...argv: readonly string[]) {
  const err: string[] = [];
  const { thread, ...io } = nodeIo;
  expect(thread).toBeDefined();
  const status = await run(["batch", ...argv], { ...io, err: (line) => void err.push(line) });
  return { status, err };
}

test("workbooks of every ending, each once, through links too", async () => {
  copyFileSync(at("甲/一.xlsx"), at("甲/二.XLSM"));
  symlinkSync(at("甲/一.xlsx"), at("甲/零.xlsx"));
  const { workbooks } = await nodeIo.workbooks([root], []);
  expect(workbooks).toEqual([at("甲/一.xlsx"), at("甲/二.XLSM")]);
});

test("all else is left out by name, temporary files are passed over", async () => {
  for (const name of ["三.et", "说明.docx", "图.png", "~$一.xlsx", ".DS_Store"])
    writeFileSync(at("甲", name), "x");
  symlinkSync(at("甲/绕.xlsx"), at("甲/绕.xlsx"));
  const { left } = await nodeIo.workbooks([root], []);
  expect(left).toEqual([
    { path: at("甲/三.et"), reason: "不是 .xlsx 或 .xls，请另存为 .xlsx", unreadable: false },
    { path: at("甲/图.png"), reason: "不是工作簿", unreadable: false },
    { path: at("甲/绕.xlsx"), reason: "无法读取", unreadable: true },
    { path: at("甲/说明.docx"), reason: "Word 文档，批量核对只读工作簿", unreadable: false },
    { path: at("甲/锁着"), reason: "没有读取权限", unreadable: true },
  ]);
});

test("batch goes on past a locked folder, names it, and does not call the whole passed", async () => {
  writeFileSync(at("甲/说明.docx"), "x");
  const { status, err } = await batch(at("甲"), "--out", at("甲"));
  expect(status).toBe(2);
  expect(err).toEqual(
    expect.arrayContaining([
      `没有核对 ${at("甲/锁着")}：没有读取权限。`,
      `没有核对 ${at("甲/说明.docx")}：Word 文档，批量核对只读工作簿。`,
      "另有 2 个文件或文件夹没有核对，列在上面和 report.html、report.xlsx 里。",
    ]),
  );
  // Its own reports are nothing to tell of the next time.
  const again = await batch(at("甲"), "--out", at("甲"));
  expect(again).toEqual({ status, err });
});
