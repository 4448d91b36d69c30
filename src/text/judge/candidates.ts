/** What a reading may be about: the quantities that its words mean, and what an amount before it was found to be. */
import type { SaidKey } from "../../catalogue/said-key";
import type { Reading } from "../bind/reading";
import { agrees } from "./agree";
import type { Desk } from "./desk";

/** The things a reading may be about: what its words say, then what they may mean besides. */
export function candidates(desk: Desk, { subject }: Reading): readonly SaidKey[] {
  return [...meantBy(desk, subject), ...(subject.also ?? [])];
}

/** What the words of a subject mean, a 科目 under another name as the line it is. */
export function meantBy(desk: Desk, { keys }: Reading["subject"]): readonly SaidKey[] {
  return keys.map((key) => desk.renamed.get(key) ?? key);
}

/**
 * The same of what is said of an amount: first what that was found to be, and where a table has it nothing else that its words
 * may mean.
 */
export function candidatesOf(desk: Desk, reading: Reading): readonly SaidKey[] {
  const { of } = reading;
  const key = of && desk.key(of);
  const all = candidates(desk, reading);
  if (!of || !key || !all.includes(key)) return all;
  const settledAs = desk.decided(of) ? meantBy(desk, reading.subject) : [];
  const alike = alikeOf(desk, of);
  return [key, ...all.filter((one) => one !== key && (alike.includes(one) || !settledAs.includes(one)))];
}

/** 财政拨款总支出 where nothing was carried over is 本年支出 and 总计 alike: which of them moved is not said. */
export function alikeOf(desk: Desk, of: Reading): readonly SaidKey[] {
  if (of.kind !== "level") return [];
  return meantBy(desk, of.subject).filter((key) => {
    const known = desk.known(of, key);
    return known !== undefined && agrees(desk, of, known);
  });
}
