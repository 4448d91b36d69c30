/** Sheets cut into parts, one table each: from a title to the next. */
import { filledArea, filledColumns, filledRows, filledWidth } from "../workbook/filled";
import { onceFor } from "../workbook/once";
import { cellAt, type Sheet, type Place } from "../workbook/workbook";
import { nearColumns, nearRows } from "./apart";
import { blocksOf } from "./blocks";
import { isNote, isSignature, readUnit, tableNumber } from "./meta";
import { withoutHeaderAgain } from "./header-again";
import { titleRows, type Title } from "./title-rows";
import { matchTitle, type TitleHit } from "./titles";
import { readLabel, words } from "../words/tidy";
import { figureAt, textAt, type Area } from "./header";

export interface Segment {
  readonly sheet: Sheet;
  /** Below the title, down to the next title or the sheet's end. */
  readonly area: Area;
  /** The title, unless the sheet has none. */
  readonly hit?: TitleHit;
  readonly titleAt?: Place;
  /** The title as printed, or the sheet's name. */
  readonly titleText: string;
}

/**
 * Where tables side by side begin, from the left: behind the last column before a title in which nothing stands, or with
 * the title itself.
 */
function partColumns(sheet: Sheet, titles: readonly Title[], area: Area): readonly Area[] {
  if (titles.length < 2) return [area];
  const filled = filledWidth(sheet, area);
  const lefts = titles.map(({ column }, index) => {
    if (index === 0) return area.left;
    let left = column;
    while (left > titles[index - 1]!.column + 1 && filled.has(left - 1)) left -= 1;
    // No gap between them: the title tells where its table begins.
    return left > titles[index - 1]!.column + 1 ? left : column;
  });
  return lefts.map((left, index) => ({
    ...area,
    left,
    right: index + 1 < lefts.length ? lefts[index + 1]! - 1 : area.right,
  }));
}

/** The parts of a sheet, each with the title it stands under; what stands far away from them is left out. */
export function segments(sheet: Sheet): Segment[] {
  const filled = filledArea(sheet);
  if (!filled) return [];
  const blocks = blocksOf(sheet, nearColumns(sheet, filled));
  const parts = blocks.flatMap((block) => segmentsIn(sheet, block));
  return blocks.length === 1 ? parts : parts.sort((a, b) => a.area.top - b.area.top);
}

function segmentsIn(sheet: Sheet, whole: Area): Segment[] {
  const titled = titleRows(sheet, whole);
  if (titled.length === 0) {
    const named = matchTitle(sheet.name);
    const area = nearRows(sheet, whole);
    return [
      { sheet: withoutHeaderAgain(sheet, area), area, ...(named && { hit: named }), titleText: sheet.name },
    ];
  }
  return titled.flatMap(({ row, bottom, titles }, index) => {
    const area = {
      ...whole,
      top: Math.min(bottom + 1, whole.bottom),
      bottom: (titled[index + 1]?.row ?? whole.bottom + 1) - 1,
    };
    return partColumns(sheet, titles, area).map((part, at): Segment => {
      const { hit, column, text } = titles[at]!;
      const own = nearRows(sheet, part);
      return {
        sheet: withoutHeaderAgain(sheet, own),
        ...(hit && { hit }),
        titleAt: { row, column },
        titleText: text,
        area: own,
      };
    });
  });
}

/**
 * The area without its foot: who signed and when, the number and the unit above the next title, and the notes; from the first
 * 注 or 说明 below which no other line with a figure stands, all rows are notes.
 */
export function bodyArea({ sheet, area }: Segment): Area {
  let { bottom } = area;
  let isFoot = true;
  for (const row of [...filledRows(sheet, area)].reverse()) {
    if (row === area.top) break;
    const columns = filledColumns(sheet, row, area);
    const texts = columns.map((column) => textAt(sheet, row, column));
    const isNext = texts.every((text) => tableNumber(text) !== undefined || readUnit(text) !== undefined);
    isFoot &&= isNext || isSignature(texts[0]!);
    // `注：` with an amount in a cell of its own is a note still.
    const note = texts.some((text) => isNote(text));
    if (!isFoot && !isNote(texts[0]!) && columns.some((column) => figureAt(sheet, row, column))) break;
    if (isFoot || note) bottom = row - 1;
    // Above a note the foot may go on.
    isFoot ||= note;
  }
  return { ...area, bottom: Math.max(area.top, bottom) };
}

/** Whether all that stands in a part is notes: the last page of a table may have nothing else. */
export function isNotesAlone({ sheet, area, titleAt }: Segment): boolean {
  return (
    !titleAt &&
    filledRows(sheet, area).every((row) =>
      filledColumns(sheet, row, area).every((column) => isNote(textAt(sheet, row, column))),
    )
  );
}

/** The words that tell a table stand in its header and among its first lines; a ledger of 20,000 rows is none. */
const EVIDENCE_ROWS = 500;

/** Everything that is said in an area, as words, for looking up evidence. */
export const wordsIn = onceFor(({ sheet, area }: Segment): ReadonlySet<string> => {
  const said = new Set<string>();
  for (const row of filledRows(sheet, area).slice(0, EVIDENCE_ROWS)) {
    for (const column of filledColumns(sheet, row, area)) {
      const { value } = cellAt(sheet, row, column)!;
      if (typeof value === "string" && value.length < 60) {
        said.add(words(value));
        said.add(readLabel(value).words);
      } else if (typeof value === "number" && value >= 301 && value <= 399) said.add(String(value));
    }
  }
  return said;
});
