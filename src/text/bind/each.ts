/** 甲 5 万元、乙 3 万元，分别比上年增加 1 万元、减少 2 万元: of which amount each of the movements is. */
import { isNamedKey, partsOf, QUANTITIES } from "../../catalogue/quantities";
import type { SaidKey } from "../../catalogue/said-key";
import type { Figure, Token } from "../parse/tokens";
import type { Context, Each } from "./context";
import type { Change, Level } from "./reading";
import type { About } from "./scope";
import { shortPart } from "./short-names";
import { lastIndex } from "../../last-index";
import { isComma, isJoint, isJointOrMove, isPhraseToken, isStop, joined } from "./words";

/**
 * What the movement in the clause is of, where its sentence says them one by one: the amounts before it, or the names before
 * 分别; `unclear` where there are not as many of these; undefined where it does not say so.
 */
export function eachOf(context: Context, figure: Figure): Each | "unclear" | undefined {
  const { tokens, text, sentence } = context;
  const last = sentence.readings[sentence.readings.length - 1];
  // 分别增加 1 万元、2 万元，增长 5 %、10 %: said once, for the rates as well.
  const again =
    figure.unit.kind === "percent" && last?.kind === "change" && last.bound.subject === "respectively";
  if (tokens.some((token) => saysEach(token, text)) || again) {
    const count = 1 + joined(sentence.tokens, figure, isJointOrMove);
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
  } else if (!tokens.every(isJointOrMove)) context.each = [];
  return context.each.shift();
}

export function eachLevel(of: Level): Each {
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

export function eachName(about: About): Each {
  return { about, time: { aspect: "final", by: "document" } };
}

/** The names of 甲、乙和丙分别, one for each figure that follows. */
export function namesOfEach(context: Context): readonly About[] {
  const { tokens, text } = context;
  const apart = lastIndex(tokens, (token) => saysEach(token, text));
  if (apart < 0) return [];
  const said = tokens.slice(0, apart);
  const from = lastIndex(said, (token) => isStop(token) && !isJoint(token));
  const names: Name[] = [{ run: [], own: "" }];
  for (const token of said.slice(from + 1)) {
    const name = names[names.length - 1]!;
    // 分项目看，甲、乙分别占…: what stands before the comma is no name.
    if (isComma(token) && names.length === 1 && name.run.length === 0) name.own = "";
    else if (isJoint(token) && token.kind !== "glue") names.push({ run: [], own: "" });
    else if (isPhraseToken(token)) name.run.push(token);
    else if (token.kind === "other") name.own += text.slice(token.start, token.end);
  }
  const abouts = aboutsOf(context, names);
  if (abouts.length !== 1) return abouts;
  const parts = partsSaid(abouts[0]!, context);
  if (parts.length > 0) return parts;
  // 收入、支出总计分别为: one word for two quantities.
  const [both] = abouts;
  const { keys, name } = both!.subject;
  const [income, outlay] = [/\.income/, /\.expenditure/].map((side) => keys.filter((key) => side.test(key)));
  return income!.length > 0 && outlay!.length > 0
    ? [income!, outlay!].map((half) => ({ ...both!, subject: { keys: half, name } }))
    : [];
}

/** What stands between two marks: words that are known, and such as are not. */
interface Name {
  readonly run: Token[];
  own: string;
}

/** 政府采购货物、工程、服务支出分别为: words that are not known may be the own ones of parts; nothing where they are not. */
function aboutsOf(context: Context, names: readonly Name[]): readonly About[] {
  const abouts: About[] = [];
  let whole: SaidKey | undefined;
  for (const { run, own } of names.filter(
    ({ run, own }) => own !== "" || run.some(({ kind }) => kind !== "year"),
  )) {
    const { subject, moneyBy = "own" } = context.read(run);
    if (own === "") {
      if (subject && subject.keys.length > 0) abouts.push({ subject, by: "respectively", moneyBy });
      continue;
    }
    whole = subject?.keys[0] ?? whole;
    const part = shortPart(whole, own);
    if (!part) return [];
    abouts.push({ subject: { keys: [part], name: own }, by: "respectively", moneyBy });
  }
  return abouts;
}

/** 公务用车购置费和运行维护费分别为 5 万元、3 万元: one word for two quantities, and as many figures. */
function partsSaid(
  { subject, by, moneyBy }: About,
  { clause: { figure }, sentence }: Context,
): readonly About[] {
  const [key = ""] = subject.keys;
  const parts = isNamedKey(key) && /[和及与、]/.test(subject.name) ? partsOf(key) : [];
  const figures = typeof figure === "object" ? 1 + joined(sentence.tokens, figure, isJointOrMove) : 0;
  if (figures !== parts.length) return [];
  return parts.map((part) => ({ subject: { keys: [part], name: QUANTITIES[part].name }, by, moneyBy }));
}

/** 分别 before figures; 各 before several. */
export function saysEach(token: Token, text: string): boolean {
  return token.kind === "glue" && EACH.test(text.slice(token.start, token.start + 40));
}

const EACH = /^(?:分别|各(?:是|为|增加|减少|增长|下降|降低)?\d[\d,.]*(?:[万亿]?元|%)?[、，和]\d)/;
