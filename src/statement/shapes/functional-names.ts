/**
 * Tables of 功能分类 that print names alone: the code of each from its name, from what stands above it, and from how far in it
 * stands, by its column or by blanks. A name that may be of several 科目 keeps none.
 */
import { functionalSubjects } from "../../catalogue/classifications/classification";
import { addTo } from "../../group-by";
import { nameCore } from "../../words/same-name";
import { filledColumns, filledRows } from "../../workbook/filled";
import type { Sheet, Place } from "../../workbook/workbook";
import { textAt, type Area } from "../header";
import { withCodeBefore } from "./code-and-name";

/** With fewer names of 科目 a table is no list of them. */
const LEAST_NAMES = 3;
/** Digits of 类, 款 and 项. */
const [CLASS, SECTION, ITEM] = [3, 5, 7] as const;

let byName: ReadonlyMap<string, readonly string[]> | undefined;

/** The 科目 of so many digits that bear a name, today's or an older one, and are part of a whole, "" for any. */
function named(name: string, digits: number, whole: string): readonly string[] {
  if (!byName) {
    const codes = new Map<string, string[]>();
    for (const { code, name: today, old } of functionalSubjects().values())
      for (const printed of new Set([today, ...old].map(nameCore))) addTo(codes, printed, code);
    byName = codes;
  }
  return (byName.get(name) ?? []).filter((code) => code.length === digits && code.startsWith(whole));
}

interface Name extends Place {
  readonly name: string;
  /** How far in it stands. */
  readonly depth: string;
}

/** The sheet with the code before each name, where it prints names alone; itself where they are no list of 科目. */
export function withFunctionalCodes(sheet: Sheet, area: Area): Sheet {
  const names = namesIn(sheet, area);
  // A form prints 款 between 类 and 项, or none at all.
  const [between, without] = [codesOf(names, true), codesOf(names, false)];
  const codes = without.size > between.size ? without : between;
  return codes.size < LEAST_NAMES ? sheet : withCodeBefore(sheet, codes);
}

function namesIn(sheet: Sheet, area: Area): readonly Name[] {
  return filledRows(sheet, area).flatMap((row) => {
    const column = filledColumns(sheet, row, area).find((each) =>
      /\p{Script=Han}/u.test(textAt(sheet, row, each)),
    );
    if (column === undefined) return [];
    const printed = textAt(sheet, row, column);
    const depth = `${column} ${printed.length - printed.trimStart().length}`;
    return [{ row, column, name: nameCore(printed), depth }];
  });
}

/** @param sections whether 款 stand between 类 and 项 */
function codesOf(names: readonly Name[], sections: boolean): ReadonlyMap<Place, string> {
  const digitsAt = new Map<string, number>();
  const depths = new Set(names.map(({ depth }) => depth)).size;
  const codes = new Map<Place, string>();
  const seen = new Set<string>();
  let above = "";
  for (const place of names) {
    const { name, depth } = place;
    const own = above.slice(0, CLASS);
    const section = sections ? above.slice(0, SECTION) : own;
    const possible = [
      ...named(name, CLASS, ""),
      ...(sections && own !== "" ? named(name, SECTION, own) : []),
      ...(section.length === (sections ? SECTION : CLASS) ? named(name, ITEM, section) : []),
    ].filter((code) => !seen.has(code) && (depths === 1 || mayStand(code.length, depth, digitsAt)));
    const [code, ...others] = new Set(possible);
    if (code === undefined || others.length > 0) continue;
    digitsAt.set(depth, code.length);
    seen.add(code);
    codes.set(place, code);
    above = code;
  }
  return codes;
}

/** Whether 科目 of so many digits may stand so far in, by those before it. */
function mayStand(digits: number, depth: string, digitsAt: ReadonlyMap<string, number>): boolean {
  const known = digitsAt.get(depth);
  return known === undefined ? ![...digitsAt.values()].includes(digits) : known === digits;
}
