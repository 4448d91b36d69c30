/** The page around the pane: opening, dropping, failing, narrow and wide, dark, one file. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import manifest from "../../package.json";
import { sampleBytes } from "../../samples/load";
import { writable } from "../../src/workbook/writable";
import {
  axeFindings,
  cell,
  disconnect,
  leave,
  expectFitInAnyColour,
  pageAddress,
  picture,
  visit,
} from "./browser";
import { DIST } from "./setup";

jest.setTimeout(60_000);

const SAMPLES = join(__dirname, "../../samples");

afterAll(disconnect);

async function open(options: Parameters<typeof visit>[1] = {}) {
  const here = await visit(pageAddress(), options);
  await here.page.getByRole("tab", { name: "公开01表" }).waitFor({ state: "attached" });
  return here;
}

/** Drops a file on the page, as a hand does. */
async function drop(page: Page, name: string, bytes: Buffer) {
  const data = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], name));
      return transfer;
    },
    { name, bytes: [...bytes] },
  );
  await page.dispatchEvent("body", "dragenter", { dataTransfer: data });
  await page.getByText("松开鼠标，打开这份工作簿").waitFor();
  await page.dispatchEvent("body", "dragover", { dataTransfer: data });
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  expect(await page.getByText("松开鼠标，打开这份工作簿").count()).toBe(0);
}

test("a workbook opens by the button, by dropping it, and from the menu of samples", async () => {
  const { page, errors, strangers } = await open();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "打开工作簿" }).first().click(),
  ]);
  await chooser.setFiles(join(SAMPLES, "jiangxi-2023.xlsx"));
  await page.getByRole("tab", { name: /GK01/ }).waitFor();
  expect(await page.title()).toBe("jiangxi-2023.xlsx · 勾稽");

  await drop(page, "上海.xlsx", readFileSync(join(SAMPLES, "shanghai-2024.xlsx")));
  await page.getByRole("tab", { name: "1.收入支出决算总表" }).waitFor();

  await page.getByRole("button", { name: "示例", exact: true }).click();
  await page.getByRole("menuitem", { name: /河北/ }).click();
  await page.getByRole("tab", { name: "单位预算收支总表" }).waitFor();
  await picture(page, "page-hebei");
  expect(errors).toEqual([]);
  expect(strangers).toEqual([]);
  await leave(page);
});

test.each([
  ["空文件.xlsx", Buffer.alloc(0)],
  ["文字.xlsx", Buffer.from("这是一段文字")],
  ["残缺.xlsx", readFileSync(join(SAMPLES, "henan-2022.xlsx")).subarray(0, 9000)],
])("%s is refused in one sentence, and nothing is lost", async (name, bytes) => {
  const { page, errors } = await open();
  await cell(page, "C8").click();
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await drop(page, name, bytes);
  const alert = page.getByRole("alert").filter({ hasText: name });
  await alert.waitFor();
  const text = (await alert.innerText()).trim();
  expect(text).toMatch(/。$/);
  expect(text.match(/。/g)).toHaveLength(1);
  expect(await cell(page, "C8").innerText()).toBe("5.00");
  if (name.startsWith("残缺")) await picture(page, "page-refused");
  await page.getByRole("button", { name: "关闭提示" }).click();
  expect(await alert.count()).toBe(0);
  expect(errors).toEqual([]);
  await leave(page);
});

test("a workbook with changes in it stays at hand when another one is opened", async () => {
  const { page } = await open();
  await cell(page, "C8").click();
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await drop(page, "上海.xlsx", readFileSync(join(SAMPLES, "shanghai-2024.xlsx")));
  await page.getByText("有 1 处改动").waitFor();
  await page.getByRole("button", { name: "回到刚才的工作簿" }).click();
  expect(await cell(page, "C8").innerText()).toBe("5.00");
  await leave(page);
});

test("in any colour and at any width nothing sticks out, and axe-core finds nothing", async () => {
  const { page, errors } = await open();
  await page.getByRole("grid").waitFor();
  for (const [width, height] of [
    [719, 720],
    [1920, 720],
    [1280, 500],
    [320, 500],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectFitInAnyColour(page, `page-${String(width)}`);
  }
  await page.getByRole("tab", { name: "窗格", exact: true }).click();
  expect(await page.getByRole("grid").isVisible()).toBe(false);
  await expectFitInAnyColour(page, "page-320-pane");
  expect(errors).toEqual([]);
  await leave(page);
});

test("the pane is made wider and narrower with the keyboard", async () => {
  const { page } = await open();
  const splitter = page.getByRole("separator", { name: "核对窗格的宽度" });
  const before = Number(await splitter.getAttribute("aria-valuenow"));
  await splitter.focus();
  await page.keyboard.press("ArrowLeft");
  expect(Number(await splitter.getAttribute("aria-valuenow"))).toBe(before + 20);
  await page.keyboard.press("Home");
  expect(await splitter.getAttribute("aria-valuenow")).toBe("320");
  await leave(page);
});

test("gouji.html works from a double click: no server, no request, the sample open", async () => {
  const address = pathToFileURL(join(DIST, "gouji.html")).href;
  const { page, errors, strangers } = await visit(address);
  await page.getByRole("tab", { name: "公开01表" }).waitFor();
  expect(await cell(page, "A1").innerText()).toBe("收入支出决算总表");
  await page.getByLabel("要打开的工作簿").setInputFiles(join(SAMPLES, "jiangxi-2023.xlsx"));
  await page.getByRole("tab", { name: /GK01/ }).waitFor();
  expect(errors).toEqual([]);
  expect(strangers).toEqual([]);
  await leave(page);
});

test("what turns the order of reading in the names of a workbook is nowhere on the page", async () => {
  const parts = unzipSync(sampleBytes("henan-2022"));
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/worksheets\/sheet/.test(name)) continue;
    const turned = strFromU8(bytes)
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .replace(/医疗保障局/g, "医\u202E疗_x001B_[31m保障局")
      .replace(/教育支出/g, "教育支\u2066出");
    parts[name] = strToU8(turned);
  }
  const { page, errors } = await open();
  await drop(page, "名称.xlsx", Buffer.from(zipSync(parts)));
  // What is left where it stood is what would be taken out.
  const steered = async (): Promise<boolean> => {
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    return writable(html) !== html;
  };
  await page.getByRole("heading", { name: "清河市东城区医疗[31m保障局" }).waitFor();
  expect(await steered()).toBe(false);
  await page.getByRole("button", { name: "开始核对" }).click();
  await page.getByText("先改这里").waitFor();
  expect(await steered()).toBe(false);
  expect(errors).toEqual([]);
  await leave(page);
});

test("gouji.html says which version it is, and has the licences of all that is in it", async () => {
  const { page, strangers } = await visit(pathToFileURL(join(DIST, "gouji.html")).href);
  await page.getByRole("button", { name: "菜单" }).click();
  await page.getByRole("menuitem", { name: "关于" }).click();
  await page.getByText(`勾稽 ${manifest.version}`, { exact: true }).waitFor();
  await page.getByRole("button", { name: /^@e965\/xlsx .*Apache-2\.0$/ }).click();
  await page.getByText("END OF TERMS AND CONDITIONS").waitFor();
  await page.getByRole("button", { name: /^react .*react-dom/ }).click();
  await page.getByText("Permission is hereby granted").first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(strangers).toEqual([]);
  await leave(page);
});

test("gouji.html is one file of at most 2 MB that asks for no other", () => {
  const bytes = readFileSync(join(DIST, "gouji.html"));
  expect(bytes.length).toBeLessThanOrEqual(2_000_000);
  expect(bytes.toString("utf8")).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="(?!data:)/);
});
