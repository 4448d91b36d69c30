/** The conversation between pane and host: reads, checks, follows edits, marks, writes and takes back. */
import type { Explanation } from "../../src/diagnose/diagnosis";
import type { WorkingPaper } from "../../src/sheets/working-paper";
import type { CellRef } from "../../src/workbook/workbook";
import type { Host } from "../../hosts/host";
import { copyText } from "../clipboard";
import * as words from "../wording";
import { adopt, takeBack, type Adoption } from "./adoption";
import { Beside } from "./companions/beside";
import { Deciding } from "./deciding";
import { Marking } from "./marking";
import { EDIT_PAUSE } from "./pauses";
import { loadEngine, look, runCheck, type Run, type Stage } from "./run";
import type { Action } from "./session";
import { UnitChoice } from "./unit-choice";
import { readPolicy } from "./settings";
import { Talk, type Now } from "./talk";

/** One host, from the moment it is opened until another takes its place. */
export class Conversation {
  /** The latest reading, or check; an earlier one is left undone, and dropped where it comes in late. */
  private work = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private adoptions = 0;
  private followed: string | undefined;
  private readonly talk: Talk;
  private readonly unit = new UnitChoice();
  readonly beside: Beside;
  readonly deciding: Deciding;
  private readonly marking: Marking;

  constructor(
    private readonly host: Host,
    send: (action: Action) => void,
    now: Now,
  ) {
    this.talk = new Talk(host, send, now);
    this.beside = new Beside(this.talk, () => this.afterCompanion());
    this.deciding = new Deciding(this.talk, () => this.check());
    this.marking = new Marking(this.talk);
  }

  /** Starts listening and has a first look; gives the way to stop. */
  open(): () => void {
    this.talk.open();
    const stop = this.host.onChange(() => this.edited());
    void this.look();
    return () => {
      this.talk.close();
      clearTimeout(this.timer);
      stop();
    };
  }

  /** Looks at what is open. After an edit it does so quietly: what is shown stays until the look is done. */
  async look(quietly = false): Promise<void> {
    const { signal } = this.anew();
    if (!quietly) {
      this.marking.forget();
      this.talk.dispatch({ type: "opened" });
    }
    await this.talk.attempt("failed", async () => {
      const seen = await look(this.task);
      if (quietly) await this.beside.follow(seen.statement);
      else if (seen.statement.kind !== "unknown") {
        await this.beside.recall(seen.statement);
        await this.deciding.recall();
      }
      if (signal.aborted) return;
      this.talk.dispatch({ type: "told", notices: this.host.notices?.() ?? [] });
      this.talk.dispatch({ type: "looked", look: seen });
      await this.marking.look();
    });
  }

  /** The set of tables to look for, or the bureau's rules, were chosen anew: what was seen or checked is seen or checked again. */
  follow(chosen: string): void {
    const before = this.followed;
    this.followed = chosen;
    if (before !== undefined && before !== chosen) void this.again();
  }

  /** Another unit of the workbook is shown: what was done last is done for it. */
  async chooseUnit(name: string): Promise<void> {
    this.unit.choose(name);
    await this.again(false);
  }

  /** @param changed whether the results that are shown, if any, are of something else */
  async check(changed = true): Promise<void> {
    clearTimeout(this.timer);
    const { signal } = this.anew();
    this.talk.dispatch({ type: "started", changed });
    await this.talk.attempt("failed", async () => {
      const onStage = (stage: Stage): void => {
        if (!signal.aborted) this.talk.dispatch({ type: "stage", stage });
      };
      const run = await runCheck({ ...this.task, onStage, signal }, async (statement) => {
        await this.beside.follow(statement);
        return {
          prior: this.beside.statement("prior"),
          verified: this.deciding.verified,
          policy: readPolicy(this.talk.settings.rules),
        };
      });
      if (signal.aborted) return;
      this.talk.dispatch({ type: "told", notices: this.host.notices?.() ?? [] });
      this.talk.dispatch({ type: "checked", run });
      await this.marking.follow(run, () => signal.aborted);
      await this.host.followPaper?.(() => paperOf(run));
    });
  }

  /** Leaves the check that is under way undone: all is as it was before. */
  cancel(): void {
    const { phase, rechecking, statement } = this.talk.session;
    if (phase.at !== "running" && !rechecking) return;
    this.anew();
    // What was edited meanwhile is checked when it is asked for; before the first check it is looked at.
    if (rechecking) clearTimeout(this.timer);
    this.unit.choose(statement?.unitName ?? "");
    this.talk.dispatch({ type: "cancelled" });
  }

  async reread(): Promise<void> {
    const { signal } = this.work;
    await this.talk.attempt("problem", async () => {
      const workbook = await this.host.read();
      // A check that has begun since reads it as well.
      if (!signal.aborted) this.talk.dispatch({ type: "reread", workbook });
    });
  }

  async select(cell: CellRef): Promise<void> {
    await this.talk.attempt("problem", async () => {
      await this.host.select({ sheet: cell.sheet, address: cell.address });
      this.talk.announce(words.announceSelected(cell));
    });
  }

  async mark(): Promise<void> {
    const { run } = this.talk.session;
    if (!run) return;
    await this.marking.mark(run);
  }

  unmark(): Promise<void> {
    return this.marking.unmark();
  }

  async copy(): Promise<void> {
    const { run } = this.talk.session;
    if (!run) return;
    await this.talk.attempt("problem", async () => {
      const { toText } = await loadEngine();
      await copyText(toText(run.workbook.name, run.report, run.diagnosis));
      this.talk.announce(words.COPIED);
    });
  }

  async makePaper(): Promise<void> {
    const { run } = this.talk.session;
    if (!run) return;
    await this.talk.attempt("problem", async () => {
      const notice = await this.host.writePaper?.(await paperOf(run));
      if (notice === undefined) this.talk.announce(words.PAPER_MADE);
      else this.talk.dispatch({ type: "problem", message: notice });
    });
  }

  async adopt(explanations: readonly Explanation[]): Promise<void> {
    await this.talk.attempt("problem", async () => {
      const adoption = await adopt(this.host, explanations, ++this.adoptions);
      this.talk.dispatch({ type: "adopted", adoption });
      await this.check();
    });
  }

  async undo(adoption: Adoption): Promise<void> {
    await this.talk.attempt("problem", async () => {
      const { statement } = await look(this.task);
      await takeBack(this.host, adoption, statement);
      this.talk.dispatch({ type: "undone", id: adoption.id });
      await this.check();
    });
  }

  /** Results that were compared with another companion, or with none, are made anew. */
  private async afterCompanion(): Promise<void> {
    const { at } = this.talk.session.phase;
    if (at === "done" || at === "running") await this.check();
  }

  private edited(): void {
    this.talk.dispatch({ type: "edited" });
    const { at } = this.talk.session.phase;
    const checking = at === "done" || at === "running";
    if (checking && !this.talk.settings.live) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.again(), EDIT_PAUSE);
  }

  /** Does once more what was done last: a look, or a whole run. */
  private again(changed = true): Promise<void> {
    const { at } = this.talk.session.phase;
    return at === "done" || at === "running" ? this.check(changed) : this.look(true);
  }

  private get task() {
    return { host: this.host, profile: this.talk.profile, choice: this.unit };
  }

  private anew(): AbortController {
    this.work.abort();
    return (this.work = new AbortController());
  }
}

async function paperOf({ report, diagnosis }: Run): Promise<WorkingPaper> {
  const { workingPaper } = await loadEngine();
  const date = new Date().toLocaleDateString("zh-CN", { dateStyle: "long" });
  return workingPaper(report, diagnosis, date);
}
