/** What is handed in from the page: 审核结果, 审核报告, and the report on paper. */
import type { Locator, Page } from "playwright-core";
import { readDocument } from "../../hosts/file/docx/read-docx";
import { readWorkbook } from "../../hosts/file/read";
import { cell, leaveQuietly, downloaded, pageAddress, axeFindings, visit, type Visit } from "./browser";

jest.setTimeout(60_000);

let here: Visit;
let page: Page;

beforeEach(async () => {
  here = await visit(pageAddress());
  ({ page } = here);
});
leaveQuietly(() => here);

async function run(): Promise<void> {
  await page.getByRole("button", { name: "开始核对" }).click();
  await page.getByRole("button", { name: "重新核对" }).waitFor();
}

async function fromMenu(item: string): Promise<{ name: string; bytes: Uint8Array }> {
  await page.getByRole("button", { name: "菜单" }).click();
  return downloaded(page.getByRole("menuitem", { name: item }));
}

/** The widths, in em, at which the words stand on two lines. */
function tornAt(element: Locator, words: string): Promise<readonly number[]> {
  return element.evaluate((heading: HTMLElement, words) => {
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    const places: (readonly [node: Node, at: number])[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      places.push(...Array.from(node.textContent!, (_, at) => [node, at] as const));
    }
    const from = heading.textContent!.indexOf(words);
    const lines = (): Set<number> =>
      new Set(
        places.slice(from, from + words.length).map(([node, at]) => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect().bottom;
        }),
      );
    const widths = Array.from({ length: 12 }, (_, index) => index + 6);
    const torn = widths.filter((width) => {
      heading.style.width = `${width}em`;
      return lines().size > 1;
    });
    heading.style.width = "";
    return from < 0 ? widths : torn;
  }, words);
}

test("审核结果 and 审核报告 have the findings, and the edit with its time", async () => {
  await run();
  await cell(page, "C7").click();
  await page.keyboard.type("281.43");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /^有 [^4]\d* 项错误/ }).waitFor();

  const results = await fromMenu("另存审核结果（Excel）");
  expect(results.name).toBe("示例：河南 2022 年决算-审核结果.xlsx");
  const { sheets } = readWorkbook(results.bytes, results.name);
  expect(sheets.map(({ name }) => name)).toEqual(["审核结果", "应改的单元格", "未读与未执行", "修改记录"]);
  const edit = sheets[3]!.rows.find((row) => row?.[1]?.value === "公开01表" && row[2]?.value === "C7")!;
  expect([edit[4]?.value, edit[5]?.value]).toEqual([181.43, 281.43]);
  expect(edit[6]?.value).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);

  const report = await fromMenu("另存审核报告（Word）");
  expect(report.name).toBe("示例：河南 2022 年决算-审核报告.docx");
  const texts = readDocument(report.bytes, report.name).map(({ text }) => text);
  expect(texts.some((text) => text.includes("181.43 改为 281.43"))).toBe(true);
});

test("on paper stands the report, on A4, and not the window; afterwards the window is as it was", async () => {
  await run();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await page.getByRole("heading", { name: /公开表审核报告$/ }).waitFor();
  expect(await page.getByRole("button", { name: "重新核对" }).isVisible()).toBe(false);
  expect(await page.getByText("编制：").isVisible()).toBe(true);
  expect(await tornAt(page.getByRole("heading", { name: /公开表审核报告$/ }), "2022年度")).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.getByRole("button", { name: "重新核对" }).waitFor();
  expect(await page.getByText("编制：").count()).toBe(0);
  // The browser's own printing asks for it as well.
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1")).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(1);
});
