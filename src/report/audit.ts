/**
 * `audit`: what a written 情况说明 says against its tables. The JSON has the shape that scripts rely on, version 1;
 * amounts are decimal strings in the text's own unit, percentages without their sign.
 */
import type { Audit } from "../text/audit";
import { bookOf, type AuditBook } from "../text/book";
import { errorsOf, type Claim, type Remark } from "../text/claim";
import type { Stretch } from "../text/prose/passages";
import { explanationOf, explanations, type ClaimExplanation } from "./explain";
import type { CellJson, WorkbookJson } from "./json";
import { cellPlace, contentText, documentPlace } from "./report-words";
import { SEVERITY_WORD } from "../check/severity";

/** The rule that it breaks is empty where it breaks none. */
export interface ClaimJson extends Pick<
  Claim,
  keyof Stretch | "text" | "unit" | "meaning" | "stated" | "expected" | "verdict" | "rule" | "reason"
> {
  /** Only where it is wrong and the bureau weighs its rule less than an error. */
  readonly severity?: Claim["severity"];
  readonly cells: readonly CellJson[];
  /** Only where it was asked for. */
  readonly explanation?: ClaimExplanation;
}

export type RemarkJson = Pick<Remark, keyof Stretch | "severity" | "rule" | "message">;

export interface AuditJson {
  readonly version: 1;
  /** null where the text was checked by itself. */
  readonly file: string | null;
  readonly text: string;
  readonly summary: Audit["summary"];
  readonly claims: readonly ClaimJson[];
  readonly remarks: readonly RemarkJson[];
  /** The rules that the bureau switched off; only where there are any. */
  readonly notRun?: Audit["notRun"];
}

/** What `check --format json` says of a whole document beside its tables. */
export interface DocumentJson extends WorkbookJson {
  /** Its text against its own tables, as `audit` has it. */
  readonly audit?: Omit<AuditJson, "version" | "file" | "text">;
}

export function auditedJson(audit: Audit): NonNullable<DocumentJson["audit"]> {
  const { summary, claims, remarks, notRun } = auditJson(undefined, "", audit);
  return { summary, claims, remarks, ...(notRun && { notRun }) };
}

/** @param file the workbook, where there is one; @param text the document, as the caller names them */
export function auditJson(file: string | undefined, text: string, audit: Audit, explain = false): AuditJson {
  return {
    version: 1,
    file: file ?? null,
    text,
    summary: audit.summary,
    claims: audit.claims.map((claim) => ({
      ...claimJson(audit, claim),
      ...(explain ? { explanation: explanationOf(claim) } : {}),
    })),
    remarks: audit.remarks.map(({ paragraph, start, end, severity, rule, message }) => ({
      paragraph,
      start,
      end,
      severity,
      rule,
      message,
    })),
    ...(audit.notRun.length > 0 && { notRun: audit.notRun }),
  };
}

/** Whether anything is wrong: a figure, or a remark that weighs as much. */
export function hasErrors(audit: Audit): boolean {
  return errorsOf(audit) > 0;
}

function claimJson(audit: Audit, claim: Claim): ClaimJson {
  const { paragraph, start, end, unit, meaning, stated, expected, verdict, rule, severity, reason, cells } =
    claim;
  return {
    paragraph,
    start,
    end,
    text: audit.paragraphs[paragraph]?.text.slice(start, end) ?? claim.text,
    unit,
    meaning,
    stated,
    expected,
    verdict,
    rule,
    ...(verdict === "wrong" && severity !== "error" && { severity }),
    reason,
    cells: cells.map((entry) => ({
      sheet: entry.sheet,
      address: entry.address,
      label: bookWord(audit, bookOf(audit, entry)) + entry.label,
      value: contentText(entry.content),
    })),
  };
}

/** What stands before a cell of a workbook beside the audited one; empty before one of its own. */
function bookWord({ sources }: Audit, book: AuditBook): string {
  if (book === "current") return "";
  if (book === "budget") return "预算表 ";
  return sources.prior?.kind === "budget" ? "上年预算表 " : "上年决算表 ";
}

/**
 * For a person: the verdict in one line, what is wrong first, what was not checked last.
 *
 * @param differing in how many places the tables of the document differ from the workbook, which is told behind it
 */
export function auditReport(
  file: string | undefined,
  text: string,
  audit: Audit,
  { explain = false, differing = 0 }: { readonly explain?: boolean; readonly differing?: number } = {},
): string {
  const { summary, claims, remarks, notRun } = audit;
  const wrong = claims.filter(({ verdict }) => verdict === "wrong");
  const open = claims.filter(({ verdict }) => verdict === "unverified");
  const lines = [
    `说明：${text}`,
    `表：${file ?? (audit.alone ? "没有打开，只核对文字自己" : "文档里的表")}`,
    headline(summary, errorsOf(audit), differing),
    ...(audit.alone ? [ALONE] : []),
  ];
  if (wrong.length > 0) {
    lines.push("", `不符 ${wrong.length} 处：`);
    for (const claim of wrong) {
      const weight = claim.severity === "error" ? "" : `[${SEVERITY_WORD[claim.severity]}] `;
      lines.push(
        `  ${weight}${place(claim)} ${quoted(audit, claim)}：${claim.reason}${cellsOf(audit, claim)}`,
      );
    }
  }
  if (remarks.length > 0) {
    lines.push("", `其他问题 ${remarks.length} 处：`);
    for (const remark of remarks) {
      lines.push(
        `  [${SEVERITY_WORD[remark.severity]}] ${place(remark)} ${remark.message}（${remark.rule}）`,
      );
    }
  }
  const near = claims.filter(({ verdict }) => verdict === "rounding");
  if (near.length > 0) {
    lines.push("", `尾差 ${near.length} 处：`);
    for (const claim of near)
      lines.push(`  ${place(claim)} ${quoted(audit, claim)}：${claim.reason}${cellsOf(audit, claim)}`);
  }
  if (open.length > 0) {
    lines.push("", `未核 ${open.length} 处：`);
    for (const claim of open) lines.push(`  ${place(claim)} ${quoted(audit, claim)}：${claim.reason}`);
  }
  if (notRun.length > 0)
    lines.push(
      "",
      `未执行 ${notRun.length} 条规则：${notRun[0]!.reason} ${notRun.map(({ rule }) => rule).join("、")}。`,
    );
  if (explain) lines.push("", "每个数字是怎样读的：", ...explanations(audit));
  return `${lines.join("\n")}\n`;
}

/** What a text checked by itself says for itself, and what it cannot. */
const ALONE =
  "核对了文字内部的百分比、增减、合计与分项、前后一致和错漏字句；文中的数与表是否相同，没有核对。";

function headline(summary: Audit["summary"], errors: number, differing: number): string {
  const { claims, ok, rounding, wrong, unverified } = summary;
  const tables = differing > 0 ? `；文档里的表有 ${differing} 处与工作簿不同` : "";
  if (claims === 0) return `结论：这份文字里没有找到可以核对的数字${tables}。`;
  const parts = [`相符 ${ok}`, `尾差 ${rounding}`, `不符 ${wrong}`, `未核 ${unverified}`].join("，");
  const verdict = errors > 0 ? `发现 ${errors} 处错误` : wrong > 0 ? "没有错误" : "没有发现不符之处";
  return `结论：${tables && "文字里"}${verdict}${tables}。共 ${claims} 个数字：${parts}。`;
}

function place({ paragraph }: { readonly paragraph: number }): string {
  return `第 ${paragraph + 1} 段`;
}

function quoted({ paragraphs }: Audit, claim: Claim): string {
  const shown =
    paragraphs[claim.paragraph]?.text.slice(claim.start, claim.end).replace(/\s+/g, "") ?? claim.text;
  return `${claim.meaning} ${shown}${claim.unit}`.trim();
}

function cellsOf(audit: Audit, { cells }: Claim): string {
  if (cells.length === 0) return "";
  const place = audit.statement.printed ? documentPlace(audit.document) : cellPlace;
  const shown = cells.slice(0, 3).map((entry) => {
    const book = bookOf(audit, entry);
    return book === "current" ? place(entry) : bookWord(audit, book) + cellPlace(entry);
  });
  return `（${shown.join("、")}${cells.length > 3 ? " 等" : ""}）`;
}
