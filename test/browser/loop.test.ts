/** The accountant's loop on the page: set aside and reopened, killed and restored, an old file made new, several files, found by keys. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { cell, disconnect, leave, pageAddress, picture, axeFindings, visit } from "./browser";
import { DIST } from "./setup";

jest.setTimeout(90_000);

const SAMPLES = join(__dirname, "../../samples");

afterAll(disconnect);

async function open(address = pageAddress(), options: Parameters<typeof visit>[1] = {}) {
  const here = await visit(address, options);
  await here.page.getByRole("button", { name: "开始核对" }).waitFor();
  return here;
}

async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: "开始核对" }).click();
  await page.getByRole("heading", { name: "先改这里" }).waitFor();
}

/** What ends in … and says the rest nowhere. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter(
        (one) =>
          getComputedStyle(one).textOverflow === "ellipsis" &&
          one.scrollWidth > one.clientWidth &&
          !one.closest("[title]"),
      )
      .map((one) => one.innerText),
  );

/** Drops files on the page, as a hand does. */
async function drop(page: Page, files: readonly (readonly [name: string, bytes: Buffer])[]) {
  const data = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer();
      for (const [name, bytes] of all) transfer.items.add(new File([Uint8Array.from(bytes)], name));
      return transfer;
    },
    files.map(([name, bytes]) => [name, [...bytes]] as const),
  );
  for (const event of ["dragenter", "dragover", "drop"])
    await page.dispatchEvent("body", event, { dataTransfer: data });
}

describe.each([
  ["the page", pageAddress],
  ["gouji.html", () => pathToFileURL(join(DIST, "gouji.html")).href],
])("%s", (_name, address) => {
  test("what was typed, set aside and filled in survives a page that dies", async () => {
    const { page, errors } = await open(address());
    await check(page);
    await page.getByRole("button", { name: /^由此引起的/ }).click();
    await page.locator("[data-item] [data-item] button").first().click();
    await page.getByRole("button", { name: "已核实…" }).click();
    await page.getByRole("button", { name: "已报财政部门同意。" }).click();
    await page.getByLabel("核实人").fill("张三");
    await picture(page, "loop-verify");
    await page.getByRole("button", { name: "记为已核实" }).click();
    await page.getByRole("button", { name: /^已核实/ }).waitFor();
    await cell(page, "B12").first().click();
    await page.keyboard.type("7.25");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(1_200);

    // A page that dies asks nothing.
    page.on("dialog", (dialog) => void dialog.accept());
    const context = page.context();
    const next = await context.newPage();
    await page.close({ runBeforeUnload: false });
    await next.goto(address());
    await next.getByText(/有 1 处改动、填写的内容没有另存/).waitFor();
    await picture(next, "loop-restore");
    await next.getByRole("button", { name: "恢复" }).click();
    await check(next);
    await next.getByRole("button", { name: /^已核实/ }).click();
    await next.getByText("已核实（张三 ").waitFor();
    expect(await cell(next, "B12").first().textContent()).toContain("7.25");
    await picture(next, "loop-verified");

    await cell(next, "F17").first().click();
    await next.keyboard.type("900");
    await next.keyboard.press("Enter");
    await next.getByText("核实以后数有变动，重新列了出来。").first().waitFor();
    expect(await next.getByText("已核实（张三 ").count()).toBe(0);
    await picture(next, "loop-alarmed");
    expect(errors).toEqual([]);
    await leave(next);
  });

  test("全部采用: all that is certain is shown, written, and taken back by one undo", async () => {
    const { page, errors } = await open(address());
    await page.getByRole("tab", { name: "公开03表" }).click();
    await cell(page, "C15").click();
    await page.keyboard.type("365.26");
    await page.keyboard.press("Enter");
    await check(page);
    await page.getByRole("button", { name: "全部采用（2 处）" }).click();
    await page.getByRole("dialog").getByText("356.26").waitFor();
    await picture(page, "loop-adopt-all");
    await page.getByRole("dialog").getByRole("button", { name: "改正", exact: true }).click();
    await page
      .getByText(/没有错误|关系全部成立/)
      .first()
      .waitFor();
    expect(await cell(page, "C15").innerText()).toBe("356.26");
    // The pane's own; that of the sheet goes back by one cell.
    const pane = page.getByRole("region", { name: "核对", exact: true });
    await pane.getByRole("button", { name: /^撤销/ }).first().click();
    await page.getByRole("button", { name: "全部采用（2 处）" }).waitFor();
    expect(await cell(page, "C15").innerText()).toBe("365.26");
    expect(errors).toEqual([]);
    await leave(page);
  });

  test("F8 and Ctrl+F", async () => {
    const { page, errors } = await open(address());
    await check(page);
    await page.keyboard.press("F8");
    await page.waitForFunction(
      () =>
        document.querySelector("[role=gridcell][aria-selected=true]")?.getAttribute("data-address") === "F17",
    );
    // Who is in the sheet stays there, on the cell that is shown, on whichever sheet.
    await cell(page, "F17").click();
    for (const [sheet, address] of [
      ["公开01表", "B10"],
      ["公开04表", "B21"],
    ] as const) {
      await page.keyboard.press("F8");
      await page.waitForFunction(
        ([sheet, address]) => {
          const seat = document.activeElement as HTMLElement;
          return (
            seat.dataset["address"] === address &&
            seat.ariaSelected === "true" &&
            seat.closest("[role=tabpanel]")?.ariaLabel === sheet
          );
        },
        [sheet, address] as const,
      );
    }
    // Who has clicked on mere text has the keyboard nowhere: the keys of the page are heard.
    await page.getByRole("heading", { name: "先改这里" }).click();
    await page.keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.closest("section")?.ariaLabel)).toBe("核对");
    await page.getByRole("tab", { name: "公开01表" }).click();
    await cell(page, "F17").click();
    await page.keyboard.press("Control+f");
    await page.getByLabel("查找", { exact: true }).fill("支出合计");
    await page.getByText(/^– \/ \d+$|^\d+ \/ \d+$/).waitFor();
    await page.keyboard.press("Enter");
    await picture(page, "loop-find");
    await page.keyboard.press("Escape");
    expect(await page.getByLabel("查找", { exact: true }).count()).toBe(0);
    expect(errors).toEqual([]);
    await leave(page);
  });

  test("several files are asked which is what", async () => {
    const { page, errors } = await open(address());
    await drop(page, [
      ["旧说明.txt", Buffer.from("某县水利局2023年度部门决算情况说明\n2023年度收入总计9.00万元。")],
      ["说明.txt", Buffer.from("本年支出合计928.86万元。")],
      ["上海.xlsx", readFileSync(join(SAMPLES, "shanghai-2024.xlsx"))],
      ["河北预算.xlsx", readFileSync(join(SAMPLES, "hebei-2023-budget.xlsx"))],
    ]);
    await page.getByRole("heading", { name: "这些文件各是什么？" }).waitFor();
    expect(await page.getByLabel("上海.xlsx 用作").inputValue()).toBe("main");
    expect(await page.getByLabel("说明.txt 用作", { exact: true }).inputValue()).toBe("text");
    // Last year's text is none to check.
    expect(await page.getByLabel("旧说明.txt 用作").inputValue()).toBe("none");
    await page.getByText("某县水利局 2023年度部门决算的文字").waitFor();
    await picture(page, "loop-several");
    await page.getByRole("dialog").getByRole("button", { name: "打开" }).click();
    await page.getByRole("tab", { name: "1.收入支出决算总表" }).waitFor();
    await page.getByRole("tab", { name: "文表核对", selected: true }).waitFor();
    await page
      .getByText(/928\.86/)
      .first()
      .waitFor();
    expect(errors).toEqual([]);
    await leave(page);
  });
});

test("核对底稿 is a sheet with formulas, and 帮助 says the keys", async () => {
  const { page, errors } = await open();
  await check(page);
  await page.getByRole("button", { name: "菜单" }).click();
  await page.getByRole("menuitem", { name: "生成核对底稿" }).click();
  await page.getByRole("tab", { name: "核对底稿", selected: true }).waitFor();
  await cell(page, "E8").click();
  expect(await page.getByLabel("E8 的内容").inputValue()).toMatch(/^=/);
  await picture(page, "loop-paper");
  await page.getByRole("button", { name: "菜单" }).click();
  await page.getByRole("menuitem", { name: "快捷键和帮助" }).click();
  await page.getByText("下一个问题").waitFor();
  await picture(page, "loop-help");
  expect(await axeFindings(page)).toEqual([]);
  expect(errors).toEqual([]);
  await leave(page);
});

test.each([
  ["320", 320, "light"],
  ["400-dark", 400, "dark"],
] as const)("at %s px a file opens on 核对, and everything fits", async (name, width, colorScheme) => {
  const { page, errors } = await open(pageAddress(), { viewport: { width, height: 800 }, colorScheme });
  await check(page);
  await page.getByRole("button", { name: "不是这个" }).first().click();
  await page.getByRole("list", { name: "可能出错的单元格" }).waitFor();
  await picture(page, `loop-list-${name}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.getByRole("button", { name: "菜单" }).click();
  await page.getByRole("menuitem", { name: "设置" }).click();
  await page.getByText("本单位的规则设置").waitFor();
  await picture(page, `loop-settings-${name}`);
  await page.getByRole("button", { name: "菜单" }).click();
  await page.getByRole("menuitem", { name: "与另一版比较" }).click();
  await page.getByRole("button", { name: "打开另一版" }).waitFor();
  expect(await cutOff(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "说明", exact: true }).click();
  await page.getByRole("button", { name: "仍要生成" }).click();
  await page.getByText(/还有 \d+ 处待填/).waitFor();
  expect(await cutOff(page)).toEqual([]);
  expect(errors).toEqual([]);
  await leave(page);
});

test("a page that becomes narrow stays where one is", async () => {
  const { page } = await open();
  await page.getByRole("tab", { name: "文表核对" }).click();
  await page.setViewportSize({ width: 500, height: 800 });
  await page.getByRole("tab", { name: "窗格", selected: true }).waitFor();
  await page.getByRole("tab", { name: "文表核对", selected: true }).waitFor();
  await leave(page);
});
