/** What two tables say otherwise beside their cells: year, department, lines and their names. */
import { nameOf } from "../../rules/naming";
import type { Table } from "../../statement/statement";
import { words } from "../../words/tidy";
import { WARNING, type Compared, type Differences } from "./differences";
import type { Lone } from "./lone";
import { sheetsOf, type TablePair } from "./pairs";
import type { TiedPlace } from "./tied-place";
import * as said from "./wording";

/** Year and department. */
export function heads({ workbook, document }: TablePair, differences: Differences): void {
  const [year, other] = [workbook.year?.value, document.year?.value];
  if (year !== undefined && other !== undefined && year !== other) {
    differences.say("year", workbook.id, said.otherYear(nameOf(workbook), other, year), [
      differences.place("", workbook.year!.cell, document.year!.cell, String(other), String(year)),
    ]);
  }
  const [name, named] = [workbook.department?.name ?? "", document.department?.name ?? ""];
  if (name !== "" && named !== "" && words(name) !== words(named)) {
    differences.say("label", workbook.id, said.otherDepartment(nameOf(workbook), named, name), [
      differences.place("", workbook.department!.cell, document.department!.cell, named, name),
    ]);
  }
}

export function lines(
  { workbook, document, missing, extra, unread, renamed }: TablePair,
  compared: Compared,
  differences: Differences,
): void {
  const name = nameOf(workbook);
  const alone = (lone: Lone, inWorkbook: boolean): TiedPlace =>
    inWorkbook
      ? differences.place(lone.name, lone.entry, undefined, "", said.printed(lone.entry))
      : differences.place(lone.name, undefined, lone.entry, said.printed(lone.entry), "");
  if (missing.length > 0) {
    const places = missing.map((lone) => alone(lone, true));
    const isUnread = unknownBehind(document, compared);
    differences.say(
      "line",
      workbook.id,
      said.lostLines(name, missing, isUnread),
      places,
      isUnread ? WARNING : {},
    );
  }
  if (extra.length > 0) {
    const places = extra.map((lone) => alone(lone, false));
    differences.say("line", document.id, said.furtherLines(name, extra), places);
  }
  for (const [lone, inWorkbook] of [
    [unread.missing, true],
    [unread.extra, false],
  ] as const) {
    if (lone.length === 0) continue;
    const places = lone.map((figure) => alone(figure, inWorkbook));
    differences.say("line", workbook.id, said.unreadFigures(name, lone, inWorkbook), places, WARNING);
  }
  if (renamed.length > 0) {
    const full = ({ code, label }: { readonly code?: string; readonly label: string }): string =>
      [code, label].filter(Boolean).join(" ");
    const places = renamed.map((line) =>
      differences.place(
        "",
        line.workbook.labelCell,
        line.document.labelCell,
        full(line.document),
        full(line.workbook),
      ),
    );
    differences.say("label", workbook.id, said.otherNames(name, places), places, WARNING);
  }
}

/** Whether a table that nobody knows stands right behind this one: it may be the rest of it. */
function unknownBehind(table: Table, { printed, document }: Compared): boolean {
  const names = document.sheets.map((one) => one.sheet.name);
  const behind = names[Math.max(...sheetsOf(table).map((name) => names.indexOf(name))) + 1];
  return printed.unrecognised.some((one) => one.sheet === behind);
}
