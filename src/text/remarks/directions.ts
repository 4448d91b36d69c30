/** N-10: words of direction against the figures, and reasons that point the other way. */
import type { SaidKey } from "../../catalogue/said-key";
import { halfUp, placeOf, wanText } from "../judge/figures";
import { wrongOf, type Audited } from "./audited";
import type { Remark } from "../claim";
import { spoken, type Value } from "../judge/desk";
import { levelSpokenOf, orderOf, orderSaid, ordersSaid, wholeSpokenOf, type OrderSaid } from "../judge/order";
import { stretchOf } from "../prose/passages";
import type { Reading, Sentence } from "../bind/reading";
import { REASON_GOES_ON } from "../parse/vocabulary";
import { remarkOn } from "./remark";

const ORDER_SHOWN = { "1": "大于", "-1": "小于", "0": "持平" } as const;

/** Whether it is known of each figure of a sentence how much it is. */
function isRead({ readings }: Sentence): boolean {
  return !readings.some(({ figure }) => figure.torn);
}

/** 决算数小于预算数 where it is the greater; 与预算数持平 where it is not. */
export function orderWords(audited: Audited): readonly Remark[] {
  const { text, judgement, statement } = audited;
  if (statement.kind === "budget") return [];
  const said = text.sentences
    .filter(isRead)
    .flatMap((sentence) =>
      ordersSaid(sentence.text).flatMap((order) => orderSaidWrong(audited, sentence, order) ?? []),
    );
  const flat = text.flats.flatMap((one) => {
    if (one.soft) return [];
    const near = levelSpokenOf(text.readings, one.item, one.sentence);
    const named = one.subject.keys.find((candidate) => judgement.valueOf(candidate, "final", near));
    const key =
      near && one.subject.keys.includes(judgement.keys.get(near) ?? "") ? judgement.keys.get(near) : named;
    if (!key) return [];
    if (one.basis === "prior") return priorFlat(audited, one, key);
    // 决算数与预算数持平 is among the sentences above.
    if (
      text.sentences.some(({ index, text: words }) => index === one.sentence && ordersSaid(words).length > 0)
    )
      return [];
    const budgets = one.basis === "initial" ? (["initial"] as const) : (["budget", "initial"] as const);
    const order: OrderSaid = {
      text: one.passage.text.slice(one.start, one.end),
      start: 0,
      order: 0,
      budgets,
    };
    return compared(audited, one, order, key, near) ?? [];
  });
  return [...said, ...flat];
}

function orderSaidWrong(audited: Audited, sentence: Sentence, order: OrderSaid): Remark | undefined {
  const { text, judgement } = audited;
  const near = levelSpokenOf(text.readings, sentence.item, sentence.index, sentence.start + order.start);
  const named = namedBefore(sentence, order.start);
  const own = named && judgement.valueOf(named, "final", near) ? named : undefined;
  const key = own ?? (near && judgement.keys.get(near));
  if (!key) return undefined;
  const found = compared(audited, sentence, order, key, near);
  const whole = found && !own && near && wholeSpokenOf(near, sentence);
  const of = whole && judgement.keys.get(whole);
  return of && !compared(audited, sentence, order, of, whole) ? undefined : found;
}

/** What is amiss with an order said of a quantity, if anything is. */
function compared(
  { judgement, claims }: Audited,
  place: Pick<Sentence, "passage" | "start" | "end">,
  { order: said, budgets, word, text }: OrderSaid,
  key: SaidKey,
  near: Reading | undefined,
): Remark | undefined {
  const done = judgement.valueHere(key, "final", near);
  const against = budgets
    .map((aspect) => judgement.valueHere(key, aspect, near))
    .filter((planned): planned is Value => planned !== undefined && !planned.soft);
  if (!done || done.soft || against.length === 0) return undefined;
  const wrong = wrongOf({ claims });
  if ([done, ...against].some(({ reading }) => reading && wrong.has(reading))) return undefined;
  const orders = against.map((planned) => orderOf(said, done.spans[0]!, planned.spans[0]!));
  if (orders.includes("holds")) return undefined;
  const close = orders.indexOf("close");
  const planned = against[Math.max(close, 0)]!;
  const now = done.spans[0]!.value;
  const then = planned.spans[0]!.value;
  if (close >= 0 && said === 0 && /基本/.test(text)) return undefined;
  const is = now === then ? 0 : now > then ? 1 : -1;
  const words = is === 0 ? "两数相同" : is === 1 ? "决算数大于预算数" : "决算数小于预算数";
  const [, spent, budgeted] = spoken(undefined, [done, planned]);
  const remark = remarkOn(
    place,
    close >= 0 ? "info" : "error",
    "N-10",
    close >= 0
      ? `决算数 ${spent!}，预算数 ${budgeted!}，按万元看${is === 0 ? "相同" : "相差很小"}，请看“${ORDER_SHOWN[said]}”是否确切`
      : `决算数 ${spent!}，预算数 ${budgeted!}，${words}，文字说的与此相反`,
    [...done.entries, ...planned.entries],
  );
  // What is put into the text is attributed by the text: the figures stand in the paragraph of the words.
  const certain = close < 0 && is === -said && near?.passage === place.passage;
  if (!certain || !word) return remark;
  const stretch = stretchOf(place.passage, place.start + word.start, place.start + word.end);
  return { ...remark, correction: { ...stretch, replacement: word.opposite } };
}

/** “三公”经费支出决算数小于预算数: what the words themselves are about, where a figure does not stand between. */
function namedBefore({ tokens, start }: Sentence, at: number): SaidKey | undefined {
  const before = tokens.filter(({ end }) => end <= start + at);
  for (let index = before.length - 1; index >= 0; index--) {
    const token = before[index]!;
    if (token.kind === "named") return token.key;
    if (token.kind === "figure" || token.kind === "level" || token.kind === "subject") return undefined;
    if (token.kind === "pause" && !"()".includes(token.mark)) return undefined;
  }
  return undefined;
}

function priorFlat(
  { judgement, text }: Audited,
  flat: Audited["text"]["flats"][number],
  key: SaidKey,
): readonly Remark[] {
  const current = judgement.valueOf(key, "final", undefined);
  const then = judgement.valueOf(key, "prior", undefined);
  if (!current || !then || then.reading || then.soft) return [];
  const [now, before] = [current.spans[0]!.value, then.spans[0]!.value];
  if (Math.abs(now - before) * 100 <= Math.max(Math.abs(before), 1)) return [];
  // 持平 is said of what the text prints: 0.3 and 0.3, whatever the 元 behind them.
  const level = text.readings.find(
    (reading) =>
      reading.kind === "level" && reading.section === flat.section && judgement.keys.get(reading) === key,
  );
  const place = Math.max(10_000, level ? placeOf(level.figure) : 0);
  if (halfUp(now, place) === halfUp(before, place)) return [];
  return [
    remarkOn(flat, "error", "N-10", `文中说与上年持平，但上年 ${wanText(before)}，本年 ${wanText(now)}`, [
      ...current.entries,
      ...then.entries,
    ]),
  ];
}

const REASON = /(?:主要)?原因(?:是|为|：|系)?|主要是(?:由于|因为|因)?|由于/;
const MORE = /增加|增长|增多|新增|上涨|提高|调增|追加|扩大|上升|增支/;
const LESS =
  /减少|下降|压减|压缩|节约|节省|调减|降低|缩减|减支|收回|取消|未(?:能)?(?:实施|开展|完成|支付)|调出|过紧日子/;
/** What did not come about moves nothing: 未新增, 没有增加, 未如预算增加. */
const NOT =
  /(?:未|没有?|无|不再?|并未)(?:发生|安排|实际|[如按像][^，。；]{1,8})?(?:增加|新增|增长|追加|减少|下降|压减)/g;
/** Words with which a reason speaks of the year before: `上年有一次性支出增加`. */
const ABOUT_BEFORE = /上年|去年|一次性|基数|以前年度/;

/** 决算数较上年增加的主要原因是, 高于预算数的主要原因是: which of the movements before it a reason explains. */
const SAID_MOVEMENT =
  /(?:(增加|增长|上升|(?:高于|大于|多于|超过|超出)[^，。；]{0,4}预算数?)|减少|下降|(?:低于|小于|少于)[^，。；]{0,4}预算数?)的?$/;

/** 减少 because 人员增加. */
export function reasonDirections({ text, judgement, statement }: Audited): readonly Remark[] {
  const found: Remark[] = [];
  text.sentences.forEach((sentence, index) => {
    const at = sentence.text.search(REASON);
    if (at < 0 || statement.kind === "budget" || !isRead(sentence)) return;
    const reason = reasonOf(sentence.text.slice(at)).replace(NOT, "");
    const [more, less] = [MORE.test(reason), LESS.test(reason)];
    if (more === less || ABOUT_BEFORE.test(reason)) return;
    const moved = movement(text, judgement, sentence, index, at);
    if (moved === undefined || moved === (more ? 1 : -1)) return;
    const word = moved === 0 ? "持平" : moved === 1 ? "增加" : "减少";
    found.push(
      remarkOn(
        { passage: sentence.passage, start: sentence.start + at, end: sentence.end },
        "warning",
        "N-10",
        `数字是${word}的，说明的原因却是${more ? "增加" : "减少"}，请看原因是否写对`,
      ),
    );
  });
  return found;
}

/** A reason ends with its clause; a list of reasons goes on behind semicolons. */
function reasonOf(text: string): string {
  const clauses = text.split("；");
  const end = clauses.findIndex((clause, index) => index > 0 && !REASON_GOES_ON.test(clause));
  return clauses.slice(0, end < 0 ? undefined : end).join("；");
}

/** Which way the amount moved that the reason explains: the change said last before it in its item. */
function movement(
  text: Audited["text"],
  judgement: Audited["judgement"],
  sentence: Sentence,
  index: number,
  at: number,
): 1 | -1 | 0 | undefined {
  const own = SAID_MOVEMENT.exec(sentence.text.slice(0, at));
  if (own) return own[1] ? 1 : -1;
  const before = text.readings.filter(
    (reading) =>
      reading.item === sentence.item &&
      (reading.sentence < index ||
        (reading.sentence === index && reading.figure.start < sentence.start + at)) &&
      reading.sentence >= index - 2,
  );
  const flat = text.flats.find(
    ({ item, sentence: said, start }) =>
      item === sentence.item &&
      (said === index - 1 || (said === index && start < sentence.start + at)) &&
      !before.some((reading) => reading.kind === "change" && reading.sentence >= said),
  );
  // 0 万元，与上年持平，原因是取消了…: why it is nothing, not why it is as it was.
  if (flat) return levelSpokenOf(before, sentence.item, index)?.figure.units === 0 ? undefined : 0;
  const said = orderSaid(sentence.text.slice(0, at));
  if (said !== undefined) return said;
  const last = before[before.length - 1];
  if (!last) return undefined;
  if (last.kind === "growth" || last.kind === "change") return last.direction;
  if (last.kind !== "completion" && last.kind !== "level") return undefined;
  if (!/预算/.test(sentence.text.slice(0, at)) && last.kind !== "completion") return undefined;
  const key = judgement.keys.get(last) ?? "";
  const done = judgement.valueOf(key, "final", last);
  const planned = judgement.valueOf(key, "initial", last) ?? judgement.valueOf(key, "budget", last);
  if (!done || !planned) return undefined;
  const difference = done.spans[0]!.value - planned.spans[0]!.value;
  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}
