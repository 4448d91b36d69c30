/** @jest-environment jsdom */
/** 从上年说明开始 in the pane: refused in one sentence, looked through, kept in the workbook, put out. */
import { TextEncoder } from "node:util";
import { act } from "react";
import { OUTLINES } from "../../generate/texts";
import { yearsOf } from "../../generate/texts/years";
import { readDocument } from "../../hosts/file/docx/read-docx";
import { writeDocx } from "../../hosts/file/docx/write-docx";
import { renew } from "../../src/renew/renew";
import { notesOf } from "../../src/renew/renewal";
import type { Workbook } from "../../src/workbook/workbook";
import { MemoryHost } from "./memory-host";
import { announced, button, buttons, close, open, press, shows, until } from "./pane";

jest.setTimeout(30_000);

Object.assign(Element.prototype, { scrollIntoView: () => {} });
Object.assign(window, { TextEncoder });

const outline = OUTLINES.find(({ name }) => name === "jiangxi")!;
const { last, now } = yearsOf(500, { family: outline.family, items: 3 });
const texts = outline.write(last);
const LEFT = notesOf(
  renew(
    texts.map((text) => ({ text })),
    now.statement,
  ),
).length;

const set = (text: string): Parameters<typeof writeDocx>[0] => ({ text, level: 0, marked: [] });
const docx = writeDocx(set(texts[0]!), texts.slice(1).map(set));
const txt = (lines: readonly string[], name = "上年.txt"): File => new File([lines.join("\n")], name);

const TAB = /^说明(说明)?$/;

async function ready(host = MemoryHost.over(now.workbook)): Promise<MemoryHost> {
  await open({ host });
  await until(() => buttons("开始核对").length, "the workbook is recognised");
  await press(TAB);
  await until(() => buttons("仍要生成").length || slot(), "the tables were checked");
  if (buttons("仍要生成").length > 0) await press("仍要生成");
  await until(() => slot(), "the text is written");
  return host;
}

const slot = (): HTMLElement | null => document.querySelector("[data-companion=template]");
const refusal = (): string => document.querySelector("[data-companion-problem]")?.textContent ?? "";

async function choose(file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("input[data-companion-file=template]")!;
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
const left = (count: number) => until(() => shows(`还要看 ${String(count)} 处`), `${String(count)} are left`);

beforeEach(() => localStorage.clear());
afterEach(close);

test("what is no text to begin from is refused in one sentence, and the text goes on in its style", async () => {
  await ready();
  const year = (text: string) => text.split(String(last.year)).join(String(now.year));
  await choose(txt(texts.map(year)));
  await until(() => refusal() !== "", "it is refused");
  expect(refusal()).toBe(
    `上年.txt 是 ${String(now.year)} 年度的说明，与表同一年，不用套用，要核对它请用“文表核对”。`,
  );
  expect(shows("处待填")).toBe(true);
  await choose(txt(["一份别的文字，里面没有数。"]));
  await until(() => refusal().includes("没有读到可以套用的数字"), "it is refused");
  await choose(txt([`${String(last.year)}年度临江市水利工程管理处部门决算情况说明`, ...texts.slice(1)]));
  await until(() => refusal().includes("写的是“临江市水利工程管理处”"), "it is refused");
  await press("改了名称，照样套用");
  await until(() => shows("还要看"), "it is taken all the same");
  expect(refusal()).toBe("");
});

test("what is left is settled one by one, kept in the workbook, and stands in the document", async () => {
  const host = await ready();
  await choose(new File([docx as Uint8Array<ArrayBuffer>], "上年说明.docx"));
  await left(LEFT);
  expect(announced()).toContain(`已把 ${String(last.year)} 年度的说明改成 ${String(now.year)} 年度的`);
  expect(slot()!.textContent).toContain(`上年说明 · ${String(last.year)} → ${String(now.year)} 年度`);
  await press(/^要看的(要看的)?$/);
  await until(() => buttons("不用改").length, "the list is there");
  await press("不用改");
  await left(LEFT - 1);
  await close();
  await ready(host);
  await left(LEFT - 1);
  expect(shows("随工作簿带来")).toBe(true);
  await press("导出 Word");
  await until(() => host.saved.length, "it is handed out");
  const made = readDocument(host.saved[0]![1], "说明.docx").map(({ text }) => text);
  expect(made[0]).toContain(`${String(now.year)}年度`);
  expect(made).toHaveLength(document.querySelectorAll("[data-paragraph]").length);
  await press("移除上年说明");
  await until(() => shows("处待填"), "the style writes again");
  expect(host.memories.has("template")).toBe(false);
  await press("撤销移除上年说明");
  await left(LEFT - 1);
});

test("a sheet of the workbook is last year's text, also where this year's takes its place", async () => {
  const rows = texts.map((text) => [{ value: text }]);
  const workbook: Workbook = {
    ...now.workbook,
    sheets: [...now.workbook.sheets, { ...now.workbook.sheets[0]!, name: "情况说明", rows, merges: [] }],
  };
  const host = await ready(MemoryHost.over(workbook));
  await press("用工作表“情况说明”里的上年说明");
  await left(LEFT);
  await press("写入工作表");
  await until(() => host.text, "it is written");
  expect(host.text!.title).toContain(`${String(now.year)}年度`);
  await left(LEFT);
});

test("a value that is filled in is a figure of the text, and what follows from it is no longer open", async () => {
  await ready();
  await choose(txt(texts));
  await left(LEFT);
  const field = document.querySelector<HTMLElement>("[data-row] [role=textbox][data-field]")!;
  const row = field.closest<HTMLElement>("[data-row]")!.dataset["row"]!;
  await act(async () => {
    field.focus();
    field.textContent = "123.45";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.blur();
  });
  // The budget, and the rate that follows from it.
  await left(LEFT - 2);
  const own = [...document.querySelectorAll<HTMLElement>("[data-row]")].find(
    (one) => one.dataset["row"] === row,
  )!;
  expect(own.textContent).toContain("123.45");
  expect(button("下一处")).toBeTruthy();
});
