/** Two lists beside each other in one order: the longest common subsequence, weighed. */

/** A place in both lists, or in one of them alone. */
export type Pair = readonly [before: number | undefined, after: number | undefined];

/**
 * Pairs what is alike so that the likeness in total is greatest; what has no pair stands alone, in its place.
 *
 * @param before how many there are in the one list, as `after` in the other
 * @param likeness how well two places go together, above 0; undefined or 0 where they are no pair
 */
export function align(
  before: number,
  after: number,
  likeness: (before: number, after: number) => number | undefined,
): readonly Pair[] {
  const width = after + 1;
  const scores = new Float64Array((before + 1) * width);
  const paired = new Float64Array(scores.length);
  for (let a = before - 1; a >= 0; a--) {
    for (let b = after - 1; b >= 0; b--) {
      const like = likeness(a, b) ?? 0;
      const both = like > 0 ? like + scores[(a + 1) * width + b + 1]! : 0;
      paired[a * width + b] = both;
      scores[a * width + b] = Math.max(both, scores[(a + 1) * width + b]!, scores[a * width + b + 1]!);
    }
  }
  const pairs: Pair[] = [];
  let [a, b] = [0, 0];
  while (a < before && b < after) {
    const score = scores[a * width + b]!;
    if (paired[a * width + b]! > 0 && paired[a * width + b] === score) pairs.push([a++, b++]);
    else if (scores[(a + 1) * width + b] === score) pairs.push([a++, undefined]);
    else pairs.push([undefined, b++]);
  }
  while (a < before) pairs.push([a++, undefined]);
  while (b < after) pairs.push([undefined, b++]);
  return pairs;
}

/** The places of what is the same in both lists, in order; as many as there can be. */
export function common(
  before: number,
  after: number,
  same: (before: number, after: number) => boolean,
): readonly (readonly [before: number, after: number])[] {
  return align(before, after, (a, b) => (same(a, b) ? 1 : 0)).filter(
    (pair): pair is readonly [number, number] => pair[0] !== undefined && pair[1] !== undefined,
  );
}
