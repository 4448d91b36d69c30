/** Where in the document the reader is: the section and the numbered items above. */
import type { Topic } from "../../catalogue/sections";
import type { Money } from "../parse/vocabulary";
import type { BindingName } from "./bindings";
import { isLine, type Split } from "./keys";
import type { Subject } from "./reading";

export interface ReaderOptions {
  /** The fiscal year; 0 where it is not known. */
  readonly year: number;
  /** In a budget every 预算 is the amount itself. */
  readonly budget: boolean;
  /** Whose workbook it is; a document may hold several departments' texts. */
  readonly department?: string;
  /** Whether that has tables: what is said of another body is none of theirs. */
  readonly tables?: boolean;
  /** Amounts that its tables print, in 万元, to tell its text from that of a unit of the same name. */
  readonly printed?: () => ReadonlySet<string>;
}

/** A subject in force for a numbered item and what stands below it. */
export interface Item {
  readonly level: number;
  readonly topic?: Topic;
  readonly subject?: Subject;
  /** Its heading is a name that is not known: what stands below is of that, and of nothing above. */
  readonly unknown?: true;
  /** Its heading is the name of one of the department's units, of which what stands below may be. */
  readonly unit?: true;
  /** By what the subject's money is bound. */
  readonly moneyBy?: BindingName;
  /** Of which part of the spending it is: …项目支出决算情况说明. */
  readonly split?: Split;
  readonly number: number;
}

export class Place {
  private items: readonly Item[] = [];
  section = 0;
  /** The money that the paragraph before the items names: 财政拨款支出主要内容如下. */
  money: Money | undefined;
  private count = 0;
  /** The level at which 科目 have been named: what stands at it without a name may be of one as well. */
  private lines: number | undefined;

  get topic(): Topic {
    return lastOf(this.items, ({ topic }) => topic) ?? "other";
  }

  get topicAbove(): Topic | undefined {
    return lastOf(this.items, ({ topic }) => topic);
  }

  get split(): Split | undefined {
    return lastOf(this.items, ({ split }) => split);
  }

  get ofUnit(): boolean {
    return this.items.some(({ unit }) => unit);
  }

  get item(): number {
    return this.items[this.items.length - 1]?.number ?? 0;
  }

  /** The nearest item whose heading names something that is known. */
  get named(): Item | undefined {
    return this.headed?.subject && this.headed;
  }

  /** Whether the nearest heading that names something names nothing known. */
  get isUnknown(): boolean {
    return this.headed?.unknown === true;
  }

  /** Whether what stands here without a name is beside 科目. */
  get isAmongLines(): boolean {
    return this.lines !== undefined && this.isAt(this.lines);
  }

  private get headed(): Item | undefined {
    for (let index = this.items.length - 1; index >= 0; index--) {
      const item = this.items[index]!;
      if (item.subject || item.unknown) return item;
      if (item.level <= 1) return undefined;
    }
    return undefined;
  }

  get subject(): Subject | undefined {
    return this.named?.subject;
  }

  /** The level of an item that nothing numbers: beside the numbered one before it. */
  get levelBelow(): number {
    return Math.max(3, lastOf(this.items, ({ level }) => level) ?? 0);
  }

  /** The level of a part of the section that nothing numbers. */
  get levelOfPart(): number {
    return Math.max(1, lastOf(this.items, ({ topic, level }) => topic && level) ?? 1) + 1;
  }

  /** Whether the section or an item that is open has this level. */
  isAt(level: number): boolean {
    return this.items.some((item) => item.level === level);
  }

  /** Leaves the items at this level and below, and begins a new one. */
  begin(level: number): void {
    this.items = this.items.filter((item) => item.level < level);
    if (this.lines !== undefined && level < this.lines) this.lines = undefined;
    if (level <= 1) this.section++;
    this.count++;
  }

  /** A section that nothing numbers. */
  beginUntitled(): void {
    this.items = [];
    this.lines = undefined;
    this.section++;
    this.count++;
  }

  add(item: Omit<Item, "number">): void {
    this.items = [...this.items, { ...item, number: this.count }];
    if (item.subject?.keys.some(isLine)) this.lines = item.level;
  }

  leave(): void {
    this.items = [];
    this.lines = undefined;
  }
}

function lastOf<T>(items: readonly Item[], of: (item: Item) => T | undefined): T | undefined {
  for (let index = items.length - 1; index >= 0; index--) {
    const found = of(items[index]!);
    if (found !== undefined) return found;
  }
  return undefined;
}
