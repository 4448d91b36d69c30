/** The corrected copy of the audited text, and what became of it. */
import { useCallback, useState } from "react";
import type { Host } from "../../../hosts/host";
import * as words from "../../audit-wording";
import { problemText } from "../problem";
import { exportedText, type AuditPhase } from "./phase";

export interface Exported {
  /** Why it failed, and what it did, each in one sentence; empty where it did not. */
  readonly problem: string;
  readonly exported: string;
}

const NOTHING: Exported = { problem: "", exported: "" };

/** Hands the corrected copy to `save`, without the corrections that were declined. */
export type Export = (save: Host["save"], declined: ReadonlySet<string>) => Promise<void>;

/** @param announce tells a screen reader */
export function useExport(phase: AuditPhase, announce: (text: string) => void): readonly [Exported, Export] {
  const [last, setLast] = useState({ of: phase, ...NOTHING });
  const exportRevised = useCallback<Export>(
    async (save, declined) => {
      if (phase.at !== "done" || !phase.source.docx) return;
      const tell = (told: Exported) => {
        setLast({ of: phase, ...told });
        announce(told.problem + told.exported);
      };
      try {
        tell({ problem: "", exported: await exportedText(phase, phase.source.docx, save, declined) });
      } catch (error) {
        tell({ problem: problemText(error, words.CANNOT_EXPORT), exported: "" });
      }
    },
    [phase, announce],
  );
  return [last.of === phase ? last : NOTHING, exportRevised];
}
