/** A text without its workbook: the tables of its own document, or what kind it is, of which year and of whom, from its words. */
import { DEFAULT_PROFILE } from "../../catalogue/profiles";
import type { StatementKind } from "../../catalogue/tables";
import type { Statement } from "../../statement/statement";
import { hasAmounts, recognisedTables } from "../../document/recognised";
import type { DocumentTables } from "../../document/sheets";
import { departmentBefore, departmentIn } from "./departments";
import { PART } from "../../words/ordinals";
import { passages, type Paragraph, type Passage } from "./passages";

/** Longer lines are no titles. */
const TITLE_LENGTH = 60;

/** What the tables of a document say; where it has none of amounts, what its text says of itself. */
export function statementOfDocument(
  paragraphs: readonly Paragraph[],
  document: Pick<DocumentTables, "workbook">,
): Statement {
  const own = recognisedTables(document)[0]!;
  if (!hasAmounts(own)) return statementOfText(paragraphs);
  if (own.department !== "" && own.year > 0) return own;
  const { department, year } = statementOfText(paragraphs);
  return { ...own, department: own.department || department, year: own.year || year };
}

/** Said of money that has been spent: a budget is compared with the year before, never with 年初预算 itself. */
const SPENT =
  /\((?:年初|全年)?预算(?:数|数为|为)?\d|(?:完成|占|为)(?:年初|全年|调整)?预算(?:数|安排)?\(?[\d.,]*(?:[万亿]?元)?\)?的|(?:全年|调整后?)预算|预算执行率|实际(?:支出|采购|成交)|(?<!收入|收支)预算(?:数|安排)?(?:为|是)?\d[\d.,]*[万亿]?元，(?:实际)?(?:支出|执行)(?:数|决算数?)?(?:为|是)?\d|[比较与](?:本年|当年)?年初预算|支出\d[\d.,]*[万亿]?元，年初预算/;

/** 比预算数减少, 与2024年度预算相比减少: of which year the budget is, where it is said. */
const BESIDE_BUDGET =
  /(?:[比较与]|[低高少多]于)(?:本年|当年|年初|全年|(20\d\d)年度?)?预算(?:数|安排)?(?:相比|对比)?，?(?:[减增超压]|下降|降低|节约|持平|\d)/g;

/** Whether a budget is what it is compared with, as what was spent is: with that of its own year. */
function isBesideBudget(text: string, own: number): boolean {
  return [...text.matchAll(BESIDE_BUDGET)].some(({ 1: year, index }) => {
    if (year === undefined) return true;
    const said = /[^。；]*$/.exec(text.slice(0, index))![0];
    // 2024年预算 5 万元，较2024年预算增加: the year was not changed.
    return Number(year) === own && said.includes("支出") && !/预算|安排/.test(said);
  });
}

/** What is compared with is no year of the text: 与2023年度决算对比. */
const TITLED = /(?<![比较与同和])(20\d\d)年度?(?=[^，。；]{0,24}(?:决算|预算))/g;
const SAID = /(?<![比较与同和]|截[至止])(20\d\d)年/g;
const CLOSED = /截[至止](20\d\d)年/g;
/** What it is compared with: with the year before, or with its own 预算. */
const COMPARED = /[比较与同和](20\d\d)年度?(?!(?:年初)?预算)/g;

/** 2023年、2024年支出分别为: of several years that open a sentence the last is its own. */
const OPENS = /(?:^|[。；])(?:20\d\d年度?[、和与至])*(20\d\d)年/g;

/** A statement in which no table stands: nothing can be held against it. */
export function statementOfText(paragraphs: readonly Paragraph[]): Statement {
  const read = passages(paragraphs);
  const department = departmentOf(read);
  const year = yearOf(read, department);
  return {
    kind: kindOf(read, year),
    department,
    year,
    unit: "万元",
    tables: [],
    ambiguous: [],
    seconds: [],
    profile: DEFAULT_PROFILE,
    missing: [],
    unrecognised: [],
    table: () => undefined,
  };
}

function titles(read: readonly Passage[]): readonly string[] {
  return read.map(({ text }) => text).filter((text) => text.length <= TITLE_LENGTH && !SENTENCE.test(text));
}

/** 公务接待费支出 5 万元，年初预算为 6 万元；: a line of a list that was broken is no title, however short. */
const SENTENCE = /[。；]|\d[万亿]?元/;

/** The name of a money, of a document (《…预决算公开操作规程》), of how a budget was carried out holds the word, whatever the text is. */
const NAMES = /(?:一般公共|政府性基金|国有资本经营|公共财政)预算|《[^》]*》|预决算|预算执行/g;

/** 决算 or 预算, by what its titles say, else by what it says more often. A 决算 speaks of 预算 as well. */
function kindOf(read: readonly Passage[], year: number): StatementKind {
  const times = (texts: readonly string[], word: string): number =>
    texts.reduce((sum, text) => sum + text.split(word).length - 1, 0);
  const bare = (texts: readonly string[]): readonly string[] => texts.map((text) => text.replace(NAMES, ""));
  const all = bare(read.map(({ text }) => text));
  for (const texts of [bare(titles(read)), all]) {
    if (times(texts, "决算") > 0) return "final-account";
    // 支出与年初预算对比情况: what a title compares with it is none.
    if (texts.some((text) => SPENT.test(text))) return "final-account";
    if (texts === all && all.some((text) => isBesideBudget(text, year))) return "final-account";
    if (times(texts, "预算") > 0) return "budget";
  }
  return "unknown";
}

/**
 * The year that titles name, before others those with the department; else the one that opens most sentences, or that it speaks of most, or the year behind that where
 * it is said as often: the year before is what a text compares with. Where it says no other, that behind the year which it
 * compares with. 0 where none is said.
 */
function yearOf(read: readonly Passage[], department: string): number {
  const timesOf = (texts: readonly string[], pattern: RegExp): ReadonlyMap<number, number> => {
    const times = new Map<number, number>();
    for (const text of texts)
      for (const [, year] of text.matchAll(pattern))
        times.set(Number(year), (times.get(Number(year)) ?? 0) + 1);
    return times;
  };
  const most = (times: ReadonlyMap<number, number>): number =>
    [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
  const all = read.map(({ text }) => text);
  const named = titles(read);
  // Of the texts of several departments the first one's.
  const own = department === "" ? [] : named.filter((text) => text.includes(department));
  const titled = most(timesOf(own, TITLED)) || most(timesOf(named, TITLED));
  if (titled > 0) return titled;
  const said = timesOf(all, SAID);
  const year = most(timesOf(all, OPENS)) || most(said);
  if (year === 0) {
    const before = most(timesOf(all, COMPARED));
    return before > 0 ? before + 1 : most(timesOf(all, CLOSED));
  }
  return (said.get(year + 1) ?? 0) >= (said.get(year) ?? 1) ? year + 1 : year;
}

function departmentOf(read: readonly Passage[]): string {
  for (const text of titles(read)) {
    const name = departmentIn(text.replace(PART, ""));
    if (name) return name;
  }
  // Where no title has it: the one name that sentences begin with.
  const [name, ...others] = read
    .flatMap(({ text }) => text.split("。"))
    .flatMap((sentence) => departmentBefore(sentence) ?? []);
  return name !== undefined && others.length > 0 && others.every((other) => other === name) ? name : "";
}
