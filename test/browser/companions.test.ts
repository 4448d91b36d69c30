/** Last year's tables beside the workbook, in the browser: opened where they are missed, dropped, kept from view to view. */
import type { Locator, Page } from "playwright-core";
import { generateDepartment } from "../../generate/department";
import { plainForm } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";
import { writeWorkbook } from "../../generate/write";
import { yearBefore } from "../../generate/texts/books";
import { disconnect, leave, pageAddress, picture, axeFindings, visit } from "./browser";

jest.setTimeout(120_000);

afterAll(disconnect);

const random = randomFrom(5);
const department = generateDepartment(random, { balances: true, items: 8 });
const last = yearBefore(department, random);
const mimeType = "application/octet-stream";
const file = (name: string, of = department, unit: "元" | "万元" = "万元") => ({
  name,
  mimeType,
  buffer: Buffer.from(writeWorkbook(renderDepartment(of, { ...plainForm("henan"), unit }).workbook)),
});

/** Drops a file on an element, as a hand does. */
async function drop(page: Page, target: Locator, { name, buffer }: ReturnType<typeof file>): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name: called, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], called));
      return transfer;
    },
    { name, bytes: [...buffer] },
  );
  await target.dispatchEvent("dragenter", { dataTransfer });
  await page.getByText("松开鼠标，作为上年决算表打开").waitFor();
  await target.dispatchEvent("dragover", { dataTransfer });
  await target.dispatchEvent("drop", { dataTransfer });
}

test("opened from 未执行, taken away, dropped again; the workbook at hand stays open", async () => {
  const { page, errors, strangers } = await visit(pageAddress());
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  await page.locator("input[aria-label=要打开的工作簿]").setInputFiles(file("本年.xlsx"));
  await button(/^开始核对/).click();
  await button(/未执行/)
    .first()
    .click();
  await page.getByText("未执行：没有打开上年决算表").first().waitFor();
  await page.locator("li input[data-companion-file=prior]").setInputFiles(file("上年.xlsx", last, "元"));
  await page.getByText("未执行：没有打开上年决算表").first().waitFor({ state: "detached" });
  await button(/未执行/)
    .first()
    .click();

  const slot = page.locator("[data-companion=prior]").first();
  await slot.getByText("上年.xlsx").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, "companions");
  await button("移除上年决算表").click();
  await page.getByText("已移除 上年.xlsx").first().waitFor();
  await drop(page, slot, file("另一份.xlsx", last));
  await slot.getByText("另一份.xlsx").waitFor();
  expect(await page.title()).toContain("本年.xlsx");

  // The same workbook stands beside the text, too; and 外观 is that of the whole page.
  await page.getByRole("tab", { name: "文表核对" }).click();
  await page.locator("[data-companion=prior]").last().getByText("另一份.xlsx").waitFor();
  const colour = () =>
    page
      .locator("header")
      .first()
      .evaluate((bar) => getComputedStyle(bar).backgroundColor);
  const light = await colour();
  await button("菜单").click();
  await page.getByRole("menuitem", { name: "设置" }).click();
  await page.getByRole("radio", { name: "深色" }).click();
  await expect(colour()).resolves.not.toBe(light);
  await picture(page, "companions-dark");
  expect([errors, strangers]).toEqual([[], []]);
  await leave(page);
});
