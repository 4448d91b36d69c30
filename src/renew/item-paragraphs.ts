/** Lists whose items are paragraphs, one 科目 or one part of a whole each: those that have nothing any more go, new ones are written like a neighbour. */
import { codeKey, readCodeKey } from "../catalogue/quantities";
import type { SaidKey } from "../catalogue/said-key";
import type { CodeScope } from "../catalogue/quantity";
import { exchanged, type Names } from "./code-names-moved";
import type { CodeLines } from "./code-lines";
import { lastIndex } from "../last-index";
import { planOf } from "./code-list";
import {
  allGone,
  linesOf,
  linesOfList,
  numberOfLine,
  wordsOf,
  type ItemList,
  type Line,
  type Listed,
  type ListedLine,
} from "./item-lines";
import type { Desk } from "./desk";
import type { LastYear } from "./last-year";
import { partLists } from "./part-paragraphs";
import { movementOf } from "./states";
import type { Rekey } from "./this-year";
import { check } from "./unit";

/** A 科目 and the lines that speak of it. */
interface Item extends Listed {
  readonly scope: CodeScope;
  readonly code: string;
  /** It gives no amount: a heading of those behind it. */
  readonly bare?: true;
}

export function itemLists(desk: Desk): readonly ItemList[] {
  const lists = listsOf(itemsOf(desk.last));
  return [
    ...lists.flatMap((items) => renewed(items, classesOf(items, lists), desk) ?? []),
    ...partLists(desk),
  ];
}

/** The 类 of a list, and of all the lists that go through the 类 with it, each its own. */
interface Classes {
  readonly own: string;
  readonly all: readonly string[];
  /** The last of the lists: what belongs to none of their 类 is missed here. */
  readonly last: boolean;
}

/** Undefined where a list is not of one 类 that no other list has. */
function classesOf(items: readonly Item[], lists: readonly (readonly Item[])[]): Classes | undefined {
  const like = lists.filter(
    ([first]) => first!.scope === items[0]!.scope && first!.code.length === items[0]!.code.length,
  );
  const single = like.filter((list) => list.every(({ code }) => code.startsWith(classOf(list))));
  const all = single.map(classOf);
  if (!single.includes(items) || all.length < 2 || new Set(all).size < all.length) return undefined;
  const last = single.length === like.length && like[like.length - 1] === items;
  return { own: classOf(items), all, last };
}

function classOf([first]: readonly Item[]): string {
  return first!.code.slice(0, 3);
}

/** Lines that speak of one 科目 alone, one after the other. */
function itemsOf(last: LastYear): readonly (Item | undefined)[] {
  const { text } = last.read;
  const found: (Item | undefined)[] = [];
  text.passages.forEach((passage, index) => {
    for (const line of linesOf(passage)) {
      const one = text.read[index] ? codeOf(last, line) : undefined;
      const before = found[found.length - 1];
      if (one && before?.scope === one.scope && before.code === one.code)
        found[found.length - 1] = { ...before, lines: [...before.lines, line] };
      else found.push(one && { ...one, lines: [line] });
    }
  });
  return found.map((one, index) => {
    // 一、教育支出（类） is of the money that its 项 are of.
    const next = found[index + 1];
    return one?.bare && next?.code.startsWith(one.code) ? { ...one, scope: next.scope } : one;
  });
}

function codeOf(last: LastYear, { passage, start, end }: Line): Omit<Item, "lines"> | undefined {
  const readings = last.readings.filter(
    (reading) => reading.passage === passage && reading.figure.start >= start && reading.figure.end <= end,
  );
  const said = readings.filter(
    ({ kind, bound }) => kind !== "unknown" && bound.subject !== "given as reason",
  );
  const keys = new Set(said.map((reading) => last.key(reading)));
  if (said.length === 0) {
    if (readings.length > 0) return undefined;
    const heading = last.read.text.headings.find(
      (one) => one.passage === passage && one.start >= start && one.end <= end,
    );
    const key = heading?.subject?.keys[0];
    const line = key === undefined ? undefined : readCodeKey(key);
    return line && { ...line, bare: true };
  }
  const [only, ...others] = [...keys];
  const line = only === undefined || others.length > 0 ? undefined : readCodeKey(only);
  return line && !line.part && line.scope !== "economic" ? line : undefined;
}

/** Items that follow each other in the order of the codes; one that is number 1 again opens a list of its own. */
function listsOf(items: readonly (Item | undefined)[]): readonly (readonly Item[])[] {
  const lists: Item[][] = [];
  const levels = new Set<number>();
  let before: Item | undefined;
  for (const item of items) {
    const number = item && numberOfLine(item.lines[0]!);
    const again = number?.value === 1 && levels.has(number.level);
    const goesOn = item && before && item.scope === before.scope && item.code > before.code && !again;
    if (item && goesOn) lists[lists.length - 1]!.push(item);
    else if (item) lists.push([item]);
    if (!goesOn) levels.clear();
    if (number) {
      for (const level of levels) if (level > number.level) levels.delete(level);
      levels.add(number.level);
    }
    before = item;
  }
  return lists;
}

/** What is said of a 科目 that was nothing and still is. */
const STILL_NOTHING = { doubt: "上年为零，今年也没有，是否还列请看" };
/** What is said at the heading of a 类 that there was nothing of. */
const NEW_CLASS = { doubt: "上年没有这一类，标题和下面各项是照别的类写的" };

function renewed(items: readonly Item[], classes: Classes | undefined, desk: Desk): ItemList | undefined {
  const { lines } = desk;
  const { scope } = items[0]!;
  const listed = items.map(({ code }) => code);
  const lengths = new Set(listed.map(({ length }) => length));
  const own = (code: string): boolean => !classes || code.startsWith(classes.own);
  const plan = planOf(listed, { scope, lengths, within: own }, desk);
  if (!plan) return undefined;
  const ofNone = (code: string): boolean => !classes?.all.some((one) => code.startsWith(one));
  const missed = classes?.last ? planOf([], { scope, lengths, within: ofNone }, desk) : undefined;
  const wanted = new Set(plan.codes);
  const kept = items.map((item) => {
    const code = lines.rekey(codeKey(scope, item.code)).split("/")[1]!;
    return { item, code, stays: wanted.has(code) };
  });
  if (!kept.some(({ stays }) => stays)) return allGone(items);
  const have = new Set(kept.map(({ code }) => code));
  const come = plan.codes.filter((code) => !have.has(code));
  const order: { readonly code: string; readonly item: Item; readonly state: ListedLine["state"] }[] =
    kept.map(({ item, code, stays }) => ({ code, item, state: stays ? "kept" : "gone" }));
  let left = missed?.codes.length ?? 0;
  for (const code of come) {
    const item = plan.complete ? likeFor(code, kept, desk) : undefined;
    const behind = order.findIndex((one) => one.code > code);
    if (item) order.splice(behind < 0 ? order.length : behind, 0, { code, item, state: "new" });
    else left++;
  }
  const open =
    (left > 0 && !desk.last.proved) || plan.standing.size > 0 ? { note: check("列全以后序号可能要改") } : {};
  const doubted = plan.doubt === undefined ? {} : { doubt: plan.doubt };
  const all = linesOfList(
    items,
    order.map(({ code, item, state }) => ({
      item,
      state,
      ...(state === "new"
        ? { ...changedFor(item, code, desk), ...(item.bare ? NEW_CLASS : doubted) }
        : { ...renamedIn(item, code, desk), ...(plan.standing.has(item.code) ? STILL_NOTHING : {}) }),
    })),
    open,
  );
  return { lines: items.flatMap((item) => item.lines), listed: left > 0 ? lacking(all, left) : all };
}

/** The list with a note behind it of what it lacks. */
function lacking(all: readonly ListedLine[], left: number): readonly ListedLine[] {
  const last = lastIndex(all, ({ state }) => state !== "gone");
  const { end } = all[last]!.line;
  const note = check(`今年还有 ${String(left)} 个科目没有列在这里，上年没有列全`);
  return all.map((one, at) =>
    at === last ? { ...one, extra: [...one.extra, { start: end, end, text: "", note }] } : one,
  );
}

/** The item whose sentence a new one is written with: of the same level, in a like state, near. */
function likeFor(
  code: string,
  kept: readonly { readonly item: Item; readonly code: string }[],
  { last, now, lines }: Desk,
): Item | undefined {
  const scope = kept[0]!.item.scope;
  const fit = ({ item, code: own }: (typeof kept)[number]): number => {
    const state = movementOf(last, now, codeKey(scope, item.code), codeKey(scope, code));
    return state * 100 + (own.slice(0, 3) === code.slice(0, 3) ? 10 : 0) + (own < code ? 1 : 0);
  };
  return kept
    .filter(({ item }) => item.code.length === code.length)
    .filter(({ item }) => named(item, lines))
    .sort((a, b) => fit(b) - fit(a))[0]?.item;
}

/** Whether the item calls its 科目 by a name or a code that can be exchanged. */
function named({ lines, scope, code }: Item, codes: CodeLines): boolean {
  const names = exchanged([{ from: codes.nameBefore(scope, code), to: "名" }], [code, code]);
  return [...names.keys()].some((name) => lines.some((line) => wordsOf(line).includes(name)));
}

/** What is said of one 科目, said of another. */
export function changedFor(
  { scope, code }: Pick<Item, "scope" | "code">,
  to: string,
  { lines }: Pick<Desk, "lines">,
): { readonly rekey: Rekey; readonly names: Names } {
  return {
    rekey: rekeyed(scope, code, to, lines.rekey),
    names: exchanged(lines.levels(scope, code, to), [code, to]),
  };
}

/** The same 科目 under this year's name and code. */
function renamedIn({ scope, code }: Item, to: string, { lines }: Desk): { readonly names?: Names } {
  const levels = lines.levels(scope, code, to).filter(({ from, to: now }) => from !== now);
  if (levels.length === 0 && code === to) return {};
  return { names: exchanged(levels, [code, to]) };
}

function rekeyed(scope: CodeScope, from: string, to: string, rest: Rekey): Rekey {
  const prefix = codeKey(scope, from);
  return (key) => {
    if (key === prefix) return codeKey(scope, to);
    return key.startsWith(`${prefix}.`)
      ? (`${codeKey(scope, to)}${key.slice(prefix.length)}` as SaidKey)
      : rest(key);
  };
}
