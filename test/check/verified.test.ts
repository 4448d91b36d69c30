/** 已核实: a finding that a person set aside is no fault, is told in every report, and alarms again when a figure of it changes. */
import { check } from "../../src/check/check";
import { decisionsOf, decisionsText, NO_DECISIONS } from "../../src/check/decisions";
import { verifiedOf } from "../../src/check/verified";
import type { Verified } from "../../src/check/report";
import { diagnose } from "../../src/diagnose/diagnose";
import { workbookJson } from "../../src/report/json";
import { marksOf } from "../../src/report/marks";
import { Overview } from "../../src/report/overview";
import { toText } from "../../src/report/text";
import { reviewReport } from "../../src/sheets/review-report";
import { reviewSheets } from "../../src/sheets/review";
import { recognise } from "../../src/statement/recognise";
import { parseAddress } from "../../src/workbook/address";
import type { Cell, CellRef, Workbook } from "../../src/workbook/workbook";
import { sample } from "../../samples/load";

const AT = Date.UTC(2026, 10, 27, 4);
const BOOK = sample("henan-2022");

function checked(book: Workbook, verified: readonly Verified[] = []) {
  const report = check(recognise(book), { verified });
  return { report, diagnosis: diagnose(report) };
}

const before = checked(BOOK);
const errors = before.report.findings.filter(({ severity }) => severity === "error");
const all = errors.map((finding) => verifiedOf(finding, "原始凭证如此。", "张三", AT));

function withCell(book: Workbook, { sheet, address }: CellRef, value: number): Workbook {
  const { row, column } = parseAddress(address)!;
  return {
    ...book,
    sheets: book.sheets.map((one) => {
      if (one.name !== sheet) return one;
      const rows = [...one.rows];
      const cells: (Cell | undefined)[] = [...(rows[row] ?? [])];
      cells[column] = { ...cells[column], value };
      rows[row] = cells;
      return { ...one, rows };
    }),
  };
}

/** A line put in above everything: all addresses are others. */
function lower(book: Workbook): Workbook {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: [undefined, ...sheet.rows],
      merges: sheet.merges.map((box) => ({ ...box, top: box.top + 1, bottom: box.bottom + 1 })),
    })),
  };
}

test("what is set aside is no error, is not explained and not marked", () => {
  expect(errors.length).toBeGreaterThan(0);
  const { report, diagnosis } = checked(BOOK, all);
  expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(report.verified).toHaveLength(errors.length);
  expect(diagnosis).toEqual({ diagnoses: [] });
  expect(marksOf(report, diagnosis).filter(({ kind }) => kind === "error")).toEqual([]);
  // The rest is as it was.
  expect(report.findings).toEqual(before.report.findings.filter((finding) => !errors.includes(finding)));
});

test("one of two faults set aside: the other is explained as before", () => {
  const [fault, ...others] = before.diagnosis.diagnoses;
  const own = errors.filter(({ evaluated }) => fault!.resolves.includes(evaluated!));
  const { diagnosis } = checked(
    BOOK,
    own.map((finding) => verifiedOf(finding, "另有批复", "", AT)),
  );
  expect(diagnosis.diagnoses.map(({ message }) => message)).toEqual(others.map(({ message }) => message));
});

test("every report says what was set aside, by whom, when and why", () => {
  const { report, diagnosis } = checked(BOOK, all);
  const text = toText("a.xlsx", report, diagnosis);
  expect(text).toContain(`${String(errors.length)} 项不符已核实`);
  expect(text).toContain(`已核实 ${String(errors.length)} 项，不计入错误和提醒`);
  expect(text).toContain("已核实（张三 2026-11-27）：原始凭证如此。");
  expect(text).not.toContain("关系全部成立");
  const json = workbookJson("a.xlsx", report, diagnosis);
  expect(json.summary.error).toBe(0);
  expect(json.verified?.[0]).toMatchObject({
    rule: errors[0]!.rule.id,
    reason: "原始凭证如此。",
    by: "张三",
    at: "2026-11-27T04:00:00.000Z",
  });
  const input = { file: "a.xlsx", report, diagnosis, date: "" };
  const sheet = reviewSheets(input).find(({ name }) => name === "已核实");
  expect(sheet?.rows).toHaveLength(errors.length);
  expect(reviewReport(input).paragraphs.map(({ text }) => text)).toContainEqual(
    expect.stringContaining("已核实（张三 2026-11-27）：原始凭证如此。"),
  );
  const overview = new Overview();
  overview.add(json);
  expect(overview.sheets().find(({ title }) => title === "已核实")?.rows).toHaveLength(errors.length);
});

test("where there is none, no report speaks of it", () => {
  const { report, diagnosis } = before;
  expect(toText("a.xlsx", report, diagnosis)).not.toContain("核实");
  expect(workbookJson("a.xlsx", report, diagnosis)).not.toHaveProperty("verified");
  expect(reviewSheets({ file: "a", report, diagnosis, date: "" }).map(({ name }) => name)).not.toContain(
    "已核实",
  );
});

test("a figure of it changes: it alarms again and says who let it stand", () => {
  const [one] = errors;
  const { entry } = one!.evaluated!.relation.right.find(({ entry: { state } }) => state === "amount")!;
  const { report } = checked(withCell(BOOK, entry, 1234.56), [verifiedOf(one!, "凭证如此", "李四", AT)]);
  expect(report.verified).toEqual([]);
  const again = report.findings.find(({ id }) => id === one!.id);
  expect(again?.severity).toBe("error");
  expect(again?.message).toMatch(/李四 2026-11-27 曾经核实：凭证如此；此后数有变动，请重新核实。$/);
});

test("lines that moved are known again", () => {
  const { report } = checked(lower(BOOK), all);
  expect(report.verified).toHaveLength(errors.length);
});

test("another finding's, another rule's and damaged ones do nothing", () => {
  const other = all.map((one) => ({ ...one, rule: "T99-R99", finding: "T99-R99:x" }));
  expect(checked(BOOK, other).report.findings).toEqual(before.report.findings);
  const kept = { verified: all, ruledOut: ["a"] };
  expect(decisionsOf(decisionsText(kept))).toEqual(kept);
  expect(decisionsText(NO_DECISIONS)).toBeUndefined();
  for (const text of [undefined, "", "null", "[]", "3", '{"verified":[{}],"ruledOut":[1]}', '{"verified":7}'])
    expect(decisionsOf(text)).toEqual(NO_DECISIONS);
});
