/** A sheet of thousands of rows stays fluid: only what is in view is drawn. */
import { longSheet, manyCopies } from "../large-workbooks";
import { cell, disconnect, leave, openFile, pageAddress, visit } from "./browser";

jest.setTimeout(60_000);

afterAll(disconnect);

test("6 000 rows: opened, walked through and edited, and no more drawn than is in view", async () => {
  const { page, errors } = await visit(pageAddress());
  await openFile(page, "大表.xlsx", longSheet());
  await page.getByRole("tab", { name: "大表" }).waitFor();
  expect(await page.getByRole("gridcell").count()).toBeLessThan(1500);

  await cell(page, "A1").click();
  await page.keyboard.press("Control+End");
  await cell(page, "L6000").waitFor();
  const drawn = await page.evaluate(async () => {
    const counts: number[] = [];
    for (let step = 0; step < 40; step++) {
      document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "PageUp", bubbles: true }));
      await new Promise(requestAnimationFrame);
      counts.push(document.querySelectorAll("[role=gridcell]").length);
    }
    return counts;
  });
  expect(Math.max(...drawn)).toBeLessThan(1500);

  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  // The pane looks at the workbook anew meanwhile.
  await page.getByRole("button", { name: "撤销修改" }).and(page.locator(":enabled")).waitFor();
  expect(errors).toEqual([]);
  await leave(page);
});

test("a long check is left by Esc while it is under way, and begun again", async () => {
  const { page, errors } = await visit(pageAddress());
  await openFile(page, "很多表.xlsx", manyCopies(60));
  await page.getByRole("tab", { name: "公开01表 60" }).waitFor();
  const start = page
    .getByRole("button", { name: "开始核对" })
    .and(page.locator(":not([aria-disabled=true])"));
  await start.waitFor();
  // Pressed from within: between two words of ours the check might be done.
  await page.evaluate(async () => {
    const named = (name: string): HTMLElement | undefined =>
      [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
    named("开始核对")!.click();
    while (!named("取消")) await new Promise(requestAnimationFrame);
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  });
  await start.waitFor();
  expect(await page.locator("[role=status][aria-live]").innerText()).toBe("已取消核对。");
  await start.click();
  await page.getByRole("button", { name: "重新核对" }).waitFor();
  expect(errors).toEqual([]);
  await leave(page);
});
