/**
 * Writes values into cells of a copy of an .xlsx: the cells are patched in place with their styles, and every other part
 * of the file stays as it is, as in marking.
 */
import { parseAddress } from "../../../src/workbook/address";
import { covers } from "../../../src/workbook/merges";
import type { CellRef } from "../../../src/workbook/workbook";
import { HostError } from "../../host";
import { readWorkbookParts } from "../package/opc";
import { PackageEdits } from "../package/edits";
import { clauseOf, FileProblem } from "../problem";
import { openPackage } from "../read";
import { formulasOf, isAt, removeCalculationChain, unshared } from "./formula-places";
import { groupBy } from "../../../src/group-by";
import { blankCells } from "./blank-cells";
import { mapSheet } from "./sheet-map";
import { escapeXml, withAttribute, XmlCursor, type Edit } from "../package/xml";

/** What a cell is to hold; null for nothing. */
export interface CellValue extends CellRef {
  readonly value: string | number | boolean | null;
  /** True where the value is an error (`#REF!`). */
  readonly error?: true;
  /** The formula whose result the value is, without its `=`; `kept` where it is the one that stands there. */
  readonly formula?: string | typeof KEPT;
}

/** The formula of the cell stays as the file has it, and its saved result alone is another one. */
export const KEPT = Symbol("kept");

/**
 * A copy of the workbook with these values; Excel calculates its formulas anew when it opens the copy.
 *
 * @param bytes the whole .xlsx
 * @throws HostError where the file is no .xlsx, a sheet is not in it, or a cell is a part of an array formula
 */
export function writeValues(bytes: Uint8Array, values: readonly CellValue[]): Uint8Array {
  try {
    const { entries, parts, workbook } = openPackage(bytes, "写入改动");
    const edits = new PackageEdits(entries, parts);
    const { sheets } = readWorkbookParts(parts, workbook);
    let changesFormulas = false;
    for (const [name, own] of groupBy(values, ({ sheet }) => sheet)) {
      const sheet = sheets.find((candidate) => candidate.name === name);
      if (!sheet) throw new FileProblem(`工作簿里没有名为“${name}”的工作表`);
      if (writeSheet(edits, sheet.part, own)) changesFormulas = true;
    }
    // It lists the cells with formulas; Excel makes it anew, and calls a wrong one damage.
    if (changesFormulas) removeCalculationChain(edits, parts, workbook);
    calculateOnLoad(edits, workbook);
    return edits.finish();
  } catch (error) {
    throw new HostError(`无法写入改动：${clauseOf(error)}。`);
  }
}

/** Whether the sheet has other formulas than before. */
function writeSheet(edits: PackageEdits, part: string, values: readonly CellValue[]): boolean {
  const targets = values.map((value) => {
    const place = parseAddress(value.address);
    if (!place) throw new FileProblem(`“${value.address}”不是单元格地址`);
    return { ...place, ...value };
  });
  const rows = new Set(targets.map(({ row }) => row));
  const before = edits.read(part);
  const written = targets.filter(({ formula }) => formula !== KEPT);
  const formulas = before.includes("<f") || /<[\w.-]+:f[\s/>]/.test(before) ? formulasOf(before) : [];
  const overwritten = formulas.filter((formula) => written.some((target) => isAt(formula, target)));
  for (const { address, row, column } of written) {
    const array = formulas.some(({ array }) => array && covers(array, row, column));
    if (array) throw new FileProblem(`${address} 是数组公式的一部分，请在 Excel 或 WPS 里改`);
  }
  edits.edit(part, unshared(formulas, overwritten));
  // Cells that the file leaves out, being blank, are put in first, each with the style of its row or column.
  const plain = edits.read(part);
  const blank = mapSheet(plain, rows);
  const missing = targets
    .filter(({ row, column }) => !blank.rows.get(row)?.cells.has(column))
    .map(({ row, column }) => ({ row, column }));
  edits.edit(part, blankCells(plain, blank, missing));

  const xml = edits.read(part);
  const map = mapSheet(xml, rows);
  edits.edit(
    part,
    targets.map((target): Edit => {
      const cell = map.rows.get(target.row)?.cells.get(target.column);
      if (!cell) throw new FileProblem(`找不到单元格 ${target.address}`);
      const end = endOfCell(xml, cell.tagEnd);
      return { start: cell.start, end, text: cellXml(xml.slice(cell.start, end), map.prefix, target) };
    }),
  );
  return overwritten.length > 0 || written.some(({ formula }) => formula !== undefined);
}

/** Where a cell ends whose opening tag ends here. */
function endOfCell(xml: string, tagEnd: number): number {
  if (xml[tagEnd - 2] === "/") return tagEnd;
  const close = /<\/(?:[\w.-]+:)?c\s*>/g;
  close.lastIndex = tagEnd;
  const match = close.exec(xml);
  return match ? match.index + match[0].length : tagEnd;
}

const FORMULA = /<(?:[\w.-]+:)?f(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:[\w.-]+:)?f\s*>)/;

/** The cell anew: its place and style are kept, its type and content go. */
function cellXml(old: string, prefix: string, { value, error, formula }: CellValue): string {
  const tag = old.slice(0, old.indexOf(">") + 1);
  const open = tag.replace(/\s*\/?>$/, "").replace(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  const element = (name: string, content: string, attributes = ""): string =>
    `<${prefix}${name}${attributes}>${content}</${prefix}${name}>`;
  const close = `</${prefix}c>`;
  if (value === null || (value === "" && formula === undefined)) return `${open}/>`;
  const f =
    formula === undefined
      ? ""
      : formula === KEPT
        ? (FORMULA.exec(old)?.[0] ?? "")
        : element("f", escapeXml(formula));
  const v = (type: string, content: string): string =>
    `${open}${type && ` t="${type}"`}>${f}${element("v", content)}${close}`;
  if (typeof value === "number") return v("", String(value));
  if (typeof value === "boolean") return v("b", value ? "1" : "0");
  if (error) return v("e", escapeXml(value));
  if (f !== "") return v("str", escapeXml(value));
  const text = element("t", escapeXml(value), ' xml:space="preserve"');
  return `${open} t="inlineStr">${element("is", text)}${close}`;
}

/** Results of formulas were calculated from the old values: Excel is asked to do it again. */
function calculateOnLoad(edits: PackageEdits, workbook: string): void {
  const xml = edits.read(workbook);
  const cursor = new XmlCursor(xml);
  while (cursor.next()) {
    if (cursor.kind === "close" || cursor.name !== "calcPr") continue;
    const { start, end } = cursor;
    edits.edit(workbook, [{ start, end, text: withAttribute(xml.slice(start, end), "fullCalcOnLoad", "1") }]);
    return;
  }
}
