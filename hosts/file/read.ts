/**
 * The file host's reader: the bytes of an .xlsx or .xls in, a Workbook out. It knows a file by its content, never
 * by the ending of its name, and runs in a browser as well as in Node.
 */
import type { Workbook } from "../../src/workbook/workbook";
import { HostError } from "../host";
import { formatOfFile, otherFormat, startsWith, type FileFormat, type OtherFormat } from "./format";
import { CONTENT_TYPES, Parts } from "./package/opc";
import { clauseOf, DAMAGED, EMPTY, FileProblem } from "./problem";
import { OLD, readXls } from "./xls/read-xls";
import { readXlsx } from "./xlsx/read-xlsx";
import { XmlError } from "./package/xml";
import { readZip } from "./package/zip";

/**
 * Reads a workbook.
 *
 * @param bytes the whole file
 * @param name what to call it in messages
 * @throws HostError with one sentence that names the file and the cause, whatever the bytes are
 */
export function readWorkbook(bytes: Uint8Array, name: string): Workbook {
  try {
    const content = readContent(bytes);
    if (content.sheets.length === 0) throw new FileProblem("工作簿里没有工作表");
    return { name, ...content };
  } catch (error) {
    throw new HostError(`${name}：${clauseOf(error)}。`);
  }
}

type Content = Omit<Workbook, "name">;

function readContent(bytes: Uint8Array): Content {
  if (formatOfFile(bytes) === "ole") return { sheets: readXls(bytes) };
  const { parts, workbook } = openPackage(bytes);
  return readXlsx(parts, workbook);
}

/**
 * The parts of an .xlsx and the name of its workbook part.
 *
 * @param use what an .xls cannot do, after `能`
 * @throws FileProblem where the file is something else
 */
export function openPackage(
  bytes: Uint8Array,
  use = "读取",
): {
  readonly entries: ReturnType<typeof readZip>;
  readonly parts: Parts;
  readonly workbook: string;
} {
  const format = formatOfFile(bytes);
  if (format !== "zip") throw new FileProblem(describeFormat(format, bytes, use));
  const entries = readZip(bytes);
  const parts = new Parts(entries);
  try {
    const workbook = parts.mainPart();
    const type = workbook === undefined ? "" : parts.contentType(workbook);
    if (workbook !== undefined && /spreadsheetml|ms-excel/.test(type) && !/binary/.test(type)) {
      return { entries, parts, workbook };
    }
    throw new FileProblem(describePackage(parts, type));
  } catch (error) {
    throw error instanceof XmlError ? new FileProblem(DAMAGED) : error;
  }
}

function describeFormat(format: FileFormat, bytes: Uint8Array, use: string): string {
  if (format === "empty") return EMPTY;
  if (format === "old") return OLD;
  return format === "ole"
    ? `只有 .xlsx 文件能${use}，.xls 请先用 Excel 或 WPS 另存为 .xlsx`
    : describeOther(bytes);
}

function describePackage(parts: Parts, type: string): string {
  if (/binary/.test(type)) return "是二进制工作簿（.xlsb），请用 Excel 或 WPS 另存为 .xlsx 再核对";
  if (/wordprocessingml/.test(type)) return "这是 Word 文档（.docx），不是 Excel 工作簿";
  if (/presentationml/.test(type)) return "这是演示文稿（.pptx），不是 Excel 工作簿";
  if (parts.entry("META-INF/manifest.xml"))
    return "是 OpenDocument 表格，请用 Excel 或 WPS 另存为 .xlsx 再核对";
  if (parts.entry(CONTENT_TYPES)) return "文件里没有工作簿，不是 Excel 的 .xlsx 文件";
  return "这是普通压缩包，不是 Excel 工作簿";
}

const SAVE_AGAIN = "请用 Excel 或 WPS 打开后另存为 .xlsx 再核对";
const ORIGINAL = "请打开做它的那一份 Excel";
const OTHERS: Readonly<Record<OtherFormat, string>> = {
  pdf: `这是 PDF 文件，不是 Excel 工作簿，${ORIGINAL}`,
  picture: `这是图片，不是 Excel 工作簿，${ORIGINAL}`,
  rtf: "这是 RTF 文档，不是 Excel 工作簿",
  page: `内容是网页，不是 Excel 工作簿，${SAVE_AGAIN}`,
  xml: `内容是 XML 文本，不是 Excel 工作簿，${SAVE_AGAIN}`,
};

function describeOther(bytes: Uint8Array): string {
  const other = otherFormat(bytes);
  if (other) return OTHERS[other];
  if (isText(bytes.subarray(0, 4096))) return `内容是文本，不是 Excel 工作簿，${SAVE_AGAIN}`;
  return "不是 Excel 工作簿，或者文件已损坏，请用 Excel 或 WPS 打开看看，能打开就另存为 .xlsx 再核对";
}

/** Text in any encoding has no control characters but its line ends and tabs (UTF-16 has its mark in front). */
function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  return bytes.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));
}
