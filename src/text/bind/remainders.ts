/** 其他收入, 其他支出: a line of the tables behind such lines, what is left of anything behind anything else. */
import { sideOf } from "../../catalogue/identities";
import type { SaidKey } from "../../catalogue/said-key";
import { bindingOf } from "./bindings";
import { OUTLAY } from "./keys";
import type { Reading, Subject } from "./reading";
import { sameSubject } from "./scope";

const INCOME_LEFT: SaidKey = "whole.other";

/** 229 其他支出, of whatever money. */
const OUTLAY_LEFT = /^\w+\/229$/;

/** A 类, as 其他支出 is one. */
const CLASS = /^(?!economic)\w+\/[\d?][^.]{2}(?:\.\w+)?$/;

/**
 * 医疗业务支出 5 万元，管理费用 3 万元，其他支出 1 万元: whether a name is that of what the amounts before it in the sentence leave of
 * their whole, whatever that is.
 */
export function isRemainder(subject: Subject, before: readonly Reading[]): boolean {
  const like = subject.keys.includes(INCOME_LEFT)
    ? isIncome
    : subject.keys.some((key) => OUTLAY_LEFT.test(key))
      ? isOutlay
      : undefined;
  if (!like) return false;
  const amounts = before.filter(({ kind, figure }) => kind === "level" || isUnread(kind, figure));
  const last = amounts[amounts.length - 1];
  if (!last) return false;
  const { keys } = last.subject;
  // 其他收入 5 万元，占 3%: of what the amount is of; 其他收入 5 万元，其中：其他收入 1 万元: a part of it.
  if (sameSubject(last.subject, subject)) return last.bound.subject === "modified";
  return !bindingOf(last.bound.subject).firm || keys.length === 0 || !keys.some(like);
}

function isUnread(kind: Reading["kind"], { unit }: Reading["figure"]): boolean {
  return kind === "unknown" && unit.kind === "amount";
}

function isIncome(key: SaidKey): boolean {
  return sideOf(key) === "received";
}

function isOutlay(key: SaidKey): boolean {
  return CLASS.test(key) || OUTLAY.test(key);
}
