/**
 * The pictures of the documents: how each comes about, and the words that it shows. `npm run docs:pictures` takes them; a test goes
 * the same way and holds the words against those of the picture, so that no picture stays behind what it shows.
 */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { overviewHtml } from "../../src/report/overview-html";
import { sample } from "../../samples/load";
import { LocalExcel } from "../excel-host";
import { bookOf } from "../excel-host/load-workbook";
import { attach } from "../excel-host/seams/external";
import { plainWord } from "../hosts/file/words";
import { overviewOf } from "../report/overview-of";
import { WITH_SLIPS } from "../taskpane/audit-text";

/** Where the pictures are; `words.json` beside them has the words of each. */
export const PICTURES = join(__dirname, "../../docs/pictures");
export const WORDS = join(PICTURES, "words.json");

export interface Picture {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  /** Goes to where the picture is taken. */
  readonly go: (page: Page, addresses: Addresses) => Promise<void>;
}

interface Addresses {
  /** Where dist is served. */
  readonly server: string;
}

const WIDE = { width: 1280, height: 760 };
const PANE = { width: 350, height: 700 };

export const ALL_PICTURES: readonly Picture[] = [
  {
    name: "page-start",
    size: WIDE,
    go: async (page, { server }) => {
      await page.goto(`${server}page/`);
      await page.getByRole("button", { name: "开始核对" }).waitFor();
    },
  },
  { name: "page-result", size: WIDE, go: checkedPage },
  {
    name: "page-audit",
    size: WIDE,
    go: async (page, { server }) => {
      await page.goto(`${server}page/`);
      await page.getByRole("tab", { name: "文表核对" }).click();
      await page.locator("input[data-text-file]").setInputFiles({
        name: "情况说明.docx",
        mimeType: "application/octet-stream",
        buffer: Buffer.from(plainWord(WITH_SLIPS)),
      });
      await page.getByRole("heading", { name: "有 3 处错误。" }).waitFor();
    },
  },
  {
    name: "page-narrate",
    size: WIDE,
    go: async (page, { server }) => {
      await page.goto(`${server}page/`);
      await page
        .getByLabel("要打开的工作簿")
        .setInputFiles(join(__dirname, "../../samples/jiangxi-2023.xlsx"));
      await page.getByRole("tab", { name: /GK01/ }).waitFor();
      await page.getByRole("tab", { name: "说明" }).click();
      await page.getByText(/还有 \d+ 处待填/).waitFor();
    },
  },
  { name: "excel-start", size: PANE, go: openPane },
  {
    name: "excel-result",
    size: PANE,
    go: async (page, addresses) => {
      await openPane(page, addresses);
      await page.getByRole("button", { name: "开始核对" }).click();
      await page
        .getByText(/应为 928\.86/)
        .first()
        .waitFor();
    },
  },
  {
    name: "bureau-report",
    size: WIDE,
    go: async (page) => {
      await page.setContent(
        overviewHtml(overviewOf("henan-2022", "jiangxi-2023", "shanghai-2024"), "2024年决算：3 个工作簿"),
      );
    },
  },
];

async function checkedPage(page: Page, { server }: Addresses): Promise<void> {
  await page.goto(`${server}page/`);
  await page.getByRole("button", { name: "开始核对" }).click();
  await page.getByRole("button", { name: "标出" }).click();
  await page.getByRole("button", { name: "定位 公开01表 F17" }).first().click();
  await page.getByRole("button", { name: "清除标记" }).waitFor();
  await page.mouse.move(0, 0);
}

async function openPane(page: Page, { server }: Addresses): Promise<void> {
  // Where TypeScript is run by tsx, functions are named by a helper that a page does not have.
  await page.addInitScript("globalThis.__name = (value) => value");
  await attach(page, new LocalExcel(bookOf(sample("henan-2022")), { apiVersion: "1.14" }));
  await page.goto(`${server}excel/excel.html`);
  await page.getByRole("button", { name: "开始核对" }).waitFor();
}

/**
 * Goes to a picture and says what words it shows.
 *
 * @param then what is done there, before the page is closed
 */
export async function shown(
  browser: Browser,
  { size, go }: Picture,
  server: string,
  then: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<string> {
  const context = await browser.newContext({ viewport: size, locale: "zh-CN", reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    await go(page, { server });
    // What passes by itself is no part of the picture.
    await page.addStyleTag({ content: "[role=status][aria-live]{visibility:hidden}" }).catch(() => undefined);
    await then(page);
    const text = await page.evaluate(() => document.body.innerText);
    return text.replace(/\s+/g, " ").trim();
  } finally {
    await context.close();
  }
}
