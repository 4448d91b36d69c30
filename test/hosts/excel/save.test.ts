/** A file that the pane made: either it is somewhere and that is said, or the sentence says that it is nowhere. */
import { tenSheets } from "./books";
import { open, sentenceOf } from "./excel";

function on(platform: string): void {
  Object.assign(Office, { PlatformType: { Mac: "Mac", iOS: "iOS" } });
  Object.assign(Office.context, { platform });
}

test.each(["Mac", "iOS"])(
  "on %s the web view drops downloads: nothing is said to be exported",
  async (platform) => {
    const { host } = open(tenSheets());
    on(platform);
    expect(await sentenceOf(host.save("说明.docx", new Uint8Array(4)))).toBe(
      "Mac 和 iPad 上 Excel 的窗格存不了文件，“说明.docx”没有导出：请点“复制”粘贴到 Word 里，或在浏览器里用网页版勾稽导出。",
    );
  },
);

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
