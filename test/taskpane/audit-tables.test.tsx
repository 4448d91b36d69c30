/** @jest-environment jsdom */
/** 文表核对 of a whole document: its tables against the workbook, or by themselves where none is open. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextEncoder } from "node:util";
import { act } from "react";
import { paperDocument, type PaperOptions } from "../../generate/documents/whole";
import { readWorkbook } from "../../hosts/file/read";
import type { Workbook } from "../../src/workbook/workbook";
import { recognise } from "../../src/statement/recognise";
import { partsOf } from "../hosts/file/words";
import { RIGHT } from "./audit-text";
import { MemoryHost } from "./memory-host";
import { announced, buttons, close, open, press, shows, until } from "./pane";

jest.setTimeout(30_000);

const workbook = readWorkbook(
  new Uint8Array(readFileSync(join(__dirname, "../../samples/henan-2022.xlsx"))),
  "henan-2022.xlsx",
);
const { year, department } = recognise(workbook);
const paper = (options: PaperOptions = {}) =>
  paperDocument(workbook, "headed", { name: department, year, text: RIGHT.slice(1), ...options });

// jsdom neither scrolls nor encodes text.
Object.assign(Element.prototype, { scrollIntoView: () => {} });
Object.assign(window, { TextEncoder });

async function choose(content: Uint8Array): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("input[data-text-file]")!;
  const file = new File([content as Uint8Array<ArrayBuffer>], "整份.docx");
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await until(() => shows("已核 "), "the audit is done");
}

const total = recognise(workbook).table(5)!.cell("total", "total")!;
const old = paper({
  reprint: ({ sheet, address }, shown) =>
    sheet === total.sheet && address === total.address ? "180.43" : shown,
});

beforeEach(() => localStorage.clear());
afterEach(close);

test("a table that is stale: said with both its places, gone to on either side, a comment in the corrected copy", async () => {
  const host = MemoryHost.over(workbook);
  await open({ host });
  await until(() => buttons("开始核对").length, "the workbook is recognised");
  await press(/^文表核对(文表核对)?$/);
  await choose(old.bytes);
  expect(shows("表表核对")).toBe(true);
  expect(announced()).toMatch(/文档里的表与工作簿比较了 \d+ 格，相同 \d+ 格，有 1 项不同。$/);
  const item = document.querySelector<HTMLElement>("li[data-item='tie 0']")!;
  expect(item.textContent).toContain(
    "文档里是 180.43，工作簿里是 181.43；文字与工作簿一致，文档里的表是旧的。",
  );
  await press(/^定位 《一般公共预算财政拨款支出决算表》第 \d+ 行第 \d+ 列（文中第 5 张表）$/, item);
  expect(shows("文字里没有发现与表不符的地方；文档里的表有 1 处与工作簿不同。")).toBe(true);
  expect(document.activeElement!.textContent).toMatch(
    /^〔这里是表：《一般公共预算财政拨款支出决算表》〕合计/,
  );
  expect(document.activeElement!.querySelector("mark")!.textContent).toBe("180.43");
  await press(/F?公开05表/, item);
  expect(host.selected).toMatchObject({ sheet: total.sheet, address: total.address });
  await press("导出修订稿");
  await until(() => host.saved.length, "the copy is handed out");
  const comments = partsOf(host.saved[0]![1])["word/comments.xml"]!;
  expect(comments).toContain("【勾稽·表表核对】");
  expect(comments).toContain("文档里的表是旧的。");
});

test("the report to hand in says what was compared, as long as the document is open", async () => {
  const host = MemoryHost.over(workbook);
  await open({ host });
  await until(() => buttons("开始核对").length, "the workbook is recognised");
  await press("开始核对");
  await until(() => buttons("重新核对").length, "it is checked");
  await press(/^文表核对(文表核对)?$/);
  await choose(old.bytes);
  const results = async (): Promise<Workbook> => {
    const before = host.saved.length;
    await press("菜单");
    await press("另存审核结果（Excel）");
    await until(() => host.saved.length > before, "the results are handed out");
    return readWorkbook(host.saved[before]![1], "结果.xlsx");
  };
  const { rows } = (await results()).sheets.find(({ name }) => name === "表表核对")!;
  expect(rows.flatMap((row) => row?.[3]?.value ?? [])).toContain(180.43);
  await act(async () => void window.dispatchEvent(new Event("beforeprint")));
  expect(document.querySelector(".gouji-printed")!.textContent).toContain("文档里是 180.43");
  await act(async () => void window.dispatchEvent(new Event("afterprint")));
  await press("关闭这份文字");
  expect((await results()).sheets.map(({ name }) => name)).not.toContain("表表核对");
});

test("nothing differs: that is said, and nothing else", async () => {
  await open({ host: MemoryHost.over(workbook) });
  await until(() => buttons("开始核对").length, "the workbook is recognised");
  await press(/^文表核对(文表核对)?$/);
  await choose(paper().bytes);
  expect(document.body.textContent).toMatch(/文档里的表与工作簿比较了 (\d+) 格，相同 \1 格，没有不同。/);
  expect(document.querySelector("li[data-item^=tie]")).toBeNull();
});

test("without a workbook the text is held against the document's tables, and these are checked", async () => {
  await open({ host: undefined });
  await until(() => shows("还没有打开工作簿"), "it says that nothing is there");
  await press(/^文表核对(文表核对)?$/);
  await choose(old.bytes);
  expect(shows("没有打开工作簿，按文档里的")).toBe(true);
  expect(shows("没有打开表：")).toBe(false);
  expect(document.querySelectorAll("[data-claim][data-verdict=ok]").length).toBeGreaterThan(15);
  expect(shows("《一般公共预算财政拨款支出决算表》第")).toBe(true);
});
