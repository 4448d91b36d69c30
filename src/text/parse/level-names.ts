/** Names of 类, 款 and 项 by the marks that stand in front of or behind them. */
import { markerOf } from "../../words/ordinals";
import { isFunctionalName, LEVEL_DIGITS } from "./code-names";
import type { Token } from "./tokens";

/** Of a 科目, with what stands in its brackets. */
export const NAME = "(?:[^，。；：、()\\d]|\\([^，。；：、()\\d类款项]{1,4}\\))";

/** 教育支出类普通教育款小学教育项支出: the same without brackets, each behind its name, which may be 政府办公厅（室）…. */
const BARE_PATH = new RegExp(
  `(?<![^，。；：、)\\d.])(${NAME}{2,30}?)类(${NAME}{2,40}?)款(?:(${NAME}{2,50}?)项)?(?=支出|决算|年初|预算|全年|科目|[：，。\\d])`,
  "g",
);

/** Whether nothing but a number stands before a mark. */
export function isFirst(text: string, at: number, floor: number): boolean {
  let start = at;
  while (start > floor && !"，。；：".includes(text[start - 1]!)) start--;
  return start === at || markerOf(`${text.slice(start, at)}甲`)?.length === at - start;
}

/** 教育类支出, 行政运行项支出: whether 类, 款 or 项 stands behind the name of one. */
export function isLevelMark(before: Token | undefined, text: string, at: number): boolean {
  return (
    LEVEL_DIGITS[text[at]!] !== undefined &&
    before?.kind === "subject" &&
    before.end === at &&
    before.codes.some(({ scope, code }) => scope !== "economic" && code.length === LEVEL_DIGITS[text[at]!]) &&
    /^(?:支出|科目|[：，。\d])/.test(text.slice(at + 1, at + 3))
  );
}

/** Where 类, 款 and 项 stand behind their names; of a 类 without a 项 the name must end as those of 类 do. */
export function bareMarks(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { 0: path, 1: name = "", 2: group = "", 3: item, index } of text.matchAll(BARE_PATH)) {
    if (item === undefined && !name.endsWith("支出")) continue;
    const first = index + name.length;
    found.add(first).add(first + 1 + group.length);
    if (item !== undefined) found.add(index + path.length - 1);
  }
  return found;
}

const BEFORE_NAME =
  /^(?:.*\d(?:万元|亿元|元|%)\)?[、和及与])?(?:其中|主要包括|包括|分别为|主要用于|用于)?：?(?:[本全当]年度?)?/;

/** Where the name before `(类)` starts: after the last mark that no name contains, brackets inside it left alone. */
export function nameStart(text: string, end: number, floor: number): number {
  let depth = 0;
  for (let at = end - 1; at >= floor; at--) {
    const character = text[at]!;
    if (character === ")") depth++;
    else if (character === "(") {
      if (depth === 0) return at + 1;
      depth--;
    } else if (depth === 0 && "，。；：".includes(character)) return afterMarker(text, at + 1, end);
  }
  return afterMarker(text, floor, end);
}

function afterMarker(text: string, from: number, end: number): number {
  // 用于体育事业的彩票公益金支出（项）: 用于 is of the name.
  if (isFunctionalName(text.slice(from, end))) return from;
  // …（款）8 万元，包括行政运行（项）5 万元、一般行政管理事务（项）: what stands before is not of the name.
  const start = from + (BEFORE_NAME.exec(text.slice(from, end))?.[0].length ?? 0);
  const length = markerOf(text.slice(start, end))?.length ?? 0;
  return start + length;
}
