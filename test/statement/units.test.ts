/** Several units in one workbook: told apart by names or by order, and added up where one of them is the sum. */
import { fenPerLastPlace } from "../../src/amount/unit";
import { check } from "../../src/check/check";
import { diagnose } from "../../src/diagnose/diagnose";
import { recogniseUnits } from "../../src/statement/recognise";
import type { Statement } from "../../src/statement/statement";
import type { Cell, Sheet, Workbook } from "../../src/workbook/workbook";
import { generateDepartment } from "../../generate/department";
import { FINAL_FAMILIES, plainForm, type FamilyId } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { decimalText, roundHalfUp } from "../../generate/paper";
import { renderDepartment } from "../../generate/render";
import { gouji } from "../cli/world";
import { writeWorkbook } from "../../generate/write";
import type { WorkbookJson } from "../../src/report/json";

type Row = readonly (Cell | undefined)[];

/** The sheets of a department, told apart by a word behind their names. */
function sheetsOf(seed: number, family: FamilyId, mark: string, name?: string): Sheet[] {
  const department = generateDepartment(randomFrom(seed));
  const own = name === undefined ? department : { ...department, name };
  return renderDepartment(own, plainForm(family)).workbook.sheets.map((sheet) => ({
    ...sheet,
    name: `${sheet.name}${mark}`,
  }));
}

const book = (sheets: readonly Sheet[]): Workbook => ({ name: "合.xlsx", sheets });

function interleaved(one: readonly Sheet[], other: readonly Sheet[]): Sheet[] {
  const longest = one.length > other.length ? one : other;
  return longest.flatMap((_, index) => [one[index], other[index]].filter((sheet) => sheet !== undefined));
}

/** Everything on one sheet, a table under the other. */
function stacked(sheets: readonly Sheet[]): Sheet {
  const rows: Row[] = [];
  const merges: Sheet["merges"][number][] = [];
  for (const sheet of sheets) {
    const at = rows.length;
    sheet.rows.forEach((row, index) => (rows[at + index] = row ?? []));
    for (const box of sheet.merges) merges.push({ ...box, top: box.top + at, bottom: box.bottom + at });
    rows.push([], []);
  }
  return { name: "全部", hidden: false, rows: Array.from(rows, (row) => row ?? []), merges };
}

/** The sum of two units with the same figures: every exact amount doubled, then rounded as it is printed. */
function doubled(sheets: readonly Sheet[], seed: number, family: FamilyId): Sheet[] {
  const { figures, twins } = renderDepartment(generateDepartment(randomFrom(seed)), plainForm(family));
  const places = new Map(
    [...figures.values(), ...[...twins.values()].flat()].map((one) => [
      `${one.sheet}!${one.rowIndex},${one.columnIndex}`,
      one,
    ]),
  );
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, r) =>
      row?.map((cell, c) => {
        const figure = places.get(`${sheet.name}!${r},${c}`);
        if (typeof cell?.value !== "number" || !figure) return cell;
        const fen = roundHalfUp(2 * figure.exact, fenPerLastPlace(figure.unit, 2));
        return { ...cell, value: Number(decimalText(fen, figure.unit, figure.unit === "个" ? 0 : 2)) };
      }),
    ),
  }));
}

const names = (units: readonly Statement[]) => units.map(({ unitName }) => unitName);
const errors = (unit: Statement) =>
  check(unit)
    .findings.filter(({ severity }) => severity === "error")
    .map(({ message }) => message);

describe.each(FINAL_FAMILIES)("%s", (family) => {
  const one = sheetsOf(11, family, "", "甲县乙局本级");
  const other = sheetsOf(12, family, " (2)", "甲县丙中心");

  test.each([
    ["one set after another", book([...one, ...other])],
    ["table by table", book(interleaved(one, other))],
    ["on one sheet", book([stacked([...one, ...other])])],
  ])("two units, %s: each is checked on its own", (_how, workbook) => {
    const units = recogniseUnits(workbook);
    expect(names(units)).toEqual(["甲县乙局本级", "甲县丙中心"]);
    const alone = [recogniseUnits(book(one))[0]!, recogniseUnits(book(other))[0]!];
    units.forEach((unit, index) => {
      expect(unit.ambiguous).toEqual([]);
      expect(unit.tables.map(({ id }) => id)).toEqual(alone[index]!.tables.map(({ id }) => id));
      expect(errors(unit)).toEqual([]);
      expect(check(unit).relations.length).toBe(check(alone[index]!).relations.length);
      expect(unit.parts).toBeUndefined();
    });
  });

  test("two units of which neither bears a name of its own are told apart by the order", () => {
    const units = recogniseUnits(
      book([...sheetsOf(11, family, "甲", "某局"), ...sheetsOf(12, family, "乙", "某局")]),
    );
    expect(units).toHaveLength(2);
    for (const unit of units) expect(errors(unit)).toEqual([]);
  });

  test("the department beside its units is their sum, amount by amount", () => {
    const unit = sheetsOf(13, family, "", "甲县乙局本级");
    const sum = doubled(sheetsOf(13, family, "", "甲县乙局汇总"), 13, family);
    const marked = (sheets: readonly Sheet[], mark: string) =>
      sheets.map((sheet) => ({ ...sheet, name: sheet.name + mark }));
    const second = sheetsOf(13, family, "丙", "甲县丙中心");
    const units = recogniseUnits(book([...sum, ...marked(unit, "乙"), ...second]));
    expect(names(units)).toEqual(["甲县乙局汇总", "甲县乙局本级", "甲县丙中心"]);
    const [whole] = units;
    expect(whole!.parts).toHaveLength(2);
    expect(errors(whole!)).toEqual([]);
    const line = check(whole!).ledger.find(({ rule }) => rule.id === "X-SUM-01")!;
    expect(line.instances).toBeGreaterThan(20);
  });
});

test("one year's tables above another's on each sheet are told apart by their years", () => {
  const sheets = sheetsOf(3, "henan", "");
  const earlier = (sheet: Sheet): Row[] =>
    Array.from(sheet.rows, (row) =>
      (row ?? []).map((cell) =>
        typeof cell?.value === "string"
          ? { ...cell, value: cell.value.replace(/20\d{2}(?=年)/g, "2019") }
          : cell,
      ),
    );
  const both = sheets.map((sheet) => ({
    ...sheet,
    rows: [...earlier(sheet), [], ...sheet.rows],
    merges: [],
  }));
  const statements = recogniseUnits(book(both));
  expect(statements.map(({ year, tables }) => [year, tables.length])).toEqual([
    [expect.any(Number), 9],
    [2019, 9],
  ]);
  expect(statements.flatMap((one) => errors(one))).toEqual([]);
});

describe("what is no second unit", () => {
  const one = sheetsOf(11, "henan", "", "甲县乙局");

  test("a name misprinted on one table", () => {
    const [first, ...rest] = sheetsOf(11, "henan", "", "甲县乙居");
    const units = recogniseUnits(book([first!, ...one.slice(1)]));
    expect(rest.length).toBeGreaterThan(0);
    expect(units).toHaveLength(1);
    expect(units[0]!.unitName).toBeUndefined();
  });

  test("a copy of the whole set, and a hidden older set", () => {
    expect(recogniseUnits(book([...one, ...sheetsOf(11, "henan", " (2)", "甲县乙局")]))).toHaveLength(1);
    const hidden = sheetsOf(12, "henan", " (2)", "甲县乙局").map((sheet) => ({ ...sheet, hidden: true }));
    const units = recogniseUnits(book([...one, ...hidden]));
    expect(units).toHaveLength(1);
    expect(errors(units[0]!)).toEqual([]);
  });
});

describe("the command line", () => {
  const workbook = book([
    ...sheetsOf(11, "henan", "", "甲县乙局本级"),
    ...sheetsOf(12, "henan", " (2)", "甲县丙中心"),
  ]);
  const files = {
    "合.xlsx": writeWorkbook(workbook),
    "说明.txt": new TextEncoder().encode("收入总计1.00万元。"),
  };

  test("check: one object a unit, and the units are named", async () => {
    const { out, status } = await gouji(["check", "合.xlsx", "--format", "json"], files);
    const { workbooks } = JSON.parse(out) as { workbooks: WorkbookJson[] };
    expect(workbooks.map(({ file, unit_name }) => [file, unit_name])).toEqual([
      ["合.xlsx", "甲县乙局本级"],
      ["合.xlsx", "甲县丙中心"],
    ]);
    expect(status).toBe(0);
    const text = await gouji(["check", "合.xlsx"], files);
    expect(text.out).toContain("合.xlsx 里有 2 个单位的表，分别核对：甲县乙局本级、甲县丙中心。");
    expect(text.out).toMatch(/\n甲县丙中心 \d{4}年度/);
  });

  test("batch: a line a unit", async () => {
    const { files: left, err } = await gouji(["batch", "夹", "--out", "果"], {
      "夹/合.xlsx": files["合.xlsx"],
    });
    const lines = new TextDecoder().decode(left.get("果/report.jsonl")).trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as WorkbookJson).unit_name)).toEqual([
      "甲县乙局本级",
      "甲县丙中心",
    ]);
    expect(new TextDecoder().decode(left.get("果/report.html"))).toContain("甲县丙中心");
    expect(err.at(-1)).toContain("共 1 个工作簿（2 个单位）：");
  });

  test.each([["audit", "--text", "说明.txt"], ["narrate"]])(
    "%s asks which unit is meant",
    async (command, ...rest) => {
      const { status, err } = await gouji([command, "合.xlsx", ...rest], files);
      expect(status).toBe(2);
      expect(err).toEqual([
        "合.xlsx 里有 2 个单位的表（甲县乙局本级、甲县丙中心），请用 --unit 名称 指定其中一个。",
      ]);
      const chosen = await gouji([command, "合.xlsx", ...rest, "--unit", "丙中心"], files);
      expect(chosen.status).toBeLessThan(2);
      const wrong = await gouji([command, "合.xlsx", ...rest, "--unit", "丁所"], files);
      expect(wrong.err).toEqual(["--unit：合.xlsx 里没有“丁所”，有的是：甲县乙局本级、甲县丙中心。"]);
    },
  );
});

test("a figure of the sum that is changed is found, and it is the one to mend", () => {
  const family = "henan";
  const sum = doubled(sheetsOf(13, family, "", "甲县乙局汇总"), 13, family);
  const units = recogniseUnits(
    book([
      ...sum,
      ...sheetsOf(13, family, "乙", "甲县乙局本级"),
      ...sheetsOf(13, family, "丙", "甲县丙中心"),
    ]),
  );
  const entry = units[0]!.table(5)!.cell("total", "total")!;
  const changed = sum.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, r) =>
      row?.map((cell, c) =>
        sheet.name === entry.sheet && r === entry.row && c === entry.column
          ? { ...cell, value: Number(entry.content) + 10 }
          : cell,
      ),
    ),
  }));
  const again = recogniseUnits(
    book([
      ...changed,
      ...sheetsOf(13, family, "乙", "甲县乙局本级"),
      ...sheetsOf(13, family, "丙", "甲县丙中心"),
    ]),
  );
  const report = check(again[0]!);
  expect(
    report.findings.filter(({ rule }) => rule.id === "X-SUM-01").map(({ severity }) => severity),
  ).toContain("error");
  const [first] = diagnose(report).diagnoses;
  expect(
    first!.explanations[0]!.repairs.map(({ entry: { address, sheet } }) => `${sheet}!${address}`),
  ).toEqual([`${entry.sheet}!${entry.address}`]);
});
