/** Amounts that no table has, by what last year's text shows of them: never sure, so that each is noted. */
import { NAMED_KEYS, QUANTITIES } from "../catalogue/quantities";
import type { Reading } from "../text/bind/reading";
import { fenOf } from "../text/judge/figures";
import type { LastYear } from "./last-year";
import { sourcesOf, type Amount, type Now, type Rekey, type ThisYear } from "./this-year";

/** An amount of fewer digits is another's by chance. */
const TELLING = 100;

export function inferred(last: LastYear, now: ThisYear, reading: Reading, rekey: Rekey): Now | undefined {
  if (reading.figure.unit.kind !== "amount" || reading.otherYear !== undefined) return undefined;
  return (
    ofOneMoney(last, now, reading, rekey) ?? bySum(last, now, reading, rekey) ?? alike(last, now, reading)
  );
}

/** 支出 5 万元（其中：一般公共预算支出 5 万元；政府性基金预算支出 0 万元）: where one money was all of it, it may be so again. */
function ofOneMoney(last: LastYear, now: ThisYear, reading: Reading, rekey: Rekey): Now | undefined {
  const { parent, parts = [] } = reading.frame ?? {};
  if (!last.key(reading).includes("|") || parent?.kind !== "level") return undefined;
  const isAll = (one: Reading): boolean => fenOf(one.figure) === fenOf(parent.figure);
  if (!parts.some(isAll) || !parts.every((one) => isAll(one) || one.figure.units === 0)) return undefined;
  if (!isAll(reading)) return { kind: "open", doubt: "上年没有用这种资金，今年照此写的" };
  const found = now.level(parent, rekey);
  return found.kind === "known" ? { ...found, doubt: "上年都是这种资金，今年照此写的" } : undefined;
}

/** A whole whose parts are known, or what is left of one: where they added up last year. */
function bySum(last: LastYear, now: ThisYear, reading: Reading, rekey: Rekey): Now | undefined {
  const amounts = (all: readonly Reading[]): readonly Amount[] | undefined => {
    const known = all.flatMap((one) => {
      const { aspect } = one;
      const sure = one.kind === "level" && last.doubt(one) === undefined;
      return (sure && now.amount({ key: rekey(last.key(one)), aspect })) || [];
    });
    return known.length === all.length ? known : undefined;
  };
  const written = (fen: number, of: readonly Amount[], doubt: string): Now | undefined =>
    fen < 0 ? undefined : { kind: "known", text: now.printing.amount(fen, reading), ...sourcesOf(of), doubt };
  const sum = (all: readonly Amount[]): number => all.reduce((total, { shown }) => total + shown, 0);
  const parts = last.partsOf(reading);
  if (parts.length > 1 && last.isSum(parts, reading)) {
    const all = amounts(parts);
    if (all) return written(sum(all), all, "表中没有这个数，是所列各项的合计");
  }
  const whole = reading.frame?.parent;
  const others = (whole ? last.partsOf(whole) : []).filter((one) => one !== reading);
  if (!whole || others.length === 0 || !last.isSum([...others, reading], whole)) return undefined;
  const [total, rest] = [amounts([whole]), amounts(others)];
  return total && rest && written(sum(total) - sum(rest), [...total, ...rest], "是总数减去其余各项的数");
}

/** 涉及资金 32.43 万元: the same as an amount of the tables, and so perhaps again. */
function alike(last: LastYear, now: ThisYear, reading: Reading): Now | undefined {
  if (Math.abs(reading.figure.units) < TELLING) return undefined;
  const aspect = "final";
  const isSame = (key: (typeof NAMED_KEYS)[number]): boolean =>
    last.agrees(reading, { key, aspect }) ?? last.said(key, aspect) === fenOf(reading.figure);
  const keys = NAMED_KEYS.filter((key) => !QUANTITIES[key].count && isSame(key));
  const amounts = keys.flatMap((key) => now.amount({ key, aspect }) ?? []);
  const texts = new Set(amounts.map(({ shown }) => now.printing.amount(shown, reading)));
  const [key, text] = [keys[0], [...texts][0]];
  if (key === undefined || text === undefined || texts.size > 1) return undefined;
  const doubt = `上年与${QUANTITIES[key].name}的数相同，今年照它写的`;
  return { kind: "known", text, ...sourcesOf(amounts.slice(0, 1)), doubt };
}
