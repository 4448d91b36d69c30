/** A figure of a text with its unit, which may stand behind a later one, or be said by the words before it. */
import { lastOf } from "../../last-index";
import { Trie } from "../../words/trie";
import { COUNT_UNITS, type CountKind } from "./vocabulary";
import { expand } from "../../words/pattern";
import { hasRest, MISREAD_UNIT } from "./misread-digits";
import type { Prints } from "./prints";
import type { FigureUnit, Figure, Token } from "./tokens";

const COUNT_TRIE = new Trie<{ readonly text: string; readonly counts: CountKind }>();

for (const [counts, ...words] of COUNT_UNITS) {
  for (const text of words.flatMap(expand)) COUNT_TRIE.add(text, { text, counts });
}

/** 45.71 (万元), or 45.71 万 for 45.71 万元 where nothing counted follows; 万圆 is 万元. */
const MONEY_UNIT = /^(?:[万亿]?元|[万亿]圆|\([万亿]?元\)|[万亿](?=[，、。；：()]|$))/;

/** How far an amount moved, with the unit of both. */
const MOVED_FROM = /^(?:增加|增长|减少|下降|降低|压减)了?\d+(?:,\d{3})*(?:\.\d+)?(万元|元|亿元)/;

export function readFigure(
  digits: string,
  text: string,
  start: number,
  end: number,
  tokens: readonly Token[],
  unsaid: Prints["unit"],
): { readonly figure: Figure; readonly end: number } | undefined {
  const point = digits.indexOf(".");
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  const units = Number(digits.replace(/[,.]/g, ""));
  if (!Number.isSafeInteger(units) || decimals > 6) return undefined;
  const make = (unit: FigureUnit, length: number): { figure: Figure; end: number } => ({
    figure: { units: units + 0, decimals, unit, start, end },
    end: end + length,
  });
  const rest = text.slice(end, end + 6);
  const money = MONEY_UNIT.exec(rest)?.[0];
  if (money) {
    const unit = `${money.replace(/[()元圆]/g, "")}元`;
    return make({ kind: "amount", text: unit as "万元", printed: true }, money.length);
  }
  const misread = decimals > 0 && MISREAD_UNIT.exec(rest)?.[0];
  if (misread) return make({ kind: "amount", text: "万元", printed: false }, misread.length);
  if (rest.startsWith("%")) return make({ kind: "percent", printed: true }, 1);
  const points = /^个?百分点/.exec(rest);
  if (points) return make({ kind: "percent", printed: true, points: true }, points[0].length);
  const counted = COUNT_TRIE.longest(text, end);
  if (counted && decimals === 0) return make({ kind: "count", ...counted.meaning }, counted.end - end);
  // 各是 4125.49、4143.91 万元: the unit stands behind the last.
  const shared =
    decimals > 0
      ? /^(?:[,，、和与及]\d+(?:,\d{3})*\.\d+)+(?:([万亿]?元)|([万亿])(?=[，、。；：()]|$))/.exec(
          text.slice(end, end + 60),
        )
      : null;
  if (shared)
    return make({ kind: "amount", text: (shared[1] ?? `${shared[2]}元`) as "万元", printed: false }, 0);
  // 较上年 2.50 减少 0.50 万元
  const before = tokens[tokens.length - 1];
  const moved =
    decimals > 0 && before?.kind === "year" && before.end === start
      ? MOVED_FROM.exec(text.slice(end, end + 24))
      : null;
  if (moved) return make({ kind: "amount", text: moved[1] as "万元", printed: false }, 0);
  // 甲 3.20 万元、乙 18.70、丙 3.50 万元: one of several has lost its unit.
  const lost = decimals > 0 && /^(?:[，、。；()]|$)/.test(rest) ? unitOfOthers(tokens) : undefined;
  if (lost) return make({ kind: "amount", text: lost, printed: false }, 0);
  // Without a unit it is a figure only where the words before it leave no doubt.
  if (!/^(?:[，。；)]|$)/.test(rest) || hasRest(text.slice(end, end + 12))) return undefined;
  const words = tokens.filter((token, index) => index >= tokens.length - 3 && token.kind !== "glue");
  const last = words[words.length - 1];
  if (!last || last.end < start - 2) return undefined;
  if (last.kind === "aspect") return make({ kind: "amount", text: unsaid, printed: false }, 0);
  if (last.kind === "share" && decimals > 0) return make({ kind: "percent", printed: false }, 0);
  return undefined;
}

/** What the clause of an amount without its unit may say: whose it is, and nothing that would make it another kind of figure. */
const WHOSE: ReadonlySet<Token["kind"]> = new Set<Token["kind"]>([
  "named",
  "subject",
  "quantity",
  "level",
  "money",
  "list",
  "glue",
]);

/** The unit of the amount before, where all that stands between is a name. */
function unitOfOthers(tokens: readonly Token[]): "万元" | "元" | "亿元" | undefined {
  const pause = lastOf(tokens, ({ kind }) => kind === "pause");
  const clause = pause ? tokens.slice(tokens.indexOf(pause) + 1) : [];
  if (clause.length === 0 || !clause.every(({ kind }) => WHOSE.has(kind))) return undefined;
  const before = lastOf(tokens, (token) => token.kind === "figure" && token.figure.unit.kind === "amount");
  const unit = before?.kind === "figure" ? before.figure.unit : undefined;
  return unit?.kind === "amount" ? unit.text : undefined;
}
