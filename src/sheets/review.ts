/**
 * 审核结果: what a check found, as the sheets that are handed in. Here it is data; a host writes it, and the report in words
 * (src/sheets/review-report.ts) is made of the same.
 */
import type { CheckReport, Finding, FindingSeverity } from "../check/report";
import { relationReason, relationText, tableFinder } from "../check/finding-wording";
import type { TieOut } from "../compare/tie-out/tie-out";
import type { DiagnosisReport } from "../diagnose/diagnosis";
import { nameOf } from "../rules/naming";
import type { Statement } from "../statement/statement";
import { verdictLine } from "../report/verdict";
import { summarise } from "../report/json";
import { PRODUCT } from "../report/product";
import { onPaper, tieOutLine } from "../report/tie-out";
import { contentText, KIND_WORD, proposalText } from "../report/report-words";
import { dayText, timeText } from "../words/time";
import type { CellRef } from "../workbook/workbook";
import { openPoints } from "./open-points";
import { SEVERITY_WORD } from "../check/severity";

/** A cell that was changed since the workbook was opened. */
export interface EditRecord extends CellRef {
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
  /** When, in milliseconds since 1970; absent where nobody noted it. */
  readonly at?: number;
}

/** A document whose tables were compared with those of the workbook. */
export interface TiedDocument {
  /** What the document is called: its file. */
  readonly file: string;
  readonly result: TieOut;
}

export interface ReviewInput {
  /** What the workbook is called: its file. */
  readonly file: string;
  readonly report: CheckReport;
  readonly diagnosis: DiagnosisReport;
  /** The document that is published against the workbook; absent where none was opened beside it. */
  readonly tieOut?: TiedDocument | undefined;
  /** Absent where nothing can have been changed: the command line reads, and changes nothing. */
  readonly edits?: readonly EditRecord[];
  /** When it was checked, as it is to be printed. */
  readonly date: string;
}

/** A text, an amount as a decimal string, a count, or a place in the workbook that was checked. */
export type ReviewCell =
  string | { readonly amount: string } | { readonly count: number } | { readonly cell: CellRef };

export interface ReviewColumn {
  readonly title: string;
  /** In characters of the standard font. */
  readonly width: number;
  readonly kind: "text" | "center" | "amount" | "link";
}

export interface ReviewSheet {
  readonly name: string;
  readonly title: string;
  /** What stands between the title and the table, a line each. */
  readonly preface: readonly string[];
  readonly columns: readonly ReviewColumn[];
  readonly rows: readonly (readonly ReviewCell[])[];
  /** What stands in place of rows where there are none. */
  readonly nothing: string;
}

const NUMBER: ReviewColumn = { title: "序号", width: 5, kind: "center" };
const RULE: ReviewColumn = { title: "规则", width: 11, kind: "center" };
const CELL: ReviewColumn = { title: "单元格", width: 18, kind: "link" };

/** What is signed below each sheet. */
export const SIGNATURES = ["编制：", "复核：", "日期："] as const;

const RANK: readonly FindingSeverity[] = ["error", "warning", "info", "rounding"];

/** 审核结果, 已核实 and 表表核对 where there is any, 应改的单元格, 未读与未执行, 修改记录. */
export function reviewSheets(input: ReviewInput): readonly ReviewSheet[] {
  const subject = subjectOf(input);
  return [
    findingsSheet(input, subject),
    ...(input.report.verified.length > 0 ? [verifiedSheet(input, subject)] : []),
    repairsSheet(input, subject),
    ...(input.tieOut ? [tieOutSheet(input.tieOut, subject)] : []),
    openSheet(input, subject),
    editsSheet(input, subject),
  ];
}

/** `某局    2022年度部门决算    金额单位：万元    核对日期：…`, and the file with what checked it. */
export function subjectOf({ file, report: { statement }, date }: ReviewInput): readonly string[] {
  const { department, year, kind, unit } = statement;
  return [
    [
      department,
      `${year > 0 ? `${year}年度` : ""}${KIND_WORD[kind]}`,
      `金额单位：${unit}`,
      date && `核对日期：${date}`,
    ]
      .filter((word) => word !== "")
      .join("    "),
    `文件：${file}    ${PRODUCT}`,
  ];
}

/** The verdict, and how many there are of each weight. */
export function verdictOf(report: CheckReport): readonly string[] {
  const { error, warning, rounding, info } = summarise(report);
  const idle = report.ledger.filter(({ status }) => status === "not-run").length;
  return [
    verdictLine(report),
    `错误 ${error} 项，提醒 ${warning} 项，提示 ${info} 项，尾差 ${rounding} 项；` +
      `${report.verified.length > 0 ? `已核实 ${report.verified.length} 项；` : ""}未执行的规则 ${idle} 条。`,
  ];
}

/** The gravest first, as they stand in the report. */
export function findingsInOrder({ findings }: CheckReport): readonly Finding[] {
  return RANK.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

function findingsSheet({ report }: ReviewInput, subject: readonly string[]): ReviewSheet {
  const tableOf = tableFinder([report.statement]);
  return {
    name: "审核结果",
    title: "公开表勾稽关系审核结果",
    preface: [...subject, ...verdictOf(report)],
    columns: [
      NUMBER,
      RULE,
      { title: "公式", width: 42, kind: "text" },
      { title: "左值", width: 14, kind: "amount" },
      { title: "右值", width: 14, kind: "amount" },
      { title: "差额", width: 13, kind: "amount" },
      { title: "结论", width: 40, kind: "text" },
      CELL,
    ],
    rows: findingsInOrder(report).map((finding, index) => [
      { count: index + 1 },
      finding.rule.id,
      finding.evaluated ? relationText(finding.evaluated, tableOf) : finding.rule.title,
      amountOr(finding.stated),
      amountOr(finding.expected),
      amountOr(finding.difference),
      `${SEVERITY_WORD[finding.severity]}：${finding.evaluated ? relationReason(finding.evaluated) : finding.message}`,
      cellOr(finding.cells[0]),
    ]),
    nothing: "没有发现问题。",
  };
}

function verifiedSheet({ report }: ReviewInput, subject: readonly string[]): ReviewSheet {
  return {
    name: "已核实",
    title: "已核实的问题",
    preface: subject,
    columns: [
      NUMBER,
      RULE,
      { title: "问题", width: 58, kind: "text" },
      { title: "理由", width: 40, kind: "text" },
      { title: "核实人", width: 12, kind: "center" },
      { title: "日期", width: 12, kind: "center" },
      CELL,
    ],
    rows: report.verified.map(({ finding, verified }, index) => [
      { count: index + 1 },
      finding.rule.id,
      finding.message,
      verified.reason,
      verified.by,
      dayText(verified.at),
      cellOr(finding.cells[0]),
    ]),
    nothing: "",
  };
}

function repairsSheet({ diagnosis }: ReviewInput, subject: readonly string[]): ReviewSheet {
  const rows = diagnosis.diagnoses.flatMap(({ explanations, message }, fault): ReviewCell[][] =>
    (explanations[0]?.repairs ?? []).map(({ entry, proposed }) => [
      { count: fault + 1 },
      { cell: entry },
      entry.label,
      amountOr(contentText(entry.content) ?? ""),
      { amount: proposalText(proposed, entry.amount.unit) },
      [message, ...explanations.slice(1, 4).map((other) => `也可能：${other.message}`)].join("\n"),
    ]),
  );
  const { unexplained } = diagnosis;
  const ofNoCell = diagnosis.diagnoses.flatMap(({ explanations, message }) =>
    explanations[0]?.repairs.length === 0 ? [message] : [],
  );
  return {
    name: "应改的单元格",
    title: "应改的单元格",
    preface: [...subject, ...ofNoCell, ...(unexplained ? [unexplained.message] : [])],
    columns: [
      NUMBER,
      { title: "单元格", width: 20, kind: "link" },
      { title: "项目", width: 34, kind: "text" },
      { title: "现为", width: 15, kind: "amount" },
      { title: "应为", width: 15, kind: "amount" },
      { title: "说明", width: 68, kind: "text" },
    ],
    rows,
    nothing: unexplained ? "没有能断定的单元格。" : "没有要改的单元格。",
  };
}

/** What was compared, of which document. */
export function tiedLine({ file, result }: TiedDocument): string {
  return `文档：${file}    ${tieOutLine(result)}`;
}

/** A row for each place; what is said of all places of a difference stands in its first row. */
function tieOutSheet(tied: TiedDocument, subject: readonly string[]): ReviewSheet {
  return {
    name: "表表核对",
    title: "文档里的表与工作簿核对结果",
    preface: [...subject, tiedLine(tied)],
    columns: [
      NUMBER,
      { title: "不同之处", width: 56, kind: "text" },
      { title: "项目", width: 28, kind: "text" },
      { title: "文档", width: 14, kind: "amount" },
      { title: "工作簿", width: 14, kind: "amount" },
      { title: "文档的位置", width: 30, kind: "text" },
      CELL,
    ],
    rows: tied.result.differences.flatMap(({ severity, message, places }, index) =>
      places.map((place, at): ReviewCell[] => [
        { count: index + 1 },
        at === 0 ? `${SEVERITY_WORD[severity]}：${message}` : "同上",
        place.label,
        amountOr(place.stated),
        amountOr(place.expected),
        onPaper(place),
        cellOr(place.workbook),
      ]),
    ),
    nothing: "文档里的表与工作簿没有不同。",
  };
}

function openSheet({ report }: ReviewInput, subject: readonly string[]): ReviewSheet {
  return {
    name: "未读与未执行",
    title: "没有读懂、没有核对的",
    preface: subject,
    columns: [
      NUMBER,
      { title: "类别", width: 16, kind: "center" },
      { title: "内容", width: 62, kind: "text" },
      { title: "位置", width: 22, kind: "link" },
      { title: "原因", width: 52, kind: "text" },
    ],
    rows: openPoints(report).map(({ kind, what, where, reason }, index) => [
      { count: index + 1 },
      kind,
      what,
      cellOr(where),
      reason,
    ]),
    nothing: "表上的数全部读出并核对，全部规则都已执行。",
  };
}

/** A change with what its cell is called. */
export interface NamedEdit extends EditRecord {
  readonly label: string;
}

export function namedEdits({ edits = [], report: { statement } }: ReviewInput): readonly NamedEdit[] {
  const labels = new Map<string, string>();
  for (const { lines } of statement.tables)
    for (const { cells } of lines)
      for (const { sheet, address, label } of cells.values()) labels.set(`${sheet}!${address}`, label);
  return edits.map((edit) => ({ ...edit, label: labels.get(`${edit.sheet}!${edit.address}`) ?? "" }));
}

function editsSheet(input: ReviewInput, subject: readonly string[]): ReviewSheet {
  return {
    name: "修改记录",
    title: "修改记录",
    preface: subject,
    columns: [
      NUMBER,
      { title: "单元格", width: 22, kind: "link" },
      { title: "项目", width: 62, kind: "text" },
      { title: "原值", width: 24, kind: "amount" },
      { title: "新值", width: 24, kind: "amount" },
      { title: "时间", width: 20, kind: "center" },
    ],
    rows: namedEdits(input).map(({ sheet, address, label, before, after, at }, index) => [
      { count: index + 1 },
      { cell: { sheet, address } },
      label,
      amountOr(contentText(before) ?? ""),
      amountOr(contentText(after) ?? ""),
      at === undefined ? "" : timeText(at),
    ]),
    nothing: input.edits ? "打开以后没有改动。" : "核对时不改动工作簿，没有修改记录。",
  };
}

function cellOr(cell: CellRef | undefined): ReviewCell {
  return cell ? { cell } : "";
}

/** What reads as a figure is one; anything else is a text. */
function amountOr(text: string): ReviewCell {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? { amount: text } : text;
}

/** `公开01表《收入支出决算总表》`. */
export function tableNames({ tables }: Statement): readonly string[] {
  return tables.map(nameOf);
}
