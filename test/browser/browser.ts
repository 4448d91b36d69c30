/** What every browser test starts with: a page, watched for errors and for requests that leave the machine. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  chromium,
  errors,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from "playwright-core";
import { BROWSER_ADDRESS, SERVER_ADDRESS } from "./setup";

/** The address of the built page without Excel. */
export const pageAddress = (): string => `${serverAddress()}page/`;

/** The address under which dist is served. */
export function serverAddress(): string {
  return process.env[SERVER_ADDRESS] ?? "";
}

let shared: Browser | undefined;

/** Where one visit after the other is: what is compiled for the first is there for the others. */
let kept: Page | undefined;

/** Connects to the browser of this run; `close` it in afterAll. */
export async function connect(): Promise<Browser> {
  shared ??= await chromium.connect(process.env[BROWSER_ADDRESS] ?? "");
  return shared;
}

export async function disconnect(): Promise<void> {
  await shared?.close();
  shared = kept = undefined;
}

/** A page in which nothing was before, with what went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Errors of scripts, of the console and of the content security policy. */
  readonly errors: string[];
  /** Requests to anywhere but the server of the tests. */
  readonly strangers: string[];
}

/**
 * Of those who want no motion: a menu that is still coming down is not pressed, but looked at again half a second later. Tests that are
 * about what moves ask for motion.
 */
const LOOK = {
  viewport: { width: 1280, height: 800 },
  colorScheme: "light",
  forcedColors: "none",
  reducedMotion: "reduce",
} as const;

/** @param prepare what the page must have before anything of it is loaded; such a page is of this visit alone */
export async function visit(
  address: string,
  options: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<void>,
): Promise<Visit> {
  const look = { ...LOOK, ...options };
  const { viewport, colorScheme, forcedColors, reducedMotion, ...others } = look;
  const alone = prepare ?? (Object.keys(others).length > 0 || !address.startsWith(serverAddress()));
  const page = alone || !kept ? await pageOf(look) : kept;
  if (page === kept) await forget(page);
  else if (!alone) kept = page;
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion });
  const errors: string[] = [];
  const strangers: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(?:data|blob):/.test(url) && !url.startsWith(serverAddress()) && url !== address)
      strangers.push(url);
  });
  await prepare?.(page);
  await page.goto(address);
  return { page, errors, strangers };
}

async function pageOf(options: BrowserContextOptions): Promise<Page> {
  const context = await (await connect()).newContext({ locale: "zh-CN", ...options });
  const page = await context.newPage();
  lookOften(Object.getPrototypeOf(page.locator("html")) as Locator);
  return page;
}

/** How often what is waited for is looked for: Playwright does it twice a second, but ten times where a wait is shorter than this. */
const OFTEN = 2400;

/** Those that already look often: the suites of a worker share them. */
const often = "looksOften";

/** A wait is many short ones: half a second at each would be half of the time that these tests take. */
function lookOften(locators: Locator & { [often]?: true }): void {
  if (locators[often]) return;
  locators[often] = true;
  const { waitFor } = locators;
  locators.waitFor = async function (this: Locator, { timeout = 30_000, ...options } = {}) {
    for (let left = timeout; left > OFTEN; left -= OFTEN) {
      try {
        return await waitFor.call(this, { ...options, timeout: OFTEN });
      } catch (error) {
        if (!(error instanceof errors.TimeoutError)) throw error;
      }
    }
    await waitFor.call(this, { ...options, timeout: OFTEN });
  };
}

/** Nothing is left of the visit before: what it kept is deleted where none of its scripts run. */
async function forget(page: Page): Promise<void> {
  await page.goto(`${pageAddress()}favicon.svg`);
  await page.mouse.move(0, 0);
  await page.context().clearPermissions();
  await page.evaluate(async () => {
    sessionStorage.clear();
    localStorage.clear();
    for (const { name } of await indexedDB.databases()) {
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name!);
        request.onsuccess = resolve;
        request.onerror = request.onblocked = reject;
      });
    }
  });
}

/** Ends a visit. Where it opened a page of its own, or may do more than others, the next one has nothing of it. */
export async function leave(page: Page): Promise<void> {
  page.removeAllListeners();
  if (page === kept && !page.isClosed() && page.context().pages().length === 1) return;
  await page.context().close();
  if (kept?.isClosed()) kept = undefined;
}

/** After each test of a file: nothing went wrong in the page, and it asked nobody for anything. */
export function leaveQuietly(here: () => Visit): void {
  afterEach(async () => {
    const { page, errors, strangers } = here();
    expect({ errors, strangers }).toEqual({ errors: [], strangers: [] });
    await leave(page);
  });
  afterAll(disconnect);
}

/** Chooses a workbook, as by the button. */
export function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  return page
    .getByLabel("要打开的工作簿")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

/** The cell of the sheet in view. */
export function cell(page: Page, address: string): Locator {
  return page.locator(`[role=gridcell][data-address="${address}"]`);
}

/** Presses what hands over a file. */
export async function downloaded(button: Locator): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([button.page().waitForEvent("download"), button.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(chunks)) };
}

const PICTURES = join(__dirname, "../../test-output");

/** A picture for the eye, with `PICTURES=1`; test-output is in no commit. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env["PICTURES"] !== "1") return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

interface AxeResult {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** The rules of axe-core that hang on colours. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

const axeSource = (): string => readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Waits until nothing moves that comes to rest; what is there begins to fade in at the frame after. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const moving = (): Animation[] =>
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === "running" && effect?.getComputedTiming().endTime !== Infinity,
        );
    await frame().then(frame);
    for (let left = moving(); left.length > 0; left = moving()) {
      await Promise.allSettled(left.map(({ finished }) => finished));
      await frame();
    }
  });
}

/**
 * What axe-core finds, of any weight, each in a line. Left out are the invisible stops with which Fluent UI catches Tab at the
 * ends of a dialog and passes the focus on at once.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated through the protocol: the page's own policy lets no foreign script in.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource());
  // What fades in has no colours of its own yet.
  await still(page);
  const found = await page.evaluate(async (ofColours) => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: object, options: object): Promise<{ violations: AxeResult[] }> };
    };
    // In the dark and in forced colours the elements are those of the light: what does not hang on colours was looked at there.
    const coloured = matchMedia("(prefers-color-scheme: dark), (forced-colors: active)").matches;
    const options = { resultTypes: ["violations"], ...(coloured ? { runOnly: ofColours } : {}) };
    return (await axe.run({ exclude: [["[data-tabster-dummy]"]] }, options)).violations;
  }, OF_COLOURS);
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`).join(" | ")}`,
  );
}

/** How many pixels the page is wider than its window. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** What of the pane and of dialogs is wider than the window; and figures that are torn over two lines. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // The sheets are scrolled sideways, as sheets are; what is announced is not seen.
    const all = [...document.querySelectorAll("main *, header *, [role=dialog] *")].filter(
      (element) => !element.closest("[aria-label=表格], [aria-live]"),
    );
    const out = all
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 1 && right > innerWidth + 0.5;
      })
      .map((element) => `sticks out: ${element.outerHTML.slice(0, 120)}`);
    const torn = all
      .filter(
        (element) =>
          /^(?:SPAN|TH|TD)$/.test(element.tagName) &&
          /^[-−]?[\d,]+(\.\d+)?$/.test(element.textContent ?? "") &&
          element.getClientRects().length > 1,
      )
      .map((element) => `torn: ${element.textContent ?? ""}`);
    return [...out, ...torn];
  });
}

/** Nothing sticks out, no figure breaks, axe-core finds nothing of any weight; `where` names the view. */
export async function expectFit(page: Page, where: string): Promise<void> {
  expect([where, await overhang(page), await misfits(page)]).toEqual([where, 0, []]);
  expect([where, await axeFindings(page)]).toEqual([where, []]);
}

/** The ways in which colours are seen. */
const COLOURS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "high-contrast": { colorScheme: "light", forcedColors: "active" },
} as const;

/** A state of the screen is reached once, and looked at in all colours; `view` names it. Afterwards it is light. */
export async function expectFitInAnyColour(page: Page, view: string): Promise<void> {
  for (const [name, colours] of Object.entries(COLOURS)) {
    await page.emulateMedia(colours);
    await expectFit(page, `${view}-${name}`);
    await picture(page, `${view}-${name}`);
  }
  await page.emulateMedia(COLOURS.light);
}

/** Waits until the workbook is open: its sheets are there, or the pane where a narrow page shows that first. */
export async function opened(page: Page): Promise<void> {
  await page
    .getByRole("tab", { name: /^(?:公开01表|核对$)/ })
    .first()
    .waitFor({ state: "attached" });
}
