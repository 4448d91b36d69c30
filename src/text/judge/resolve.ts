/** Which of the quantities that its words may mean an amount or a count is of. */
import { isNamedKey, partsOf } from "../../catalogue/quantities";
import type { SaidKey } from "../../catalogue/said-key";
import { agrees } from "./agree";
import type { Desk } from "./desk";
import { fenOf } from "./figures";
import type { Count, Level, Reading, SaidAspect } from "../bind/reading";
import { candidates, meantBy } from "./candidates";

export interface Meant {
  readonly key: SaidKey;
  readonly aspect: SaidAspect;
}

/** The first of what it may mean whose figure it has; else what its words say, where a table has that. */
export function meant(desk: Desk, reading: Level | Count): Meant | undefined {
  const all = meantBy(desk, reading.subject);
  const [first] = all;
  if (first === undefined) return undefined;
  const left = all.filter((key) => !isListed(desk, reading, key));
  const keys = left.length > 0 ? left : all;
  const { aspect, aspects = [] } = reading;
  const named = [...keys, ...(reading.subject.also ?? []), ...ofYear(desk, reading, keys)];
  const said = named.map((key) => ({ key, aspect }));
  const others = aspects.flatMap((other) => keys.map((key) => ({ key, aspect: other })));
  const fitting = [...said, ...others].find(({ key, aspect: one }) => {
    const known = desk.known(reading, key, one);
    return known !== undefined && agrees(desk, reading, known);
  });
  if (fitting) {
    if (fitting.aspect === aspect) desk.prove(reading, first, fitting.key);
    return fitting;
  }
  // The same words in the same item mean what a figure before them was found to mean.
  const proved = desk.provedOf(reading, first);
  if (proved !== undefined && candidates(desk, reading).includes(proved)) return { key: proved, aspect };
  const known = keys.find((key) => desk.known(reading, key));
  return { key: known ?? keys[0]!, aspect };
}

/** 支出总计 5 万元，包括：1.基本支出… 2.项目支出…, and nothing that was left over: what some call 总计 is that of the year. */
function ofYear(desk: Desk, whole: Reading, keys: readonly SaidKey[]): readonly SaidKey[] {
  return keys.flatMap((key) => {
    const year = key.replace(/Grand$/, "");
    if (year === key || !isNamedKey(year)) return [];
    const kinds: readonly SaidKey[] = partsOf(year);
    const parts = desk.partsBelow(whole).flatMap(({ subject }) => subject.keys[0] ?? []);
    return parts.length > 1 && parts.every((part) => kinds.includes(part)) ? [year] : [];
  });
}

/** 总收入 5 万元，其中本年收入 4 万元…: it is not that, unless it comes to the same. */
function isListed(desk: Desk, whole: Reading, key: SaidKey): boolean {
  const parts = desk.text.sentences[whole.sentence]!.readings.filter(
    ({ frame, subject }) => frame?.parent === whole && subject.keys.length === 1 && subject.keys[0] === key,
  );
  return parts.length > 0 && parts.every(({ figure }) => fenOf(figure) !== fenOf(whole.figure));
}
