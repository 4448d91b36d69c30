/** 行次 and 一、二、三 down the two-sided tables. */
import type { Line, Statement, Table } from "../statement/statement";
import { parseAddress } from "../workbook/address";
import { labelCellOf, listed, nameOf, quoted } from "./naming";
import { rule, type Assertion, type Complaint, type LabelCell } from "./rule";
import { incomeItems } from "./two-sided";
import { chineseNumber } from "../words/numerals";
import { LISTED } from "../words/ordinals";
import { groupBy } from "../group-by";

interface Numbered {
  readonly line: Line;
  readonly row: number;
  /** The column of 行次: one for each half. */
  readonly column: number;
  readonly value: number | undefined;
}

function numberedLines(table: Table): Numbered[] {
  return table.lines.flatMap((line) => {
    const at = line.numberCell && parseAddress(line.numberCell.address);
    if (!at) return [];
    const value = line.number === undefined ? undefined : Number(line.number);
    return [{ line, ...at, value: value !== undefined && Number.isInteger(value) ? value : undefined }];
  });
}

function numberCell({ line }: Numbered): LabelCell {
  return { ...line.numberCell!, label: `${line.label} 行次`, value: line.number ?? null };
}

function checkNumbers(table: Table): Complaint[] {
  const numbered = numberedLines(table);
  const complaints: Complaint[] = [];
  const complain = (message: string, at: readonly Numbered[]) =>
    complaints.push({ message: `${nameOf(table)}${message}`, cells: at.map(numberCell), table: table.id });

  const blank = numbered.filter(({ line, value }) => value === undefined && line.role !== "other");
  if (blank.length > 0 && blank.length < numbered.length) {
    complain(`${quoted(blank.map(({ line }) => line.label))}没有填行次。`, blank);
  }

  const filled = numbered.filter(({ value }) => value !== undefined);
  const columns = [...new Set(filled.map(({ column }) => column))];
  const restarts =
    columns.length > 1 &&
    columns.every(
      (column) => Math.min(...valuesIn(filled, column)) === Math.min(...valuesIn(filled, columns[0]!)),
    );
  if (restarts) {
    const first = filled.filter(
      ({ column }, index) => filled.findIndex((one) => one.column === column) === index,
    );
    complain("的行次在支出一侧从头编起，没有接着收入一侧往下编。", first);
  }
  const seen = groupBy(filled, ({ column, value }) => (restarts ? `${column}:${value!}` : String(value!)));
  // Two labels in one printed row may share the row's number.
  const twice = [...seen.values()].filter(
    (same) => new Set(same.map(({ line }) => line.numberCell!.address)).size > 1,
  );
  if (twice.length > 0) {
    const numbers = twice.map((same) => String(same[0]!.value));
    complain(`的行次 ${listed(numbers, 8, "个")} 用了两次。`, twice.flat());
  }
  const jumps = filled.filter((one, index) => {
    const before = filled[index - 1];
    if (!before || before.column !== one.column) return false;
    const step = one.value! - before.value!;
    return step <= 0 || step > one.row - before.row;
  });
  if (jumps.length > 0) {
    complain(
      `的行次到 ${listed(
        jumps.map(({ value }) => String(value)),
        5,
        "处",
      )} 接不上前一行。`,
      jumps,
    );
  }
  return complaints;
}

function valuesIn(numbered: readonly Numbered[], column: number): number[] {
  return numbered.filter((one) => one.column === column).map(({ value }) => value!);
}

/** Items whose `一、` does not follow the one before it in the same half. */
function checkOrdinals(table: Table): Complaint[] {
  const broken: Line[] = [];
  const incomes = new Set(incomeItems(table));
  const last = new Map<boolean, number>();
  for (const line of table.lines) {
    if (line.role !== "item") continue;
    const ordinal = chineseNumber(LISTED.exec(line.label)?.[1] ?? "");
    if (ordinal === undefined) continue;
    const half = incomes.has(line);
    const before = last.get(half);
    if (before !== undefined && ordinal !== before + 1) broken.push(line);
    last.set(half, ordinal);
  }
  if (broken.length === 0) return [];
  return [
    {
      message: `${nameOf(table)}项目的序号到${quoted(broken.map(({ label }) => label))}接不上前一项。`,
      cells: broken.map(labelCellOf),
      table: table.id,
    },
  ];
}

function overTables(
  statement: Statement,
  applies: (table: Table) => boolean,
  check: (table: Table) => Complaint[],
): Assertion | undefined {
  const tables = statement.tables.filter((table) => (table.slot === 1 || table.slot === 4) && applies(table));
  return tables.length === 0 ? undefined : { instances: tables.length, complaints: tables.flatMap(check) };
}

export const S_NUMBERING_RULES = [
  rule({
    id: "S-XC",
    title: "总表的行次连续，不重复，不漏填",
    meaning: "行次不影响金额，但表下的公式注（27行=…）靠它对应。",
    source: "公开01、04表 行次栏",
    severity: "warning",
    exceptions: ["有的省没有行次栏"],
    inapplicable: "各表没有行次栏",
    assert: (_, statement) =>
      overTables(statement, (table) => table.lines.some(({ number }) => number !== undefined), checkNumbers),
  }),
  rule({
    id: "S-SEQ",
    title: "项目的序号一、二、三…连续",
    meaning: "序号断了，多半是删了一行或抄漏了一行。",
    source: "公开01、04表 项目栏",
    severity: "warning",
    inapplicable: "没有带序号的总表",
    assert: (_, statement) => overTables(statement, () => true, checkOrdinals),
  }),
];
