/**
 * Excel as a host. This folder is the only place that says `Excel.` or `Office.`; what it needs of Excel is listed in
 * requirements.ts, and what it assumes of it in docs/assumed-excel-behaviour.md.
 */
import type { TextSheet } from "../../src/sheets/text-sheet";
import type { WorkingPaper } from "../../src/sheets/working-paper";
import { isWorkingPaper } from "../../src/workbook/own-sheets";
import type { CellRef, Workbook } from "../../src/workbook/workbook";
import type { Host, Mark, MemoryName } from "../host";
import { NOTHING_KNOWN } from "./known-sheets";
import { Live, PATIENCE, type Patience } from "./live";
import { Marks } from "./marks";
import { Memories } from "./memories";
import { codeOf, hidden, MANUAL, ONLY_READ, hostErrorOf, isEditing, type Doing } from "./problems";
import { readSheets } from "./read";
import { runExcel } from "./run";
import { saveFile } from "./save";
import { changedSheets } from "./same-sheet";
import { writeText } from "./text-sheet";
import { writePaper } from "./working-paper";
import { writeCell, type Value } from "./write";

type Listener = (change: { readonly sheets: readonly string[] }) => void;

export class ExcelHost implements Host {
  readonly name = "Excel";
  private known = NOTHING_KNOWN;
  private readonly marks = new Marks();
  private readonly listeners = new Set<Listener>();
  private readonly patience: Patience;
  private readonly live: Live;
  /** Changes of ours that are under way. */
  private changing = 0;
  /** When they are done. */
  private settled: Promise<unknown> = Promise.resolve();
  /** Until when what Excel reports may be their echo. */
  private echoUntil = 0;
  private readonly memories: Memories;

  constructor(patience: Partial<Patience> = {}) {
    this.patience = { ...PATIENCE, ...patience };
    this.memories = new Memories(this.patience.fresh);
    this.live = new Live(
      {
        look: (changed) => this.look(changed),
        tell: (sheets) => [...this.listeners].forEach((listener) => listener({ sheets })),
        moved: () => this.marks.forget(),
        isOwn: () => this.changing > 0 || Date.now() < this.echoUntil,
      },
      this.patience,
    );
  }

  async read(signal?: AbortSignal): Promise<Workbook> {
    if (this.live.takeFresh()) return this.workbook;
    return this.doing({ what: "读取工作簿" }, async () => {
      const uncover = this.live.covered();
      try {
        this.known = await readSheets(this.known, undefined, false, signal);
      } catch (error) {
        uncover();
        // Live checking reads again, and tells, as soon as the cell is left; until then the last reading stands.
        if (!isEditing(error) || !this.live.pending || this.known === NOTHING_KNOWN) throw error;
      }
      return this.workbook;
    });
  }

  notices(): readonly string[] {
    const { manual, readOnly } = this.known;
    return [...(manual ? [MANUAL] : []), ...(readOnly ? [ONLY_READ] : [])];
  }

  async select(cell: CellRef): Promise<void> {
    await this.doing({ what: "定位", sheet: cell.sheet }, async () => {
      if (this.known.named(cell.sheet)?.hidden) throw hidden(cell.sheet);
      await runExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItem(this.known.keyOf(cell.sheet));
        sheet.activate();
        sheet.getRange(cell.address).select();
        await context.sync();
      });
    });
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    await this.changingLooks({ what: "标出" }, async () => {
      if (this.known === NOTHING_KNOWN) this.known = await readSheets(this.known);
      // Marks that are on follow the results by themselves: they wait until the user has left the cell.
      await this.marks.put(marks, this.known, this.marks.areOn);
    });
  }

  async unmark(): Promise<string | undefined> {
    return this.changingLooks({ what: "清除标记" }, () => this.marks.remove());
  }

  async marked(): Promise<boolean> {
    return this.doing({ what: "查看标记" }, () => this.marks.present());
  }

  async write(cell: CellRef, value: Value): Promise<Value> {
    return this.doing({ what: "改动", sheet: cell.sheet }, () => writeCell(cell, value, this.known));
  }

  /** Makes the sheet 核对底稿, or makes it again in its place. @throws HostError */
  async writePaper(paper: WorkingPaper): Promise<string | undefined> {
    return this.changingLooks({ what: "生成核对底稿" }, async () => (await writePaper(paper)).notice);
  }

  /** Makes the sheet 情况说明, or makes it again in its place. @throws HostError */
  async writeText(text: TextSheet): Promise<string | undefined> {
    return this.changingLooks({ what: "写入情况说明" }, async () => {
      const { id, replaced, notice } = await writeText(text);
      // Marks on the old one went with it.
      if (replaced !== undefined) this.marks.forget();
      if (this.known !== NOTHING_KNOWN) await this.know(id, replaced);
      return notice;
    });
  }

  async recall(name: MemoryName): Promise<string | undefined> {
    return this.doing({ what: "读出记在工作簿里的内容" }, () => this.memories.recall(name));
  }

  async remember(name: MemoryName, text: string | undefined): Promise<void> {
    await this.doing({ what: "把填写的内容记在工作簿里" }, () => this.memories.remember(name, text));
  }

  async save(name: string, bytes: Uint8Array): Promise<string> {
    return this.doing({ what: `保存“${name}”` }, () => saveFile(name, bytes));
  }

  onChange(listener: Listener): () => void {
    this.listeners.add(listener);
    this.live.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.live.stop();
    };
  }

  /** What was read last, without our own sheet. */
  private get workbook(): Workbook {
    const sheets = this.known.all.map(({ sheet }) => sheet).filter((sheet) => !isWorkingPaper(sheet));
    return { name: this.known.workbookName, sheets };
  }

  /** Reads a sheet that we wrote: from now on only what the user changes in it is told. */
  private async know(id: string, replaced: string | undefined): Promise<void> {
    if (replaced !== undefined) this.known = this.known.without(replaced);
    try {
      const written = (await readSheets(this.known, new Set([id]))).withId(id);
      if (written) this.known = this.known.with(written);
    } catch (error) {
      // It is written all the same; at worst one look too many follows.
      if (codeOf(error) === undefined) throw error;
    }
  }

  /** Reads what was edited, waiting until our own changes are done and no cell is being edited. */
  private async look(changed: ReadonlySet<string>): Promise<readonly string[]> {
    await this.settled;
    const before = this.known;
    this.known = await readSheets(before, changed, true);
    return changedSheets(before, this.known);
  }

  /** Does something in Excel, and says what went wrong in a sentence. */
  private async doing<T>(what: Doing, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw hostErrorOf(error, what, this.known.readOnly);
    }
  }

  /** The same for what changes looks or adds formulas: Excel will report it back to us. */
  private async changingLooks<T>(what: Doing, work: () => Promise<T>): Promise<T> {
    this.changing++;
    const done = this.doing(what, work);
    this.settled = Promise.allSettled([this.settled, done]);
    try {
      return await done;
    } finally {
      this.changing--;
      this.echoUntil = Date.now() + this.patience.echo;
    }
  }
}
