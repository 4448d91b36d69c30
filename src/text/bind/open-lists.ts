/** Lists whose items stand in paragraphs of their own: （二）支出总计 5 万元，包括： and inside it 1.教育支出 3 万元，包括： */
import type { Marker } from "../prose/outline";
import type { Level } from "./reading";

interface OpenList {
  readonly of: Level;
  /** Of the number of the paragraph that opened it: its items are below. */
  readonly level: number;
  /** The last number of its items. */
  last: number;
}

/** Of a paragraph without a number: 一、 and 第三部分 are no items of its list. */
const UNNUMBERED = 1;

export class OpenLists {
  private lists: OpenList[] = [];
  private level = UNNUMBERED;
  private interrupted = false;

  /** What the innermost list is of, where the paragraph stands in it. */
  get whole(): Level | undefined {
    return this.interrupted ? undefined : this.behind;
  }

  /** The same for a paragraph behind the items. */
  get behind(): Level | undefined {
    return this.lists[this.lists.length - 1]?.of;
  }

  begin(of: Level): void {
    this.lists = this.interrupted ? [] : this.lists.filter(({ level }) => level < this.level);
    this.lists.push({ of, level: this.level, last: 0 });
    this.interrupted = false;
  }

  end(): void {
    this.lists = [];
  }

  /** A paragraph begins: without a number it is no item; a list begins with the first, and goes on behind it where its numbers do. */
  passage(marker: Marker | undefined): void {
    this.level = marker?.level ?? UNNUMBERED;
    if (!marker) {
      this.interrupted = true;
      return;
    }
    this.lists = this.lists.filter(({ level }) => level < marker.level);
    const list = this.lists[this.lists.length - 1];
    const begins = this.interrupted || list?.last === 0;
    if (begins && list && marker.number !== list.last + 1) this.end();
    else if (list) list.last = marker.number;
    this.interrupted = false;
  }
}
