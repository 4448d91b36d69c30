/**
 * 表表核对: whether the tables that stand in a document are those of the workbook, compared as they are printed, and where they
 * are not, which of workbook, document and text is stale.
 */
import { hasAmounts, recognisedTables } from "../../document/recognised";
import type { DocumentTables } from "../../document/sheets";
import { groupBy } from "../../group-by";
import { nameOf } from "../../rules/naming";
import { unitBeside } from "../../statement/choose-unit";
import type { Statement } from "../../statement/statement";
import type { Claim } from "../../text/claim";
import { Differences, type Compared, type Difference } from "./differences";
import { heads, lines } from "./line-differences";
import { pairTables, type CellPair } from "./pairs";
import { furtherTable, missingTables } from "./table-differences";
import { UnitDifferences } from "./unit-differences";
import { witness, type Witness } from "./witness";
import * as said from "./wording";

export interface TieOut {
  /** Cells that both have, and how many of them print the same. */
  readonly compared: number;
  readonly equal: number;
  /** In the order of the tables, each fault once. */
  readonly differences: readonly Difference[];
}

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
  const printed = unitBeside(recognisedTables(document), workbook);
  if (!hasAmounts(printed)) return undefined;
  const compared: Compared = { workbook, printed, document };
  const differences = new Differences(document);
  const told = witness(claims);
  const units = new UnitDifferences(differences);
  const { tables, missing, extra } = pairTables(workbook, printed);
  missingTables(missing, compared, differences);
  for (const table of extra) furtherTable(table, compared, differences);
  const single: CellPair[] = [];
  const otherVersions: (readonly CellPair[])[] = [];
  let [count, equal] = [0, 0];
  for (const pair of tables) {
    heads(pair, differences);
    lines(pair, compared, differences);
    const cells = units.inOneUnit(pair);
    const differing = units.withoutCoarse({ ...pair, cells });
    count += cells.length;
    equal += cells.filter(({ is }) => is === "equal").length;
    const figures = cells.filter(
      ({ workbook, document }) => workbook.amount.printed.value !== 0 || document.amount.printed.value !== 0,
    );
    if (differing.length >= MANY && differing.length * 2 > figures.length) otherVersions.push(differing);
    else single.push(...differing);
  }
  units.say();
  if (otherVersions.length > 0) sayOtherVersion(otherVersions, told, differences);
  // One changed amount carries its sums along: all cells that differ by the same are one difference.
  for (const group of groupBy(single, apartBy).values()) sayCells(group, told, differences);
  const order = workbook.tables.map(({ id }) => id);
  const rank = ({ table }: Difference): number => order.indexOf(table) + 1 || order.length + 1;
  return { compared: count, equal, differences: differences.found.sort((a, b) => rank(a) - rank(b)) };
}

function sayOtherVersion(
  tables: readonly (readonly CellPair[])[],
  told: Witness,
  differences: Differences,
): void {
  const pairs = tables.flat();
  const { verdict, ...testimony } = told.of(pairs);
  const names = tables.map(([first]) => nameOf(first!.table));
  differences.say(
    "table",
    pairs[0]!.table.id,
    said.otherVersion(names, pairs.length, verdict),
    pairs.map((pair) => differences.cell(pair)),
    testimony,
  );
}

/** Cells that differ by one amount. */
function sayCells(group: readonly CellPair[], told: Witness, differences: Differences): void {
  const [first] = group;
  const kind = first!.is === "coarse" ? "value" : (first!.is as "value" | "blank" | "unreadable");
  const { verdict, ...testimony } = told.of(group);
  const places = group.map((pair) => differences.cell(pair));
  const message = said.cells(
    nameOf(first!.table),
    kind,
    places,
    verdict,
    new Set(group.map(({ table }) => table)).size,
  );
  differences.say(kind, first!.table.id, message, places, testimony);
}

/** The amount by which two prints differ, whatever its direction; the content where it is no amount. */
function apartBy({ is, workbook, document }: CellPair): string {
  if (is === "unreadable") return `${String(workbook.content)} ${String(document.content)}`;
  const apart = Math.abs(workbook.amount.printed.value - document.amount.printed.value);
  return `${workbook.amount.unit} ${String(apart)}`;
}
