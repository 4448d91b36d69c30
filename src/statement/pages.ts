/** A table that goes on over sheets, a page on each, with its title and header printed again or without. */
import type { FigureReader } from "../amount/figure";
import { filledColumns, filledRows } from "../workbook/filled";
import { cellAt, type Box, type Sheet, type Place } from "../workbook/workbook";
import type { Layout } from "../catalogue/layout";
import { squash } from "../words/tidy";
import { draftTable, type Draft } from "./assemble";
import { figureAt, type Area } from "./header";
import { isMeta } from "./meta";
import { isFound, type RawLine, type RawTable } from "./raw";
import { bodyArea, type Segment } from "./segment";
import { findShape } from "./shapes/find";

/**
 * A part as the page after one of a table: of that which its title names, or else of the one before it.
 *
 * @param own what it is by itself
 */
export function continued(
  segment: Segment,
  own: Draft | undefined,
  drafts: readonly Draft[],
  reader: FigureReader,
): Draft | undefined {
  const { hit, titleAt } = segment;
  // Under a title of its own an unknown table is one, and only the first part of a sheet goes on from another.
  if (titleAt && !hit) return undefined;
  const isOf = ({ layout }: Draft): boolean => !hit || hit.layouts.includes(layout);
  const last = drafts[drafts.length - 1];
  const before = own || !hit ? last : [...drafts].reverse().find(isOf);
  if (!before || !isOf(before) || before.layout.shape === "items") return undefined;
  const pages = pagesUpTo(before);
  const body = bodyBelowHeader(segment, pages[0]!);
  // A page without a title is what its words say, unless it begins with the header of the table before it: the tables of
  // two kinds of money may have one header, and their codes tell them.
  const isOther = own && own.layout !== before.layout && (!body?.headed || isOfOneMoney(own.layout));
  if (!body || isOther) return undefined;
  return nextPage(segment, body, pages, reader);
}

const isOfOneMoney = (layout: Layout): boolean => layout.shape === "codes" && layout.money !== undefined;

/** The pages of a table up to this one, from the first. */
function pagesUpTo(draft: Draft): readonly Draft[] {
  const pages = [draft];
  for (let page = draft.follows; page; page = page.follows) pages.unshift(page);
  return pages;
}

/** Where the lines of a page begin, and whether the header of the first page stands above them again. */
function bodyBelowHeader(
  segment: Segment,
  { segment: { sheet }, body, raw }: Draft,
): { readonly area: Area; readonly headed: boolean } | undefined {
  const bottom = Math.min(...raw.lines.map(({ labelAt }) => labelAt.row)) - 1;
  const header = new Set(
    filledRows(sheet, { top: body.top, bottom }).map((row) => cellsIn(sheet, row).join("\t")),
  );
  let headed = false;
  for (const row of filledRows(segment.sheet, segment.area)) {
    const cells = cellsIn(segment.sheet, row);
    if (cells.every(isMeta) && !cells.some(isNoPage)) continue;
    if (!header.has(cells.join("\t"))) return { area: { ...bodyArea(segment), top: row }, headed };
    headed = true;
  }
  return undefined;
}

/** A number of one or two digits that stands alone may be that of a page; else it is a code or a figure. */
const isNoPage = (text: string, at: number): boolean => /^\d+$/.test(text) && (at > 0 || text.length > 2);

function cellsIn(sheet: Sheet, row: number): readonly string[] {
  return filledColumns(sheet, row).map((column) => squash(String(cellAt(sheet, row, column)!.value)));
}

/** A line that its form knows, or an item by its code. */
const isKnown = ({ key }: RawLine): boolean => !/^(?:other|unit):/.test(key);

/** The next page of a table: read below all that comes before it, the places of its own lines put back to where they stand. */
function nextPage(
  segment: Segment,
  { area: body, headed }: { readonly area: Area; readonly headed: boolean },
  pages: readonly Draft[],
  reader: FigureReader,
): Draft | undefined {
  const before = pages[pages.length - 1]!;
  const { layout } = before;
  const { sheet, top } = stacked([
    ...pages.map((page) => ({ sheet: page.segment.sheet, area: page.body })),
    { sheet: segment.sheet, area: body },
  ]);
  const right = Math.max(body.right, ...pages.map((page) => page.body.right));
  const whole = { left: 0, right, top: 0, bottom: top + body.bottom - body.top };
  const found = findShape(sheet, whole, layout, before.surroundings.year?.value ?? 0);
  if (!isFound(found)) return undefined;
  const back = (place: Place): Place => ({ ...place, row: place.row - top + body.top });
  const raw: RawTable = {
    ...found,
    bodyTop: body.top,
    lines: found.lines
      .filter((line) => line.labelAt.row >= top)
      .map((line) => ({
        ...line,
        labelAt: back(line.labelAt),
        ...(line.numberAt && { numberAt: back(line.numberAt) }),
        cells: new Map([...line.cells].map(([key, place]) => [key, back(place)])),
      })),
  };
  const known = raw.lines.filter(isKnown);
  const earlier = new Set(pages.flatMap((page) => page.raw.lines.filter(isKnown).map(({ key }) => key)));
  // What is mostly of no form is another thing that stands behind the table, and what says a line again another table.
  const isNote = headed && raw.lines.length === 0;
  if ((known.length * 2 <= raw.lines.length && !isNote) || known.some(({ key }) => earlier.has(key)))
    return undefined;
  // 合计 without any figure heads a column of another table.
  const isFilled = ({ cells }: RawLine): boolean =>
    [...cells.values()].some(({ row, column }) => figureAt(segment.sheet, row, column));
  if (!headed && !known.some(isFilled)) return undefined;
  // What heads columns of its own is another table, though some of its lines are called as those of this one.
  const above = { top: body.top, bottom: Math.min(...raw.lines.map(({ labelAt }) => labelAt.row)) - 1 };
  if (!headed && filledRows(segment.sheet, above).some((row) => filledColumns(segment.sheet, row).length > 1))
    return undefined;
  const titled = { ...segment, titleText: before.segment.titleText };
  const page = draftTable(titled, body, layout, raw, reader);
  const whose = [...pages, page].flatMap(({ surroundings: { department } }) => department?.name ?? []);
  // Under another department's name it is the table of another unit.
  return new Set(whose).size > 1 ? undefined : { ...page, follows: before };
}

/** Areas one below the other, and the row at which the last of them begins. */
function stacked(areas: readonly { readonly sheet: Sheet; readonly area: Area }[]): {
  readonly sheet: Sheet;
  readonly top: number;
} {
  const rows: Sheet["rows"][number][] = [];
  const merges: Box[] = [];
  let [top, bottom] = [0, -1];
  for (const { sheet, area } of areas) {
    top = bottom + 1;
    bottom = top + area.bottom - area.top;
    const down = top - area.top;
    for (const row of filledRows(sheet, area)) rows[row + down] = sheet.rows[row];
    for (const box of sheet.merges)
      if (box.top >= area.top && box.bottom <= area.bottom)
        merges.push({ ...box, top: box.top + down, bottom: box.bottom + down });
  }
  return { sheet: { ...areas[areas.length - 1]!.sheet, rows, merges }, top };
}
