/**
 * Puts a sheet of ours into a copy of an .xlsx: a worksheet of its own, in place of one that is there under the name. Every
 * other part stays as it is, as in marking.
 */
import { HostError } from "../../host";
import { dialectOf, PackageEdits, type Dialect } from "../package/edits";
import { readWorkbookParts } from "../package/opc";
import { clauseOf } from "../problem";
import { openPackage } from "../read";
import { AddedStyles } from "./added-styles";
import { MarkStyles } from "./mark-formats";
import { addStyles } from "./plain-styles";
import { nameSheet, type SheetNames } from "./workbook-sheets";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** What a sheet is made with. */
export interface Making {
  readonly edits: PackageEdits;
  readonly dialect: Dialect;
  readonly styles: AddedStyles;
  /** Fills that follow a rule. */
  readonly looks: MarkStyles;
  /** The part of the sheet. */
  readonly part: string;
  /** Where a part of the workbook lies: `charts/chart1.xml` → `xl/charts/chart1.xml`. */
  readonly inFolder: (path: string) => string;
  /** Whether the workbook has a window that a view of the sheet can belong to. */
  readonly hasWindow: boolean;
}

export interface OwnSheet {
  /** A sheet of the name is written over, whatever it holds: the caller knows that it is ours. */
  readonly name: string;
  /** The XML of the sheet. */
  readonly make: (making: Making) => string;
  /** What is named in the workbook for it. */
  readonly names: SheetNames;
}

/**
 * A copy of the workbook with these sheets.
 *
 * @param bytes the whole .xlsx
 * @param what completes `无法写入…`
 * @throws HostError where the file is no .xlsx
 */
export function writeOwnSheets(bytes: Uint8Array, sheets: readonly OwnSheet[], what: string): Uint8Array {
  try {
    return sheets.reduce((book, sheet) => writeOwnSheet(book, sheet, `写入${what}`), bytes);
  } catch (error) {
    throw new HostError(`无法写入${what}：${clauseOf(error)}。`);
  }
}

function writeOwnSheet(bytes: Uint8Array, { name, make, names }: OwnSheet, use: string): Uint8Array {
  const { entries, parts, workbook } = openPackage(bytes, use);
  const edits = new PackageEdits(entries, parts);
  const book = readWorkbookParts(parts, workbook);
  const dialect = dialectOf(parts.xml(workbook));
  const folder = workbook.split("/").slice(0, -1).join("/");
  const inFolder = (path: string): string => (folder === "" ? path : `${folder}/${path}`);

  const stylesPart = book.styles ?? addStyles(edits, workbook, dialect);
  const before = edits.read(stylesPart);
  const styles = new AddedStyles(before);
  const looks = new MarkStyles(before);
  const old = book.sheets.find((sheet) => sheet.name === name)?.part;
  const part =
    old ?? edits.add((count) => inFolder(`worksheets/sheet${count}.xml`), new Uint8Array(0), SHEET_TYPE);
  if (old !== undefined) clear(edits, workbook, old);
  const relationship =
    old === undefined ? edits.relate(workbook, part, `${dialect.relationships}/worksheet`) : undefined;
  const hasWindow = /<(?:\w+:)?workbookView[\s/>]/.test(parts.xml(workbook));
  const xml = make({ edits, dialect, styles, looks, part, inFolder, hasWindow });
  edits.edit(stylesPart, [...styles.edits(), ...looks.edits()]);
  edits.replace(part, new TextEncoder().encode(xml));
  nameSheet(edits, workbook, name, relationship, names);
  return edits.finish();
}

/** What goes with the sheet that is written over; pictures and tables may have other friends and stay. */
const ITS_OWN = [
  "drawing",
  "chart",
  "chartStyle",
  "chartColorStyle",
  "comments",
  "vmlDrawing",
  "printerSettings",
];

function clear(edits: PackageEdits, workbook: string, part: string): void {
  const remove = (from: string): void => {
    for (const { type, target } of edits.parts.relationships(from)) {
      if (target === undefined || !ITS_OWN.includes(type) || !edits.parts.entry(target)) continue;
      remove(target);
      edits.remove(target);
    }
  };
  remove(part);
  edits.removeRelationships(part);
  // The order of calculation names the old sheet's formulas; Excel makes a new one by itself.
  for (const { type, target } of edits.parts.relationships(workbook)) {
    if (type !== "calcChain" || target === undefined || !edits.parts.entry(target)) continue;
    edits.unrelate(workbook, target);
    edits.remove(target);
  }
}
