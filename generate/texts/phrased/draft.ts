/** A text as it is written: its headings in one of several kinds of numbers, what stands below them, items of 科目. */
import { inChinese } from "../../../src/words/numerals";
import type { BookItem } from "../books";
import type { Wording } from "./wording";

type Numbers = "一、" | "（一）" | "1、" | "关于" | "none";

/** How 科目 are named in the items of a list. */
const NAMES: readonly ((item: BookItem) => string)[] = [
  ({ names: [kind, group, name] }) => `${kind}（类）${group}（款）${name}（项）`,
  ({ names: [kind, group, name] }) => `${kind}（类）${group}（款）${name}（项）`,
  ({ names }) => names.join("—"),
  ({ code, names }) => `${code}${names[2]}`,
  ({ names }) => `${names[2]}（项）`,
  ({ names }) => `“${names[2]}”科目`,
  ({ names }) => names[2],
  ({ code, names }) => `${names[2]}（${code}）`,
  ({ code, names }) => `${code} ${names[2]}（项）`,
];

export class Draft {
  readonly lines: string[] = [];
  private readonly numbers: Numbers;
  private readonly subNumbers: "（一）" | "1." | "（1）" | "none";
  private readonly nameOf: (item: BookItem) => string;
  private readonly between: string;
  private readonly apart: boolean;
  private sections = 0;

  constructor(private readonly wording: Wording) {
    this.numbers = wording.one<Numbers>("一、", "（一）", "1、", "关于", "none");
    this.subNumbers =
      this.numbers === "（一）"
        ? wording.one("1.", "none")
        : this.numbers === "1、"
          ? "（1）"
          : wording.one("（一）", "1.", "none", "（一）");
    this.nameOf = wording.random.pick(NAMES);
    this.apart = wording.random.chance(0.4);
    this.between = this.apart ? wording.one("", "。", "：") : wording.one("：", "，", "。", "");
  }

  say(...parts: readonly string[]): void {
    this.lines.push(parts.join(""));
  }

  heading(...titles: readonly string[]): void {
    const title = this.wording.random.pick(titles);
    const number = ++this.sections;
    const numbered: Readonly<Record<Numbers, string>> = {
      "一、": `${inChinese(number)}、${title}`,
      "（一）": `（${inChinese(number)}）${title}`,
      "1、": `${String(number)}、${title}`,
      关于: `${inChinese(number)}、关于${title}的说明`,
      none: title,
    };
    this.lines.push(numbered[this.numbers]);
  }

  /** The heading of a part of a section. */
  sub(number: number, ...titles: readonly string[]): void {
    const title = this.wording.random.pick(titles);
    const numbered = {
      "（一）": `（${inChinese(number)}）${title}`,
      "1.": `${String(number)}.${title}`,
      "（1）": `（${String(number)}）${title}`,
      none: title,
    };
    this.lines.push(numbered[this.subNumbers]);
  }

  /** What is said of a 科目, behind its name or in a line of its own. */
  item(number: number, of: BookItem, said: string): void {
    const marked = this.subNumbers === "1." ? `（${String(number)}）` : `${String(number)}.`;
    const head = `${marked}${this.nameOf(of)}${this.between}`;
    if (this.apart) this.lines.push(head, said);
    else this.lines.push(head + said);
  }
}
