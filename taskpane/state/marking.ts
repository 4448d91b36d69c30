/** The marks in the workbook: put, taken away, and kept in step with the results as long as they are switched on. */
import type { Mark } from "../../hosts/host";
import * as words from "../wording";
import { logUnexpected } from "./problem";
import { loadEngine, type Run } from "./run";
import type { Talk } from "./talk";

export class Marking {
  /** The marks last put, to write none twice. */
  private last = "";
  /** Whether marks are in the workbook, as far as is known. */
  private marked = false;
  /** Counts what becomes known of it. */
  private turn = 0;
  private looked: Promise<void> = Promise.resolve();
  /** The last of what writes marks or takes them away: two at once would each find what the other took away. */
  private busy: Promise<unknown> = Promise.resolve();

  constructor(private readonly talk: Talk) {}

  /** Another workbook may stand there. */
  forget(): void {
    this.marked = false;
  }

  /** Whether marks are there from before. Never before a check, nor in its way: where the host cannot tell, nothing is known of them. */
  look(): Promise<void> {
    return (this.looked = this.ask());
  }

  private async ask(): Promise<void> {
    const turn = this.turn;
    const marked = await this.talk.host.marked().catch(logUnexpected);
    // What was marked or cleared meanwhile is known better.
    if (marked !== undefined && turn === this.turn) this.setMarked(marked);
  }

  /** Marks follow the results as long as they are switched on; not those of a run that is `late`. */
  async follow(run: Run, late: () => boolean): Promise<void> {
    await this.looked;
    await this.alone(async () => {
      if (this.marked && !late()) await this.put(run);
    });
  }

  private alone<T>(step: () => Promise<T>): Promise<T> {
    const done = this.busy.then(step);
    this.busy = done.catch(() => undefined);
    return done;
  }

  async mark(run: Run): Promise<void> {
    await this.talk.attempt("problem", async () => {
      this.talk.dispatch({ type: "marking" });
      const marks = await this.alone(() => this.put(run));
      this.talk.announce(words.announceMarked(marks.length));
    });
  }

  async unmark(): Promise<void> {
    await this.talk.attempt("problem", async () => {
      this.talk.dispatch({ type: "marking" });
      const left = await this.alone(async () => {
        const kept = await this.talk.host.unmark();
        this.last = "";
        this.setMarked(false);
        return kept;
      });
      if (left === undefined) this.talk.announce(words.UNMARKED);
      else this.talk.dispatch({ type: "problem", message: left });
    });
  }

  private async put(run: Run): Promise<readonly Mark[]> {
    const { marksOf } = await loadEngine();
    const marks = marksOf(run.report, run.diagnosis);
    const text = JSON.stringify(marks);
    if (text !== this.last) await this.talk.host.mark(marks);
    this.last = text;
    this.setMarked(marks.length > 0);
    return marks;
  }

  private setMarked(marked: boolean): void {
    this.turn += 1;
    this.marked = marked;
    this.talk.dispatch({ type: "marked", marked });
  }
}
