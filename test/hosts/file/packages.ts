/** Workbooks as different programs write them, built part by part. */
import { strToU8, zipSync, type Zippable } from "fflate";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type Parts = Record<string, string | Uint8Array>;

export function zip(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(files, { level: 1, mtime: new Date(2024, 0, 1) });
}

export function rels(...targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const list = targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("");
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
}

export const STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="#,##0.00_ "/></numFmts>` +
  '<fonts count="1"><font><sz val="11"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="right"/></xf>' +
  '<xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

export interface BookOptions {
  /** What stands inside `<worksheet>`, a sheet each, or the whole part where it starts with `<?xml` or `<x:`. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: string;
  readonly styles?: string | null;
  /** Further parts, which also replace those made here. */
  readonly more?: Parts;
}

export function bookParts({ sheets, strings, styles = STYLES, more = {} }: BookOptions): Parts {
  const names = Object.keys(sheets);
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const parts: Parts = {
    "[Content_Types].xml":
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override("xl/workbook.xml", "sheet.main") +
      names.map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, "worksheet")).join("") +
      (styles === null ? "" : override("xl/styles.xml", "styles")) +
      (strings === undefined ? "" : override("xl/sharedStrings.xml", "sharedStrings")) +
      "</Types>",
    "_rels/.rels": rels(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml":
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      names
        .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join("") +
      "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels": rels(
      ...names.map(
        (_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const,
      ),
      ...(styles === null ? [] : ([["rId90", "styles", "styles.xml"]] as const)),
      ...(strings === undefined ? [] : ([["rId91", "sharedStrings", "sharedStrings.xml"]] as const)),
    ),
  };
  names.forEach((name, index) => {
    const inner = sheets[name]!;
    parts[`xl/worksheets/sheet${index + 1}.xml`] = /^<(\?xml|x:)/.test(inner)
      ? inner
      : `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</worksheet>`;
  });
  if (styles !== null) parts["xl/styles.xml"] = styles;
  if (strings !== undefined) parts["xl/sharedStrings.xml"] = strings;
  return { ...parts, ...more };
}

export function book(options: BookOptions): Uint8Array {
  return zip(bookParts(options));
}

/** A book of one sheet named 表. */
export function sheetBook(inner: string, options: Partial<BookOptions> = {}): Uint8Array {
  return book({ ...options, sheets: { 表: inner } });
}
