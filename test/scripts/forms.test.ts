/** What whoever adds a province sees of a form: what was bound to what, and what no form knew. */
import { formReport, formText } from "../../scripts/form-report";
import { sample } from "../../samples/load";
import { recognise } from "../../src/statement/recognise";
import type { Workbook } from "../../src/workbook/workbook";

/** The workbook with other words where these stand. */
function reworded(workbook: Workbook, words: Readonly<Record<string, string>>): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row?.map((cell) => {
          const text = typeof cell?.value === "string" ? words[cell.value.replace(/\s/g, "")] : undefined;
          return cell && text !== undefined ? { ...cell, value: text } : cell;
        }),
      ),
    })),
  };
}

test("of a known form every label is bound", () => {
  const { tables, unknown, missing } = formReport(recognise(sample("henan-2022")));
  expect(tables.map(({ id }) => id)).toEqual(["T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09"]);
  expect(tables.flatMap((table) => table.unknown)).toEqual([]);
  expect([unknown, missing]).toEqual([[], ["T10"]]);
  expect(tables[4]!.columns).toContainEqual({ key: "basic", label: "本年支出›基本支出" });
  expect(tables[8]!.lines).toContainEqual({ key: "reception", label: "公务接待费" });
  expect(tables[2]!.codes).toHaveLength(13);
});

test("of a form that nobody knows the words are told, with their places and why", () => {
  const workbook = reworded(sample("henan-2022"), {
    政府性基金预算财政拨款收入支出决算表: "某项专门资金往来一览表",
    项目支出: "专项工作开支",
    "四、上级补助收入": "四、域外来款",
  });
  const report = formReport(recognise(workbook));
  const text = formText("新表式.xlsx", report);
  expect(report.tables.map(({ id }) => id)).not.toContain("T07");
  expect(report.unknown.map(({ label, place }) => [label, place])).toEqual([
    ["某项专门资金往来一览表", "公开07表!A1"],
  ]);
  const unknown = (id: string) => report.tables.find((table) => table.id === id)!.unknown;
  expect(unknown("T01").map(({ label }) => label)).toContain("四、域外来款");
  expect(unknown("T03")).toContainEqual({
    label: "专项工作开支",
    place: expect.stringMatching(/^公开03表!\w+ 等 \d+ 格$/),
    reason: expect.stringMatching(/./),
  });
  for (const said of ["公开07表!A1\t“某项专门资金往来一览表”：", "“四、域外来款”：", "“专项工作开支”："])
    expect(text).toContain(said);
});
