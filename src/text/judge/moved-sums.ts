/** How a whole moved, against how each of its parts did: 增加 12 万元 = 持平 + 增加 9 万元 + 增加 3 万元. */
import { PARTITIONS } from "../../catalogue/identities";
import { ofAnyMoney, type SaidKey } from "../../catalogue/said-key";
import { guessOf } from "../bind/bindings";
import type { Change, ReadText } from "../bind/reading";
import { inOneParagraph, nearestTo, sum, type Closed, type Terms } from "./added";
import type { Relation } from "./relation";

/**
 * Of a whole whose parts all say in its section how they moved, in its sentence or in the paragraphs of a list. What only
 * words say, 持平, is no figure that could be accused: then the sum is told and none of its figures.
 */
export function movedSums(text: ReadText, terms: Terms): readonly (Relation & Closed)[] {
  const changes = text.readings.filter(
    (reading): reading is Change => reading.kind === "change" && isStated(reading, terms),
  );
  return changes.flatMap((whole) => {
    for (const { whole: of, parts, open } of PARTITIONS) {
      if (open || terms.key(whole) !== of) continue;
      const moved = parts.map((part) => movementOf(text, changes, whole, part, terms));
      const said = moved.filter((one): one is Change => one !== undefined && one !== "unmoved");
      if (said.length > 0 && !moved.includes(undefined))
        return sumOf(whole, said, moved.length - said.length, terms);
    }
    return [];
  });
}

function sumOf(
  whole: Change,
  said: readonly Change[],
  flat: number,
  terms: Terms,
): readonly (Relation & Closed)[] {
  const relation = sum(whole, said, "N-02r", "must", terms, { flat });
  if (!relation || (!relation.holds && mayBeCarried(whole, said, terms))) return [];
  const { head, mend, ...told } = relation;
  const sure = flat === 0 && !isPartOrWhole(whole);
  const closed = inOneParagraph(
    whole.of ?? whole,
    said.map((one) => one.of ?? one),
  );
  return [
    {
      ...told,
      ...(sure && head ? { head } : {}),
      ...(sure && mend ? { mend } : {}),
      ...(closed ? { closed } : {}),
    },
  ];
}

/** 支出总预算 by 基本支出 and 项目支出: what was carried over may have moved with it and is none of these; single funds have it too. */
function mayBeCarried(whole: Change, parts: readonly Change[], terms: Terms): boolean {
  const byFund = parts.every((part) => ofAnyMoney(terms.key(part)) === ofAnyMoney(terms.key(whole)));
  return !byFund && whole.subject.keys.some((key) => ofAnyMoney(key)?.endsWith("Grand"));
}

/** An amount that moved from something the text says; not what the tables have shown to be wrong. */
function isStated(reading: Change, terms: Terms): boolean {
  const { basis, otherYear, figure } = reading;
  const firm = !guessOf(reading.bound) || isPartOrWhole(reading);
  return (
    firm &&
    basis !== undefined &&
    otherYear === undefined &&
    figure.unit.kind === "amount" &&
    !terms.refuted(reading)
  );
}

/** 支出预算…，其中：财政拨款支出预算…，比上年增加: where the parts of that say how they moved, it is that which did. */
function isPartOrWhole({ bound }: Change): boolean {
  return bound.subject === "part or whole" && !guessOf({ ...bound, subject: "own" });
}

/** The movement of a part that stands nearest to that of its whole, from the same, or that it is as it was. */
function movementOf(
  { flats }: ReadText,
  changes: readonly Change[],
  whole: Change,
  part: SaidKey,
  terms: Terms,
): Change | "unmoved" | undefined {
  const alike = changes.filter(
    (change) =>
      change !== whole &&
      !change.soft &&
      terms.key(change) === part &&
      change.basis === whole.basis &&
      change.aspect === whole.aspect &&
      change.section === whole.section,
  );
  const unmoved = flats.some(
    ({ subject, soft, basis, section }) =>
      !soft && subject.keys[0] === part && basis === whole.basis && section === whole.section,
  );
  return nearestTo(whole, alike) ?? (unmoved ? "unmoved" : undefined);
}
