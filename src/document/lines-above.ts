/** The lines of text that stand above a table. */
import { looksLikeTitle, matchTitle } from "../statement/titles";
import { isMetaLine } from "./title-lines";

/** How far above a table its title is looked for, in lines. */
const FARTHEST_TITLE = 8;

export class LinesAbove {
  private lines: string[] = [];

  get isEmpty(): boolean {
    return this.lines.length === 0;
  }

  /** The line right above, shortened. */
  get caption(): string {
    return this.lines[this.lines.length - 1]?.slice(0, 80) ?? "";
  }

  add(text: string): void {
    this.lines.push(text);
  }

  clear(): void {
    this.lines = [];
  }

  from(index: number): readonly string[] {
    return this.lines.slice(index);
  }

  /** The nearest of the last lines that looks like a title of a table. */
  title(): { readonly text: string; readonly index: number } | undefined {
    const from = Math.max(0, this.lines.length - FARTHEST_TITLE);
    for (let index = this.lines.length - 1; index >= from; index -= 1) {
      const text = this.lines[index]!;
      if (isMetaLine(text)) continue;
      if (/[。；]/u.test(text)) return undefined;
      if (matchTitle(text) || looksLikeTitle(text, false)) return { text, index };
    }
    return undefined;
  }

  /** The lines of 部门, 单位 and number right before a place. */
  metaBefore(end = this.lines.length): readonly string[] {
    let start = end;
    while (start > 0 && end - start < 2 && isMetaLine(this.lines[start - 1]!)) start -= 1;
    return this.lines.slice(start, end);
  }

  /** Whether nothing but 部门 and 单位 stands below the title of a known table. */
  endsInTitle(): boolean {
    const last = [...this.lines].reverse().find((text) => !isMetaLine(text));
    return last !== undefined && (matchTitle(last)?.layouts.length ?? 0) > 0;
  }
}
