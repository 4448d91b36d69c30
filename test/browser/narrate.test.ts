/** 说明 in the browser: written, filled in, traced to the sheet, put out; at every width and in every colour. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { readDocument } from "../../hosts/file/docx/read-docx";
import { boxed } from "../write/boxes";
import {
  leaveQuietly,
  downloaded,
  opened,
  pageAddress,
  picture,
  axeFindings,
  expectFitInAnyColour,
  misfits,
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

/** Opens a sample without errors and goes to the tab; on a narrow screen the pane comes forward first. */
async function openText(): Promise<void> {
  await page.getByLabel("要打开的工作簿").setInputFiles(join(__dirname, "../../samples/jiangxi-2023.xlsx"));
  await page.getByText("云溪县医疗保障局").first().waitFor({ state: "attached" });
  const tab = page.getByRole("tab", { name: "说明" });
  if (!(await tab.isVisible())) await page.getByRole("tab", { name: "窗格", exact: true }).click();
  await tab.click();
  await page.getByText(/还有 \d+ 处待填/).waitFor();
}

leaveQuietly(() => here);

test("the text is filled in where it stands, its figures lead to the sheet, and Word gets what is shown", async () => {
  await open({ permissions: ["clipboard-read", "clipboard-write"] });
  await openText();
  const field = page.getByRole("textbox", { name: /^本年收入合计上年数/ });
  await field.click();
  await page.keyboard.type("10000");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1000");
  const before = (await page.getByText("使用非财政拨款结余和专用结余").boundingBox())!;
  await page.keyboard.press("Enter");
  const paragraph = page.locator("[data-paragraph]", { hasText: "本年收入合计 1053.61" });
  await paragraph.getByText("增加 53.61 万元").waitFor();
  // Nothing moved above what was filled in, and the next gap has the focus.
  expect((await page.getByText("使用非财政拨款结余和专用结余").boundingBox())!.y).toBe(before.y);
  const next = page.locator("[data-field]:focus");
  expect(await next.getAttribute("aria-label")).toContain("原因");
  await page.keyboard.insertText("上级补助增加，人员经费相应增加");
  await page.keyboard.press("Enter");
  expect(await paragraph.innerText()).toContain("上级补助增加，人员经费相应增加");

  await paragraph.getByRole("button", { name: /^1053\.61/ }).click();
  await page.locator("[role=gridcell][aria-selected=true]", { hasText: "1,053.61" }).waitFor();
  expect(await page.locator("[role=status][aria-live]").innerText()).toMatch(/^已选中 /);

  const shown = async () =>
    page.evaluate(() =>
      [...document.querySelectorAll("[data-paragraph]")].map((one) => {
        const copy = one.cloneNode(true) as HTMLElement;
        for (const empty of copy.querySelectorAll<HTMLElement>("[data-empty]"))
          empty.textContent = `【待填：${empty.dataset["placeholder"]!.replace("（万元）", "")}】`;
        return copy.textContent;
      }),
    );
  const { name, bytes } = await downloaded(page.getByRole("button", { name: "导出 Word" }));
  expect(name).toBe("云溪县医疗保障局2023年度部门决算情况说明.docx");
  const onPaper = readDocument(bytes, "说明.docx").map((one) => boxed((one.label ?? "") + one.text));
  expect(onPaper).toEqual((await shown()).map(boxed));

  await page.getByRole("button", { name: "复制", exact: true }).click();
  await page.locator("[data-done]").getByText("情况说明已复制").waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return { types: item!.types, text: await (await item!.getType("text/plain")).text() };
  });
  expect(copied.types).toEqual(expect.arrayContaining(["text/html", "text/plain"]));
  expect(copied.text.trimEnd().split("\n")).toEqual(await shown());

  // An edit of the sheet: the text follows, what it says of the change stands above, and the view does not move.
  const box = page.locator("[id$=-narrate-panel] > div").first();
  await box.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
  const anchor = page.getByText("六、机关运行经费支出情况说明").first();
  const { y } = (await anchor.boundingBox())!;
  await page.locator("[role=gridcell][aria-selected=true]").click();
  await page.keyboard.type("1063.61");
  await page.keyboard.press("Enter");
  await page.getByText(/^\d+ 句有变化$/).waitFor({ state: "attached" });
  expect(await paragraph.count()).toBe(0);
  expect(Math.abs((await anchor.boundingBox())!.y - y)).toBeLessThan(1);
  const changed = page.locator("section", { hasText: "句有变化" });
  expect(await changed.locator("del").first().innerText()).toBe("1053.61");
  expect(await changed.locator("ins").first().innerText()).toBe("1063.61");
});

test("a paragraph is put in other words where it stands; its figures still follow the tables", async () => {
  await open();
  await openText();
  const paragraph = page.locator("[data-paragraph]", { hasText: "本年收入合计 1053.61" });
  const look = async (where: string) => {
    for (const width of [320, 400, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      // The narrow page has the sheet and the pane behind tabs.
      const tabs = page.getByRole("tab", { name: "窗格", exact: true });
      await tabs.waitFor({ state: width < 720 ? "visible" : "detached" });
      expect([where, width, await misfits(page)]).toEqual([where, width, []]);
      await picture(page, `reword-${where}-${String(width)}`);
    }
    await expectFitInAnyColour(page, `reword-${where}-1280`);
  };
  await paragraph.hover();
  await page
    .getByRole("button", { name: /^改写第一部分/ })
    .first()
    .waitFor({ state: "attached" });
  await paragraph.getByRole("button", { name: /^1053\.61/ }).focus();
  await page.keyboard.press("F2");
  const box = page.getByRole("textbox", { name: /^改写/ });
  await box.waitFor();
  await box.press("Control+Home");
  await page.keyboard.insertText("从收入来看，");
  await look("editor");
  await box.press("Enter");
  await page.getByRole("button", { name: "恢复原句" }).waitFor();
  expect(await paragraph.innerText()).toMatch(/^从收入来看，/);
  await paragraph.scrollIntoViewIfNeeded();
  await look("reworded");

  await paragraph.getByRole("button", { name: /^1053\.61/ }).click();
  await page.locator("[role=gridcell][aria-selected=true]", { hasText: "1,053.61" }).click();
  await page.keyboard.type("1063.61");
  await page.keyboard.press("Enter");
  await page.locator("[data-paragraph]", { hasText: /从收入来看，.*1063\.61/ }).waitFor();
  await page.getByRole("button", { name: "恢复原句" }).click();
  await page.getByRole("button", { name: "恢复原句" }).waitFor({ state: "detached" });
  expect(await page.getByText(/从收入来看/).count()).toBe(0);
});

test("from 320 px up and in any colour nothing sticks out, and axe-core finds nothing", async () => {
  await open({ viewport: { width: 320, height: 800 } });
  await openText();
  const fits = async (where: string) => {
    await page.setViewportSize({ width: 450, height: 800 });
    expect([where, await misfits(page)]).toEqual([where, []]);
    await picture(page, `narrate-${where}-450`);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectFitInAnyColour(page, `narrate-${where}-320`);
  };
  await fits("text");
  const field = page.getByRole("textbox", { name: /^本年收入合计上年数/ });
  await field.fill("一千");
  await field.press("Enter");
  await page.getByText("应当是以万元为单位的数。").last().waitFor();
  await fits("wrong");
  await field.press("Escape");
  await page.locator("[data-figure]").last().scrollIntoViewIfNeeded();
  await page
    .getByRole("button", { name: /^【待填：比例】/ })
    .first()
    .click();
  await page.getByText("填了这些就能算出").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "补充资料" }).click();
  await fits("form");
});
