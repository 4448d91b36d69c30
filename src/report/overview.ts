/**
 * The overview of many workbooks that a finance bureau reads: a line for each, the cells to mend, the findings, and how
 * often each rule failed. Here it is data; src/report/overview-html.ts and hosts/file/overviewXlsx.ts write it.
 */
import { formTitle } from "../rules/naming";
import type { Slot, StatementKind, TableId } from "../statement/statement";
import type { WorkbookJson } from "./json";
import { KIND_WORD, SEVERITY_WORD } from "./words";

/** A decimal string is an amount, a number a count. */
export type OverviewCell = string | number | { readonly amount: string };

export interface OverviewColumn {
  readonly title: string;
  /** In characters of the standard font. */
  readonly width: number;
}

export interface OverviewSheet {
  readonly title: string;
  readonly columns: readonly OverviewColumn[];
  readonly rows: readonly (readonly OverviewCell[])[];
}

/** 不能读取, 有错误, 有提醒, 通过: the worst first. */
export const OUTCOMES = ["unreadable", "faulty", "unusual", "passed"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_WORD: Readonly<Record<Outcome, string>> = {
  unreadable: "不能核对",
  faulty: "有错误",
  unusual: "有提醒",
  passed: "通过",
};

/** What became of one workbook. */
export interface OverviewLine {
  readonly file: string;
  readonly outcome: Outcome;
  readonly department: string;
  /** 0 where it is not known. */
  readonly year: number;
  readonly kind: StatementKind;
  readonly unit: string;
  readonly summary: WorkbookJson["summary"];
  /** Titles of the tables that were not found. */
  readonly missing: readonly string[];
  readonly unrecognised: readonly string[];
  /** What is to be mended, a sentence each; why it could not be read where it could not. */
  readonly sentences: readonly string[];
}

const BOOKS: readonly OverviewColumn[] = [
  { title: "文件", width: 44 },
  { title: "部门", width: 30 },
  { title: "年度", width: 7 },
  { title: "类别", width: 10 },
  { title: "结论", width: 10 },
  { title: "关系", width: 7 },
  { title: "错误", width: 7 },
  { title: "提醒", width: 7 },
  { title: "尾差", width: 7 },
  { title: "提示", width: 7 },
  { title: "缺少的表", width: 30 },
  { title: "未识别的工作表", width: 24 },
  { title: "首先要看的", width: 80 },
];

const CELLS: readonly OverviewColumn[] = [
  { title: "文件", width: 44 },
  { title: "工作表", width: 20 },
  { title: "单元格", width: 8 },
  { title: "项目", width: 36 },
  { title: "表上", width: 16 },
  { title: "应为", width: 16 },
  { title: "说明", width: 80 },
];

const FINDINGS: readonly OverviewColumn[] = [
  { title: "文件", width: 44 },
  { title: "程度", width: 7 },
  { title: "规则", width: 12 },
  { title: "说明", width: 80 },
  { title: "表上", width: 16 },
  { title: "应为", width: 16 },
  { title: "差额", width: 14 },
  { title: "工作表", width: 20 },
  { title: "单元格", width: 8 },
];

const RULES: readonly OverviewColumn[] = [
  { title: "规则", width: 12 },
  { title: "内容", width: 60 },
  { title: "不平的工作簿", width: 14 },
  { title: "只有尾差", width: 10 },
  { title: "成立", width: 8 },
  { title: "未执行", width: 8 },
  { title: "不涉及", width: 8 },
];

interface RuleCounts {
  readonly title: string;
  failed: number;
  rounding: number;
  passed: number;
  "not-run": number;
  "not-applicable": number;
}

/** Takes workbooks one by one, in the order they are to stand in, and keeps of each only what the overview shows. */
export class Overview {
  readonly lines: OverviewLine[] = [];
  private readonly cells: OverviewCell[][] = [];
  private readonly findings: OverviewCell[][] = [];
  private readonly rules = new Map<string, RuleCounts>();

  /** @param faults how many of the diagnoses are independent faults; those after them are alternatives */
  add(workbook: WorkbookJson, faults: number): void {
    const { file } = workbook;
    const diagnoses = workbook.diagnoses.slice(0, faults);
    this.lines.push(lineOf(workbook, diagnoses));
    for (const { cells, message } of diagnoses) {
      for (const { sheet, address, label, value, proposed } of cells)
        this.cells.push([file, sheet, address, label, amountOr(value), { amount: proposed }, message]);
    }
    for (const { severity, rule, message, stated, expected, difference, cells } of workbook.findings) {
      if (severity !== "error" && severity !== "warning") continue;
      const [at] = cells;
      this.findings.push([
        file,
        SEVERITY_WORD[severity],
        rule,
        message,
        amountOr(stated),
        amountOr(expected),
        amountOr(difference),
        at?.sheet ?? "",
        at?.address ?? "",
      ]);
    }
    for (const { rule, title, status } of workbook.ledger) {
      let counts = this.rules.get(rule);
      if (!counts) {
        counts = { title, failed: 0, rounding: 0, passed: 0, "not-run": 0, "not-applicable": 0 };
        this.rules.set(rule, counts);
      }
      counts[status] += 1;
    }
  }

  /** How many workbooks there are of each outcome. */
  counts(): Readonly<Record<Outcome, number>> {
    const counts: Record<Outcome, number> = { unreadable: 0, faulty: 0, unusual: 0, passed: 0 };
    for (const { outcome } of this.lines) counts[outcome] += 1;
    return counts;
  }

  sheets(): readonly OverviewSheet[] {
    const rules = [...this.rules].sort(
      ([a, one], [b, other]) => other.failed - one.failed || (a < b ? -1 : 1),
    );
    return [
      { title: "汇总", columns: BOOKS, rows: this.lines.map(bookRow) },
      { title: "要改的单元格", columns: CELLS, rows: this.cells },
      { title: "错误和提醒", columns: FINDINGS, rows: this.findings },
      {
        title: "规则",
        columns: RULES,
        rows: rules.map(([rule, { title, failed, rounding, passed, ...idle }]) => [
          rule,
          title,
          failed,
          rounding,
          passed,
          idle["not-run"],
          idle["not-applicable"],
        ]),
      },
    ];
  }
}

function lineOf(workbook: WorkbookJson, diagnoses: WorkbookJson["diagnoses"]): OverviewLine {
  const { file, department, year, kind, unit, summary, missing, unrecognised, error } = workbook;
  const warnings = workbook.findings.filter(({ severity }) => severity === "warning");
  const errors =
    diagnoses.length > 0 ? diagnoses : workbook.findings.filter(({ severity }) => severity === "error");
  return {
    file,
    outcome:
      error !== null
        ? "unreadable"
        : summary.error > 0
          ? "faulty"
          : summary.warning > 0
            ? "unusual"
            : "passed",
    department,
    year,
    kind,
    unit,
    summary,
    missing: missing.map(titleOf),
    unrecognised,
    sentences: error !== null ? [error] : [...errors, ...warnings].map(({ message }) => message),
  };
}

function bookRow(line: OverviewLine): readonly OverviewCell[] {
  const { summary } = line;
  return [
    line.file,
    line.department,
    line.year || "",
    KIND_WORD[line.kind],
    OUTCOME_WORD[line.outcome],
    summary.relations,
    summary.error,
    summary.warning,
    summary.rounding,
    summary.info,
    line.missing.join("、"),
    line.unrecognised.join("、"),
    line.sentences[0] ?? "",
  ];
}

function titleOf(id: TableId): string {
  return formTitle(Number(id.slice(1)) as Slot, id.startsWith("B") ? "budget" : "final-account");
}

function amountOr(text: string | null): OverviewCell {
  return text !== null && /^-?\d+(?:\.\d+)?$/.test(text) ? { amount: text } : (text ?? "");
}
