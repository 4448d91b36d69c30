/** The report as an accountant reads it in a terminal: the verdict first, then what to mend, then the rest. */
import { type CheckReport, type Finding, type FindingSeverity, type Unread } from "../check/report";
import { verifiedText } from "../check/verified";
import type { DiagnosisReport } from "../diagnose/diagnosis";
import { formTitle, sectionName, sectionOf, titleOf } from "../rules/naming";
import type { Statement } from "../statement/statement";
import { slotNumber, tableName, type Slot, type StatementKind } from "../catalogue/tables";
import { parseAddress } from "../workbook/address";
import { cellPlace, KIND_WORD, type PlaceText } from "./report-words";
import { SEVERITY_WORD } from "../check/severity";
import { summarise } from "./json";
import { verdictLine } from "./verdict";
import { groupBy } from "../group-by";

/** The whole report of one workbook, or what was found where it holds no table we know; ends with a line break. */
export function toText(
  file: string,
  report: CheckReport,
  diagnosis: DiagnosisReport,
  place: PlaceText = cellPlace,
): string {
  const { statement } = report;
  const sections =
    statement.kind === "unknown"
      ? [`文件：${file}\n${notRecognised(statement)}`]
      : [
          heading(file, statement),
          verdict(report),
          toMend(diagnosis),
          findings(report, place),
          verified(report, place),
          roundings(report),
          notRun(report),
          unread(report, place),
        ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function heading(file: string, statement: Statement): string {
  const { kind, department, year, unit, tables, missing, unitName } = statement;
  const who = [unitName ?? department, year > 0 ? `${year}年度` : "", KIND_WORD[kind]].filter(
    (word) => word !== "",
  );
  const found = tables.map(
    (table) => `${table.id.slice(1)} ${titleOf(table)}${table.number && `（${table.number}）`}`,
  );
  return [
    `${who.join(" ")}（单位：${unit}）`,
    `文件：${file}`,
    `找到 ${tables.length} 张表：${found.join("、")}`,
    missing.length > 0 ? `未见：${missing.map((id) => `${id.slice(1)} ${tableName(id)}`).join("、")}` : "",
    ambiguous(statement),
    notRecognised(statement),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function slotName(slot: Slot, kind: StatementKind): string {
  return `${slotNumber(slot)} ${formTitle(slot, kind)}`;
}

function ambiguous({ kind, ambiguous }: Statement): string {
  return ambiguous
    .map(({ slot, sheets }) => `有两份而内容不同：${slotName(slot, kind)}（${sheets.join("、")}），没有核对`)
    .join("\n");
}

function notRecognised({ unrecognised }: Statement): string {
  if (unrecognised.length === 0) return "";
  const lines = unrecognised.map(({ sheet, title, reason }) =>
    title && title !== sheet ? `  ${sheet}“${title}”：${reason}` : `  ${sheet}：${reason}`,
  );
  return `未识别 ${unrecognised.length} 处：\n${lines.join("\n")}`;
}

function verdict(report: CheckReport): string {
  const { error, warning, rounding, info } = summarise(report);
  const notRun = report.ledger.filter(({ status }) => status === "not-run").length;
  return [
    `结论：${verdictLine(report)}`,
    `错误 ${error} · 提醒 ${warning} · 尾差 ${rounding} · 提示 ${info} · 未执行 ${notRun}`,
  ].join("\n");
}

function toMend({ diagnoses, unexplained }: DiagnosisReport): string {
  const lines = diagnoses.flatMap(({ explanations, message, resolves }, index) => [
    `  ${index + 1}. ${message}`,
    ...explanations.slice(1, MOST_ALTERNATIVES + 1).map((other) => `     也可能：${other.message}`),
    ...(resolves.length > 0
      ? [`     涉及规则：${ruleIds(resolves.map(({ relation }) => relation.rule.id))}`]
      : []),
  ]);
  if (unexplained) lines.push(`  ${unexplained.message}`);
  return lines.length === 0 ? "" : `应改的单元格\n${lines.join("\n")}`;
}

const MOST_ALTERNATIVES = 3;

function ruleIds(ids: readonly string[]): string {
  return [...new Set(ids)].join("、");
}

/** Errors, warnings and hints by table, in that order within a table. */
function findings({ statement, findings }: CheckReport, place: PlaceText): string {
  const order: readonly FindingSeverity[] = ["error", "warning", "info"];
  return byTable(statement, findings)
    .flatMap(([name, ofTable]) => {
      const lines = order.flatMap((severity) =>
        ofTable.filter((finding) => finding.severity === severity).map((finding) => line(finding, place)),
      );
      return lines.length === 0 ? [] : [`${name}\n${lines.join("\n")}`];
    })
    .join("\n\n");
}

function line({ severity, message, rule, cells }: Finding, place: PlaceText): string {
  const first = cells[0];
  const more = cells.length > 1 ? " 等" : "";
  const where = first ? `〔${place(first)}${more}〕` : "";
  return `  [${SEVERITY_WORD[severity]}] ${message} ${where}${rule.id}`;
}

/** What was looked into and left as it is: who says so, when and why. */
function verified({ verified }: CheckReport, place: PlaceText): string {
  if (verified.length === 0) return "";
  const lines = verified.map((one) => `${line(one.finding, place)}\n    ${verifiedText(one.verified)}`);
  return `已核实 ${verified.length} 项，不计入错误和提醒\n${lines.join("\n")}`;
}

function roundings({ statement, findings }: CheckReport): string {
  const rounding = findings.filter(({ severity }) => severity === "rounding");
  if (rounding.length === 0) return "";
  const lines = byTable(statement, rounding).map(([name, ofTable]) => {
    const relations = [...groupBy(ofTable, ({ rule }) => rule)].map(([{ id, title }, ofRule]) => {
      const places = ofRule
        .sort((a, b) => placeOf(a) - placeOf(b))
        .map(({ cells, difference }) => `${cells[0]?.address ?? ""} 差 ${difference}`);
      return `    ${title}（${id}）：${[...new Set(places)].join("，")}`;
    });
    return [`  ${name}`, ...relations].join("\n");
  });
  return `尾差 ${rounding.length} 项，都是四舍五入造成的，不必改\n${lines.join("\n")}`;
}

/** Where a finding's first cell stands, by rows. */
function placeOf({ cells: [first] }: Finding): number {
  const place = first && parseAddress(first.address);
  return place ? place.row * 2 ** 14 + place.column : 0;
}

/** Rules that were not run, by reason. */
function notRun({ ledger }: CheckReport): string {
  const rules = ledger.filter(({ status }) => status === "not-run");
  if (rules.length === 0) return "";
  const lines = [...groupBy(rules, ({ reason }) => reason)].map(
    ([reason, own]) => `  ${reason}：${own.map(({ rule }) => rule.id).join("、")}`,
  );
  return `未执行 ${rules.length} 条规则\n${lines.join("\n")}`;
}

/** What nobody proved, not read first: by reason, each with its place and what is known of it. */
function unread({ unread }: CheckReport, place: PlaceText): string {
  const section = (title: string, ranges: readonly Unread[]): string => {
    if (ranges.length === 0) return "";
    const lines = [...groupBy(ranges, ({ reason }) => reason)].map(
      ([reason, own]) => `  ${reason}：${own.map((range) => `${place(range)}（${range.label}）`).join("、")}`,
    );
    const count = ranges.reduce((sum, range) => sum + range.count, 0);
    return `${title} ${count} 个，请自行核对\n${lines.join("\n")}`;
  };
  return [
    section(
      "没有读懂的数",
      unread.filter(({ read }) => !read),
    ),
    section(
      "没有任何关系核对的数",
      unread.filter(({ read }) => read),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** In the order of the tables; what concerns the whole workbook comes last. */
function byTable(
  statement: Statement,
  findings: readonly Finding[],
): readonly (readonly [string, readonly Finding[]])[] {
  const keys = new Set([...statement.tables.map(({ id }) => id), "" as const]);
  return [...keys]
    .map(
      (key) =>
        [
          sectionName(statement, key),
          findings.filter(({ table }) => sectionOf(statement, table) === key),
        ] as const,
    )
    .filter(([, inSection]) => inSection.length > 0);
}
