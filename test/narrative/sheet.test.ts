import { auditText } from "../../src/narrative/audit/audit";
import { sheetParagraphs } from "../../src/narrative/audit/sheet";
import { recognise } from "../../src/statement/recognise";
import { sample } from "../samples";

test("a sheet that holds the text: a row is a paragraph", () => {
  const paragraphs = sheetParagraphs({
    name: "情况说明",
    hidden: false,
    merges: [],
    rows: [
      [{ value: "二、收入决算情况说明" }],
      undefined,
      [undefined, { value: "2022年度收入合计" }, { value: 987.7, format: "0.00" }, { value: "万元。" }],
    ],
  });
  expect(paragraphs.map(({ text }) => text)).toEqual([
    "二、收入决算情况说明",
    "",
    "2022年度收入合计987.70万元。",
  ]);
  expect(auditText(paragraphs, recognise(sample("henan-2022"))).claims).toMatchObject([
    { paragraph: 2, verdict: "ok" },
  ]);
});
