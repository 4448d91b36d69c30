/** report.html of a batch in the browser: finding, choosing, sorting; for every eye and without a mouse. */
import type { Page } from "playwright-core";
import { overviewHtml } from "../../src/report/overview-html";
import { Overview } from "../../src/report/overview";
import { workbookJson } from "../../src/report/json";
import { checkedSample } from "../report/checked";
import { axeFindings, connect, disconnect, picture } from "./browser";

jest.setTimeout(60_000);

afterAll(disconnect);

function reportOf(): string {
  const overview = new Overview([{ path: "收来/说明.docx", reason: "Word 文档，批量核对只读工作簿" }]);
  for (const [file, name] of [
    ["收来/乙局.xlsx", "jiangxi-2023"],
    ["收来/甲局.xlsx", "henan-2022"],
    ["收来/丙局.xlsx", "shanghai-2024"],
  ] as const) {
    const { report, diagnosis } = checkedSample(name);
    overview.add(workbookJson(file, report, diagnosis));
  }
  return overviewHtml(overview, "收来：3 个工作簿");
}

async function open(options: Parameters<Awaited<ReturnType<typeof connect>>["newPage"]>[0] = {}) {
  const page = await (await connect()).newPage({ viewport: { width: 1280, height: 800 }, ...options });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.setContent(reportOf());
  return { page, errors };
}

/** The files that are shown, in their order. */
const files = (page: Page): Promise<string[]> =>
  page.locator("tbody:visible tr:first-child td:first-child").allInnerTexts();

test("it is found, chosen and sorted by", async () => {
  const { page, errors } = await open();
  await page.getByRole("status").getByText("显示 3，共 3").waitFor();
  expect(await files(page)).toHaveLength(3);

  await page.getByLabel("查找").fill("甲局");
  expect(await files(page)).toEqual(["收来/甲局.xlsx"]);
  await page.getByRole("status").getByText("显示 1，共 3").waitFor();
  await page.getByLabel("查找").fill("");

  await page.getByRole("combobox").selectOption({ label: "有错误" });
  expect(await files(page)).toContain("收来/甲局.xlsx");
  expect((await files(page)).length).toBeLessThan(3);
  await page.getByRole("combobox").selectOption({ label: "全部" });

  const relations = async () =>
    (await page.locator("tbody tr:first-child td:nth-child(5)").allInnerTexts()).map(Number);
  await page.getByRole("button", { name: "关系" }).click();
  expect(await relations()).toEqual([...(await relations())].sort((a, b) => b - a));
  await page.getByRole("button", { name: "关系" }).press("Enter");
  expect(await relations()).toEqual([...(await relations())].sort((a, b) => a - b));
  expect(await page.getByRole("columnheader", { name: "关系" }).getAttribute("aria-sort")).toBe("ascending");
  await page.getByRole("button", { name: "文件" }).click();
  expect(await files(page)).toEqual(
    ["收来/丙局.xlsx", "收来/甲局.xlsx", "收来/乙局.xlsx"].sort((a, b) =>
      a.localeCompare(b, "zh-CN", { numeric: true }),
    ),
  );
  expect(await page.getByText("收来/说明.docx：Word 文档").isVisible()).toBe(true);
  expect(errors).toEqual([]);
  await page.close();
});

test.each([
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
  ["narrow", { viewport: { width: 320, height: 600 } }],
] as const)("%s: axe-core finds nothing of any weight, nothing sticks out", async (name, options) => {
  const { page, errors } = await open(options);
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await picture(page, `report-${name.replace(" ", "-")}`);
  expect(errors).toEqual([]);
  await page.close();
});
