/** Tables that a document does not have, or that the workbook does not have. */
import type { DocumentTables } from "../../document/sheets";
import { nameOf } from "../../rules/naming";
import { readTitle } from "../../statement/meta";
import type { Statement, Table } from "../../statement/statement";
import { looksLikeTitle, matchTitle } from "../../statement/titles";
import type { Sheet } from "../../workbook/workbook";
import { WARNING, type Compared, type Differences } from "./differences";
import { sheetsOf } from "./pairs";
import type { TiedPlace } from "./tied-place";
import * as said from "./wording";

/**
 * Tables that the document does not have. Wrong is one with figures alone, that has to be published, and only where the
 * document publishes the tables at all and holds nothing that may be it.
 */
export function missingTables(
  tables: readonly Table[],
  { workbook, printed, document }: Compared,
  differences: Differences,
): void {
  const { ambiguous, unrecognised } = printed;
  const place = (table: Table): TiedPlace => differences.whole(table, undefined);
  const isTwice = ({ slot }: Table): boolean => ambiguous.some((one) => one.slot === slot);
  for (const table of tables.filter(isTwice))
    differences.say("table", table.id, said.twiceInDocument(nameOf(table)), [place(table)], WARNING);
  const lost = tables.filter((table) => !isTwice(table));
  if (lost.length > printed.tables.length) {
    const names = lost.map(nameOf);
    differences.say("table", lost[0]!.id, said.partInDocument(names), lost.map(place), WARNING);
    return;
  }
  for (const table of lost) {
    const own = unrecognised.find(({ title }) => isTitleOf(title, table));
    const isOpen =
      untitledAmong(printed, document) || unrecognised.some(({ title }) => goesBeyond(title, table));
    const isWrong = !own && !isOpen && hasFigures(table) && workbook.profile.required.includes(table.slot);
    const message = own
      ? said.unreadInDocument(nameOf(table), own.reason)
      : said.onlyInWorkbook(nameOf(table), isOpen);
    differences.say("table", table.id, message, [place(table)], isWrong ? {} : WARNING);
  }
}

/** Whether a table of amounts stands among the tables of the document, or right behind them, that has no title and is not known. */
function untitledAmong(printed: Statement, { sheets }: DocumentTables): boolean {
  const known = new Set(printed.tables.flatMap(sheetsOf));
  const isKnown = sheets.map(({ sheet }) => known.has(sheet.name));
  return sheets
    .slice(isKnown.indexOf(true), isKnown.lastIndexOf(true) + 2)
    .some(({ sheet: { name, rows } }) => {
      const mine = printed.unrecognised.find((one) => one.sheet === name);
      return mine && !isTitled(mine.title) && rows.filter(hasAmount).length >= FEW_ROWS;
    });
}

/** A table that the workbook does not have: wrong where it prints figures, and nothing in the workbook may be it. */
export function furtherTable(table: Table, { workbook }: Compared, differences: Differences): void {
  const { ambiguous, unrecognised } = workbook;
  const isTwice = ambiguous.some(({ slot }) => slot === table.slot);
  const isWrong = hasFigures(table) && !isTwice && unrecognised.length === 0;
  const message = isTwice ? said.twiceInWorkbook(nameOf(table)) : said.onlyInDocument(nameOf(table));
  differences.say("table", table.id, message, [differences.whole(undefined, table)], isWrong ? {} : WARNING);
}

function hasFigures({ lines }: Table): boolean {
  return lines.some(({ cells }) => [...cells.values()].some(({ amount }) => amount.printed.value !== 0));
}

/** A table of a department has no fewer rows with amounts. */
const FEW_ROWS = 3;

function hasAmount(row: Sheet["rows"][number]): boolean {
  return (row ?? []).some((cell) => /^\s*-?[\d,]+\.\d+\s*$/.test(String(cell?.value ?? "")));
}

/** Whether a title is that of a table, under whichever of its names. */
function isTitleOf(title: string, { slot }: Table): boolean {
  return matchTitle(title)?.layouts.some((layout) => layout.slot === slot) ?? false;
}

/** Whether a title says more than that of a table: `支出决算简表`, `支出决算表（新增）`. */
function goesBeyond(title: string, table: Table): boolean {
  const own = readTitle(table.title).words.replace(/表$/u, "");
  return own !== "" && readTitle(title).words.startsWith(own);
}

/** Whether what was not recognised has a title of its own that says it is another table. */
function isTitled(title: string): boolean {
  return matchTitle(title) !== undefined || looksLikeTitle(title, false);
}
