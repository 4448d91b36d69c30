/** Which table a title names. Longest first: `支出决算表` ends the title of almost every table. */
import { FOREIGN_TITLES, LAYOUTS } from "../catalogue/layouts";
import type { Layout } from "../catalogue/layout";
import { isMeta, isNote, readTitle, type TitleText } from "./meta";
import { labelPattern, titlePattern } from "../words/pattern";
import { isForeign, readLabel, remembered } from "../words/tidy";

export interface TitleHit {
  readonly title: TitleText;
  /** Layouts whose title this is; several where a province has a form of its own beside the ministry's. */
  readonly layouts: readonly Layout[];
  /** For tables outside the catalogue: what they are. */
  readonly foreign?: string;
  /** A bureau's 公开情况检查表: it names the tables of a publication and is none. */
  readonly checkList?: true;
}

export const CHECK_LIST = "是公开情况检查表，不是公开的表";
const CHECK_LIST_TITLE = /(?:检查|核查|自查|审核)(?:情况|结果|内容|意见)?(?:登记|汇总|反馈)?表$/u;

const PATTERNS = LAYOUTS.map((layout) => ({
  layout,
  pattern: titlePattern(layout.titles),
}));
const FOREIGN = FOREIGN_TITLES.map(({ words, what }) => ({ pattern: labelPattern(words), what }));

/** Words that belong to a title itself: before it, they make it another table's. */
const FINANCE =
  /财政|预算|拨款|基本|项目|基金|国有|资本|三公|明细|收入|支出|专户|非税|采购|资产|绩效|经费|分类|结转|结余|人员|债务|转移|补助|其他|表/u;

/** The table a cell's text names as a title; undefined where it is no title of a known table. */
export const matchTitle = remembered((text): TitleHit | undefined =>
  text.length < 3 || text.length > 80 || !text.includes("表") ? undefined : findTitle(text),
);

/**
 * Whether a text that stands alone in its row is the title of a table, though of none that is known: it calls itself
 * a table, or (`headed`) the row below says 部门 and 单位.
 */
export function looksLikeTitle(text: string, headed: boolean): boolean {
  if (!headed && !text.includes("表")) return false;
  if (isNote(text) || isMeta(text) || isForeign(text)) return false;
  if (readLabel(text).ordinal !== "none") return false;
  const said = readTitle(text).words;
  return said.length >= 6 && said.length <= 45 && (headed || /表$/u.test(said));
}

function findTitle(text: string): TitleHit | undefined {
  const title = readTitle(text);
  if (!title.words.includes("表")) return undefined;
  let shortest = Infinity;
  let layouts: Layout[] = [];
  for (const { layout, pattern } of PATTERNS) {
    const prefix = pattern.exec(title.words)?.[1];
    if (prefix === undefined || prefix.length > shortest || prefix.length > 30 || FINANCE.test(prefix))
      continue;
    if (prefix.length < shortest) layouts = [];
    shortest = prefix.length;
    layouts.push(layout);
  }
  if (layouts.length > 0) return { title, layouts };
  if (CHECK_LIST_TITLE.test(title.words)) return { title, layouts: [], foreign: CHECK_LIST, checkList: true };
  const foreign = FOREIGN.find(({ pattern }) => pattern.test(title.words));
  return foreign ? { title, layouts: [], foreign: foreign.what } : undefined;
}
