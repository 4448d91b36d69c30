/** The styles that every workbook begins with, also for the rare one that has none. */
import type { Dialect, PackageEdits } from "../package/edits";

/** The first two fills of every workbook, whatever stands there. */
export const RESERVED_FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
];

/** The format of a cell that says nothing. */
const PLAIN_FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

/** Gives a workbook a style part; says which. */
export function addStyles(edits: PackageEdits, workbook: string, dialect: Dialect): string {
  const folder = workbook.split("/").slice(0, -1).join("/");
  const part = edits.add(
    (count) => `${folder && `${folder}/`}styles${count === 1 ? "" : count}.xml`,
    new TextEncoder().encode(plainStyles(dialect.main)),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  );
  edits.relate(workbook, part, `${dialect.relationships}/styles`);
  return part;
}

function plainStyles(namespace: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
    `<fills count="2">${RESERVED_FILLS.join("")}</fills>` +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="1">${PLAIN_FORMAT}</cellXfs></styleSheet>`
  );
}
