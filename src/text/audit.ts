/**
 * 文表核对: every figure of a written 情况说明 against the tables and against the text itself, and what else is amiss.
 */
import { remembered } from "../words/tidy";
import { withMore } from "../facts/code-facts";
import type { Statement } from "../statement/statement";
import type { CodeScope, Facts } from "../facts/fact";
import { facts } from "../facts/facts";
import { TEXT_RULE_IDS, type RuleId } from "../catalogue/rule-ids";
import { switchedOff, weighed, type RulePolicy } from "../rules/policy";
import { refutes } from "../statement/companion-verdict";
import type { Claim, ClaimVerdict, Remark } from "./claim";
import { judge, type Judgement } from "./judge/judge";
import type { Paragraph } from "./prose/passages";
import { printedAmounts } from "./prose/parts";
import { readText } from "./bind/reader";
import type { ReadText } from "./bind/reading";
import { remarks } from "./remarks";
import { Knowledge } from "../facts/knowledge";
import { tableFacts } from "./prose/evidence";
import { statementOfDocument, statementOfText } from "./prose/text-alone";
import { blocksOf } from "../document/blocks";
import { documentTables, type DocumentTables } from "../document/sheets";

export interface AuditSources {
  /** Last year's workbook: settles 上年数 and every 增减. */
  readonly prior?: Statement;
  /** This year's budget workbook: settles 年初预算数. */
  readonly budget?: Statement;
  /** The tables of the document that the text is from; of a plain text, its own rows where it is absent. */
  readonly document?: DocumentTables;
}

export interface Audit {
  /** The workbook it was held against; without tables where there was none. */
  readonly statement: Statement;
  /** Whether neither a workbook was open nor the document has its tables: the text was held against itself. */
  readonly alone: boolean;
  /** The tables that stand in the document itself. */
  readonly document: DocumentTables;
  /** The workbooks beside it that figures were compared with. */
  readonly sources: AuditSources;
  readonly paragraphs: readonly Paragraph[];
  /** In the order of the text. */
  readonly claims: readonly Claim[];
  /** In the order of the text. */
  readonly remarks: readonly Remark[];
  /** The rules that the bureau switched off, each with the reason in a clause. */
  readonly notRun: readonly { readonly rule: RuleId; readonly reason: string }[];
  readonly summary: { readonly claims: number } & Readonly<Record<ClaimVerdict, number>>;
}

/** A text as it was read and judged, before anything is remarked on it. */
export interface Examination extends Pick<
  Audit,
  "statement" | "alone" | "document" | "sources" | "paragraphs" | "claims"
> {
  readonly text: ReadText;
  readonly knowledge: Knowledge;
  readonly judgement: Judgement;
}

/**
 * Audits a text against its workbook; where none is open, against the tables of its own document; where it has none, against
 * itself. Total: a text that says nothing of the
 * accounts has no claims.
 */
export function auditText(
  paragraphs: readonly Paragraph[],
  workbook: Statement | undefined,
  sources: AuditSources = {},
  policy?: RulePolicy,
): Audit {
  return audited(examine(paragraphs, workbook, sources), policy);
}

/** What was read and judged, with what is to be remarked on it, by the rules as a bureau wants them. */
export function audited({ text, knowledge, judgement, ...audit }: Examination, policy?: RulePolicy): Audit {
  const claims = audit.claims.map((claim) => {
    const off = claim.verdict !== "ok" && switchedOff(claim.rule, policy);
    if (off)
      return { ...claim, verdict: "unverified" as const, expected: "", reason: `${off} ${claim.rule}。` };
    return weighed(claim, claim.rule, policy);
  });
  const told = remarks({ ...audit, text, judgement, knowledge });
  const found = told
    .filter(({ rule }) => !switchedOff(rule, policy))
    .map((remark) => weighed(remark, remark.rule, policy));
  const summary = { claims: claims.length, ok: 0, rounding: 0, wrong: 0, unverified: 0 };
  for (const { verdict } of claims) summary[verdict]++;
  const notRun = [...new Set<RuleId>([...TEXT_RULE_IDS, ...told.map(({ rule }) => rule)])].flatMap((rule) => {
    const reason = switchedOff(rule, policy);
    return reason === undefined ? [] : [{ rule, reason }];
  });
  return { ...audit, claims, remarks: found.sort(inOrder), notRun, summary };
}

/**
 * Reads and judges a text.
 *
 * @param names whose 科目 the text may name, where no workbook of its own year is open
 * @param department whose text it is, where neither says it
 */
export function examine(
  paragraphs: readonly Paragraph[],
  workbook: Statement | undefined,
  sources: AuditSources = {},
  names?: Facts,
  department = "",
): Examination {
  const document = sources.document ?? documentTables(blocksOf(paragraphs), "");
  const statement = dated(workbook ?? statementOfDocument(paragraphs, document), paragraphs);
  const alone = workbook === undefined && statement.tables.length === 0;
  const current = facts(statement);
  const budget = sources.budget && facts(sources.budget);
  const text = readText(paragraphs, names ?? (budget ? withCodes(current, budget) : current), {
    year: statement.year,
    budget: statement.kind === "budget",
    department: statement.department || department,
    tables: statement.tables.length > 0,
    printed: () => printedAmounts(statement),
  });
  const knowledge = new Knowledge({
    current,
    alone,
    unit: statement.unit,
    ...(statement.doubtful && { doubtful: statement.doubtful }),
    document: tableFacts(document, ownPlaces(paragraphs, text)),
    ...(sources.prior ? { prior: facts(sources.prior) } : {}),
    ...(budget ? { budget } : {}),
    soft: (kind) => !refutes(kind, statement, sources[kind]!),
  });
  const judgement = judge(text, knowledge);
  const claims = [...judgement.claims].sort(inOrder);
  return { statement, alone, document, sources, paragraphs, text, knowledge, judgement, claims };
}

/** A workbook that names no year is of the year of its text. */
function dated(statement: Statement, paragraphs: readonly Paragraph[]): Statement {
  return statement.year > 0 ? statement : { ...statement, year: statementOfText(paragraphs).year };
}

/** Which places of a document, counted by the paragraphs before them, are not another department's: its tables prove nothing. */
function ownPlaces(
  paragraphs: readonly Paragraph[],
  { passages, foreign }: ReadText,
): (after: number) => boolean {
  if (!foreign.some(Boolean)) return () => true;
  const begins = new Map(passages.map(({ places }, index) => [places[0]!.paragraph, foreign[index]!]));
  let other = false;
  const own = paragraphs.map((_, index) => {
    other = begins.get(index) ?? other;
    return !other;
  });
  return (after) => own[Math.max(0, after - 1)] ?? true;
}

/** The facts of a workbook with the 科目 of its budget that it does not list: nothing was spent on them. */
function withCodes(current: Facts, budget: Facts): Facts {
  const codes = remembered((scope: CodeScope) => {
    const own = current.codes(scope);
    return scope === "economic" || !current.complete(scope) ? own : withMore(own, budget.codes(scope));
  });
  return { ...current, codes };
}

function inOrder(
  a: { readonly paragraph: number; readonly start: number },
  b: { readonly paragraph: number; readonly start: number },
): number {
  return a.paragraph - b.paragraph || a.start - b.start;
}
