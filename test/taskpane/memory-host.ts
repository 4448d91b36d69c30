/** A host over values in memory: what the pane's tests play against. */
import { parseAddress } from "../../src/workbook/address";
import type { Cell, CellRef, Workbook } from "../../src/workbook/workbook";
import { HostError, type Host, type Mark, type MemoryName } from "../../hosts/host";
import { TEXT_SHEET, type TextSheet } from "../../src/sheets/text-sheet";

type Value = string | number | boolean | null;

export class MemoryHost implements Host {
  readonly name = "内存";
  isSample = false;
  /** The next reading fails with this sentence. */
  failure = "";
  /** An address that cannot be written. */
  refuse = "";
  reads = 0;
  /** What keeps a reading from answering. */
  reading: Promise<unknown> = Promise.resolve();
  /** What the last reading was given to be left by. */
  signal: AbortSignal | undefined;
  selected: CellRef | undefined;
  marks: readonly Mark[] = [];
  /** What the pane keeps in the workbook. */
  readonly memories = new Map<MemoryName, string>();
  /** The 情况说明 that was written last. */
  text: TextSheet | undefined;
  /** Files that were handed out. */
  readonly saved: (readonly [name: string, bytes: Uint8Array])[] = [];
  private readonly listeners = new Set<(change: { readonly sheets: readonly string[] }) => void>();

  constructor(
    private readonly sheets: Record<string, Value[][]>,
    private readonly base?: Workbook,
  ) {}

  /** A host over a workbook that was read from a file. */
  static over(workbook: Workbook): MemoryHost {
    const sheets = Object.fromEntries(
      workbook.sheets.map(({ name, rows }) => [
        name,
        Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell?.value ?? null)),
      ]),
    );
    return new MemoryHost(sheets, workbook);
  }

  value(sheet: string, address: string): Value {
    const { row, column } = parseAddress(address)!;
    return this.sheets[sheet]?.[row]?.[column] ?? null;
  }

  /** The user types into a cell. */
  edit(sheet: string, address: string, value: Value): void {
    this.put(sheet, address, value);
    for (const listener of this.listeners) listener({ sheets: [sheet] });
  }

  get listening(): number {
    return this.listeners.size;
  }

  async read(signal?: AbortSignal): Promise<Workbook> {
    this.reads += 1;
    this.signal = signal;
    await this.reading;
    if (this.failure) {
      const message = this.failure;
      this.failure = "";
      throw new HostError(message);
    }
    return {
      name: this.base?.name ?? "内存.xlsx",
      sheets: Object.entries(this.sheets).map(([name, rows]) => {
        const sheet = this.base?.sheets.find((one) => one.name === name);
        return {
          hidden: false,
          merges: [],
          ...sheet,
          name,
          rows: rows.map((row, r) =>
            row.map((value, c): Cell | undefined =>
              value === null ? undefined : { ...sheet?.rows[r]?.[c], value },
            ),
          ),
        };
      }),
    };
  }

  async select(cell: CellRef): Promise<void> {
    if (!this.sheets[cell.sheet]) throw new HostError(`没有“${cell.sheet}”这张表。`);
    this.selected = cell;
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    this.marks = marks;
  }

  /** What clearing the marks leaves, in a sentence. */
  left: string | undefined;
  /** What keeps `marked` from answering, or fails it. */
  looking: Promise<unknown> = Promise.resolve();

  async unmark(): Promise<string | undefined> {
    this.marks = [];
    return this.left;
  }

  async marked(): Promise<boolean> {
    await this.looking;
    return this.marks.length > 0;
  }

  async write(cell: CellRef, value: Value): Promise<Value> {
    if (cell.address === this.refuse) throw new HostError("工作表受保护。");
    const before = this.value(cell.sheet, cell.address);
    this.put(cell.sheet, cell.address, value);
    return before;
  }

  async recall(name: MemoryName): Promise<string | undefined> {
    return this.memories.get(name);
  }

  async remember(name: MemoryName, text: string | undefined): Promise<void> {
    if (text === undefined) this.memories.delete(name);
    else this.memories.set(name, text);
  }

  async save(name: string, bytes: Uint8Array): Promise<string> {
    this.saved.push([name, bytes]);
    return `“${name}”在内存里。`;
  }

  async writeText(text: TextSheet): Promise<undefined> {
    this.text = text;
    this.sheets[TEXT_SHEET] = [[text.title], ...text.paragraphs.map((paragraph) => [paragraph.text])];
  }

  onChange(listener: (change: { readonly sheets: readonly string[] }) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private put(sheet: string, address: string, value: Value): void {
    const { row, column } = parseAddress(address)!;
    const rows = (this.sheets[sheet] ??= []);
    (rows[row] ??= [])[column] = value;
  }
}
