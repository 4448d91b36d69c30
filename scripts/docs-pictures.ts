/** `npm run docs:pictures`: takes the pictures of the documents from what was built. `npm run package` has to come first. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { launchServer } from "../test/browser/chromium";
import { ALL_PICTURES, PICTURES, shown, WORDS } from "../test/browser/pictures";
import { serve } from "./static.js";

async function main(): Promise<void> {
  const server = await serve(join(__dirname, "../dist"), 0);
  const launched = await launchServer();
  try {
    const browser = await chromium.connect(launched.wsEndpoint());
    mkdirSync(PICTURES, { recursive: true });
    for (const name of readdirSync(PICTURES)) rmSync(join(PICTURES, name));
    const words: Record<string, string> = {};
    for (const picture of ALL_PICTURES) {
      words[picture.name] = await shown(browser, picture, server.address, (page) =>
        page.screenshot({ path: join(PICTURES, `${picture.name}.png`) }),
      );
    }
    writeFileSync(WORDS, `${JSON.stringify(words, undefined, 2)}\n`);
  } finally {
    await launched.close();
    await server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
