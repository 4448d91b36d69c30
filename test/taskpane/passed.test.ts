import { groupPassed } from "../../taskpane/state/passed";
import { countRelations } from "../../src/report/verdict";
import { cellsToMend, countItems, notRunCount } from "../../taskpane/state/verdict";
import { merge } from "../../taskpane/state/items";
import { extentText, verdictText } from "../../taskpane/wording";
import {
  diagnosis,
  entry,
  evaluated,
  explanation,
  finding,
  NO_DIAGNOSIS,
  report,
  rule,
  statement,
  table,
  WORKBOOK,
} from "./fixtures";

const a = entry("B2", 3, "合计");
const parts = [entry("B3", 1), entry("B4", 2)];
const sum = rule("T01-R01");
const cross = rule("X-01-03", { needs: [1, 3] });
const relations = [
  evaluated(a, parts, "passed", sum),
  evaluated(a, parts, "rounding", sum),
  evaluated(a, parts, "suspicious", cross),
  evaluated(a, parts, "failed", cross),
  evaluated(a, parts, "unjudged", cross),
];
const checked = report([], relations, [
  { rule: sum, instances: 2, status: "rounding", reason: "" },
  { rule: rule("X-PY-01"), instances: 0, status: "not-run", reason: "没有打开上年决算表" },
]);
const run = (of = checked, diagnoses = NO_DIAGNOSIS) => ({
  workbook: WORKBOOK,
  statement: of.statement,
  units: [],
  report: of,
  diagnosis: diagnoses,
});

test("what held is counted by table and rule, and what runs between tables comes last", () => {
  const groups = groupPassed({ ...checked, statement: statement([table(1)]) });
  expect(groups.map(({ title, count, rounding }) => [title, count, rounding])).toEqual([
    ["公开01表《收入支出决算总表》", 2, 1],
    ["表与表之间", 1, 1],
  ]);
  expect(groups[0]!.rules).toEqual([{ rule: sum, relations: relations.slice(0, 2) }]);
});

test("未执行 and what cannot be judged are never counted as holding", () => {
  expect(countRelations(checked)).toEqual({ all: 4, holding: 3, rounding: 2 });
  expect(notRunCount(checked)).toBe(1);
});

test("mended findings are counted apart from those that stand", () => {
  const before = merge([], [finding("A", "error"), finding("B", "error"), finding("C", "rounding")]);
  expect(countItems(merge(before, [finding("B", "error")]))).toEqual({
    error: 1,
    warning: 0,
    rounding: 0,
    info: 0,
    mended: 1,
  });
});

describe("the verdict in one line", () => {
  test("all hold, some by rounding", () => {
    const good = report([], relations.slice(0, 3));
    expect(verdictText(countItems([]), run(good))).toBe("3 项关系全部成立（其中 2 项为尾差）。");
  });

  test("errors, and how few cells cure them", () => {
    const cure = explanation([{ entry: a, proposed: 1, low: 0, high: 0 }]);
    const counts = { ...countItems([]), error: 4 };
    const cured = run(checked, { diagnoses: [diagnosis([cure])] });
    expect(verdictText(counts, cured)).toBe("有 4 项错误，改正 1 个单元格就能全部成立。");
    expect(verdictText(counts, run())).toBe("有 4 项错误。");
  });

  test("what was checked adds up to the errors: those that are relations, and those that are none", () => {
    const findings = [{ ...finding("A", "error"), evaluated: relations[3]! }, finding("B", "error")];
    expect(extentText(run(report(findings, relations.slice(0, 4))))).toBe(
      "4 项关系中 3 项成立（其中 2 项为尾差），1 项不平，关系以外 1 项填列错误。",
    );
  });

  test("no cure is promised where some error has none", () => {
    const unexplained = { relations: [], message: "错误太多" };
    expect(cellsToMend({ diagnoses: [diagnosis([])], unexplained })).toBeUndefined();
  });

  test("nothing to check is no praise", () => {
    expect(verdictText(countItems([]), run(report([])))).toBe("没有可以核对的关系。");
  });
});
