/**
 * 核对底稿: every relation as a line of a sheet, with both sides, the difference and the verdict as live formulas over the cells
 * of the workbook. The paper goes on working when the workbook is edited, passed on, or opened without us. Here it
 * is data; a host writes it.
 */
import { FEN_PER_UNIT, MAX_DECIMALS } from "../amount/unit";
import { unitOf } from "../check/finding-wording";
import type { CheckReport, EvaluatedRelation } from "../check/report";
import type { DiagnosisReport } from "../diagnose/diagnosis";
import type { Relation } from "../rules/rule";
import type { Statement } from "../statement/statement";
import { toAddress } from "../workbook/address";
import type { Box, CellRef } from "../workbook/workbook";
import { PAPER_TITLE } from "../workbook/own-sheets";
import { quoted, reference, sideFormula } from "./cell-formula";
import { PRODUCT } from "../report/product";
import { KIND_WORD } from "../report/report-words";

/** What the sheet is called. */
export const PAPER_SHEET = "核对底稿";

/** The words of the last column but one. */
export const VERDICTS = {
  passed: "相符",
  rounding: "尾差",
  failed: "不平",
  /** A relation that usually holds does not. */
  unusual: "待核实",
  unjudged: "无法判断",
} as const;

/** A text that must stay one, a number, a formula; undefined is blank. */
export type PaperCell = { readonly text: string } | { readonly number: number } | PaperFormula | undefined;

export interface PaperFormula {
  /** Without its `=`. */
  readonly formula: string;
  /** What it came to when the check was made; absent where it is an error of a cell it refers to. */
  readonly value?: string | number;
}

export interface PaperColumn {
  readonly title: string;
  /** In characters of the standard font. */
  readonly width: number;
  readonly kind: "text" | "center" | "amount" | "verdict" | "link";
}

export interface WorkingPaper {
  readonly columns: readonly PaperColumn[];
  /** What stands above the header. */
  readonly preface: readonly (readonly PaperCell[])[];
  readonly rows: readonly (readonly PaperCell[])[];
  /** Names of the sheets its formulas refer to. */
  readonly sheets: readonly string[];
}

const COLUMNS: readonly PaperColumn[] = [
  { title: "序号", width: 6, kind: "center" },
  { title: "规则", width: 10, kind: "center" },
  { title: "勾稽关系", width: 34, kind: "text" },
  { title: "左方", width: 24, kind: "text" },
  { title: "左方金额", width: 15, kind: "amount" },
  { title: "关系", width: 6, kind: "center" },
  { title: "右方", width: 24, kind: "text" },
  { title: "右方金额", width: 15, kind: "amount" },
  { title: "差额", width: 13, kind: "amount" },
  { title: "允许尾差", width: 10, kind: "amount" },
  { title: "结论", width: 10, kind: "verdict" },
  { title: "定位", width: 18, kind: "link" },
];

/** Where the table of the paper stands: its header is the first row. */
export function paperTable({ columns, preface, rows }: WorkingPaper): Box {
  const top = preface.length;
  return { top, bottom: top + Math.max(rows.length, 1), left: 0, right: columns.length - 1 };
}

/** All of the paper, row by row, the header among them. */
export function paperLines({ columns, preface, rows }: WorkingPaper): readonly (readonly PaperCell[])[] {
  return [...preface, columns.map(({ title }): PaperCell => ({ text: title })), ...rows];
}

const LEFT = 4;
const RIGHT = 7;
const DIFFERENCE = 8;
const ALLOWANCE = 9;
const VERDICT = 10;

/**
 * The working paper of a check.
 *
 * @param date when it is made, as it is to be printed; empty leaves it out
 */
export function workingPaper(report: CheckReport, diagnosis: DiagnosisReport, date = ""): WorkingPaper {
  const opinions = [
    ...diagnosis.diagnoses.map(({ message }) => message),
    ...(diagnosis.unexplained ? [diagnosis.unexplained.message] : []),
  ];
  // Title, subject, counts, note, opinions, header: the first line of figures comes after.
  const first = 4 + opinions.length + 1;
  const rows = report.relations.map((evaluated, index) => line(evaluated, index, first + index));
  const preface: PaperCell[][] = [
    [{ text: PAPER_TITLE }],
    [{ text: subject(report.statement, date) }],
    counts(first, report.relations.map(verdictWord)),
    [{ text: note(report) }],
    ...opinions.map((text): PaperCell[] => [{ text: `核对意见：${text}` }]),
  ];
  const sheets = new Set(
    report.relations
      .flatMap(({ relation: { left, right } }) => [...left, ...right])
      .flatMap(({ entry, book }) => (book ? [] : entry.sheet)),
  );
  return { columns: COLUMNS, preface, rows, sheets: [...sheets] };
}

function line(evaluated: EvaluatedRelation, index: number, row: number): readonly PaperCell[] {
  const { relation, basis, allowance, verdict } = evaluated;
  const unit = unitOf(evaluated.relation);
  /** A formula over figures, which is an error where one of them cannot be read. */
  const figure = (formula: string, fen: number): PaperCell =>
    verdict === "unjudged" ? { formula } : { formula, value: fen / FEN_PER_UNIT[unit] };
  const at = (column: number) => toAddress(row, column);
  const target = (relation.left[0] ?? relation.right[0])?.entry;
  return [
    { number: index + 1 },
    { text: relation.rule.id },
    { text: relation.rule.title },
    { text: relation.leftText },
    figure(sideFormula(relation.left, unit, basis), evaluated.left),
    { text: signOf(relation) },
    { text: relation.rightText },
    figure(sideFormula(relation.right, unit, basis), evaluated.right),
    // To the 分: what binary fractions leave beyond it is no difference.
    figure(`ROUND(${at(LEFT)}-${at(RIGHT)},${String(MAX_DECIMALS[unit])})`, evaluated.difference),
    { number: allowance / FEN_PER_UNIT[unit] },
    { formula: verdictFormula(evaluated, at(DIFFERENCE), at(ALLOWANCE)), value: verdictWord(evaluated) },
    target && linkTo(target),
  ];
}

function linkTo(target: CellRef): PaperFormula {
  const value = `${target.sheet} ${target.address}`;
  return { formula: `HYPERLINK(${quoted(`#${reference(target)}`)},${quoted(value)})`, value };
}

/** What the formula of the verdict comes to. */
function verdictWord({ verdict, relation }: EvaluatedRelation): string {
  if (verdict === "suspicious") return VERDICTS.rounding;
  if (verdict === "failed" && relation.rule.severity !== "error") return VERDICTS.unusual;
  return VERDICTS[verdict];
}

function verdictFormula({ relation }: EvaluatedRelation, difference: string, allowance: string): string {
  const failed = quoted(relation.rule.severity === "error" ? VERDICTS.failed : VERDICTS.unusual);
  const holds = holdsFormula(relation, difference, allowance);
  return (
    `IF(ISERROR(${difference}),${quoted(VERDICTS.unjudged)},IF(${holds},${quoted(VERDICTS.passed)},` +
    `IF(ABS(${difference})<=${allowance},${quoted(VERDICTS.rounding)},${failed})))`
  );
}

/** As the check has it: what may be more is passed where it is plainly more, and a tail where it is off by a rounding. */
function holdsFormula({ sense, mayExceed }: Relation, difference: string, allowance: string): string {
  if (sense === "≤") return `${difference}<=0`;
  return mayExceed ? `OR(${difference}=0,${difference}>${allowance})` : `${difference}=0`;
}

function signOf({ sense, mayExceed }: Relation): string {
  if (sense === "≤") return "≤";
  return mayExceed ? "≥" : "＝";
}

function subject({ department, year, kind, unit }: Statement, date: string): string {
  const words = [
    department,
    year > 0 ? `${String(year)}年度${KIND_WORD[kind]}` : KIND_WORD[kind],
    `金额单位：${unit}`,
    date && `编制日期：${date}`,
    PRODUCT,
  ];
  return words.filter((word) => word !== "").join("    ");
}

/** `相符` 398 `尾差` 17 …: counted by formulas. */
function counts(first: number, verdicts: readonly string[]): PaperCell[] {
  const { length } = verdicts;
  const range = `$${toAddress(first, VERDICT).replace(/\d+/, "$$$&")}:$${toAddress(first + Math.max(length, 1) - 1, VERDICT).replace(/\d+/, "$$$&")}`;
  const cells: PaperCell[] = [];
  for (const word of Object.values(VERDICTS)) {
    const count = verdicts.filter((verdict) => verdict === word).length;
    cells.push({
      formula: `${quoted(`${word} `)}&COUNTIF(${range},${quoted(word)})`,
      value: `${word} ${String(count)}`,
    });
  }
  return [undefined, undefined, ...cells];
}

function note({ ledger }: CheckReport): string {
  const idle = ledger.filter(({ status }) => status === "not-run").length;
  const rest = idle > 0 ? `另有 ${String(idle)} 条规则未执行，原因见任务窗格的“规则”。` : "";
  return `金额、差额和结论都是公式，直接取自各表单元格，改动后随即重算；“允许尾差”是核对时四舍五入所能造成的最大差额。${rest}`;
}
