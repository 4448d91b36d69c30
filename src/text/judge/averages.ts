/** 车均运行维护费, 人均接待费, 平均每批次: an amount shared out among what was counted. */
import { Decimal } from "decimal.js";
import type { SaidKey } from "../../catalogue/said-key";
import type { Span } from "../../amount/span";
import type { Reading } from "../bind/reading";
import { spoken, type Desk, type Value } from "./desk";
import type { Range, Relation } from "./relation";
import { amountText, inOtherUnit, isNearly, placeOf } from "./figures";

const AVERAGE = /(?:平均)?(?:([车人批次辆])次?均|每([车人批辆])次?)([^，。；：、()不\d]{0,12})$/;

/** What is shared out, the likeliest first, and among what, by the word for one of them. */
const SHARED: Readonly<Record<string, { readonly cost: readonly SaidKey[]; readonly count: SaidKey }>> = {
  车: { cost: ["three.vehicles.running", "three.vehicles"], count: "three.count.vehicles" },
  辆: { cost: ["three.vehicles.running", "three.vehicles"], count: "three.count.vehicles" },
  人: { cost: ["three.reception"], count: "three.count.guests" },
  批: { cost: ["three.reception"], count: "three.count.batches" },
  次: { cost: ["three.reception"], count: "three.count.batches" },
};

/** Each average that the text works out itself, held against the two that it is worked out from. */
export function averages(desk: Desk): readonly Relation[] {
  return desk.text.readings.flatMap((reading) => {
    const { kind, figure, passage, clause } = reading;
    if (kind !== "unknown" || figure.unit.kind !== "amount" || reading.topic !== "three") return [];
    const [, by, each, name = ""] = AVERAGE.exec(passage.text.slice(clause.start, figure.start)) ?? [];
    const { cost, count } = SHARED[by ?? each ?? ""] ?? { cost: [] };
    if (!count || !isOf(desk, reading, name, cost)) return [];
    const amount = cost.map((key) => desk.value(key, "final", reading)).find((value) => value !== undefined);
    const number = numberOf(desk, count, reading);
    const relation = amount && number && shared(desk, reading, amount, number);
    return relation ?? [];
  });
}

/** Whether it is the cost that is shared out: by its name, or by what the sentence said last. */
function isOf(desk: Desk, reading: Reading, name: string, cost: readonly SaidKey[]): boolean {
  if (cost[0] !== "three.reception") return !/购置|租/.test(name);
  if (name.includes("接待")) return true;
  const { readings } = desk.text.sentences[reading.sentence]!;
  const [first] = readings.filter(({ kind }) => kind === "level");
  return first !== undefined && desk.key(first) === cost[0] && /^(?:费用|支出|为|约|达)*$/.test(name);
}

/** How many there are: by the table, else as the section says it, once. */
function numberOf(desk: Desk, key: SaidKey, near: Reading): Value | undefined {
  const known = desk.value(key, "final", near);
  if (known) return known;
  const said = desk.text.readings.filter(
    (other) =>
      other.kind === "count" &&
      other.section === near.section &&
      other.otherYear === undefined &&
      desk.key(other) === key,
  );
  const last = said[said.length - 1];
  return said.length === 1 && last && !desk.soft(last)
    ? { spans: [desk.span(last)], entries: [], reading: last }
    : undefined;
}

/** A count is scaled by this, as those of tables are. */
const ONE = 100;

function shared(desk: Desk, reading: Reading, amount: Value, number: Value): Relation | undefined {
  const [of, among] = [amount.spans[0]!, number.spans[0]!.value / ONE];
  if (among <= 0 || amount.soft || number.soft) return undefined;
  const own = desk.span(reading);
  // Multiplied, not divided: both sides stay whole 分.
  const holds = own.low * among <= of.high && of.low <= own.high * among;
  const meant: Range = { low: Math.floor(of.low / among), high: Math.ceil(of.high / among) };
  // 5.97 元 for 5.97 万元
  const other = inOtherUnit(reading.figure)?.fen;
  const inUnit =
    other !== undefined && isNearly(other * among, { low: of.value, high: of.value }) ? other : undefined;
  const mending = inUnit === undefined ? meant : { low: inUnit, high: inUnit };
  const place = placeOf(reading.figure);
  const rounded = new Decimal(of.value).div(place * among).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  const expected = amountText(rounded.times(place).toNumber(), reading.figure);
  const [, total, parts] = spoken(reading, [amount, number]);
  return {
    kind: "quotient",
    readings: desk.undecided([reading, amount.reading, number.reading]),
    result: reading,
    holds,
    exact: holds,
    telling: true,
    rule: "N-14",
    say: (one) => ({
      expected: one === reading ? expected : "",
      reason: `平均应为 ${expected}（${total!} ÷ ${parts!}）`,
    }),
    mend: (one) =>
      one === reading ? mending : one === amount.reading ? times(own, among) : amongWhich(of, own),
  };
}

function times({ low, high }: Span, among: number): Range {
  return { low: low * among, high: high * among };
}

function amongWhich(of: Span, { low, high }: Span): Range {
  return {
    low: Math.ceil(of.low / high) * ONE,
    high: (low > 0 ? Math.floor(of.high / low) : Infinity) * ONE,
  };
}
