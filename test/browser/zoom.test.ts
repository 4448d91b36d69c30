/** 200 %: by the zoom of the browser, which halves the window, and by larger letters alone; and with the letters set further apart. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import {
  disconnect,
  expectFit,
  leave,
  misfits,
  opened,
  overhang,
  pageAddress,
  picture,
  visit,
} from "./browser";

jest.setTimeout(120_000);

afterAll(disconnect);

/** A window of 1280 × 800 at 200 %. */
const DOUBLE = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };

const VIEWS: readonly (readonly [name: string, show: (page: Page) => Promise<void>])[] = [
  ["before", (page) => page.getByRole("button", { name: "开始核对" }).waitFor()],
  [
    "result",
    async (page) => {
      await page.getByRole("button", { name: "开始核对" }).click();
      await page.getByText(/应为 928\.86/).waitFor();
    },
  ],
  [
    "说明",
    async (page) => {
      // A workbook without errors: of another nothing is written.
      await page
        .getByLabel("要打开的工作簿")
        .setInputFiles(join(__dirname, "../../samples/jiangxi-2023.xlsx"));
      await page.getByText("云溪县医疗保障局").first().waitFor({ state: "attached" });
      await page.getByRole("tab", { name: "说明" }).click();
      await page.getByText(/还有 \d+ 处待填/).waitFor();
    },
  ],
  [
    "文表核对",
    async (page) => {
      await page.getByRole("tab", { name: "文表核对" }).click();
      await page.locator("input[data-text-file]").first().waitFor({ state: "attached" });
    },
  ],
  ...["规则", "设置", "关于", "快捷键和帮助"].map(
    (view) =>
      [
        view,
        async (page: Page) => {
          await page.getByRole("button", { name: "菜单" }).click();
          await page.getByRole("menuitem", { name: view }).waitFor();
          expect([view, await below(page)]).toEqual([view, 0]);
          await page.getByRole("menuitem", { name: view }).click();
          await page.getByRole("heading", { name: view, exact: true }).waitFor();
        },
      ] as const,
  ),
];

/** How far the page runs on below its window: what is there moves away from who scrolls towards it. */
function below(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
}

/** What can be pressed or filled in and cannot be brought into view, or is covered there. */
function unreachable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        "main button, main input, main a[href], header button, [role=tab]",
      ),
    ].filter((one) => one.checkVisibility() && one.getClientRects().length > 0);
    return controls.flatMap((control) => {
      control.scrollIntoView({ block: "center", inline: "center" });
      const { left, top, width, height } = control.getBoundingClientRect();
      const at = document.elementFromPoint(left + width / 2, top + height / 2);
      const label = at?.closest("label") ?? at?.parentElement;
      const reached = at && (control.contains(at) || at.contains(control) || label?.contains(control));
      return width < 2 || reached ? [] : [control.outerHTML.slice(0, 120)];
    });
  });
}

async function open(options: object): Promise<{ page: Page; errors: string[] }> {
  const { page, errors } = await visit(pageAddress(), options);
  await opened(page);
  const pane = page.getByRole("tab", { name: "窗格", exact: true });
  if (await pane.isVisible()) await pane.click();
  return { page, errors };
}

test("the zoom of the browser: nothing sticks out, everything can be reached", async () => {
  const { page, errors } = await open(DOUBLE);
  for (const [name, show] of VIEWS) {
    await show(page);
    await picture(page, `zoom-200-${name}`);
    await expectFit(page, name);
    expect([name, await unreachable(page)]).toEqual([name, []]);
  }
  expect(errors).toEqual([]);
  await leave(page);
});

test("in a narrow window a notice covers nothing that can be pressed", async () => {
  const { page } = await open({ viewport: { width: 320, height: 640 } });
  await page.getByLabel("要打开的工作簿").setInputFiles({
    name: "残缺.xlsx",
    mimeType: "",
    buffer: Buffer.from("这是一段文字"),
  });
  await page.getByRole("button", { name: "关闭提示" }).waitFor();
  await picture(page, "zoom-narrow-notice");
  expect(await unreachable(page)).toEqual([]);
  await leave(page);
});

/** Texts that are cut off, where they are meant to be seen whole. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main *, header *")]
      .filter((one) => one.checkVisibility() && !one.closest("[aria-label=表格], [aria-live], svg"))
      .filter((one) => {
        const { overflowY, textOverflow } = getComputedStyle(one);
        return (
          [...one.childNodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE) &&
          overflowY === "hidden" &&
          textOverflow !== "ellipsis" &&
          one.clientHeight > 1 &&
          one.scrollHeight > one.clientHeight + 2
        );
      })
      .map((one) => one.outerHTML.slice(0, 160)),
  );
}

test.each([
  [
    "letters twice as large",
    () => {
      const all = [...document.querySelectorAll<HTMLElement>("main *, header *")];
      const sizes = all.map((one) => parseFloat(getComputedStyle(one).fontSize));
      all.forEach((one, index) => {
        one.style.fontSize = `${2 * sizes[index]!}px`;
        one.style.lineHeight = "1.4";
      });
    },
  ],
  [
    "letters, words and lines further apart",
    () => {
      for (const one of document.querySelectorAll<HTMLElement>("main *, header *"))
        Object.assign(one.style, { lineHeight: "1.5", letterSpacing: "0.12em", wordSpacing: "0.16em" });
    },
  ],
])("%s: nothing sticks out, and nothing is cut off", async (way, change) => {
  for (const [name, show] of VIEWS.slice(1, 3)) {
    const { page } = await open({ viewport: { width: 1280, height: 800 } });
    await show(page);
    await page.evaluate(change);
    await picture(page, `zoom-${way.split(" ", 1)[0]!}-${name}`);
    expect([name, await overhang(page), await misfits(page), await cut(page)]).toEqual([name, 0, [], []]);
    await leave(page);
  }
});
