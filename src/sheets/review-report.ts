/** 审核报告: what a check found, in words, with a place to sign. Hosts set it in Word, or print it. */
import type { Finding, FindingSeverity } from "../check/report";
import { verifiedText } from "../check/verified";
import { onPaper } from "../report/tie-out";
import { contentText, KIND_WORD } from "../report/report-words";
import { timeText } from "../words/time";
import {
  findingsInOrder,
  namedEdits,
  SIGNATURES,
  subjectOf,
  tableNames,
  tiedLine,
  verdictOf,
  type ReviewInput,
} from "./review";
import { openPoints, type OpenPoint } from "./open-points";
import { SEVERITY_WORD } from "../check/severity";
import { groupBy, addTo } from "../group-by";

export interface ReportParagraph {
  readonly text: string;
  /** 0: text; 1: 一、…; 2: （一）… */
  readonly level: 0 | 1 | 2;
}

export interface ReviewReport {
  readonly title: string;
  readonly paragraphs: readonly ReportParagraph[];
  /** What is signed at the end, a line each. */
  readonly signatures: readonly string[];
}

export function reviewReport(input: ReviewInput): ReviewReport {
  const { report } = input;
  const { department, year, kind } = report.statement;
  const sections: readonly (readonly [title: string, body: readonly ReportParagraph[]])[] = [
    ["审核概况", overview(input)],
    ["审核结论", verdictOf(report).map(plain)],
    ["发现的问题", problems(input)],
    ["已核实的问题", verified(input)],
    ["应改的单元格", repairs(input)],
    ["表表核对", tiedDocument(input)],
    ["没有读懂、没有核对的", openSection(openPoints(report))],
    ["修改记录", edits(input)],
  ];
  const filled = sections.filter(([, body]) => body.length > 0);
  return {
    title: `${department}${year > 0 ? `${year}年度` : ""}${KIND_WORD[kind]}公开表审核报告`,
    paragraphs: filled.flatMap(([title, body], index) => [
      { text: `${ORDINALS[index]}、${title}`, level: 1 as const },
      ...body,
    ]),
    signatures: SIGNATURES,
  };
}

const ORDINALS = ["一", "二", "三", "四", "五", "六", "七", "八"];

function plain(text: string): ReportParagraph {
  return { text, level: 0 };
}

function overview(input: ReviewInput): readonly ReportParagraph[] {
  const names = tableNames(input.report.statement);
  return [
    ...subjectOf(input).map((line) => plain(`${line.replace(/ {4}/g, "，")}。`)),
    plain(`认出 ${names.length} 张表：${names.join("、")}。`),
  ];
}

/** 尾差 are counted in the verdict: rounding explains them, and nobody has to do anything. */
const TOLD: readonly FindingSeverity[] = ["error", "warning", "info"];

function problems({ report }: ReviewInput): readonly ReportParagraph[] {
  const findings = findingsInOrder(report);
  const told = TOLD.map((severity) => findings.filter((finding) => finding.severity === severity)).filter(
    (own) => own.length > 0,
  );
  if (told.length === 0) return [plain("没有发现问题。")];
  return told.flatMap((own, index) => [
    { text: `（${ORDINALS[index]}）${SEVERITY_WORD[own[0]!.severity]}`, level: 2 as const },
    ...own.map((finding, at) => plain(`${at + 1}. ${sentence(finding)}`)),
  ]);
}

function sentence({ message, rule, cells }: Finding): string {
  const [first] = cells;
  const where = first ? `${first.sheet} ${first.address}，` : "";
  return `${message}（${where}规则 ${rule.id}）`;
}

function verified({ report }: ReviewInput): readonly ReportParagraph[] {
  return report.verified.map((one, index) =>
    plain(`${index + 1}. ${sentence(one.finding)}${verifiedText(one.verified)}`),
  );
}

function repairs({ diagnosis: { diagnoses, unexplained } }: ReviewInput): readonly ReportParagraph[] {
  return [
    ...diagnoses.map(({ message, explanations }, index) => {
      const others = explanations.slice(1, 4).map((other) => `也可能：${other.message}`);
      return plain(`${index + 1}. ${[message, ...others].join("；")}。`);
    }),
    ...(unexplained ? [plain(unexplained.message)] : []),
  ];
}

/** The document that is published against the workbook. */
function tiedDocument({ tieOut }: ReviewInput): readonly ReportParagraph[] {
  if (!tieOut) return [];
  return [
    plain(tiedLine(tieOut).replace(/ {4}/g, "，")),
    ...tieOut.result.differences.map(({ severity, message, places }, index) => {
      const [first] = places;
      const cell = first?.workbook && `${first.workbook.sheet} ${first.workbook.address}`;
      const where = [first && onPaper(first), cell].filter(Boolean).join("，");
      const more = places.length > 1 ? `，共 ${places.length} 处` : "";
      return plain(`${index + 1}. ${SEVERITY_WORD[severity]}：${message}${where && `（${where}${more}）`}`);
    }),
  ];
}

function openSection(points: readonly OpenPoint[]): readonly ReportParagraph[] {
  return [...groupBy(points, ({ kind }) => kind)].flatMap(([kind, own], index) => [
    { text: `（${ORDINALS[index]}）${kind}`, level: 2 as const },
    ...byReason(own).map(([reason, whats], at) => plain(`${at + 1}. ${whats.join("、")}：${reason}。`)),
  ]);
}

function byReason(points: readonly OpenPoint[]): readonly (readonly [string, readonly string[]])[] {
  const reasons = new Map<string, string[]>();
  for (const { what, where, reason } of points) {
    const place = where ? `（${where.sheet} ${where.address}）` : "";
    addTo(reasons, reason, what + place);
  }
  return [...reasons];
}

function edits(input: ReviewInput): readonly ReportParagraph[] {
  const shown = (value: string | number | boolean | null): string => contentText(value) ?? "（空）";
  return namedEdits(input).map(({ sheet, address, label, before, after, at }, index) => {
    const time = at === undefined ? "" : `（${timeText(at)}）`;
    return plain(
      `${index + 1}. ${sheet} ${address}${label && ` ${label}`}：${shown(before)} 改为 ${shown(after)}${time}。`,
    );
  });
}
