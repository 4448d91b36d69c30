/** Puts cells into a sheet that its file leaves out, being blank. */
import type { Place } from "../../../src/workbook/workbook";
import { columnName } from "../../../src/workbook/address";
import { groupBy } from "../../../src/group-by";
import type { Edit } from "../package/xml";
import type { RowPlace, SheetMap } from "./sheet-map";

/** The edits that put cells in that the file leaves out, being blank, each with the style of its row or column. */
export function blankCells(xml: string, map: SheetMap, targets: readonly Place[]): readonly Edit[] {
  const edits: Edit[] = [];
  const missingRows = new Map<number, Place[]>();
  const styleAt = (row: RowPlace | undefined, column: number): number =>
    row?.style ?? map.columnStyles.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
  const blank = (row: RowPlace | undefined, target: Place): string =>
    `<${map.prefix}c r="${columnName(target.column)}${target.row + 1}" s="${styleAt(row, target.column)}"/>`;

  const byRow = groupBy(
    [...targets].sort((a, b) => a.row - b.row || a.column - b.column),
    (target) => target.row,
  );
  for (const [row, wanted] of byRow) {
    const place = map.rows.get(row);
    if (!place) missingRows.set(row, wanted);
    else {
      const missing = wanted.filter(({ column }) => !place.cells.has(column));
      edits.push(...insertCells(xml, map.prefix, place, missing, (target) => blank(place, target)));
    }
  }
  edits.push(...insertRows(map, missingRows, (target) => blank(undefined, target)));
  return edits;
}

function insertCells(
  xml: string,
  prefix: string,
  row: RowPlace,
  missing: readonly Place[],
  blank: (target: Place) => string,
): readonly Edit[] {
  if (missing.length === 0) return [];
  const tag = widenSpans(xml.slice(row.start, row.end), missing);
  if (row.empty) {
    const opened = tag.replace(/\s*\/>$/, ">");
    return [
      { start: row.start, end: row.end, text: `${opened}${missing.map(blank).join("")}</${prefix}row>` },
    ];
  }
  const edits: Edit[] = missing.map((target) => {
    let place = row.close;
    for (const [column, { start }] of row.cells) {
      if (column > target.column && start < place) place = start;
    }
    return { start: place, end: place, text: blank(target) };
  });
  if (tag !== xml.slice(row.start, row.end)) edits.push({ start: row.start, end: row.end, text: tag });
  return edits;
}

/** A row may say which columns it reaches (`spans="1:6"`). */
function widenSpans(tag: string, added: readonly Place[]): string {
  return tag.replace(/(\sspans\s*=\s*["'])(\d+):(\d+)/, (_, head: string, from: string, to: string) => {
    const columns = added.map(({ column }) => column + 1);
    return `${head}${Math.min(Number(from), ...columns)}:${Math.max(Number(to), ...columns)}`;
  });
}

function insertRows(
  map: SheetMap,
  missing: ReadonlyMap<number, readonly Place[]>,
  blank: (target: Place) => string,
): readonly Edit[] {
  if (missing.size === 0) return [];
  const { prefix, sheetData } = map;
  const text = (row: number, targets: readonly Place[]): string =>
    `<${prefix}row r="${row + 1}">${targets.map(blank).join("")}</${prefix}row>`;
  if (sheetData.empty) {
    const rows = [...missing].map(([row, targets]) => text(row, targets)).join("");
    return [
      {
        start: sheetData.start,
        end: sheetData.end,
        text: `<${prefix}sheetData>${rows}</${prefix}sheetData>`,
      },
    ];
  }
  return [...missing].map(([row, targets]) => {
    let place = sheetData.close;
    for (const [other, { start }] of map.rows) if (other > row && start < place) place = start;
    return { start: place, end: place, text: text(row, targets) };
  });
}
