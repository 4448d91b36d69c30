/** The pane beside the sheet, driven as an accountant would: check, look, mark, mend, take back. */
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { utils, write } from "@e965/xlsx";
import {
  cell,
  expectFitInAnyColour,
  leaveQuietly,
  opened,
  pageAddress,
  picture,
  type Visit,
  visit,
} from "./browser";

jest.setTimeout(120_000);

let here: Visit;
let page: Page;

async function open(options: Parameters<typeof visit>[1] = {}): Promise<void> {
  here = await visit(pageAddress(), options);
  ({ page } = here);
  await opened(page);
}

leaveQuietly(() => here);

const START = { name: "开始核对" } as const;
const pane = (): Locator => page.getByRole("region", { name: "核对" });
const errorCount = (): Locator => page.getByRole("button", { name: /^\d+\s*错误$/ });
const diagnosis = (): Locator => page.getByText(/应为 928\.86（现为空白，漏填）/);
const findings = (): Locator => page.locator("[data-item]");
const announced = (): Promise<string> => page.locator("[role=status][aria-live]").innerText();

/** Opens the sample of Henan, which lacks one total, and checks it. */
async function check(): Promise<void> {
  await page.getByRole("button", START).click();
  await diagnosis().waitFor();
}

/** Types into a cell of the sheet in view. */
async function typeInto(address: string, text: string): Promise<void> {
  await cell(page, address).click();
  if (text === "") await page.keyboard.press("Delete");
  else await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

async function switchLiveOff(): Promise<void> {
  await page.getByRole("button", { name: "菜单" }).click();
  await page.getByRole("menuitem", { name: "设置" }).click();
  await page.getByRole("switch", { name: "改动后马上重新核对" }).click();
  await page.getByRole("button", { name: "返回核对" }).click();
}

describe("beside the sheet", () => {
  beforeEach(() => open());

  test("before: whose accounts, and which tables, each found on its sheet", async () => {
    await page.getByRole("button", START).waitFor();
    await page.getByRole("heading", { name: "清河市东城区医疗保障局" }).waitFor();
    await page.getByText("2022 年度 · 部门决算 · 单位：万元").waitFor();
    await page.getByText("认出 9 张，未见 1 张").waitFor();
    await page.getByRole("button", { name: "定位 公开05表 A1" }).click();
    expect(await page.getByRole("tab", { name: "公开05表" }).getAttribute("aria-selected")).toBe("true");
    await picture(page, "pane-before");
  });

  test("Ctrl+Enter checks: the verdict, four counts, the one cell to mend, and it is announced", async () => {
    await page.getByRole("button", START).waitFor();
    await page.keyboard.press("Control+Enter");
    await diagnosis().waitFor();
    await page.getByRole("heading", { name: "有 4 项错误，改正 1 个单元格就能全部成立。" }).waitFor();
    for (const word of ["错误", "提醒", "尾差", "未执行"]) {
      expect(await page.getByRole("button", { name: new RegExp(`^\\d+\\s*${word}$`) }).count()).toBe(1);
    }
    expect(await announced()).toContain("有 4 项错误");
    await picture(page, "pane-result");
  });

  test("a count narrows the list; a finding opens as a sum; its cells are selected; Esc leads back", async () => {
    await check();
    await errorCount().click();
    expect(await diagnosis().count()).toBe(0);
    expect(await findings().count()).toBe(4);
    const first = findings().filter({ hasText: "各功能分类支出之和" });
    const heading = first.getByRole("button").first();
    await heading.click();
    for (const words of ["合计", "928.86", "相差", "四舍五入最多可差", "含义", "出处"]) {
      await first.getByText(words).first().waitFor();
    }
    const term = first.getByRole("button", { name: "定位 公开01表 F11" });
    await term.click();
    expect(await cell(page, "F11").getAttribute("aria-selected")).toBe("true");
    expect(await term.evaluate((element) => element === document.activeElement)).toBe(true);
    await picture(page, "pane-finding");
    await page.keyboard.press("Escape");
    expect(await heading.getAttribute("aria-expanded")).toBe("false");
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await errorCount().click();
    await diagnosis().waitFor();
  });

  test("search narrows to what holds the words", async () => {
    await check();
    const field = page.getByRole("searchbox", { name: "搜索项目、科目、单元格或金额" });
    await field.fill("987.69");
    await page.getByText("987.69").first().waitFor();
    const found = await findings().allInnerTexts();
    expect(found.length).toBeGreaterThan(0);
    for (const text of found) expect(text).toContain("987.69");
    await field.fill("这里没有的话");
    await page.getByText("没有找到相符的结果。").waitFor();
    await field.press("Escape");
    await diagnosis().waitFor();
  });

  test("标出 paints the cells, the state is visible, 清除标记 gives back what was there", async () => {
    await check();
    const look = () => cell(page, "F17").evaluate((element) => getComputedStyle(element).backgroundColor);
    const before = await look();
    await page.getByRole("button", { name: "标出" }).click();
    await page.getByRole("button", { name: "清除标记" }).waitFor();
    await page.getByText("已在表上标出").first().waitFor();
    expect(await cell(page, "F17").getAttribute("data-mark")).toBe("error");
    expect(await look()).not.toBe(before);
    await picture(page, "pane-marked");
    await page.getByRole("button", { name: "清除标记" }).click();
    await page.getByRole("button", { name: "标出" }).waitFor();
    expect(await look()).toBe(before);
    expect(await page.locator("[data-mark]").count()).toBe(0);
  });

  test("marks follow the results while they are on", async () => {
    await check();
    await page.getByRole("button", { name: "标出" }).click();
    await page.locator("[data-address=F17][data-mark=error]").waitFor();
    await typeInto("F17", "928.86");
    await page.locator("[data-address=F17]:not([data-mark])").waitFor();
    await page.getByRole("button", { name: "清除标记" }).waitFor();
  });

  test("采用 asks with old and new value, changes nothing when refused, and can be undone", async () => {
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await check();
    await page.getByRole("button", { name: "采用" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("公开01表 F17").waitFor();
    expect(await dialog.innerText()).toMatch(/现在的数\s*（空）\s*改为\s*928\.86/);
    await picture(page, "pane-adopt");
    await dialog.getByRole("button", { name: "取消" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await cell(page, "F17").innerText()).toBe("");
    const adopt = page.getByRole("button", { name: "采用" });
    await page.waitForFunction(() => document.activeElement?.textContent === "采用");

    await adopt.click();
    await dialog.getByRole("button", { name: "改正", exact: true }).click();
    await page.getByText("已改正").first().waitFor();
    expect(await cell(page, "F17").innerText()).toBe("928.86");
    expect(await diagnosis().count()).toBe(0);
    expect(await errorCount().innerText()).toMatch(/^0/);
    await picture(page, "pane-mended");

    await page.getByRole("button", { name: "撤销", exact: true }).last().click();
    await diagnosis().waitFor();
    expect(await cell(page, "F17").innerText()).toBe("");
    expect(await page.getByRole("button", { name: "撤销", exact: true }).count()).toBeLessThan(2);
  });

  test("undo refuses to trample on a later edit, and says so", async () => {
    await check();
    await page.getByRole("button", { name: "采用" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "改正", exact: true }).click();
    const undo = page.getByRole("group", { name: "已采用的改正" }).getByRole("button", { name: "撤销" });
    await undo.waitFor();
    await switchLiveOff();
    await typeInto("F17", "900");
    await page.getByText("改动过，还没有核对").waitFor();
    await undo.click();
    await page.getByText("公开01表 F17 之后又改过，不能撤销").first().waitFor();
    expect(await cell(page, "F17").innerText()).toMatch(/^900/);
    await page.getByRole("button", { name: "重新核对" }).first().click();
    await page.getByText(/应为 928\.86（现为 900\.00/).waitFor();
    expect(await undo.count()).toBe(0);
  });

  test("an edit that mends is seen at once; opened finding and place in the list stay", async () => {
    await check();
    await page.getByRole("button", { name: /^由此引起的/ }).click();
    const read = findings().filter({ hasText: "各功能分类支出之和" }).last();
    const id = (await read.getAttribute("data-item")) ?? "";
    await read.getByRole("button").first().click();
    const item = page.locator(`[data-item="${id}"]`);
    await item.evaluate((element) => element.scrollIntoView({ block: "start" }));
    const top = () => item.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const before = await top();
    await typeInto("F17", "928.86");
    await item.getByText("已改正").first().waitFor();
    expect(await item.locator("h4 [aria-expanded=true]").count()).toBe(1);
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
    await page.getByText("已经改正。下面是改正前的数。").waitFor();
    expect(await announced()).toContain("已改正 4 项");
    await typeInto("F17", "");
    await diagnosis().waitFor();
    expect(await page.getByText("已改正").count()).toBe(0);
  });

  test("new results above do not push away what one is reading", async () => {
    await check();
    await page.getByRole("button", { name: /^成立的关系/ }).click();
    const reading = findings().filter({ hasText: "名称" }).first();
    await reading.getByRole("button").first().click();
    await reading.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const top = () => reading.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const before = await top();
    await typeInto("F17", "928.86");
    await page.getByText("已改正").first().waitFor({ state: "attached" });
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  });

  test("with live checking off, an edit only says that the results are out of date", async () => {
    await check();
    await switchLiveOff();
    await typeInto("F17", "928.86");
    await page.getByText("改动过，还没有核对，下面是改动前的结果。").waitFor();
    await diagnosis().waitFor();
    await page.getByRole("button", { name: "重新核对" }).first().click();
    await page.getByText("已改正").first().waitFor();
    expect(await page.getByText("改动过，还没有核对").count()).toBe(0);
  });

  test("the report is copied as text", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await check();
    await page.getByRole("button", { name: "复制核对结果" }).click();
    await page.locator("[data-done]").getByText("核对结果已复制").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("928.86");
  });

  test("the rules, with the last result of each; Esc leads back to where one was", async () => {
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await check();
    await page.getByRole("button", { name: "菜单" }).click();
    await page.getByRole("menuitem", { name: "规则" }).click();
    await page.getByText(/^\d+ 条规则$/).waitFor();
    await page.getByRole("searchbox", { name: "搜索规则" }).fill("T01-R02");
    await page.getByText("1 条规则").waitFor();
    const rule = page.getByRole("button", { name: /T01-R02/ });
    expect(await rule.innerText()).toContain("有不符");
    await rule.click();
    await page.getByText("出处").waitFor();
    await picture(page, "pane-rules");
    await page.keyboard.press("Escape");
    await diagnosis().waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("菜单");
  });

  test("dark is chosen in the settings and remembered", async () => {
    const dark = () =>
      pane()
        .getByRole("heading", { level: 1 })
        .evaluate((element) => {
          const [red = 0] = getComputedStyle(element).color.match(/\d+/g)!.map(Number);
          return red > 200;
        });
    expect(await dark()).toBe(false);
    await page.getByRole("button", { name: "菜单" }).click();
    await page.getByRole("menuitem", { name: "设置" }).click();
    await page.getByRole("radio", { name: "深色" }).check();
    expect(await dark()).toBe(true);
    await page.reload();
    await page.getByRole("button", START).waitFor();
    expect(await dark()).toBe(true);
  });

  test("the workbook that was open is open again when the page is loaded anew, and in no other tab", async () => {
    await page.getByLabel("要打开的工作簿").setInputFiles(join(__dirname, "../../samples/jiangxi-2023.xlsx"));
    await page.getByText("云溪县医疗保障局").first().waitFor();
    await page.reload();
    await page.getByText("云溪县医疗保障局").first().waitFor();
    expect(await page.title()).toBe("jiangxi-2023.xlsx · 勾稽");
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByText("清河市东城区医疗保障局").first().waitFor();
    await other.close();
  });

  test("from start to mended with the keyboard alone", async () => {
    const press = async (...names: string[]) => {
      for (const name of names) await page.keyboard.press(name);
    };
    const name = () =>
      page.evaluate(() => {
        const element = document.activeElement!;
        return (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
      });
    const tabTo = async (wanted: string | RegExp) => {
      for (let step = 0; step < 60; step += 1) {
        const now = await name();
        if (typeof wanted === "string" ? now === wanted : wanted.test(now)) return;
        await press("Tab");
      }
      throw new Error(`Tab does not reach ${String(wanted)}`);
    };
    await page.getByRole("button", START).waitFor();
    await cell(page, "A1").click();
    await press("F6");
    await tabTo("开始核对");
    await press("Enter");
    await diagnosis().waitFor();
    expect(await name()).toBe("有 4 项错误，改正 1 个单元格就能全部成立。");
    await tabTo("采用");
    await press("Enter");
    await page.getByRole("dialog").waitFor();
    await tabTo("改正");
    await press("Enter");
    await page.getByText("已改正").first().waitFor();
    expect(await name()).toBe("撤销");
    expect(await cell(page, "F17").innerText()).toBe("928.86");
  });
});

test("a workbook that is no 决算 says so, names its sheets, and offers the sample", async () => {
  await open();
  const book = {
    SheetNames: ["考勤"],
    Sheets: {
      考勤: utils.aoa_to_sheet([
        ["姓名", "天数"],
        ["甲", 22],
      ]),
    },
  };
  const bytes = write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
  await page
    .getByLabel("要打开的工作簿")
    .setInputFiles({ name: "考勤.xlsx", mimeType: "application/octet-stream", buffer: bytes });
  await page.getByRole("heading", { name: "没有认出决算公开表" }).waitFor();
  await page.getByRole("button", { name: /^没有认出的工作表/ }).click();
  await page.getByRole("button", { name: /^定位 考勤/ }).waitFor();
  await picture(page, "pane-foreign");
  await page.getByRole("button", { name: "看看示例" }).click();
  await page.getByRole("button", START).waitFor();
});

test("at 320 px and in any colour nothing sticks out, no figure breaks, and axe-core finds nothing anywhere", async () => {
  await open({ viewport: { width: 320, height: 720 } });
  await page.getByRole("tab", { name: "窗格", exact: true }).click();
  await page.getByRole("button", START).waitFor();
  const fits = (where: string) => expectFitInAnyColour(page, `pane-320-${where}`);
  await fits("before");
  await check();
  await fits("result");
  await page.getByRole("button", { name: /^由此引起的/ }).click();
  await findings().filter({ hasText: "各功能分类支出之和" }).last().getByRole("button").first().click();
  for (const fold of [/^提示\s*\d+ 项$/, /^尾差\s*\d+ 项$/, /^成立的关系/, /^未执行\s*\d+ 项$/]) {
    const button = page.getByRole("button", { name: fold });
    if ((await button.count()) > 0) await button.click();
  }
  await fits("opened");
  await page.getByRole("button", { name: "采用" }).click();
  await page.getByRole("dialog").waitFor();
  await fits("dialog");
  await page.getByRole("dialog").getByRole("button", { name: "改正", exact: true }).click();
  await page.getByText("已改正").first().waitFor();
  await fits("mended");
  for (const view of ["与另一版比较", "规则", "设置", "快捷键和帮助", "关于"]) {
    await page.getByRole("button", { name: "菜单" }).click();
    await page.getByRole("menuitem", { name: view }).click();
    await page.getByRole("heading", { name: view, exact: true }).waitFor();
    await fits(view);
  }
});
