/** The conversation between pane and host: reads, checks, follows edits, marks, writes and takes back. */
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Explanation } from "../../src/diagnose/diagnosis";
import { DEFAULT_PROFILE, profileNamed, type Profile } from "../../src/catalogue/profiles";
import type { CellRef } from "../../src/workbook/workbook";
import { companionTitle } from "../../src/statement/companion";
import type { Statement } from "../../src/statement/statement";
import { HostError, type Host, type Mark } from "../../hosts/host";
import { copyText } from "../clipboard";
import * as companionWords from "../companion-wording";
import * as words from "../wording";
import { adopt, takeBack } from "./adoption";
import {
  COMPANION_KINDS,
  openCompanion,
  reopenCompanion,
  type CompanionKind,
  type Opened,
} from "./companions/companion";
import { logUnexpected, sentenceOf } from "./problem";
import { loadEngine, look, runCheck, type Run } from "./run";
import { INITIAL, reduce, type Action, type Adoption, type Filter, type Session } from "./session";
import type { Settings } from "./settings";

/** After the last of several edits in a row, so that typing is never interrupted. In milliseconds. */
export const EDIT_PAUSE = 400;

/** What the user can ask for. None of them throws: what fails is told in the pane. */
export interface Commands {
  /** Checks, or checks again. */
  readonly start: () => Promise<void>;
  /** Reads the workbook again after a failure. */
  readonly retry: () => Promise<void>;
  readonly select: (cell: CellRef) => Promise<void>;
  readonly mark: () => Promise<void>;
  readonly unmark: () => Promise<void>;
  readonly copy: () => Promise<void>;
  /** Writes the working paper into the workbook; absent where the host has no place for it. */
  readonly makePaper: (() => Promise<void>) | undefined;
  /** Writes the repairs of an explanation, after the user has confirmed them, and checks again. */
  readonly adopt: (explanation: Explanation) => Promise<void>;
  readonly undo: (adoption: Adoption) => Promise<void>;
  readonly dismiss: (explanation: Explanation) => void;
  readonly withdrawDismissals: () => void;
  readonly toggleItem: (id: string) => void;
  readonly filter: (filter: Filter) => void;
  readonly search: (search: string) => void;
  readonly hideMended: () => void;
  /** Opens a file beside the workbook, as last year's tables or this year's budget, and keeps it in the workbook. */
  readonly openCompanion: (kind: CompanionKind, file: File) => Promise<void>;
  readonly removeCompanion: (kind: CompanionKind) => Promise<void>;
  /** Puts back the one that was removed last. */
  readonly restoreCompanion: (kind: CompanionKind) => Promise<void>;
  readonly clearProblem: () => void;
  /** A sheet of words was written into the workbook: it is read anew, nothing is checked anew. */
  readonly reread: () => Promise<void>;
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

  const { profile } = settings;
  useEffect(() => conversation?.follow(profile), [conversation, profile]);

  const withHost = useCallback(
    async (command: (talk: Conversation) => Promise<void>) => {
      if (conversation) await command(conversation);
    },
    [conversation],
  );
  const commands = useMemo<Commands>(
    () => ({
      start: () => withHost((talk) => talk.check()),
      retry: () => withHost((talk) => talk.look()),
      select: (cell) => withHost((talk) => talk.select(cell)),
      mark: () => withHost((talk) => talk.mark()),
      unmark: () => withHost((talk) => talk.unmark()),
      copy: () => withHost((talk) => talk.copy()),
      makePaper: host?.writePaper && (() => withHost((talk) => talk.makePaper())),
      adopt: (explanation) => withHost((talk) => talk.adopt(explanation)),
      undo: (adoption) => withHost((talk) => talk.undo(adoption)),
      dismiss: (explanation) => dispatch({ type: "dismissed", explanation }),
      withdrawDismissals: () => dispatch({ type: "dismissals-withdrawn" }),
      toggleItem: (id) => dispatch({ type: "item-toggled", id }),
      filter: (filter) => dispatch({ type: "filtered", filter }),
      search: (search) => dispatch({ type: "searched", search }),
      hideMended: () => dispatch({ type: "mended-hidden" }),
      openCompanion: (kind, file) => withHost((talk) => talk.openCompanion(kind, file)),
      removeCompanion: (kind) => withHost((talk) => talk.removeCompanion(kind)),
      restoreCompanion: (kind) => withHost((talk) => talk.restoreCompanion(kind)),
      clearProblem: () => dispatch({ type: "problem-cleared" }),
      reread: () => withHost((talk) => talk.reread()),
      announce: (text) => dispatch({ type: "announced", text }),
    }),
    [withHost, host],
  );
  return [session, commands];
}

interface Now {
  readonly current: { readonly session: Session; readonly settings: Settings };
}

/** One host, from the moment it is opened until another takes its place. */
class Conversation {
  private closed = false;
  /** The latest reading; an earlier one that comes in late is dropped. */
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private adoptions = 0;
  private followed: string | undefined;
  /** The marks last put, to write none twice. */
  private marks = "";
  /** Whether marks are in the workbook, as far as is known. */
  private marked = false;
  /** Counts what becomes known of it. */
  private markTurn = 0;
  private lookedForMarks: Promise<void> = Promise.resolve();
  /** What stands beside the workbook, and what was taken away last. */
  private readonly beside = new Map<CompanionKind, Opened>();
  private readonly removed = new Map<CompanionKind, Opened>();
  /** The latest step with a companion of each kind; what an earlier one brings in late is dropped. */
  private readonly companionTurns = new Map<CompanionKind, number>();

  constructor(
    private readonly host: Host,
    private readonly send: (action: Action) => void,
    private readonly now: Now,
  ) {}

  /** Starts listening and has a first look; gives the way to stop. */
  open(): () => void {
    this.closed = false;
    const stop = this.host.onChange(() => this.edited());
    void this.look();
    return () => {
      this.closed = true;
      clearTimeout(this.timer);
      stop();
    };
  }

  /** Looks at what is open. After an edit it does so quietly: what is shown stays until the look is done. */
  async look(quietly = false): Promise<void> {
    const turn = ++this.turn;
    if (!quietly) {
      this.marked = false;
      this.dispatch({ type: "opened" });
    }
    await this.attempt("failed", async () => {
      const seen = await look(this.host, this.profile);
      if (!quietly && seen.statement.kind !== "unknown") await this.recallCompanions(seen.statement);
      if (turn !== this.turn) return;
      this.dispatch({ type: "looked", look: seen });
      this.lookedForMarks = this.lookForMarks();
      await this.lookedForMarks;
    });
  }

  /** Never before a check, nor in its way: where the host cannot tell, nothing is known of marks. */
  private async lookForMarks(): Promise<void> {
    const turn = this.markTurn;
    const marked = await this.host.marked().catch(logUnexpected);
    // What was marked or cleared meanwhile is known better.
    if (marked !== undefined && turn === this.markTurn) this.setMarked(marked);
  }

  /** The set of tables to look for was chosen anew: what was seen or checked is seen or checked again. */
  follow(profile: string): void {
    const before = this.followed;
    this.followed = profile;
    if (before !== undefined && before !== profile) void this.again();
  }

  async check(): Promise<void> {
    clearTimeout(this.timer);
    const turn = ++this.turn;
    this.dispatch({ type: "started" });
    await this.attempt("failed", async () => {
      const run = await runCheck(
        this.host,
        this.profile,
        () => this.beside.get("prior")?.companion.statement,
        (stage) => {
          if (turn === this.turn) this.dispatch({ type: "stage", stage });
        },
      );
      if (turn !== this.turn) return;
      this.dispatch({ type: "checked", run });
      // Marks follow the results as long as they are switched on.
      await this.lookedForMarks;
      if (this.marked && turn === this.turn) await this.putMarks(run);
    });
  }

  async reread(): Promise<void> {
    const turn = this.turn;
    await this.attempt("problem", async () => {
      const workbook = await this.host.read();
      // A check that has begun since reads it as well.
      if (turn === this.turn) this.dispatch({ type: "reread", workbook });
    });
  }

  async select(cell: CellRef): Promise<void> {
    await this.attempt("problem", async () => {
      await this.host.select({ sheet: cell.sheet, address: cell.address });
      this.dispatch({ type: "announced", text: words.announceSelected(cell) });
    });
  }

  async mark(): Promise<void> {
    const { run } = this.session;
    if (!run) return;
    await this.attempt("problem", async () => {
      this.dispatch({ type: "marking" });
      const marks = await this.putMarks(run);
      this.dispatch({ type: "announced", text: words.announceMarked(marks.length) });
    });
  }

  async unmark(): Promise<void> {
    await this.attempt("problem", async () => {
      this.dispatch({ type: "marking" });
      const left = await this.host.unmark();
      this.marks = "";
      this.setMarked(false);
      this.dispatch(
        left === undefined ? { type: "announced", text: words.UNMARKED } : { type: "problem", message: left },
      );
    });
  }

  async copy(): Promise<void> {
    const { run } = this.session;
    if (!run) return;
    await this.attempt("problem", async () => {
      const { toText } = await loadEngine();
      await copyText(toText(run.workbook.name, run.report, run.diagnosis));
      this.dispatch({ type: "announced", text: words.COPIED });
    });
  }

  async makePaper(): Promise<void> {
    const { run } = this.session;
    if (!run) return;
    await this.attempt("problem", async () => {
      const { workingPaper } = await loadEngine();
      const date = new Date().toLocaleDateString("zh-CN", { dateStyle: "long" });
      await this.host.writePaper?.(workingPaper(run.report, run.diagnosis, date));
      this.dispatch({ type: "announced", text: words.PAPER_MADE });
    });
  }

  async adopt(explanation: Explanation): Promise<void> {
    await this.attempt("problem", async () => {
      const adoption = await adopt(this.host, explanation, ++this.adoptions);
      this.dispatch({ type: "adopted", adoption });
      await this.check();
    });
  }

  async undo(adoption: Adoption): Promise<void> {
    await this.attempt("problem", async () => {
      const { statement } = await look(this.host, this.profile);
      await takeBack(this.host, adoption, statement);
      this.dispatch({ type: "undone", id: adoption.id });
      await this.check();
    });
  }

  async openCompanion(kind: CompanionKind, file: File): Promise<void> {
    const { statement } = this.session;
    const turn = this.companionTurn(kind);
    try {
      if (!statement) throw new HostError(companionWords.NO_WORKBOOK);
      this.dispatch({ type: "companion-opening", kind });
      const opened = await openCompanion(kind, file, statement);
      if (turn === this.companionTurns.get(kind)) await this.place(kind, opened, statement);
    } catch (error) {
      if (turn === this.companionTurns.get(kind)) this.refuse(kind, error);
    }
  }

  async removeCompanion(kind: CompanionKind): Promise<void> {
    const opened = this.beside.get(kind);
    if (!opened) return;
    this.companionTurn(kind);
    this.beside.delete(kind);
    this.removed.set(kind, opened);
    this.dispatch({ type: "companion-removed", kind });
    this.dispatch({ type: "announced", text: companionWords.removed(opened.companion.name) });
    await this.attempt("problem", () => this.host.remember(kind, undefined));
    await this.afterCompanion();
  }

  async restoreCompanion(kind: CompanionKind): Promise<void> {
    const opened = this.removed.get(kind);
    const { statement } = this.session;
    if (!opened || !statement) return;
    this.companionTurn(kind);
    await this.place(kind, opened, statement);
  }

  private companionTurn(kind: CompanionKind): number {
    const turn = (this.companionTurns.get(kind) ?? 0) + 1;
    this.companionTurns.set(kind, turn);
    return turn;
  }

  /** Puts one beside the workbook, keeps it in the workbook where it can be kept, and checks again. */
  private async place(kind: CompanionKind, opened: Opened, statement: Statement): Promise<void> {
    this.beside.set(kind, opened);
    this.removed.delete(kind);
    const { companion, kept } = opened;
    this.dispatch({ type: "companion-opened", kind, companion });
    const title = companionTitle(kind, statement);
    this.dispatch({
      type: "announced",
      text: companionWords.announceOpened(title, companion.name) + companion.note,
    });
    try {
      await this.host.remember(kind, kept);
    } catch (error) {
      logUnexpected(error);
      // It is open all the same: only the next time it has to be opened anew.
      const noted = { ...companion, note: companion.note + companionWords.NOT_KEPT };
      if (this.beside.get(kind) === opened) {
        this.dispatch({ type: "companion-opened", kind, companion: noted });
      }
    }
    await this.afterCompanion();
  }

  /** What was kept in the workbook stands beside it again, without a word. */
  private async recallCompanions(statement: Statement): Promise<void> {
    for (const kind of COMPANION_KINDS) {
      if (this.beside.has(kind)) {
        this.dispatch({ type: "companion-opened", kind, companion: this.beside.get(kind)!.companion });
        continue;
      }
      const text = await this.host.recall(kind).catch(logUnexpected);
      const opened = text === undefined ? undefined : await reopenCompanion(kind, text, statement);
      if (!opened || this.beside.has(kind)) continue;
      this.beside.set(kind, opened);
      this.dispatch({ type: "companion-opened", kind, companion: opened.companion });
    }
  }

  /** Results that were compared with another companion, or with none, are made anew. */
  private async afterCompanion(): Promise<void> {
    const { at } = this.session.phase;
    if (at === "done" || at === "running") await this.check();
  }

  private refuse(kind: CompanionKind, error: unknown): void {
    this.dispatch({ type: "companion-refused", kind, message: sentenceOf(error, words.UNEXPECTED) });
  }

  private async putMarks(run: Run): Promise<readonly Mark[]> {
    const { marksOf } = await loadEngine();
    const marks = marksOf(run.report, run.diagnosis);
    const text = JSON.stringify(marks);
    if (text !== this.marks) await this.host.mark(marks);
    this.marks = text;
    this.setMarked(marks.length > 0);
    return marks;
  }

  private setMarked(marked: boolean): void {
    this.markTurn += 1;
    this.marked = marked;
    this.dispatch({ type: "marked", marked });
  }

  private edited(): void {
    this.dispatch({ type: "edited" });
    const { at } = this.session.phase;
    const checking = at === "done" || at === "running";
    if (checking && !this.settings.live) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.again(), EDIT_PAUSE);
  }

  /** Does once more what was done last: a look, or a whole run. */
  private again(): Promise<void> {
    const { at } = this.session.phase;
    return at === "done" || at === "running" ? this.check() : this.look(true);
  }

  private get session(): Session {
    return this.now.current.session;
  }

  private get settings(): Settings {
    return this.now.current.settings;
  }

  private get profile(): Profile {
    return profileNamed(this.settings.profile) ?? DEFAULT_PROFILE;
  }

  private dispatch(action: Action): void {
    if (!this.closed) this.send(action);
  }

  /** Runs a step and tells what went wrong, in one sentence. */
  private async attempt(failure: "failed" | "problem", step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.dispatch({ type: failure, message: sentenceOf(error, words.UNEXPECTED) });
    }
  }
}
