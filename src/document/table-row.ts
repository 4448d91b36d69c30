/** Lines of a plain text that are rows of a table. */
import { either, ORDINAL } from "../words/ordinals";

/** A number that stands before a title, and nothing else. */
const NUMBER_ALONE = new RegExp(
  `^${either(ORDINAL.part, ORDINAL.chapterPart, ORDINAL.section, ORDINAL.item)}[、：:.]?$`,
  "u",
);

/** A line of a drawn table that only parts its rows. */
const BORDER = /^(?=.*[\u2500-\u257f+|])[\s\u2500-\u257f+|=:-]{3,}$/u;
/** What parts the cells of a row. */
const BARS = /[\t|｜│┃║]/u;
/** What any such line has. */
const DRAWN = /[\t|｜+\u2500-\u257f]/u;

/**
 * The cells of a line of a plain text that is a row of a table: parted by tabs, bars or drawn lines. None of a line that is
 * drawn between rows.
 *
 * @param inTable whether a row stands above it: then one filled cell is enough
 */
export function tableRow(text: string, inTable: boolean): readonly string[] | undefined {
  if (!DRAWN.test(text)) return undefined;
  if (BORDER.test(text)) return [];
  if (!BARS.test(text)) return undefined;
  const cells = text.split(BARS).map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length < (inTable && cells.length > 2 ? 1 : 2) || filled.some((cell) => cell.length > 60))
    return undefined;
  // 第三部分, a tab, 部门决算情况说明: a title set off from its number.
  if (filled.length === 2 && NUMBER_ALONE.test(filled[0]!) && !/^[\d,.%-]+$/.test(filled[1]!))
    return undefined;
  return filled.every((cell) => !/[。；]/.test(cell)) ? cells : undefined;
}
