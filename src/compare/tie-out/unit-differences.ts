/** Tables in another unit, or with fewer decimals: said once for all of them, not at every cell. */
import { FEN_PER_UNIT } from "../../amount/unit";
import type { TableId } from "../../catalogue/tables";
import { nameOf } from "../../rules/naming";
import type { Entry } from "../../statement/statement";
import { WARNING, type Differences } from "./differences";
import { decimalsOf, type CellPair, type TablePair } from "./pairs";
import type { TiedPlace } from "./tied-place";
import * as said from "./wording";

export class UnitDifferences {
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

  constructor(private readonly differences: Differences) {}

  /**
   * The cells of a table in one unit. That the tables state different units, or print all figures ten thousand times as large,
   * is noted, to be said once; what differs besides is left.
   */
  inOneUnit({ workbook, document, cells }: TablePair): readonly CellPair[] {
    const sameUnit = workbook.unit === document.unit;
    const differing = cells.filter(({ is, workbook: { amount } }) => is === "value" && amount.unit !== "个");
    const scaled = differing.filter(isScaled);
    const isMost = scaled.length * 2 > differing.length;
    if (sameUnit && !(isMost && scaled.length > 2)) return cells;
    // Of a table without figures nothing had to be converted.
    const isConverted = isMost || cells.every(({ workbook: { amount } }) => amount.printed.value === 0);
    const key = sameUnit ? "scale" : `${document.unit} ${workbook.unit} ${isConverted ? "converted" : ""}`;
    const place = this.differences.place(
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

  /** Says what was noted. */
  say(): void {
    for (const { isConverted, sameUnit, table, places } of this.units.values()) {
      const names = places.map(({ label }) => label);
      const { stated, expected } = places[0]!;
      const message = sameUnit
        ? said.otherScale(names)
        : said.otherUnit(names, stated, expected, isConverted);
      this.differences.say(
        "unit",
        table,
        message,
        places.map((place) => ({ ...place, label: "" })),
        !sameUnit && isConverted ? WARNING : {},
      );
    }
  }

  /** The cells that differ, without those whose whole table is printed with fewer decimals: that is said once. */
  withoutCoarse({ workbook, document, cells }: TablePair): readonly CellPair[] {
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
    this.differences.say(
      "value",
      workbook.id,
      said.fewerDecimals(nameOf(workbook), most),
      coarse.map((pair) => this.differences.cell(pair)),
      WARNING,
    );
    return differing.filter(({ is }) => is !== "coarse");
  }
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
