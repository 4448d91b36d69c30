/** Naming a sheet in the workbook part, with what it prints. */
import { quotedSheet } from "../../../src/workbook/address";
import { dialectOf, type PackageEdits } from "../package/edits";
import { escapeXml, XmlCursor } from "../package/xml";

/** What is named in a workbook for one of its sheets, each as a formula has it without the sheet: `$A$1:$F$20`. */
export interface SheetNames {
  /** What is printed. */
  readonly area?: string;
  /** Rows that are printed again on every page. */
  readonly titles?: string;
  /** The cells of its filter: Excel repairs a workbook whose filters have no name. */
  readonly filter?: string;
}

const BUILT_IN: Readonly<Record<keyof SheetNames, string>> = {
  area: "_xlnm.Print_Area",
  titles: "_xlnm.Print_Titles",
  filter: "_xlnm._FilterDatabase",
};

/** What may stand between the sheets and the defined names (CT_Workbook is a sequence). */
const BEFORE_NAMES = ["functionGroups", "externalReferences"];

interface WorkbookPlaces {
  readonly prefix: string;
  /** All sheets in order, those of charts and dialogs included: their names, and where their tags stand. */
  readonly sheets: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  readonly highestId: number;
  readonly endOfSheets: number;
  /** Where defined names are to go: a place inside the list, or what the list comes in place of. */
  readonly namesAt: { readonly start: number; readonly end: number };
  readonly hasNames: boolean;
  /** Names that belong to a sheet, by the number of it: where the text of each stands. */
  readonly own: readonly {
    readonly name: string;
    readonly sheet: number;
    readonly start: number;
    readonly end: number;
  }[];
}

/**
 * Makes the workbook show a sheet of this name, visible, with these names. A sheet of that name keeps its place, a new one
 * comes last.
 *
 * @param relationship of the workbook to the part of a new sheet
 */
export function nameSheet(
  edits: PackageEdits,
  workbook: string,
  name: string,
  relationship: string | undefined,
  names: SheetNames,
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
  for (const [what, range] of Object.entries(names) as [keyof SheetNames, string][])
    define(edits, workbook, name, what, range);
}

function define(
  edits: PackageEdits,
  workbook: string,
  sheet: string,
  what: keyof SheetNames,
  range: string,
): void {
  const { prefix, sheets, namesAt, hasNames, own } = readPlaces(edits.read(workbook));
  const index = sheets.findIndex(({ name }) => name === sheet);
  const name = BUILT_IN[what];
  const text = escapeXml(`${quotedSheet(sheet)}!${range}`);
  const known = own.find((one) => one.sheet === index && one.name === name);
  if (known) {
    edits.edit(workbook, [{ ...known, text }]);
    return;
  }
  const hidden = what === "filter" ? ' hidden="1"' : "";
  const element = `<${prefix}definedName name="${name}" localSheetId="${index}"${hidden}>${text}</${prefix}definedName>`;
  const all = hasNames ? element : `<${prefix}definedNames>${element}</${prefix}definedNames>`;
  edits.edit(workbook, [{ ...namesAt, text: all }]);
}

function readPlaces(xml: string): WorkbookPlaces {
  const cursor = new XmlCursor(xml);
  const sheets: { name: string; start: number; end: number }[] = [];
  const own: { name: string; sheet: number; start: number; end: number }[] = [];
  let prefix = "";
  let highestId = 0;
  let endOfSheets = 0;
  let namesAt = { start: 0, end: 0 };
  let hasNames = false;
  while (cursor.next()) {
    const { kind, depth, name, start, end } = cursor;
    if (depth === 0) prefix = cursor.prefix;
    if (depth === 1 && kind !== "open") {
      if (name === "sheets") {
        endOfSheets = start;
        namesAt = { start: end, end };
      } else if (BEFORE_NAMES.includes(name)) namesAt = { start: end, end };
      else if (name === "definedNames") {
        hasNames = kind === "close";
        namesAt = hasNames ? { start, end: start } : { start, end };
      }
    }
    if (depth !== 2 || kind === "close") continue;
    if (name === "sheet") {
      sheets.push({ name: cursor.value("name") ?? "", start, end });
      highestId = Math.max(highestId, Number(cursor.value("sheetId") ?? 0));
    } else if (name === "definedName" && kind === "open") {
      const sheet = Number(cursor.value("localSheetId") ?? -1);
      const called = cursor.value("name") ?? "";
      cursor.text();
      own.push({ name: called, sheet, start: end, end: cursor.start });
    }
  }
  return { prefix, sheets, highestId, endOfSheets, namesAt, hasNames, own };
}
