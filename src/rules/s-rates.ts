/** 增减率, 完成率, 占比: what a column of percentages says of two amounts. */
import {
  gradeGrowthBetween,
  gradeShare,
  percentOf,
  percentText,
  type PercentGrade,
  type PrintedPercent,
} from "../amount/percent";
import { fenPerLastPlace, MAX_DECIMALS } from "../amount/unit";
import { aspectOfKey, isRate, keyIn, type RateAspect } from "../catalogue/aspects";
import type { Column, Entry, Statement, Table } from "../statement/statement";
import { onceFor } from "../workbook/once";
import { amountText, nameOf } from "./naming";
import { rule, type Assertion, type Complaint, type JudgedRelation } from "./rule";
import { printedDecimals } from "./s-amounts";
import { compared } from "./s-change";

type Kind = Exclude<RateAspect, "rate">;

/** One way to read a column: which amount of a line is divided by which. */
interface Reading {
  readonly kind: Kind;
  readonly own: string;
  /** A column of the same line; of a share the line of the whole. */
  readonly base: string;
  /** The cells hold ratios: 0.0446 is 4.46%. */
  readonly ratio: boolean;
}

/** A percentage under a reading of its column. */
interface Rate {
  readonly entry: Entry;
  readonly printed: PrintedPercent;
  readonly own: Entry;
  readonly base: Entry;
  readonly grade: PercentGrade;
  readonly reading: Reading;
}

/** A column of percentages; without rates where no reading of it holds for most of its cells. */
export interface RateColumn {
  readonly column: Column;
  readonly rates: readonly Rate[];
}

/** The percentages of a table, column by column. */
export const rateColumns = onceFor((table: Table): readonly RateColumn[] =>
  table.columns
    .filter(({ key }) => isRate(aspectOfKey(key)))
    .map((column) => ({ column, rates: understood(table, column) })),
);

function understood(table: Table, column: Column): readonly Rate[] {
  const ways = readingsOf(table, column).map((reading) => ratesUnder(table, column, reading));
  const best = ways.reduce((one, other) => (weight(other) > weight(one) ? other : one), []);
  const wrong = best.filter(({ grade }) => grade === "wrong").length;
  if (weight(best) <= wrong) return [];
  // What fits under another reading is not what this one says it is: nobody is accused of it.
  const fits = new Set(ways.flatMap((rates) => rates.filter(holds).map(({ entry }) => entry)));
  return best.filter(({ grade, entry }) => grade !== "wrong" || !fits.has(entry));
}

const holds = ({ grade }: Rate): boolean => grade !== "wrong" && grade !== "undefined";

/** How many cells a reading explains; that nothing is 0% explains nothing. */
function weight(rates: readonly Rate[]): number {
  return rates.filter((rate) => holds(rate) && rate.printed.units !== 0).length;
}

function readingsOf(table: Table, column: Column): readonly Reading[] {
  const of = compared(table, column);
  if (!of) return [];
  const said = aspectOfKey(column.key) as RateAspect;
  const wholes = table.lines.filter(({ role }) => role === "total").map(({ key }) => key);
  const planned = ["initial", "budget"] as const;
  const bases: Readonly<Record<Kind, readonly string[]>> = {
    growth: of.bases,
    completion: of.bases.filter((key) => planned.some((aspect) => key === keyIn(aspect, of.own))),
    share: wholes,
  };
  return (["growth", "completion", "share"] as const)
    .filter((kind) => said === "rate" || said === kind)
    .flatMap((kind) => bases[kind].map((base) => ({ kind, own: of.own, base })))
    .flatMap((reading) => [false, true].map((ratio) => ({ ...reading, ratio })));
}

function ratesUnder(table: Table, column: Column, reading: Reading): readonly Rate[] {
  return table.lines.flatMap((line) => {
    const entry = line.cells.get(column.key);
    const own = line.cells.get(reading.own);
    const base =
      reading.kind === "share" ? table.cell(reading.base, reading.own) : line.cells.get(reading.base);
    if (entry?.state !== "amount" || !own || !base) return [];
    if (own.state === "unreadable" || base.state === "unreadable") return [];
    const printed = printedPercent(entry, reading.ratio);
    const parts = [printed, own.amount.printed, base.amount.printed] as const;
    const grade = reading.kind === "growth" ? gradeGrowthBetween(...parts) : gradeShare(...parts);
    return [{ entry, printed, own, base, grade, reading }];
  });
}

/** The figure of a cell as a percentage; one that shows its sign is never taken for a ratio. */
function printedPercent(entry: Entry, ratio: boolean): PrintedPercent {
  const { amount, content, scale } = entry;
  const typed = typeof content === "string";
  const signed = scale === 2 || (typed && /[%％]/u.test(content));
  let decimals = Math.min(printedDecimals(entry), MAX_DECIMALS[amount.unit]);
  let units = amount.printed.value / fenPerLastPlace(amount.unit, decimals);
  // A number without a format has the decimals that it needs.
  while (!signed && !typed && decimals > 0 && units % 10 === 0) {
    units /= 10;
    decimals -= 1;
  }
  if (!ratio || signed) return { units, decimals };
  return decimals >= 2
    ? { units, decimals: decimals - 2 }
    : { units: units * 10 ** (2 - decimals), decimals: 0 };
}

/** What it comes to, as a sum: `（41.00－20.00）÷20.00＝105.00%`. */
function sumText({ own, base, printed: { decimals }, reading: { kind } }: Rate): string {
  const [a, b] = [own.amount.printed.value, base.amount.printed.value];
  const growth = kind === "growth";
  const result = percentOf(growth ? a - b : a, Math.abs(b), decimals)!.toFixed(decimals);
  const top = growth ? `（${amountText(own)}－${amountText(base)}）` : amountText(own);
  return `${top}÷${amountText(base)}＝${result}%`;
}

function complaintOf(table: Table, rate: Rate): Complaint | undefined {
  const { entry, grade, printed } = rate;
  const said = `${nameOf(table)}“${entry.label}”印的是 ${percentText(printed)}%，`;
  const of = { cells: [entry], table: table.id };
  if (grade === "undefined") {
    if (printed.units === 0) return undefined;
    return {
      ...of,
      message: `${said}而它的基数“${rate.base.label}”是 0，这个百分比算不出来。`,
      severity: "info",
    };
  }
  if (grade === "truncated")
    return { ...of, message: `${said}没有四舍五入：${sumText(rate)}。`, severity: "warning" };
  return grade === "wrong" ? { ...of, message: `${said}按两栏算得 ${sumText(rate)}。` } : undefined;
}

function wrongRates(statement: Statement, relations: readonly JudgedRelation[]): Assertion | undefined {
  const doubted = new Set<Entry>();
  for (const { relation, verdict } of relations)
    if (verdict === "failed")
      for (const { entry } of [...relation.left, ...relation.right]) doubted.add(entry);
  const complaints: Complaint[] = [];
  let instances = 0;
  for (const table of statement.tables)
    for (const rate of rateColumns(table).flatMap(({ rates }) => rates)) {
      // An amount that does not agree is told where it stands; what follows from it is not told again.
      if (doubted.has(rate.own) || doubted.has(rate.base)) continue;
      instances += 1;
      complaints.push(...([complaintOf(table, rate)].filter(Boolean) as Complaint[]));
    }
  return instances === 0 ? undefined : { instances, complaints };
}

export const S_RATE_RULES = [
  rule({
    id: "S-RATE",
    title: "增减率、完成率、占比 = 两栏相除（每一行）",
    meaning: "百分比没有随它的两栏更新，或没有四舍五入到印出的位数。",
    source: "各省增设的百分比栏",
    exceptions: ["基数为 0 的只提示，不判错", "多数行按哪两栏都算不出的，列为没有关系能核对"],
    inapplicable: "各表都没有百分比栏，或看不出是哪两栏相除",
    assert: (_, statement, relations) => wrongRates(statement, relations),
  }),
];
