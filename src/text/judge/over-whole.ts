/** Shares of one whole that are more than all of it. */
import { isBeside } from "../../catalogue/identities";
import type { Desk } from "./desk";
import { figureText, placeOf } from "./figures";
import { groupBy } from "../../group-by";
import type { Relation } from "./relation";
import type { Closed } from "./added";
import { guessOf } from "../bind/bindings";
import type { Reading, Share } from "../bind/reading";

/**
 * 基本支出 5 万元，占一般公共预算支出的 85 %；项目支出 1 万元，占一般公共预算支出的 19 %: what makes up a whole together is no more than
 * that, whatever it comes to.
 */
export function overWhole(desk: Desk): readonly (Relation & Closed)[] {
  const shares = desk.text.readings.filter(
    (reading): reading is Share =>
      reading.kind === "share" &&
      reading.whole !== undefined &&
      !desk.decided(reading) &&
      !guessOf({ ...reading.bound, money: "own" }),
  );
  const ofOneWhole = groupBy(shares, ({ section, aspect, otherYear, figure, whole: of }) =>
    [section, aspect, otherYear, figure.decimals, of!.keys, of!.aspect].join("|"),
  );
  return [...ofOneWhole.values()].flatMap((group) => {
    const [first] = group;
    const parts = group.filter((one) => one === first || isBeside(desk.key(one), desk.key(first!)));
    const keys = new Set(parts.map((part) => desk.key(part)));
    const all = parts.reduce((sum, { figure }) => sum + figure.units, 0);
    const most = 100 * 10 ** first!.figure.decimals + Math.floor(parts.length / 2);
    if (keys.size < parts.length || all <= most) return [];
    const said = parts.map((part) => `${figureText(part.figure)}%`).join("＋");
    const name = desk.meaningOf(first!.whole!.keys[0] ?? "", first!.whole!.name);
    return [
      {
        kind: "order" as const,
        closed: true as const,
        readings: parts,
        holds: false,
        exact: true,
        telling: false,
        rule: "N-06" as const,
        mend: ({ figure }: Reading) => ({ low: 0, high: (most - all + figure.units) * placeOf(figure) }),
        say: () => ({ expected: "", reason: `占“${name}”的比例合计 ${said}，超过 100%` }),
      },
    ];
  });
}
