/** 上年说明 that a text begins from: opened, taken away and put back. */
import type { Workbook } from "../../../src/workbook/workbook";
import { problemText } from "../problem";
import { templateOf, templateOfSheet, type Template } from "./template";

export interface TemplateState {
  readonly opening: boolean;
  /** The file that is open, and the one that was taken away last. */
  readonly name?: string | undefined;
  readonly removed?: string | undefined;
  /** It came with the workbook. */
  readonly came: boolean;
  /** Why the last one was refused, in one sentence. */
  readonly problem: string;
}

export const NO_TEMPLATE: TemplateState = { opening: false, came: false, problem: "" };

/** Who hears of it. */
interface Told {
  readonly changed: () => void;
  /** Another one is open, or none; `fresh` where it is none that was here before. */
  readonly placed: (fresh: boolean) => void;
  readonly announce: (text: string) => void;
}

export class OpenedTemplate {
  state: TemplateState = NO_TEMPLATE;
  current: Template | undefined;
  private removed: Template | undefined;
  /** The latest step with it; what an earlier one brings in late is dropped. */
  private turn = 0;

  constructor(private readonly told: Told) {}

  /** Begins with the one that was kept. */
  readonly recall = (template: Template | undefined): void => {
    this.current = template;
    if (template) this.tell({ came: true });
  };

  readonly open = (file: File): Promise<void> => this.begin(() => templateOf(file));

  readonly takeSheet = (workbook: Workbook, name: string): Promise<void> =>
    this.begin(() => templateOfSheet(workbook, name));

  readonly remove = (): void => {
    this.turn += 1;
    this.removed = this.current ?? this.removed;
    this.place(undefined);
  };

  readonly restore = (): void => this.place(this.removed);

  private async begin(open: () => Promise<Template>): Promise<void> {
    const turn = ++this.turn;
    this.tell({ opening: true, problem: "" });
    try {
      const template = await open();
      if (turn === this.turn) this.place(template);
    } catch (error) {
      if (turn !== this.turn) return;
      const problem = problemText(error);
      this.tell({ opening: false, problem });
      this.told.announce(problem);
    }
  }

  private place(template: Template | undefined): void {
    this.current = template;
    this.tell(NO_TEMPLATE);
    this.told.placed(template !== undefined && template !== this.removed);
  }

  private tell(change: Partial<TemplateState>): void {
    const name = this.current?.source.name;
    const removed = this.current ? undefined : this.removed?.source.name;
    this.state = { ...this.state, name, removed, ...change };
    this.told.changed();
  }
}
