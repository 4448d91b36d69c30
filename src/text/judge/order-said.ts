/**
 * 决算数大于、小于、等于预算数 said of the figures of an item: it bears them out, or it is a claim of its own that is
 * wrong, never they.
 */
import { spoken, type Desk, type Value } from "./desk";
import type { Range, Relation } from "./relation";
import { fenOf, figureText, placeOf } from "./figures";
import { levelSpokenOf, ORDER_NAMES, orderOf, ordersSaid, wholeSpokenOf, type OrderSaid } from "./order";
import type { Reading, Sentence } from "../bind/reading";

/** 决算数大于、小于、等于预算数 said of the figures of an item. */
export function ordered(desk: Desk): readonly Relation[] {
  return desk.text.sentences.flatMap((sentence) =>
    ordersSaid(sentence.text).flatMap((said) => relationsOf(desk, sentence, said)),
  );
}

function relationsOf(desk: Desk, sentence: Sentence, said: OrderSaid): readonly Relation[] {
  const level = levelSpokenOf(desk.text.readings, sentence.item, sentence.index, sentence.start + said.start);
  if (!level) return [];
  const whole = wholeSpokenOf(level, sentence);
  const found = relationsWith(desk, sentence.index, level, said);
  const other =
    whole && !found.every(({ holds }) => holds) ? relationsWith(desk, sentence.index, whole, said) : [];
  return other.length > 0 && other.every(({ holds }) => holds) ? other : found;
}

/** What is said is told by the percentage that was carried out, and by the two amounts. */
function relationsWith(
  desk: Desk,
  index: number,
  level: Reading,
  { order, budgets }: OrderSaid,
): readonly Relation[] {
  const key = desk.key(level);
  const completions = desk.text.readings.filter(
    ({ kind, item, sentence, soft, basis }) =>
      kind === "completion" &&
      !soft &&
      item === level.item &&
      sentence <= index &&
      (basis === undefined || budgets.some((budget) => budget === basis)),
  );
  const rates = completions
    .filter((one) => desk.key(one) === key)
    .flatMap((one) => completionSaid(desk, one, order) ?? []);
  const done = desk.valueHere(key, "final", level);
  const orders = budgets.flatMap((aspect) => {
    const planned = desk.valueHere(key, aspect, level);
    const apart = !done || !planned || planned.soft || !(done.reading || planned.reading);
    return apart ? [] : [orderRelation(desk, order, done, planned)];
  });
  return [rates, orders].flatMap((all) => all.find(({ holds }) => holds) ?? all[all.length - 1] ?? []);
}

function orderRelation(desk: Desk, said: 1 | -1 | 0, done: Value, planned: Value): Relation {
  const [a, b] = [done.spans[0]!, planned.spans[0]!];
  const now = a.value;
  const then = planned.reading ? fenOf(planned.reading.figure) : b.value;
  return {
    kind: "words",
    readings: desk.undecided([planned.reading, done.reading]),
    holds: orderOf(said, a, b) !== "broken",
    exact: true,
    telling: said === 0 && now === then,
    rule: "N-10",
    say: (of) => {
      const [, ...shown] = spoken(of, [done, planned]);
      return {
        expected: "",
        reason: `文中说决算数${ORDER_NAMES[said]}预算数，但决算数 ${shown[0]!}，预算数 ${shown[1]!}`,
      };
    },
    mend: (of) =>
      of === done.reading
        ? beyond(then, said)
        : of === planned.reading
          ? beyond(now, said === 1 ? -1 : said === -1 ? 1 : 0)
          : undefined,
  };
}

/** Amounts that are greater than another, smaller, or the same. */
function beyond(fen: number, order: 1 | -1 | 0): Range {
  return { low: order < 0 ? -Infinity : fen + order, high: order > 0 ? Infinity : fen + order };
}

/** 完成预算的 98 % beside 决算数小于预算数. */
function completionSaid(desk: Desk, completion: Reading, said: 1 | -1 | 0): Relation | undefined {
  const { units, decimals } = completion.figure;
  const whole = 100 * 10 ** decimals;
  // Of amounts that print alike, 持平 is said of the print and the percentage may be of the 元.
  if (said === 0 && printAlike(desk, completion)) return undefined;
  return {
    kind: "order",
    worded: true,
    readings: desk.undecided([completion]),
    result: completion,
    holds: said === 0 ? Math.abs(units - whole) * 100 <= whole : (units - whole) * said >= 0,
    exact: true,
    telling: said === 0 && units === whole,
    rule: "N-10",
    say: () => ({
      expected: said === 0 ? (100).toFixed(decimals) : "",
      reason: `文中说决算数${ORDER_NAMES[said]}预算数，与完成 ${figureText(completion.figure)}% 不符`,
    }),
  };
}

/** Whether 决算数 and 预算数 of an item are printed as the same amount, from which rounding may have kept its completion. */
function printAlike(desk: Desk, { item, sentence, figure: { units, decimals } }: Reading): boolean {
  const whole = 100 * 10 ** decimals;
  const near = desk.text.readings.filter(
    (reading) => reading.item === item && reading.sentence === sentence && reading.kind === "level",
  );
  const done = near.find(({ aspect }) => aspect === "final");
  const planned = near.find(({ aspect }) => aspect === "initial" || aspect === "budget");
  return (
    done !== undefined &&
    planned !== undefined &&
    fenOf(done.figure) === fenOf(planned.figure) &&
    Math.abs(units - whole) * fenOf(done.figure) <= whole * placeOf(done.figure)
  );
}
