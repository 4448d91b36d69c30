/**
 * 表表核对: whether the tables that stand in a document are those of the workbook, compared as they are printed, and where they
 * are not, which of workbook, document and text is stale.
 */
import { FEN_PER_UNIT } from "../../amount/unit";
import type { TableId } from "../../catalogue/tables";
import { hasAmounts, recognisedTables } from "../../document/recognised";
import { placeInDocument, type CellPlace } from "../../document/place";
import type { DocumentTables } from "../../document/sheets";
import { nameOf } from "../../rules/naming";
import { unitBeside } from "../../statement/choose-unit";
import { readTitle } from "../../statement/meta";
import { looksLikeTitle, matchTitle } from "../../statement/titles";
import type { Entry, Statement, Table } from "../../statement/statement";
import type { Claim } from "../../text/claim";
import type { CellRef, Sheet } from "../../workbook/workbook";
import { words } from "../../words/tidy";
import { witness, type Witness } from "./witness";
import type { Lone } from "./lone";
import { decimalsOf, pairTables, type CellPair, type TablePair } from "./pairs";
import type { TiedPlace } from "./tied-place";
import * as said from "./wording";
import { groupBy } from "../../group-by";

export type DifferenceKind = "value" | "blank" | "unreadable" | "line" | "table" | "unit" | "label" | "year";

export interface Difference {
  readonly kind: DifferenceKind;
  /** The table of the first place. */
  readonly table: TableId;
  /** `warning`: it need not be wrong, as a name that is written otherwise. */
  readonly severity: "error" | "warning";
  /** One sentence: where, what either prints, and which of them the text bears out. */
  readonly message: string;
  /** Which one is stale, as far as the text tells. */
  readonly stale?: "document" | "workbook";
  readonly places: readonly TiedPlace[];
}

export interface TieOut {
  /** Cells that both have, and how many of them print the same. */
  readonly compared: number;
  readonly equal: number;
  /** In the order of the tables, each fault once. */
  readonly differences: readonly Difference[];
}

const WARNING = { severity: "warning" } as const;

/** From so many differing amounts on a table may be another version as a whole. */
const MANY = 8;

/**
 * @param claims what the text says of the workbook's cells
 * @returns undefined where the document has no tables of amounts
 */
export function tieOut(
  workbook: Statement,
  document: DocumentTables,
  claims: readonly Claim[] = [],
): TieOut | undefined {
  const units = recognisedTables(document);
  const printed = unitBeside(units, workbook);
  if (!hasAmounts(printed)) return undefined;
  return new TieOutReport(workbook, printed, document, claims).make();
}

class TieOutReport {
  private readonly differences: Difference[] = [];
  private readonly witness: Witness;
  /** Tables whose units differ, by how they do. */
  private readonly units = new Map<
    string,
    {
      readonly isConverted: boolean;
      readonly sameUnit: boolean;
      readonly table: TableId;
      readonly places: readonly TiedPlace[];
    }
  >();

  constructor(
    private readonly workbook: Statement,
    private readonly printed: Statement,
    private readonly document: DocumentTables,
    claims: readonly Claim[],
  ) {
    this.witness = witness(claims);
  }

  make(): TieOut {
    const { tables, missing, extra } = pairTables(this.workbook, this.printed);
    this.missing(missing);
    for (const table of extra) this.extra(table);
    const single: CellPair[] = [];
    const otherVersions: (readonly CellPair[])[] = [];
    let [compared, equal] = [0, 0];
    for (const pair of tables) {
      this.heads(pair);
      this.lines(pair);
      const cells = this.inOneUnit(pair);
      const differing = this.withoutCoarse({ ...pair, cells });
      compared += cells.length;
      equal += cells.filter(({ is }) => is === "equal").length;
      const figures = cells.filter(
        ({ workbook, document }) =>
          workbook.amount.printed.value !== 0 || document.amount.printed.value !== 0,
      );
      if (differing.length >= MANY && differing.length * 2 > figures.length) otherVersions.push(differing);
      else single.push(...differing);
    }
    this.sayUnits();
    if (otherVersions.length > 0) this.otherVersion(otherVersions);
    // One changed amount carries its sums along: all cells that differ by the same are one difference.
    for (const group of groupBy(single, apartBy).values()) this.cells(group);
    const order = this.workbook.tables.map(({ id }) => id);
    const rank = ({ table }: Difference): number => order.indexOf(table) + 1 || order.length + 1;
    return { compared, equal, differences: this.differences.sort((a, b) => rank(a) - rank(b)) };
  }

  private say(
    kind: DifferenceKind,
    table: TableId,
    message: string,
    places: readonly TiedPlace[],
    { stale, severity = "error" }: Pick<Difference, "stale"> & Partial<Pick<Difference, "severity">> = {},
  ): void {
    this.differences.push({ kind, table, severity, message, places, ...(stale ? { stale } : {}) });
  }

  /**
   * Tables that the document does not have. Wrong is one with figures alone, that has to be published, and only where the
   * document publishes the tables at all and holds nothing that may be it.
   */
  private missing(tables: readonly Table[]): void {
    const { ambiguous, unrecognised } = this.printed;
    const place = (table: Table): TiedPlace => this.whole(table, undefined);
    const isTwice = ({ slot }: Table): boolean => ambiguous.some((one) => one.slot === slot);
    for (const table of tables.filter(isTwice))
      this.say("table", table.id, said.twiceInDocument(nameOf(table)), [place(table)], WARNING);
    const lost = tables.filter((table) => !isTwice(table));
    if (lost.length > this.printed.tables.length) {
      const names = lost.map(nameOf);
      this.say("table", lost[0]!.id, said.partInDocument(names), lost.map(place), WARNING);
      return;
    }
    for (const table of lost) {
      const own = unrecognised.find(({ title }) => isTitleOf(title, table));
      const isOpen = this.untitledAmong();
      const isWrong =
        !own && !isOpen && hasFigures(table) && this.workbook.profile.required.includes(table.slot);
      const message = own
        ? said.unreadInDocument(nameOf(table), own.reason)
        : said.onlyInWorkbook(nameOf(table), isOpen);
      this.say("table", table.id, message, [place(table)], isWrong ? {} : WARNING);
    }
  }

  /** Whether a table of amounts stands among the tables of the document, or right behind them, that has no title and is not known. */
  private untitledAmong(): boolean {
    const { sheets } = this.document;
    const known = new Set(this.printed.tables.flatMap(sheetsOf));
    const isKnown = sheets.map(({ sheet }) => known.has(sheet.name));
    return sheets
      .slice(isKnown.indexOf(true), isKnown.lastIndexOf(true) + 2)
      .some(({ sheet: { name, rows } }) => {
        const mine = this.printed.unrecognised.find((one) => one.sheet === name);
        return mine && !isTitled(mine.title) && rows.filter(hasAmount).length >= FEW_ROWS;
      });
  }

  /** A table that the workbook does not have: wrong where it prints figures, and nothing in the workbook may be it. */
  private extra(table: Table): void {
    const { ambiguous, unrecognised } = this.workbook;
    const isTwice = ambiguous.some(({ slot }) => slot === table.slot);
    const isWrong = hasFigures(table) && !isTwice && unrecognised.length === 0;
    const message = isTwice ? said.twiceInWorkbook(nameOf(table)) : said.onlyInDocument(nameOf(table));
    this.say("table", table.id, message, [this.whole(undefined, table)], isWrong ? {} : WARNING);
  }

  /** Year and department. */
  private heads({ workbook, document }: TablePair): void {
    const [year, other] = [workbook.year?.value, document.year?.value];
    if (year !== undefined && other !== undefined && year !== other) {
      this.say("year", workbook.id, said.otherYear(nameOf(workbook), other, year), [
        this.place("", workbook.year!.cell, document.year!.cell, String(other), String(year)),
      ]);
    }
    const [name, named] = [workbook.department?.name ?? "", document.department?.name ?? ""];
    if (name !== "" && named !== "" && words(name) !== words(named)) {
      this.say("label", workbook.id, said.otherDepartment(nameOf(workbook), named, name), [
        this.place("", workbook.department!.cell, document.department!.cell, named, name),
      ]);
    }
  }

  private lines({ workbook, document, missing, extra, unread, renamed }: TablePair): void {
    const name = nameOf(workbook);
    const alone = (lone: Lone, inWorkbook: boolean): TiedPlace =>
      inWorkbook
        ? this.place(lone.name, lone.entry, undefined, "", said.printed(lone.entry))
        : this.place(lone.name, undefined, lone.entry, said.printed(lone.entry), "");
    if (missing.length > 0) {
      const places = missing.map((lone) => alone(lone, true));
      const isUnread = this.unknownBehind(document);
      this.say("line", workbook.id, said.lostLines(name, missing, isUnread), places, isUnread ? WARNING : {});
    }
    if (extra.length > 0) {
      const places = extra.map((lone) => alone(lone, false));
      this.say("line", document.id, said.furtherLines(name, extra), places);
    }
    for (const [lone, inWorkbook] of [
      [unread.missing, true],
      [unread.extra, false],
    ] as const) {
      if (lone.length === 0) continue;
      const places = lone.map((figure) => alone(figure, inWorkbook));
      this.say("line", workbook.id, said.unreadFigures(name, lone, inWorkbook), places, WARNING);
    }
    if (renamed.length > 0) {
      const full = ({ code, label }: { readonly code?: string; readonly label: string }): string =>
        [code, label].filter(Boolean).join(" ");
      const places = renamed.map((line) =>
        this.place(
          "",
          line.workbook.labelCell,
          line.document.labelCell,
          full(line.document),
          full(line.workbook),
        ),
      );
      this.say("label", workbook.id, said.otherNames(name, places), places, WARNING);
    }
  }

  /** Whether a table that nobody knows stands right behind this one: it may be the rest of it. */
  private unknownBehind(table: Table): boolean {
    const names = this.document.sheets.map((one) => one.sheet.name);
    const behind = names[Math.max(...sheetsOf(table).map((name) => names.indexOf(name))) + 1];
    return this.printed.unrecognised.some((one) => one.sheet === behind);
  }

  /**
   * The cells of a table in one unit. That the tables state different units, or print all figures ten thousand times as large,
   * is noted, to be said once; what differs besides is left.
   */
  private inOneUnit({ workbook, document, cells }: TablePair): readonly CellPair[] {
    const sameUnit = workbook.unit === document.unit;
    const differing = cells.filter(({ is, workbook: { amount } }) => is === "value" && amount.unit !== "个");
    const scaled = differing.filter(isScaled);
    const isMost = scaled.length * 2 > differing.length;
    if (sameUnit && !(isMost && scaled.length > 2)) return cells;
    // Of a table without figures nothing had to be converted.
    const isConverted = isMost || cells.every(({ workbook: { amount } }) => amount.printed.value === 0);
    const key = sameUnit ? "scale" : `${document.unit} ${workbook.unit} ${isConverted ? "converted" : ""}`;
    const place = this.place(
      nameOf(workbook),
      workbook.unitCell ?? workbook.titleCell,
      document.unitCell ?? document.titleCell,
      document.unit,
      workbook.unit,
    );
    const noted = this.units.get(key) ?? { isConverted, sameUnit, table: workbook.id, places: [] };
    this.units.set(key, { ...noted, places: [...noted.places, place] });
    return isConverted ? cells.map((pair) => (isScaled(pair) ? { ...pair, is: "equal" } : pair)) : cells;
  }

  private sayUnits(): void {
    for (const { isConverted, sameUnit, table, places } of this.units.values()) {
      const names = places.map(({ label }) => label);
      const { stated, expected } = places[0]!;
      const message = sameUnit
        ? said.otherScale(names)
        : said.otherUnit(names, stated, expected, isConverted);
      this.say(
        "unit",
        table,
        message,
        places.map((place) => ({ ...place, label: "" })),
        !sameUnit && isConverted ? WARNING : {},
      );
    }
  }

  /** The cells that differ, without those whose whole table is printed with fewer decimals: that is said once. */
  private withoutCoarse({ workbook, document, cells }: TablePair): readonly CellPair[] {
    const differing = cells.filter(({ is }) => is !== "equal");
    const coarse = differing.filter(({ is }) => is === "coarse");
    const most = Math.max(
      0,
      ...document.lines.flatMap((line) =>
        [...line.cells.values()].map((entry) => (entry.amount.unit === "个" ? 0 : decimalsOf(entry))),
      ),
    );
    const few = coarse.every((pair) => decimalsOf(pair.document) <= most && decimalsOf(pair.workbook) > most);
    if (coarse.length < 2 || !few) return differing;
    this.say(
      "value",
      workbook.id,
      said.fewerDecimals(nameOf(workbook), most),
      coarse.map((pair) => this.cell(pair)),
      WARNING,
    );
    return differing.filter(({ is }) => is !== "coarse");
  }

  private otherVersion(tables: readonly (readonly CellPair[])[]): void {
    const pairs = tables.flat();
    const { verdict, ...testimony } = this.witness.of(pairs);
    const names = tables.map(([first]) => nameOf(first!.table));
    this.say(
      "table",
      pairs[0]!.table.id,
      said.otherVersion(names, pairs.length, verdict),
      pairs.map((pair) => this.cell(pair)),
      testimony,
    );
  }

  /** Cells that differ by one amount. */
  private cells(group: readonly CellPair[]): void {
    const [first] = group;
    const kind = first!.is === "coarse" ? "value" : (first!.is as "value" | "blank" | "unreadable");
    const { verdict, ...testimony } = this.witness.of(group);
    const places = group.map((pair) => this.cell(pair));
    const message = said.cells(
      nameOf(first!.table),
      kind,
      places,
      verdict,
      new Set(group.map(({ table }) => table)).size,
    );
    this.say(kind, first!.table.id, message, places, testimony);
  }

  private cell({ label, workbook, document }: CellPair): TiedPlace {
    return this.place(label, workbook, document, said.printed(document), said.printed(workbook));
  }

  private whole(workbook: Table | undefined, document: Table | undefined): TiedPlace {
    return this.place(
      "",
      workbook?.titleCell,
      document?.titleCell,
      document ? readTitle(document.title).words : "",
      workbook ? readTitle(workbook.title).words : "",
    );
  }

  private place(
    label: string,
    workbook: CellRef | undefined,
    document: CellRef | undefined,
    stated: string,
    expected: string,
  ): TiedPlace {
    const place = document && this.paperPlace(document);
    return {
      label,
      ...(workbook ? { workbook: { sheet: workbook.sheet, address: workbook.address } } : {}),
      ...(document
        ? { document: { sheet: document.sheet, address: document.address, ...(place ? { place } : {}) } }
        : {}),
      stated,
      expected,
    };
  }

  /** What stands around a table, as a paragraph above it, is placed at the table's first row. */
  private paperPlace(cell: CellRef): CellPlace | undefined {
    const own = placeInDocument(this.document, cell);
    if (own) return own;
    const first = this.document.sheets.find(({ sheet }) => sheet.name === cell.sheet)?.places.find(Boolean);
    return first && { ...first, column: 1 };
  }
}

function hasFigures({ lines }: Table): boolean {
  return lines.some(({ cells }) => [...cells.values()].some(({ amount }) => amount.printed.value !== 0));
}

/** The sheets that its parts stand on. */
function sheetsOf({ sheet, lines }: Table): readonly string[] {
  return [...new Set([sheet, ...lines.map(({ labelCell }) => labelCell.sheet)])];
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

/** Whether what was not recognised has a title of its own that says it is another table. */
function isTitled(title: string): boolean {
  return matchTitle(title) !== undefined || looksLikeTitle(title, false);
}

/** Whether a figure is the other one in another unit, rounded to the decimals that either prints. */
function isScaled({ is, workbook, document }: CellPair): boolean {
  if (is !== "value") return false;
  const scale = FEN_PER_UNIT.万元 / FEN_PER_UNIT.元;
  const inUnits = ({ amount }: Entry): number => amount.printed.value / FEN_PER_UNIT[amount.unit];
  // A finer print in 元 is rounded to what is printed in 万元.
  const isWan = (wan: Entry, yuan: Entry): boolean =>
    Math.abs(inUnits(wan) * scale - inUnits(yuan)) <= scale / 10 ** decimalsOf(wan) / 2;
  return isWan(workbook, document) || isWan(document, workbook);
}

/** The amount by which two prints differ, whatever its direction; the content where it is no amount. */
function apartBy({ is, workbook, document }: CellPair): string {
  if (is === "unreadable") return `${String(workbook.content)} ${String(document.content)}`;
  const apart = Math.abs(workbook.amount.printed.value - document.amount.printed.value);
  return `${workbook.amount.unit} ${String(apart)}`;
}
