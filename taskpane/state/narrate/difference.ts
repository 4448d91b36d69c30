/** Where two sentences differ. Figures and words of Latin letters are not cut in two. */
import { common } from "../../../src/write/alignment";

export interface Stretch {
  /** `same`: in both; `removed`: in the old one alone; `added`: in the new one alone. */
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Common words that are fewer than this between two differences are no rest for the eye: they belong to the difference. */
const LEAST_COMMON = 3;

/** The stretches of both, in order; what was removed stands before what was added in its place. */
export function difference(before: string, after: string): readonly Stretch[] {
  const one = wordsOf(before);
  const other = wordsOf(after);
  const same = commonRuns(one, other);
  const stretches: Stretch[] = [];
  let removed = "";
  let added = "";
  let i = 0;
  let j = 0;
  const close = () => {
    if (removed !== "") stretches.push({ kind: "removed", text: removed });
    if (added !== "") stretches.push({ kind: "added", text: added });
    removed = added = "";
  };
  for (let at = 0; at <= same.length; at += 1) {
    const [nextI, nextJ, length] = same[at] ?? [one.length, other.length, 0];
    removed += one.slice(i, nextI).join("");
    added += other.slice(j, nextJ).join("");
    const text = one.slice(nextI, nextI + length).join("");
    const inside = nextI > 0 && nextJ > 0 && (nextI + length < one.length || nextJ + length < other.length);
    if (length < LEAST_COMMON && inside) {
      removed += text;
      added += text;
    } else {
      close();
      if (text !== "") stretches.push({ kind: "same", text });
    }
    i = nextI + length;
    j = nextJ + length;
  }
  close();
  return stretches;
}

/** Words of a common stretch that are shown beside a difference. */
const BESIDE = 16;

/** The same with what is common shortened to the words beside the differences. */
export function shortened(stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.every(({ kind }) => kind === "same")) return stretches;
  return stretches.map((stretch, index) => {
    const { kind, text } = stretch;
    const [first, last] = [index === 0, index === stretches.length - 1];
    const words = wordsOf(text);
    if (kind !== "same" || words.length <= (first || last ? BESIDE + 4 : 2 * BESIDE + 4)) return stretch;
    const start = first ? "" : words.slice(0, BESIDE).join("");
    const end = last ? "" : words.slice(-BESIDE).join("");
    return { kind, text: `${start}…${end}` };
  });
}

/** The runs of words that both have, as their places and their length. */
function commonRuns(one: readonly string[], other: readonly string[]): (readonly [number, number, number])[] {
  const runs: [number, number, number][] = [];
  for (const [i, j] of common(one.length, other.length, (a, b) => one[a] === other[b])) {
    const last = runs[runs.length - 1];
    if (last && last[0] + last[2] === i && last[1] + last[2] === j) last[2] += 1;
    else runs.push([i, j, 1]);
  }
  return runs;
}

function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/[\d.,]*\d%?|[A-Za-z]+|[^]/gu) ?? [];
}
