/**
 * Totals as formulas: what an office's own template has. Which cells add up to which is told by the lines and columns of the
 * department's accounts, and by none of the product's rules; a formula stands only where its parts come to what is printed.
 */
import { BALANCE, FISCAL, INCOME, THREE_PUBLIC } from "../src/catalogue/line-keys";
import { toAddress } from "../src/workbook/address";
import type { Cell, Sheet, Workbook } from "../src/workbook/workbook";
import { figureKey, type FigureKey } from "./accounts";
import type { PlacedFigure } from "./paper";
import type { Random } from "./random";
import type { Rendered } from "./render";

/** The keys that a figure is the sum of, with the sign of each. */
type Parts = readonly (readonly [FigureKey, 1 | -1])[];

/** The columns that add up in one line, by slot. */
const ACROSS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  2: { total: "+fiscal +special +superior +business +operating +affiliated +other", grand: "+total +carry" },
  3: { total: "+basic +project +remitted +operating +subsidy" },
  4: { total: "+general +fund +capital" },
  5: { total: "+basic +project" },
  6: { total: "+personnel +public" },
  7: { total: "+basic +project", closing: "+opening +income -total" },
  8: { total: "+basic +project" },
};

const { abroad, vehicles, vehiclePurchase, vehicleRunning, reception, receptionDomestic, receptionAbroad } =
  THREE_PUBLIC;

/** The lines that add up in one column, by slot; `类` stands for every code of three digits. */
const DOWN: Readonly<Record<number, Readonly<Record<string, readonly string[]>>>> = {
  1: {
    [BALANCE.income]: Object.values(INCOME),
    [BALANCE.incomeGrand]: [BALANCE.income, BALANCE.surplusUsed, BALANCE.opening],
    [BALANCE.expenditure]: ["类"],
    [BALANCE.expenditureGrand]: [BALANCE.expenditure, BALANCE.surplusDistributed, BALANCE.closing],
  },
  4: {
    [BALANCE.income]: [FISCAL.general, FISCAL.fund, FISCAL.capital],
    [BALANCE.opening]: [FISCAL.openingGeneral, FISCAL.openingFund, FISCAL.openingCapital],
    [BALANCE.incomeGrand]: [BALANCE.income, BALANCE.opening],
    [BALANCE.expenditure]: ["类"],
    [BALANCE.expenditureGrand]: [BALANCE.expenditure, BALANCE.closing],
  },
  6: { total: ["类"] },
  9: {
    [THREE_PUBLIC.total]: [abroad, vehicles, reception],
    [vehicles]: [vehiclePurchase, vehicleRunning],
    [reception]: [receptionDomestic, receptionAbroad],
  },
};

/** How an office writes its sums. */
interface Habit {
  readonly sums: "SUM" | "plus";
  readonly rounds: boolean;
}

/** The same workbook with formulas for its totals, and the keys of the figures that are formulas now. */
export function withFormulas(
  rendered: Rendered,
  random: Random,
): { readonly workbook: Workbook; readonly formulas: ReadonlySet<FigureKey> } {
  const habit: Habit = { sums: random.pick(["SUM", "plus"] as const), rounds: random.chance(0.2) };
  const formulas = new Set<FigureKey>();
  const changes = new Map<string, Map<number, Map<number, string>>>();
  for (const figure of rendered.figures.values()) {
    const parts = partsOf(rendered, figure);
    if (!parts || figure.state !== "amount") continue;
    const written = formulaText(rendered, figure, parts, habit);
    if (written === undefined) continue;
    formulas.add(figure.key);
    let rows = changes.get(figure.sheet);
    if (!rows) changes.set(figure.sheet, (rows = new Map()));
    let row = rows.get(figure.rowIndex);
    if (!row) rows.set(figure.rowIndex, (row = new Map()));
    row.set(figure.columnIndex, written);
  }
  const sheets = rendered.workbook.sheets.map((sheet): Sheet => {
    const rows = changes.get(sheet.name);
    if (!rows) return sheet;
    const withThem = (cells: Sheet["rows"][number], at: number): Sheet["rows"][number] =>
      cells && rows.has(at)
        ? cells.map((cell, column): Cell | undefined => {
            const formula = rows.get(at)!.get(column);
            return cell && formula !== undefined ? { ...cell, formula } : cell;
          })
        : cells;
    return { ...sheet, rows: sheet.rows.map(withThem) };
  });
  return { workbook: { ...rendered.workbook, sheets }, formulas };
}

/** What a figure is the sum of, as far as it is printed; undefined where it is no sum, or not of what is printed. */
function partsOf(rendered: Rendered, figure: PlacedFigure): Parts | undefined {
  for (const parts of [down(rendered, figure), across(figure)]) {
    const printed = parts.filter(([key]) => rendered.figures.has(key));
    if (printed.length < 2) continue;
    // What cells hold beyond what they show adds up with them; where they hold what they show, that must add up.
    const of = rendered.form.figures === "held" ? "exact" : "shown";
    const sum = printed.reduce((total, [key, sign]) => total + sign * rendered.figures.get(key)![of], 0);
    if (sum === figure[of]) return printed;
  }
  return undefined;
}

function across({ slot, line, column }: PlacedFigure): Parts {
  const sum = ACROSS[slot]?.[column]?.split(" ") ?? [];
  return sum.map((term) => [figureKey(slot, line, term.slice(1)), term.startsWith("-") ? -1 : 1]);
}

function down({ figures }: Rendered, { slot, line, column }: PlacedFigure): Parts {
  const lines = [
    ...new Set(
      [...figures.values()]
        .filter((one) => one.slot === slot && one.column === column)
        .map((one) => one.line),
    ),
  ];
  const codes = lines.filter((one) => /^\d+$/.test(one));
  const below = (prefix: string): string[] => {
    const under = codes.filter((code) => code.length > prefix.length && code.startsWith(prefix));
    const next = Math.min(...under.map((code) => code.length));
    return under.filter((code) => code.length === next);
  };
  const listed = DOWN[slot]?.[line]?.flatMap((one) => (one === "类" ? below("") : [one]));
  const of = listed ?? (line === "total" ? below("") : /^\d+$/.test(line) ? below(line) : []);
  return of.map((one) => [figureKey(slot, one, column), 1]);
}

function formulaText(
  { figures }: Rendered,
  own: PlacedFigure,
  parts: Parts,
  { sums, rounds }: Habit,
): string | undefined {
  const placed = parts.map(([key, sign]) => ({ figure: figures.get(key)!, sign }));
  const name = ({ sheet, address }: PlacedFigure): string =>
    sheet === own.sheet ? address : `'${sheet.replace(/'/g, "''")}'!${address}`;
  const negative = placed.some(({ sign }) => sign < 0);
  // A dash is a text: what adds it up is SUM alone.
  const plain = placed.every(({ figure }) => figure.state !== "dash");
  if (negative && !plain) return undefined;
  const text =
    negative || (sums === "plus" && plain && placed.length <= 12)
      ? placed
          .map(({ figure, sign }, index) => `${sign < 0 ? "-" : index > 0 ? "+" : ""}${name(figure)}`)
          .join("")
      : `SUM(${runs(
          placed.map(({ figure }) => figure),
          own.sheet,
          name,
        ).join(",")})`;
  return rounds ? `ROUND(${text},6)` : text;
}

/** Cells below or beside each other as ranges. */
function runs(
  placed: readonly PlacedFigure[],
  sheet: string,
  name: (figure: PlacedFigure) => string,
): readonly string[] {
  const found: { first: PlacedFigure; last: PlacedFigure; down: boolean | undefined }[] = [];
  for (const figure of placed) {
    const run = found.at(-1);
    const rows = run ? figure.rowIndex - run.last.rowIndex : 0;
    const columns = run ? figure.columnIndex - run.last.columnIndex : 0;
    const isNext = (rows === 1 && columns === 0) || (rows === 0 && columns === 1);
    if (
      run &&
      figure.sheet === sheet &&
      run.last.sheet === sheet &&
      isNext &&
      (run.down ?? rows === 1) === (rows === 1)
    ) {
      run.last = figure;
      run.down = rows === 1;
    } else found.push({ first: figure, last: figure, down: undefined });
  }
  return found.map(({ first, last }) =>
    first === last ? name(first) : `${name(first)}:${toAddress(last.rowIndex, last.columnIndex)}`,
  );
}
