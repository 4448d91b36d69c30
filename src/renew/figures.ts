/** Amounts, counts and percentages that stand for themselves. */
import type { Reading } from "../text/bind/reading";
import { plainText } from "../amount/text";
import { fenOf } from "../text/judge/figures";
import { endOf, type LastYear } from "./last-year";
import { percentOf } from "../amount/percent";
import type { SaidKey } from "../catalogue/said-key";
import type { Passage } from "../text/prose/passages";
import { sourcesOf, type Amount, type Now, type Rekey, type ThisYear } from "./this-year";
import type { Note } from "./renewal";
import { blank, check, type Piece, type Unit } from "./unit";

export function figureUnit(last: LastYear, now: ThisYear, reading: Reading): Unit {
  const { start, end } = reading.figure;
  return {
    start,
    end: endOf(reading),
    write: (rekey) => {
      const found = stateOf(last, now, reading, rekey);
      const key = last.key(reading);
      // Another line's figure of last year says nothing of this one.
      const foreign = rekey(key) !== key;
      const before = foreign ? "" : last.raw(reading.passage, start, end);
      if (found.kind === "open" && !foreign) return [{ start, end, text: before, note: check(found.doubt) }];
      if (found.kind !== "known")
        return [
          {
            start,
            end,
            ...blank(nameOf(last, now, reading, rekey), before, wantsOf(found, reading, foreign)),
          },
        ];
      const { text, cells, inputs, doubt, nothing } = found;
      const note = doubt === undefined ? {} : { note: check(foreign ? doubt : `${doubt}；上年为 ${before}`) };
      return [{ start, end, text, cells, inputs, ...note, ...(nothing ? { sentence: true } : {}) }];
    },
  };
}

/** An amount is the value that is missing, a percentage follows from it. What last year's text gave for it may be so again. */
function wantsOf(
  found: Now,
  { kind, figure }: Reading,
  foreign: boolean,
): Pick<Note, "input" | "awaits" | "offer"> {
  const wants = found.kind === "missing" ? found.wants : [];
  const [input] = kind === "level" || kind === "count" ? wants.map((gap) => gap.input) : [];
  if (!input) return { awaits: wants };
  if (foreign) return { input };
  const offer = figure.unit.kind === "amount" ? plainText(fenOf(figure), "万元") : String(fenOf(figure));
  return { input, offer };
}

/** What a figure should be now. */
function stateOf(last: LastYear, now: ThisYear, reading: Reading, rekey: Rekey): Now {
  switch (reading.kind) {
    case "level":
    case "count":
      return now.level(reading, rekey);
    case "share":
    case "completion":
    case "deviation":
      return now.quotient(reading, rekey);
    default:
      return { kind: "open", doubt: last.doubt(reading) ?? "没有认出是什么的增减" };
  }
}

const ASPECTS = {
  final: "",
  initial: "年初预算数",
  budget: "预算数",
  prior: "上年数",
  executed: "上年执行数",
} as const;

/** What a figure is called where it is to be filled in. */
function nameOf(last: LastYear, now: ThisYear, reading: Reading, rekey: Rekey): string {
  const key = rekey(last.key(reading));
  const what = now.name(key) || reading.subject.name;
  if (reading.figure.unit.kind === "percent") return `${what}的比例`;
  return `${what}${ASPECTS[reading.aspect]}`;
}

/** `完成年初预算的 98.76%`: what goes with its comma where there was no budget. */
export function completionUnit(last: LastYear, now: ThisYear, reading: Reading): Unit {
  const plain = figureUnit(last, now, reading);
  const clause = clauseStart(reading);
  return {
    start: clause ?? plain.start,
    end: plain.end,
    write: (rekey): readonly Piece[] => {
      const planned = plannedOf(now, rekey(last.key(reading)), reading);
      if (clause !== undefined && planned?.exact === 0 && last.doubt(reading) === undefined)
        return [{ start: clause, end: plain.end, text: "" }];
      return plain.write(rekey);
    },
  };
}

/** Where `，完成年初预算的` begins; undefined where the segment says something else besides. */
function clauseStart(reading: Reading): number | undefined {
  const { passage, clause, figure } = reading;
  const first = passage.text.slice(clause.start, figure.start).search(/[^，、]/);
  if (first <= 0) return undefined;
  const segment = passage.text.slice(clause.start, endOf(reading));
  const whole = /^[，、](?:占|完成|为)?[^，。；：]*(?:预算|执行率|完成率)[^，。；：]*$/.test(segment);
  return whole ? clause.start : undefined;
}

function plannedOf(now: ThisYear, key: SaidKey, { basis }: Reading): Amount | undefined {
  const bases = basis === "initial" ? (["initial"] as const) : (["budget", "initial"] as const);
  return bases.map((aspect) => now.amount({ key, aspect })).find((one) => one !== undefined);
}

/** `，完成年初预算的 98.76%` behind an amount that had no budget last year, in the words of another of its section. */
export function completionsCome(
  last: LastYear,
  now: ThisYear,
): readonly (Unit & { readonly passage: Passage })[] {
  const models = last.readings.filter(
    (reading) => reading.kind === "completion" && clauseStart(reading) !== undefined,
  );
  return last.readings.flatMap((level) => {
    const { passage, topic, sentence } = level;
    const key = last.key(level);
    const model = models.find((one) => one.topic === topic);
    if (!model || level.kind !== "level" || level.aspect !== "final") return [];
    const beside = last.sentence(level).readings;
    const budget = beside.find(
      (one) =>
        one.kind === "level" &&
        one.figure.start < level.figure.start &&
        (one.aspect === "initial" || one.aspect === "budget") &&
        last.key(one) === key,
    );
    const done = beside.some((one) => one.kind === "completion" && last.key(one) === key);
    if (done || budget?.figure.units !== 0 || model.sentence === sentence) return [];
    if (last.doubt(level) !== undefined) return [];
    const at = endOf(level);
    const write = (rekey: Rekey): readonly Piece[] => {
      const [spent, planned] = [
        now.amount({ key: rekey(key), aspect: "final" }),
        plannedOf(now, rekey(key), model),
      ];
      const rate =
        spent && planned && planned.exact > 0 && spent.exact >= 0
          ? percentOf(spent.exact, planned.exact, now.printing.percentDecimals(model))
          : undefined;
      if (!spent || !planned || !rate) return [];
      const { figure } = model;
      const text =
        last.raw(model.passage, clauseStart(model)!, figure.start) +
        last.between(model.passage, figure.start, figure.start) +
        now.printing.percent(rate, model, spent.exact === 0) +
        last.raw(model.passage, figure.end, endOf(model));
      return [{ start: at, end: at, text, ...sourcesOf([spent, planned]) }];
    };
    return [{ passage, start: at, end: at, write }];
  });
}
