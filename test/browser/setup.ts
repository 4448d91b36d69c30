/** Before the browser tests: one browser for all of them, and the built faces served on the loopback address. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../scripts/static.js";
import { launchServer } from "./chromium";

export const DIST = join(__dirname, "../../dist");

/** What the test files find in their environment. */
export const BROWSER_ADDRESS = "GOUJI_BROWSER";
export const SERVER_ADDRESS = "GOUJI_SERVER";

export default async function setup(): Promise<void> {
  if (!existsSync(join(DIST, "page/index.html")) || !existsSync(join(DIST, "gouji.html"))) {
    throw new Error("还没有构建网页：请先运行 npm run package（npm test 会自己先做）。");
  }
  const browser = await launchServer();
  const server = await serve(DIST, 0);
  process.env[BROWSER_ADDRESS] = browser.wsEndpoint();
  process.env[SERVER_ADDRESS] = server.address;
  Object.assign(globalThis, {
    goujiTeardown: async () => {
      await server.close();
      await browser.close();
    },
  });
}
