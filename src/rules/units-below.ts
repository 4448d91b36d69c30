/** Units that a table lists, each with the units below it: by their 代码, or by the one row that says the whole once more. */
import type { Entry } from "../statement/statement";
import { addTo } from "../group-by";

/** A unit of a table, and its figures by what else names them: a column, or a line. */
export interface ListedUnit {
  readonly key: string;
  at(of: string): Entry | undefined;
}

export interface UnitsBelow<T> {
  readonly roots: readonly T[];
  readonly below: ReadonlyMap<T, readonly T[]>;
}

/** @param whole what is listed once more as the sum of all units, of each of `names` */
export function unitsBelow<T extends ListedUnit>(
  units: readonly T[],
  names: readonly string[],
  whole: (of: string) => Entry | undefined,
): UnitsBelow<T> {
  const roots: T[] = [];
  const below = new Map<T, T[]>();
  for (const unit of units) {
    const above = units.filter(
      ({ key }) => unit.key.length > key.length && unit.key.startsWith(key) && /\d$/.test(key),
    );
    const nearest = above.sort((a, b) => b.key.length - a.key.length)[0];
    if (nearest) addTo(below, nearest, unit);
    else roots.push(unit);
  }
  const [first, ...rest] = roots;
  if (!first || rest.length === 0 || !saysAll(first, rest, names, whole)) return { roots, below };
  addTo(below, first, ...rest);
  return { roots: [first], below };
}

/** Whether the first unit is the department itself, and the others its units: both come to the whole, nearly everywhere. */
function saysAll(
  first: ListedUnit,
  rest: readonly ListedUnit[],
  names: readonly string[],
  whole: (of: string) => Entry | undefined,
): boolean {
  const value = (entry: Entry | undefined): number => entry?.amount.printed.value ?? 0;
  const filled = names.filter((of) => value(whole(of)) !== 0);
  const agreeing = (of: (name: string) => number): number =>
    filled.filter((name) => of(name) === value(whole(name))).length;
  const own = agreeing((name) => value(first.at(name)));
  const others = agreeing((name) => rest.reduce((sum, unit) => sum + value(unit.at(name)), 0));
  return filled.length > 0 && own * 2 > filled.length && others * 2 > filled.length;
}
