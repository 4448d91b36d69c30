/** Parts behind two amounts of their whole, of which it is not said whose they are. */
import { PARTITIONS } from "../../catalogue/identities";
import type { Relation } from "./relation";
import { sum, type Closed, type Terms } from "./added";
import type { Frame, Level, Reading, ReadText } from "../bind/reading";

/**
 * 支出 5 万元，年初预算 6 万元，完成年初预算的 83 %。其中：基本支出 3 万元，项目支出 2 万元: what makes up a whole comes to one of the
 * amounts that are said of it.
 */
export function ofEitherHead(text: ReadText, frame: Frame, terms: Terms): readonly (Relation & Closed)[] {
  const { parent, parts } = frame;
  const planned = parent?.kind === "level" && parent.aspect !== "final";
  if (!planned || !parts.every(isUnsaid)) return [];
  const keys = parts.map((part) => terms.key(part));
  const key = terms.key(parent);
  const whole = PARTITIONS.find(
    (one) => !one.open && one.whole === key && one.parts.every((part) => keys.includes(part)),
  );
  if (!whole) return [];
  const made = parts.filter((part) => whole.parts.includes(terms.key(part)));
  const heads = text.readings.filter(
    (reading): reading is Level =>
      reading.kind === "level" &&
      reading.passage === parent.passage &&
      reading.figure.start <= parent.figure.start &&
      terms.key(reading) === key,
  );
  for (const head of heads) {
    const relation = sum(head, made, whole.rule, "may", terms);
    if (relation) return [relation];
  }
  const spent = heads.find(({ aspect, soft }) => aspect === "final" && !soft);
  const relation = spent && sum(spent, made, whole.rule, "must", terms);
  return relation ? [{ ...relation, closed: true }] : [];
}

/** 基本支出 3 万元 behind amounts of more than one time. */
function isUnsaid({ kind, aspect, bound }: Reading): boolean {
  return (
    kind === "level" &&
    aspect === "final" &&
    bound.subject === "own" &&
    bound.aspect === "another time before"
  );
}
