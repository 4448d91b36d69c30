/** The whole way: a workbook as a department hands it in, recognised, checked and diagnosed. */
import { check } from "../../src/check/check";
import { diagnose } from "../../src/diagnose/diagnose";
import { recognise } from "../../src/statement/recognise";
import { toAddress } from "../../src/workbook/address";
import type { Line } from "../../src/statement/statement";
import type { Sheet } from "../../src/workbook/workbook";
import { generateBudget } from "../../generate/department";
import { plainForm } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";
import { sample, type SampleName } from "../../samples/load";
import { many } from "../../generate/wide";
import { BY_ONE, tally, workbookTrial, type Trial, type Watch } from "./trials";

function* trials(seed: number, count: number, slips: number, watch?: Watch): Iterable<Trial | undefined> {
  for (let i = 0; i < count; i++) yield workbookTrial(seed + i, slips, watch);
}

describe("generated workbooks in all forms", () => {
  test("one slip", () => {
    const count = many(60, 150);
    const shares = tally(trials(100_000, count, 1));
    expect(shares.trials).toBeGreaterThan(0.93 * count);
    expect(shares.first).toBeGreaterThanOrEqual(0.96);
    expect(shares.nearly).toBeGreaterThanOrEqual(0.99);
    expect(shares.value).toBeGreaterThanOrEqual(0.96);
    expect(shares.kind).toBeGreaterThanOrEqual(0.85);
  }, 60_000);

  test("two slips, three slips", () => {
    expect(tally(trials(200_000, many(20, 50), 2)).first).toBeGreaterThanOrEqual(0.88);
    expect(tally(trials(300_000, many(20, 50), 3)).first).toBeGreaterThanOrEqual(0.8);
  }, 60_000);

  test("one slip in an amount that one relation watches is named", () => {
    const shares = tally(trials(400_000, many(25, 50), 1, BY_ONE));
    expect(shares.trials).toBeGreaterThan(many(15, 30));
    // A total exchanged with one of its parts may look like another slip.
    expect(shares.named).toBeGreaterThan(0.95);
  }, 60_000);
});

describe("real workbooks", () => {
  const diagnosed = (name: SampleName) => diagnose(check(recognise(sample(name))));

  test("henan 2022: the expenditure total of 01 was left blank", () => {
    const { diagnoses, unexplained } = diagnosed("henan-2022");
    expect(unexplained).toBeUndefined();
    expect(diagnoses).toHaveLength(1);
    expect(diagnoses[0]).toMatchObject({
      equally: 1,
      message: "公开01表 F17 应为 928.86（现为空白，漏填），改正后 3 项关系全部成立",
      explanations: [{ kind: "missing", slip: "漏填", repairs: [{ proposed: 928_860_000 }] }],
    });
  });

  test("hebei 2023, a budget in 元: the subtotal of 三公 was left blank in both columns", () => {
    const { diagnoses, unexplained } = diagnosed("hebei-2023-budget");
    expect(unexplained).toBeUndefined();
    expect(diagnoses).toHaveLength(1);
    const [{ kind, repairs }] = diagnoses[0]!.explanations as [(typeof diagnoses)[0]["explanations"][0]];
    expect(kind).toBe("missing");
    expect(repairs.map(({ entry }) => entry.address)).toEqual(["C9", "D9"]);
    for (const { proposed } of repairs) expect(proposed).toBe(4_600_000);
  });

  test.each([
    ["that must be equal or less", { 公开03表: ["C17", "C18"], 公开05表: ["C11", "C12"] }],
    ["that are usually equal", { 公开02表: ["D17", "D18"], 公开05表: ["C11", "C12"] }],
  ])("henan 2022: a digit lost in 类 and 款 of two tables %s is one fault", (_, lost) => {
    const workbook = sample("henan-2022");
    const sheets = workbook.sheets.map((sheet): Sheet => {
      const here = Object.entries(lost).find(([name]) => name === sheet.name)?.[1] ?? [];
      const rows = sheet.rows.map((row, at) =>
        row?.map((cell, column) =>
          cell && here.includes(toAddress(at, column)) ? { ...cell, value: 18.22 } : cell,
        ),
      );
      return { ...sheet, rows };
    });
    const { diagnoses } = diagnose(check(recognise({ ...workbook, sheets })));
    const cells = diagnoses.map(({ explanations }) =>
      explanations[0]!.repairs.map(({ entry }) => `${entry.sheet} ${entry.address}`),
    );
    const all = Object.entries(lost).flatMap(([name, addresses]) => addresses.map((one) => `${name} ${one}`));
    expect(cells).toHaveLength(2);
    expect(cells).toContainEqual(all);
    expect(cells).toContainEqual(["公开01表 F17"]);
  });

  test.each(["jiangxi-2023", "shanghai-2024"] as const)("%s: nothing to mend", (name) => {
    expect(diagnosed(name)).toEqual({ diagnoses: [] });
  });
});

test("an amount booked to another 类 in two funds is four cells: a blank that is to be nothing is none of them", () => {
  for (const seed of [45, 51]) {
    const { workbook } = renderDepartment(
      generateBudget(randomFrom(seed), { items: 10, fundMoney: true }),
      plainForm("shanghai-unit-budget"),
    );
    const table = recognise(workbook).table(4)!;
    const fen = (line: Line, fund: string): number => line.cells.get(fund)!.amount.printed.value;
    const classes = table.lines.filter(({ code }) => code !== undefined);
    const first = classes.find((line) => fen(line, "fund") > 0)!;
    const second = classes.find((line) => line !== first && fen(line, "general") > 0)!;
    const by = Math.floor(Math.min(fen(first, "fund"), fen(second, "general")) / 300) * 100;
    const rows = new Map(
      workbook.sheets.map(({ name, rows }) => [name, rows.map((row) => (row ? [...row] : []))]),
    );
    const change = (line: Line, fund: string, more: number): void => {
      const { sheet, row, column } = line.cells.get(fund)!;
      rows.get(sheet)![row]![column] = { value: (fen(line, fund) + more) / 100, format: "#,##0.00" };
    };
    change(first, "fund", -by);
    change(second, "fund", by);
    change(first, "general", by);
    change(second, "general", -by);
    const sheets = workbook.sheets.map((sheet) => ({ ...sheet, rows: rows.get(sheet.name)! }));
    const { diagnoses } = diagnose(check(recognise({ ...workbook, sheets })));
    expect(diagnoses).toHaveLength(1);
    const repairs = diagnoses[0]!.explanations.map((one) => one.repairs.length);
    expect(repairs).toEqual([4]);
  }
});
