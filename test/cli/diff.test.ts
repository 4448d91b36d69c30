import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeValues } from "../../hosts/file/xlsx/values";
import { gouji } from "./world";

const sample = (name: string) => new Uint8Array(readFileSync(join(__dirname, "../../samples", name)));
const FILES = {
  "旧.xlsx": sample("henan-2022.xlsx"),
  "新.xlsx": writeValues(sample("henan-2022.xlsx"), [{ sheet: "公开01表", address: "F17", value: 928.86 }]),
  "别.xlsx": sample("jiangxi-2023.xlsx"),
  "坏.xlsx": new TextEncoder().encode("文本"),
};

test("0 where the new version has no error, 1 where it has", async () => {
  const mended = await gouji(["diff", "旧.xlsx", "新.xlsx"], FILES);
  expect([mended.status, mended.err]).toEqual([0, []]);
  expect(mended.out).toContain("F17 本年支出合计 决算数：（空） → 928.86");
  expect((await gouji(["diff", "新.xlsx", "旧.xlsx"], FILES)).status).toBe(1);
});

test("JSON goes to standard output alone", async () => {
  const { out } = await gouji(["diff", "旧.xlsx", "新.xlsx", "--format", "json"], FILES);
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    old: "旧.xlsx",
    new: "新.xlsx",
    summary: { cells: 1 },
    cells: [
      {
        table: "T01",
        line: "本年支出合计",
        old: { sheet: "公开01表", address: "F17", value: null },
        new: { sheet: "公开01表", address: "F17", value: "928.86" },
      },
    ],
  });
});

test("two that are hardly versions of one workbook: said", async () => {
  const { err } = await gouji(["diff", "旧.xlsx", "别.xlsx"], FILES);
  expect(err).toEqual([
    expect.stringMatching(/^提醒：两份可能不是同一本的两个版本：.*年度不同（2022、2023）/),
  ]);
});

test.each([
  ["one file", ["旧.xlsx"], /^请给出旧、新两份工作簿。/],
  ["three files", ["旧.xlsx", "新.xlsx", "别.xlsx"], /^diff 只比较两份工作簿，多给了 别\.xlsx。$/],
  ["a file that cannot be read", ["旧.xlsx", "坏.xlsx"], /^坏\.xlsx：/],
])("2: %s", async (_, argv, line) => {
  const { status, out, err } = await gouji(["diff", ...argv], FILES);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toEqual([expect.stringMatching(line)]);
});
