/** A file that the pane made: either it is somewhere and that is said, or the sentence says that it is nowhere. */
import type { ExcelHost } from "../../../hosts/excel/host";
import { fileOfAddress } from "../../../hosts/handed-over";
import { tenSheets } from "./books";
import { open, sentenceOf } from "./excel";

function on(platform: string): void {
  Object.assign(Office, { PlatformType: { Mac: "Mac", iOS: "iOS" } });
  Object.assign(Office.context, { platform });
}

/** A view that drops downloads, where a page of the browser may be opened or not; tells which were. */
function onMac(platform: string, browser: boolean): { host: ExcelHost; opened: string[] } {
  const { host } = open(tenSheets());
  on(platform);
  const opened: string[] = [];
  const requirements = { isSetSupported: (set: string) => set === "OpenBrowserWindowApi" && browser };
  const ui = { openBrowserWindow: (address: string) => void opened.push(address) };
  Object.assign(Office.context, { requirements, ui });
  Object.assign(globalThis, { location: { href: "https://neiwang.example/gouji/excel.html#check" } });
  return { host, opened };
}

afterEach(() => Reflect.deleteProperty(globalThis, "location"));

describe.each(["Mac", "iOS"])("on %s, whose web view drops downloads", (platform) => {
  test("a document goes to a page in the browser, whole, behind the # that no server is told", async () => {
    const { host, opened } = onMac(platform, true);
    const bytes = Uint8Array.from({ length: 9000 }, (_, at) => (at * 31) % 256);
    expect(await host.save("某局 说明#1/2.docx", bytes)).toBe(
      "“某局 说明#1/2.docx”还没有保存：浏览器里打开了一页，请在那里点“下载”。",
    );
    const [address] = opened.map((one) => new URL(one));
    expect(address!.origin + address!.pathname).toBe("https://neiwang.example/gouji/save.html");
    expect(fileOfAddress(address!.hash)).toEqual({ name: "某局 说明#1/2.docx", bytes });
  });

  test("a workbook is opened in Excel itself", async () => {
    const { host, opened } = onMac(platform, true);
    const made: string[] = [];
    jest.spyOn(Excel, "createWorkbook").mockImplementation(async (base64) => void made.push(base64!));
    expect(await host.save("审核结果.xlsx", Uint8Array.of(1, 2, 3))).toBe(
      "“审核结果.xlsx”已在 Excel 里作为新工作簿打开（窗口可能在这个窗口后面），请在那里保存。",
    );
    expect([made, opened]).toEqual([["AQID"], []]);
  });

  test.each([
    ["no page of the browser can be opened", false, 4, ""],
    ["the file is too large for an address", true, 60_000, "这么大的"],
  ])("where %s nothing is said to be exported", async (_, browser, length, large) => {
    const { host, opened } = onMac(platform, browser);
    expect(await sentenceOf(host.save("说明.docx", new Uint8Array(length)))).toBe(
      `Mac 和 iPad 上 Excel 的窗格存不了${large}文件，“说明.docx”没有导出：请点“复制”粘贴到 Word 里，或在浏览器里用网页版勾稽导出。`,
    );
    expect(opened).toEqual([]);
  });
});

test.each(["", "#", "#说明.docx", "#%E8%AF/AQID", "#a.docx/AQ*D"])("no file is made of %p", (hash) => {
  expect(fileOfAddress(hash)).toBeUndefined();
});

test.each(["PC", "OfficeOnline"])(
  "on %s it is downloaded, and the sentence says where it is",
  async (platform) => {
    const { host } = open(tenSheets());
    on(platform);
    const clicked: string[] = [];
    const link = {
      download: "",
      click: () => clicked.push(link.download),
      remove: () => undefined,
    };
    const page = { createElement: () => link, body: { append: () => undefined } };
    Object.assign(globalThis, { document: page });
    jest.spyOn(URL, "createObjectURL").mockReturnValue("blob:1");
    jest.useFakeTimers();
    try {
      expect(await host.save("说明.docx", new Uint8Array(4))).toBe("“说明.docx”在浏览器的下载文件夹里。");
      expect(clicked).toEqual(["说明.docx"]);
    } finally {
      jest.useRealTimers();
      Reflect.deleteProperty(globalThis, "document");
    }
  },
);
