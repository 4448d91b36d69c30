/** A cell being edited, in its place or in the bar, and what is put into the sheet. */
import type { Place } from "../../../src/workbook/workbook";
import { useCallback, useRef, useState } from "react";
import { HostError } from "../../host";
import type { PageHost } from "../host";

export interface Draft extends Place {
  readonly text: string;
  /** What stood there at first; leaving it as it was changes nothing. */
  readonly initial: string;
  /** Typed over: arrows finish. Opened with F2 or in the bar: arrows move the caret. */
  readonly mode: "over" | "inside";
  readonly place: "cell" | "bar";
}

export interface Drafting {
  readonly draft: Draft | undefined;
  /** Why the sheet did not take what was put into it last; empty where it did. */
  readonly problem: string;
  /** The draft of this very moment: leaving the editor may tell us twice. */
  readonly open: () => Draft | undefined;
  /** Opens a draft, in place of another; closes it with `undefined`. */
  readonly edit: (draft: Draft | undefined) => void;
  readonly change: (text: string) => void;
  /** Puts the draft into the sheet; false where it cannot be taken, and stays open. */
  readonly commit: () => boolean;
  /** The focus leaves the editor: what cannot be taken is given up, and the line under the sheet says why. */
  readonly leave: () => void;
  /** Puts values into the sheet from a cell on; false where they cannot be taken. */
  readonly put: (at: Place, values: string[][]) => boolean;
  readonly clearProblem: () => void;
}

export function useDraft(host: PageHost): Drafting {
  const [draft, setDraft] = useState<Draft>();
  const [problem, setProblem] = useState("");
  const now = useRef<Draft>(undefined);

  const edit = useCallback((next: Draft | undefined) => {
    now.current = next;
    setDraft(next);
    setProblem("");
  }, []);

  const put = (at: Place, values: string[][]): boolean => {
    try {
      host.type(at, values);
      setProblem("");
      return true;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      setProblem(error.message);
      return false;
    }
  };

  const commit = (): boolean => {
    const open = now.current;
    if (!open) return true;
    if (open.text !== open.initial && !put(open, [[open.text]])) return false;
    edit(undefined);
    return true;
  };

  return {
    draft,
    problem,
    open: () => now.current,
    edit,
    change: (text) => {
      if (now.current) edit({ ...now.current, text });
    },
    commit,
    leave: () => {
      if (commit()) return;
      now.current = undefined;
      setDraft(undefined);
    },
    put,
    clearProblem: () => setProblem(""),
  };
}
