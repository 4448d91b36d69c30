/**
 * 文表核对: every figure of a written 情况说明 against the tables and against the text itself, and what else is amiss.
 */
import type { Statement } from "../statement/statement";
import type { CodeFact, CodeScope, Facts } from "../facts/fact";
import { facts } from "../facts/facts";
import { refutes } from "../statement/companion";
import type { Claim, ClaimVerdict, Remark } from "./claim";
import { judge, type Judgement } from "./judge/judge";
import type { Paragraph } from "./prose/passages";
import { printedAmounts } from "./prose/parts";
import { readText } from "./bind/reader";
import type { ReadText } from "./bind/reading";
import { remarks } from "./remarks";
import { Knowledge } from "../facts/knowledge";
import { tableFacts } from "./prose/document-tables";
import { statementOfText } from "./prose/text-alone";

export interface AuditSources {
  /** Last year's workbook: settles 上年数 and every 增减. */
  readonly prior?: Statement;
  /** This year's budget workbook: settles 年初预算数. */
  readonly budget?: Statement;
  /** Whether those of another name are this department's all the same. */
  readonly renamed?: boolean;
}

export interface Audit {
  /** The workbook it was held against; without tables where there was none. */
  readonly statement: Statement;
  /** Whether no workbook was open: the text was held against itself. */
  readonly alone: boolean;
  /** The workbooks beside it that figures were compared with. */
  readonly sources: AuditSources;
  readonly paragraphs: readonly Paragraph[];
  /** In the order of the text. */
  readonly claims: readonly Claim[];
  /** In the order of the text. */
  readonly remarks: readonly Remark[];
  readonly summary: { readonly claims: number } & Readonly<Record<ClaimVerdict, number>>;
}

/** A text as it was read and judged, before anything is remarked on it. */
export interface Examination extends Pick<Audit, "statement" | "alone" | "sources" | "paragraphs" | "claims"> {
  readonly text: ReadText;
  readonly knowledge: Knowledge;
  readonly judgement: Judgement;
}

/**
 * Audits a text against its workbook, or, where none is open, against itself. Total: a text that says nothing of the
 * accounts has no claims.
 */
export function auditText(
  paragraphs: readonly Paragraph[],
  workbook: Statement | undefined,
  sources: AuditSources = {},
): Audit {
  const { text, knowledge, judgement, ...audit } = examine(paragraphs, workbook, sources);
  const found = remarks({ ...audit, text, judgement, knowledge });
  const summary = { claims: audit.claims.length, ok: 0, rounding: 0, wrong: 0, unverified: 0 };
  for (const { verdict } of audit.claims) summary[verdict]++;
  return { ...audit, remarks: [...found].sort(inOrder), summary };
}

/**
 * Reads and judges a text.
 *
 * @param names whose 科目 the text may name, where no workbook of its own year is open
 */
export function examine(
  paragraphs: readonly Paragraph[],
  workbook: Statement | undefined,
  sources: AuditSources = {},
  names?: Facts,
): Examination {
  const statement = workbook ?? statementOfText(paragraphs);
  const alone = workbook === undefined;
  const current = facts(statement);
  const budget = sources.budget && facts(sources.budget);
  const text = readText(paragraphs, names ?? (budget ? withCodes(current, budget) : current), {
    year: statement.year,
    budget: statement.kind === "budget",
    department: statement.department,
    printed: printedAmounts(statement),
  });
  const knowledge = new Knowledge({
    current,
    alone,
    unit: statement.unit,
    document: tableFacts(ownParagraphs(paragraphs, text)),
    ...(sources.prior ? { prior: facts(sources.prior) } : {}),
    ...(budget ? { budget } : {}),
    soft: (kind) => !refutes(kind, statement, sources[kind]!, sources.renamed),
  });
  const judgement = judge(text, knowledge);
  const claims = [...judgement.claims].sort(inOrder);
  return { statement, alone, sources, paragraphs, text, knowledge, judgement, claims };
}

/** A document without what it holds of other departments: their tables prove nothing. */
function ownParagraphs(
  paragraphs: readonly Paragraph[],
  { passages, foreign }: ReadText,
): readonly Paragraph[] {
  if (!foreign.some(Boolean)) return paragraphs;
  const begins = new Map(passages.map(({ places }, index) => [places[0]!.paragraph, foreign[index]!]));
  let other = false;
  return paragraphs.filter((_, index) => {
    other = begins.get(index) ?? other;
    return !other;
  });
}

/** The facts of a workbook with the 科目 of its budget that it does not list: nothing was spent on them. */
function withCodes(current: Facts, budget: Facts): Facts {
  const codes = (scope: CodeScope): readonly CodeFact[] => {
    const own = current.codes(scope);
    if (scope === "economic" || !current.complete(scope)) return own;
    const known = new Set(own.map(({ code }) => code));
    return [...own, ...budget.codes(scope).filter(({ code }) => !known.has(code))];
  };
  return { ...current, codes };
}

function inOrder(
  a: { readonly paragraph: number; readonly start: number },
  b: { readonly paragraph: number; readonly start: number },
): number {
  return a.paragraph - b.paragraph || a.start - b.start;
}
