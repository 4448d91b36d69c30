/**
 * The aspects of an amount that a header may name: 年初预算, 全年预算, 决算, last year's, what changed between two of
 * them. A column of another aspect than the table's own has the key of that aspect, `initial` for its whole and
 * `initial.basic` for a part; it is never summed with columns of another aspect.
 */
import { labelPattern, openingPattern } from "../words/pattern";
import type { Aspect } from "./quantity";
import type { StatementKind } from "./tables";

/**
 * `initial` 年初预算数, `budget` 全年预算数 (预算数, 调整预算数), `prior` last year's 决算数 or 执行数, `priorBudget` last year's
 * 预算数, `change` 增减额. `final`: the table's own, 决算数 in a final account, 预算数 in a budget. A `RateAspect` is a percentage.
 */
export type ColumnAspect = Aspect | "priorBudget" | "change" | RateAspect;

/** `growth` 增减率, `completion` 完成率, `share` 占比, `rate` one of these: no amount, in no sum. */
export type RateAspect = "growth" | "completion" | "share" | "rate";

/** What one level of a header says of the aspect, and what words are left. */
export interface AspectWords {
  readonly aspect?: ColumnAspect;
  /** 增减 and its rate: against what, where the header says. */
  readonly base?: ColumnAspect;
  readonly year?: number;
  /** The level without the words of its aspect: `2024年基本支出` → `基本支出`. */
  readonly rest: string;
}

const LAST = "{上年|上年度|上一年|上一年度|去年}";
const THIS = "{本年|本年度|当年|今年}";
const OF = "{部门|单位|财政拨款|收入|支出}";
const NUMBER = "{数|金额|额|情况}";

/** Words of a level that name an aspect and nothing else; the first that fits. */
const WORDS: readonly {
  readonly says: "initial" | "adjusted" | "budget" | "final" | "amount";
  readonly words: string;
}[] = [
  { says: "initial", words: `[${THIS}][${OF}]{年初|期初}[部门|批复]预算[安排|批复][${NUMBER}]` },
  { says: "adjusted", words: `[${THIS}]{全年|调整|调整后|调整后的|变动后}[部门]预算[${NUMBER}]` },
  { says: "budget", words: `[${THIS}][${OF}]预算[安排|批复][${NUMBER}][安排]` },
  {
    says: "final",
    words: `[${THIS}][${OF}][支出]{决算|执行|预计执行|完成|统计|实际支出|实际执行|实际完成|实际}[${NUMBER}]`,
  },
  { says: "amount", words: `{[${THIS}]{数|金额}|${THIS}}` },
];

/** What a level ends with that compares two amounts. */
const CHANGE = [
  "增减",
  "增减额",
  "增减数",
  "增减变动",
  "增减变化",
  "增减变化情况",
  "增减情况",
  "增加减少",
  "变动",
  "变动额",
  "差额",
  "差异",
];
/** What an office sets beside a table to check it: `核对差额`. */
const CHECKS = openingPattern("{核对|校验|检查|审核|复核}");
export const isCheck = (said: string): boolean => CHECKS.test(said);
/** What adds up some lines as printed, or those of a page: `小计`, `本页合计`, `过次页`. */
const SUMS = /(?:[小合总累]计|(?:承[前上]|接上|过次|转[次下])页)$/u;
export const isSum = (said: string): boolean => SUMS.test(said);
/** Percentages by what they are of; a bare % is any of them. */
const RATES: readonly (readonly [RateAspect, RegExp])[] = [
  ["growth", /(?:(?:增减|增长|变动|升降)(?:变化)?(?:率|幅|幅度|比例|比率|百分比)|增幅)(?:百分比)?$/u],
  [
    "completion",
    /(?:完成|执行)(?:率|比例|进度|百分比)(?:百分比)?$|(?:完成|执行|占).*预算.{0,2}(?:率|比例|百分比)$/u,
  ],
  ["share", /(?:占比|比重|占.*(?:比例|百分比))(?:百分比)?$/u],
  ["rate", /百分比$/u],
];

/** Whether a column of this aspect holds percentages. */
export function isRate(aspect: ColumnAspect): aspect is RateAspect {
  return RATES.some(([rate]) => rate === aspect);
}

const PATTERNS = WORDS.map(({ says, words }) => ({ says, pattern: labelPattern(words) }));
const YEAR = /^20(\d{2})年(?:度)?/u;
const LAST_YEAR = openingPattern(LAST);
const AGAINST_LAST = /(?:比|较|与|同)(?:上年|上一年|去年|20\d{2}年)/u;
/** 上年结转 is this year's money. */
const CARRIED = /^(?:的)?(?:财政拨款)?(?:结转|结余|末|终|度?末)/u;
const COMPARES =
  /(?:比|较|与|同)(?:(?:上年度?|上一年度?|去年|20\d{2}年度?)|(?:上年度?|上一年度?|去年|20\d{2}年度?|年初|全年|调整后?)?(?:部门)?(?:预算|决算|执行|完成)(?:数|金额)?)(?:相比|比较)?$/u;
const endsWith = (said: string, words: readonly string[]): boolean =>
  words.some((word) => said.endsWith(word));

const known = new Map<string, AspectWords>();
/** A workbook's headers have some hundreds of levels, the same ones again and again. */
const MOST_KNOWN = 5_000;

/** Reads one level of a header, as words; `current` is the year of the table, 0 where it is not known. */
export function readAspect(said: string, kind: StatementKind, current: number): AspectWords {
  const level = `${kind} ${current} ${said}`;
  let read = known.get(level);
  if (!read) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(level, (read = readLevel(said, kind, current)));
  }
  return read;
}

function readLevel(said: string, kind: StatementKind, current: number): AspectWords {
  if (isCheck(said)) return { rest: said };
  const rate = RATES.find(([, words]) => words.test(said))?.[0];
  if (rate) return { aspect: rate, ...baseOf(said), rest: "" };
  // `2024年预算数比2023年执行数`: a level over 增减额 and 增减率 that only says what is compared.
  if (endsWith(said, CHANGE) || COMPARES.test(said)) return { aspect: "change", ...baseOf(said), rest: "" };
  const printed = YEAR.exec(said);
  const year = printed ? 2000 + Number(printed[1]) : undefined;
  const last = printed ? undefined : LAST_YEAR.exec(said);
  const rest = said.slice((printed ?? last)?.[0].length ?? 0);
  if (last && CARRIED.test(rest)) return { rest: said };
  const past =
    last !== null && last !== undefined ? true : year !== undefined && current > 0 && year < current;
  const dated = { ...(year !== undefined && { year }) };
  if (rest === "") return { ...dated, ...(past && { aspect: "prior" as const }), rest: "" };
  const whole = PATTERNS.find(({ pattern }) => pattern.test(rest));
  if (whole) return { ...dated, aspect: aspectOf(whole.says, kind, past), rest: "" };
  // `“三公”经费预算数`: a quantity and its aspect in one level.
  const tail = /(?:年初预算|全年预算|预算|决算)(?:数|金额)$/u.exec(rest);
  const says = tail && PATTERNS.find(({ pattern }) => pattern.test(tail[0]))?.says;
  if (says) return { ...dated, aspect: aspectOf(says, kind, past), rest: rest.slice(0, tail.index) };
  return { ...dated, ...(past && { aspect: "prior" as const }), rest };
}

function aspectOf(says: (typeof WORDS)[number]["says"], kind: StatementKind, past: boolean): ColumnAspect {
  if (past) return says === "initial" || says === "adjusted" || says === "budget" ? "priorBudget" : "prior";
  // What was carried out is last year's in a budget.
  if (says === "final" && kind === "budget") return "prior";
  if (says === "amount" || says === "final") return "final";
  if (kind === "budget") return says === "adjusted" ? "budget" : "final";
  return says === "initial" ? "initial" : "budget";
}

function baseOf(said: string): { readonly base?: ColumnAspect } {
  if (LAST_YEAR.test(said) || AGAINST_LAST.test(said)) {
    return { base: /预算[^比较与同]*$/u.test(said) ? "priorBudget" : "prior" };
  }
  if (/年初预算/u.test(said)) return { base: "initial" };
  return /(?:比|较|与)(?:全年|调整)?(?:后)?预算/u.test(said) ? { base: "budget" } : {};
}

/** The years that the levels of a header name. */
export function yearsIn(paths: readonly (readonly string[])[]): readonly number[] {
  return paths.flatMap((path) =>
    path.flatMap((level) => {
      const year = YEAR.exec(level);
      return year ? [2000 + Number(year[1])] : [];
    }),
  );
}

/** The key of a quantity in an aspect: the whole goes by the aspect's name alone. */
export function keyIn(aspect: ColumnAspect, quantity: string): string {
  if (aspect === "final") return quantity;
  return WHOLES.has(quantity) ? aspect : `${aspect}.${quantity}`;
}

const WHOLES: ReadonlySet<string> = new Set(["total", "amount", "final"]);

const ASPECTS: ReadonlySet<string> = new Set([
  "initial",
  "budget",
  "prior",
  "priorBudget",
  "change",
  ...RATES.map(([rate]) => rate),
]);

/** The aspect of a column, by its key. */
export function aspectOfKey(key: string): ColumnAspect {
  const dot = key.indexOf(".");
  const first = dot < 0 ? key : key.slice(0, dot);
  return ASPECTS.has(first) ? (first as ColumnAspect) : "final";
}

/** Of a column that only says what another is made of (`basic.part1`): that one. */
export const partOf = (key: string): string | undefined => /^(.+)\.part\d+$/.exec(key)?.[1];
