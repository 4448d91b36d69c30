/**
 * A sentence taken apart before anything is understood of it: clauses, each up to its figure, in the lists, brackets
 * and reasons that hold them.
 */
import { lastIndex } from "../../last-index";
import { either, markerOf, opening, ORDINAL, type Marker } from "../../words/ordinals";
import type { Figure, Token } from "./tokens";
import { OF_PERCENT, ORDER, REASON_GOES_ON } from "./vocabulary";

/** The words up to a figure, or up to a break where no figure follows. */
export interface Clause {
  readonly kind: "clause";
  readonly tokens: readonly Token[];
  /** Its figure; `blank` where one is still to be filled in. */
  readonly figure?: Figure | "blank";
  readonly start: number;
  readonly end: number;
}

/**
 * `list`: 其中…, what follows are parts; `bracket`: (…); `reason`: 主要原因是…; `purpose`: 主要用于…, what the money was
 * spent on; `break`: a semicolon, behind which the next part of the list or of the sentence begins.
 */
export interface Group {
  readonly kind: "sentence" | "list" | "bracket" | "reason" | "purpose";
  /** The word that opened it. */
  opener: string;
  readonly parts: Part[];
}

/** A number in the middle of a line: `…万元 2、公务接待费…`. */
export interface Numbered {
  readonly kind: "item";
  readonly marker: Marker;
  readonly start: number;
}

export type Part = Clause | Group | Numbered | { readonly kind: "break" };

/** A bracket that only explains the name before it. */
const NOTE =
  /^\((?:含|不含|包含|包括|不包括|即|指|均为|具体为|以下简称|下同|详见|见|合同签订|以合同|与[^()]{2,}(?:之和|口径|数据)(?:保持)?一致)[^()]*(?:\([^()]*\)[^()]*)*\)/;
/** 甲 5 万元（乙 3 万元、丙 2 万元）, 车辆 5 辆（乙 3 辆；丙 2 辆）: a bracket that is nothing but names with their figures. */
const ALL_PARTS =
  /^\((?:[\u4e00-\u9fff]{2,16}[\d,.]+(?:[万亿]?元|[辆台])[，、；]){1,8}[\u4e00-\u9fff]{2,16}[\d,.]+(?:[万亿]?元|[辆台])\)/;
/** What a bracket begins with that holds a part of what stands before it. */
const PART = /^含/;
const OPENER = /^(?:：|中[，：])/;
const PURPOSE = /用于|开支内容|具体内容/;
/** `主要原因是厉行节约，与上年相比减少 5 万元，下降 10%，减少的主要原因是…`: with a reason of its own it is no part of the first. */
const MOVED_AGAIN =
  /^，[与和同较比]?(?:上年|20\d\d年)度?(?:决算数?|支出数?)?(?:相比|对比|比较)?，?(?:增加|减少)[\d,.]+[万亿]?元(?:，(?:增加|减少|增长|下降|降低)[\d,.]+%)?，(?:增加|减少|增长|下降|降低|增减|变动)的?(?:主要)?原因/;
/** 完成年初预算（5 万元）的 80 %: what is measured by stands in a bracket, and is no part of anything. */
const MEASURED_IN_BRACKET = new RegExp(`^\\([\\d,.]+[万亿]?元\\)${OF_PERCENT}`);
/** 较上年（5 万元）增加: likewise what is compared with. */
const AMOUNT_ALONE = /^\([\d,.]+[万亿]?元\)/;
const COMPARED: ReadonlySet<Token["kind"]> = new Set(["year", "aspect", "quantity", "glue"]);
/** The forms of the numbers of reasons, each as `REASON_GOES_ON` takes it. */
const NUMBERED_LIKE = [
  /[一二三四五六七八九十]是/,
  /\([1-9一二三四五六七八九十]\)/,
  /[①-⑳]/,
  /(?<!\d)[1-9][.、)](?!\d)/,
];
const INLINE = opening(
  `${either(ORDINAL.number, `${ORDINAL.bracketed}[、.]?`, ORDINAL.circled)}(?=[\\u4e00-\\u9fff])`,
);

/** One sentence of a passage: its tokens in order, without its closing mark. */
export function treeOf(tokens: readonly Token[], text: string): Group {
  return new Splitter(text).split(tokens);
}

class Splitter {
  private readonly root: Group = { kind: "sentence", opener: "", parts: [] };
  private stack: Group[] = [this.root];
  private words: Token[] = [];
  /** Where the words behind the last opener of a reason or a purpose begin. */
  private explainedFrom = 0;

  constructor(private readonly text: string) {}

  split(tokens: readonly Token[]): Group {
    let skipped = 0;
    let dropped: Token | undefined;
    const plain = new Set<Token>();
    tokens.forEach((printed, index) => {
      if (printed.end <= skipped || printed === dropped) return;
      let token = printed.start < skipped ? { ...printed, start: skipped } : printed;
      if (token.kind === "pause" && token.mark === "(") {
        if (this.isBase(token)) {
          dropped = tokens.find(({ start }) => this.text[start] === ")" && start > token.start);
          return;
        }
        const note = NOTE.exec(this.text.slice(token.start, token.start + 80));
        if (note && !/\d(?:万元|元|亿元|%)/.test(note[0])) {
          skipped = token.start + note[0].length;
          return;
        }
        const inside = tokens.slice(index, endOfBracket(tokens, index));
        if (inside.some(({ kind }) => kind === "figure" || kind === "blank")) {
          this.open("bracket", "(");
          const [all] = ALL_PARTS.exec(this.text.slice(token.start)) ?? [];
          // Of vehicles that are counted by their kinds none is left out.
          if (all !== undefined) return this.list(/[辆台]\)$/.test(all) ? "包括" : "其中");
          const [part] = PART.exec(this.text.slice(token.end, token.end + 2)) ?? [];
          if (part === undefined) return;
          // 甲 5 万元（含乙 3 万元）
          this.list(part);
          skipped = token.end + part.length;
          return;
        }
        // （甲 3 万元（见附表），乙 2 万元）: the remark ends no bracket but its own.
        const end = tokens[index + inside.length];
        if (end) plain.add(end);
      }
      if (token.kind === "pause" && token.mark === ")" && this.inside("bracket") && !plain.has(printed))
        return this.closeBracket();
      if (token.kind === "list") return this.list(this.text.slice(token.start, token.end));
      const opener = this.behindAmount(token);
      if (opener && listsParts(tokens, index + 1)) {
        skipped = token.start + opener.length;
        return this.list(opener);
      }
      if (token.kind === "reason") return this.reason(token, tokens, index);
      if (token.kind === "pause" && token.mark === "；") return this.semicolon(token);
      const back =
        this.top.kind === "purpose"
          ? this.goesBack(tokens, index)
          : this.top.kind === "reason" && MOVED_AGAIN.test(this.text.slice(token.start));
      if (back) this.endExplaining();
      const behind = this.number(token);
      if (behind !== undefined) {
        skipped = behind;
        if (token.end <= skipped) return;
        token = { ...token, start: skipped };
      }
      if (token.kind === "blank") return this.flush("blank", token.end);
      this.words.push(token);
      if (token.kind === "figure") {
        this.words.pop();
        this.flush(token.figure, token.end);
      }
    });
    this.flush();
    return this.root;
  }

  /** Whether a bracket holds nothing but the amount that the words before it measure or compare with. */
  private isBase({ start }: Token): boolean {
    const text = this.text.slice(start);
    if (MEASURED_IN_BRACKET.test(text)) return true;
    const edge = lastIndex(this.words, ({ kind }) => !COMPARED.has(kind));
    return this.words[edge]?.kind === "compare" && AMOUNT_ALONE.test(text);
  }

  private get top(): Group {
    return this.stack[this.stack.length - 1]!;
  }

  private inside(kind: Group["kind"]): boolean {
    return this.stack.some((group) => group.kind === kind);
  }

  private flush(figure?: Figure | "blank", end?: number): void {
    const { words } = this;
    if (words.length === 0 && !figure) return;
    const start = words[0]?.start ?? (typeof figure === "object" ? figure.start : (end ?? 0));
    const last = end ?? words[words.length - 1]!.end;
    this.top.parts.push({ kind: "clause", tokens: words, start, end: last, ...(figure ? { figure } : {}) });
    this.words = [];
  }

  private open(kind: Group["kind"], opener: string): void {
    this.flush();
    const group: Group = { kind, opener, parts: [] };
    this.top.parts.push(group);
    this.stack.push(group);
  }

  private closeBracket(): void {
    this.flush();
    while (this.top.kind !== "bracket") this.stack.pop();
    this.stack.pop();
  }

  /** `总额 5 万元：`, `总额 5 万元中，`: what opens a list right behind an amount. */
  private behindAmount({ start }: Token): string | undefined {
    const last = this.top.parts[this.top.parts.length - 1];
    const behind =
      this.words.length === 0 &&
      last?.kind === "clause" &&
      typeof last.figure === "object" &&
      last.figure.unit.kind !== "percent";
    return behind ? OPENER.exec(this.text.slice(start, start + 2))?.[0] : undefined;
  }

  /** Whether a reason or a purpose stands open inside the innermost bracket. */
  private explaining(): boolean {
    const from = this.stack.map(({ kind }) => kind).lastIndexOf("bracket");
    return this.stack.slice(from + 1).some(({ kind }) => kind === "reason" || kind === "purpose");
  }

  /**
   * `甲（项），主要用于乙等项目支出，年初预算为 5 万元`, `…，完成年初预算的 80%`, `…，低于年初预算 1 万元`, `…，与年初预算持平`: what was budgeted
   * and spent is said of 甲 again, not of 乙.
   */
  private goesBack(tokens: readonly Token[], index: number): boolean {
    const token = tokens[index]!;
    if (token.kind !== "pause" || token.mark !== "，") return false;
    if (this.top.parts.some((part) => part.kind === "clause" && part.figure)) return false;
    const said = tokens.slice(index + 1).filter(({ kind }) => kind !== "glue" && kind !== "year");
    const budget = said.findIndex(({ kind }) => kind === "aspect");
    const measure = said.slice(0, Math.max(budget, 0));
    if (!measure.every((one) => this.measures(one))) return false;
    const aspect = said[budget];
    if (aspect?.kind !== "aspect" || (aspect.aspect !== "initial" && aspect.aspect !== "final")) return false;
    const behind = said.slice(budget).find(({ kind }) => kind !== "aspect");
    if (behind?.kind !== "move") return behind?.kind === "figure";
    return behind.direction === 0 || said[said.indexOf(behind) + 1]?.kind === "figure";
  }

  /** 完成, 比, 超出, 低于 before a budget. */
  private measures({ kind, start, end }: Token): boolean {
    return (
      kind === "completion" ||
      kind === "compare" ||
      kind === "move" ||
      (kind === "other" && ORDER.test(this.text.slice(start, end)))
    );
  }

  private endExplaining(): void {
    if (!this.explaining()) return;
    this.flush();
    while (this.top.kind !== "reason" && this.top.kind !== "purpose") this.stack.pop();
    this.stack.pop();
  }

  private list(opener: string): void {
    this.endExplaining();
    this.flush();
    const { top } = this;
    // 其中 twice without a part between them opens one list.
    if (top.kind === "list" && !top.parts.some((part) => part.kind === "clause" && part.figure)) {
      if (opener.startsWith("按")) top.opener = opener;
      return;
    }
    this.open("list", opener);
  }

  private reason(token: Token, tokens: readonly Token[], index: number): void {
    const opener = this.text.slice(token.start, token.end);
    if (PURPOSE.test(opener) && listsSubjects(tokens, index + 1)) {
      // 用于教育方面的支出 5 万元: in front of the first name of a sentence it opens nothing, as 主要用于 does.
      if (opener === "用于" && this.root.parts.length === 0 && this.words.length === 0) return;
      // 主要用于教育支出（类）5 万元；…: what it was spent on, as the tables have it.
      return this.list(opener);
    }
    this.flush();
    if (this.explaining()) return;
    this.explainedFrom = token.start;
    this.open(PURPOSE.test(opener) ? "purpose" : "reason", opener);
  }

  private semicolon(token: Token): void {
    this.flush();
    if (!this.reasonGoesOn(token)) this.endExplaining();
    const from = this.stack.map(({ kind }) => kind).lastIndexOf("bracket");
    const outer = this.stack.findIndex(({ kind }, index) => index > from && kind === "list");
    if (outer >= 0) this.stack = this.stack.slice(0, outer + 1 + (this.explaining() ? 1 : 0));
    this.top.parts.push({ kind: "break" });
  }

  /** `主要原因：1.…；2.…` goes on behind the semicolon; in `1.甲 5 万元，主要原因是…；2.乙` the number is that of the next item. */
  private reasonGoesOn({ end }: Token): boolean {
    const [next] = REASON_GOES_ON.exec(this.text.slice(end)) ?? [];
    if (next === undefined) return false;
    const [form] = NUMBERED_LIKE.filter((one) => one.test(next));
    return form === undefined || form.test(this.text.slice(this.explainedFrom, end));
  }

  /** `1、`, `（2）`, `③` behind a figure or a mark; gives where what it numbers begins. */
  private number(token: Token): number | undefined {
    if (token.kind !== "other" && token.kind !== "figure" && !(token.kind === "pause" && token.mark === "("))
      return undefined;
    const before = this.words[this.words.length - 1];
    const fresh = this.words.length === 0 || (before?.kind === "pause" && "，、：".includes(before.mark));
    if (!fresh || (this.top.parts.length === 0 && this.top === this.root)) return undefined;
    const rest = this.text.slice(token.start, token.start + 8);
    const marker = INLINE.test(rest) ? markerOf(rest) : undefined;
    if (!marker) return undefined;
    this.flush();
    const start = token.start + marker.length;
    this.top.parts.push({ kind: "item", marker, start });
    return start;
  }
}

/** Whether names with their figures follow: neither a reason nor a comparison. */
function listsParts(tokens: readonly Token[], from: number): boolean {
  const figure = tokens.findIndex(({ kind }, index) => index >= from && kind === "figure");
  return (
    figure > from &&
    tokens.slice(from, figure).every(({ kind }) => kind !== "reason" && kind !== "list" && kind !== "move")
  );
}

/** Whether names of 科目 with their figures follow, of a 类 or of what stands below one. */
function listsSubjects(tokens: readonly Token[], from: number): boolean {
  const figure = tokens.findIndex(({ kind }, index) => index >= from && kind === "figure");
  const words = tokens.slice(from, Math.max(figure, from));
  const [first] = words.filter(({ kind }) => kind !== "glue");
  const named =
    first?.kind === "subject" &&
    first.codes.some(({ scope }) => scope !== "economic") &&
    words.every(({ kind }) => kind === "glue" || kind === "subject" || kind === "quantity");
  return named || words.some((token) => token.kind === "level" && token.level === "类");
}

/** Where the bracket that opens there is closed. */
function endOfBracket(tokens: readonly Token[], open: number): number | undefined {
  let depth = 0;
  const end = tokens.findIndex((token, index) => {
    if (index < open || token.kind !== "pause") return false;
    if (token.mark === "(") depth++;
    return token.mark === ")" && --depth === 0;
  });
  return end < 0 ? undefined : end;
}
