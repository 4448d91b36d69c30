/** What an accountant does on the page without Excel, from opening a workbook to a marked copy. */
import { formulaBook } from "../formula-book";
import { read, utils, write, type CellObject } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { readWorkbook } from "../../hosts/file/read";
import { markWorkbook } from "../../hosts/file/xlsx/mark";
import { withoutMarks } from "../../hosts/file/xlsx/unmark";
import { sample, sampleBytes } from "../../samples/load";
import {
  cell,
  downloaded,
  expectFitInAnyColour,
  leaveQuietly,
  pageAddress,
  picture,
  axeFindings,
  type Visit,
  visit,
} from "./browser";
import { DIST } from "./setup";

jest.setTimeout(60_000);

/** The same page from a server and as the one file. */
const FACES = [
  ["the page", pageAddress],
  ["gouji.html", () => pathToFileURL(join(DIST, "gouji.html")).href],
] as const;

let here: Visit;
let page: Page;

/** Opens the page: the first sample has one wrong cell, F17 of 公开01表, which is blank and should be 928.86. */
async function open(options: Parameters<typeof visit>[1] = {}, address = pageAddress()): Promise<void> {
  here = await visit(address, options);
  ({ page } = here);
}

leaveQuietly(() => here);

const pane = () => page.getByRole("region", { name: "核对", exact: true });
const button = (name: string | RegExp) => pane().getByRole("button", { name });
const verdict = (text: RegExp) => pane().getByRole("heading", { name: text });

async function run(): Promise<void> {
  await button("开始核对").click();
  await button("重新核对").waitFor();
}

/** What a person sees of a sheet: every cell with its text and its look. */
function looks(): Promise<string[]> {
  return page.getByRole("gridcell").evaluateAll((cells) =>
    cells.map((element) => {
      const { backgroundColor, color } = getComputedStyle(element);
      return [element.getAttribute("data-address"), element.textContent, backgroundColor, color].join("|");
    }),
  );
}

test("run, read the verdict, filter, go to the cell and come back", async () => {
  await open();
  await run();
  await verdict(/^有 4 项错误，改正 1 个单元格就能全部成立。$/).waitFor();
  expect(await button(/^4\s*错误$/).getAttribute("aria-pressed")).toBe("false");
  await picture(page, "journey-verdict");

  await page.getByRole("tab", { name: "公开05表" }).click();
  const toCell = button("定位 公开01表 F17").first();
  await toCell.click();
  expect(await page.getByRole("tab", { name: /^公开01表/ }).getAttribute("aria-selected")).toBe("true");
  expect(await cell(page, "F17").getAttribute("aria-selected")).toBe("true");
  // The focus stays in the pane.
  expect(await toCell.evaluate((element) => element === document.activeElement)).toBe(true);

  await button(/^4\s*错误$/).click();
  expect(await button(/^4\s*错误$/).getAttribute("aria-pressed")).toBe("true");
  expect(await pane().getByText("没有填行次").count()).toBe(0);
  await button(/^4\s*错误$/).click();
  await pane().getByText("没有填行次").first().waitFor();
});

test("Ctrl+Enter starts from anywhere", async () => {
  await open();
  await button("开始核对").waitFor();
  await cell(page, "C7").click();
  await page.keyboard.press("Control+Enter");
  await button("重新核对").waitFor();
});

test("marks come as fill, sign and words; clearing them gives back exactly what was there", async () => {
  await open();
  await run();
  const before = await looks();
  await button("标出").click();
  await button("清除标记").waitFor();
  const marked = cell(page, "F17");
  expect(await marked.getAttribute("data-mark")).toBe("error");
  expect(await marked.innerText()).toContain("错");
  expect(await marked.getAttribute("title")).toMatch(/^错误：.*928\.86/);
  expect(await cell(page, "C17").getAttribute("data-mark")).toBe("rounding");
  expect(await page.getByRole("tab", { name: /^公开01表/ }).innerText()).toMatch(/错 \d/);
  const kinds = await Promise.all(
    (["error", "warning", "rounding"] as const).map((kind) =>
      page
        .locator(`[data-mark=${kind}]`)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor),
    ),
  );
  expect(new Set(kinds).size).toBe(3);
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, "journey-marked");

  await button("清除标记").click();
  await button("标出").waitFor();
  expect(await looks()).toEqual(before);
});

test("the marked copy has the marks, and the figures of the file", async () => {
  await open();
  await run();
  const save = page.getByRole("button", { name: "另存标记副本" });
  expect(await save.getAttribute("aria-disabled")).toBe("true");
  await button("标出").click();
  await button("清除标记").waitFor();
  const { name, bytes } = await downloaded(save);
  expect(name).toBe("示例：河南 2022 年决算-核对标记.xlsx");
  expect(readWorkbook(bytes, name).sheets).toEqual(sample("henan-2022").sheets);
  const marked = read(bytes).Sheets["公开01表"]?.["F17"] as CellObject;
  expect(marked.c?.[0]?.t).toContain("928.86");
  expect(withoutMarks(bytes).marks).toContainEqual(
    expect.objectContaining({ sheet: "公开01表", address: "F17", kind: "error" }),
  );
});

test.each(FACES)(
  "%s: a marked copy opened again: its marks are offered to be cleared, and follow what is mended",
  async (_face, address) => {
    const marked = markWorkbook(sampleBytes("henan-2022"), [
      { sheet: "公开01表", address: "F17", kind: "error", message: "旧话" },
      { sheet: "公开02表", address: "C9", kind: "error", message: "旧话" },
    ]);
    await open({}, address());
    await page
      .getByLabel("要打开的工作簿")
      .setInputFiles({ name: "标.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(marked) });
    await page.waitForFunction(() => document.title.startsWith("标.xlsx"));
    expect(await cell(page, "F17").getAttribute("data-mark")).toBe("error");
    await run();
    await button("清除标记").waitFor();
    // Renewed by the check: the stale one of 02 is gone.
    const renewed = await downloaded(page.getByRole("button", { name: "另存标记副本" }));
    expect(withoutMarks(renewed.bytes).marks.map(({ message }) => message)).not.toContain("旧话");
    await button("清除标记").click();
    const { name, bytes } = await downloaded(page.getByRole("button", { name: "另存清除标记的副本" }));
    expect(name).toBe("标-清除标记.xlsx");
    expect(unzipSync(bytes)).toEqual(unzipSync(sampleBytes("henan-2022")));
  },
);

test("what was mended on the page goes into the copy", async () => {
  await open();
  await cell(page, "F17").click();
  await page.keyboard.type("928.86");
  await page.keyboard.press("Enter");
  const { name, bytes } = await downloaded(page.getByRole("button", { name: "另存改正副本" }));
  expect(name).toBe("示例：河南 2022 年决算-改正.xlsx");
  expect(readWorkbook(bytes, name).sheets[0]?.rows[16]?.[5]?.value).toBe(928.86);
});

test("mending the cell by hand makes its errors go at once, and undoing brings them back", async () => {
  await open();
  await run();
  await verdict(/^有 4 项错误/).waitFor();
  await cell(page, "F17").click();
  await page.keyboard.type("928.86");
  await page.keyboard.press("Enter");
  await verdict(/没有错误|关系全部成立/).waitFor();
  await picture(page, "journey-mended");
  await page.keyboard.press("Control+z");
  await verdict(/^有 4 项错误/).waitFor();
});

test("adopting the proposal writes the cell, after a question; undo restores it", async () => {
  await open();
  await run();
  await button("采用").first().click();
  await page.getByRole("button", { name: "改正", exact: true }).click();
  await verdict(/没有错误|关系全部成立/).waitFor();
  expect(await cell(page, "F17").innerText()).toBe("928.86");
  await button(/^撤销/).first().click();
  await verdict(/^有 4 项错误/).waitFor();
  expect(await cell(page, "F17").innerText()).toBe("");
});

test.each(FACES)(
  "%s: a workbook of formulas: three clicks from the finding, and nothing is wrong",
  async (_face, address) => {
    await open({}, address());
    await page.getByLabel("要打开的工作簿").setInputFiles({
      name: "公式.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(formulaBook()),
    });
    await page.waitForFunction(() => document.title.startsWith("公式.xlsx"));
    await page.getByRole("tab", { name: "公开03表" }).click();
    await cell(page, "D10").click();
    await page.keyboard.type("58323.97");
    await page.keyboard.press("Enter");
    // The results over it follow at once.
    expect(await cell(page, "D9").innerText()).toBe("1,001,086.92");
    await run();
    await verdict(/^有 \d+ 项错误/).waitFor();
    await button("采用").first().click();
    await page.getByRole("button", { name: "改正", exact: true }).click();
    await verdict(/没有错误|关系全部成立/).waitFor();
    expect(await cell(page, "D10").innerText()).toBe("58,233.97");

    await page.getByRole("tab", { name: "公开05表" }).click();
    await cell(page, "C7").click();
    await page.keyboard.type("=C8+C12+C15+C18+C21");
    await page.keyboard.press("Enter");
    await pane().getByText("=ROUND(C8+C12+C15+C18+C21+C24,6)").first().waitFor();
    await picture(page, "journey-formula");
    await button("采用").first().click();
    await page.getByRole("button", { name: "改正", exact: true }).click();
    await verdict(/没有错误|关系全部成立/).waitFor();
  },
);

test("another workbook begins anew; one that is no 决算 says so", async () => {
  await open();
  await run();
  await page.getByRole("button", { name: "示例", exact: true }).click();
  await page.getByRole("menuitem", { name: /江西/ }).click();
  await button("开始核对").waitFor();
  await run();
  await picture(page, "journey-jiangxi");
  await page.getByLabel("要打开的工作簿").setInputFiles({
    name: "通讯录.xlsx",
    mimeType: "application/octet-stream",
    buffer: plainWorkbook(),
  });
  await pane().getByText("没有认出决算公开表").first().waitFor();
  await picture(page, "journey-foreign");
});

test("at 320 pixels the cell comes forward, and Esc leads back to where one was", async () => {
  await open({ viewport: { width: 320, height: 640 } });
  await page.getByRole("tab", { name: "窗格", exact: true }).click();
  await run();
  await picture(page, "journey-320");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await axeFindings(page)).toEqual([]);
  // A bracket is not torn.
  const bracket = page.getByText("（现为空白，漏填）", { exact: true }).first();
  expect((await bracket.boundingBox())!.height).toBeLessThan(30);
  const toCell = button("定位 公开01表 F17").first();
  await toCell.click();
  await cell(page, "F17").waitFor();
  expect(await cell(page, "F17").evaluate((element) => element === document.activeElement)).toBe(true);
  const box = (await cell(page, "F17").boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(44);
  expect(box.x + box.width).toBeLessThanOrEqual(320);
  await picture(page, "journey-320-cell");
  await page.keyboard.press("Escape");
  await toCell.waitFor();
  expect(await toCell.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("results and marks in any colour: axe-core finds nothing", async () => {
  await open();
  await run();
  await button("标出").click();
  await button("清除标记").waitFor();
  await expectFitInAnyColour(page, "journey");
});

function plainWorkbook(): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ["姓名", "电话"],
      ["张三", "12345"],
    ]),
    "通讯录",
  );
  return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}
