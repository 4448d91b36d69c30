/**
 * The words of a template about a subject. Each answers with a figure, with words, with what is to be filled in, or
 * with `none` where it has no meaning: a percentage of nothing.
 */
import { Decimal } from "decimal.js";
import { toDecimal } from "../amount/text";
import { FEN_PER_UNIT, type Unit } from "../amount/unit";
import { inChinese } from "../words/numerals";
import { CHANGE_WORDS, growthOf, percentOf, type Direction } from "../amount/percent";
import type { Basis, Style } from "../catalogue/style";
import type { Aspect, CodeScope } from "../facts/fact";
import type { Missing, Written } from "./line";
import type { BlankInput, Gap } from "./narrative";
import { isCount, type QuantityKey } from "../catalogue/quantities";

import type { Subject } from "./template";
import { cleanName, GROUPS, type Quantities, type Quantity } from "./quantities";

export type Answer =
  | { readonly kind: "figure"; readonly written: Written }
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "filled"; readonly text: string; readonly input: BlankInput }
  | ({ readonly kind: "blank" } & Missing)
  | { readonly kind: "none" };

export interface Context {
  readonly quantities: Quantities;
  /** The amount, noted as one that the paragraph depends on. */
  ask(key: QuantityKey, aspect: Aspect): Quantity | undefined;
  readonly style: Style;
  /** Decimals of percentages. */
  readonly decimals: 1 | 2;
}

const NONE: Answer = { kind: "none" };
export const words = (text: string): Answer => ({ kind: "words", text });
const blank = (missing: Missing): Answer => ({ kind: "blank", ...missing });
/** Where something is written on paper. */
const BOX = "▢";
/** A movement that is not known, as a form has it. */
const MOVEMENT_ON_PAPER = `增加/减少${BOX}万元，增长/下降${BOX}%`;

/** An amount that is not at hand. */
const missing = ({ key, name }: Pick<Subject, "key" | "name">, aspect: Aspect): Missing => {
  const group = GROUPS[aspect];
  const paper = isCount(key) ? BOX : `${BOX}万元`;
  return aspect === "final"
    ? { what: name, label: isCount(key) ? "数量" : "金额", input: { group, key }, paper }
    : { what: `${name}${group}`, label: group, input: { group, key }, paper };
};
/** A percentage that needs amounts which are not at hand. */
const waiting = (what: string, awaits: readonly (Gap | false)[]): Answer =>
  blank({ what, label: "比例", paper: `${BOX}%`, awaits: awaits.filter((gap): gap is Gap => gap !== false) });

/** Amounts have two decimals in every province. */
const DECIMALS = 2;

const BASIS: Readonly<Record<Basis, { readonly aspect: Aspect; readonly name: string }>> = {
  上年: { aspect: "prior", name: "上年数" },
  年初预算: { aspect: "initial", name: "年初预算数" },
  全年预算: { aspect: "budget", name: "全年预算数" },
};

type Word = (subject: Subject, context: Context) => Answer;

export const WORDS: Readonly<Record<string, Word>> = {
  名称: ({ name }) => words(name),
  /** The name of a 类 without 支出: 卫生健康（类）支出. */
  类名: ({ name }) => words(name.replace(/支出$/, "")),
  类款项: (subject, context) => words(codePath(subject, context)),
  序号: ({ number = 1 }) => words(String(number)),
  中文序号: ({ number = 1 }) => words(inChinese(number)),

  额: amountWord("final"),
  上年数: amountWord("prior"),
  年初预算: amountWord("initial"),
  全年预算: amountWord("budget"),
  /** In 元, to the 分. */
  元: (subject, context) => {
    const quantity = context.ask(subject.key, "final");
    return quantity
      ? figure(moneyText(quantity.shown, "元", "0.00"), "元", [quantity])
      : blank(missing(subject, "final"));
  },
  /** A count without its unit. */
  数: (subject, context) => {
    const quantity = context.ask(subject.key, "final");
    return quantity ? figure(countText(quantity), "", [quantity]) : blank(missing(subject, "final"));
  },

  占比: (subject, context) => {
    const { quantities, decimals } = context;
    const whole = subject.whole ?? quantities.wholeOf(subject.key);
    if (whole === undefined) return NONE;
    const part = context.ask(subject.key, "final");
    const all = context.ask(whole, "final");
    // Of nothing, and of less than nothing, nothing is a share.
    if ((all && all.exact <= 0) || (part && part.exact < 0)) return NONE;
    if (!part || !all) {
      return waiting(`${subject.name}占比`, [
        !part && missing(subject, "final"),
        !all && missing({ key: whole, name: quantities.labelOf(whole) }, "final"),
      ]);
    }
    const percent = percentOf(part.exact, all.exact, decimals);
    return percent ? figure(percentText(percent, part.exact, context), "%", [part, all]) : NONE;
  },
  完成年初预算率: completion("年初预算"),
  完成全年预算率: completion("全年预算"),

  差额: compared((change, { quantity, basis }, { style }) => {
    // Two amounts that print differently are not 0.00 apart.
    const seen = rounded(change, "万元").isZero() ? seenChange(quantity, basis) : change;
    return figure(moneyText(Math.abs(seen), "万元", style.zero), "万元", [quantity, basis]);
  }),
  /** 增加 or 减少. */
  增减: compared((change) => words(CHANGE_WORDS[directionOf(change)].amount)),
  /** 增长 or 下降. */
  升降: compared((change) => words(CHANGE_WORDS[directionOf(change)].percent)),
  幅度: compared((change, { quantity, basis }, { decimals, style }) => {
    // Of nothing, and from or to less than nothing, there is no percentage.
    const percent =
      basis.exact > 0 && quantity.exact >= 0 ? growthOf(change, quantity.exact, decimals) : undefined;
    return percent
      ? figure(percentText(percent.abs(), change, { decimals, style }), "%", [quantity, basis])
      : NONE;
  }),

  /** Why there is no percentage. */
  无基数: compared((_, { basis }) =>
    words(basis.exact < 0 ? "上年为负数，不计算增减幅度" : "上年为零，无法计算增减幅度"),
  ),

  上年原因: reason("prior", "与上年相比变动的原因"),
  预算原因: reason("budget", "与预算存在差异的原因"),
  用途: ({ key, name }, { quantities }) => {
    const input: BlankInput = { group: "用途", key };
    const purpose = quantities.inputs.purposes.get(key);
    return purpose === undefined
      ? blank({ what: `${name}的用途`, label: "用途", input })
      : { kind: "filled", text: purpose, input };
  },
};

function amountWord(aspect: Aspect): Word {
  return (subject, { ask, style }) => {
    const { key } = subject;
    const quantity = ask(key, aspect);
    if (!quantity) return blank(missing(subject, aspect));
    return isCount(key)
      ? figure(countText(quantity), "", [quantity])
      : figure(moneyText(quantity.shown, "万元", style.zero), "万元", [quantity]);
  };
}

function completion(basis: Basis): Word {
  const { aspect, name: of } = BASIS[basis];
  return (subject, { ask, decimals, style }) => {
    const { key, name } = subject;
    const final = ask(key, "final");
    const budget = ask(key, aspect);
    if ((budget && budget.exact <= 0) || (final && final.exact < 0)) return NONE;
    if (!final || !budget) {
      return waiting(`${name}完成${of.replace(/数$/, "")}的比例`, [
        !final && missing(subject, "final"),
        !budget && missing(subject, aspect),
      ]);
    }
    const percent = percentOf(final.exact, budget.exact, decimals);
    return percent
      ? figure(percentText(percent, final.exact, { decimals, style }), "%", [final, budget])
      : NONE;
  };
}

function reason(against: "prior" | "budget", what: string): Word {
  return ({ key, name }, { quantities }) => {
    const given = quantities.inputs.reasons[against].get(key);
    const input: BlankInput = { group: against === "prior" ? "原因·与上年相比" : "原因·与预算相比", key };
    return given === undefined
      ? blank({ what: `${name}${what}`, label: "原因", input })
      : { kind: "filled", text: given, input };
  };
}

interface Pair {
  readonly quantity: Quantity;
  readonly basis: Quantity;
}

/** A word about the difference from last year. */
function compared(say: (change: number, pair: Pair, context: Context) => Answer): Word {
  return (subject, context) => {
    const quantity = context.ask(subject.key, "final");
    const basis = context.ask(subject.key, "prior");
    const paper = MOVEMENT_ON_PAPER;
    if (!basis) return blank({ ...missing(subject, "prior"), paper });
    if (!quantity) {
      const awaits = [missing(subject, "final")];
      return blank({ what: `${subject.name}的增减`, label: "增减", awaits, paper });
    }
    return say(quantity.exact - basis.exact, { quantity, basis }, context);
  };
}

/** How an amount compares with its basis. */
export type Outcome = "more" | "less" | "noBaseMore" | "noBaseLess" | "same" | "nearly" | "unknown";

export function outcomeOf({ key }: Subject, basis: Basis, { ask }: Context): Outcome {
  const quantity = ask(key, "final");
  const before = ask(key, BASIS[basis].aspect);
  if (!quantity || !before) return "unknown";
  const change = quantity.exact - before.exact;
  if (change === 0) return "same";
  // What is not seen in the decimals of the text is no movement that could be named.
  if (seenChange(quantity, before) === 0) return "nearly";
  if (before.exact <= 0) return change > 0 ? "noBaseMore" : "noBaseLess";
  return change > 0 ? "more" : "less";
}

/** The difference of two amounts as the text prints them, in 分. */
function seenChange(quantity: Quantity, basis: Quantity): number {
  const seen = ({ shown }: Quantity): Decimal => rounded(shown, "万元");
  return seen(quantity).minus(seen(basis)).times(FEN_PER_UNIT.万元).toNumber();
}

function directionOf(change: number): `${Direction}` {
  return change > 0 ? "1" : change < 0 ? "-1" : "0";
}

function figure(text: string, unit: string, from: readonly Quantity[]): Answer {
  return { kind: "figure", written: { text, unit, from } };
}

function rounded(fen: number, unit: Unit): Decimal {
  return toDecimal(fen, unit).toDecimalPlaces(DECIMALS, Decimal.ROUND_HALF_UP);
}

function moneyText(fen: number, unit: Unit, zero: Style["zero"]): string {
  const amount = rounded(fen, unit);
  if (!amount.isZero()) return amount.toFixed(DECIMALS);
  // What is less than is seen is still something.
  return fen === 0 ? zero : "0.00";
}

/** What is less than is seen is still something: 0.00%. */
function percentText(
  percent: Decimal,
  part: number,
  { decimals, style }: Pick<Context, "decimals" | "style">,
): string {
  return part === 0 && style.zero === "0" ? "0" : percent.toFixed(decimals);
}

function countText({ shown }: Quantity): string {
  return toDecimal(shown, "个").toFixed();
}

/** 卫生健康支出（类）医疗保障管理事务（款）行政运行（项）, as far down as the code goes. */
function codePath({ key }: Subject, { quantities }: Context): string {
  const [scope, code = ""] = key.split("/") as [CodeScope, string?];
  const names = [3, 5, 7]
    .filter((length) => length <= code.length)
    .map((length, index) => {
      const name = quantities.codeName(scope, code.slice(0, length));
      return name === undefined ? "" : `${cleanName(name)}（${"类款项"[index]!}）`;
    });
  return names.join("");
}
