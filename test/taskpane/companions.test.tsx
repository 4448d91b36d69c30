/** @jest-environment jsdom */
/** Last year's tables and this year's budget beside the workbook: opened, refused, kept, restored, taken away again. */
import { TextEncoder } from "node:util";
import { act } from "react";
import { BALANCE } from "../../src/catalogue/line-keys";
import { figureKey } from "../../generate/accounts";
import { generateBudget, generateDepartment, type Department } from "../../generate/department";
import { plainForm } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment, type Rendered } from "../../generate/render";
import { writeWorkbook } from "../../generate/write";
import { wan, yearBefore } from "../../generate/texts/books";
import { MemoryHost } from "./memory-host";
import { announced, button, buttons, close, edit, open, press, shows, text, until } from "./pane";

jest.setTimeout(30_000);

Object.assign(Element.prototype, { scrollIntoView: () => {} });
Object.assign(window, { TextEncoder });

/** Another layout, in 元. */
const ELSEWHERE = { ...plainForm("hubei"), unit: "元" } as const;

const OPENING = figureKey(1, BALANCE.opening, "amount");

/** A department with an opening balance, and its year before in another province's layout and unit. */
function twoYears(): { now: Rendered; before: Rendered; last: Department } {
  for (let seed = 1; ; seed += 1) {
    const random = randomFrom(seed);
    const department = generateDepartment(random, { balances: true, items: 8, scale: 5e8 });
    const last = yearBefore(department, random);
    const now = renderDepartment(department, plainForm("henan"));
    if ((now.figures.get(OPENING)?.shown ?? 0) > 1e6)
      return { now, before: renderDepartment(last, ELSEWHERE), last };
  }
}

const { now, before, last } = twoYears();
const { name, year } = now.department;
const priorFile = (of: Rendered = before): File =>
  new File([writeWorkbook(of.workbook) as Uint8Array<ArrayBuffer>], "上年.xlsx");
const budgetFile = (budgetYear: number): File => {
  const budget = { ...generateBudget(randomFrom(3)), name, year: budgetYear };
  const bytes = writeWorkbook(renderDepartment(budget, plainForm("hebei-budget")).workbook);
  return new File([bytes as Uint8Array<ArrayBuffer>], "预算.xlsx");
};

async function ready(host = MemoryHost.over(now.workbook)): Promise<MemoryHost> {
  await open({ host });
  await until(() => buttons("开始核对").length, "the workbook is recognised");
  return host;
}

async function choose(kind: string, file: File, within: ParentNode = document): Promise<void> {
  const input = within.querySelector<HTMLInputElement>(`input[data-companion-file=${kind}]`)!;
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

const slot = (kind = "prior"): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-companion=${kind}]`)!;
const isOpen = (kind = "prior") =>
  until(() => slot(kind).textContent!.includes("移除") || buttons(/^移除/, slot(kind)).length, "it is open");
const done = () => until(() => buttons("重新核对").length && shows("成立的关系"), "the run is done");
const ledger = async (): Promise<string> => {
  if (button(/^\d+未执行$/).getAttribute("aria-pressed") !== "true") await press(/^\d+未执行$/);
  return text();
};

beforeEach(() => localStorage.clear());
afterEach(close);

test("未执行 has the button that opens what it waits for; the check follows at once", async () => {
  await ready();
  await press("开始核对");
  await done();
  expect(await ledger()).toContain("未执行：没有打开上年决算表");
  const reminder = document.querySelector<HTMLElement>("li:has([data-companion-file])")!;
  expect(buttons("打开上年决算表", reminder)).toHaveLength(1);
  await choose("prior", budgetFile(year), reminder);
  await until(
    () => reminder.textContent!.includes("预算.xlsx 是部门预算"),
    "the refusal stands beside the button",
  );
  await choose("prior", priorFile(), reminder);
  await until(() => !shows("没有打开上年决算表"), "the rules were run");
  expect(announced()).toMatch(/^(?!.*没有打开)/);
});

test("an opening balance that is not last year's closing one is a reminder naming both workbooks", async () => {
  const host = await ready();
  await choose("prior", priorFile());
  await isOpen();
  expect(slot().textContent).toContain(`上年.xlsx上年决算表 · ${String(year - 1)} 年度 · 元`);
  await press("开始核对");
  await done();
  const figure = now.figures.get(OPENING)!;
  await edit(host, figure.sheet, figure.address, Number(wan(figure.shown + 50_000)));
  // It goes with the error that the edit makes.
  await until(() => buttons("由此引起的 3 项问题").length, "the difference is found");
  await press("由此引起的 3 项问题");
  await until(() => shows("一般应等于上年决算表（"), "it is shown");
  const item = document.querySelector<HTMLElement>("[data-item^='X-PY-01']")!;
  expect(item.textContent).toMatch(/“年末结转和结余”：前者 .*后者 .*相差 0\.05\d* 万元/);
  await press(item.querySelector("button")!.textContent!, item);
  expect(item.textContent).toMatch(/上年决算表 \S.* [A-Z]+\d+/);
  // The cell of the other workbook is no way into this one.
  expect(buttons(/^定位 /, item).map((one) => one.getAttribute("aria-label"))).toEqual([
    `定位 ${figure.sheet} ${figure.address}`,
  ]);
});

test.each<[string, string, () => File, RegExp]>([
  [
    "the same year",
    "prior",
    () => priorFile(renderDepartment({ ...last, year }, ELSEWHERE)),
    /年度的，与这份同一年，上年决算表应是 \d{4} 年度的/,
  ],
  [
    "two years before",
    "prior",
    () => priorFile(renderDepartment({ ...last, year: year - 2 }, ELSEWHERE)),
    /上年\.xlsx 是 \d{4} 年度的，上年决算表应是 \d{4} 年度的，不能用作上年决算表。/,
  ],
  ["the very same workbook", "prior", () => priorFile(now), /上年\.xlsx 就是正在核对的这一份/],
  ["a budget", "prior", () => budgetFile(year), /预算\.xlsx 是部门预算，这里要的是部门决算/],
  ["what is no workbook", "prior", () => new File(["你好"], "说明.xlsx"), /^说明\.xlsx：/],
])("%s is refused in one sentence", async (_what, kind, file, sentence) => {
  const host = await ready();
  await choose(kind, file());
  await until(() => announced() !== "" && !shows("正在读取…") && slot().nextSibling, "it is refused");
  expect(slot().nextSibling!.textContent).toMatch(sentence);
  expect(buttons("打开上年决算表", slot())).toHaveLength(1);
  expect(host.memories.size).toBe(0);
});

describe("another department's name", () => {
  const others = () => priorFile(renderDepartment({ ...last, name: "南岭市园林绿化局" }, ELSEWHERE));
  const question = () => slot().nextElementSibling?.textContent ?? "";
  /** Places to be filled in the text: last year's figures fill some. */
  const left = () => Number(/还有 (\d+) 处待填/.exec(document.body.textContent)?.[1] ?? 0);

  test("is asked about; no figure is used before 是，用它的数, which is kept with the file", async () => {
    const host = await ready();
    await choose("prior", others());
    await isOpen();
    expect(question()).toContain(
      `的部门是“南岭市园林绿化局”，这份是“${name}”，名称不同。是同一部门改了名称吗？`,
    );
    expect(announced()).toContain("名称不同");
    await press("开始核对");
    await done();
    expect(await ledger()).toContain("打开的上年决算表部门名称不同，不据此核对");
    await press(/^说明(说明)?$/);
    await until(left, "the text is written");
    const without = left();
    await press("是，用它的数");
    await until(() => question() === "" && left() < without, "last year's figures are in the text");
    await until(() => host.memories.get("prior")?.includes('"renamed":true'), "the answer is kept");
    await ready(host);
    await isOpen();
    expect(question()).not.toContain("名称不同");
  });

  test("不是，移除 takes it away", async () => {
    const host = await ready();
    await choose("prior", others());
    await isOpen();
    await press("不是，移除");
    await until(() => slot().textContent!.includes("已移除 上年.xlsx"), "it is gone");
    expect(question()).toBe("");
    expect(host.memories.has("prior")).toBe(false);
  });
});

test("it is kept in the workbook, and stands there again when the workbook is opened anew", async () => {
  const host = await ready();
  await choose("prior", priorFile());
  await isOpen();
  await until(() => host.memories.has("prior"), "it is kept");
  expect(JSON.parse(host.memories.get("prior")!)).toEqual({ name: "上年.xlsx", bytes: expect.any(String) });
  await ready(host);
  await isOpen();
  await press("开始核对");
  await done();
  expect(await ledger()).not.toContain("没有打开上年决算表");
});

test("what was kept and is damaged, or no longer fits, is passed over in silence", async () => {
  const host = MemoryHost.over(now.workbook);
  host.memories.set("prior", '{"name":"上年.xlsx","bytes":"AAAA"}');
  host.memories.set("budget", "{");
  await ready(host);
  expect(buttons("打开上年决算表", slot())).toHaveLength(1);
  expect(slot().nextSibling).toBeNull();
});

test("removed, it is forgotten and the check follows; 撤销 puts it back", async () => {
  const host = await ready();
  await choose("prior", priorFile());
  await isOpen();
  await press("开始核对");
  await done();
  await press("移除上年决算表");
  await until(() => shows("已移除 上年.xlsx"), "it is gone");
  expect(host.memories.has("prior")).toBe(false);
  await ledger();
  await until(() => shows("没有打开上年决算表"), "it is checked without it");
  await press(/^\d+未执行$/);
  await press("撤销移除上年决算表");
  await isOpen();
  await until(() => host.memories.has("prior"), "it is kept again");
  await ledger();
  await until(() => !shows("没有打开上年决算表"), "it is checked with it again");
});

test("where the workbook cannot keep it, it is open all the same and says so", async () => {
  const host = MemoryHost.over(now.workbook);
  host.remember = () => Promise.reject(new Error("no room"));
  const complained = jest.spyOn(console, "error").mockImplementation(() => {});
  await ready(host);
  await choose("prior", priorFile());
  await until(() => shows("没能存进工作簿，下次要重新打开。"), "it says so");
  await isOpen();
  complained.mockRestore();
});

describe("文表核对", () => {
  const TAB = /^文表核对(文表核对)?$/;
  const income = figureKey(1, BALANCE.income, "amount");
  const amount = (rendered: Rendered): number => rendered.accounts.amount(1, BALANCE.income, "amount");
  const change = amount(now) - amount(before);
  const sentence = (extra = 0): string =>
    `${String(year)} 年度本年收入合计 ${wan(amount(now))} 万元，与上年相比${change > 0 ? "增加" : "减少"} ${wan(Math.abs(change) + extra)} 万元。`;

  async function openTab(): Promise<void> {
    await press(TAB);
    await until(() => shows("这份情况说明对不对？"), "the view is there");
  }
  const figures = (verdict: string) => [
    ...document.querySelectorAll<HTMLElement>(`[data-claim][data-verdict=${verdict}]`),
  ];
  async function paste(words: string): Promise<void> {
    const area = document.querySelector<HTMLTextAreaElement>("textarea")!;
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!;
    await act(async () => {
      set.call(area, words);
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await press("核对文字");
    await until(() => shows("已核 "), "the audit is done");
  }

  test("a change against last year is judged once last year's tables are open; their cells are named, not gone to", async () => {
    expect(now.figures.has(income)).toBe(true);
    await ready();
    await openTab();
    const panel = () => document.querySelectorAll<HTMLElement>("[role=tabpanel]")[1]!;
    await paste(`二、收入决算情况说明\n${sentence(20_000)}`);
    expect(figures("wrong")).toHaveLength(0);
    await choose("prior", priorFile(), panel());
    await until(() => figures("wrong").length, "the text is audited again");
    const item = panel().querySelector<HTMLElement>("li[data-item^=claim]")!;
    expect(item.textContent).toMatch(/上年决算表 \S.* [A-Z]+\d+/);
    for (const one of buttons(/^定位 .* [A-Z]+\d+$/, item))
      expect(one.getAttribute("aria-label")).not.toContain(before.figures.get(income)!.sheet + " ");
    await press("移除上年决算表", panel());
    await until(() => figures("wrong").length === 0, "it is open again what it was");
  });

  test("the budget has a place of its own here", async () => {
    await ready();
    await openTab();
    const panel = document.querySelectorAll<HTMLElement>("[role=tabpanel]")[1]!;
    await choose("budget", budgetFile(year - 3), panel);
    await until(() => shows("本年预算表应是"), "another year's is refused");
    await choose("budget", budgetFile(year), panel);
    await until(() => buttons("移除本年预算表", panel).length, "this year's is taken");
  });

  test("a text in a sheet is offered, jumps to its cells, and is audited again when it is edited", async () => {
    const rows = [
      "某部门决算情况",
      "二、收入决算情况说明",
      sentence(),
      `收入合计 ${wan(amount(now))} 万元，比重为 100%，情况如表所列。`,
      "支出情况另行说明，详见各表，数据来自决算。",
    ];
    const sheet = {
      name: "情况说明",
      hidden: false,
      merges: [],
      rows: rows.map((value) => [{ value }]),
    };
    const host = await ready(MemoryHost.over({ ...now.workbook, sheets: [...now.workbook.sheets, sheet] }));
    await openTab();
    await press("用工作表“情况说明”");
    await until(() => shows("已核 "), "the audit is done");
    expect(shows("工作表“情况说明”")).toBe(true);
    const first = document.querySelector<HTMLElement>("[data-claim]")!;
    await press(first.getAttribute("aria-label")!);
    const detail = document.getElementById(first.getAttribute("aria-controls")!)!;
    await press("定位 情况说明 A3", detail);
    expect(host.selected).toEqual({ sheet: "情况说明", address: "A3" });
    await edit(host, "情况说明", "A3", `${String(year)} 年度本年收入合计 ${wan(amount(now) + 3e6)} 万元。`);
    await until(() => figures("wrong").length, "the edit is seen");
  });
});

test("a budget has last year's budget beside it, and nothing is said of accounts", async () => {
  const budget = { ...generateBudget(randomFrom(3)), name, year };
  await ready(MemoryHost.over(renderDepartment(budget, plainForm("hebei-budget")).workbook));
  await press(/^文表核对(文表核对)?$/);
  await until(() => slot(), "the view is there");
  expect(slot().textContent).toContain("上年预算表上年数取自这里");
  expect(slot("budget")).toBeNull();
  expect(shows("逐个数字与预算表对照")).toBe(true);
  expect(shows("决算表")).toBe(false);
});
