/** @jest-environment jsdom */
/** 说明 in the pane: the text is written, filled in, traced to its cells, followed through edits, and put out. */
import { boxed } from "../write/boxes";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextEncoder } from "node:util";
import { act } from "react";
import { readDocument } from "../../hosts/file/docx/read-docx";
import { readWorkbook } from "../../hosts/file/read";
import { HostError } from "../../hosts/host";
import { narrate } from "../../src/write/narrate";
import { readInputs } from "../../src/write/inputs";
import { narrativeText, paragraphsOf } from "../../src/write/narrative";
import { proposeStyle } from "../../src/write/propose-style";
import { recognise } from "../../src/statement/recognise";
import { generateDepartment } from "../../generate/department";
import { plainForm } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";
import { writeWorkbook } from "../../generate/write";
import { yearBefore } from "../../generate/texts/books";
import { MemoryHost } from "./memory-host";
import {
  announced,
  button,
  buttons,
  close,
  edit,
  key,
  open,
  press,
  settle,
  shows,
  type as typeInto,
  until,
} from "./pane";

jest.setTimeout(60_000);

const workbookOf = (name: string) =>
  readWorkbook(new Uint8Array(readFileSync(join(__dirname, `../../samples/${name}.xlsx`))), `${name}.xlsx`);
const JIANGXI = workbookOf("jiangxi-2023");
const HENAN = workbookOf("henan-2022");
const jiangxi = () => MemoryHost.over(JIANGXI);

// jsdom neither scrolls nor encodes text, and has no clipboard.
Object.assign(Element.prototype, { scrollIntoView: () => {} });
Object.assign(window, { TextEncoder });

/** Fluent keeps room for a tab's bold label with a second copy of it. */
const TAB = /^说明(说明)?$/;

type Saved = MemoryHost["saved"];

async function openText(host = jiangxi()): Promise<{ host: MemoryHost; saved: Saved }> {
  const { saved } = host;
  await open({ host });
  await until(() => buttons("开始核对").length, "the workbook is recognised");
  await press(TAB);
  return { host, saved };
}

const written = () => until(() => shows("处待填") || shows("全部填好了"), "the text is written");

async function openWritten(host = jiangxi()): Promise<{ host: MemoryHost; saved: Saved }> {
  const opened = await openText(host);
  await written();
  return opened;
}

const paragraphs = () => [...document.querySelectorAll<HTMLElement>("[data-paragraph]")];
const paragraph = (words: string) => {
  const found = paragraphs().find((one) => one.textContent.includes(words));
  if (!found) throw new Error(`no paragraph with ${words}`);
  return found;
};
const field = (name: string | RegExp) => {
  const found = [...document.querySelectorAll<HTMLElement>("[role=textbox][data-field]")].find((one) =>
    typeof name === "string"
      ? one.getAttribute("aria-label")!.startsWith(name)
      : name.test(one.getAttribute("aria-label")!),
  );
  if (!found) throw new Error(`no field ${String(name)}`);
  return found;
};
const figure = (words: string) =>
  [...document.querySelectorAll<HTMLElement>("[data-figure]")].find((one) => one.textContent === words)!;
const left = () => Number(/还有 (\d+) 处待填/.exec(document.body.textContent)?.[1] ?? 0);

/** The text as it is shown, an empty field as it is copied. */
const shownText = () =>
  paragraphs().map((one) => {
    const copy = one.cloneNode(true) as HTMLElement;
    for (const empty of copy.querySelectorAll<HTMLElement>("[data-field][data-empty]"))
      empty.textContent = `【待填：${empty.dataset["placeholder"]!.replace("（万元）", "")}】`;
    return copy.textContent;
  });

async function fill(target: HTMLElement, words: string): Promise<void> {
  await act(async () => {
    target.focus();
    target.textContent = words;
    target.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}

const inputsOf = (host: MemoryHost) => JSON.parse(host.memories.get("inputs") ?? "{}") as unknown;

beforeEach(() => localStorage.clear());
afterEach(close);

test("errors stand before the text: it is written when the user says so, and says what it rests on", async () => {
  await openText(MemoryHost.over(HENAN));
  await until(() => shows("表上还有 4 项错误"), "the check was made");
  expect(paragraphs()).toEqual([]);
  await press("去核对");
  expect(document.querySelector("[role=tab][aria-selected=true]")!.textContent).toMatch(/^核对/);
  await press(TAB);
  await press("仍要生成");
  await written();
  expect(shows("表上有 4 项错误，正文照表上现在的数写。")).toBe(true);
  expect(paragraph("987.70").textContent).toContain("收、支总计均为987.70万元");
});

test("the workbook is checked first where it was not, and the text is the writer's, word for word", async () => {
  await openWritten();
  const statement = recognise(JIANGXI);
  const narrative = narrate(statement, proposeStyle(statement));
  expect(shownText()).toEqual(paragraphsOf(narrative).map(({ text }) => text));
  // Headings are headings, to be gone through.
  const headings = [...document.querySelectorAll("[role=group][aria-label=正文] h3")].map(
    (one) => one.textContent,
  );
  expect(headings).toEqual(
    paragraphsOf(narrative)
      .filter(({ level }) => level === 1)
      .map(({ text }) => text),
  );
  expect(document.querySelector<HTMLSelectElement>("select")!.value).toBe("jiangxi");
});

test("a field is filled in where it stands: the sentence follows, the next field has the focus, and all is kept", async () => {
  const { host } = await openWritten();
  const before = left();
  const target = field("本年收入合计上年数");
  await fill(target, "1,000.00");
  await key("Enter");
  expect(paragraph("本年收入合计").textContent).toContain("增加");
  expect(left()).toBe(before - 1);
  const next = document.activeElement as HTMLElement;
  expect(next.dataset["empty"]).toBe("");
  expect(next.getAttribute("aria-label")).toContain("原因");
  await fill(next, "上级补助增加。");
  await act(async () => next.blur());
  expect(paragraph("本年收入合计").textContent).toContain("上级补助增加");
  await settle();
  expect(inputsOf(host)).toEqual({
    上年数: { 本年收入合计: "1,000.00" },
    原因: { 与上年相比: { 本年收入合计: "上级补助增加。" } },
  });
  const expected = shownText();

  await openWritten(MemoryHost.over(JIANGXI));
  expect(shownText()).not.toEqual(expected);
  await openWritten(host);
  expect(shownText()).toEqual(expected);
  // What was filled in is edited where it stands.
  const filled = field(/^原因：本年收入合计/);
  expect(filled.textContent).toBe("上级补助增加");
  await fill(filled, "人员增加");
  await key("Enter");
  expect(paragraph("本年收入合计").textContent).toContain("人员增加");
  await fill(field(/^原因：本年收入合计/), "");
  await act(async () => (document.activeElement as HTMLElement).blur());
  await settle();
  expect(inputsOf(host)).toEqual({ 上年数: { 本年收入合计: "1,000.00" } });
});

test("what is typed is kept before the field is left, and what cannot be taken never is", async () => {
  const { host } = await openWritten();
  await fill(field("本年收入合计上年数"), "1000");
  await settle();
  expect(inputsOf(host)).toEqual({ 上年数: { 本年收入合计: "1000" } });
  const shown = shownText();
  await key("Escape");
  expect(field("本年收入合计上年数").textContent).toBe("");
  await settle();
  expect(inputsOf(host)).toEqual({});

  const target = field("本年收入合计上年数");
  await fill(target, "一千万");
  await key("Enter");
  expect(document.activeElement).toBe(target);
  expect(target.textContent).toBe("一千万");
  expect(target.getAttribute("aria-invalid")).toBe("true");
  const told = document.getElementById(target.getAttribute("aria-describedby")!)!.textContent;
  expect(told).toBe("“一千万”应当是以万元为单位的数。");
  expect(announced()).toBe(told);
  await settle();
  expect(inputsOf(host)).toEqual({});
  await key("Escape");
  expect(target.getAttribute("aria-invalid")).toBe("false");
  expect(shownText()).toHaveLength(shown.length);
  expect(target.textContent).toBe("");
});

test("下一处 and F8 go from gap to gap; arrows go from figure to figure, which are one stop of Tab", async () => {
  await openWritten();
  const empty = () => [...document.querySelectorAll<HTMLElement>("[role=textbox][data-empty]")];
  await press("下一处");
  expect(document.activeElement).toBe(empty()[0]);
  await key("F8");
  expect(document.activeElement).toBe(empty()[1]);
  await key("F8", { shiftKey: true });
  expect(document.activeElement).toBe(empty()[0]);
  await key("Enter");
  expect(document.activeElement).toBe(empty()[1]);

  const all = [...document.querySelectorAll<HTMLElement>("[data-figure]")];
  expect(all.length).toBeGreaterThan(40);
  expect(all.filter(({ tabIndex }) => tabIndex === 0)).toEqual([all[0]]);
  await act(async () => all[0]!.focus());
  await key("ArrowRight");
  expect(document.activeElement).toBe(all[1]);
  expect(all.filter(({ tabIndex }) => tabIndex === 0)).toEqual([all[1]]);
  await key("End");
  expect(document.activeElement).toBe(all[all.length - 1]);
});

test("a figure selects its cell; one that rests on several names them all; one that was typed opens its field", async () => {
  const { host } = await openWritten();
  await act(async () => figure("1051.10").click());
  expect(host.selected).toBeDefined();
  const at = host.selected!;
  expect(host.value(at.sheet, at.address)).toBe(1051.1);
  expect(document.querySelector("[role=dialog]")).toBeNull();

  await act(async () => figure("99.76").click());
  await until(() => document.querySelector("[role=dialog]"), "what is behind it is shown");
  const dialog = () => document.querySelector<HTMLElement>("[role=dialog]")!;
  expect(dialog().textContent).toContain("1,051.10");
  expect(buttons(/^定位 /, dialog())).toHaveLength(2);
  await press(buttons(/^定位 /, dialog())[1]!.getAttribute("aria-label")!, dialog());
  expect(host.value(host.selected!.sheet, host.selected!.address)).toBe(1053.61);
  await key("Escape");
  await until(() => !dialog(), "it is closed");
  expect(document.activeElement).toBe(figure("99.76"));

  await fill(field("本年收入合计上年数"), "1000");
  await key("Enter");
  await act(async () => figure("53.61").click());
  await until(() => dialog()?.querySelector("input"), "its field is there");
  const input = dialog().querySelector<HTMLInputElement>("input")!;
  expect(input.value).toBe("1000");
  expect(input.labels![0]!.textContent).toBe("上年数：本年收入合计");
});

test("after an edit of the tables the text follows, and the sentences that changed are shown against those put out", async () => {
  const { host } = await openWritten();
  Object.assign(navigator, { clipboard: { writeText: async () => {} } });
  await press("复制");
  await until(() => announced().startsWith("情况说明已复制"), "it is copied");
  const before = paragraph("本年收入合计");
  const { sheet, address } = await (async () => {
    await act(async () => figure("2.52").click());
    return host.selected!;
  })();
  expect(shows("有变化")).toBe(false);
  await edit(host, sheet, address, 3.52);
  await until(() => shows("有变化"), "the change is told");
  expect(paragraphs()).toContain(before);
  const strip = document.querySelector<HTMLElement>("section[aria-label$=有变化]")!;
  expect([...strip.querySelectorAll("del")].map((one) => one.textContent).join(" ")).toContain("2.52");
  expect([...strip.querySelectorAll("ins")].map((one) => one.textContent).join(" ")).toContain("3.52");
  await act(async () => buttons(/^定位/, strip)[0]!.click());
  expect((document.activeElement as HTMLElement).dataset["paragraph"]).toBeDefined();
  expect(document.activeElement!.textContent).toContain("3.52");
  // Kept with the workbook: it is told again after it was closed and opened.
  await openText(host);
  await until(() => buttons("仍要生成").length > 0 || shows("有变化"), "the view is there");
  if (buttons("仍要生成").length > 0) await press("仍要生成");
  await until(() => shows("有变化"), "the change is told again");
  await press("知道了");
  expect(shows("有变化")).toBe(false);
  expect(document.activeElement).not.toBe(document.body);
});

test("复制 gives headings to those who take them and the plain text to the others", async () => {
  await openWritten();
  const items: Record<string, Blob>[] = [];
  Object.assign(window, {
    ClipboardItem: class {
      constructor(readonly types: Record<string, Blob>) {
        items.push(types);
      }
    },
  });
  Object.assign(navigator, { clipboard: { write: async () => {} } });
  await press("复制");
  await until(() => announced().startsWith("情况说明已复制"), "it is copied");
  const textOf = (blob: Blob) =>
    new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.readAsText(blob);
    });
  const [types] = items;
  expect(await textOf(types!["text/plain"]!)).toBe(
    shownText()
      .map((line) => `${line}\n`)
      .join(""),
  );
  const html = new DOMParser().parseFromString(await textOf(types!["text/html"]!), "text/html");
  expect([...html.querySelectorAll("h1, h2, h3, p")].map((one) => one.textContent)).toEqual(shownText());
  expect(announced()).toBe(`情况说明已复制，可粘贴到 Word、WPS 或邮件。还有 ${String(left())} 处待填。`);
  Reflect.deleteProperty(window, "ClipboardItem");
});

test("what was done stands above the buttons until the text is another one; 文表核对 knows the sheet at once", async () => {
  const { host } = await openWritten();
  const told = () => document.querySelector("[data-done]")?.textContent;
  expect(told()).toBeUndefined();
  const reads = host.reads;
  await press("写入工作表");
  await until(() => host.reads > reads, "the workbook is read anew");
  expect(told()).toBe(`已写入工作表“情况说明”。还有 ${String(left())} 处待填。`);
  await press(/^文表核对(文表核对)?$/);
  await until(() => buttons("用工作表“情况说明”").length, "the sheet is offered");
  await press(TAB);
  await fill(field("本年收入合计上年数"), "1000");
  await key("Enter");
  expect(told()).toBeUndefined();
});

test("why the text could not be put out stands where the button was pressed", async () => {
  const { host } = await openWritten();
  jest.spyOn(host, "writeText").mockRejectedValueOnce(new HostError("工作簿的结构受保护。"));
  await press("写入工作表");
  const told = () => document.querySelector("[data-done]")?.textContent;
  await until(() => told() === "工作簿的结构受保护。", "it is told");
  expect(announced()).toBe("工作簿的结构受保护。");
  await press("写入工作表");
  await until(() => told()?.startsWith("已写入工作表"), "it is written");
});

test("an undo outside of a field changes no field; in a field it is the browser's", async () => {
  await openWritten();
  const undo = (target: HTMLElement) => {
    const event = new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(undo(button("复制"))).toBe(true);
  expect(undo(field("本年收入合计上年数"))).toBe(false);
});

test("写入工作表 and 导出 Word put out exactly the text that is shown", async () => {
  const { host, saved } = await openWritten();
  await fill(field("本年收入合计上年数"), "1000");
  await key("Enter");
  const [title, ...rest] = shownText();
  await press("写入工作表");
  await until(() => host.text, "it is written");
  expect(host.text!.title).toBe(title);
  expect(host.text!.paragraphs.map(({ text }) => text)).toEqual(rest);
  await press("导出 Word");
  await until(() => saved.length, "it is handed out");
  const [name, bytes] = saved[0]!;
  expect(name).toBe("云溪县医疗保障局2023年度部门决算情况说明.docx");
  const read = readDocument(bytes, name).map((one) => (one.label ?? "") + one.text);
  expect(read.map(boxed)).toEqual([title ?? "", ...rest].map(boxed));
  // Without the ways out there are no buttons for them.
  const plain = jiangxi();
  Object.assign(plain, { writeText: undefined });
  await open({ host: plain });
  await until(() => buttons("开始核对").length, "the workbook is recognised");
  await press(TAB);
  await written();
  expect(buttons("写入工作表")).toEqual([]);
});

test("补充资料 asks for every value in groups; what is given there stands in the text; its sentence leads there", async () => {
  const { host } = await openWritten();
  await press(/^补充资料/);
  const labels = [...document.querySelectorAll<HTMLElement>("li input[data-field]")].map((one) =>
    one.getAttribute("aria-label")!,
  );
  expect(labels).toEqual(
    expect.arrayContaining([expect.stringMatching(/^上年数：本年收入合计，万元，一、收入决算$/)]),
  );
  await typeInto(
    labels.find((label) => label.startsWith("上年数：本年收入合计"))!,
    "1000",
  );
  await act(async () => (document.activeElement as HTMLElement | null)?.blur());
  const own = document.querySelector<HTMLInputElement>("input[aria-label^='上年数：本年收入合计']")!;
  await act(async () => {
    own.focus();
    own.blur();
  });
  await settle();
  expect(inputsOf(host)).toEqual({ 上年数: { 本年收入合计: "1000" } });
  const item = own.closest("li")!;
  expect(item.textContent).toContain("53.61");
  await press(/53\.61/, item);
  expect((document.activeElement as HTMLElement).dataset["paragraph"]).toBeDefined();
  expect(document.activeElement!.textContent).toContain("53.61");
});

test("style, decimals and 自称 are chosen, and kept", async () => {
  const { host } = await openWritten();
  const choose = async (label: string, value: string) => {
    const select = [...document.querySelectorAll<HTMLSelectElement>("select")].find(
      (one) => one.labels![0]!.textContent === label,
    )!;
    await act(async () => {
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
  };
  await choose("文体", "general");
  await choose("百分比", "1");
  await choose("自称", "我单位");
  const statement = recognise(JIANGXI);
  const { STYLES } = await import("../../src/catalogue/styles");
  const expected = narrate(
    statement,
    STYLES.find(({ name }) => name === "general")!,
    { inputs: readInputs({ 自称: "我单位" }) },
    { decimals: 1 },
  );
  expect(shownText()).toEqual(narrativeText(expected).trimEnd().split("\n"));
  await openWritten(host);
  expect(shownText()).toEqual(narrativeText(expected).trimEnd().split("\n"));
  // A budget's style is not offered for a final account.
  expect(document.querySelector("option[value=hebei-budget]")).toBeNull();
});

test("where nothing can be kept the session keeps it, and says so once", async () => {
  const host = jiangxi();
  host.remember = async () => {
    throw new HostError("这个版本的 Excel 不能在工作簿里保存。");
  };
  await openWritten(host);
  await fill(field("本年收入合计上年数"), "1000");
  await key("Enter");
  const told = "填的内容没能存进工作簿，关闭以前还在。这个版本的 Excel 不能在工作簿里保存。";
  await until(() => shows(told), "it is told");
  expect(paragraph("本年收入合计").textContent).toContain("53.61");
  await press(/^核对(核对)?$/);
  await press(TAB);
  expect(paragraph("本年收入合计").textContent).toContain("53.61");
  const bars = [...document.querySelectorAll(".fui-MessageBar")].filter((one) => one.textContent === told);
  expect(bars).toHaveLength(1);
});

test("what was kept and cannot be read is named, and the rest is used", async () => {
  const host = jiangxi();
  host.memories.set(
    "inputs",
    JSON.stringify({ 上年数: { 本年收入合计: 1000, 无此项目: 1, 本年支出合计: "abc" } }),
  );
  await openWritten(host);
  expect(paragraph("本年收入合计").textContent).toContain("53.61");
  expect(shows("“上年数”中的“无此项目”没有认出来。")).toBe(true);
  expect(shows("“上年数”中的“本年支出合计”应当是以万元为单位的数。")).toBe(true);
});

test("last year's workbook fills in what it has; its figures are named with it and lead nowhere", async () => {
  const random = randomFrom(7);
  const department = generateDepartment(random, { items: 6, scale: 5e8 });
  const now = renderDepartment(department, plainForm("henan"));
  const before = renderDepartment(yearBefore(department, random), plainForm("henan"));
  const host = MemoryHost.over(now.workbook);
  await openWritten(host);
  const empty = left();
  const input = document.querySelector<HTMLInputElement>("[role=tabpanel] input[data-companion-file=prior]")!;
  const file = new File([writeWorkbook(before.workbook) as Uint8Array<ArrayBuffer>], "上年.xlsx");
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await until(() => left() < empty, "the text follows");
  const grown = [...paragraph("收、支总计").querySelectorAll<HTMLElement>("[data-figure]")][1]!;
  await act(async () => grown.click());
  const dialog = () => document.querySelector<HTMLElement>("[role=dialog]");
  await until(dialog, "what is behind it is shown");
  expect(dialog()!.textContent).toMatch(/上年决算表 \S.* [A-Z]+\d+/);
  for (const one of buttons(/^定位 /, dialog()!)) expect(one.textContent).not.toContain("上年");
  expect(host.selected).toBeDefined();
});

test("figures that contradict one another are told above the text", async () => {
  await openWritten();
  await fill(field(/^机关运行经费/), "99999");
  await key("Enter");
  expect(shows("互相矛盾的数")).toBe(true);
  expect(shows("机关运行经费99999.00万元大于一般公共预算公用经费")).toBe(true);
  expect(button(/^定位 /, document.querySelector("[data-item^=contradiction]")!)).toBeDefined();
});

describe("a paragraph in a person's own words", () => {
  const spending = () => paragraphs().find((one) => one.textContent.includes("年度支出总计"))!;
  const reword = async (of: HTMLElement, words: (text: string) => string): Promise<void> => {
    await act(async () => of.parentElement!.querySelector<HTMLElement>("[data-reword]")!.click());
    const box = document.querySelector<HTMLTextAreaElement>("textarea[aria-label^=改写]")!;
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!;
    await act(async () => {
      set.call(box, words(box.value));
      box.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await act(async () => {
      box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    });
  };

  test("its figures go on, a figure that was typed is held against the tables, and the program's comes back", async () => {
    const { host } = await openWritten();
    const before = spending().textContent;
    const [total, year] = [...spending().querySelectorAll("[data-figure]")].map((one) => one.textContent);
    expect(year).toBeDefined();
    await reword(spending(), (text) => text.replace("年度支出总计", "年度，支出一共"));
    const mine = () => paragraph("支出一共");
    expect(mine().textContent).toBe(before.replace("年度支出总计", "年度，支出一共"));
    expect(mine().querySelector("[data-figure]")!.textContent).toBe(total);
    expect(shows("已改写")).toBe(true);
    expect(host.memories.get("narrative")).toContain("，支出一共");

    // Opened again it is there, and a figure that was typed over is words.
    await close();
    await openWritten(host);
    await reword(mine(), (text) => text.replace(total!, "1.23"));
    expect(mine().textContent).toContain("1.23");
    expect([...mine().querySelectorAll("[data-figure]")].map((one) => one.textContent)).not.toContain("1.23");
    await until(() => /1\.23.*应为/.test(mine().parentElement!.textContent), "the typed figure is doubted");

    await press("恢复原句");
    expect(spending().textContent).toBe(before);
    expect(host.memories.get("narrative") ?? "").not.toContain("own");
  });

  test("taken out it waits below the text", async () => {
    await openWritten();
    const before = spending().textContent;
    await reword(spending(), () => "");
    expect(paragraphs().some((one) => one.textContent === before)).toBe(false);
    await press("删去的段落（1）");
    await press("恢复");
    expect(spending().textContent).toBe(before);
  });
});
