/** Shares of a whole that the text has no amount of: they say what it is, and bear each other out. */
import { percentOf } from "../../amount/percent";
import type { Closed } from "./added";
import type { Desk } from "./desk";
import { isEvenedOut } from "./evened-out";
import { figureText, percentOfFigure } from "./figures";
import { expectedRange, type Outcome } from "./outcome";
import { partRange, wholeRange } from "./ranges";
import type { Range, Relation } from "./relation";
import { shareRule } from "./shares";
import type { Level, Share } from "../bind/reading";

/** A share, the amount right before it, and what the two make of the whole. */
interface Part {
  readonly share: Share;
  readonly of: Level;
  readonly whole: Range;
}

/** How many must agree before another that does not is wrong. */
const SURE = 3;

/**
 * 甲 5 万元，占支出总预算的 50%；乙 3 万元，占支出总预算的 30%: of one whole by the same words, or in one sentence by none. One that
 * three others disagree with is wrong.
 */
export function sharesAlike(
  desk: Desk,
  outcomes: ReadonlyMap<Share, readonly Outcome[]>,
): readonly (Relation & Closed)[] {
  const groups = new Map<string, Part[]>();
  for (const [share, found] of outcomes) {
    const { of, whole, figure, section, aspect, sentence, frame } = share;
    if (found.length > 0 || desk.decided(share) || desk.vague(share) || !of || desk.vague(of)) continue;
    if (of.figure.units === 0 || figure.units === 0 || (!whole && frame?.parent)) continue;
    const id = [section, aspect, whole?.keys.join() ?? `sentence ${sentence}`].join("|");
    const part = { share, of, whole: wholeRange(percentOfFigure(figure), desk.span(of)) };
    groups.set(id, [...(groups.get(id) ?? []), part]);
  }
  return [...groups.values()].flatMap((parts) => ofOneWhole(desk, parts));
}

function ofOneWhole(desk: Desk, parts: readonly Part[]): readonly (Relation & Closed)[] {
  const all = common(parts);
  if (parts.length > 1 && all) return [borneOut(desk, parts)];
  if (parts.length <= SURE) return [];
  for (const odd of parts) {
    const others = parts.filter((part) => part !== odd);
    const whole = common(others);
    if (!whole) continue;
    const rounded = sharesOf(desk, odd, whole);
    const shares = parts.map(({ share }) => share);
    // 78.33%、10.73%、4.04%、6.90%: what the rounding of the others leaves of 100% is put on the last.
    if (rounded.some((one) => isEvenedOut(odd.share, shares, one))) return [borneOut(desk, parts)];
    const { figure } = odd.share;
    const off = rounded.map((one) => Math.abs(figure.units - Number(one.replace(".", ""))));
    if (Math.min(...off) <= 1) return [borneOut(desk, others)];
    return [borneOut(desk, others), apart(desk, odd, whole)];
  }
  return [];
}

/** What all of them leave for their whole; undefined where nothing. */
function common(parts: readonly Part[]): Range | undefined {
  const low = Math.max(...parts.map(({ whole }) => whole.low));
  const high = Math.min(...parts.map(({ whole }) => whole.high));
  return low <= high ? { low, high } : undefined;
}

function borneOut(desk: Desk, parts: readonly Part[]): Relation {
  return {
    kind: "quotient",
    readings: desk.undecided(parts.flatMap(({ share, of }) => [of, share])),
    holds: true,
    exact: true,
    telling: true,
    beside: true,
    rule: shareRule(parts[0]!.share),
    say: () => ({ expected: "", reason: "" }),
  };
}

/** What the share of a part would be, of the most and of the least that its whole may be. */
function sharesOf(desk: Desk, { share, of }: Part, whole: Range): readonly [least: string, most: string] {
  const { decimals } = share.figure;
  const shareOf = (fen: number): string =>
    percentOf(desk.span(of).value, fen, decimals)?.toFixed(decimals) ?? "";
  return [shareOf(whole.high), shareOf(whole.low)];
}

function apart(desk: Desk, part: Part, whole: Range): Relation & Closed {
  const { share, of } = part;
  const [least, most] = sharesOf(desk, part, whole);
  const expected = least === most ? least : "";
  return {
    kind: "quotient",
    closed: true,
    readings: desk.undecided([of, share]),
    result: share,
    holds: false,
    exact: false,
    telling: true,
    rule: shareRule(share),
    mend: (reading) =>
      reading === of
        ? partRange(percentOfFigure(share.figure), { ...whole, value: whole.low })
        : expectedRange(share, expected),
    say: (reading) => ({
      expected: reading === share ? expected : "",
      reason: `其他各项的金额和占比得出同一个总数，按这个总数这一项应占 ${least === most ? least : `${least}%～${most}`}%，文中写 ${figureText(share.figure)}%`,
    }),
  };
}
