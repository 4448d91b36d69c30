/** Live checking: gathers the user's edits, looks at what they changed when they pause, and tells only of real changes. */
import { listen, type ChangeSink } from "./changes";
import { isEditing } from "./problems";

/** How long to wait, in milliseconds. */
export interface Patience {
  /** After the last of several edits, before looking. */
  readonly edit: number;
  /** Before trying again while a cell is being edited, where Excel cannot wait by itself. */
  readonly retry: number;
  /** How long a change of looks, or a recalculation, counts as the echo of our own doing. */
  readonly echo: number;
  /** How long what live checking read is good for the next `read`. */
  readonly fresh: number;
}

export const PATIENCE: Patience = { edit: 200, retry: 1000, echo: 500, fresh: 3000 };

export interface LiveWork {
  /** Reads the sheets with these ids again; gives the names of those that hold something else now. */
  look(changed: ReadonlySet<string>): Promise<readonly string[]>;
  /** Tells the pane. */
  tell(sheets: readonly string[]): void;
  /** Cells may have gone elsewhere: rows, columns or sheets went in or out. */
  moved(): void;
  /** Whether what Excel reports now is the echo of our own doing. */
  isOwn(): boolean;
}

export class Live implements ChangeSink {
  private stopping: Promise<() => Promise<void>> | undefined;
  private dirty = new Set<string>();
  private due = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private freshUntil = 0;

  constructor(
    private readonly work: LiveWork,
    private readonly patience: Patience,
  ) {}

  /** True while edits wait to be looked at; a `tell` may follow. */
  get pending(): boolean {
    return this.due;
  }

  /** Starts listening. An Excel that cannot tell of changes leaves the user the button. */
  start(): void {
    this.stopping ??= listen(this, () => this.work.isOwn()).catch(() => () => Promise.resolve());
  }

  stop(): void {
    clearTimeout(this.timer);
    this.due = false;
    this.dirty.clear();
    this.freshUntil = 0;
    const stopping = this.stopping;
    this.stopping = undefined;
    void stopping?.then((stop) => stop()).catch(() => undefined);
  }

  changed(sheetId: string, moved: boolean): void {
    if (moved) this.work.moved();
    this.dirty.add(sheetId);
    this.schedule(this.patience.edit);
  }

  sheetsChanged(): void {
    this.work.moved();
    this.schedule(this.patience.edit);
  }

  /** Whether the last look is still good, once: for the reading that a `tell` leads to. */
  takeFresh(): boolean {
    const fresh = !this.due && Date.now() < this.freshUntil;
    this.freshUntil = 0;
    return fresh;
  }

  /** Somebody reads everything: what was gathered so far is covered by it. Gives the way back, for a reading that fails. */
  covered(): () => void {
    const gathered = this.dirty;
    this.dirty = new Set();
    this.freshUntil = 0;
    return () => gathered.forEach((id) => this.dirty.add(id));
  }

  private schedule(delay: number): void {
    if (!this.stopping) return;
    this.due = true;
    this.freshUntil = 0;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), delay);
  }

  private async look(): Promise<void> {
    const changed = this.dirty;
    this.dirty = new Set();
    try {
      const sheets = await this.work.look(changed);
      if (!this.stopping) return;
      // An edit during the look has its own turn.
      if (this.dirty.size === 0) {
        this.due = false;
        this.freshUntil = Date.now() + this.patience.fresh;
      }
      if (sheets.length > 0) this.work.tell(sheets);
    } catch (error) {
      for (const id of changed) this.dirty.add(id);
      // Whatever else went wrong will be told when the user asks for a check.
      if (isEditing(error)) this.schedule(this.patience.retry);
      else this.due = false;
    }
  }
}
