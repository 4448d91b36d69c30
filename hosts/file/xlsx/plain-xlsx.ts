/** A new .xlsx of our own: texts and numbers in rows, widths of columns, a line to filter by; dressed and set up to be printed where asked. */
import { strToU8, zipSync } from "fflate";
import { columnName, quotedSheet, toAddress } from "../../../src/workbook/address";
import { FOOTER } from "../../own-sheets";
import { TRANSITIONAL } from "../package/edits";
import { PlainStyles, type PlainLook } from "./plain-looks";
import { columnsXml, escapeXml, inlineString } from "../package/xml";

/** A text, a number as it is, or either with a format, a look, a place to go to. */
export type PlainCell = string | number | DressedCell;

export interface DressedCell {
  readonly value: string | number;
  readonly format?: string;
  readonly look?: PlainLook;
  readonly link?: PlainLink;
}

/** A cell of another workbook. */
export interface PlainLink {
  /** Its file, as seen from this one. */
  readonly file: string;
  /** `'公开01表'!F17` */
  readonly place: string;
}

export interface PlainSheet {
  readonly name: string;
  /** In characters of the standard font, from the first column on. */
  readonly widths?: readonly number[];
  /** The first is the header where the sheet can be filtered. */
  readonly rows: readonly (readonly PlainCell[])[];
  /** Whether Excel shows its filters on the first row. */
  readonly filtered?: boolean;
  /** Ranges that are one cell. */
  readonly merges?: readonly string[];
  /** Heights of rows in points, where they are not those of one line. */
  readonly heights?: ReadonlyMap<number, number>;
  /** Printed on A4 across, as wide as the page, with the page's number; this row, from 0, again on every page. */
  readonly printed?: { readonly repeat: number };
}

const { main, relationships } = TRANSITIONAL;
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** @returns the bytes of the package; the same for the same sheets */
export function plainXlsx(sheets: readonly PlainSheet[]): Uint8Array {
  const styles = new PlainStyles();
  const filled = sheets.flatMap((sheet, at): (readonly [string, string])[] => {
    const links = linksOf(sheet);
    const own = [sheetPart(at), sheetXml(sheet, styles, links)] as const;
    if (links.length === 0) return [own];
    const targets = links.map(({ id, file }) => [id, "hyperlink", addressOf(file)] as const);
    return [own, [`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, related(targets, ' TargetMode="External"')]];
  });
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypes(sheets),
    "_rels/.rels": related([["book", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": bookXml(sheets),
    "xl/_rels/workbook.xml.rels": related([
      ["styles", "styles", "styles.xml"],
      ...sheets.map((_, at) => [`sheet${at + 1}`, "worksheet", sheetPart(at).slice("xl/".length)] as const),
    ]),
    "xl/styles.xml": styles.xml(),
    ...Object.fromEntries(filled),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 6 });
}

/** A path as an address: `#` and `?` are parts of names here. */
function addressOf(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}

function sheetPart(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
}

function contentTypes(sheets: readonly PlainSheet[]): string {
  const part = (name: string, kind: string): string =>
    `<Override PartName="/${name}" ContentType="${TYPE}.${kind}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    part("xl/workbook.xml", "sheet.main") +
    part("xl/styles.xml", "styles") +
    `${sheets.map((_, at) => part(sheetPart(at), "worksheet")).join("")}</Types>`
  );
}

function related(all: readonly (readonly [id: string, type: string, target: string])[], mode = ""): string {
  const each = all.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${escapeXml(target)}"${mode}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

/** The cells of the filter; undefined where there is nothing to filter. */
function filterOf({
  filtered,
  rows,
}: PlainSheet): { readonly from: string; readonly to: string } | undefined {
  const columns = rows[0]?.length ?? 0;
  if (!filtered || columns === 0) return undefined;
  return { from: toAddress(0, 0), to: toAddress(rows.length - 1, columns - 1) };
}

function bookXml(sheets: readonly PlainSheet[]): string {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="sheet${at + 1}"/>`,
  );
  // Excel repairs a workbook whose filters have no name of this kind.
  const names = sheets.flatMap((sheet, at) => {
    const filter = filterOf(sheet);
    const { printed } = sheet;
    const fixed = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
    const name = (what: string, area: string, hidden = ""): string =>
      `<definedName name="_xlnm.${what}" localSheetId="${at}"${hidden}>${escapeXml(`${quotedSheet(sheet.name)}!${area}`)}</definedName>`;
    return [
      ...(filter
        ? [name("_FilterDatabase", `${fixed(filter.from)}:${fixed(filter.to)}`, ' hidden="1"')]
        : []),
      ...(printed ? [name("Print_Titles", `$${printed.repeat + 1}:$${printed.repeat + 1}`)] : []),
    ];
  });
  return (
    `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${listed.join("")}</sheets>` +
    `${names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : ""}</workbook>`
  );
}

interface PlacedLink extends PlainLink {
  readonly id: string;
  readonly address: string;
}

function linksOf({ rows }: PlainSheet): readonly PlacedLink[] {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      typeof cell === "object" && cell.link ? [{ ...cell.link, address: toAddress(row, column) }] : [],
    ),
  );
  return links.map((link, at) => ({ ...link, id: `link${at + 1}` }));
}

function sheetXml(sheet: PlainSheet, styles: PlainStyles, links: readonly PlacedLink[]): string {
  const { rows, widths = [], merges = [], heights, printed } = sheet;
  const filter = filterOf(sheet);
  const lines = rows.map((cells, row) => {
    const height = heights?.get(row);
    const own = cells.map((cell, column) => cellXml(`${columnName(column)}${row + 1}`, cell, styles));
    return `<row r="${row + 1}"${height === undefined ? "" : ` ht="${height}"`}>${own.join("")}</row>`;
  });
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`);
  const linked = links.map(
    ({ id, address, place }) => `<hyperlink ref="${address}" r:id="${id}" location="${escapeXml(place)}"/>`,
  );
  return (
    `<worksheet xmlns="${main}" xmlns:r="${relationships}">` +
    `${printed ? `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${frozenAfter(printed.repeat)}` : ""}` +
    columnsXml(widths) +
    `<sheetData>${lines.join("")}</sheetData>` +
    `${filter ? `<autoFilter ref="${filter.from}:${filter.to}"/>` : ""}` +
    `${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>` : ""}` +
    `${linked.length > 0 ? `<hyperlinks>${linked.join("")}</hyperlinks>` : ""}` +
    `${printed ? PAGE : ""}</worksheet>`
  );
}

/** The header stays in sight. */
function frozenAfter(row: number): string {
  const below = row + 1;
  return (
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${below}" ` +
    `topLeftCell="A${below + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  );
}

/** A4 across, as wide as the page and as long as it takes. */
const PAGE =
  '<printOptions horizontalCentered="1"/>' +
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  `<headerFooter><oddFooter>${escapeXml(`&C${FOOTER}`)}</oddFooter></headerFooter>`;

/** Texts stay texts, whatever they look like; an empty one is no cell, unless it is dressed. */
function cellXml(address: string, cell: PlainCell, styles: PlainStyles): string {
  const { value, format, look }: DressedCell = typeof cell === "object" ? cell : { value: cell };
  const style = styles.id(format, look);
  const head = `<c r="${address}"${style === 0 ? "" : ` s="${style}"`}`;
  if (value === "") return style === 0 ? "" : `${head}/>`;
  if (typeof value === "string") return `${head} t="inlineStr">${inlineString(value)}</c>`;
  return `${head}><v>${value}</v></c>`;
}
