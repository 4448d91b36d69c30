/** Which of the amounts of a list are parts of its whole. */
import type { SaidKey } from "../../catalogue/said-key";
import { onceFor } from "../../workbook/once";
import type { Terms } from "./added";
import type { Reading, ReadText } from "../bind/reading";
import { isForeign, isOfOneClass, isWithin } from "./members";

/** Those of the amounts listed that are parts of the whole itself, and whether others may be as well. */
export function partsOf(
  text: ReadText,
  whole: Reading,
  said: readonly Reading[],
  terms: Terms,
): { readonly parts: readonly Reading[]; readonly unclear: boolean } {
  const inside = (part: Reading): boolean =>
    said.some(
      (above) => above !== part && above.kind === part.kind && isWithin(terms.key(part), terms.key(above)),
    );
  // 甲 5 万元，其中：乙 3 万元；其他 2 万元: what no table names may be of the inner list, of the outer, who knows.
  const inner = said.findIndex(inside);
  const others = said.filter(
    (part, index) =>
      (isUnnamed(part) && inner >= 0 && index > inner) ||
      mayGoOn(text, whole, said.slice(0, index), part, terms),
  );
  const parts = said.filter(
    (part) =>
      part !== whole &&
      !inside(part) &&
      !others.includes(part) &&
      part.figure.unit.kind === whole.figure.unit.kind &&
      (part.kind === whole.kind || (isUnnamed(part) && whole.kind !== "change")) &&
      part.aspect === whole.aspect &&
      part.basis === whole.basis &&
      part.otherYear === undefined,
  );
  // 国家赔偿费用支出 5 万元，其他支出 3 万元: a whole of what stands before it may be another 科目 of its name, beside it.
  const wholeBehind = said.some(
    (part, index) =>
      inside(part) && !said.slice(0, index).some((above) => isWithin(terms.key(part), terms.key(above))),
  );
  return { parts, unclear: others.length > 0 || wholeBehind || isUnreadAmong(text, whole, parts) };
}

/** 甲 5.00 万元、乙 3.00 万无、丙 2.00 万元: an amount that is not read, between the parts or behind them, may be one as well. */
function isUnreadAmong({ readings }: ReadText, whole: Reading, parts: readonly Reading[]): boolean {
  const { passage } = whole;
  const last = parts[parts.length - 1];
  if (!last || last.passage !== passage) return false;
  const end = passage.text.indexOf("。", last.figure.end);
  const list = passage.text.slice(whole.figure.end, end < 0 ? undefined : end);
  const read = new Set(readings.filter((one) => one.passage === passage).map(({ figure }) => figure.start));
  return [...list.matchAll(DECIMAL)].some(({ index }) => !read.has(whole.figure.end + index));
}

const DECIMAL = /\d+(?:,\d{3})*\.\d+/g;

/** The last figure of the list of each whole. */
const lastParts = onceFor(
  ({ readings }: ReadText): ReadonlyMap<Reading | undefined, Reading> =>
    new Map(readings.map((part) => [part.frame?.parent, part])),
);

/**
 * Whether an amount stands behind the list of another part, which no bracket closes, and may be of that one: it has no name of a
 * table, or is a 科目 as those are, and the part is none.
 */
function mayGoOn(
  text: ReadText,
  whole: Reading,
  before: readonly Reading[],
  said: Reading,
  terms: Terms,
): boolean {
  const { passage, figure } = said;
  const lastOf = lastParts(text);
  return before.some((part) => {
    const last = lastOf.get(part);
    if (last?.passage !== passage || passage.text.slice(last.figure.end, figure.start).includes(")"))
      return false;
    const [of, above, inner, key] = [whole, part, last, said].map(terms.key) as [
      SaidKey,
      SaidKey,
      SaidKey,
      SaidKey,
    ];
    return isUnnamed(said) || isForeign(of, key) || isOfOneClass(above, inner, key);
  });
}

/** An amount of something that no table knows by its name; not how something moved. */
function isUnnamed({ kind, passage, clause }: Reading): boolean {
  return kind === "unknown" && !NO_PART.test(passage.text.slice(clause.start, clause.end));
}

/** How something moved, or what is left of it. */
const NO_PART = /[增减比较]|节约|节省|结余|超支|压缩|追加|收回/;
