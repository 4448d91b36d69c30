/**
 * The page host: a workbook in memory, shown in our own grid. The workbook is immutable and every edit makes a new
 * one, so that undo is exact; marks are kept apart from the cells, so that taking them back restores what was there
 * without touching it.
 */
import { parseAddress, toAddress } from "../../src/workbook/address";
import { TEXT_SHEET, type TextSheet } from "../../src/sheets/text-sheet";
import type { EditRecord } from "../../src/sheets/review";
import { PAPER_SHEET, type WorkingPaper } from "../../src/sheets/working-paper";
import { anchorOf } from "../../src/workbook/merges";
import { isTextSheet, isWorkingPaper } from "../../src/workbook/own-sheets";
import {
  cellAt,
  type Cell,
  type CellRef,
  type Sheet,
  type Workbook,
  type Place,
} from "../../src/workbook/workbook";
import { formatOfFile } from "../file/format";
import { readMemories, type MemoryChanges } from "../file/xlsx/memory";
import { download } from "../download";
import { HostError, MEMORY_NAMES, type Host, type Mark, type MemoryName } from "../host";
import { memoryXml } from "../memory";
import { asTyped, calculated, isResult, nameOf, outOfDate, toTyped, withoutPapers } from "./calculation";
import { clearDrafts } from "./drafts/store";
import { applyEdits, reversed, type Edit } from "./edit";
import { parseEntry } from "./entry";
import { bySheet, openedState, withOwnSheet, type PageState } from "./page-state";
import { createStore, type Store } from "./store";
import { paperSheetOf, textSheetOf } from "./written-sheet";

export type Value = string | number | boolean | null;

type Listener = (change: { readonly sheets: readonly string[] }) => void;

const AS_XLSX = "请先用 Excel 或 WPS 另存为 .xlsx";

/** Said before anything is typed that no copy could hold. */
export const NOT_SAVED_IN_XLS = ".xls 文件可以核对，改动存不进去：请先转成 .xlsx 再改。";

/** How the name of a sample begins; its copies and drafts keep it. */
export const SAMPLE = "示例：";

export class PageHost implements Host {
  readonly name = "网页";
  readonly store: Store<PageState>;
  private readonly listeners = new Set<Listener>();
  /** Formats of cells that were cleared here: what is typed into them later is shown alike. */
  private readonly clearedFormats = new Map<string, string>();
  private readonly memoriesOfFile: ReadonlyMap<MemoryName, string>;
  /** Whether the file can be read and not written: nothing that is put into it would ever be saved. */
  readonly isOld: boolean;
  /** What the last copy holds. */
  private saved: PageState;

  /**
   * @param workbook what was read from the file
   * @param bytes the file itself, for the marked copy; absent where the workbook came from nowhere
   * @param marksOfFile the marks that were in the file, which `bytes` no longer has
   */
  constructor(
    workbook: Workbook,
    readonly bytes?: Uint8Array,
    readonly marksOfFile: readonly Mark[] = [],
  ) {
    this.isOld = bytes !== undefined && formatOfFile(bytes) !== "zip";
    this.memoriesOfFile = bytes ? readMemories(bytes) : new Map();
    this.store = createStore(openedState(workbook, this.memoriesOfFile, bySheet(marksOfFile)));
    this.saved = this.store.get();
  }

  get isSample(): boolean {
    return this.store.get().workbook.name.startsWith(SAMPLE);
  }

  /** Without working papers: nothing is read in them. */
  read(): Promise<Workbook> {
    return Promise.resolve(withoutPapers(this.store.get().workbook));
  }

  async select(cell: CellRef): Promise<void> {
    const { index, sheet, row, column } = this.locate(cell);
    const state = this.store.get();
    this.store.set({
      ...state,
      sheet: index,
      selections: new Map(state.selections).set(sheet.name, { row, column }),
      shown: state.shown + 1,
    });
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    const placed = marks.map((mark) => {
      const { row, column } = this.locate(mark);
      return { ...mark, address: toAddress(row, column) };
    });
    this.store.set({ ...this.store.get(), marks: bySheet(placed) });
  }

  async unmark(): Promise<undefined> {
    this.store.set({ ...this.store.get(), marks: new Map() });
  }

  marked(): Promise<boolean> {
    return Promise.resolve(this.marks().length > 0);
  }

  async write(cell: CellRef, value: Value): Promise<Value> {
    if (this.isOld) throw new HostError(NOT_SAVED_IN_XLS);
    const { sheet, row, column } = this.locate(cell);
    const before = cellAt(sheet, row, column);
    const after = value === null ? undefined : asTyped(value, before?.format);
    this.commit([{ sheet: sheet.name, row, column, before, after }]);
    return toTyped(before);
  }

  async recall(name: MemoryName): Promise<string | undefined> {
    return this.store.get().memories.get(name);
  }

  async remember(name: MemoryName, text: string | undefined): Promise<void> {
    const state = this.store.get();
    if (state.memories.get(name) === text) return;
    const memories = new Map(state.memories);
    // Refused here as the copy would refuse it.
    if (text !== undefined) memoryXml({ name, text });
    if (text === undefined) memories.delete(name);
    else memories.set(name, text);
    this.store.set({ ...state, memories });
    // For as long as the page is open it is kept; who types a lot should know at once that no copy will hold it.
    if (this.isOld) throw new HostError(`.xls 文件存不下填写的内容，${AS_XLSX}。`);
  }

  /** Puts the 情况说明 into the workbook as a sheet, in place of the last one, and shows it. */
  async writeText(text: TextSheet): Promise<undefined> {
    if (this.isOld) throw new HostError(`.xls 文件不能写入情况说明，${AS_XLSX}。`);
    const { name, state } = withOwnSheet(this.store.get(), {
      name: TEXT_SHEET,
      isOurs: isTextSheet,
      made: (own) => textSheetOf(own, text),
      show: true,
    });
    this.store.set({ ...state, texts: new Map(state.texts).set(name, text) });
  }

  /** The same for the 核对底稿. */
  async writePaper(paper: WorkingPaper): Promise<undefined> {
    if (this.isOld) throw new HostError(`.xls 文件不能写入核对底稿，${AS_XLSX}。`);
    this.putPaper(paper, true);
  }

  /** A paper that was made here, or came with a workbook that was edited here, follows the results. */
  async followPaper(paper: () => Promise<WorkingPaper>): Promise<undefined> {
    const { papers, workbook } = this.store.get();
    const isEdited = workbook.sheets.some(isWorkingPaper) && this.edits().length > 0;
    if (papers.size > 0 || isEdited) this.putPaper(await paper(), false);
  }

  private putPaper(paper: WorkingPaper, show: boolean): void {
    const { name, state } = withOwnSheet(this.store.get(), {
      name: PAPER_SHEET,
      isOurs: isWorkingPaper,
      made: (own) => paperSheetOf(own, paper),
      show,
    });
    this.store.set({ ...state, papers: new Map(state.papers).set(name, paper) });
  }

  async save(name: string, bytes: Uint8Array): Promise<string> {
    return download(bytes, name);
  }

  forgetDrafts(): Promise<void> {
    return clearDrafts();
  }

  onChange(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** The marks that are in the workbook now. */
  marks(): readonly Mark[] {
    return [...this.store.get().marks.values()].flatMap((own) => [...own.values()]);
  }

  /** Whether marks of the file were cleared. */
  cleared(): boolean {
    return this.marksOfFile.length > 0 && this.store.get().marks.size === 0;
  }

  /** Every cell that is no longer as the file has it. */
  edits(): readonly Edit[] {
    const last = new Map<string, Edit>();
    for (const edit of this.store.get().undo.flat()) {
      const key = nameOf(edit.sheet, edit);
      const first = last.get(key);
      last.set(key, first ? { ...edit, before: first.before } : edit);
    }
    return [...last.values()].filter((edit) => !sameCell(edit.before, edit.after));
  }

  /** The same as it is told in a record. */
  changes(): readonly EditRecord[] {
    const typed = this.edits().filter((edit) => !isResult(edit));
    return typed.map(({ sheet, row, column, before, after, at }) => ({
      sheet,
      address: toAddress(row, column),
      before: before?.value ?? null,
      after: after?.value ?? null,
      ...(at === undefined ? {} : { at }),
    }));
  }

  /** The formulas whose results no longer follow from what stands in the workbook. */
  outOfDate(): ReturnType<typeof outOfDate> {
    return outOfDate(this.store.get().workbook, this.edits());
  }

  /** What is kept otherwise than in the file; undefined where something of the file was forgotten. */
  changedMemories(): MemoryChanges {
    const { memories } = this.store.get();
    const changed = MEMORY_NAMES.filter((name) => memories.get(name) !== this.memoriesOfFile.get(name));
    return new Map(changed.map((name) => [name, memories.get(name)]));
  }

  /** A copy with everything was saved. */
  keptCopy(): void {
    this.saved = this.store.get();
  }

  /** Whether anything at all is otherwise than in the last copy, or as it was opened. */
  changedSinceCopy(): boolean {
    const { workbook, marks, memories } = this.store.get();
    return workbook !== this.saved.workbook || marks !== this.saved.marks || memories !== this.saved.memories;
  }

  /** Whether something would be lost with the page: edits, a text, what was filled in; not what can be had again. */
  unsaved(): boolean {
    const { workbook, memories, texts, papers } = this.store.get();
    const written = texts.size > 0 || papers.size > 0;
    const cells = workbook !== this.saved.workbook && (this.edits().length > 0 || written);
    return cells || memories.get("inputs") !== this.saved.memories.get("inputs");
  }

  /** Shows another sheet. */
  showSheet(index: number): void {
    const state = this.store.get();
    if (state.workbook.sheets[index]) this.store.set({ ...state, sheet: index });
  }

  /** The user moves the selection in the sheet in view. */
  moveTo(position: Place): void {
    const state = this.store.get();
    const sheet = state.workbook.sheets[state.sheet];
    if (!sheet) return;
    const anchor = anchorOf(sheet.merges, position.row, position.column);
    this.store.set({ ...state, selections: new Map(state.selections).set(sheet.name, anchor) });
  }

  /**
   * The user types texts into the sheet in view, a rectangle of them from a cell on.
   *
   * @returns whether anything changed
   * @throws HostError where a text cannot be taken
   */
  type(at: Place, texts: readonly (readonly string[])[]): boolean {
    const { workbook, sheet: index } = this.store.get();
    const sheet = workbook.sheets[index];
    if (!sheet) return false;
    if (this.isOld) throw new HostError(NOT_SAVED_IN_XLS);
    if (isWorkingPaper(sheet)) throw new HostError("核对底稿由公式算出，不用改；请在各表里改数。");
    const edits: Edit[] = [];
    texts.forEach((line, down) =>
      line.forEach((text, right) => {
        const row = at.row + down;
        const column = at.column + right;
        const anchor = anchorOf(sheet.merges, row, column);
        if (anchor.row !== row || anchor.column !== column) return;
        const before = cellAt(sheet, row, column);
        const format = before?.format ?? this.clearedFormats.get(nameOf(sheet.name, { row, column }));
        const after = parseEntry(text, before ?? (format === undefined ? undefined : { value: "", format }));
        if (!sameCell(before, after)) edits.push({ sheet: sheet.name, row, column, before, after });
      }),
    );
    if (edits.length === 0) return false;
    this.tell(this.commit(edits));
    return true;
  }

  undo(): boolean {
    const state = this.store.get();
    const step = state.undo[state.undo.length - 1];
    if (!step) return false;
    this.travel(reversed(step), state.undo.slice(0, -1), [...state.redo, step]);
    return true;
  }

  redo(): boolean {
    const state = this.store.get();
    const step = state.redo[state.redo.length - 1];
    if (!step) return false;
    this.travel(step, [...state.undo, step], state.redo.slice(0, -1));
    return true;
  }

  /** Goes one step back or forth, and shows where. */
  private travel(edits: readonly Edit[], undo: PageState["undo"], redo: PageState["redo"]): void {
    const state = this.store.get();
    const first = edits[0]!;
    const index = state.workbook.sheets.findIndex((sheet) => sheet.name === first.sheet);
    this.store.set({
      ...state,
      workbook: applyEdits(state.workbook, edits),
      sheet: index,
      selections: new Map(state.selections).set(first.sheet, { row: first.row, column: first.column }),
      shown: state.shown + 1,
      undo,
      redo,
    });
    this.tell(edits);
  }

  /** @returns the edits, with the results of formulas that follow from them */
  private commit(made: readonly Edit[]): readonly Edit[] {
    const at = Date.now();
    const state = this.store.get();
    const { workbook, edits } = calculated(
      state.workbook,
      made.map((edit) => ({ ...edit, at })),
    );
    for (const { sheet, row, column, before, after } of edits) {
      if (!after && before?.format !== undefined) {
        this.clearedFormats.set(nameOf(sheet, { row, column }), before.format);
      }
    }
    this.store.set({ ...state, workbook, undo: [...state.undo, edits], redo: [] });
    return edits;
  }

  private tell(edits: readonly Edit[]): void {
    const sheets = [...new Set(edits.map((edit) => edit.sheet))];
    for (const listener of [...this.listeners]) listener({ sheets });
  }

  /** @throws HostError where the workbook has no such cell */
  private locate(cell: CellRef): Place & { readonly index: number; readonly sheet: Sheet } {
    const { workbook } = this.store.get();
    const index = workbook.sheets.findIndex((sheet) => sheet.name === cell.sheet);
    const sheet = workbook.sheets[index];
    if (!sheet) throw new HostError(`工作簿里没有“${cell.sheet}”这张表。`);
    const position = parseAddress(cell.address);
    if (!position) throw new HostError(`“${cell.address}”不是一个单元格的地址。`);
    return { index, sheet, ...anchorOf(sheet.merges, position.row, position.column) };
  }
}

/** Whether two cells hold the same; the workbook is the user's, so that a format counts as well. */
function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (!a || !b) return a === b;
  return a.value === b.value && a.format === b.format && a.formula === b.formula && a.error === b.error;
}
