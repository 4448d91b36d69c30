import type { CheckReport, Finding } from "../../src/check/report";
import { marksOf } from "../../src/report/marks";
import { SAMPLES } from "../../samples/load";
import { checkedSample } from "./checked";

const { report: sampleReport, diagnosis: sampleDiagnosis } = checkedSample("henan-2022");

test.each(SAMPLES)("%s: one mark a cell, every finding but hints is on some cell", (name) => {
  const { report, diagnosis } = checkedSample(name);
  const marks = marksOf(report, diagnosis);
  expect(new Set(marks.map(({ sheet, address }) => `${sheet}!${address}`)).size).toBe(marks.length);
  for (const { severity, message, cells } of report.findings) {
    if (severity === "info" || cells.length === 0) continue;
    expect(marks.some((mark) => mark.message.includes(message))).toBe(true);
  }
});

test("of a broken relation the stated side is marked, not what it is compared with", () => {
  const [finding] = sampleReport.findings;
  expect(finding!.evaluated).toBeDefined();
  const marks = marksOf({ ...sampleReport, findings: [finding!] });
  expect(marks).toEqual([{ sheet: "公开01表", address: "F17", kind: "error", message: finding!.message }]);
});

test("the blamed cell is marked with what to put there", () => {
  const marks = marksOf({ ...sampleReport, findings: [] }, sampleDiagnosis);
  expect(marks).toEqual([
    { sheet: "公开01表", address: "F17", kind: "error", message: sampleDiagnosis.diagnoses[0]!.message },
  ]);
});

describe("several findings on one cell", () => {
  const complaint = (severity: Finding["severity"], message: string): Finding => ({
    id: message,
    rule: sampleReport.findings[0]!.rule,
    severity,
    table: "T01",
    message,
    stated: "",
    expected: "",
    difference: "",
    allowance: "",
    cells: [
      { sheet: "一", address: "A1", label: "", value: null },
      { sheet: "一", address: "B2", label: "", value: null },
    ],
  });
  const of = (...findings: readonly Finding[]): CheckReport => ({ ...sampleReport, findings });

  test("the gravest gives the fill; messages follow, the gravest first, none twice", () => {
    const marks = marksOf(
      of(
        complaint("rounding", "尾"),
        complaint("warning", "提"),
        complaint("error", "错"),
        complaint("warning", "提"),
      ),
    );
    expect(marks.map(({ address, kind, message }) => [address, kind, message])).toEqual([
      ["A1", "error", "错\n提\n尾"],
      ["B2", "error", "错\n提\n尾"],
    ]);
  });

  test("hints leave no mark", () => {
    expect(marksOf(of(complaint("info", "示")))).toEqual([]);
  });
});
