import { toJson, unreadableJson, workbookJson, type WorkbookJson } from "../../src/report/json";
import { SAMPLES, type SampleName } from "../../samples/load";
import { checked, checkedSample, type Checked } from "./checked";
import { CHECK } from "./contract";
import { misfits } from "./shape";

describe("the contract", () => {
  test.each(SAMPLES)("%s has the shape, keys in order, none more", (name) => {
    const json = JSON.parse(toJson([jsonOf(checkedSample(name))])) as unknown;
    expect(misfits(json, CHECK)).toEqual([]);
  });

  test("the shape would notice", () => {
    const json = jsonOf(checkedSample("henan-2022"));
    const document = (changes: object): unknown => JSON.parse(toJson([{ ...json, ...changes }])) as unknown;
    expect(misfits(document({ more: 1 }), CHECK)).not.toEqual([]);
    expect(misfits(document({ kind: "other" }), CHECK)).not.toEqual([]);
    expect(misfits(document({ error: undefined }), CHECK)).not.toEqual([]);
  });

  test("what stands there for the Henan sample", () => {
    const json = jsonOf(checkedSample("henan-2022"));

    expect(json).toMatchObject({
      file: "a.xlsx",
      kind: "final-account",
      year: 2022,
      unit: "万元",
      error: null,
    });
    expect(json.tables[0]).toEqual({
      id: "T01",
      title: "收入支出决算总表",
      number: "公开01表",
      sheet: "公开01表",
    });
    expect(json.missing).toEqual(["T10"]);
    const finding = json.findings.find(({ rule }) => rule === "T01-R02")!;
    expect(finding).toMatchObject({
      severity: "error",
      table: "T01",
      expected: "928.86",
      difference: "-928.86",
      allowance: "0.02",
    });
    expect(Number(finding.stated)).toBe(0);
    expect(finding.cells[0]).toEqual({
      sheet: "公开01表",
      address: "F17",
      label: "本年支出合计 决算数",
      value: null,
    });
    expect(json.diagnoses).toHaveLength(1);
    expect(json.diagnoses[0]).toMatchObject({
      kind: "missing",
      cells: [{ sheet: "公开01表", address: "F17", value: null, proposed: "928.86" }],
    });
    expect(json.diagnoses[0]!.resolves).toContain("T01-R02");
  });
});

test.each(SAMPLES)("%s: the counts agree with the lists", (name) => {
  const { report, diagnosis } = checkedSample(name);
  const { summary, findings, ledger } = workbookJson("a.xlsx", report, diagnosis);
  for (const severity of ["error", "rounding", "warning", "info"] as const) {
    expect(summary[severity]).toBe(findings.filter((finding) => finding.severity === severity).length);
  }
  expect(summary.relations).toBe(report.relations.length);
  expect(ledger.map(({ rule }) => rule)).toEqual(report.ledger.map(({ rule }) => rule.id));
});

test("amounts of findings: stated − expected = difference", () => {
  const names: readonly SampleName[] = ["henan-2022", "hebei-2023-budget"];
  for (const name of names) {
    for (const { stated, expected, difference } of jsonOf(checkedSample(name)).findings) {
      if (difference === "") continue;
      expect(Math.round((Number(stated) - Number(expected)) * 100)).toBe(
        Math.round(Number(difference) * 100),
      );
    }
  }
});

test("a figure that cannot be read takes part in no relation that counts", () => {
  const { report } = checkedSample("henan-2022", { "公开01表!C7": "#REF!" });
  const { summary } = workbookJson("a.xlsx", report, { diagnoses: [] });
  const unjudged = report.relations.filter(({ verdict }) => verdict === "unjudged").length;
  expect(unjudged).toBeGreaterThan(0);
  expect(summary.relations).toBe(report.relations.length - unjudged);
});

test("diagnoses: one for each independent fault, what else it may be among its own alternatives", () => {
  const { report, diagnosis } = checkedSample("henan-2022", { "公开01表!C19": 1428.86 });
  const faults = diagnosis.diagnoses;
  expect(faults.length).toBeGreaterThan(1);
  expect(faults.some(({ explanations }) => explanations.length > 1)).toBe(true);

  const { diagnoses } = workbookJson("a.xlsx", report, diagnosis);

  expect(diagnoses.map(({ message }) => message)).toEqual(faults.map(({ message }) => message));
  expect(diagnoses.map(({ alternatives }) => alternatives.map(({ message }) => message))).toEqual(
    faults.map(({ explanations }) => explanations.slice(1).map(({ message }) => message)),
  );
});

test("a workbook without any table: an error, nothing but the names of its sheets", () => {
  const rows = [[{ value: "通讯录" }], [{ value: "张三" }, { value: 12 }]];
  const json = jsonOf(
    checked({ name: "a.xlsx", sheets: [{ name: "名单", hidden: false, rows, merges: [] }] }),
  );

  expect(misfits(JSON.parse(toJson([json])), CHECK)).toEqual([]);
  expect(json).toEqual({
    ...unreadableJson("a.xlsx", "a.xlsx：没有找到部门决算（或预算）公开的任何一张表，无法核对。"),
    unrecognised: ["名单"],
  });
});

// Helpers

function jsonOf({ report, diagnosis }: Checked): WorkbookJson {
  return workbookJson("a.xlsx", report, diagnosis);
}

test.each([
  ["henan-2022", {}],
  ["hebei-2023-budget", {}],
  ["jiangxi-2023", { "GK03 支出决算表!F8": 59.15 }],
] as const)("%s: the first diagnosis of each fault together resolve every error", (name, changes) => {
  const { report, diagnosis } = checkedSample(name, changes);
  const json = workbookJson("试.xlsx", report, diagnosis);
  const resolved = new Set(
    json.diagnoses.slice(0, diagnosis.diagnoses.length).flatMap(({ resolves }) => resolves),
  );
  const errors = json.findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.filter((rule) => !resolved.has(rule))).toEqual([]);
});
