/** Workbooks whose totals are formulas: what was typed is blamed, or the formula itself; never what a formula came to. */
import { check } from "../../src/check/check";
import { diagnose } from "../../src/diagnose/diagnose";
import type { Example } from "../../src/rules/examples/example";
import { exampleDepartment } from "../small-department";

const diagnosed = (example: Example) => diagnose(check(exampleDepartment(example)));

/** 公开05表: each line's total is its two parts, 款 and 类 what stands below them. */
const LINES = [
  "total",
  "201",
  "20106",
  "2010601",
  "2010602",
  "208",
  "20805",
  "2080505",
  "221",
  "22102",
  "2210201",
];
const ACROSS = Object.fromEntries(LINES.map((line, at) => [`T05/${line}/total`, `D${at + 7}+E${at + 7}`]));
const DOWN = Object.fromEntries(
  [
    ["basic", "D"],
    ["project", "E"],
  ].flatMap(([column, letter]) =>
    Object.entries({
      total: [8, 12, 15],
      "201": [9],
      "20106": [10, 11],
      "208": [13],
      "20805": [14],
      "221": [16],
      "22102": [17],
    }).map(([line, rows]) => [`T05/${line}/${column!}`, rows.map((row) => `${letter!}${row}`).join("+")]),
  ),
);

test("an input that is mistyped is named with what it should be, and no result of it", () => {
  // D10 says 91 for 100, and every formula over it follows.
  const results = ["2010601", "20106", "201", "total"];
  const edits = {
    "T05/2010601/basic": "91.00",
    ...Object.fromEntries(
      results.map((line) => [`T05/${line}/total`, { "2010601": "91.00", total: "132.00" }[line] ?? "111.00"]),
    ),
    "T05/20106/basic": "91.00",
    "T05/201/basic": "91.00",
    "T05/total/basic": "112.00",
  };
  const { diagnoses, unexplained } = diagnosed({ edits, formulas: { ...ACROSS, ...DOWN } });
  expect(unexplained).toBeUndefined();
  expect(diagnoses).toHaveLength(1);
  const repairs = diagnoses[0]!.explanations.map((one) =>
    one.repairs.map(({ entry }) => entry.address).join(),
  );
  expect(repairs[0]).toBe("D10");
  expect(diagnoses[0]!.explanations[0]!.repairs[0]!.proposed).toBe(100_000_000);
  expect(new Set(repairs.flatMap((one) => one.split(",")))).not.toContain("C10");
});

test.each([
  [
    "a sum that misses a row",
    { "T05/total/total": "132.00" },
    { "T05/total/total": "C8+C12" },
    "公开05表 C7 的公式应为 =C8+C12+C15（现为 =C8+C12，公式漏行），算得 141.00，改正后 3 项关系全部成立",
  ],
  [
    "a reference to the wrong row",
    { "T05/total/total": "144.00" },
    { "T05/total/total": "SUM(C8,C12,C14)" },
    "公开05表 C7 的公式应为 =C8+C12+C15（现为 =SUM(C8,C12,C14)，公式引错行），算得 141.00，改正后 3 项关系全部成立",
  ],
  [
    "a total typed over",
    { "T05/total/total": "114.00" },
    { "T05/total/basic": "SUM(D8,D12,D15)", "T05/total/project": "SUM(E8,E12,E15)" },
    "公开05表 C7 的公式应为 =SUM(C8,C12,C15)（现为 114.00，公式被数字盖住），算得 141.00，改正后 3 项关系全部成立",
  ],
])("%s is one fault, mended by the formula", (_, edits, formulas, message) => {
  const { diagnoses, unexplained } = diagnosed({ edits, formulas });
  expect(unexplained).toBeUndefined();
  expect(diagnoses.map((one) => one.message)).toEqual([message]);
  expect(diagnoses[0]!.explanations[0]!.repairs[0]!.formula).toBeDefined();
});

test("a typed total that the other tables agree with is left, and the part is blamed", () => {
  const { diagnoses } = diagnosed({
    edits: {
      "T05/221/total": "19.00",
      "T05/22102/total": "19.00",
      "T05/2210201/total": "19.00",
      "T05/2210201/basic": "19.00",
      "T05/22102/basic": "19.00",
      "T05/221/basic": "19.00",
      "T05/total/basic": "131.00",
    },
    formulas: { ...ACROSS, ...DOWN, "T05/total/total": "" },
  });
  expect(diagnoses.map(({ explanations }) => explanations[0]!.repairs[0]!.entry.address)).toEqual(["D17"]);
});

test("of the inputs of one sum the one that the other tables of its 科目 refute comes first", () => {
  // 12 of 2080505 became 15: 9 of 2210201 might as well have been 6.
  const lines = ["total", "201", "20106", "2010601", "2010602", "208", "20805", "2080505", "212"];
  const all = [...lines, "21208", "2120803", "221", "22102", "2210201", "223", "22301", "2230105"];
  const down = Object.entries({ total: [8, 12, 15, 18, 21], "201": [9], "20106": [10, 11], "208": [13] });
  const rest = Object.entries({ "20805": [14], "212": [16], "21208": [17], "221": [19], "22102": [20] });
  const last = Object.entries({ "223": [22], "22301": [23] });
  const formulas = {
    ...Object.fromEntries(all.map((line, at) => [`T02/${line}/total`, `SUM(D${at + 7}:I${at + 7})`])),
    ...Object.fromEntries(
      [...down, ...rest, ...last].map(([line, rows]) => [
        `T02/${line}/fiscal`,
        rows.map((row) => `D${row}`).join("+"),
      ]),
    ),
  };
  const wrong = ["208", "20805", "2080505"].flatMap((line) => [
    [`T02/${line}/fiscal`, "15.00"],
    [`T02/${line}/total`, "15.00"],
  ]);
  const edits = { ...Object.fromEntries(wrong), "T02/total/total": "188.00", "T02/total/fiscal": "177.00" };
  const { diagnoses } = diagnosed({ edits, formulas });
  expect(diagnoses).toHaveLength(1);
  expect(diagnoses[0]!.explanations[0]!.repairs[0]!.entry.address).toBe("D14");
});

test("a formula that reaches the same sum over the lowest lines is no fault", () => {
  const { diagnoses } = diagnosed({
    formulas: { "T05/total/total": "C10+C11+C14+C17" },
  });
  expect(diagnoses).toEqual([]);
});
