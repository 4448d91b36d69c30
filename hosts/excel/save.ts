/**
 * A file that the pane made, to wherever this Excel lets it go. The web view of Windows and the browser download it. The one of Mac and
 * iPad drops downloads without a word (office-js #2700): there a workbook is opened in Excel itself, and any other file is
 * handed to a page of ours in the browser, behind the # of the address, which no server is ever told.
 */
import { toBase64 } from "../base64";
import { download } from "../download";
import { addressOfFile } from "../handed-over";
import { HostError } from "../host";
import { savesDownloads } from "./office";
import { BROWSER_WINDOWS, offers } from "./requirements";

/** The page that hands over a file, beside the pane. */
const SAVE_PAGE = "save.html";

/** Longest address that is tried, in characters; no browser says how far it goes, Safari's is told to be 80,000. */
const LONGEST = 64_000;

/**
 * @param name its ending says what the file is
 * @returns where it is, in a sentence
 * @throws HostError where there is no way
 */
export async function saveFile(name: string, bytes: Uint8Array): Promise<string> {
  if (savesDownloads()) return download(bytes, name);
  if (name.endsWith(".xlsx")) {
    await Excel.createWorkbook(toBase64(bytes));
    return `“${name}”已在 Excel 里作为新工作簿打开（窗口可能在这个窗口后面），请在那里保存。`;
  }
  const address = addressOfFile(new URL(SAVE_PAGE, location.href), name, bytes);
  const tooLong = address.length > LONGEST;
  if (offers(BROWSER_WINDOWS) && !tooLong) {
    Office.context.ui.openBrowserWindow(address);
    return `“${name}”还没有保存：浏览器里打开了一页，请在那里点“下载”。`;
  }
  throw new HostError(
    `Mac 和 iPad 上 Excel 的窗格存不了${tooLong ? "这么大的" : ""}文件，“${name}”没有导出：请点“复制”粘贴到 Word 里，或在浏览器里用网页版勾稽导出。`,
  );
}
