/** 甲 5 万元、乙 3 万元，分别比上年增加 1 万元、减少 2 万元: of which amount each of the movements is. */
import type { Figure, Token } from "../parse/lexer";
import type { Context, Each } from "./context";
import type { Change, Level } from "./reading";
import type { About } from "./scope";
import { isJoint, isPhraseToken, isStop, lastIndex } from "./words";

/**
 * What the movement in the clause is of, where its sentence says them one by one: the amounts before it, or the names before
 * 分别; `unclear` where there are not as many of these; undefined where it does not say so.
 */
export function eachOf(context: Context, figure: Figure): Each | "unclear" | undefined {
  const { tokens, text, sentence } = context;
  if (tokens.some((token) => saysEach(token, text))) {
    const count = 1 + joined(sentence.tokens, figure);
    const named = namesOfEach(context);
    const changes = sentence.readings
      .filter((reading): reading is Change => reading.kind === "change")
      .slice(-count)
      .filter(({ bound }) => bound.subject === "respectively");
    const levels = sentence.readings
      .filter((reading): reading is Level => reading.kind === "level" && !reading.compared)
      .slice(-count);
    const rates = figure.unit.kind === "percent" && changes.length === count;
    const each =
      named.length > 0 ? named.map(eachName) : rates ? changes.map(eachChange) : levels.map(eachLevel);
    context.each = count > 1 && each.length === count ? each : [];
    if (context.each.length === 0) return "unclear";
  } else if (!tokens.every((token) => isJoint(token) || token.kind === "move")) context.each = [];
  return context.each.shift();
}

function eachLevel(of: Level): Each {
  const { subject, bound, aspect } = of;
  return {
    about: { subject, by: "respectively", moneyBy: bound.money },
    time: { aspect, by: bound.aspect },
    of,
  };
}

function eachChange(change: Change): Each {
  const { subject, bound, aspect, of } = change;
  return {
    about: { subject, by: "respectively", moneyBy: bound.money },
    time: { aspect, by: bound.aspect },
    change,
    ...(of ? { of } : {}),
  };
}

function eachName(about: About): Each {
  return { about, time: { aspect: "final", by: "document" } };
}

/** The names of 甲、乙和丙分别, one for each figure that follows. */
export function namesOfEach(context: Context): readonly About[] {
  const { tokens, text } = context;
  const apart = lastIndex(tokens, (token) => saysEach(token, text));
  if (apart < 0) return [];
  const said = tokens.slice(0, apart);
  const from = lastIndex(said, (token) => isStop(token) && !isJoint(token));
  const names: Token[][] = [[]];
  for (const token of said.slice(from + 1)) {
    if (isJoint(token) && token.kind !== "glue") names.push([]);
    else if (isPhraseToken(token)) names[names.length - 1]!.push(token);
    else if (token.kind === "other") return [];
  }
  const abouts = names
    .filter((run) => run.some(({ kind }) => kind !== "year"))
    .map((run) => context.read(run))
    .flatMap(({ subject, moneyBy }): About[] =>
      subject && subject.keys.length > 0 ? [{ subject, by: "respectively", moneyBy: moneyBy ?? "own" }] : [],
    );
  if (abouts.length !== 1) return abouts;
  // 收入、支出总计分别为: one word for two quantities.
  const [both] = abouts;
  const { keys, name } = both!.subject;
  const [income, outlay] = [/\.income/, /\.expenditure/].map((side) => keys.filter((key) => side.test(key)));
  return income!.length > 0 && outlay!.length > 0
    ? [income!, outlay!].map((half) => ({ ...both!, subject: { keys: half, name } }))
    : [];
}

/** 分别 before figures. */
export function saysEach(token: Token, text: string): boolean {
  return token.kind === "glue" && text.startsWith("分别", token.start);
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
