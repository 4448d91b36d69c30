/**
 * The overview of many workbooks that a finance bureau reads: a line for each, the cells to mend, the findings, and how
 * often each rule failed. Here it is data; src/report/overview-html.ts and hosts/file/overviewXlsx.ts write it.
 */
import { tableName, type StatementKind } from "../catalogue/tables";
import type { WorkbookJson } from "./json";
import { KIND_WORD } from "./report-words";
import { SEVERITY_WORD } from "../check/severity";

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
  /** Figures that nothing proves: `公开05表 E7:E22`. */
  readonly unread: readonly string[];
  /** What is to be mended, a sentence each; why it could not be read where it could not. */
  readonly sentences: readonly string[];
}

/** A column and what stands in it, of each thing that has a line. */
interface Column<T> extends OverviewColumn {
  readonly of: (item: T) => OverviewCell;
}

function row<T>(columns: readonly Column<T>[], item: T): OverviewCell[] {
  return columns.map(({ of }) => of(item));
}

const BOOKS: readonly Column<OverviewLine>[] = [
  { title: "文件", width: 30, of: ({ file }) => file },
  { title: "部门", width: 22, of: ({ department }) => department },
  { title: "年度", width: 7, of: ({ year }) => year || "" },
  { title: "类别", width: 10, of: ({ kind }) => KIND_WORD[kind] },
  { title: "结论", width: 10, of: ({ outcome }) => OUTCOME_WORD[outcome] },
  { title: "关系", width: 7, of: ({ summary }) => summary.relations },
  { title: "错误", width: 7, of: ({ summary }) => summary.error },
  { title: "提醒", width: 7, of: ({ summary }) => summary.warning },
  { title: "尾差", width: 7, of: ({ summary }) => summary.rounding },
  { title: "提示", width: 7, of: ({ summary }) => summary.info },
  { title: "缺少的表", width: 20, of: ({ missing }) => missing.join("、") },
  { title: "未识别的工作表", width: 16, of: ({ unrecognised }) => unrecognised.join("、") },
  { title: "没有读懂或没有核对的数", width: 20, of: ({ unread }) => unread.join("、") },
  { title: "首先要看的", width: 44, of: ({ sentences }) => sentences[0] ?? "" },
];

/** A cell to mend, and the sentence that it stands in. */
interface CellLine {
  readonly file: string;
  readonly cell: WorkbookJson["diagnoses"][number]["cells"][number];
  readonly message: string;
}

const CELLS: readonly Column<CellLine>[] = [
  { title: "文件", width: 30, of: ({ file }) => file },
  { title: "工作表", width: 16, of: ({ cell }) => cell.sheet },
  { title: "单元格", width: 8, of: ({ cell }) => cell.address },
  { title: "项目", width: 28, of: ({ cell }) => cell.label },
  { title: "表上", width: 16, of: ({ cell }) => amountOr(cell.value) },
  { title: "应为", width: 16, of: ({ cell }) => ({ amount: cell.proposed }) },
  { title: "说明", width: 50, of: ({ message }) => message },
];

interface FindingLine {
  readonly file: string;
  readonly finding: WorkbookJson["findings"][number];
}

const FINDINGS: readonly Column<FindingLine>[] = [
  { title: "文件", width: 28, of: ({ file }) => file },
  { title: "程度", width: 7, of: ({ finding }) => SEVERITY_WORD[finding.severity] },
  { title: "规则", width: 12, of: ({ finding }) => finding.rule },
  { title: "说明", width: 50, of: ({ finding }) => finding.message },
  { title: "表上", width: 16, of: ({ finding }) => amountOr(finding.stated) },
  { title: "应为", width: 16, of: ({ finding }) => amountOr(finding.expected) },
  { title: "差额", width: 14, of: ({ finding }) => amountOr(finding.difference) },
  { title: "工作表", width: 20, of: ({ finding }) => finding.cells[0]?.sheet ?? "" },
  { title: "单元格", width: 8, of: ({ finding }) => finding.cells[0]?.address ?? "" },
];

interface VerifiedLine {
  readonly file: string;
  readonly verified: NonNullable<WorkbookJson["verified"]>[number];
}

const VERIFIED: readonly Column<VerifiedLine>[] = [
  { title: "文件", width: 44, of: ({ file }) => file },
  { title: "规则", width: 12, of: ({ verified }) => verified.rule },
  { title: "说明", width: 80, of: ({ verified }) => verified.message },
  { title: "理由", width: 60, of: ({ verified }) => verified.reason },
  { title: "核实人", width: 12, of: ({ verified }) => verified.by },
  { title: "日期", width: 12, of: ({ verified }) => verified.at.slice(0, 10) },
  { title: "工作表", width: 20, of: ({ verified }) => verified.cells[0]?.sheet ?? "" },
  { title: "单元格", width: 8, of: ({ verified }) => verified.cells[0]?.address ?? "" },
];

/** How often a rule came to what. */
interface RuleCounts {
  readonly rule: string;
  readonly title: string;
  failed: number;
  rounding: number;
  passed: number;
  "not-run": number;
  "not-applicable": number;
}

const RULES: readonly Column<RuleCounts>[] = [
  { title: "规则", width: 12, of: ({ rule }) => rule },
  { title: "内容", width: 60, of: ({ title }) => title },
  { title: "不平的工作簿", width: 14, of: ({ failed }) => failed },
  { title: "只有尾差", width: 10, of: ({ rounding }) => rounding },
  { title: "成立", width: 8, of: ({ passed }) => passed },
  { title: "未执行", width: 8, of: (counts) => counts["not-run"] },
  { title: "不涉及", width: 8, of: (counts) => counts["not-applicable"] },
];

/** What was not checked: a file of another kind, a folder that cannot be read. */
export interface LeftLine {
  readonly path: string;
  readonly reason: string;
}

const LEFT: readonly Column<LeftLine>[] = [
  { title: "文件或文件夹", width: 60, of: ({ path }) => path },
  { title: "为什么没有核对", width: 40, of: ({ reason }) => reason },
];

/** Takes workbooks one by one, in the order they are to stand in, and keeps of each only what the overview shows. */
export class Overview {
  readonly lines: OverviewLine[] = [];

  /** @param left what else was found where the workbooks are */
  constructor(readonly left: readonly LeftLine[] = []) {}

  private readonly cells: OverviewCell[][] = [];
  private readonly findings: OverviewCell[][] = [];
  private readonly verified: OverviewCell[][] = [];
  private readonly rules = new Map<string, RuleCounts>();

  add(workbook: WorkbookJson): void {
    const { file, diagnoses } = workbook;
    this.lines.push(lineOf(workbook));
    for (const { cells, message } of diagnoses)
      this.cells.push(...cells.map((cell) => row(CELLS, { file, cell, message })));
    for (const finding of workbook.findings) {
      if (finding.severity === "error" || finding.severity === "warning")
        this.findings.push(row(FINDINGS, { file, finding }));
    }
    for (const verified of workbook.verified ?? []) this.verified.push(row(VERIFIED, { file, verified }));
    for (const { rule, title, status } of workbook.ledger) {
      let counts = this.rules.get(rule);
      if (!counts) {
        counts = { rule, title, failed: 0, rounding: 0, passed: 0, "not-run": 0, "not-applicable": 0 };
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
    const rules = [...this.rules.values()].sort(
      (one, other) => other.failed - one.failed || (one.rule < other.rule ? -1 : 1),
    );
    return [
      { title: "汇总", columns: BOOKS, rows: this.lines.map((line) => row(BOOKS, line)) },
      { title: "要改的单元格", columns: CELLS, rows: this.cells },
      { title: "错误和提醒", columns: FINDINGS, rows: this.findings },
      { title: "规则", columns: RULES, rows: rules.map((counts) => row(RULES, counts)) },
      ...(this.verified.length > 0 ? [{ title: "已核实", columns: VERIFIED, rows: this.verified }] : []),
      ...(this.left.length > 0
        ? [{ title: "没有核对的", columns: LEFT, rows: this.left.map((line) => row(LEFT, line)) }]
        : []),
    ];
  }
}

function lineOf(workbook: WorkbookJson): OverviewLine {
  const { file, unit_name, department, year, kind, unit, summary, diagnoses } = workbook;
  const { missing, unrecognised, error } = workbook;
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
    department: unit_name ?? department,
    year,
    kind,
    unit,
    summary,
    missing: missing.map(tableName),
    unrecognised,
    unread: workbook.unread.map(({ sheet, address }) => `${sheet} ${address}`),
    sentences: error !== null ? [error] : [...errors, ...warnings].map(({ message }) => message),
  };
}

function amountOr(text: string | null): OverviewCell {
  return text !== null && /^-?\d+(?:\.\d+)?$/.test(text) ? { amount: text } : (text ?? "");
}
