/**
 * 公开09表 “三公”经费支出决算表. Three forms: budget and outturn in two blocks (or funds in columns), budget and
 * outturn in pairs, and the long form whose 20 lines go on with statistics. The same sums hold in each; the
 * catalogue numbers them by form, as the forms' own notes do.
 */
import { BESIDE_THREE, THREE_PUBLIC as KEY, TOTAL_AGAIN } from "../catalogue/line-keys";
import { partsOf, QUANTITIES, type NamedKey } from "../catalogue/quantities";
import { lineIn } from "../catalogue/specs";
import type { Entry, Table } from "../statement/statement";
import { amountColumns } from "./aspects";
import { amountText, isFilled, isKnown, nameOf } from "./naming";
import { rule, type Assertion, type Complaint, type Draft } from "./rule";
import { figure, figuresOf, ifPrinted, sum, type Side } from "./sides";
import { unitsBelow } from "./units-below";

type Form = "blocks" | "pairs" | "long";

function formOf(table: Table): Form {
  if (table.lines.some(({ key }) => key === KEY.receptionDomestic || key.startsWith("count."))) return "long";
  const budget = table.cell(KEY.total, "budget") ?? table.cell(KEY.total, "initial");
  const final = table.cell(KEY.total, "final");
  const inPairs = budget && final && budget.row === final.row && Math.abs(budget.column - final.column) === 1;
  return inPairs && table.lines.length > 1 && sameRow(table, "final") ? "pairs" : "blocks";
}

/** Whether the items are printed across, all in one row. */
function sameRow(table: Table, column: string): boolean {
  const rows = new Set(table.lines.flatMap((line) => line.cells.get(column)?.row ?? []));
  return rows.size === 1;
}

/** The parts of a whole of 公开09表 as the catalogue has them; a form that does not print one may print what that is made of. */
function parts(table: Table, whole: NamedKey, column: string): readonly Side[] {
  return partsOf(whole).flatMap((part): readonly Side[] => {
    const side = figure(table, lineIn(9, part) ?? part, column);
    return side.absent && partsOf(part).length > 0
      ? parts(table, part, column)
      : [side.named(QUANTITIES[part].name)];
  });
}

/** 合计 = 出国（境）+ 用车 + 接待, in every column; where one of them was not found, what was not read may be it. */
function totals(table: Table): readonly (Draft | undefined)[] {
  return amountColumns(table).map(({ key }) => {
    const all = parts(table, "three.total", key);
    const lacking = all.some(({ absent }) => absent);
    return figure(table, KEY.total, key).equals(sum(all).unless(lacking ? table.unread[0] : undefined));
  });
}

/** 合计 of the three and of what stands beside them, in forms that print it. */
function grandTotals(table: Table): readonly (Draft | undefined)[] {
  const beside = table.lines.filter(({ key }) => BESIDE_THREE.has(key));
  return amountColumns(table).flatMap(({ key }) => {
    const total = figure(table, KEY.total, key);
    const three = total.absent ? parts(table, "three.total", key) : [total];
    if (three.some(({ absent }) => absent)) return [];
    const grand = figure(table, KEY.grand, key).equals(sum([...three, ...figuresOf(beside, key)]));
    return [grand, figure(table, TOTAL_AGAIN, key).equals(total)];
  });
}

/** 用车 = 购置 + 运行维护, in every column of a form that prints both. */
function vehicles(table: Table): readonly (Draft | undefined)[] {
  return amountColumns(table).map(({ key }) => {
    const all = parts(table, "three.vehicles", key);
    return all.some(({ absent }) => absent) ? undefined : figure(table, KEY.vehicles, key).equals(sum(all));
  });
}

/** The column of all the money. */
const wholeOf = ({ columns }: Table): string | undefined =>
  ["final", "total"].find((key) => columns.some((column) => column.key === key));

/** 合计 = the three funds, in forms that print them in columns. */
function funds(table: Table): readonly (Draft | undefined)[] {
  const whole = wholeOf(table) ?? "total";
  return table.lines.map(({ key }) =>
    figure(table, key, whole).equals(
      figure(table, key, "general")
        .plus(ifPrinted(figure(table, key, "fund")))
        .plus(ifPrinted(figure(table, key, "capital")))
        .named("各种资金之和")
        .unless(table.unread.find(({ line, columnKey }) => line === key && columnKey === undefined)),
    ),
  );
}

/** 合计 = Σ the units, and a unit = Σ those below it, in forms that print a row for each. */
function units(table: Table): readonly (Draft | undefined)[] {
  const columns = table.columns.filter(({ key }) => key.startsWith("unit:"));
  const whole = wholeOf(table);
  if (columns.length === 0 || whole === undefined) return [];
  const { roots, below } = unitsBelow(
    columns.map(({ key }) => ({ key, at: (line: string) => table.cell(line, key) })),
    table.lines.map(({ key }) => key),
    (line) => table.cell(line, whole),
  );
  const sumIn = (line: string, of: readonly { readonly key: string }[], text: string): Side =>
    sum(
      of.map(({ key }) => figure(table, line, key)),
      text,
    );
  return table.lines.flatMap(({ key }) => [
    figure(table, key, whole).equals(sumIn(key, roots, "各单位之和")),
    ...[...below].map(([unit, others]) =>
      figure(table, key, unit.key).equals(sumIn(key, others, "所属各单位之和")),
    ),
  ]);
}

const sums = (table: Table): readonly (Draft | undefined)[] => [
  ...totals(table),
  ...grandTotals(table),
  ...funds(table),
];

const OTHER_FORM = "本表不是这种表式，同样的关系在其他表式的规则里";

export const T09_RULES = [
  rule({
    id: "T09-R01",
    title: "“三公”经费合计 = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费",
    meaning: "“三公”经费合计与三项不符。",
    source: "公开09表 1栏 = (2+3+6)栏，7栏 = (8+9+12)栏；预算竖式：合计 = 一 + 二 + 三",
    inapplicable: OTHER_FORM,
    relations: ({ T09 }) => (T09 && formOf(T09) === "blocks" ? [...sums(T09), ...units(T09)] : []),
  }),
  rule({
    id: "T09-R02",
    title: "公务用车购置及运行维护费 = 购置费 + 运行维护费",
    meaning: "公务用车小计与购置、运行维护两项不符，或小计漏填。",
    source: "公开09表 3栏 = (4+5)栏，9栏 = (10+11)栏；预算竖式：二 = 购置 + 运行维护",
    inapplicable: OTHER_FORM,
    relations: ({ T09 }) => (T09 && formOf(T09) === "blocks" ? vehicles(T09) : []),
  }),
  rule({
    id: "T09-R03",
    title: "（二十行表式）“三公”经费支出 = 出国（境）+ 用车 + 接待，年初预算、全年预算、决算各栏",
    meaning: "“三公”经费合计与三项不符。",
    source: "公开09表 1行 = (2+3+6)行，各栏",
    inapplicable: OTHER_FORM,
    relations: ({ T09 }) => (T09 && formOf(T09) === "long" ? [...sums(T09), ...units(T09)] : []),
  }),
  rule({
    id: "T09-R04",
    title: "（二十行表式）公务用车购置及运行维护费 = 购置费 + 运行维护费，各栏",
    meaning: "公务用车小计与购置、运行维护两项不符，或小计漏填。",
    source: "公开09表 3行 = (4+5)行，各栏",
    inapplicable: OTHER_FORM,
    relations: ({ T09 }) => (T09 && formOf(T09) === "long" ? vehicles(T09) : []),
  }),
  rule({
    id: "T09-R05",
    title: "（二十行表式）公务接待费 = 国内接待费 + 国（境）外接待费；外事接待不超过国内接待；个数是整数",
    meaning: "接待费与分项不符，或“其中”大于总数，或批次、人次、辆数不是整数。",
    source: "公开09表 6行 = (7+9)行（决算数）；8行 ≤ 7行，16行 ≤ 15行，18行 ≤ 17行",
    exceptions: ["预算栏的 7–9 行和 10–20 行填“---”"],
    inapplicable: OTHER_FORM,
    relations: ({ T09 }) => (T09 && formOf(T09) === "long" ? receptions(T09) : []),
    assert: ({ T09 }) => (T09 && formOf(T09) === "long" ? wholeCounts(T09) : undefined),
  }),
  rule({
    id: "T09-R06",
    title: "（预算数、决算数成对的表式）合计与用车小计同上；决算数一般不超过全年预算数",
    meaning: "合计、小计与分项不符；或决算数大于预算数，需要说明原因。",
    source: "公开09表 成对各栏：合计 = 出国（境）+ 用车 + 接待，用车 = 购置 + 运行维护",
    exceptions: ["决算数大于年初预算数，可以是年中追加了预算"],
    inapplicable: OTHER_FORM,
    relations: ({ T09 }) =>
      T09 && formOf(T09) === "pairs" ? [...totals(T09), ...grandTotals(T09), ...vehicles(T09)] : [],
    assert: ({ T09 }) => T09 && overspent(T09),
  }),
];

function receptions(table: Table): readonly (Draft | undefined)[] {
  const final = (key: string) => figure(table, key, "final");
  return [
    final(KEY.reception).equals(final(KEY.receptionDomestic).plus(ifPrinted(final(KEY.receptionAbroad)))),
    final(KEY.receptionForeign).isWithin(final(KEY.receptionDomestic)),
    final(KEY.countForeignBatches).isWithin(final(KEY.countBatches)),
    final(KEY.countForeignGuests).isWithin(final(KEY.countGuests)),
  ];
}

function wholeCounts(table: Table): Assertion {
  const counts: Entry[] = [];
  for (const line of table.lines) {
    if (!line.key.startsWith("count.")) continue;
    for (const entry of line.cells.values()) if (entry.state === "amount") counts.push(entry);
  }
  const complaints: Complaint[] = counts
    .filter((entry) => entry.amount.printed.value % 100 !== 0)
    .map((entry) => ({
      message: `${nameOf(table)}“${entry.label}”填的是 ${String(entry.content)}，个数应为整数。`,
      cells: [entry],
      table: table.id,
    }));
  return { instances: counts.length, complaints };
}

/** Every line that is the total or a sum of it. */
const BUDGETED: ReadonlySet<string | undefined> = new Set(
  (["three.total", "three.vehicles"] as const).flatMap((whole) =>
    [whole, ...partsOf(whole)].map((key) => lineIn(9, key)),
  ),
);

/** The three and their total have budgets of their own; what stands beside and below them need not. */
function isBudgeted(line: string, budget: Entry): boolean {
  if (BUDGETED.has(line)) return true;
  return !line.startsWith("count.") && isKnown({ key: line }) && budget.state !== "blank";
}

/** 决算数 above 预算数, line by line. */
function overspent(table: Table): Assertion | undefined {
  const complaints: Complaint[] = [];
  let instances = 0;
  for (const line of table.lines) {
    const whole = line.cells.get("budget");
    const budget = whole ?? line.cells.get("initial");
    const final = line.cells.get("final");
    if (!budget || !final || budget.state === "dash" || !isBudgeted(line.key, budget)) continue;
    instances += 1;
    if (!isFilled(final) || final.amount.printed.low <= budget.amount.printed.high) continue;
    complaints.push({
      message: `${nameOf(table)}“${line.label}”决算数 ${amountText(final)} ${final.amount.unit}，大于预算数 ${amountText(budget)} ${budget.amount.unit}，请核对并在说明里写明原因。`,
      cells: [final, budget],
      table: table.id,
      // More than the first budget is nothing strange; more than the adjusted one is.
      severity: whole ? "warning" : "info",
    });
  }
  return instances === 0 ? undefined : { instances, complaints };
}
