/**
 * Reads the cells of an .xls (Excel 97–2003 and WPS) by SheetJS. Of formulas it gives the results alone: the library
 * is not shown what it cannot be trusted with (see `cellsOnly`). Its reader of this one format is called by name: `read`
 * would bring the readers of twenty others along, which weigh as much again and which nobody here has tried with odd files.
 */
import { CFB, parse_xlscfb, type CellObject, type WorkSheet } from "@e965/xlsx";
import { parseAddress } from "../../../src/workbook/address";
import { isBlank } from "../../../src/workbook/filled";
import type { Box, Cell, Sheet } from "../../../src/workbook/workbook";
import { cellsOnly, examineBiff } from "./biff";
import { formatOf } from "../number-formats";
import { DAMAGED, FileProblem, TOO_MANY_CELLS } from "../problem";
import { MOST_CELLS } from "../xlsx/read-xlsx";

/** An .xls of a department has some hundred kB. */
const MOST_BYTES = 32 * 1024 * 1024;

/** The streams of an OLE file, as far as they tell what it is. */
interface Streams {
  readonly has: (name: string) => boolean;
  readonly workbook: Uint8Array | undefined;
}

/**
 * The sheets of an OLE file.
 *
 * @throws FileProblem where it is no .xls, is encrypted or damaged
 */
export function readXls(bytes: Uint8Array): readonly Sheet[] {
  if (bytes.length > MOST_BYTES) throw new FileProblem("文件过大，不像决算工作簿");
  const { has, workbook } = readStreams(bytes);
  if (has("EncryptedPackage") || has("EncryptionInfo")) throw new FileProblem(ENCRYPTED);
  if (!workbook) {
    if (has("Book")) throw new FileProblem(OLD);
    if (has("WordDocument")) throw new FileProblem("这是 Word 文档，不是 Excel 工作簿");
    throw new FileProblem("文件里没有工作簿，不是 Excel 的 .xls 文件");
  }
  switch (examineBiff(workbook)) {
    case "encrypted":
      throw new FileProblem(ENCRYPTED);
    case "old":
      throw new FileProblem(OLD);
    case "damaged":
      throw new FileProblem(DAMAGED);
    case "whole":
      return readSheets(cellsOnly(workbook));
  }
}

const ENCRYPTED = "工作簿设有打开密码，请先在 Excel 或 WPS 中取消密码再核对";
export const OLD = "是 Excel 95 或更早的格式，请用 Excel 或 WPS 另存为 .xlsx 再核对";

function readStreams(bytes: Uint8Array): Streams {
  let container: { FileIndex: { name: string; size: number; content?: ArrayLike<number> }[] };
  try {
    container = CFB.read(bytes, { type: "array" }) as typeof container;
  } catch {
    throw new FileProblem(DAMAGED);
  }
  const find = (name: string) => container.FileIndex.find((entry) => entry.name === name);
  const stream = find("Workbook");
  if (stream && (stream.content?.length ?? 0) < stream.size) throw new FileProblem(DAMAGED);
  return {
    has: (name) => find(name) !== undefined,
    workbook: stream?.content && Uint8Array.from(stream.content),
  };
}

function readSheets(stream: Uint8Array): readonly Sheet[] {
  let workbook;
  try {
    workbook = parse_xlscfb(stream, {
      type: "array",
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
      sheetStubs: true,
    });
  } catch {
    throw new FileProblem(DAMAGED);
  }
  // Each text stands once in the table of texts: a second empty one is what a lost piece of it looks like.
  if ((workbook.Strings ?? []).filter(({ t }) => t === "").length > 1) throw new FileProblem(DAMAGED);
  const visibility = new Map(workbook.Workbook?.Sheets?.map(({ name, Hidden }) => [name, Hidden]));
  const budget = { cells: MOST_CELLS };
  return workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    if (!sheet) throw new FileProblem(DAMAGED);
    if (sheet["!type"] && sheet["!type"] !== "sheet") return [];
    const hidden = (visibility.get(name) ?? 0) !== 0;
    return [{ name, hidden, ...convert(sheet, budget) }];
  });
}

function convert(sheet: WorkSheet, budget: { cells: number }): Omit<Sheet, "name" | "hidden"> {
  const rows: (Cell | undefined)[][] = [];
  let columns = 0;
  for (const address of Object.keys(sheet)) {
    const place = address.startsWith("!") ? undefined : parseAddress(address);
    const cell = place && convertCell(sheet[address] as CellObject);
    if (!place || !cell) continue;
    if (budget.cells-- <= 0) throw new FileProblem(TOO_MANY_CELLS);
    (rows[place.row] ??= [])[place.column] = cell;
    columns = Math.max(columns, place.column + 1);
  }
  const columnWidths = (sheet["!cols"] ?? []).slice(0, columns).map((column) => column?.width);
  return {
    rows,
    merges: (sheet["!merges"] ?? []).map(toBox),
    ...(columnWidths.some((width) => width !== undefined) && { columnWidths }),
  };
}

function toBox({ s, e }: { s: { r: number; c: number }; e: { r: number; c: number } }): Box {
  return { top: s.r, left: s.c, bottom: e.r, right: e.c };
}

function convertCell({ t, v, z }: CellObject): Cell | undefined {
  const format = formatOf(typeof z === "string" ? z : undefined);
  const more = format !== undefined && { format };
  if (t === "e") return { value: ERRORS[Number(v)] ?? "#ERROR!", error: true, ...more };
  if (v === undefined || v === null || t === "z" || (!(v instanceof Date) && isBlank(v))) return undefined;
  // No text has one: a piece of the file is lost.
  if (typeof v === "string" && v.includes("\0")) throw new FileProblem(DAMAGED);
  return { value: v instanceof Date ? v.toISOString() : v, ...more };
}

/** Error values by their number in the file (MS-XLS 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};
