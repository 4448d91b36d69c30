/** Lists of the parts of a whole that have names of their own, 事业收入 and its like: which of them go this year and which come. */
import { CARRIED, PARTITIONS } from "../catalogue/identities";
import { isNamedKey, isPartOf, partsOf, QUANTITIES, type NamedKey } from "../catalogue/quantities";
import type { SaidKey } from "../catalogue/said-key";
import type { Reading } from "../text/bind/reading";
import type { LastYear } from "./last-year";
import type { ThisYear } from "./this-year";

export interface PartsPlan {
  /** Of last year's items which have an amount this year. */
  readonly stays: readonly boolean[];
  /** What has one this year and was left out last year; undefined where nothing tells whether what is nothing is left out. */
  readonly come: readonly NamedKey[] | undefined;
  /** Whether last year's list left out only what was nothing. */
  readonly complete: boolean;
  /** The parts of the whole as lists have them. */
  readonly order: readonly NamedKey[];
}

/** What a list calls one of its items: by the name of the catalogue, or as its amount is called. */
export function partName(text: string, key: NamedKey, level: Reading | undefined): string | undefined {
  return [QUANTITIES[key].name, level?.subject.name ?? ""].find((name) => name !== "" && text.includes(name));
}

/** Why what is put into a list may not belong there. */
export const INCOMPLETE = "上年这里没有列全，是否列出请看";
/** Why a line of its own may not be wanted. */
export const NEW_PART = "上年没有这一项，今年照别的项写的，是否列出请看";
/** Why what is put beside the one item there was may stand otherwise. */
export const ONE_ALONE = "上年这里只有一项，今年照它并列的，请看";
/** Why what came to nothing may stay. */
export const NOT_LISTED = "今年为零，上年没有列为零的项，是否还列请看";

const BALANCES: ReadonlySet<SaidKey> = new Set(CARRIED.flatMap(({ opening, closing }) => [opening, closing]));

/** The parts of a whole down to the last, as lists have them: 财政拨款收入 before other incomes, what is carried over at the end. */
function partsBelow(whole: NamedKey): readonly NamedKey[] {
  const own = whole.split(".")[0]!;
  const place = (part: NamedKey): number => (BALANCES.has(part) ? 2 : part.startsWith(own) ? 1 : 0);
  const parts = [...partsOf(whole)].sort((a, b) => place(a) - place(b));
  return [...new Set(parts.flatMap((part) => [part, ...partsBelow(part)]))];
}

/** Whether a part is of another partition of its whole than those listed: by use where they are by money. */
function isOtherwise(part: NamedKey, isListed: (key: NamedKey) => boolean): boolean {
  const { addsTo = [] }: { readonly addsTo?: readonly NamedKey[] } = QUANTITIES[part];
  return addsTo.some((whole) => {
    const all = PARTITIONS.filter((one) => one.whole === whole);
    const taken = all.filter(({ parts }) => parts.some((one) => isNamedKey(one) && isListed(one)));
    return taken.length > 0 && !taken.some(({ parts }) => parts.includes(part));
  });
}

/**
 * @param whole the amount that they are parts of
 * @param levels the amounts of last year's items, as far as they have one
 */
export function partsPlan(
  keys: readonly NamedKey[],
  whole: Reading,
  levels: readonly Reading[],
  { last, now }: { readonly last: LastYear; readonly now: ThisYear },
): PartsPlan {
  const order = partsBelow(last.key(whole) as NamedKey);
  const spent = (key: NamedKey): number | undefined => now.amount({ key, aspect: "final" })?.shown;
  const isPrinted = (part: NamedKey): boolean =>
    (last.proved ? last.knowledge.get(part, "final") : spent(part)) !== undefined;
  const isListed = (part: NamedKey): boolean =>
    keys.some((key) => key === part || isPartOf(key, part) || isPartOf(part, key));
  const apart = order.filter((part) => isPrinted(part) && !isListed(part) && !isOtherwise(part, isListed));
  const others = apart.filter((part) => !apart.some((one) => isPartOf(part, one)));
  const wasNothing = (part: NamedKey): boolean =>
    last.proved ? last.amount(part, "final") === 0 : last.isSum(levels, whole);
  // What was nothing was not listed; and there was something that was nothing, else nobody knows.
  const nothing = others.filter(wasNothing);
  return {
    stays: keys.map((key) => spent(key) !== 0),
    come: nothing.length > 0 ? nothing.filter((part) => (spent(part) ?? 0) !== 0) : undefined,
    complete: nothing.length === others.length,
    order,
  };
}
