/** Which figure is to blame for what does not hold: what is wrong, what is open for it, what no figure could be singled out for. */
import type { Reading } from "../bind/reading";
import type { Relation, Fault, Blame } from "./relation";
import { type Broken, isOfWords, roomOf, suspectsOf, meet, isEmpty } from "./suspects";
import { groupsOf, type Mending, mostOf, culprit } from "./mendings";
import { spokesman, faultOf, printedText, said } from "./faults";

/**
 * What is to be said of the relations that do not hold. A figure is wrong where its change alone makes every broken
 * relation of its group hold and leaves whole what holds now, and no other figure's would: a percentage computed of
 * amounts that sums or repetitions bear out, an amount that is another wherever else it stands. Where several could be
 * to blame, nobody is: the relation is told, and they are open.
 *
 * @param doubtful others that do not hold and may have been misread: what is to blame would have to mend them as well
 */
export function blame(relations: readonly Relation[], doubtful: readonly Relation[]): Blame {
  const holding = relations.filter(({ holds }) => holds);
  const room = roomOf(holding);
  const exact = roomOf(holding.filter(({ kind }) => kind !== "quotient"));
  const failing = relations.filter(({ holds }) => !holds);
  const wrong = new Map<Reading, Fault>();
  let left: readonly Broken[] = failing
    .filter((relation) => !isOfWords(relation) && relation.rule !== "N-09z")
    .map((relation) => ({ relation, suspects: suspectsOf(relation, room, exact) }));
  const mendsAll = ({ reading, range }: Mending): boolean =>
    doubtful.every(({ readings, mend }) => {
      const other = readings.includes(reading) ? mend?.(reading) : undefined;
      return !other || !isEmpty(meet(other, range));
    });
  const words = failing.filter(isOfWords);
  const next = (): Mending | undefined => culprit(left, mendsAll, words);
  for (let found = next(); found; found = next()) {
    const { reading } = found;
    wrong.set(reading, faultOf(found));
    // Of a relation that a wrong figure has part in, the others cannot be measured.
    left = left.filter(({ relation }) => !relation.readings.includes(reading));
  }
  const culpritOf = ({ readings }: Relation): Reading | undefined => readings.find((one) => wrong.has(one));
  for (const relation of failing) {
    const { rule, result } = relation;
    if (rule === "N-09z" && result && !culpritOf(relation)) wrong.set(result, said(relation, result));
  }
  const supported = new Set(
    relations.filter(({ holds, telling }) => holds && telling).flatMap(({ readings }) => readings),
  );
  const bare = ({ readings }: Relation): readonly Reading[] => readings.filter((one) => !supported.has(one));
  const open = new Map<Reading, string>();
  const leave = (reading: Reading, relation: Relation): void => {
    const reason = `${relation.say(reading).reason}；错在哪一个数还不能确定`;
    if (!wrong.has(reading) && !open.has(reading)) open.set(reading, reason);
  };
  const unresolved: Relation[] = [];
  for (const group of groupsOf(left)) {
    const alone = mostOf(group).some(({ mended }) => mended.length === group.length);
    const told = alone ? [spokesman(group)] : group.map(({ relation }) => relation);
    unresolved.push(...told);
    for (const { relation, suspects } of group) {
      for (const reading of [...suspects.map((suspect) => suspect.reading), ...bare(relation)])
        leave(reading, told.find(({ readings }) => readings.includes(reading)) ?? relation);
    }
  }
  for (const relation of failing) {
    const guilty = culpritOf(relation);
    if (!guilty && isOfWords(relation) && bare(relation).length > 0) unresolved.push(relation);
    // What is said of words, and of a percentage that cannot be, throws no doubt on the amounts.
    if (relation.kind === "words" || relation.rule === "N-09z") continue;
    for (const reading of bare(relation)) {
      if (!guilty) leave(reading, relation);
      else if (!wrong.has(reading) && !open.has(reading))
        open.set(reading, `与它相关的 ${printedText(guilty)}不符，没有别的数可以印证`);
    }
  }
  return { wrong, open, unresolved };
}
