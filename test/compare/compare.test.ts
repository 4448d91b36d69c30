/** Two versions: what changed by its meaning, and what became of the findings. */
import { compare, type Version } from "../../src/compare/compare";
import { comparisonText } from "../../src/report/comparison";
import { sample } from "../../samples/load";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import { changed, checked } from "../report/checked";

const HENAN = sample("henan-2022");

function version(workbook: Workbook): Version {
  return { workbook, report: checked(workbook).report };
}

/** The workbook with a blank row put in before a row of a sheet. */
function withRow(workbook: Workbook, name: string, at: number): Workbook {
  const insert = (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: [...sheet.rows.slice(0, at), undefined, ...sheet.rows.slice(at)],
    merges: sheet.merges.map((box) => ({
      ...box,
      top: box.top + (box.top >= at ? 1 : 0),
      bottom: box.bottom + (box.bottom >= at ? 1 : 0),
    })),
  });
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? insert(sheet) : sheet)),
  };
}

test("the same workbook twice", () => {
  const one = version(HENAN);
  const comparison = compare(one, one);
  expect(comparison).toMatchObject({
    changes: [],
    added: [],
    removed: [],
    uncompared: [],
    settled: [],
    fresh: [],
  });
  expect(comparison.remaining.map(({ after }) => after)).toEqual(
    one.report.findings.filter(({ severity }) => severity !== "rounding"),
  );
});

test("a cell that was mended: table, line, column, old and new; its errors are settled", () => {
  const { changes, settled, fresh, remaining } = compare(
    version(HENAN),
    version(changed(HENAN, { "公开01表!F17": 928.86 })),
  );
  const cell = { sheet: "公开01表", address: "F17" };
  expect(changes).toEqual([
    {
      table: "T01",
      tableName: expect.stringContaining("收入支出决算总表") as string,
      line: "本年支出合计",
      column: expect.any(String) as string,
      beforeCell: cell,
      afterCell: cell,
      before: null,
      after: 928.86,
    },
  ]);
  expect(settled.filter(({ severity }) => severity === "error")).toHaveLength(4);
  expect(
    [...fresh, ...remaining.map(({ after }) => after)].filter(({ severity }) => severity === "error"),
  ).toEqual([]);
});

test.each([
  ["公开01表!F11", "五、教育支出"],
  ["公开03表!C8", expect.stringMatching(/^\d{3} \p{Script=Han}+$/u) as string],
])("%s: a line is called as it is printed, with its code only where one stands", (cell, line) => {
  const { changes } = compare(version(HENAN), version(changed(HENAN, { [cell]: 1.5 })));
  expect(changes.map((change) => change.line)).toEqual([line]);
});

test("the other way round they are new", () => {
  const { settled, fresh } = compare(version(changed(HENAN, { "公开01表!F17": 928.86 })), version(HENAN));
  expect(settled.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(fresh.filter(({ severity }) => severity === "error")).toHaveLength(4);
});

test("a row put in above moves cells and changes nothing; that words were not compared is said", () => {
  const { changes, uncompared, settled, fresh } = compare(
    version(HENAN),
    version(withRow(HENAN, "公开01表", 3)),
  );
  expect({ changes, settled, fresh }).toEqual({ changes: [], settled: [], fresh: [] });
  expect(uncompared).toEqual([
    { sheet: "公开01表", reason: expect.stringContaining("文字没有逐格比较") as string },
  ]);
});

test("a number typed as a text is no change, another text outside of the figures is one", () => {
  const typed = changed(HENAN, { "公开01表!C7": "181.43" });
  expect(compare(version(HENAN), version(typed)).changes).toEqual([]);
  const titled = changed(HENAN, { "公开01表!A2": "改过的一句" });
  expect(compare(version(HENAN), version(titled)).changes).toMatchObject([
    { table: "", tableName: "公开01表", line: "", after: "改过的一句" },
  ]);
});

test("a table whose title went is compared cell by cell", () => {
  const { changes, removed } = compare(
    version(HENAN),
    version(changed(HENAN, { "公开05表!A1": "题", "公开05表!F17": 928.86 })),
  );
  expect(removed).toEqual([expect.stringContaining("一般公共预算财政拨款支出决算表")]);
  expect(changes.map(({ afterCell, after }) => [afterCell?.address, after])).toEqual(
    expect.arrayContaining([
      ["A1", "题"],
      ["F17", 928.86],
    ]),
  );
});

test("a table that is gone", () => {
  const without = { ...HENAN, sheets: HENAN.sheets.filter(({ name }) => name !== "公开03表") };
  const comparison = compare(version(HENAN), version(without));
  expect(comparison.removed).toEqual([expect.stringContaining("支出决算表")]);
  expect(comparison.uncompared).toEqual([{ sheet: "公开03表", reason: "新版没有这张工作表" }]);
});

test("the text: the verdict, then what changed, what is new, what stays, what is settled", () => {
  const text = comparisonText(
    "旧.xlsx",
    "新.xlsx",
    compare(version(HENAN), version(changed(HENAN, { "公开01表!F17": 928.86, "公开01表!A2": "改过的一句" }))),
  );
  expect(text).toMatch(
    /^旧：旧\.xlsx\n新：新\.xlsx\n结论：改动 2 格。已解决 \d+ 项，新出现 \d+ 项，仍在 \d+ 项。\n/,
  );
  expect(text).toContain("  F17 本年支出合计 决算数：（空） → 928.86\n");
  expect(
    comparisonText("旧", "新", compare(version(HENAN), version(changed(HENAN, { "公开01表!F11": 391.1 })))),
  ).toContain("391.16 → 391.10\n");
  expect(text.endsWith("\n")).toBe(true);
});
