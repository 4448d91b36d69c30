/** The words of a clause: what they compare with, what they name, where a piece of it ends. */
import { NUMERALS } from "../../words/numerals";
import type { Aspect } from "../../facts/fact";
import type { Token } from "../parse/lexer";
import type { Phrase } from "./phrase";
import type { ReaderOptions } from "./place";
import type { Basis } from "./reading";
import { isArea, isOtherBody, isOwnName, mayBelongTo } from "../prose/departments";
import { endsInSubject, isFunctionalName } from "../parse/code-names";
import { HARMLESS_BEFORE, ORDER } from "../parse/vocabulary";

export interface Compare extends Basis {
  readonly start: number;
  readonly end: number;
}

export interface Found {
  readonly phrase: Phrase;
  /** The name may be longer than what was understood of it. */
  readonly modified: boolean;
  /** A unit of the department stands before the name, or a whole county. */
  readonly unit?: "part" | "area";
  /** 减少人员经费 5 万元: what stands before the name says that it moved. */
  readonly moved?: true;
  /** Words between the name and the figure that are not understood. */
  readonly unknown?: string;
  /** Where the name begins and ends in the clause's tokens; absent where there is none. */
  readonly from?: number;
}

export const NOTHING: Found = { phrase: {}, modified: false };

/** A comparison: where it stands in the clause, and with what. */
export function findCompare(
  tokens: readonly Token[],
  { year, budget }: { readonly year: number; readonly budget: boolean },
): Compare | undefined {
  for (let start = tokens.length - 1; start >= 0; start--) {
    const token = tokens[start]!;
    if (token.kind !== "compare") continue;
    if (token.prior) return { start, end: start + 1, ...yearBefore(budget) };
    let end = start + 1;
    let aspect: Aspect | undefined;
    let prior = false;
    let otherYear: number | undefined;
    let spent = false;
    for (; end < tokens.length; end++) {
      const next = tokens[end]!;
      if (next.kind === "pause" || next.kind === "move" || next.kind === "other") break;
      // 较上年总收入增加: what moved is named behind what it is compared with.
      if (next.kind === "quantity" && !next.bare && tokens[end + 1]?.kind === "move") break;
      if (next.kind === "year") {
        if (next.year === "current" || next.year === year) continue;
        prior = true;
        if (typeof next.year === "number" && year > 0 && next.year !== year - 1) otherYear = next.year;
      } else if (next.kind === "aspect") aspect ??= next.aspect;
      else if (next.kind === "quantity" && next.bare) spent ||= next.means.includes("expenditure");
    }
    // 较决算数: of a budget that of the year before.
    prior ||= budget && aspect === "final";
    if (!prior && (!aspect || aspect === "final")) continue;
    const basis = prior ? yearBefore(budget, aspect, spent) : { aspect: aspect! };
    return { start, end, ...basis, ...(otherYear === undefined ? {} : { otherYear }) };
  }
  return undefined;
}

/**
 * Which figure of the year before is said.
 *
 * @param aspect what is said of it; 上年 alone is that which the text is about itself, in a budget perhaps what was spent
 * @param spent 上年支出: what was spent, as a rule
 */
export function yearBefore(budget: boolean, aspect?: Aspect, spent = false): Basis {
  if (!budget) return { aspect: aspect === "budget" || aspect === "initial" ? "planned" : "prior" };
  if (aspect) return { aspect: aspect === "final" ? "executed" : "prior" };
  return spent ? { aspect: "executed", aspects: ["prior"] } : { aspect: "prior", aspects: ["executed"] };
}

/** 局本级, 下属某中心: one of the units that the department's tables add up. 州本级, 中央本级 are all of a government. */
const OF_UNIT =
  /(?:(?<![央省市州盟县区旗镇乡])本级|局机关|厅机关|委机关|二级|下属|所属|直属)[^，。；、]{0,12}$/;

/** 下属 1 家机关和 2 家参公事业单位财政拨款的…, in a form's words: all of the department's. */
const OF_ALL_UNITS = new RegExp(`下属[\\d${NUMERALS}]+家机关[和与及][\\d${NUMERALS}]+家[^，。；、：]{2,14}$`);

/** Behind what something is paid from. */
const PAID = /^(?:资金)?(?:安排|列支|解决|支付|负担)(?:支出)?\d/;

const AND = /^[和与及同]$/;

/** 事业收入（不含教育收费）: less than its name says. */
const LESS = /^\((?:不含|不包含|不包括|扣除|剔除)./;

const MOVED = /(?:新增|净增|净减|少支|多支|追加|核[增减]|收回|补付|节约|节省)$/;

/**
 * The words right before place `tail` of the clause that name something, the comparison left out.
 *
 * @param whose the department's text, and whether it has tables
 */
export function findPhrase(
  tokens: readonly Token[],
  tail: number,
  compare: Compare | undefined,
  text: string,
  read: (run: readonly Token[]) => Phrase,
  { department: own = "", tables = false }: Pick<ReaderOptions, "department" | "tables"> = {},
): Found {
  const kept = tokens
    .slice(0, tail + 1)
    .filter((_, index) => !compare || index < compare.start || index >= compare.end)
    // 收入支出总计与上年相比，减少…: the comma only sets the comparison off.
    .filter((token) => !compare || token !== tokens[compare.end] || !isComma(token));
  let at = kept.length - 1;
  while (at >= 0 && (kept[at]!.kind === "glue" || isSkipped(kept[at]!) || isCompared(kept[at]!))) at--;
  let unknown: string | undefined;
  const edge = kept[at];
  if (edge && !isPhraseToken(edge) && !isStop(edge)) {
    // Words that are no name stand between the name and the figure.
    let from = at;
    while (from >= 0 && !isStop(kept[from]!) && !isPhraseToken(kept[from]!)) from--;
    unknown = text.slice(kept[from + 1]!.start, kept[kept.length - 1]!.end);
    at = from;
    if (at < 0 || isStop(kept[at]!)) return { phrase: {}, modified: true, unknown };
  }
  const end = at + 1;
  while (at >= 0 && (isPhraseToken(kept[at]!) || kept[at]!.kind === "glue")) at--;
  // 2050203初中教育: the code says which, however much of the name is known.
  const code = kept[at]?.kind === "other" ? kept[at - 1] : undefined;
  if (code?.kind === "subject" && code.exact && code.end === kept[at]!.start) at -= 2;
  const run = kept.slice(at + 1, end).filter(({ kind }) => kind !== "other");
  const before = kept[at];
  // 甲、乙和丙共 12 万元: the figure is not of 丙 alone.
  const joined =
    at > 0 &&
    before?.kind === "pause" &&
    before.mark === "、" &&
    isPhraseToken(kept[at - 1]!) &&
    kept[at - 1]!.kind !== "year";
  // 从公用经费列支 5 万元 is of what is paid, not of what it is paid from; 收入与支出 5 万元 of both.
  const source =
    before?.kind === "compare" &&
    !before.prior &&
    (!AND.test(text.slice(before.start, before.end)) || (at > 0 && isPhraseToken(kept[at - 1]!)));
  // 用上年结转安排 5 万元: what it is paid from.
  const paid =
    run.length > 0 &&
    /[用由]$/.test(text.slice(0, run[0]!.start)) &&
    PAID.test(text.slice(run[run.length - 1]!.end));
  const named = before?.kind === "other" ? text.slice(before.start, before.end) : "";
  const body = named === "" ? undefined : bodyBefore(kept, at, text);
  // 某局本级 whose own text it is.
  const part = OF_UNIT.test(named) && !(own.endsWith("本级") && (own.endsWith(named) || named.endsWith(own)));
  const ofOther = tables && body !== undefined && isOtherBody(body.name, own) && mayBelongTo(body.name, own);
  const self = body !== undefined && (own !== "" || body.dated) && isOwnName(body.name, own);
  const lengthened =
    before?.kind === "other" &&
    ((!harmless(before, text) && !self) ||
      (isBare(run[0]) && endsInSubject(text.slice(before.start, before.end))));
  // A name that only the first words of a longer one match is not that name: the year before it is harmless.
  const opened = run.length > 0 && run[0]!.kind !== "year";
  const phrase = read(run);
  // 全县“三公”经费 is told by whom it is all of.
  const area = body !== undefined && isArea(body.name) && !phrase.subject?.keys[0]?.startsWith("three.");
  const unit = part || ofOther || area;
  const all = before !== undefined && OF_ALL_UNITS.test(text.slice(kept[0]!.start, before.end));
  // 减少人员经费 5 万元: how much it moved, not what it is.
  const moved = before?.kind === "move" ? before.direction !== 0 : MOVED.test(named);
  const less = run.length > 0 && LESS.test(text.slice(run[run.length - 1]!.end));
  const longer = source || paid || unit || moved || less || (lengthened && opened);
  return {
    phrase,
    modified: unknown !== undefined || joined || phrase.mixed === true || (longer && !all),
    ...(unit && !all ? { unit: area ? ("area" as const) : ("part" as const) } : {}),
    ...(moved ? { moved: true as const } : {}),
    ...(unknown === undefined ? {} : { unknown }),
    ...(run.length > 0 ? { from: tokens.indexOf(run[0]!) } : {}),
  };
}

/** What stands behind the year or first of all, in words some of which may be known: 2023年度临江市第二中学收入. */
function bodyBefore(kept: readonly Token[], at: number, text: string): { name: string; dated: boolean } {
  let before = at;
  while (before >= 0 && kept[before]!.kind !== "year" && !isStop(kept[before]!)) before--;
  const edge = kept[before];
  return {
    name: text.slice(edge?.end ?? kept[0]!.start, kept[at]!.end),
    dated: edge?.kind === "year",
  };
}

function isBare(token: Token | undefined): boolean {
  return token?.kind === "quantity" && token.bare;
}

/** The pieces of a clause before its last: `甲（项）：支出决算为` → 甲（项）. The nearest to the figure first. */
export function piecesBefore(tokens: readonly Token[], from: number): readonly (readonly Token[])[] {
  const pieces: (readonly Token[])[] = [];
  let end = Math.min(from, tokens.length);
  while (end > 0 && !isStop(tokens[end - 1]!)) end--;
  while (end > 0) {
    const last = end - 1;
    let start = last;
    while (start > 0 && !isStop(tokens[start - 1]!)) start--;
    if (start < last) pieces.push(tokens.slice(start, last));
    end = start;
  }
  return pieces;
}

/** 较大幅度, 较为: no comparison. */
const DEGREE = /^[大小多少高低好快慢为]/;

/** Whether the words compare with something that is not understood: 较疫情前. */
export function comparesUnread(tokens: readonly Token[], text: string): boolean {
  return tokens.some((token, index) => {
    const next = tokens[index + 1];
    return (
      token.kind === "compare" &&
      !token.prior &&
      /[比较]/.test(text.slice(token.start, token.end)) &&
      next?.kind === "other" &&
      !DEGREE.test(text.slice(next.start, next.end))
    );
  });
}

/** Whether words that are not understood stand among these, beyond what introduces a name. */
export function strange(tokens: readonly Token[], text: string): boolean {
  return tokens.some(
    (token, index) =>
      token.kind === "other" &&
      token.end - token.start > 1 &&
      !harmless(token, text) &&
      // 低于年初预算
      !(tokens[index + 1]?.kind === "aspect" && ORDER.test(text.slice(token.start, token.end))),
  );
}

/** Whether what stands before a name leaves it what it means; 大案要案查处 is a 科目 and no office. */
export function harmless({ start, end }: Token, text: string): boolean {
  const words = text.slice(start, end);
  return HARMLESS_BEFORE.test(words) && !isFunctionalName(words);
}

export function isPhraseToken(token: Token): boolean {
  return (
    token.kind === "money" ||
    token.kind === "quantity" ||
    token.kind === "named" ||
    token.kind === "subject" ||
    token.kind === "level" ||
    token.kind === "count" ||
    token.kind === "aspect" ||
    token.kind === "year"
  );
}

/** Ends a piece: what stands before it does not name the figure. */
export function isStop(token: Token): boolean {
  return (token.kind === "pause" && "，、；。".includes(token.mark)) || isColon(token);
}

function isSkipped(token: Token): boolean {
  return (
    (token.kind === "pause" && "()".includes(token.mark)) ||
    token.kind === "reaching" ||
    token.kind === "completion"
  );
}

/** 与年初预算 200 万元相比: the word behind the figure. */
function isCompared(token: Token): boolean {
  return token.kind === "compare" && token.end - token.start > 1;
}

export function isComma(token: Token): boolean {
  return token.kind === "pause" && token.mark === "，";
}

export function isColon(token: Token): boolean {
  return token.kind === "pause" && token.mark === "：";
}

/** 和, 、 between figures of one list. */
export function isJoint(token: Token): boolean {
  return (
    token.kind === "compare" ||
    token.kind === "glue" ||
    (token.kind === "pause" && "、，".includes(token.mark))
  );
}

/** The last token that is neither glue nor a bracket or colon. */
export function lastMeaning(tokens: readonly Token[]): number {
  return lastIndex(
    tokens,
    (token) => token.kind !== "glue" && !(token.kind === "pause" && "(：".includes(token.mark)),
  );
}

export function lastIndex(tokens: readonly Token[], wanted: (token: Token) => boolean): number {
  for (let index = tokens.length - 1; index >= 0; index--) if (wanted(tokens[index]!)) return index;
  return -1;
}
