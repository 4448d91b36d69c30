/** @jest-environment jsdom */
/** 文表核对 in the pane: a text is opened or pasted, its figures are judged, and the corrected copy is handed out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextEncoder } from "node:util";
import { act } from "react";
import { readDocx } from "../../hosts/file/docx/read-docx";
import { readWorkbook } from "../../hosts/file/read";
import type { Cell, Sheet } from "../../src/workbook/workbook";
import { plainWord, partsOf } from "../hosts/file/words";
import { RIGHT, SLIPS, WITH_SLIPS } from "./audit-text";
import { MemoryHost } from "./memory-host";
import { announced, button, buttons, close, edit, key, open, press, shows, text, until } from "./pane";

jest.setTimeout(30_000);

const bytes = readFileSync(join(__dirname, "../../samples/henan-2022.xlsx"));
const sample = () => MemoryHost.over(readWorkbook(new Uint8Array(bytes), "henan-2022.xlsx"));

// jsdom neither scrolls nor encodes text.
Object.assign(Element.prototype, { scrollIntoView: () => {} });
Object.assign(window, { TextEncoder });

/** Fluent keeps room for a tab's bold label with a second copy of it. */
const TAB = /^文表核对(文表核对)?$/;

type Saved = MemoryHost["saved"];

async function openAudit(host = sample()): Promise<{ host: MemoryHost; saved: Saved }> {
  const { saved } = host;
  await open({ host });
  await until(() => buttons("开始核对").length, "the workbook is recognised");
  await press(TAB);
  await until(() => shows("这份情况说明对不对？"), "the view is there");
  return { host, saved };
}

async function choose(name: string, content: Uint8Array | string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("input[data-text-file]")!;
  const file = new File([content as Uint8Array<ArrayBuffer> | string], name);
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

async function paste(words: string): Promise<void> {
  const area = document.querySelector<HTMLTextAreaElement>("textarea")!;
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!;
  await act(async () => {
    set.call(area, words);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await press("核对文字");
}

const done = () => until(() => shows("已核 "), "the audit is done");
const figures = (verdict: string) => [
  ...document.querySelectorAll<HTMLElement>(`[data-claim][data-verdict=${verdict}]`),
];
const sentences = () =>
  [...document.querySelectorAll("li[data-item^=claim]")].map((item) => item.textContent);

beforeEach(() => localStorage.clear());
afterEach(close);

test("a .docx: what is wrong in sentences, with the right value; every figure in the text has its verdict", async () => {
  await openAudit();
  await choose("说明.docx", plainWord(WITH_SLIPS));
  await done();
  expect(sentences()).toEqual([
    expect.stringContaining("二、收入决算：“占 18.73%”，按表应为 18.37%（181.43 ÷ 987.70）。"),
    expect.stringContaining("三、支出决算：“基本支出 170.48 万元”，按表应为 170.84 万元。"),
    expect.stringContaining(
      "五、一般公共预算财政拨款支出决算（二）：“占 98.99%”，按表应为 99.88%（181.22 ÷ 181.43）。",
    ),
  ]);
  expect(shows("有 3 处错误。")).toBe(true);
  expect(shows("已核 22 / 未核 1")).toBe(true);
  expect(figures("wrong").map((figure) => figure.textContent)).toEqual(SLIPS.map(([slip]) => slip));
  expect(figures("unverified").map((figure) => figure.textContent)).toEqual(["3"]);
  expect(figures("ok")).toHaveLength(19);
  const name = figures("wrong")[0]!.getAttribute("aria-label");
  expect(name).toMatch(/^18\.73%，不符，.*按表应为 18\.37%/);
  // Not by colour alone: the word stands beside the figure.
  expect(figures("wrong")[0]!.parentElement!.textContent).toBe("18.73%不符");
  expect(announced()).toBe("有 3 处错误。已核 22，未核 1，不符 3。");
});

test("定位 goes to the figure and opens its reason; its cells are selected; Esc closes it", async () => {
  const { host } = await openAudit();
  await choose("说明.docx", plainWord(WITH_SLIPS));
  await done();
  const item = document.querySelectorAll("li[data-item^=claim]")[1]!;
  await press(/^定位 三、支出决算 基本支出 170\.48/, item);
  const figure = document.activeElement as HTMLElement;
  expect(figure.textContent).toBe("170.48");
  expect(figure.getAttribute("aria-expanded")).toBe("true");
  const detail = document.getElementById(figure.getAttribute("aria-controls")!)!;
  expect(detail.textContent).toContain("基本支出");
  expect(detail.textContent).toContain("按表应为 170.84 万元");
  await press(/^定位 公开03表/, detail);
  expect(host.selected?.sheet).toBe("公开03表");
  expect(announced()).toContain("已选中 公开03表");
  await act(async () => figure.focus());
  await key("Escape");
  expect(figure.getAttribute("aria-expanded")).toBe("false");
});

test("the text is one stop of Tab; arrows, Home and End go from figure to figure", async () => {
  await openAudit();
  await choose("说明.docx", plainWord(WITH_SLIPS));
  await done();
  const all = [...document.querySelectorAll<HTMLElement>("[data-claim]")];
  expect(all.filter((figure) => figure.tabIndex === 0)).toEqual([all[0]]);
  await act(async () => all[0]!.focus());
  await key("ArrowRight");
  expect(document.activeElement).toBe(all[1]);
  expect(all.filter((figure) => figure.tabIndex === 0)).toEqual([all[1]]);
  await key("End");
  expect(document.activeElement).toBe(all[all.length - 1]);
  await key("ArrowRight");
  expect(document.activeElement).toBe(all[all.length - 1]);
  await key("Home");
  expect(document.activeElement).toBe(all[0]);
});

test("what was not checked is listed with its reason; remarks lead to their words", async () => {
  await openAudit();
  await choose("说明.docx", plainWord(WITH_SLIPS));
  await done();
  await press(/^未核的数字/);
  expect(shows("不在公开的表中")).toBe(true);
  const remark = document.querySelector("li[data-item^=remark]")!;
  expect(remark.textContent).toMatch(/提醒.*没有看到这几部分/);
  await press(/^定位/, remark);
  expect((document.activeElement as HTMLElement).dataset["paragraph"]).toBeDefined();
  expect(document.querySelector("mark")!.textContent).not.toBe("");
});

test("导出修订稿 hands out a copy in which accepting gives the right figures", async () => {
  const { saved } = await openAudit();
  await choose("某局说明.docx", plainWord(WITH_SLIPS));
  await done();
  await press("导出修订稿");
  await until(() => saved.length, "the copy is handed out");
  const [name, copy] = saved[0]!;
  expect(name).toBe("某局说明-修订稿.docx");
  expect(readDocx(copy).map((paragraph) => paragraph.text)).toEqual(RIGHT);
  const comments = partsOf(copy)["word/comments.xml"]!;
  expect(comments.match(/<w:comment /g)).toHaveLength(4);
  expect(comments).toContain("【勾稽·不符】占 18.73%，按表应为 18.37%（181.43 ÷ 987.70）。");
  expect(comments).toContain("【勾稽·提醒】没有看到这几部分");
  expect(announced()).toBe("修订稿做好了：修订 3 处，批注 4 条。“某局说明-修订稿.docx”在内存里。");
  expect(document.querySelector("[data-done]")!.textContent).toBe(announced());
});

test("each correction is adopted or not before the export: one, none, all", async () => {
  const { saved } = await openAudit();
  await choose("某局说明.docx", plainWord(WITH_SLIPS));
  await done();
  expect(shows("可以修订 3 处，采纳 3 处")).toBe(true);
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>("li[data-item] input[type=checkbox]")];
  expect(boxes().map(({ checked }) => checked)).toEqual([true, true, true]);
  expect(shows("采纳：“170.48”改为“170.84”")).toBe(true);
  const exported = async (): Promise<readonly string[]> => {
    await press("导出修订稿");
    const [, copy] = saved.pop()!;
    expect(partsOf(copy)["word/comments.xml"]!.match(/<w:comment /g)).toHaveLength(4);
    return readDocx(copy).map((paragraph) => paragraph.text);
  };
  await act(async () => boxes()[1]!.click());
  expect(shows("可以修订 3 处，采纳 2 处")).toBe(true);
  expect(await exported()).toEqual(
    RIGHT.map((line) => line.replace("170.84 万元，占 18.39%", "170.48 万元，占 18.39%")),
  );
  await press("全部不采纳");
  expect(await exported()).toEqual(WITH_SLIPS);
  await press("全部采纳");
  expect(await exported()).toEqual(RIGHT);
});

test("what was declined stays declined while the tables change, and is forgotten with the text", async () => {
  const { host } = await openAudit();
  await choose("某局说明.docx", plainWord(WITH_SLIPS));
  await done();
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>("li[data-item] input[type=checkbox]")];
  const adopted = () => boxes().map(({ checked }) => checked);
  await act(async () => boxes()[1]!.click());
  expect(adopted()).toEqual([true, false, true]);
  await edit(host, "公开03表", "D7", 171.84);
  await until(() => boxes().length === 4, "the share of what was edited is wrong as well");
  expect(adopted()).toEqual([true, false, true, true]);
  await choose("另一份说明.docx", plainWord(WITH_SLIPS));
  await until(() => shows("另一份说明.docx"), "the other text is there");
  await done();
  expect(adopted()).toEqual([true, true, true, true]);
});

test("a word of order is a correction as well", async () => {
  const { saved } = await openAudit();
  const lines = (word: string): readonly string[] => [
    "五、一般公共预算财政拨款支出决算情况说明",
    `一般公共预算财政拨款支出年初预算为 211.41 万元，支出决算为 181.43 万元，完成年初预算的 85.82%，决算数${word}预算数的主要原因是厉行节约。`,
  ];
  await choose("某局说明.docx", plainWord(lines("大于")));
  await done();
  expect(shows("采纳：“大于”改为“小于”")).toBe(true);
  await press("导出修订稿");
  await until(() => saved.length, "the copy is handed out");
  expect(readDocx(saved[0]![1]).map((paragraph) => paragraph.text)).toEqual(lines("小于"));
});

test("a right text is called right; pasted text and .txt have no corrected copy", async () => {
  await openAudit();
  await paste(RIGHT.join("\n"));
  await done();
  expect(shows("没有发现与表不符的地方。")).toBe(true);
  expect(figures("wrong")).toEqual([]);
  expect(buttons("导出修订稿")).toEqual([]);
  await press("关闭这份文字");
  expect(shows("这份情况说明对不对？")).toBe(true);
  await choose("说明.txt", WITH_SLIPS.join("\r\n"));
  await done();
  expect(shows("有 3 处错误。")).toBe(true);
  expect(buttons("导出修订稿")).toEqual([]);
});

test("what 说明 left open is told as one thing, and is no error that somebody made", async () => {
  await openAudit();
  await paste(
    [...RIGHT, "主要原因是【待填：原因】。", "比上年【待填：上年数】，主要原因是【待填：原因】。"].join("\n"),
  );
  await done();
  expect(shows("没有发现与表不符的地方，还有 3 处没有填写。")).toBe(true);
  expect(shows("【待填：上年数】还没有填写。")).toBe(false);
  await press(/^还没有填写/);
  expect(shows("【待填：上年数】还没有填写。")).toBe(true);
  const items = [...document.querySelectorAll("li[data-item^=remark]")];
  expect(items.filter((item) => item.textContent.includes("还没有填写"))).toHaveLength(3);
});

test("errors stand before reminders", async () => {
  await openAudit();
  await paste([...WITH_SLIPS, "其中0车0辆。", "本部门支出××万元。"].join("\n"));
  await done();
  const severities = [...document.querySelectorAll("li[data-item^=remark]")].map(
    (item) => /^(错误|提醒|提示)/.exec(item.textContent)![0],
  );
  expect(severities).toContain("错误");
  expect(severities).toContain("提醒");
  expect(severities).toEqual([...severities].sort((a, b) => (a === b ? 0 : a === "错误" ? -1 : 1)));
});

test("an edit of the workbook is audited at once", async () => {
  const { host } = await openAudit();
  await paste(RIGHT.join("\n"));
  await done();
  await edit(host, "公开03表", "D7", 171.84);
  await until(() => figures("wrong").length, "the text is audited again");
  expect(sentences()[0]).toContain("基本支出 170.84 万元");
});

test("what is no text is refused in one sentence, and another can be opened", async () => {
  await openAudit();
  await choose("决算.docx", new Uint8Array(bytes));
  await until(() => shows("没能核对"), "it is refused");
  expect(shows("决算.docx：不是 Word 文档（.docx）或文本文件（.txt）。")).toBe(true);
  expect(announced()).toContain("决算.docx");
  await choose("说明.docx", plainWord(RIGHT));
  await done();
});

test("a text without figures says so", async () => {
  await openAudit();
  await paste("通知\n请各科室按时报送材料。");
  await until(() => shows("没有找到可以核对的数字"), "it says so");
  expect(shows("在数字之间移动")).toBe(false);
});

test("the text stays while another tab is shown; back from the menu leads to the tab one came from", async () => {
  await openAudit();
  await paste(WITH_SLIPS.join("\n"));
  await done();
  await press(/^核对(核对)?$/);
  expect(button(TAB).getAttribute("aria-selected")).toBe("false");
  await press(TAB);
  expect(shows("有 3 处错误。")).toBe(true);
  await press("菜单");
  await until(() => document.querySelector("[role=menuitem]"), "the menu opens");
  await press("设置");
  await until(() => buttons("返回文表核对").length, "the settings are there");
  await press("返回文表核对");
  expect(button(TAB).getAttribute("aria-selected")).toBe("true");
});

test("without a workbook the text is held against itself, and a workbook can be opened", async () => {
  const openFile = jest.fn();
  await open({ onOpenFile: openFile });
  await press(TAB);
  await until(() => document.querySelectorAll("[role=tabpanel]").length === 2, "the view is there");
  const panel = document.querySelectorAll("[role=tabpanel]")[1]!;
  await until(() => panel.textContent!.includes("还没有打开工作簿"), `it says so: ${text()}`);
  await press("打开工作簿", panel);
  expect(openFile).toHaveBeenCalledTimes(1);
  await paste(
    "十、机关运行经费支出情况说明\n机关运行经费支出 9.90 万元，比上年增加 4.72 万元，增长 19.12%。",
  );
  await done();
  expect(sentences()[0]).toContain("19.12%");
  expect(shows("没有打开表：文中的数与表是否相同，没有核对。")).toBe(true);
});

test("a block that stands off its lines is put back before a text is judged", async () => {
  const workbook = readWorkbook(new Uint8Array(bytes), "henan-2022.xlsx");
  const sheets = workbook.sheets.map((sheet) => (sheet.name === "公开03表" ? oneRowDown(sheet) : sheet));
  await openAudit(MemoryHost.over({ ...workbook, sheets }));
  await paste(RIGHT.join("\n"));
  await done();
  expect(figures("wrong")).toEqual([]);
});

/** The amounts of a sheet one row further down: against their lines, all of them are wrong. */
function oneRowDown(sheet: Sheet): Sheet {
  const rows = Array.from(sheet.rows, (row) => Array.from(row ?? []));
  const isAmount = (cell: Cell | undefined): boolean =>
    typeof cell?.value === "number" && cell.format !== undefined;
  const first = rows.findIndex((row) => isAmount(row[2]) && row.some((cell) => cell?.value === "合计"));
  for (let row = rows.length - 2; row >= first; row -= 1) {
    for (const [column, cell] of rows[row]!.entries()) {
      if (column < 2 || !isAmount(cell)) continue;
      rows[row + 1]![column] = cell;
      delete rows[row]![column];
    }
  }
  return { ...sheet, rows };
}

test.each([
  ["another year", ["2023 年度本部门收入合计 1000.00 万元。"], true],
  ["another department", ["远山县档案馆 2022 年度部门决算", "收入合计 1000.00 万元。"], true],
  ["the sample's own", RIGHT, false],
])("the sample accuses no text of another: %s", async (_what, lines, apart) => {
  const host = sample();
  host.isSample = true;
  await openAudit(host);
  expect(shows("现在开着的是示例")).toBe(true);
  await choose("说明.docx", plainWord(lines));
  await done();
  expect(sentences()).toEqual([]);
  expect(shows(apart ? "没有拿来对照" : "对照的是示例的表")).toBe(true);
});

test("tables of another year are said to be so before anything that is held against them", async () => {
  await openAudit();
  await paste("2023 年度本部门收入合计 1000.00 万元。");
  await done();
  expect(shows("这份说明是 2023 年度的，打开的表是 2022 年度的，请先看是不是开错了。")).toBe(true);
});

test("F8 goes from place to place that asks to be looked at, and one comes back to the item of the list", async () => {
  await openAudit();
  await choose("说明.docx", plainWord(WITH_SLIPS));
  await done();
  await key("F8");
  expect(document.activeElement!.textContent).toBe("18.73");
  expect(announced()).toMatch(/^已定位到二、收入决算，第 1 处，共 \d+ 处$/);
  await press("下一处");
  expect(document.activeElement!.textContent).toBe("170.48");
  await press("回到列表");
  expect(document.activeElement!.closest("li")!.textContent).toContain("“基本支出 170.48 万元”");
  await key("F8", { shiftKey: true });
  expect(document.activeElement!.textContent).toBe("18.73");
});

test("a remark that was gone to is set off with its figures and says why below them; Esc closes it", async () => {
  await openAudit();
  await paste("2022年末结转和结余58.84万元，比上年增加20.00万元。");
  await done();
  await key("F8");
  const paragraph = document.activeElement!;
  const detail = document.getElementById(paragraph.getAttribute("aria-describedby")!)!;
  expect(detail.textContent).toMatch(/^提醒.*上年年末结转和结余为 38\.84 万元/);
  expect(detail.textContent).toContain("公开01表C19");
  expect([...paragraph.querySelectorAll("[data-located]")].map((figure) => figure.textContent)).toEqual([
    "20.00",
  ]);
  await key("Escape");
  expect(paragraph.getAttribute("aria-describedby")).toBeNull();
  expect(document.querySelector("[data-located]")).toBeNull();
});

test("a text that is no .docx is told what gives a corrected copy", async () => {
  await openAudit();
  await paste(WITH_SLIPS.join("\n"));
  await done();
  expect(shows("才能导出带修订的修订稿")).toBe(true);
  expect(buttons("导出修订稿")).toHaveLength(0);
});

test("errors that are no figures are counted apart: the counts of figures do not hold them", async () => {
  await openAudit();
  await paste([...WITH_SLIPS, "九、其他", "支出比上年增加（减少）。"].join("\n"));
  await done();
  expect(text()).toMatch(/有 4 处错误（3 处数字不符，1 处见“其他问题”）。/);
});
