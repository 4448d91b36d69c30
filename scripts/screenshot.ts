/** Takes the picture of the README: the sample, checked and marked. `npm run package` has to come first. */
import { join } from "node:path";
import { chromium } from "playwright-core";
import { launchServer } from "../test/browser/chromium";
import { serve } from "./static.js";

async function main(): Promise<void> {
  const server = await serve(join(__dirname, "../dist"), 0);
  const launched = await launchServer();
  try {
    const browser = await chromium.connect(launched.wsEndpoint());
    const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, locale: "zh-CN" });
    await page.goto(`${server.address}page/`);
    await page.getByRole("button", { name: "开始核对" }).click();
    await page.getByRole("button", { name: "标出" }).click();
    await page.getByRole("button", { name: "定位 公开01表 F17" }).first().click();
    await page.getByRole("button", { name: "清除标记" }).waitFor();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(__dirname, "../docs/screenshot.png") });
  } finally {
    await launched.close();
    await server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
