/** @jest-environment jsdom */
import { decisionsOf } from "../../src/check/decisions";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { act } from "react";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import { HostError } from "../../hosts/host";
import { readWorkbook } from "../../hosts/file/read";
import { MemoryHost } from "./memory-host";
import {
  announced,
  button,
  buttons,
  change,
  close,
  edit,
  key,
  open,
  press,
  settle,
  shows,
  text,
  type,
  until,
} from "./pane";

jest.setTimeout(30_000);

const bytes = readFileSync(join(__dirname, "../../samples/henan-2022.xlsx"));
const sample = () => MemoryHost.over(readWorkbook(new Uint8Array(bytes), "henan-2022.xlsx"));

async function checkedSample(): Promise<MemoryHost> {
  const host = sample();
  await open({ host });
  await until(() => buttons("开始核对").length, "the workbook is recognised");
  await press("开始核对");
  await until(() => shows("先改这里"), "the run is done");
  return host;
}

/** Where the cell stands that the diagnosis names. */
function addressToMend(): string {
  return button(/^定位 公开01表/)
    .getAttribute("aria-label")!
    .split(" ")[2]!;
}

/** The sheet with a wrong formula in one cell. */
function withFormula(sheet: Sheet, row: number, column: number): Sheet {
  const rows = sheet.rows.map((cells) => cells?.slice());
  rows[row]![column] = { value: 927.86, formula: "SUM(F7:F15)-1" };
  return { ...sheet, rows };
}

/** The workbook with the amounts of a table one row below their lines. */
function oneRowDown(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    if (!sheet.name.startsWith("GK05")) return sheet;
    const rows = sheet.rows.map((cells) => cells?.slice());
    for (const [row, cells] of sheet.rows.entries())
      if (row >= 11 && row < 27) for (const column of [4, 5, 6]) rows[row + 1]![column] = cells?.[column];
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

beforeEach(() => localStorage.clear());
afterEach(close);

test("核对 on the ribbon checks at once, and again on the pane that is open, where what was adopted can still be undone", async () => {
  const host = sample();
  await open({ host, asked: 1 });
  await until(() => shows("先改这里"), "it checked without being pressed");
  await press(/^采用/);
  await press("改正");
  await until(() => buttons(/^撤销/).length, "it can be undone");
  const { reads } = host;
  await change({ host, asked: 2 });
  await until(() => host.reads > reads, "it is checked again");
  await settle();
  expect(buttons(/^撤销/)).not.toEqual([]);
});

test("what the host tells of the workbook is said beside the results", async () => {
  const host = sample();
  Object.assign(host, { notices: () => ["工作簿设为手动计算。"] });
  await open({ host, asked: 1 });
  await until(() => shows("先改这里"), "it checked");
  expect(shows("工作簿设为手动计算。")).toBe(true);
});

describe("looking for marks", () => {
  test("that fails is in nobody's way: the workbook is recognised and checked", async () => {
    const host = sample();
    host.looking = Promise.reject(new HostError("不能查看标记。"));
    await open({ host });
    await until(() => buttons("开始核对").length, "the workbook is recognised");
    expect(shows("不能查看标记。")).toBe(false);
    await press("开始核对");
    await until(() => shows("先改这里"), "the run is done");
    await press("标出");
    await until(() => buttons("清除标记").length, "the marks are on");
  });

  test("that takes its time is not waited for, and what it finds counts when it comes", async () => {
    const host = sample();
    let answer = (): void => {};
    host.looking = new Promise<void>((resolve) => (answer = resolve));
    host.marks = [{ sheet: "公开01表", address: "A1", kind: "error", message: "以前的" }];
    await open({ host });
    await until(() => buttons("开始核对").length, "the workbook is recognised");
    await press("开始核对");
    await until(() => shows("先改这里"), "the run is done");
    expect(host.marks).toHaveLength(1);
    answer();
    // Marks that are on follow the results.
    await until(() => buttons("清除标记").length && host.marks.length > 1, "the marks follow");
  });

  test("what clearing them could not look at is said", async () => {
    const host = await checkedSample();
    await press("标出");
    await until(() => buttons("清除标记").length, "the marks are on");
    host.left = "Excel 读不出工作表“甲”上的某些条件格式。";
    await press("清除标记");
    await until(() => shows("Excel 读不出工作表“甲”上的某些条件格式。"), "it is said");
    expect(buttons("标出")).toHaveLength(1);
  });
});

describe("before", () => {
  test("without a workbook it offers to open one", async () => {
    const openFile = jest.fn();
    const openSample = jest.fn();
    await open({ onOpenFile: openFile, onOpenSample: openSample });
    expect(shows("还没有打开工作簿")).toBe(true);
    await press("打开工作簿");
    await press("看看示例");
    expect([openFile.mock.calls.length, openSample.mock.calls.length]).toEqual([1, 1]);
  });

  test("a workbook that is no 决算 says so, names what it saw, and offers the sample", async () => {
    await open({ host: new MemoryHost({ 考勤: [["姓名", "天数"]] }), onOpenSample: () => {} });
    await until(() => shows("没有认出决算公开表"), "it says that it is none");
    expect(buttons("看看示例")).toHaveLength(1);
    await press(/没有认出的工作表/);
    expect(shows("考勤")).toBe(true);
  });

  test("an empty workbook is called empty", async () => {
    await open({ host: new MemoryHost({ Sheet1: [[null]] }), onOpenFile: () => {} });
    await until(() => shows("这个工作簿是空的"), "it says that nothing is in it");
    expect(shows("还没有打开工作簿")).toBe(false);
    await press(/^文表核对(文表核对)?$/);
    await until(() => shows("打开的工作簿里没有部门决算或预算的表"), "so it does beside a text");
  });

  test("a failure is one sentence, and 重试 reads again", async () => {
    const host = sample();
    host.failure = "工作簿是加密的，请先去掉密码。";
    await open({ host });
    await until(() => shows("工作簿是加密的，请先去掉密码。"), "it says why");
    await press("重试");
    await until(() => buttons("开始核对").length, "the second reading succeeds");
  });

  test("department, year, unit and tables are named, found or not", async () => {
    await open({ host: sample() });
    await until(() => buttons("开始核对").length, "the workbook is recognised");
    expect(shows("清河市东城区医疗保障局")).toBe(true);
    expect(shows("2022 年度 · 部门决算 · 单位：万元")).toBe(true);
    expect(shows("认出 9 张，未见 1 张")).toBe(true);
    expect(text()).toMatch(/01收入支出决算总表.*10国有资产占用情况表未见/);
  });

  test("a cell of the overview is selected in the sheet, and the focus stays", async () => {
    const host = sample();
    await open({ host });
    await until(() => buttons("开始核对").length, "the workbook is recognised");
    const [first] = buttons(/^定位 /);
    await press(first!.getAttribute("aria-label")!);
    expect(host.selected).toBeDefined();
    expect(document.activeElement).toBe(first);
    expect(announced()).toContain("已选中");
  });

  test("Ctrl+Enter starts", async () => {
    await open({ host: sample() });
    await until(() => buttons("开始核对").length, "the workbook is recognised");
    await key("Enter", { ctrlKey: true });
    await until(() => shows("先改这里"), "the run is done");
    expect(announced()).toMatch(/有 \d+ 项错误/);
  });
});

describe("after", () => {
  test("the verdict, the four counts, and the one cell to mend", async () => {
    await checkedSample();
    expect(text()).toMatch(/有 \d+ 项错误，改正 1 个单元格就能全部成立。/);
    for (const word of ["错误", "提醒", "尾差", "未执行"]) {
      expect(buttons(new RegExp(`^\\d+${word}$`))).toHaveLength(1);
    }
    expect(shows("应为 928.86（现为空白，漏填）")).toBe(true);
    expect(text()).toMatch(/改正后 \d+ 项关系全部成立/);
  });

  test("a block that stands off its lines is one sentence; its cells are folded, to be opened", async () => {
    const file = readFileSync(join(__dirname, "../../samples/jiangxi-2023.xlsx"));
    const host = MemoryHost.over(oneRowDown(readWorkbook(new Uint8Array(file), "江西.xlsx")));
    await open({ host, asked: 1 });
    await until(() => shows("先改这里"), "the run is done");
    expect(text()).toMatch(/金额与科目整块错开，移正后 \d+ 项关系全部成立。/);
    expect(shows("应为 0.00")).toBe(false);
    await press(/^各格应填的数\d+ 格$/);
    expect(text()).toMatch(/E\d+ 应为/);
  });

  test("a count narrows the list, and pressed again lets go", async () => {
    await checkedSample();
    const count = /^\d+错误$/;
    await press(count);
    expect(button(count).getAttribute("aria-pressed")).toBe("true");
    expect(shows("先改这里")).toBe(false);
    const errors = document.querySelectorAll("[data-item]").length;
    expect(button(count).textContent).toBe(`${String(errors)}错误`);
    await press(count);
    expect(shows("先改这里")).toBe(true);
  });

  test("a finding opens in place as a written sum, Esc closes it and the focus is where it was", async () => {
    const host = await checkedSample();
    await press(/^\d+错误$/);
    const item = document.querySelector<HTMLElement>("[data-item]")!;
    const heading = item.querySelector("button")!;
    await press(heading.textContent!, item);
    expect(heading.getAttribute("aria-expanded")).toBe("true");
    for (const word of ["相差", "四舍五入最多可差", "含义", "出处"]) expect(item.textContent).toContain(word);
    await press(/^定位 /, item);
    expect(host.selected).toBeDefined();
    expect(item.contains(document.activeElement)).toBe(true);
    await key("Escape");
    expect(heading.getAttribute("aria-expanded")).toBe("false");
    expect(document.activeElement).toBe(heading);
  });

  test("search narrows to what holds every word, Esc clears it", async () => {
    await checkedSample();
    await type("搜索项目、科目、单元格或金额", "没有这样的话");
    expect(shows("没有找到相符的结果")).toBe(true);
    document.querySelector<HTMLInputElement>("input[type=search]")!.focus();
    await key("Escape");
    expect(shows("先改这里")).toBe(true);
    await type("搜索项目、科目、单元格或金额", "928.86");
    expect(document.querySelectorAll("[data-item]").length).toBeGreaterThan(0);
  });

  test("标出 and 清除标记 show their state", async () => {
    const host = await checkedSample();
    await press("标出");
    await until(() => buttons("清除标记").length, "the marks are on");
    expect(host.marks.length).toBeGreaterThan(0);
    expect(announced()).toBe(`已在表上标出 ${String(host.marks.length)} 处。`);
    await press("清除标记");
    await until(() => buttons("标出").length, "the marks are off");
    expect(host.marks).toEqual([]);
  });

  test("采用 asks, shows old and new, writes, checks again; 撤销 gives it back", async () => {
    const host = await checkedSample();
    const address = addressToMend();
    await press("采用");
    await until(() => document.querySelector("[role=dialog]"), "it asks");
    const dialog = document.querySelector<HTMLElement>("[role=dialog]")!;
    expect(dialog.textContent).toContain("（空）");
    expect(dialog.textContent).toContain("928.86");
    expect(host.value("公开01表", address)).toBeNull();
    await press("取消", dialog);
    await until(() => !document.querySelector("[role=dialog]"), "the question goes");
    expect(host.value("公开01表", address)).toBeNull();

    await press("采用");
    await until(() => document.querySelector("[role=dialog]"), "it asks again");
    await press("改正", document.querySelector<HTMLElement>("[role=dialog]")!);
    await until(() => !shows("先改这里") && shows("已改正"), "it is mended and checked");
    expect(host.value("公开01表", address)).toBe(928.86);
    expect(shows("没有错误") || shows("全部成立")).toBe(true);

    await press("撤销");
    await until(() => shows("先改这里"), "it is as before");
    expect(host.value("公开01表", address)).toBeNull();
  });

  test("不是这个 lists every cell that may be at fault and why; 恢复 brings one back; the workbook keeps it", async () => {
    const host = await checkedSample();
    const proposed = "应为 928.86（现为空白，漏填）";
    expect(shows(proposed)).toBe(true);
    await press("不是这个");
    await until(() => shows("可能出错的单元格共"), "all are listed");
    const list = document.querySelector<HTMLElement>("ul[aria-label=可能出错的单元格]")!;
    expect(list.textContent).toContain("已排除。");
    expect(decisionsOf(host.memories.get("decisions")).ruledOut).toHaveLength(1);

    // Opened again, it is still ruled out.
    await open({ host });
    await until(() => buttons("开始核对").length, "it is open");
    await press("开始核对");
    await until(() => shows("已排除。"), "it is remembered");
    await press("恢复");
    await until(() => !shows("已排除。") && shows(proposed), "it is back");
    expect(host.memories.has("decisions")).toBe(false);
  });

  test("已核实 sets a finding aside with a reason, is kept, alarms when a figure changes, and is taken back", async () => {
    const host = await checkedSample();
    const place = addressToMend();
    const verify = async () => {
      await press(/^由此引起的/);
      const item = [...document.querySelectorAll<HTMLElement>("[data-item] [data-item]")].find((one) =>
        one.textContent.includes("应等于"),
      )!;
      await press(item.querySelector("button")!.textContent!, item);
      await press("已核实…");
      await until(() => buttons("记为已核实").length, "it asks why");
    };
    await verify();
    await press("记为已核实");
    expect(host.memories.has("decisions")).toBe(false);
    await press("已报财政部门同意。");
    await type("核实人", "张三");
    await press("记为已核实");
    await until(() => buttons(/^已核实/).length, "it is set aside");
    const { verified } = decisionsOf(host.memories.get("decisions"));
    expect(verified).toMatchObject([{ reason: "已报财政部门同意。", by: "张三" }]);

    await open({ host });
    await until(() => buttons("开始核对").length, "it is open");
    await press("开始核对");
    await until(() => buttons(/^已核实/).length, "it is remembered");
    await press(/^已核实/);
    await until(() => shows("已核实（张三 "), "with who and when");

    await edit(host, "公开01表", place, 1.23);
    await until(() => shows("有 1 项核实过的问题，核实以后数有变动"), "it alarms");
    await press(/^由此引起的/);
    expect(shows("曾经核实：已报财政部门同意；此后数有变动，请重新核实。")).toBe(true);
    await edit(host, "公开01表", place, null);
    await until(() => buttons(/^已核实/).length, "it is as it was verified");
    await press(/^已核实/);
    await until(() => buttons("撤回").length, "it can be taken back");
    await press("撤回");
    await until(() => !host.memories.has("decisions"), "it is taken back");
  });

  test("a file that cannot be handed out is told where it is seen", async () => {
    const host = await checkedSample();
    host.save = () => Promise.reject(new HostError("窗格存不了文件，没有导出。"));
    await press("菜单");
    await until(() => buttons(/审核结果/).length, "the menu is open");
    await press(/审核结果/);
    await until(() => shows("窗格存不了文件，没有导出。"), "it is told");
  });

  test("F8 goes from one finding to the next and back, and the sheet shows each", async () => {
    const host = await checkedSample();
    await key("F8");
    await until(() => host.selected, "the first is shown");
    expect(host.selected).toEqual({ sheet: "公开01表", address: addressToMend() });
    const first = document.activeElement;
    await key("F8");
    await until(() => host.selected?.address !== addressToMend(), "the second is shown");
    expect(document.activeElement).not.toBe(first);
    await key("F8", { shiftKey: true });
    await until(() => host.selected?.address === addressToMend(), "back at the first");
    expect(document.activeElement).toBe(first);
  });

  test("an edit is checked again at once; what was opened stays open and is shown as mended", async () => {
    const host = await checkedSample();
    const place = addressToMend();
    await press(/^由此引起的/);
    const item = document.querySelector<HTMLElement>("[data-item] [data-item]")!;
    const id = item.dataset["item"]!;
    await press(item.querySelector("button")!.textContent!, item);
    await edit(host, "公开01表", place, 928.86);
    await until(() => shows("已改正"), "the edit is seen");
    const mended = [...document.querySelectorAll<HTMLElement>("[data-item]")].find(
      ({ dataset }) => dataset["item"] === id,
    )!;
    expect(mended.textContent).toContain("已经改正。下面是改正前的数。");
    expect(shows("先改这里")).toBe(false);
    await press("不再显示");
    expect(mended.isConnected).toBe(false);
    await edit(host, "公开01表", place, null);
    await until(() => shows("先改这里"), "the error is back");
  });

  test("over a table of which all that is shown is mended stands 已改正, no 0 项", async () => {
    const host = await checkedSample();
    await press(/^4\s*错误|^错误\s*4/);
    await edit(host, "公开01表", addressToMend(), 928.86);
    await until(() => shows("已改正"), "the edit is seen");
    const shown = [...document.querySelectorAll("[role=group] h3 + span")].map((one) => one.textContent);
    expect(shown).toEqual(["已改正"]);
  });

  test("several edits in a row are one reading", async () => {
    const host = await checkedSample();
    const { reads } = host;
    // In one go: on a slow machine the pause between two acts may be long enough for a reading.
    await act(async () => [1, 2, 3].forEach((value) => host.edit("公开01表", "A1", value)));
    await until(() => host.reads > reads, "it is read again");
    await settle();
    expect(host.reads).toBe(reads + 1);
  });

  test("with live checking off an edit only says that results are out of date", async () => {
    const host = await checkedSample();
    await press("菜单");
    await until(() => buttons("设置").length, "the menu is open");
    await press("设置");
    await until(() => document.querySelector("[role=switch]"), "the settings are there");
    await act(async () => document.querySelector<HTMLElement>("[role=switch]")!.click());
    await press("返回核对");
    const { reads } = host;
    await edit(host, "公开01表", addressToMend(), 928.86);
    await settle();
    expect(host.reads).toBe(reads);
    expect(shows("改动过，还没有核对，下面是改动前的结果。")).toBe(true);
    await press("重新核对");
    await until(() => shows("已改正"), "it is checked when asked");
    expect(shows("改动过，还没有核对")).toBe(false);
  });

  test("a reading that fails after an edit keeps the results and says why", async () => {
    const host = await checkedSample();
    host.failure = "单元格正在编辑，请按回车结束编辑。";
    await edit(host, "公开01表", "A1", "改过的标题");
    await until(() => shows("单元格正在编辑，请按回车结束编辑。"), "it says why");
    expect(shows("先改这里")).toBe(true);
    await press("关闭");
    expect(buttons("关闭")).toEqual([]);
  });

  test("another set of tables to look for is looked for at once", async () => {
    await checkedSample();
    await press("菜单");
    await until(() => buttons("设置").length, "the menu is open");
    await press("设置");
    await until(() => document.querySelector("[role=switch]"), "the settings are there");
    const before = announced();
    await act(async () => document.querySelector<HTMLElement>("input[type=radio][value=jiangxi]")!.click());
    await until(() => buttons(/^\d+错误$/)[0]?.textContent === "5错误", "the missing table is an error now");
    expect(announced()).not.toBe(before);
  });

  test("where the cell holds a formula, no number is offered in its place", async () => {
    const workbook = readWorkbook(new Uint8Array(bytes), "henan-2022.xlsx");
    const host = MemoryHost.over({
      ...workbook,
      sheets: workbook.sheets.map((sheet) => (sheet.name === "公开01表" ? withFormula(sheet, 16, 5) : sheet)),
    });
    await open({ host });
    await until(() => buttons("开始核对").length, "the workbook is recognised");
    await press("开始核对");
    await until(() => shows("应为 928.86"), "the run is done");
    expect(shows("这一格是公式 =SUM(F7:F15)-1")).toBe(true);
    expect(buttons("采用")).toEqual([]);
    expect(buttons("定位").length).toBeGreaterThan(0);
  });

  test("copying puts the report on the clipboard", async () => {
    await checkedSample();
    const written: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: async (words: string) => void written.push(words) } });
    await press("复制核对结果");
    await until(() => written.length, "it is written");
    expect(written[0]).toContain("928.86");
    expect(announced()).toContain("已复制");
    expect(document.querySelector("[data-done]")!.textContent).toBe(announced());
  });

  test("the rules view lists the catalogue with results, Esc leads back", async () => {
    await checkedSample();
    await press("菜单");
    await until(() => buttons("规则").length, "the menu is open");
    await press("规则");
    await until(() => /\d+ 条规则/.test(text()), "the catalogue is there");
    expect(shows("T01-R01")).toBe(true);
    const headings = [...document.querySelectorAll("section[aria-label=规则] h2")];
    expect(headings.map((heading) => heading.textContent)).toEqual(
      expect.arrayContaining(["收入决算表", "表与表之间", "表的样子", "情况说明"]),
    );
    // What was not checked has no verdict that could be taken for one.
    const [ofText] = [...document.querySelectorAll("section[aria-label=规则] li")].filter((item) =>
      item.textContent.includes("N-01"),
    );
    expect(ofText!.textContent).toMatch(/N-01程度：错误$/);
    await type("搜索规则", "没有这个词");
    expect(document.querySelector("section[aria-label=规则]")!.textContent).toContain("没有找到相符的结果。");
    await type("搜索规则", "未执行");
    expect(document.querySelectorAll("section[aria-label=规则] li").length).toBeGreaterThan(0);
    document.querySelector<HTMLElement>("section[aria-label=规则] li button")!.focus();
    await key("Escape");
    expect(shows("先改这里")).toBe(true);
    expect(buttons("返回核对")).toHaveLength(0);
  });

  test("the pane stops listening when it is closed", async () => {
    const host = await checkedSample();
    expect(host.listening).toBe(1);
    await close();
    expect(host.listening).toBe(0);
  });
});
