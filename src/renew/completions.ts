/** How much of its budget an amount is, or how far from it, where there was none, and where there is none now. */
import { percentOf } from "../amount/percent";
import type { SaidKey } from "../catalogue/said-key";
import type { Reading } from "../text/bind/reading";
import type { Passage } from "../text/prose/passages";
import { lastOf } from "../last-index";
import { figureUnit } from "./figures";
import { endOf, type LastYear } from "./last-year";
import { sourcesOf, type Amount, type Rekey, type ThisYear } from "./this-year";
import { check, type Piece, type Unit } from "./unit";

/** 完成年初预算的 98.76%, 预决算差异率 -1.24%: percentages of a budget. */
export function isOfBudget({ kind }: Reading): boolean {
  return kind === "completion" || kind === "deviation";
}

/** `完成年初预算的 98.76%`: what goes with its comma where there was no budget. */
export function completionUnit(last: LastYear, now: ThisYear, reading: Reading): Unit {
  const clause = clauseStart(reading);
  // 甲 5 万元，预算数为 6 万元，完成预算的 83.33%: the budget goes with it.
  const { level, inside = [] } = modelOf(last, reading) ?? {};
  const written = [...inside, reading].map((one) => figureUnit(last, now, one));
  const start = level && inside.length > 0 ? endOf(level) : clause;
  const end = endOf(reading);
  return {
    start: start ?? reading.figure.start,
    end,
    write: (rekey): readonly Piece[] => {
      const planned = plannedOf(now, rekey(last.key(reading)), reading);
      if (start !== undefined && planned?.exact === 0 && last.doubt(reading) === undefined)
        return [{ start, end, text: "" }];
      return written.flatMap((unit) => unit.write(rekey));
    },
  };
}

/** Where `，完成年初预算的` begins; undefined where the segment says something else besides. */
function clauseStart(reading: Reading): number | undefined {
  const { passage, clause, figure } = reading;
  const first = passage.text.slice(clause.start, figure.start).search(/[^，、]/);
  if (first <= 0) return undefined;
  const segment = passage.text.slice(clause.start, endOf(reading));
  const whole = /^[，、](?:占|完成|为)?[^，。；：]*(?:预算|执行率|完成率|差异率)[^，。；：]*$/.test(segment);
  return whole ? clause.start : undefined;
}

function plannedOf(now: ThisYear, key: SaidKey, { basis }: Reading): Amount | undefined {
  const bases = basis === "initial" ? (["initial"] as const) : (["budget", "initial"] as const);
  return bases.map((aspect) => now.amount({ key, aspect })).find((one) => one !== undefined);
}

/** `甲 5 万元，预算数为 6 万元，完成预算的 83.33%`: how a text says of an amount what part of its budget it is. */
interface Model {
  readonly level: Reading;
  readonly done: Reading;
  /** Its budget, where that stands behind it. */
  readonly inside: readonly Reading[];
}

/** `，完成年初预算的 98.76%` behind an amount that had no budget last year, in the words of another. */
export function completionsCome(
  last: LastYear,
  now: ThisYear,
): readonly (Unit & { readonly passage: Passage })[] {
  const models = last.readings.flatMap((done) => modelOf(last, done) ?? []);
  const alike = (one: Reading): string =>
    [
      one.passage.text.slice(one.figure.start - 1, one.figure.start),
      one.frame ? last.key(one.frame.parent ?? one) : "",
    ].join();
  return last.readings.flatMap((level) => {
    if (level.kind !== "level" || level.aspect !== "final" || last.doubt(level) !== undefined) return [];
    const key = last.key(level);
    const { passage, topic } = level;
    const { readings } = last.sentence(level);
    if (readings.some((one) => isOfBudget(one) && last.key(one) === key)) return [];
    const at = endOf(level);
    const budget = budgetBefore(last, level);
    const fits = ({ level: other, done, inside }: Model): boolean =>
      budget
        ? inside.length === 0 && budgetBefore(last, other) !== undefined
        : other.topic === topic &&
          !budgetBefore(last, other) &&
          alike(other) === alike(level) &&
          done.passage.text[endOf(done)] === passage.text[at];
    const found = models.filter((one) => one.level.sentence !== level.sentence || !budget).filter(fits);
    const model = found.find(({ level: other }) => other.topic === topic) ?? found[0];
    if (!model || !hadNone(last, level, budget, model)) return [];
    const words = budget && BUDGET.exec(wordsOf(budget))?.[0];
    const write = (rekey: Rekey): readonly Piece[] => {
      const to = rekey(key);
      const planned = budget && now.amount({ key: to, aspect: budget.aspect });
      const [spent, base] = [
        now.amount({ key: to, aspect: "final" }),
        planned ?? plannedOf(now, to, model.done),
      ];
      if (!spent || !base || base.exact <= 0 || spent.exact < 0) return [];
      const from = last.key(model.level);
      const own: Rekey = (one) => (one === from ? to : rekey(one));
      const start = model.inside.length > 0 ? endOf(model.level) : clauseStart(model.done)!;
      const more = spent.exact - (model.done.kind === "deviation" ? base.exact : 0);
      const rate = percentOf(more, base.exact, now.printing.percentDecimals(model.done));
      if (!rate) return [];
      const written = [
        ...model.inside.flatMap((one) => figureUnit(last, now, one).write(own)),
        { ...model.done.figure, text: now.printing.percent(rate, model.done, spent.exact === 0) },
      ];
      const note = written.find((piece: Piece) => piece.note)?.note;
      let [text, place] = ["", start];
      for (const piece of written) {
        text += last.between(model.done.passage, place, piece.start) + piece.text;
        place = piece.end;
      }
      text += last.raw(model.done.passage, place, endOf(model.done));
      if (words !== undefined) text = text.replace(BUDGET, words);
      return [{ start: at, end: at, text, ...sourcesOf([spent, base]), ...(note ? { note } : {}) }];
    };
    return [{ passage, start: at, end: at, write }];
  });
}

function wordsOf({ passage, clause, figure }: Reading): string {
  return passage.text.slice(clause.start, figure.start);
}

const BUDGET = /(?:年初|全年|调整)?预算/;

function modelOf(last: LastYear, done: Reading): Model | undefined {
  if (!isOfBudget(done) || clauseStart(done) === undefined) return undefined;
  const key = last.key(done);
  const { readings } = last.sentence(done);
  const before = readings.slice(0, readings.indexOf(done));
  const level = lastOf(before, (one) => one.kind === "level" && one.aspect === "final");
  if (!level || last.key(level) !== key) return undefined;
  const inside = before.slice(before.indexOf(level) + 1);
  const plain = inside.every((one) => one.kind === "level" && last.key(one) === key);
  return plain ? { level, done, inside } : undefined;
}

/** 预算数为 6 万元，决算数为 */
function budgetBefore(last: LastYear, level: Reading): Reading | undefined {
  return last
    .sentence(level)
    .readings.find(
      (one) =>
        one.kind === "level" &&
        one.figure.start < level.figure.start &&
        (one.aspect === "initial" || one.aspect === "budget") &&
        last.key(one) === last.key(level),
    );
}

/** Whether an amount had no budget last year, as far as its table or text tells. */
function hadNone(last: LastYear, level: Reading, budget: Reading | undefined, { done }: Model): boolean {
  if (budget) return budget.figure.units === 0;
  const key = last.key(level);
  const bases = done.basis === "initial" ? (["initial"] as const) : (["budget", "initial"] as const);
  const known = bases.map((aspect) => last.amount(key, aspect));
  return (known.find((one) => one !== undefined) ?? level.figure.units) === 0;
}

/** `完成全年预算 0 万元的--%（基数为 0，不可比）`: what stands in the place of the percentage. */
const NO_RATE = /^的[-—]{1,2}%?(?:\([^()]*\))?/;

/** The percentage of a budget that was nothing last year, in the place of what was said instead. */
export function ratesCome(last: LastYear, now: ThisYear): readonly (Unit & { readonly passage: Passage })[] {
  const percentages = last.readings.filter(({ figure }) => figure.unit.kind === "percent");
  const model = percentages.find(({ kind }) => kind === "completion") ?? percentages[0];
  return last.readings.flatMap((budget) => {
    const { passage, aspect } = budget;
    if (budget.kind !== "level" || (aspect !== "initial" && aspect !== "budget")) return [];
    const start = endOf(budget);
    const said = NO_RATE.exec(passage.text.slice(start));
    if (!said) return [];
    const end = start + said[0].length;
    const write = (rekey: Rekey): readonly Piece[] => {
      const key = rekey(last.key(budget));
      const [spent, planned] = [now.amount({ key, aspect: "final" }), now.amount({ key, aspect })];
      if (!spent || !planned || planned.exact <= 0 || spent.exact < 0) return [];
      const rate = model && percentOf(spent.exact, planned.exact, now.printing.percentDecimals(model));
      if (!rate)
        return [
          { start, end, text: last.raw(passage, start, end), note: check("今年有预算，可以写完成的比例") },
        ];
      const text = `的${now.printing.percent(rate, model, spent.exact === 0)}%`;
      return [{ start, end, text, ...sourcesOf([spent, planned]) }];
    };
    return [{ passage, start, end, write }];
  });
}
