/** The state of 文表核对: a text is opened, audited, and audited again whenever the workbook is read anew. */
import { useCallback, useEffect, useMemo, useState } from "react";
import { tieOutLine } from "../../../src/report/tie-out";
import * as words from "../../audit-wording";
import { CANCELLED } from "../../wording";
import { problemText } from "../problem";
import { auditOf, type AuditDesk, type AuditPhase } from "./phase";
import { sourceFromFile, sourceFromText, type Source } from "./source";

export interface AuditCommands {
  readonly open: (file: File) => Promise<void>;
  readonly paste: (text: string) => void;
  /** Audits the text that stands in a sheet of the workbook. */
  readonly takeSheet: (name: string) => void;
  /** Back to the start, for another text. */
  readonly close: () => void;
  /** The same, of one that is being read. */
  readonly leave: () => void;
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
  const [turns] = useState(() => new Turns());

  const fail = useCallback(
    (error: unknown) => {
      const message = problemText(error, words.UNEXPECTED);
      setPhase({ at: "failed", message });
      announce(message);
    },
    [announce],
  );

  useEffect(() => {
    if (!source || !desk.settled) return;
    const isWanted = turns.begin();
    const run = async () => {
      const done = await auditOf(source, desk, isWanted);
      if (!done) return;
      setPhase(done);
      const { audit, tied, findings } = done;
      announce(words.announceAudit(audit, { tied, findings }) + (tied ? tieOutLine(tied) : ""));
    };
    run().catch((error: unknown) => {
      if (isWanted()) fail(error);
    });
  }, [source, desk, turns, announce, fail]);

  const commands = useMemo(
    () => commandsOf({ turns, announce, fail, onText, setPhase, setSource }),
    [turns, announce, fail, onText],
  );
  return [phase, commands];
}

/** What an earlier step brings in late is dropped. */
class Turns {
  private latest = 0;

  /** A step; whether it is still the latest. */
  begin(): () => boolean {
    const own = ++this.latest;
    return () => own === this.latest;
  }
}

interface Steering {
  readonly turns: Turns;
  readonly announce: (text: string) => void;
  readonly fail: (error: unknown) => void;
  readonly onText: ((text: File | string | undefined) => void) | undefined;
  readonly setPhase: (phase: AuditPhase) => void;
  readonly setSource: (source: Source | undefined) => void;
}

function commandsOf({ turns, announce, fail, onText, setPhase, setSource }: Steering): AuditCommands {
  const begin = (next: Source) => {
    setPhase({ at: "running" });
    setSource(next);
  };
  const take = (next: Source, text?: string) => {
    turns.begin();
    onText?.(text);
    announce(words.RUNNING);
    begin(next);
  };
  const close = () => {
    turns.begin();
    onText?.(undefined);
    setSource(undefined);
    setPhase({ at: "empty" });
  };
  return {
    open: async (file) => {
      const isWanted = turns.begin();
      onText?.(file);
      setSource(undefined);
      setPhase({ at: "reading" });
      announce(words.READING);
      try {
        const next = await sourceFromFile(file);
        if (isWanted()) begin(next);
      } catch (error) {
        if (isWanted()) fail(error);
      }
    },
    paste: (text) => take(sourceFromText(text), text),
    takeSheet: (name) => take({ name: words.ofSheet(name), paragraphs: [], sheet: name }),
    close,
    leave: () => {
      close();
      announce(CANCELLED);
    },
  };
}
