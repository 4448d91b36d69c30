/** The names and codes of one 科目 in a stretch, exchanged for those of another. */
import type { Passage } from "../text/prose/passages";
import { plainName } from "../words/same-name";
import type { Piece } from "./unit";

/** Words of the stretch, as passages have them, and what stands in their place. */
export type Names = ReadonlyMap<string, string>;

/** The exchange of a name and, where they are told apart, of the codes and of the name without 支出. */
export function exchanged(
  levels: readonly { readonly from: string; readonly to: string }[],
  codes: readonly [from: string, to: string],
): Names {
  const names = new Map<string, string>();
  for (const { from, to } of levels) {
    const [before, after] = [plainName(from), to];
    if (before === "" || after === "") continue;
    names.set(before, after);
    const short = before.replace(/支出$/, "");
    if (short !== before && short.length > 1) names.set(short, after.replace(/支出$/, ""));
  }
  const [from, to] = codes;
  if (from.length === to.length) {
    names.set(`(${from.slice(0, 3)}类)`, `（${to.slice(0, 3)}类）`);
    if (from.length >= 5) {
      names.set(from, to);
      names.set(`(${from.slice(3, 5)}款)`, `（${to.slice(3, 5)}款）`);
    }
    if (from.length === 7) names.set(`(${from.slice(5)}项)`, `（${to.slice(5)}项）`);
  }
  return names;
}

/** The longest first, none over another. */
export function codeName({ text }: Passage, start: number, end: number, names: Names): readonly Piece[] {
  const words = [...names.keys()].sort((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  for (let at = start; at < end;) {
    const word = words.find((one) => text.startsWith(one, at) && at + one.length <= end);
    if (word === undefined) at++;
    else {
      pieces.push({ start: at, end: at + word.length, text: names.get(word)! });
      at += word.length;
    }
  }
  return pieces;
}
