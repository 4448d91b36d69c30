/**
 * 文表核对: every figure of a written 情况说明 against the tables and against the text itself, and what else is amiss.
 */
import type { Statement } from "../../statement/statement";
import { facts } from "../facts/facts";
import type { Claim, ClaimVerdict, Remark } from "./claim";
import { judge, type Judgement } from "./judge";
import type { Paragraph } from "./prose";
import { readText } from "./reader";
import type { ReadText } from "./reading";
import { remarks } from "./remarks";
import { Knowledge } from "./sources";

export interface AuditSources {
  /** Last year's workbook: settles 上年数 and every 增减. */
  readonly prior?: Statement;
  /** This year's budget workbook: settles 年初预算数. */
  readonly budget?: Statement;
}

export interface Audit {
  readonly statement: Statement;
  readonly paragraphs: readonly Paragraph[];
  /** In the order of the text. */
  readonly claims: readonly Claim[];
  /** In the order of the text. */
  readonly remarks: readonly Remark[];
  readonly summary: { readonly claims: number } & Readonly<Record<ClaimVerdict, number>>;
}

/** What remarks look at. */
export interface Audited {
  readonly statement: Statement;
  readonly text: ReadText;
  readonly claims: readonly Claim[];
  readonly judgement: Judgement;
  readonly knowledge: Knowledge;
}

/** Audits a text against its workbook. Total: a text that says nothing of the accounts has no claims. */
export function auditText(
  paragraphs: readonly Paragraph[],
  statement: Statement,
  sources: AuditSources = {},
): Audit {
  const current = facts(statement);
  const knowledge = new Knowledge({
    current,
    unit: statement.unit,
    ...(sources.prior ? { prior: facts(sources.prior) } : {}),
    ...(sources.budget ? { budget: facts(sources.budget) } : {}),
  });
  const text = readText(paragraphs, current, { year: statement.year, budget: statement.kind === "budget" });
  const judgement = judge(text, knowledge);
  const claims = [...judgement.claims].sort(inOrder);
  const found = remarks({ statement, text, claims, judgement, knowledge });
  const summary = { claims: claims.length, ok: 0, rounding: 0, wrong: 0, unverified: 0 };
  for (const { verdict } of claims) summary[verdict]++;
  return { statement, paragraphs, claims, remarks: [...found].sort(inOrder), summary };
}

function inOrder(
  a: { readonly paragraph: number; readonly start: number },
  b: { readonly paragraph: number; readonly start: number },
): number {
  return a.paragraph - b.paragraph || a.start - b.start;
}
