/** The state of 文表核对: a text is opened, audited, and audited again whenever the workbook is read anew. */
import { useCallback, useEffect, useRef, useState } from "react";
import { HostError, type Host } from "../../../hosts/host";
import type { Finding } from "../../../src/check/report";
import type { TieOut } from "../../../src/compare/tie-out/tie-out";
import { tieOutLine } from "../../../src/report/tie-out";
import type { RulePolicy } from "../../../src/rules/policy";
import type { Audit } from "../../../src/text/audit";
import type { Statement } from "../../../src/statement/statement";
import type { Workbook } from "../../../src/workbook/workbook";
import * as words from "../../audit-wording";
import { sentenceOf } from "../problem";
import { revisionsOf } from "./revisions";
import { loadAuditEngine, sourceFromFile, sourceFromSheet, sourceFromText, type Source } from "./source";

export type AuditPhase =
  /** No text. */
  | { readonly at: "empty" }
  | { readonly at: "reading" }
  /** It was read; its first audit is under way. Later ones leave the results standing. */
  | { readonly at: "running" }
  | { readonly at: "failed"; readonly message: string }
  | {
      readonly at: "done";
      readonly source: Source;
      readonly audit: Audit;
      /** How it says that it is not of the tables that are open, in a clause; empty where it does not. */
      readonly unlike: string;
      /** Its tables against those of the workbook; absent without either. */
      readonly tied?: TieOut;
      /** What the rules say of its tables, errors and warnings, where they are all there is. */
      readonly findings?: readonly Finding[];
    };

export interface AuditCommands {
  readonly open: (file: File) => Promise<void>;
  readonly paste: (text: string) => void;
  /** Audits the text that stands in a sheet of the workbook. */
  readonly takeSheet: (name: string) => void;
  /** Back to the start, for another text. */
  readonly close: () => void;
  /** Hands the corrected copy to `save`, without the corrections that were declined. */
  readonly exportRevised: (save: Host["save"], declined: ReadonlySet<string>) => Promise<void>;
}

const isGrave = ({ severity }: Finding): boolean => severity === "error" || severity === "warning";

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

type DonePhase = Extract<AuditPhase, { readonly at: "done" }>;

/**
 * Holds a text against what is open.
 *
 * @param isWanted whether anybody still waits for it
 * @returns nothing where nobody does
 * @throws HostError where the sheet that held the text is gone
 */
async function auditOf(
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
async function exportedText(
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

/**
 * @param desk another one is another audit
 * @param announce tells a screen reader
 * @returns the phase, the commands, why the last export failed, in one sentence, and what it did
 */
export function useAudit(
  desk: AuditDesk,
  announce: (text: string) => void,
): readonly [AuditPhase, AuditCommands, string, string] {
  const [problem, setProblem] = useState("");
  const [exported, setExported] = useState("");
  const [phase, setPhase] = useState<AuditPhase>({ at: "empty" });
  const [source, setSource] = useState<Source>();
  /** The latest step; what an earlier one brings in late is dropped. */
  const turn = useRef(0);

  const fail = useCallback(
    (error: unknown) => {
      const message = sentenceOf(error, words.UNEXPECTED);
      setPhase({ at: "failed", message });
      announce(message);
    },
    [announce],
  );

  useEffect(() => {
    if (!source || !desk.settled) return;
    const own = ++turn.current;
    const run = async () => {
      const done = await auditOf(source, desk, () => own === turn.current);
      if (!done) return;
      setPhase(done);
      setProblem("");
      setExported("");
      const { audit, tied, findings } = done;
      announce(words.announceAudit(audit, { tied, findings }) + (tied ? tieOutLine(tied) : ""));
    };
    run().catch((error: unknown) => {
      if (own === turn.current) fail(error);
    });
  }, [source, desk, announce, fail]);

  const begin = useCallback((next: Source) => {
    setPhase({ at: "running" });
    setSource(next);
  }, []);

  const open = useCallback(
    async (file: File) => {
      const own = ++turn.current;
      setSource(undefined);
      setPhase({ at: "reading" });
      announce(words.READING);
      try {
        const next = await sourceFromFile(file);
        if (own === turn.current) begin(next);
      } catch (error) {
        if (own === turn.current) fail(error);
      }
    },
    [announce, begin, fail],
  );

  const take = useCallback(
    (next: Source) => {
      turn.current += 1;
      announce(words.RUNNING);
      begin(next);
    },
    [announce, begin],
  );
  const paste = useCallback((text: string) => take(sourceFromText(text)), [take]);
  const takeSheet = useCallback(
    (name: string) => take({ name: words.ofSheet(name), paragraphs: [], sheet: name }),
    [take],
  );

  const close = useCallback(() => {
    turn.current += 1;
    setSource(undefined);
    setPhase({ at: "empty" });
  }, []);

  const exportRevised = useCallback(
    async (save: Host["save"], declined: ReadonlySet<string>) => {
      if (phase.at !== "done" || !phase.source.docx) return;
      try {
        const done = await exportedText(phase, phase.source.docx, save, declined);
        setProblem("");
        setExported(done);
        announce(done);
      } catch (error) {
        const message = sentenceOf(error, words.CANNOT_EXPORT);
        setProblem(message);
        setExported("");
        announce(message);
      }
    },
    [phase, announce],
  );

  return [phase, { open, paste, takeSheet, close, exportRevised }, problem, exported];
}
