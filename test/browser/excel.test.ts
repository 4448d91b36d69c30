/** The built add-in in Chromium: real Office.js, as it is shipped, and the local Excel behind it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Locator, Page } from "playwright-core";
import { LocalExcel } from "../excel-host";
import { bookOf } from "../excel-host/load-workbook";
import { coverOf } from "../excel-host/model/cover";
import { attach, type OfficeLook } from "../excel-host/seams/external";
import { sample } from "../../samples/load";
import { disconnect, picture, axeFindings, serverAddress, visit, type Visit } from "./browser";
import { DIST } from "./setup";

jest.setTimeout(120_000);

const BUILT = join(DIST, "excel");
const OFFICE = join(__dirname, "../../node_modules/@microsoft/office-js");

/** How wide Excel's pane is when it is opened. */
const PANE = { viewport: { width: 350, height: 760 } };

let here: Visit | undefined;
let page: Page;
let excel: LocalExcel;

beforeAll(() => {
  if (!existsSync(join(BUILT, "excel.html"))) {
    throw new Error("还没有构建加载项：请先运行 npm run package（npm test 会自己先做）。");
  }
});

/** The sample of Henan lacks one total: F17 of 公开01表 is blank and should be 928.86. */
async function open({
  file = "excel.html",
  apiVersion = "1.14",
  ...look
}: OfficeLook & { file?: string; apiVersion?: string } = {}) {
  excel = new LocalExcel(bookOf(sample("henan-2022")), { apiVersion });
  here = await visit(`${serverAddress()}excel/${file}`, PANE, (tab) => attach(tab, excel, look));
  ({ page } = here);
}

afterEach(async () => {
  expect(here?.errors).toEqual([]);
  expect(here?.strangers).toEqual([]);
  expect(excel.faults).toEqual([]);
  await page.context().close();
});

afterAll(disconnect);

const button = (name: string | RegExp): Locator => page.getByRole("button", { name });
const diagnosis = (): Locator => page.getByText(/应为 928\.86（现为空白，漏填）/);
const first = () => excel.book.sheetNamed("公开01表")!;

async function check(): Promise<void> {
  await button("开始核对").click();
  await button("重新核对").waitFor();
}

/** Waits for something in the workbook, which no page can tell of. */
async function inWorkbook(holds: () => boolean): Promise<void> {
  await expect(
    (async () => {
      for (let waited = 0; waited < 5000 && !holds(); waited += 20)
        await new Promise((go) => setTimeout(go, 20));
      return holds();
    })(),
  ).resolves.toBe(true);
}

/** The last is the Excel of today beside the library from npm, which is older and has no notes: what both know is offered. */
describe.each(["1.9", "1.14", "1.15", "1.20"])("at ExcelApi %s", (apiVersion) => {
  test("the whole way: open, check, go to the cell, mark, mend by hand, see it go, make the paper, clear", async () => {
    await open({ apiVersion });
    await page.getByRole("heading", { name: "清河市东城区医疗保障局" }).waitFor();
    const clean = excel.snapshot;
    await check();
    await diagnosis().waitFor();
    await picture(page, `excel-${apiVersion}-checked`);

    excel.book.activeSheet = excel.book.sheetNamed("公开05表")!;
    const toCell = button("定位 公开01表 F17").first();
    await toCell.click();
    await inWorkbook(() => excel.book.activeSheet === first() && excel.book.selection === "F17");
    expect(await toCell.evaluate((element) => element === document.activeElement)).toBe(true);

    await button("标出").click();
    await button("清除标记").waitFor();
    expect(coverOf(first(), "F17")).toBe("#F4A6A6");
    expect(excel.book.comments.length > 0).toBe(apiVersion !== "1.9");
    expect(excel.book.notes).toEqual([]);

    excel.user.type("公开01表", "F17", 928.86);
    await diagnosis().waitFor({ state: "detached" });
    await page
      .getByText(/全部成立|没有错误/)
      .first()
      .waitFor();
    await inWorkbook(() => coverOf(first(), "F17") === undefined);

    excel.user.type("公开01表", "F17", "");
    await diagnosis().waitFor();
    await inWorkbook(() => coverOf(first(), "F17") === "#F4A6A6");

    await button("菜单").click();
    await page.getByRole("menuitem", { name: "生成核对底稿" }).click();
    await inWorkbook(
      () => excel.book.activeSheet?.name === "核对底稿" && excel.book.activeSheet.autoFilter !== undefined,
    );
    const paper = excel.book.sheetNamed("核对底稿")!;
    const counts = () =>
      Array.from({ length: 12 }, (_, column) => String(excel.book.shownAt(paper, 2, column))).join(" ");
    expect(counts()).toContain("不平 3");
    excel.user.type("公开01表", "F17", 928.86);
    expect(counts()).toContain("不平 0");
    excel.user.type("公开01表", "F17", "");
    await diagnosis().waitFor();

    await button("清除标记").click();
    await button("标出").waitFor();
    excel.user.deleteSheet("核对底稿");
    expect(excel.snapshot).toBe(clean);
  });
});

test("核对 on the ribbon opens the pane and checks at once", async () => {
  await open({ file: "excel.html#check" });
  await diagnosis().waitFor();
});

test("a check that waits for Excel is left: no further request, the pane as before, and it can be begun again", async () => {
  await open();
  const start = button("开始核对").and(page.locator(":not([aria-disabled=true])"));
  await start.waitFor();
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const request = excel.request.bind(excel);
  excel.request = async (...asked) => {
    await held;
    return request(...asked);
  };
  await start.click();
  await button("取消").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await button("取消").click();
  await start.waitFor();
  expect(await page.locator("[role=status][aria-live]").innerText()).toBe("已取消核对。");
  const { length } = excel.syncs;
  letGo();
  await inWorkbook(() => excel.syncs.length > length);
  await check();
  await diagnosis().waitFor();
});

test("a proposal is adopted after confirmation, and taken back", async () => {
  await open();
  const before = excel.snapshot;
  await check();
  await button(/^采用/).first().click();
  await page
    .locator("[role=dialog], [role=alertdialog]")
    .getByRole("button", { name: "改正", exact: true })
    .click();
  await inWorkbook(() => first().cell(16, 5).value === 928.86);
  await diagnosis().waitFor({ state: "detached" });
  await button(/^撤销/).first().click();
  await diagnosis().waitFor();
  expect(excel.snapshot).toBe(before);
});

test("while a cell is being edited the pane keeps still, and says so where it is asked", async () => {
  await open();
  await check();
  excel.user.type("公开01表", "F17", 928.86);
  excel.startEditing();
  await new Promise((go) => setTimeout(go, 900));
  expect(await diagnosis().count()).toBe(1);
  await button("定位 公开01表 F17").first().click();
  await page.getByText("有单元格正在编辑：请先按 Enter 或 Esc 结束编辑，再试一次。").first().waitFor();
  excel.endEditing();
  await diagnosis().waitFor({ state: "detached" });
});

test("a protected sheet is named, and nothing is changed", async () => {
  await open();
  excel.user.protect("公开01表");
  await check();
  const before = excel.snapshot;
  await button("标出").click();
  await page.getByText("工作表“公开01表”受保护，不能标出：请先在“审阅”中撤销工作表保护。").first().waitFor();
  expect(excel.snapshot).toBe(before);
});

test("the pane follows Office's theme, and has nothing for axe", async () => {
  await open({ dark: true });
  await check();
  const background = await page.evaluate(
    () => getComputedStyle(document.querySelector(".fui-FluentProvider")!).backgroundColor,
  );
  const [red = 255] = (/\d+/.exec(background) ?? ["255"]).map(Number);
  expect(red).toBeLessThan(80);
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, "excel-dark");
});

test("清除标记 on the ribbon works without a pane", async () => {
  await open({ file: "commands.html" });
  const clean = excel.snapshot;
  excel.user.conditionalFormat("公开01表", ["F17"], '=N("勾稽标出：错误")=0', "#F4A6A6");
  await page.evaluate(
    () =>
      new Promise<void>((completed) => {
        const actions = (
          globalThis as unknown as {
            Office: {
              onReady(): Promise<void>;
              actions: { _association: { mappings: Record<string, (event: unknown) => void> } };
            };
          }
        ).Office;
        void actions
          .onReady()
          .then(() => actions.actions._association.mappings["CLEARMARKS"]!({ completed }));
      }),
  );
  expect(excel.snapshot).toBe(clean);
});

describe("where the pane cannot be", () => {
  test("an Excel that is too old", async () => {
    await open({ apiVersion: "1.7" });
    await page.getByRole("heading", { name: "这里打不开勾稽的任务窗格" }).waitFor();
    expect(page.url()).toContain("old-engine.html#too-old");
    expect(await page.getByRole("link", { name: "勾稽网页版" }).getAttribute("href")).toBe(
      "../page/index.html",
    );
  });

  test("an engine that is too old", async () => {
    excel = new LocalExcel(bookOf(sample("henan-2022")));
    here = await visit(`${serverAddress()}excel/excel.html`, PANE, async (tab) => {
      await tab.addInitScript(() => Object.assign(Promise, { allSettled: undefined }));
    });
    ({ page } = here);
    await page.getByRole("heading", { name: "这里打不开勾稽的任务窗格" }).waitFor();
    here.errors.length = 0;
  });

  test("a browser without Excel", async () => {
    excel = new LocalExcel(bookOf(sample("henan-2022")));
    here = await visit(`${serverAddress()}excel/excel.html`, PANE);
    ({ page } = here);
    await page.getByRole("heading", { name: "这里打不开勾稽的任务窗格" }).waitFor();
    expect(here.strangers).toEqual([]);
    // Office.js tries a page of Microsoft's there, which the policy forbids: that is what stands in the console.
    here.errors.length = 0;
  });
});

test("Office.js is as Microsoft ships it, its licence beside it", () => {
  const files = [
    "office.js",
    "excel-win32-16.01.js",
    "excel-web-16.00.js",
    "excel-mac-16.00.js",
    "zh-cn/office_strings.js",
  ];
  for (const file of files) {
    expect(readFileSync(join(BUILT, "office", file)).equals(readFileSync(join(OFFICE, "dist", file)))).toBe(
      true,
    );
  }
  expect(existsSync(join(BUILT, "office", "LICENSE.md"))).toBe(true);
});

test("what is loaded at first is at most 250 kB without Office.js", () => {
  const html = readFileSync(join(BUILT, "excel.html"), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)]
    .map(([, name]) => name!)
    .filter((name) => !name.startsWith("office/"));
  const size = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(BUILT, name))).length, 0);
  expect(size).toBeLessThanOrEqual(250_000);
});
