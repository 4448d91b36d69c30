/** The name that stands before a figure, and whether what stands beside it makes it another's, more or less than it says. */
import { NUMERALS } from "../../words/numerals";
import { endsInSubject } from "../parse/code-names";
import type { OfAnyMoney } from "../../catalogue/said-key";
import type { Token } from "../parse/tokens";
import { isArea, isOtherBody, isOwnName, isRunBody, mayBelongTo } from "../prose/departments";
import type { Phrase } from "./phrase";
import type { ReaderOptions } from "./place";
import { harmless, isComma, isPhraseToken, isStop, type Compare } from "./words";

export interface Found {
  readonly phrase: Phrase;
  /** The name may be longer than what was understood of it. */
  readonly modified: boolean;
  /** A unit of the department stands before the name, or a whole county. */
  readonly unit?: "part" | "area" | undefined;
  /** 减少人员经费 5 万元: what stands before the name says that it moved. */
  readonly moved?: true | undefined;
  /** Words between the name and the figure that are not understood. */
  readonly unknown?: string | undefined;
  /** Where the name begins and ends in the clause's tokens; absent where there is none. */
  readonly from?: number | undefined;
}

export const NOTHING: Found = { phrase: {}, modified: false };

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
  whose: Pick<ReaderOptions, "department" | "tables">,
): Found {
  const bracket = bracketBehind(tokens, text);
  const kept = tokens
    .slice(0, tail + 1)
    .filter((_, index) => index >= bracket && (!compare || index < compare.start || index >= compare.end))
    // 收入支出总计与上年相比，减少…: the comma only sets the comparison off.
    .filter((token) => !compare || token !== tokens[compare.end] || !isComma(token));
  const { end, unknown } = endOfName(kept, text);
  const nameless = end === 0 || isStop(kept[end - 1]!);
  if (unknown !== undefined && nameless) return { phrase: {}, modified: true, unknown };
  const at = beforeName(kept, end, text);
  const run = kept.slice(at + 1, end).filter(({ kind }) => kind !== "other");
  const phrase = read(run);
  const before = kept[at];
  const all = before !== undefined && OF_ALL_UNITS.test(text.slice(kept[0]!.start, before.end));
  const { unit, longer } = whoseName({ kept, at, run, text, phrase }, whose);
  // 减少人员经费 5 万元: how much it moved, not what it is.
  const moved =
    before?.kind === "move"
      ? before.direction !== 0
      : before?.kind === "other" && MOVED.test(said(before, text));
  const another =
    unit !== undefined || longer || moved || isSource(kept, at, text) || isPaidOrLess(run, text);
  return {
    phrase,
    modified: unknown !== undefined || phrase.mixed === true || isJoined(kept, at) || (another && !all),
    unit: all ? undefined : unit,
    moved: moved ? true : undefined,
    unknown,
    from: run.length > 0 ? tokens.indexOf(run[0]!) : undefined,
  };
}

/** 5 万元（甲、乙），占 80%: where a bracket of words behind an amount ends, which names nothing for what comes behind it. */
export function bracketBehind(tokens: readonly Token[], text: string): number {
  const [first] = tokens;
  if (!first || !isMark(first, "(") || !/[元%]$/.test(text.slice(0, first.start))) return 0;
  return tokens.findIndex((token) => isMark(token, ")")) + 1;
}

/** Where the name nearest to the figure ends, and the words that are none between the two. */
function endOfName(
  kept: readonly Token[],
  text: string,
): { readonly end: number; readonly unknown?: string } {
  let at = kept.length - 1;
  while (at >= 0 && (kept[at]!.kind === "glue" || isSkipped(kept[at]!) || isCompared(kept[at]!))) at--;
  const edge = kept[at];
  if (!edge || isPhraseToken(edge) || isStop(edge)) return { end: at + 1 };
  while (at >= 0 && !isStop(kept[at]!) && !isPhraseToken(kept[at]!)) at--;
  return { end: at + 1, unknown: text.slice(kept[at + 1]!.start, kept[kept.length - 1]!.end) };
}

/** What stands before the name that ends at a place. */
function beforeName(kept: readonly Token[], end: number, text: string): number {
  let at = end - 1;
  const back = (): void => {
    while (at >= 0 && (isPhraseToken(kept[at]!) || kept[at]!.kind === "glue")) at--;
  };
  back();
  if (at < 0) return at;
  // 一般公共预算及政府性基金“三公”经费: of both kinds of money.
  const and = kept[at];
  if (
    and &&
    AND.test(said(and, text)) &&
    [kept[at - 1], kept[at + 1]].every((token) => token?.kind === "money")
  ) {
    at--;
    back();
  }
  // （行政运行）支出: a name in brackets, before which none stands; 甲、乙、丙（“三公”经费）决算: or several, which it sums up.
  if (isMark(kept[at], ")") && at < end - 1) {
    const close = at--;
    back();
    const before = kept[at - 1];
    const apart =
      !before || !isPhraseToken(before) || ["、", "，"].some((mark) => isMark(kept[at - 2], mark));
    const inside = kept.slice(at + 1, close);
    // 财政拨款（一般公共预算）收入: the bracket says of which.
    const which = before?.kind === "money" && inside.every(({ kind }) => kind === "money");
    if (!isMark(kept[at], "(") || inside.length === 0 || !(apart || which)) at = close;
    else {
      at--;
      if (which) back();
    }
  }
  // 2050203初中教育: the code says which, however much of the name is known.
  const code = kept[at]?.kind === "other" ? kept[at - 1] : undefined;
  return code?.kind === "subject" && code.exact && code.end === kept[at]!.start ? at - 2 : at;
}

function isMark(token: Token | undefined, mark: string): boolean {
  return token?.kind === "pause" && token.mark === mark;
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

/** A name with what it stands behind. */
interface Named {
  readonly kept: readonly Token[];
  /** Where what stands before the name is. */
  readonly at: number;
  readonly run: readonly Token[];
  readonly text: string;
  readonly phrase: Phrase;
}

/** 局本级, 下属某中心: one of the units that the department's tables add up. 州本级, 中央本级 are all of a government. */
const OF_UNIT =
  /(?:(?<![央省市州盟县区旗镇乡])本级|局机关|厅机关|委机关|二级|下属|所属|直属)[^，。；、]{0,12}$/;

/** The same as a name by itself: 局机关：…, （二）下属事业单位。 */
const UNIT =
  /^[^，。；、：]{0,12}(?:(?<![央省市州盟县区旗镇乡])本级|[局厅委]机关|(?:二级|下属|所属|直属)(?:预算|事业|行政|参公)*单位)(?:情况|支出情况)?$/;

/** Whether a name, a heading or what stands before a colon, is that of one of the units that a department's tables add up. */
export function isUnit(name: string, { department: own = "" }: Pick<ReaderOptions, "department">): boolean {
  const bare = name.replace(/^20\d\d年度?/, "");
  if (UNIT.test(bare)) return !own.endsWith(bare);
  return own === "" ? isRunBody(bare) : isOtherBody(bare, own) && mayBelongTo(bare, own);
}

/** 下属 1 家机关和 2 家参公事业单位财政拨款的…, in a form's words: all of the department's. */
const OF_ALL_UNITS = new RegExp(`下属[\\d${NUMERALS}]+家机关[和与及][\\d${NUMERALS}]+家[^，。；、：]{2,14}$`);

/** Of whom the words right before a name make it; and whether they may be its first words, so that it is another name. */
function whoseName(
  { kept, at, run, text, phrase }: Named,
  { department: own = "", tables = false }: Pick<ReaderOptions, "department" | "tables">,
): { readonly unit?: "part" | "area"; readonly longer: boolean } {
  const before = kept[at];
  if (before?.kind !== "other") return { longer: false };
  const words = said(before, text);
  const body = bodyBefore(kept, at, text);
  const self = (own !== "" || body.dated) && isOwnName(body.name, own);
  const unread = !harmless(before, text) && !self;
  // A name that only the first words of a longer one match is not that name: the year before it is harmless.
  const opened = run.length > 0 && run[0]!.kind !== "year";
  // 教育等支出, 因公出国(境)费用用支出: not of what its first words name, or not known to be.
  const first = kept[at - 1];
  const named = first?.kind === "subject" || first?.kind === "named";
  const lengthened = endsInSubject(words) || (named && first.end === before.start);
  const mere = isBare(run[0]) || run[0]?.kind === "aspect";
  const longer = opened && (unread || (mere && lengthened));
  // 全县“三公”经费 is told by whom it is all of.
  if (isArea(body.name) && !phrase.subject?.keys[0]?.startsWith("three.")) return { unit: "area", longer };
  // 某局本级 whose own text it is.
  const part = OF_UNIT.test(words) && !(own.endsWith("本级") && (own.endsWith(words) || words.endsWith(own)));
  const ofOther = tables && isOtherBody(body.name, own) && mayBelongTo(body.name, own);
  return part || ofOther ? { unit: "part", longer } : { longer };
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

/** 甲、乙和丙共 12 万元: the figure is not of 丙 alone. */
function isJoined(kept: readonly Token[], at: number): boolean {
  if (at < 1) return false;
  const [other, mark] = [kept[at - 1], kept[at]];
  const listed = mark?.kind === "pause" && mark.mark === "、";
  return listed && other !== undefined && isPhraseToken(other) && other.kind !== "year";
}

const AND = /^[和与及同]$/;

/** 从公用经费列支 5 万元 is of what is paid, not of what it is paid from; 收入与支出 5 万元 of both. */
function isSource(kept: readonly Token[], at: number, text: string): boolean {
  const [other, before] = at < 1 ? [undefined, kept[0]] : [kept[at - 1], kept[at]];
  if (at < 0 || before?.kind !== "compare" || before.prior) return false;
  return !AND.test(said(before, text)) || (other !== undefined && isPhraseToken(other));
}

/** Behind what something is paid from. */
const PAID = /^(?:资金)?(?:安排|列支|解决|支付|负担)(?:支出)?\d/;

/** Where what is spent comes from. */
const SOURCES: ReadonlySet<OfAnyMoney> = new Set<OfAnyMoney>([
  "opening",
  "superior",
  "business",
  "operatingIncome",
  "affiliated",
  "other",
]);

/** 上年结转资金支出 5 万元, 事业收入安排支出 5 万元 is what was spent of it. */
const SPENT = /^(?:资金)?(?:安排|列支)?(?:的)?支出\d/;

/** 事业收入（不含教育收费）: less than its name says. */
const LESS = /^\((?:不含|不包含|不包括|扣除|剔除)./;

/** 用上年结转安排 5 万元 is of what it is paid for, 事业收入（不含教育收费） of less than its name says. */
function isPaidOrLess(run: readonly Token[], text: string): boolean {
  if (run.length === 0) return false;
  const behind = text.slice(run[run.length - 1]!.end);
  const source = run.find(
    (token) => token.kind === "quantity" && token.means.some((one) => SOURCES.has(one)),
  );
  if (source && SPENT.test(text.slice(source.end))) return true;
  return LESS.test(behind) || (PAID.test(behind) && /[用由]$/.test(text.slice(0, run[0]!.start)));
}

const MOVED = /(?:净增|净减|少支|多支|追加|核[增减]|收回|补付|节约|节省)$/;

const said = ({ start, end }: Token, text: string): string => text.slice(start, end);
