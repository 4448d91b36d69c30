/**
 * @jest-environment jsdom
 *
 * The manifest, as far as it can be proved without Microsoft's service: elements and their order, languages, addresses,
 * resources, icons, and that it asks of Excel what the code asks.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NEEDED_API } from "../../hosts/excel/requirements";

const ROOT = join(__dirname, "../..");
const DEV_URL = "https://localhost:3000/";
const text = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(text, "application/xml");
const app = manifest.documentElement;

/** Every element of this name, whatever its prefix. */
function all(name: string, within: Element = app): Element[] {
  return [...within.getElementsByTagName("*")].filter((element) => element.localName === name);
}

function one(name: string, within: Element = app): Element {
  const found = all(name, within);
  expect(found.length).toBeGreaterThan(0);
  return found[0]!;
}

function childNames(element: Element): string[] {
  return [...element.children].map((child) => child.localName);
}

/** Width and height of a PNG, as it says itself. */
function sizeOf(png: Buffer): readonly [number, number] {
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test("is XML with the elements Office wants, in the order it wants them", () => {
  expect(all("parsererror")).toEqual([]);
  expect(app.localName).toBe("OfficeApp");
  expect(app.getAttribute("xsi:type")).toBe("TaskPaneApp");
  expect(childNames(app)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
  const overrides = one("VersionOverrides");
  expect(overrides.namespaceURI).toBe("http://schemas.microsoft.com/office/taskpaneappversionoverrides");
  expect(childNames(overrides)).toEqual(["Hosts", "Resources"]);
  expect(childNames(one("DesktopFormFactor"))).toEqual(["FunctionFile", "ExtensionPoint"]);
  expect(childNames(one("Resources"))).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
});

test("names itself: a GUID, a version of four numbers, texts within their limits", () => {
  expect(one("Id").textContent).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(one("Version").textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(one("DisplayName").getAttribute("DefaultValue")!.length).toBeLessThanOrEqual(125);
  expect(one("Description").getAttribute("DefaultValue")!.length).toBeLessThanOrEqual(250);
  expect(one("Permissions").textContent).toBe("ReadWriteDocument");
});

test("asks of Excel what the code asks, and of no other application", () => {
  const hosts = all("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"));
  expect(hosts).toEqual(["Workbook", "Workbook"]);
  expect(all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([
    ["ExcelApi", NEEDED_API.version],
  ]);
});

test("speaks Chinese, and English where Office does: one text each, none for the default", () => {
  expect(one("DefaultLocale").textContent).toBe("zh-CN");
  const worded = [one("DisplayName"), one("Description"), ...all("String")];
  for (const element of worded) {
    expect(element.getAttribute("DefaultValue")).toMatch(/[\u4e00-\u9fff]/);
    const locales = all("Override", element).map((override) => override.getAttribute("Locale"));
    expect(locales).toEqual(["en-US"]);
    expect(one("Override", element).getAttribute("Value")).toMatch(/^[\x20-\x7e]+$/);
  }
});

test("every address is one of ours, secure, and leads to a file that is built", () => {
  const addresses = [...app.getElementsByTagName("*")]
    .filter((element) =>
      /^(?:IconUrl|HighResolutionIconUrl|SupportUrl|SourceLocation|Image|Url)$/.test(element.localName),
    )
    .flatMap((element) => element.getAttribute("DefaultValue") ?? []);
  expect(addresses.length).toBeGreaterThan(12);
  for (const address of addresses) expect(address.startsWith(DEV_URL)).toBe(true);
  expect(
    text
      .split(DEV_URL)
      .join("")
      .match(/https?:\/\/(?!schemas\.microsoft\.com|www\.w3\.org)/),
  ).toBeNull();
  const sources = readFileSync(join(ROOT, "webpack.config.js"), "utf8");
  for (const address of addresses) {
    const name = new URL(address).pathname.slice(1);
    if (name.endsWith(".png")) expect(() => readFileSync(join(ROOT, name))).not.toThrow();
    else expect(sources).toContain(name.replace(/\.html$/, ""));
  }
  expect(sources).toContain(`"${DEV_URL}"`);
});

test("every resource that is asked for is there, and none is there for nothing", () => {
  const asked = [...app.getElementsByTagName("*")].flatMap((element) => element.getAttribute("resid") ?? []);
  const given = [...all("Image"), ...all("Url"), ...all("String")].flatMap(
    (element) => element.getAttribute("id") ?? [],
  );
  expect([...new Set(asked)].sort()).toEqual([...given].sort());
  for (const id of given) expect(id.length).toBeLessThanOrEqual(32);
  for (const string of all("String", one("ShortStrings"))) {
    expect(string.getAttribute("DefaultValue")!.length).toBeLessThanOrEqual(125);
  }
  for (const string of all("String", one("LongStrings"))) {
    expect(string.getAttribute("DefaultValue")!.length).toBeLessThanOrEqual(250);
  }
});

test("icons have the size they say, and there is one of each size Office may ask for", () => {
  for (const image of all("Image").filter((element) => element.getAttribute("size"))) {
    const resource = all("Image").find(
      (element) => element.getAttribute("id") === image.getAttribute("resid"),
    )!;
    const file = new URL(resource.getAttribute("DefaultValue")!).pathname;
    const size = Number(image.getAttribute("size"));
    expect(sizeOf(readFileSync(join(ROOT, file)))).toEqual([size, size]);
  }
  for (const size of [16, 32, 64, 80, 128]) {
    expect(sizeOf(readFileSync(join(ROOT, `assets/icon-${String(size)}.png`)))).toEqual([size, size]);
  }
  expect(one("IconUrl").getAttribute("DefaultValue")).toContain("icon-32.png");
  expect(one("HighResolutionIconUrl").getAttribute("DefaultValue")).toContain("icon-64.png");
});

test("the ribbon: one group on Home with 打开, 核对 and 清除标记, each with three icons", () => {
  expect(one("OfficeTab").getAttribute("id")).toBe("TabHome");
  expect(all("Group")).toHaveLength(1);
  const texts = new Map(
    all("String").map((element) => [element.getAttribute("id"), element.getAttribute("DefaultValue")]),
  );
  const label = (element: Element) => texts.get(one("Label", element).getAttribute("resid"));
  expect(label(one("Group"))).toBe("决算核对");
  const controls = all("Control");
  expect(controls.map(label)).toEqual(["打开", "核对", "清除标记"]);
  for (const control of controls) {
    expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    expect(all("Image", control).map((image) => image.getAttribute("size"))).toEqual(["16", "32", "80"]);
  }
  const panes = all("TaskpaneId").map((element) => element.textContent);
  expect(new Set(panes).size).toBe(1);
  const functions = all("FunctionName").map((element) => element.textContent);
  const commands = readFileSync(join(ROOT, "taskpane/commands.ts"), "utf8");
  for (const name of functions) expect(commands).toContain(`answerCommand("${name ?? ""}"`);
});
