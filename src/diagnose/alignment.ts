/** The likeliest way to lay one sequence along another, by affine gaps (Gotoh): what stands alone stands together. */

const NEVER = -1e9;
/** What it costs that a gap begins; that it goes on costs nothing, so that one gap is likelier than two. */
const OPENS = 3;

/** What came before a place: a pair, one of the first alone, one of the second alone. */
const PAIR = 0;
const FIRST = 1;
const SECOND = 2;

/**
 * For each of `n` places of the first sequence its place in the second, which has `m`, in order; −1 where it has none.
 *
 * @param likeness how much is won where two places are laid together; negative where they do not fit
 */
export function align(n: number, m: number, likeness: (i: number, j: number) => number): readonly number[] {
  const width = m + 1;
  const best = [PAIR, FIRST, SECOND].map(() => new Float64Array((n + 1) * width).fill(NEVER));
  const from = [PAIR, FIRST, SECOND].map(() => new Uint8Array((n + 1) * width));
  best[PAIR]![0] = 0;
  const put = (state: number, at: number, before: number, step: (state: number) => number): void => {
    for (const last of [PAIR, FIRST, SECOND]) {
      const value = best[last]![before]! + step(last);
      if (value <= best[state]![at]!) continue;
      best[state]![at] = value;
      from[state]![at] = last;
    }
  };
  for (let i = 0; i <= n; i += 1) {
    for (let j = 0; j <= m; j += 1) {
      const at = i * width + j;
      if (i > 0 && j > 0) {
        const gain = likeness(i - 1, j - 1);
        put(PAIR, at, at - width - 1, () => gain);
      }
      if (i > 0) put(FIRST, at, at - width, (last) => (last === FIRST ? 0 : -OPENS));
      if (j > 0) put(SECOND, at, at - 1, (last) => (last === SECOND ? 0 : -OPENS));
    }
  }
  const places = new Array<number>(n).fill(-1);
  let [i, j] = [n, m];
  let state = [PAIR, FIRST, SECOND].sort((a, b) => best[b]![n * width + m]! - best[a]![n * width + m]!)[0]!;
  while (i > 0 || j > 0) {
    const last = from[state]![i * width + j]!;
    if (state === PAIR) places[(i -= 1)] = j -= 1;
    else if (state === FIRST) i -= 1;
    else j -= 1;
    state = last;
  }
  return places;
}
