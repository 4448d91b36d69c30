/** The state of 文表核对: a text is opened, audited, and audited again whenever the workbook is read anew. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { tieOutLine } from "../../../src/report/tie-out";
import * as words from "../../audit-wording";
import { sentenceOf } from "../problem";
import { auditOf, type AuditDesk, type AuditPhase } from "./phase";
import { sourceFromFile, sourceFromText, type Source } from "./source";

export interface AuditCommands {
  readonly open: (file: File) => Promise<void>;
  readonly paste: (text: string) => void;
  /** Audits the text that stands in a sheet of the workbook. */
  readonly takeSheet: (name: string) => void;
  /** Back to the start, for another text. */
  readonly close: () => void;
}

/**
 * @param desk another one is another audit
 * @param announce tells a screen reader
 * @param onText is told which text is open now; undefined of none, and of one that is in the workbook itself
 */
export function useAudit(
  desk: AuditDesk,
  announce: (text: string) => void,
  onText: ((text: File | string | undefined) => void) | undefined,
): readonly [AuditPhase, AuditCommands] {
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
      const { audit, tied, findings } = done;
      announce(words.announceAudit(audit, { tied, findings }) + (tied ? tieOutLine(tied) : ""));
    };
    run().catch((error: unknown) => {
      if (own === turn.current) fail(error);
    });
  }, [source, desk, announce, fail]);

  const commands = useMemo<AuditCommands>(() => {
    const begin = (next: Source) => {
      setPhase({ at: "running" });
      setSource(next);
    };
    const take = (next: Source, text?: string) => {
      turn.current += 1;
      onText?.(text);
      announce(words.RUNNING);
      begin(next);
    };
    return {
      open: async (file) => {
        const own = ++turn.current;
        onText?.(file);
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
      paste: (text) => take(sourceFromText(text), text),
      takeSheet: (name) => take({ name: words.ofSheet(name), paragraphs: [], sheet: name }),
      close: () => {
        turn.current += 1;
        onText?.(undefined);
        setSource(undefined);
        setPhase({ at: "empty" });
      },
    };
  }, [announce, fail, onText]);

  return [phase, commands];
}
