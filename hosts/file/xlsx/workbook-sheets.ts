/** Naming a sheet in the workbook part, with what it prints. */
import { quotedSheet } from "../../../src/workbook/address";
import { dialectOf, type PackageEdits } from "../package/edits";
import { escapeXml, XmlCursor } from "../package/xml";

const PRINT_AREA = "_xlnm.Print_Area";

/** What may stand between the sheets and the defined names (CT_Workbook is a sequence). */
const BEFORE_NAMES = ["functionGroups", "externalReferences"];

interface WorkbookPlaces {
  readonly prefix: string;
  /** All sheets in order, those of charts and dialogs included: their names, and where their tags stand. */
  readonly sheets: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  readonly highestId: number;
  readonly endOfSheets: number;
  /** Where defined names are to go; the list itself where there is one. */
  readonly namesAt: number;
  readonly hasNames: boolean;
  /** Print areas by the number of their sheet: where their text stands. */
  readonly printAreas: ReadonlyMap<number, { readonly start: number; readonly end: number }>;
}

/**
 * Makes the workbook show a sheet of this name, visible, printing this range. A sheet of that name keeps its place, a new
 * one comes last.
 *
 * @param relationship of the workbook to the part of a new sheet
 * @param printed as a formula has it: `$A$1:$F$20`
 */
export function nameSheet(
  edits: PackageEdits,
  workbook: string,
  name: string,
  relationship: string | undefined,
  printed: string,
): void {
  const before = edits.read(workbook);
  const { prefix, sheets, highestId, endOfSheets } = readPlaces(before);
  if (relationship === undefined) {
    const own = sheets.find((sheet) => sheet.name === name);
    if (own) {
      const tag = before.slice(own.start, own.end).replace(/\sstate\s*=\s*(?:"[^"]*"|'[^']*')/, "");
      edits.edit(workbook, [{ start: own.start, end: own.end, text: tag }]);
    }
  } else {
    const text =
      `<${prefix}sheet name="${escapeXml(name)}" sheetId="${highestId + 1}"` +
      ` xmlns:r="${dialectOf(before).relationships}" r:id="${relationship}"/>`;
    edits.edit(workbook, [{ start: endOfSheets, end: endOfSheets, text }]);
  }
  print(edits, workbook, name, printed);
}

function print(edits: PackageEdits, workbook: string, name: string, printed: string): void {
  const { prefix, sheets, namesAt, hasNames, printAreas } = readPlaces(edits.read(workbook));
  const index = sheets.findIndex((sheet) => sheet.name === name);
  const range = escapeXml(`${quotedSheet(name)}!${printed}`);
  const area = printAreas.get(index);
  if (area) {
    edits.edit(workbook, [{ ...area, text: range }]);
    return;
  }
  const element = `<${prefix}definedName name="${PRINT_AREA}" localSheetId="${index}">${range}</${prefix}definedName>`;
  const text = hasNames ? element : `<${prefix}definedNames>${element}</${prefix}definedNames>`;
  edits.edit(workbook, [{ start: namesAt, end: namesAt, text }]);
}

function readPlaces(xml: string): WorkbookPlaces {
  const cursor = new XmlCursor(xml);
  const sheets: { name: string; start: number; end: number }[] = [];
  const printAreas = new Map<number, { start: number; end: number }>();
  let prefix = "";
  let highestId = 0;
  let endOfSheets = 0;
  let namesAt = 0;
  let hasNames = false;
  while (cursor.next()) {
    const { kind, depth, name, start, end } = cursor;
    if (depth === 0) prefix = cursor.prefix;
    if (depth === 1 && kind !== "open") {
      if (name === "sheets") {
        endOfSheets = start;
        namesAt = end;
      } else if (BEFORE_NAMES.includes(name)) namesAt = end;
      else if (name === "definedNames" && kind === "close") {
        namesAt = start;
        hasNames = true;
      }
    }
    if (depth !== 2 || kind === "close") continue;
    if (name === "sheet") {
      sheets.push({ name: cursor.value("name") ?? "", start, end });
      highestId = Math.max(highestId, Number(cursor.value("sheetId") ?? 0));
    } else if (name === "definedName" && kind === "open" && cursor.value("name") === PRINT_AREA) {
      const sheet = Number(cursor.value("localSheetId") ?? -1);
      cursor.text();
      printAreas.set(sheet, { start: end, end: cursor.start });
    }
  }
  return { prefix, sheets, highestId, endOfSheets, namesAt, hasNames, printAreas };
}
