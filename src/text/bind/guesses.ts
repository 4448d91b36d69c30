/**
 * What no words say is a guess, though a section or a sentence seems to give it: the third law, kept in one place. A guess may
 * prove a figure and refutes none.
 */
import type { Money } from "../../catalogue/quantity";
import { moneyOf, type SaidKey } from "../../catalogue/said-key";
import type { Figure, Token } from "../parse/tokens";
import { sectionOf, type Topic } from "../../catalogue/sections";
import { bindingOf, type BindingName } from "./bindings";
import { isLine, ONLY } from "./keys";
import type { Reading, Sentence, Subject } from "./reading";
import { lastIndex } from "../../last-index";

/** Where a figure stands. */
export interface Surroundings {
  readonly figure: Pick<Figure, "start">;
  readonly sentence: Sentence;
  /** The passage's. */
  readonly text: string;
  readonly topic: Topic;
  /** The whole of the list that is being read. */
  readonly parent: Reading | undefined;
  /** That of a list whose items stand in paragraphs of their own. */
  readonly above: Reading | undefined;
  /** What the sentences of the paragraph before it spoke of. */
  readonly told: readonly SaidKey[];
}

/**
 * By what the money of a figure is bound. That of its section is a guess once the sentence has named another, and where there
 * is no such section; that of its sentence behind a semicolon and behind what all money has; and 财政拨款 may be short for
 * the fund that was named before it.
 */
export function moneyBound(
  { figure, sentence, topic, told, parent, above }: Surroundings,
  { subject, moneyBy }: { readonly subject: Subject; readonly moneyBy: BindingName },
): BindingName {
  const own = moneyOf(subject.keys[0] ?? "");
  if (own === undefined) return moneyBy;
  const before = withoutReasons(tokensBefore(sentence, figure));
  const semicolon = lastIndex(before, isSemicolon);
  const part = before.slice(
    lastIndex(before.slice(0, Math.max(semicolon, 0)), isSemicolon) + 1,
    Math.max(semicolon, 0),
  );
  const named = (among: readonly Token[], wanted: (money: Money) => boolean): boolean =>
    among.some((token) => token.kind === "money" && wanted(token.money));
  const since = before.slice(semicolon + 1);
  const bySection = (): boolean =>
    own === sectionOf(topic).money &&
    saysOfAll(topic, subject) &&
    !(topic === "other" && before.some(isInitial)) &&
    !named(before, (money) => money !== own && (money !== "fiscal" || own === "whole"));
  const guessed = {
    "section's money": () => !bySection() || isOfFundBefore(told, own, subject),
    // A list that is open since the paragraph before; one of this sentence has its own whole.
    "whole's money": () => parent === undefined && isOfFundBefore(told, own, subject),
    "sentence's money": () =>
      ((!named(since, (money) => money === own) && !isOtherSide(part, own, subject)) ||
        before.some(isOfAllMoney)) &&
      !bySection(),
    own: () => own === "fiscal" && named(since, isFund),
  };
  // A part has the money of its whole, as surely as that is known.
  const whole = parent ?? above;
  if (moneyBy === "whole's money" && whole && !bindingOf(whole.bound.money).firm) return whole.bound.money;
  return moneyBy in guessed && guessed[moneyBy as keyof typeof guessed]() ? "another money before" : moneyBy;
}

/** 一般公共预算财政拨款本年收入 5 万元；本年支出: the other side of the one money that stands before the semicolon. */
function isOtherSide(part: readonly Token[], own: Money, { keys: [key] }: Subject): boolean {
  const other = key === `${own}.income` ? "expenditure" : key === `${own}.expenditure` ? "income" : undefined;
  const moneys = part.filter((token) => token.kind === "money");
  return (
    other !== undefined &&
    part.some((token) => token.kind === "quantity" && token.means.includes(other)) &&
    moneys.length > 0 &&
    moneys.every((token) => token.money === own)
  );
}

/** 一般公共预算财政拨款本年收入 5 万元。本年支出 4 万元: of what its section is on, or of the fund before. */
function isOfFundBefore(told: readonly SaidKey[], own: Money, { keys }: Subject): boolean {
  if (!keys.every((key) => FLOW.test(key))) return false;
  return told.some((key) => {
    const money = moneyOf(key);
    return money !== undefined && money !== own && isFund(money);
  });
}

const FLOW = /\.(?:income|expenditure|opening|closing|basic|project)$/;

/** Whether a section on all money says what a 科目, what 基本支出 is of: where there is none, nothing does. */
function saysOfAll(topic: Topic, { keys }: Subject): boolean {
  return (
    (topic !== "other" && topic !== "overall") || !keys.some((key) => isLine(key) || SPLIT_OF_ALL.test(key))
  );
}

/**
 * Whether a figure is of less than its words say: what is taken off before it, what a day within the year had come to,
 * 公务接待费 among the 商品和服务支出 of another table, what stands in the bracket of an amount that is no part of its list.
 */
export function isLess({ figure, sentence, text, topic, parent }: Surroundings, { keys }: Subject): boolean {
  if (LESS.test(text.slice(sentence.start, figure.start))) return true;
  const before = tokensBefore(sentence, figure);
  if (isSumOfMore(sentence, text.slice(0, figure.start), keys)) return true;
  if (keys[0]?.startsWith("three.") && topic !== "three" && before.some(isEconomic)) return true;
  const bracket = before[lastIndex(before, (token) => token.kind === "pause" && "()".includes(token.mark))];
  if (bracket?.kind !== "pause" || bracket.mark !== "(" || parent === undefined) return false;
  const head = sentence.readings.find((reading) =>
    /^[万亿]?元$/.test(text.slice(reading.figure.end, bracket.start)),
  );
  return head !== undefined && head !== parent && !head.subject.keys.some((key) => keys.includes(key));
}

/** 年初预算支出 5 万元，实际支出 4 万元 where no section says of what: what is budgeted is mostly 财政拨款. */
function isInitial(token: Token): boolean {
  return token.kind === "aspect" && token.aspect === "initial";
}

/** 一般公共预算支出 5 万元，上解支出 3 万元，支出合计 8 万元: what the sentence has said itself, and what else it has said since. */
function isSumOfMore({ readings }: Sentence, before: string, keys: Subject["keys"]): boolean {
  const said = readings.findIndex(
    ({ kind, subject }) => kind === "level" && subject.keys.some((key) => keys.includes(key)),
  );
  const more = readings
    .slice(said + 1)
    .some(
      ({ kind, frame, figure }) =>
        !frame && figure.unit.kind === "amount" && (kind === "unknown" || kind === "level"),
    );
  return said >= 0 && more && /(?:合计|总计)[为：]?$/.test(before);
}

/** Into what spending is split, of which every kind of money has its own. */
const SPLIT_OF_ALL = /^whole\.(?:basic|project)$/;

/**
 * Words that take something off what they stand before, add to it (，加上级补助收入…万元，收入合计…), or count it otherwise:
 * 使用结转资金 3 万元，当年预算安排 2 万元, 支出 5 万元中，当年财政拨款安排 3 万元 are of where it came from.
 */
const LESS =
  /剔除|扣除|除[^，。；]{2,40}外|结转[^。；]{0,40}[，、](?:当年|本年)度?[^，。；]{0,4}预算安排|支出[^，。；]{0,16}中[，：](?:当年|本年)度?财政[^，。；\d]{0,4}安排|同口径|涉及|截至\d{4}年(?!12)\d{1,2}月|(?:^|[，；])(?:再?加上|加(?=[^，。；强快大固]{2,12}\d))/;

function tokensBefore({ tokens }: Sentence, { start }: Pick<Figure, "start">): readonly Token[] {
  return tokens.filter(({ end }) => end <= start);
}

/** What is named as the reason of something is not what is spoken of. */
function withoutReasons(tokens: readonly Token[]): readonly Token[] {
  let reason = false;
  return tokens.filter((token) => {
    reason = token.kind === "reason" || (reason && !isSemicolon(token));
    return !reason;
  });
}

function isSemicolon(token: Token): boolean {
  return token.kind === "pause" && token.mark === "；";
}

function isEconomic(token: Token): boolean {
  if (token.kind === "subject") return token.codes.some(({ scope }) => scope === "economic");
  if (token.kind === "quantity")
    return token.means.some((means) => means === "public" || means === "personnel");
  return token.kind === "named" && token.key === "agency";
}

/** 事业收入 and what else no kind of money but all of it has. */
function isOfAllMoney(token: Token): boolean {
  return token.kind === "quantity" && token.means.every((means) => ONLY[means] === "whole");
}

function isFund(money: Money): boolean {
  return money !== "whole" && money !== "fiscal";
}
