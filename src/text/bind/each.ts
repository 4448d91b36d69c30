/** 甲 5 万元、乙 3 万元，分别比上年增加 1 万元、减少 2 万元: of which amount each of the movements is. */
import type { Figure, Token } from "../parse/lexer";
import type { Context, TimeBound } from "./context";
import type { Level } from "./reading";
import type { About } from "./scope";
import { isJoint } from "./words";

/**
 * The amount that the movement in the clause is of, where its sentence says them one by one; `unclear` where it does and
 * there are not as many amounts before; undefined where it does not.
 */
export function eachOf(context: Context, figure: Figure): Level | "unclear" | undefined {
  const { tokens, text, sentence } = context;
  if (tokens.some((token) => saysEach(token, text))) {
    const count = 1 + joined(sentence.tokens, figure);
    const levels = sentence.readings
      .filter((reading): reading is Level => reading.kind === "level" && !reading.compared)
      .slice(-count);
    context.each = count > 1 && levels.length === count ? levels : [];
    if (context.each.length === 0) return "unclear";
  } else if (!tokens.every((token) => isJoint(token) || token.kind === "move")) context.each = [];
  return context.each.shift();
}

/** 分别 before figures. */
export function saysEach(token: Token, text: string): boolean {
  return token.kind === "glue" && text.startsWith("分别", token.start);
}

/** What a movement said one by one is of. */
export function aboutEach({ subject, bound, aspect }: Level): {
  readonly about: About;
  readonly time: TimeBound;
} {
  return {
    about: { subject, by: "respectively", moneyBy: bound.money },
    time: { aspect, by: bound.aspect },
  };
}

/** How many figures of the same unit go on from this one, joined by marks and words of movement alone. */
function joined(tokens: readonly Token[], { start, unit }: Figure): number {
  const at = tokens.findIndex((token) => token.kind === "figure" && token.figure.start === start);
  let found = 0;
  for (const token of tokens.slice(at + 1)) {
    if (token.kind === "figure") {
      if (token.figure.unit.kind !== unit.kind) break;
      found++;
    } else if (!isJoint(token) && token.kind !== "move") break;
  }
  return found;
}
