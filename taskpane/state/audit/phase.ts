/** Where 文表核对 stands, and how a text gets through it: it is read, held against what is open, handed out corrected. */
import { HostError, type Host } from "../../../hosts/host";
import type { Finding } from "../../../src/check/report";
import type { TieOut } from "../../../src/compare/tie-out/tie-out";
import type { RulePolicy } from "../../../src/rules/policy";
import type { Statement } from "../../../src/statement/statement";
import type { Audit } from "../../../src/text/audit";
import type { Workbook } from "../../../src/workbook/workbook";
import * as words from "../../audit-wording";
import { revisionsOf } from "./revisions";
import { loadAuditEngine, sourceFromSheet, type Source } from "./source";

export type AuditPhase =
  /** No text. */
  | { readonly at: "empty" }
  | { readonly at: "reading" }
  /** It was read; its first audit is under way. Later ones leave the results standing. */
  | { readonly at: "running" }
  | { readonly at: "failed"; readonly message: string }
  | DonePhase;

export interface DonePhase {
  readonly at: "done";
  readonly source: Source;
  readonly audit: Audit;
  /** How it says that it is not of the tables that are open, in a clause; empty where it does not. */
  readonly unlike: string;
  /** Its tables against those of the workbook; absent without either. */
  readonly tied?: TieOut;
  /** What the rules say of its tables, errors and warnings, where they are all there is. */
  readonly findings?: readonly Finding[];
}

/** What a text is read against. */
export interface AuditDesk {
  /** The workbook as it was last read; absent where none is open or it has none of the tables. */
  readonly statement: Statement | undefined;
  /** Whether the workbook is the sample. */
  readonly isSample: boolean;
  /** False while a workbook is being opened, or could not be: then it is not known what there is. */
  readonly settled: boolean;
  readonly workbook: Workbook | undefined;
  /** Last year's workbook and this year's budget, where they are open. */
  readonly prior: Statement | undefined;
  readonly budget: Statement | undefined;
  /** The bureau's rules. */
  readonly policy: RulePolicy | undefined;
}

const isGrave = ({ severity }: Finding): boolean => severity === "error" || severity === "warning";

/**
 * Holds a text against what is open.
 *
 * @param isWanted whether anybody still waits for it
 * @returns nothing where nobody does
 * @throws HostError where the sheet that held the text is gone
 */
export async function auditOf(
  source: Source,
  { statement, isSample, workbook, prior, budget, policy }: AuditDesk,
  isWanted: () => boolean,
): Promise<DonePhase | undefined> {
  const { auditText, check, standing, tieOut, unlikeTables } = await loadAuditEngine();
  /** Lets the pane draw and answer; whether it is still to go on. */
  const goesOn = async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    return isWanted();
  };
  if (!(await goesOn())) return undefined;
  const read = source.sheet === undefined ? source : workbook && sourceFromSheet(workbook, source.sheet);
  if (!read) throw new HostError(words.SHEET_GONE);
  const { document } = read;
  const beside = { ...(prior && { prior }), ...(budget && { budget }), ...(document && { document }) };
  const unlike = statement ? unlikeTables(read, statement) : "";
  // Tables that nobody opened accuse no text that is not of them.
  const tables = isSample && unlike !== "" ? undefined : statement;
  const audit = auditText(read.paragraphs, tables && standing(tables, prior), beside, policy);
  if (!(await goesOn())) return undefined;
  const tied = tables && document && tieOut(tables, document, audit.claims);
  const findings = audit.statement.printed && check(audit.statement, { policy }).findings.filter(isGrave);
  return { at: "done", source: read, audit, unlike, ...(tied && { tied }), ...(findings && { findings }) };
}

/** Hands the corrected copy to `save`; says what is in it and where it went. */
export async function exportedText(
  { source, audit, tied }: DonePhase,
  docx: Uint8Array,
  save: Host["save"],
  declined: ReadonlySet<string>,
): Promise<string> {
  const revisions = revisionsOf(audit, declined, tied);
  const { reviseDocx } = await loadAuditEngine();
  const where = await save(words.revisedName(source.name), reviseDocx(docx, revisions, new Date()));
  const changes = revisions.filter((one) => "replacement" in one).length;
  return words.announceExported(changes, revisions.length) + where;
}
