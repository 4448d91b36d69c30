/** The session of a pane: what it knows, and what the user can ask for. */
import { useEffect, useMemo, useReducer, useRef } from "react";
import type { Finding, Verified } from "../../src/check/report";
import type { Explanation } from "../../src/diagnose/diagnosis";
import type { TiedDocument } from "../../src/sheets/review";
import type { CellRef } from "../../src/workbook/workbook";
import type { Host } from "../../hosts/host";
import * as words from "../wording";
import type { Adoption } from "./adoption";
import type { CompanionKind } from "./companions/companion";
import { Conversation } from "./conversation";
import { INITIAL, reduce, type Action, type Session } from "./session";
import type { Settings } from "./settings";
import type { Filter } from "./verdict";

/** What the user can ask for. None of them throws: what fails is told in the pane. */
export interface Commands {
  /** Checks, or checks again. */
  readonly start: () => Promise<void>;
  /** Leaves the check that is under way undone. */
  readonly cancel: () => void;
  /** Reads the workbook again after a failure. */
  readonly retry: () => Promise<void>;
  /** Shows another unit of the workbook. */
  readonly chooseUnit: (name: string) => Promise<void>;
  readonly select: (cell: CellRef) => Promise<void>;
  readonly mark: () => Promise<void>;
  readonly unmark: () => Promise<void>;
  readonly copy: () => Promise<void>;
  /** Writes the working paper into the workbook; absent where the host has no place for it. */
  readonly makePaper: (() => Promise<void>) | undefined;
  /** Writes the repairs of explanations, after the user has confirmed them, and checks again; one undo takes all back. */
  readonly adopt: (explanations: readonly Explanation[]) => Promise<void>;
  readonly undo: (adoption: Adoption) => Promise<void>;
  /** Rules an explanation out; `restore` brings such ones back. */
  readonly ruleOut: (explanation: Explanation) => Promise<void>;
  readonly restore: (explanations: readonly Explanation[]) => Promise<void>;
  /** Sets findings aside, each with a reason, and checks again. */
  readonly verify: (
    findings: readonly Finding[],
    reason: (finding: Finding) => string,
    by: string,
  ) => Promise<void>;
  /** Puts one back among the findings. */
  readonly withdraw: (verified: Verified) => Promise<void>;
  readonly toggleItem: (id: string) => void;
  readonly filter: (filter: Filter) => void;
  readonly search: (search: string) => void;
  readonly hideMended: () => void;
  /** Opens a file beside the workbook, as last year's tables or this year's budget, and keeps it in the workbook. */
  readonly openCompanion: (kind: CompanionKind, file: File) => Promise<void>;
  /** It is this department's, whatever name it prints. */
  readonly confirmCompanion: (kind: CompanionKind) => Promise<void>;
  readonly removeCompanion: (kind: CompanionKind) => Promise<void>;
  /** Puts back the one that was removed last. */
  readonly restoreCompanion: (kind: CompanionKind) => Promise<void>;
  /** Forgets what the page keeps of unsaved work; absent where nothing is kept. */
  readonly forgetDrafts: (() => Promise<void>) | undefined;
  /** Shows what went wrong, in a sentence. */
  readonly tellProblem: (message: string) => void;
  readonly clearProblem: () => void;
  /** A sheet of words was written into the workbook: it is read anew, nothing is checked anew. */
  readonly reread: () => Promise<void>;
  /** Notes what 文表核对 found in the tables of a document, for the report; undefined once it is closed. */
  readonly tie: (tied: TiedDocument | undefined) => void;
  /** Tells a screen reader. */
  readonly announce: (text: string) => void;
}

export function useSession(host: Host | undefined, settings: Settings): readonly [Session, Commands] {
  const [session, dispatch] = useReducer(reduce, INITIAL);
  // Commands outlive a drawing; they look up the state of the moment here.
  const now = useRef({ session, settings });
  useEffect(() => {
    now.current = { session, settings };
  });
  const conversation = useMemo(() => (host ? new Conversation(host, dispatch, now) : undefined), [host]);

  useEffect(() => {
    if (!conversation) {
      dispatch({ type: "no-workbook" });
      return;
    }
    return conversation.open();
  }, [conversation]);

  const { profile, rules } = settings;
  useEffect(() => conversation?.follow(`${profile}\n${rules}`), [conversation, profile, rules]);

  const commands = useMemo(() => commandsOf(conversation, host, dispatch), [conversation, host]);
  return [session, commands];
}

function commandsOf(
  conversation: Conversation | undefined,
  host: Host | undefined,
  dispatch: (action: Action) => void,
): Commands {
  const withHost = async (command: (talk: Conversation) => Promise<void>) => {
    if (conversation) await command(conversation);
  };
  return {
    start: () => withHost((talk) => talk.check(false)),
    cancel: () => conversation?.cancel(),
    retry: () => withHost((talk) => talk.look()),
    chooseUnit: (name) => withHost((talk) => talk.chooseUnit(name)),
    select: (cell) => withHost((talk) => talk.select(cell)),
    mark: () => withHost((talk) => talk.mark()),
    unmark: () => withHost((talk) => talk.unmark()),
    copy: () => withHost((talk) => talk.copy()),
    makePaper: host?.writePaper && (() => withHost((talk) => talk.makePaper())),
    adopt: (explanations) => withHost((talk) => talk.adopt(explanations)),
    undo: (adoption) => withHost((talk) => talk.undo(adoption)),
    ruleOut: (explanation) => withHost((talk) => talk.deciding.ruleOut(explanation)),
    restore: (explanations) => withHost((talk) => talk.deciding.restore(explanations)),
    verify: (findings, reason, by) => withHost((talk) => talk.deciding.verify(findings, reason, by)),
    withdraw: (verified) => withHost((talk) => talk.deciding.withdraw(verified)),
    toggleItem: (id) => dispatch({ type: "item-toggled", id }),
    filter: (filter) => dispatch({ type: "filtered", filter }),
    search: (search) => dispatch({ type: "searched", search }),
    hideMended: () => dispatch({ type: "mended-hidden" }),
    openCompanion: (kind, file) => withHost((talk) => talk.beside.open(kind, file)),
    confirmCompanion: (kind) => withHost((talk) => talk.beside.confirm(kind)),
    removeCompanion: (kind) => withHost((talk) => talk.beside.remove(kind)),
    restoreCompanion: (kind) => withHost((talk) => talk.beside.restore(kind)),
    forgetDrafts:
      host?.forgetDrafts &&
      (async () => {
        await host.forgetDrafts?.();
        dispatch({ type: "announced", text: words.DRAFTS_FORGOTTEN });
      }),
    tellProblem: (message) => dispatch({ type: "problem", message }),
    clearProblem: () => dispatch({ type: "problem-cleared" }),
    reread: () => withHost((talk) => talk.reread()),
    tie: (tied) => dispatch({ type: "tied", tied }),
    announce: (text) => dispatch({ type: "announced", text }),
  };
}
