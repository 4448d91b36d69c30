/** Lists whose items are numbered paragraphs, one part of a whole each: 1.财政拨款收入…, 2.事业收入…. */
import { isNamedKey, isPartOf, QUANTITIES, type NamedKey } from "../catalogue/quantities";
import type { Reading } from "../text/bind/reading";
import { markerOf } from "../words/ordinals";
import type { Passage } from "../text/prose/passages";
import { lastOf } from "../last-index";
import { allGone, linesOf, linesOfList, wordsOf, type ItemList, type Line } from "./item-lines";
import type { Desk } from "./desk";
import type { LastYear } from "./last-year";
import { INCOMPLETE, NEW_PART, NOT_LISTED, partName, partsPlan } from "./named-parts";
import { movementOf } from "./states";
import type { Rekey } from "./this-year";

interface PartItem {
  readonly key: NamedKey;
  /** Of its number. */
  readonly level: number;
  readonly amount: Reading;
  readonly lines: readonly [Line];
}

export function partLists(desk: Desk): readonly ItemList[] {
  const { passages, read } = desk.last.read.text;
  const lists: PartItem[][] = [[]];
  for (const line of passages.flatMap((passage, index) => (read[index] ? linesOf(passage) : []))) {
    const item = itemOf(desk.last, line);
    const list = lists[lists.length - 1]!;
    if (item && list.every(({ key, level }) => key !== item.key && level === item.level)) list.push(item);
    else lists.push(item ? [item] : []);
  }
  return lists.flatMap((items) => {
    const whole = wholeOf(items, desk.last);
    return whole ? (renewed(items, whole, desk) ?? []) : [];
  });
}

/** What a numbered line gives the amount of, and of nothing else. */
function itemOf(last: LastYear, line: Line): PartItem | undefined {
  const { passage, start, end } = line;
  const marker = markerOf(passage.text.slice(start, end));
  if (!marker) return undefined;
  const readings = last.readings.filter(
    ({ passage: own, figure }) => own === passage && figure.start >= start && figure.end <= end,
  );
  const [key = "", ...others] = new Set(readings.map((reading) => last.key(reading)));
  const plain = readings.every(({ kind, bound }) => kind !== "count" && bound.subject !== "given as reason");
  const amount = readings.find(({ kind }) => kind === "level");
  if (!plain || !amount || others.length > 0 || !isNamedKey(key)) return undefined;
  return { key, level: marker.level, amount, lines: [line] };
}

/** What was spoken of last before a list and is the whole of all its items; new 三公 items have sentences of their own. */
function wholeOf([first, ...rest]: readonly PartItem[], last: LastYear): Reading | undefined {
  if (!first || rest.length === 0) return undefined;
  const [{ passage, start }] = first.lines;
  const at = last.readings.findIndex((one) => one.passage === passage && one.figure.start >= start);
  const spoken = lastOf(
    last.readings.slice(0, at),
    (one) => one.kind === "level" && isPartOf(first.key, last.key(one)),
  );
  const whole = spoken ? last.key(spoken) : "";
  if (!isNamedKey(whole) || whole === "three.total") return undefined;
  return rest.every(({ key }) => isPartOf(key, whole)) ? spoken : undefined;
}

function renewed(items: readonly PartItem[], whole: Reading, desk: Desk): ItemList | undefined {
  const { last, now, lines } = desk;
  const keys = items.map(({ key }) => key);
  const levels = items.map(({ amount }) => amount);
  if (levels.some(({ figure }) => figure.units === 0)) return undefined;
  const { stays, come, complete, order: parts } = partsPlan(keys, whole, levels, desk);
  if (!stays.includes(true)) return allGone(items);
  const all = items.flatMap(({ lines: own }) => own);
  // What its line compares with last year has something to say of nothing.
  const isCompared = ({ lines: [{ passage, start, end }] }: PartItem): boolean => {
    const isIn = (own: Passage, at: number): boolean => own === passage && at >= start && at < end;
    return (
      last.readings.some(
        ({ passage: own, figure, kind }) =>
          isIn(own, figure.start) && (kind === "change" || kind === "growth"),
      ) || last.read.text.flats.some((flat) => isIn(flat.passage, flat.start))
    );
  };
  if (!come && !stays.includes(false)) return undefined;
  const order: Parameters<typeof linesOfList>[1][number][] = items.map((item, index) => {
    const asked = !stays[index] && (!come || isCompared(item));
    return { item, state: stays[index] || asked ? "kept" : "gone", ...(asked ? { doubt: NOT_LISTED } : {}) };
  });
  for (const part of come ?? []) {
    const named = items.flatMap((item, index) => {
      const name = stays[index] && partName(wordsOf(item.lines[0]), item.key, item.amount);
      return name ? [{ item, name }] : [];
    });
    const fit = ({ item }: (typeof named)[number]): number => movementOf(last, now, item.key, part);
    const [model] = named.sort((a, b) => fit(b) - fit(a));
    if (!model) return undefined;
    const { item: like, name } = model;
    const rekey: Rekey = (key) => (key === like.key ? part : lines.rekey(key));
    const names = new Map([[name, QUANTITIES[part].name]]);
    const doubt = { doubt: complete ? NEW_PART : INCOMPLETE };
    const behind = order.findIndex(({ item }) => parts.indexOf((item as PartItem).key) > parts.indexOf(part));
    order.splice(behind < 0 ? order.length : behind, 0, { item: like, state: "new", rekey, names, ...doubt });
  }
  return { lines: all, listed: linesOfList(items, order) };
}
