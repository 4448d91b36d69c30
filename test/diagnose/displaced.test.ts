/**
 * Blocks of amounts that stand off their lines: made in every table of codes, whole or in part, by one row or two, or by a
 * column. The shift is named first, and nothing stands beside it.
 */
import { check } from "../../src/check/check";
import type { EvaluatedRelation } from "../../src/check/report";
import { diagnose } from "../../src/diagnose/diagnose";
import { standing } from "../../src/diagnose/standing";
import { workbookJson } from "../../src/report/json";
import { recognise } from "../../src/statement/recognise";
import type { Entry, Statement, Table } from "../../src/statement/statement";
import type { Cell, Sheet, Workbook } from "../../src/workbook/workbook";
import { generateDepartment } from "../../generate/department";
import { ECONOMIC_NAMES } from "../../generate/classification";
import { FINAL_FAMILIES, plainForm } from "../../generate/form";
import { randomFrom, type Random } from "../../generate/random";
import { WIDE } from "../../generate/wide";
import { renderDepartment } from "../../generate/render";

interface Shift {
  readonly columns: readonly number[];
  readonly first: number;
  readonly last: number;
  readonly down: number;
  readonly right: number;
}

/** The workbook with a block of a table moved: what it covers is lost, what it leaves is blank. */
function moved(workbook: Workbook, table: Table, shift: Shift): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== table.sheet) return sheet;
    const rows = Array.from(sheet.rows, (row) => Array.from(row ?? [])) as (Cell | undefined)[][];
    const block: [number, number, Cell | undefined][] = [];
    for (let row = shift.first; row <= shift.last; row += 1) {
      for (const column of shift.columns) {
        block.push([row, column, rows[row]?.[column]]);
        const line = rows[row];
        if (line) line[column] = undefined;
      }
    }
    for (const [row, column, cell] of block) {
      const there = (rows[row + shift.down] ??= []);
      there[column + shift.right] = cell;
    }
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

function entriesOf(table: Table): readonly Entry[] {
  return table.lines.flatMap((line) => [...line.cells.values()]).filter(({ sheet }) => sheet === table.sheet);
}

const pick = <T>(random: Random, of: readonly T[]): T => of[Math.floor(random.int(0, of.length - 1))]!;

/** A shift of one kind; undefined where the table has no block for it. */
function shiftOf(
  random: Random,
  table: Table,
  kind: "rows" | "part" | "column-part" | "columns",
): Shift | undefined {
  const entries = entriesOf(table);
  const filled = [
    ...new Set(entries.filter(({ amount }) => amount.printed.value !== 0).map(({ row }) => row)),
  ].sort((a, b) => a - b);
  const columns = [...new Set(entries.map(({ column }) => column))].sort((a, b) => a - b);
  if (filled.length < 7) return undefined;
  const by = pick(random, [1, -1, 2, -2]);
  const first = kind === "rows" ? filled[0]! : filled[random.int(1, 2)]!;
  const last = kind === "rows" ? filled.at(-1)! : filled[random.int(filled.length - 3, filled.length - 2)]!;
  const values = (column: number, row: number): number =>
    entries.find((entry) => entry.column === column && entry.row === row)?.amount.printed.value ?? 0;
  if (kind === "columns") {
    const right = pick(random, [1, -1]);
    // Where the columns do not stand side by side, or the names are overwritten, the form itself is gone.
    if (columns.at(-1)! - columns[0]! !== columns.length - 1) return undefined;
    return {
      columns: right < 0 ? columns.slice(1) : columns,
      first: filled[0]!,
      last: filled.at(-1)!,
      down: 0,
      right,
    };
  }
  const chosen =
    kind === "column-part"
      ? columns.filter(
          (column) =>
            filled.filter((row) => row >= first && row <= last && values(column, row) !== 0).length > 4,
        )
      : columns;
  if (chosen.length === 0) return undefined;
  const moving = kind === "column-part" ? [pick(random, chosen)] : chosen;
  return { columns: moving, first, last, down: by, right: 0 };
}

const broken = (statement: Statement) =>
  check(statement).relations.filter(
    ({ verdict, relation }) => verdict === "failed" && relation.rule.severity === "error",
  ).length;

/** What usually agrees and does not: it goes with the block and is no fault of its own. */
const warned = (relations: readonly EvaluatedRelation[]): string[] =>
  relations
    .filter(({ verdict, relation }) => verdict === "failed" && relation.rule.severity === "warning")
    .map(({ relation }) => `${relation.rule.id} ${relation.leftText}`);

test.each([
  ["rows", 0.95],
  ["part", 0.95],
  ["column-part", 0.85],
  ["columns", 0.95],
] as const)("%s moved: named right, first and alone, in a share of %d and more", (kind, least) => {
  let right = 0;
  let all = 0;
  let told = 0;
  const missed: string[] = [];
  for (const [index, family] of FINAL_FAMILIES.entries()) {
    if (!WIDE && index % 2 !== kind.length % 2) continue;
    const random = randomFrom(100 + index);
    const { workbook } = renderDepartment(
      generateDepartment(randomFrom(300 + index), { items: 8 }),
      plainForm(family),
    );
    const statement = recognise(workbook);
    const usual = warned(check(statement).relations);
    for (const table of statement.tables.filter(({ slot }) => [2, 3, 5].includes(slot))) {
      const shift = shiftOf(random, table, kind);
      if (!shift) continue;
      const off = recognise(moved(workbook, table, shift));
      const report = check(off);
      const failed = report.relations.filter(
        ({ verdict, relation }) => verdict === "failed" && relation.rule.severity === "error",
      );
      // What leaves hardly a trace is a slip or two, and a column off its table is another header.
      if (failed.length < 8 || !off.table(table.slot)) continue;
      all += 1;
      const { diagnoses, unexplained } = diagnose(report);
      const way =
        shift.down !== 0
          ? `应${shift.down > 0 ? "上移" : "下移"} ${Math.abs(shift.down)} 行`
          : `应${shift.right > 0 ? "左移" : "右移"} 1 栏`;
      const named =
        diagnoses[0]?.message.includes(way) === true && diagnoses.length === 1 && unexplained === undefined;
      const beside = warned(report.relations).filter((one) => !usual.includes(one));
      told += beside.length;
      if (named) expect(warned(diagnoses[0]!.resolves)).toEqual(expect.arrayContaining(beside));
      if (named) right += 1;
      else
        missed.push(
          `${family} ${table.id} ${JSON.stringify(shift)} ${failed.length}: ${diagnoses.map(({ message }) => message.slice(0, 130)).join(" / ")}`,
        );
    }
  }
  if (right < least * all) throw new Error(`${kind}: ${right} of ${all}\n${missed.join("\n")}`);
  expect(all).toBeGreaterThan(10);
  if (kind === "rows") expect(told).toBeGreaterThan(5);
});

test.each([
  [6, 0.8],
  [9, 0.9],
] as const)("amounts of table %d moved: named right and alone, in a share of %d and more", (slot, least) => {
  let right = 0;
  let all = 0;
  for (const [index, family] of FINAL_FAMILIES.entries()) {
    const { workbook } = renderDepartment(
      generateDepartment(randomFrom(500 + index), { items: 14, threePublic: true, economicItems: 14 }),
      plainForm(family),
    );
    const table = recognise(workbook).table(slot);
    const shift = table && wholeShift(table, index % 2 ? 1 : -1);
    if (!shift) continue;
    const off = recognise(moved(workbook, table, shift));
    const report = check(off);
    const failed = report.relations.filter(
      ({ verdict, relation }) => verdict === "failed" && relation.rule.severity === "error",
    );
    if (failed.length < 3 || !off.table(slot)) continue;
    all += 1;
    const { diagnoses } = diagnose(report);
    const way =
      shift.down !== 0
        ? `应${shift.down > 0 ? "上移" : "下移"} 1 行`
        : `应${shift.right > 0 ? "左移" : "右移"} 1 栏`;
    if (diagnoses.length === 1 && diagnoses[0]!.message.includes(way)) right += 1;
  }
  expect(all).toBeGreaterThan(6);
  expect(right).toBeGreaterThanOrEqual(least * all);
});

/** Of a table across, its row by one column; of another, its first column of amounts by one row, the last line left. */
function wholeShift(table: Table, by: 1 | -1): Shift | undefined {
  const money = entriesOf(table).filter(({ amount }) => amount.unit !== "个");
  const filled = money.filter(({ amount }) => amount.printed.value !== 0);
  const columns = [...new Set(money.map(({ column }) => column))].sort((a, b) => a - b);
  const first = columns[0]!;
  const rows = [...new Set(filled.map(({ row }) => row))].sort((a, b) => a - b);
  if (rows.length === 0) return undefined;
  if (rows.length < 3) {
    const moving = by < 0 && first === 0 ? columns.slice(1) : columns;
    return { columns: moving, first: rows[0]!, last: rows.at(-1)!, down: 0, right: by };
  }
  const own = filled.filter(({ column }) => column === first).map(({ row }) => row);
  const top = Math.min(...money.map(({ row }) => row));
  const from = own.sort((a, b) => a - b)[by < 0 && own[0] === top ? 1 : 0];
  return from === undefined
    ? undefined
    : { columns: [first], first: from, last: own.at(-2)!, down: by, right: 0 };
}

/** 公开05表 with the 科目 of 公开03表, those of 政府性基金 among them, beside its own amounts, which go on without a gap. */
function withForeignCodes(workbook: Workbook, statement: Statement): Workbook | undefined {
  const [own, other] = [statement.table(5), statement.table(3)];
  if (!own || !other || own.sheet === other.sheet) return undefined;
  const listed = ({ lines }: Table) =>
    lines
      .filter(({ code, key }) => code !== undefined || key === "total")
      .map((line) => ({ isTotal: line.code === undefined, cells: [...line.cells.values()] }))
      .sort((a, b) => a.cells[0]!.row - b.cells[0]!.row);
  const [here, there] = [listed(own), listed(other).filter(({ isTotal }) => !isTotal)];
  const rowsOf = (name: string) => workbook.sheets.find((sheet) => sheet.name === name)!.rows;
  const startOf = (lines: typeof here) => Math.min(...lines[0]!.cells.map(({ column }) => column));
  const at = startOf(here);
  const codesOf = ({ lines }: Table) => lines.flatMap(({ code }) => code ?? []);
  const listsAll = codesOf(own).every((code) => codesOf(other).includes(code));
  if (!listsAll || there.length < here.length || startOf(there) !== at) return undefined;
  const labelled = (sheet: string, { cells }: (typeof here)[number]) =>
    Array.from(rowsOf(sheet)[cells[0]!.row] ?? []).slice(0, at);
  const total = here.filter(({ isTotal }) => isTotal).map((line) => labelled(own.sheet, line));
  const codes = there.map((line) => labelled(other.sheet, line));
  const labels = here[0]!.isTotal ? [...total, ...codes] : [...codes, ...total];
  const rows = Array.from(rowsOf(own.sheet), (row) => Array.from(row ?? [])) as (Cell | undefined)[][];
  const amounts = here.map(({ cells }) => rows[cells[0]!.row]!.slice(at));
  rows.splice(
    here[0]!.cells[0]!.row,
    here.length,
    ...labels.map((label, index) => [...label, ...(amounts[index] ?? [])] as (Cell | undefined)[]),
  );
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === own.sheet ? { ...sheet, rows } : sheet)),
  };
}

test("科目 of another table beside amounts that go on without a gap: one fault, every move named, nothing left", () => {
  let seen = 0;
  let several = 0;
  for (const [index, family] of FINAL_FAMILIES.slice(0, 6).entries()) {
    const { workbook } = renderDepartment(
      generateDepartment(randomFrom(700 + index), { items: 12, fundMoney: true }),
      plainForm(family),
    );
    const statement = recognise(workbook);
    const changed = withForeignCodes(workbook, statement);
    if (!changed) continue;
    const off = recognise(changed);
    const report = check(off);
    if (broken(off) < 8) continue;
    seen += 1;
    const { diagnoses, unexplained } = diagnose(report);
    expect(unexplained).toBeUndefined();
    expect(diagnoses.map(({ message }) => message)).toEqual([expect.stringMatching(/应下移 \d+ 行/)]);
    if (diagnoses[0]!.message.includes("没有对应的金额")) several += 1;
    expect(broken(standing(off))).toBe(0);
  }
  expect(seen).toBeGreaterThan(2);
  expect(several).toBeGreaterThan(0);
});

test("a list of more lines than any form has is laid along no other: work and memory would grow by their square", () => {
  const codes = Array.from({ length: 9_000 }, (_, at) => String(2_010_100 + at));
  const row = (...values: readonly (string | number)[]): readonly Cell[] =>
    values.map((value) => ({ value }));
  const rows = [
    row("支出决算表"),
    row("部门：某市某局", "单位：万元"),
    row("科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"),
    row("", "合计", 9_000, 9_000, 0),
    ...codes.map((code) => row(code, "一般公共服务支出", 1, 1, 1)),
  ];
  const statement = recognise({ name: "长.xlsx", sheets: [{ name: "03", hidden: false, rows, merges: [] }] });
  const allocated = jest.spyOn(globalThis, "Float64Array");
  try {
    diagnose(check(statement));
    expect(allocated).not.toHaveBeenCalled();
  } finally {
    allocated.mockRestore();
  }
});

test("put back, the tables hold, and a text is judged by them", () => {
  const { workbook } = renderDepartment(
    generateDepartment(randomFrom(301), { items: 8 }),
    plainForm("henan"),
  );
  const statement = recognise(workbook);
  const table = statement.table(3)!;
  const rows = [...new Set(entriesOf(table).map(({ row }) => row))].sort((a, b) => a - b);
  const columns = [...new Set(entriesOf(table).map(({ column }) => column))];
  const off = recognise(
    moved(workbook, table, { columns, first: rows[3]!, last: rows.at(-3)!, down: 1, right: 0 }),
  );
  expect(broken(off)).toBeGreaterThan(5);
  const report = check(off);
  const json = workbookJson("a.xlsx", report, diagnose(report));
  expect(json.diagnoses.map(({ cells, message }) => [cells.length, /应上移 1 行/.test(message)])).toEqual([
    [0, true],
  ]);
  expect(broken(standing(off))).toBe(0);
  expect(standing(statement)).toBe(statement);
});

describe("a column of 06 off by a row, which one sum alone tells", () => {
  const CODES = ["30201", "30202", "30211", "30216", "30217", "30229", "30231", "30299"];
  /** 印刷费, which has nothing, was left out, and the column ends with the total once more. */
  const OFF = [12, 3, 7, 0.3, 19.5, 2.5, 4, 48.3];
  const sheet = (name: string, rows: readonly (readonly (string | number)[])[]): Sheet => ({
    name,
    hidden: false,
    merges: [],
    rows: rows.map((row) => row.map((value) => (value === "" ? undefined : { value }))),
  });
  const faultsWith = (running: number, reception: number) =>
    diagnose(
      check(
        recognise({
          name: "某局2023年度决算.xlsx",
          sheets: [
            sheet("06", [
              ["一般公共预算财政拨款基本支出决算表"],
              ["部门：某局", "2023年度", "单位：万元"],
              ["科目编码", "科目名称", "决算数"],
              ["302", "商品和服务支出", 48.3],
              ...CODES.map((code, at) => [code, ECONOMIC_NAMES[code]!, OFF[at]!]),
              ["公用经费合计", "", 48.3],
            ]),
            sheet("09", [
              ["财政拨款“三公”经费支出决算表"],
              ["部门：某局", "2023年度", "", "", "单位：万元"],
              ["合计", "因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费"],
              [running + reception, "", "", running, reception],
            ]),
          ],
        }),
      ),
    ).diagnoses.map(({ explanations, equally }) => ({
      equally,
      slips: explanations.map(({ slip }) => slip),
    }));

  test("the block is told beside the cell where 三公 agrees again once it is put back", () => {
    expect(faultsWith(2.5, 0.3)).toEqual([{ equally: 2, slips: ["错行", "整块错行"] }]);
  });

  test("and not where nothing else speaks for it", () => {
    expect(faultsWith(20, 20)).toEqual([{ equally: 1, slips: ["错行"] }]);
  });
});
