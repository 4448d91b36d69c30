/** Where workbooks come from and marks go. The pane talks to this and knows nothing of Excel. */
import type { EditRecord } from "../src/sheets/review";
import type { TextSheet } from "../src/sheets/text-sheet";
import type { WorkingPaper } from "../src/sheets/working-paper";
import type { CellRef, Workbook } from "../src/workbook/workbook";

/** What a mark says: its fill differs by severity (错误 red, 提醒 amber, 尾差 blue-grey). */
export type MarkKind = "error" | "warning" | "rounding";

export interface Mark extends CellRef {
  readonly kind: MarkKind;
  /** The text of the cell's comment. */
  readonly message: string;
}

/** Anything a host cannot do now, in one clear sentence for the accountant. */
export class HostError extends Error {
  override readonly name = "HostError";
}

/** What was begun was left undone, because nobody waits for it any more. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** @throws Cancelled once nobody waits any more */
export function goOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Cancelled();
}

/**
 * What the pane keeps in a workbook: 补充资料, the 上年决算表 and the 本年预算表 it is compared with, the 情况说明 as it was
 * last written, the 上年说明 it begins from, and what was decided on the results.
 */
export const MEMORY_NAMES = ["inputs", "prior", "budget", "narrative", "template", "decisions"] as const;

export type MemoryName = (typeof MEMORY_NAMES)[number];

export interface Host {
  /** What the pane says of where it is: `Excel`, `网页`. */
  readonly name: string;
  /** Whether the workbook is nobody's: the one to try it all out with. */
  readonly isSample?: boolean;
  /** Reads the whole workbook; `signal` leaves it undone. @throws HostError, Cancelled */
  read(signal?: AbortSignal): Promise<Workbook>;
  /** What the accountant should know of the workbook as it was read last, besides what is in it: a sentence each. */
  notices?(): readonly string[];
  /** Selects a cell and shows it; the focus stays where it is. @throws HostError where the cell is gone */
  select(cell: CellRef): Promise<void>;
  /** Puts marks in place of those of the last call, keeping what they cover. @throws HostError */
  mark(marks: readonly Mark[]): Promise<void>;
  /**
   * Takes every mark back and restores exactly what was there.
   *
   * @returns one sentence where something may be left, because the host cannot look at it; else nothing
   * @throws HostError
   */
  unmark(): Promise<string | undefined>;
  /** Whether marks are in the workbook now. */
  marked(): Promise<boolean>;
  /** Writes one value after the user's confirmation; gives the old one back for undo. @throws HostError */
  write(cell: CellRef, value: string | number | boolean | null): Promise<string | number | boolean | null>;
  /**
   * Writes the working paper (核对底稿) into the workbook, in place of the last one; absent where there is no place for it.
   *
   * @returns one sentence where it is there and something of its looks is not; else nothing
   * @throws HostError, and the last one is still there
   */
  writePaper?(paper: WorkingPaper): Promise<string | undefined>;
  /** Puts a paper in place of one that is there, unseen; absent where its formulas follow the workbook by themselves. */
  followPaper?(paper: () => Promise<WorkingPaper>): Promise<undefined>;
  /** What writePaper is, for the 情况说明 as a sheet of the workbook. @throws HostError, and the last one is still there */
  writeText?(text: TextSheet): Promise<string | undefined>;
  /** The cells that are no longer as they were when the workbook was opened; absent where nobody notes it. */
  changes?(): readonly EditRecord[];
  /** What the pane keeps in the workbook itself under a name; undefined where nothing is kept. @throws HostError */
  recall(name: MemoryName): Promise<string | undefined>;
  /** Keeps a text in the workbook, in place of the last one of that name; undefined forgets it. No figure changes. @throws HostError */
  remember(name: MemoryName, text: string | undefined): Promise<void>;
  /**
   * Gives the user a file.
   *
   * @param name its ending says what the file is
   * @returns where it went, in a sentence
   * @throws HostError where there is no way to from here: then nobody was told that it went anywhere
   */
  save(name: string, bytes: Uint8Array): Promise<string>;
  /** Forgets what is kept of unsaved work outside the workbook; absent where nothing is. */
  forgetDrafts?(): Promise<void>;
  /** Tells of edits, never of our own writes; returns the way to stop listening. */
  onChange(listener: (change: { readonly sheets: readonly string[] }) => void): () => void;
}
