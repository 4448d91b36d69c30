/** Reads a percentage: a share, a completion, a growth. */
import type { Aspect } from "../../facts/fact";
import type { Figure, Token, TokenOf } from "../parse/lexer";
import type { Phrase } from "./phrase";
import type { Passage } from "../prose/passages";
import type { Reading } from "./reading";
import { sameSubject, type Thread } from "./thread";
import { followers, isJoint, isPhraseToken, lastIndex, lastMeaning, NOTHING, type Found } from "./window";

const IN_A_ROW = "几个百分比连写，没有写明各是哪一项的";

/** `甲 5 万元、乙 3 万元，分别占合计的 62.5% 和 37.5%`: the percentages of the last levels, in their order. */
export function respective(
  thread: Thread,
  figure: Figure,
  passage: Passage,
  window: readonly Token[],
  tokens: readonly Token[],
): Reading | undefined {
  const { text } = passage;
  const joined = window.length > 0 && window.every((token) => isJoint(token));
  if (!joined) thread.shared = [];
  const said = lastIndex(
    window,
    (token) => token.kind === "glue" && text.slice(token.start, token.end) === "分别",
  );
  const shareAt = lastIndex(window, ({ kind }) => kind === "share");
  const count = 1 + followers(tokens, figure.start);
  if (shareAt >= 0 && (said >= 0 || count > 1)) {
    const listed = said < 0 && thread.listed.length === count;
    if (said < 0 && !listed) return thread.unknown(figure, passage, "", IN_A_ROW);
    const levels = listed
      ? thread.listed
      : thread.sentence!.readings.filter(({ kind }) => kind === "level").slice(-count);
    const run = window.slice(shareAt + 1).filter((token) => isPhraseToken(token));
    const whole = run.length > 0 ? thread.phrases.read(run, text, thread.topic).subject : undefined;
    if (levels.length === count) thread.shared = levels.map((of) => ({ of, whole }));
  }
  const next = thread.shared.shift();
  if (!next) return undefined;
  return thread.make("share", figure, passage, {
    subject: next.of.subject,
    aspect: next.of.aspect,
    of: next.of,
    ...(next.whole ? { whole: { ...next.whole, aspect: next.of.aspect } } : {}),
    ...(next.of.frame ? { frame: next.of.frame } : {}),
    soft: thread.reason || thread.aside,
  });
}

export function percent(thread: Thread, figure: Figure, passage: Passage, window: readonly Token[]): Reading {
  const { text } = passage;
  const compare = thread.findCompare(window);
  if (compare) thread.basis = compare;
  const shareAt = shareIndex(window, text);
  const completionAt = lastIndex(window, ({ kind }) => kind === "completion");
  const deviationAt = lastIndex(window, ({ kind }) => kind === "deviation");
  const tail = lastMeaning(window);
  const move = tail >= 0 ? window[tail]! : undefined;
  const before = thread.sentence!.readings[thread.sentence!.readings.length - 1];
  if (window.length === 1 && isJoint(window[0]!) && before?.figure.unit.kind === "percent") {
    return thread.unknown(figure, passage, "", IN_A_ROW);
  }
  // 降低 4.46 个百分点 of an amount is meant as a percentage; of a share it is something else.
  const points = figure.unit.kind === "percent" && figure.unit.points === true;
  if (move?.kind === "move" && tail > Math.max(shareAt, completionAt) && (!points || thread.lastChange)) {
    return growth(
      thread,
      figure,
      passage,
      move.direction === -1 ? -1 : 1,
      thread.phrase(window, tail - 1, compare, text),
    );
  }
  if (figure.unit.kind === "percent" && figure.unit.points) {
    return thread.unknown(figure, passage, "", "百分点的变动，公开的表中没有对应的数");
  }
  const named = (index: number): Found => thread.phrase(window, index - 1, compare, text);
  if (shareAt >= 0 && shareAt > completionAt) {
    const after = window.slice(shareAt + 1).filter((token) => isPhraseToken(token));
    const unknown = window.slice(shareAt + 1).some(({ kind }) => kind === "other");
    const whole = after.length > 0 ? thread.phrases.read(after, text, thread.topic) : undefined;
    if (whole?.aspect && whole.aspect !== "final" && !whole.subject) {
      return completion(thread, figure, passage, named(shareAt), whole.aspect);
    }
    return share(thread, figure, passage, named(shareAt), whole, unknown);
  }
  if (completionAt >= 0) {
    const after = window
      .slice(completionAt + 1)
      .find((token): token is TokenOf<"aspect"> => token.kind === "aspect");
    return completion(thread, figure, passage, named(completionAt), after?.aspect);
  }
  const of = ofAmount(thread, window, figure);
  if (of)
    return of.aspect === "final"
      ? shareOf(thread, figure, passage, of)
      : completion(thread, figure, passage, NOTHING, of.aspect);
  if (deviationAt >= 0)
    return completion(thread, figure, passage, named(deviationAt), undefined, "deviation");
  if (move?.kind === "aspect" && move.aspect !== "final") {
    return completion(thread, figure, passage, thread.phrase(window, tail - 1, compare, text), move.aspect);
  }
  if (text[figure.start - 1] === "(" && thread.last && thread.last.figure.end + 4 >= figure.start) {
    return share(thread, figure, passage, NOTHING, undefined, false);
  }
  if (thread.lastChange && window.every(({ kind }) => kind === "pause" || kind === "glue")) {
    return growth(thread, figure, passage, thread.lastChange.direction, NOTHING);
  }
  return thread.unknown(figure, passage, "", "没有写明是什么的百分比");
}

/** Where 占 stands: of 占本年支出的比重为 the first word, which the whole comes after. */
function shareIndex(window: readonly Token[], text: string): number {
  const last = lastIndex(window, ({ kind }) => kind === "share");
  if (last < 0 || text[window[last]!.start] === "占") return last;
  for (let index = last - 1; index >= 0; index--) {
    const token = window[index]!;
    if (token.kind === "pause" && !"()".includes(token.mark)) break;
    if (token.kind === "share" && text[token.start] === "占") return index;
  }
  return last;
}

/** `为年初预算 2297.34 万元的 7.9%`: the amount right before 的. */
function ofAmount(thread: Thread, window: readonly Token[], figure: Figure): Reading | undefined {
  const only = window.every(({ kind }) => kind === "glue" || kind === "share");
  if (!only || window.length === 0 || !thread.last || figure.start - thread.last.figure.end > 6)
    return undefined;
  return thread.last;
}

/** `甲 5 万元，是乙 20 万元的 25%` */
function shareOf(thread: Thread, figure: Figure, passage: Passage, whole: Reading): Reading {
  const levels = thread.sentence!.readings.filter(({ kind }) => kind === "level");
  const part = levels[levels.length - 2];
  if (!part) return thread.unknown(figure, passage, "", "没有写明是什么的百分比");
  return thread.make("share", figure, passage, {
    subject: part.subject,
    aspect: part.aspect,
    of: part,
    whole: { ...whole.subject, aspect: whole.aspect },
    soft: part.soft || whole.soft || thread.aside,
  });
}

function share(
  thread: Thread,
  figure: Figure,
  passage: Passage,
  found: Found,
  whole: Phrase | undefined,
  wholeUnknown: boolean,
): Reading {
  const explicit =
    found.phrase.subject && found.phrase.subject.keys.length > 0 ? found.phrase.subject : undefined;
  const subject = explicit ?? thread.last?.subject ?? thread.main;
  if (!subject || (wholeUnknown && !whole?.subject)) {
    return thread.unknown(
      figure,
      passage,
      "",
      subject ? "占比的分母不是公开的表中的项目" : "没有写明是哪一项的占比",
    );
  }
  const frame = thread.last?.frame ?? thread.frames[thread.frames.length - 1];
  return thread.make("share", figure, passage, {
    subject,
    aspect: explicit ? "final" : (thread.last?.aspect ?? "final"),
    ...(!explicit && thread.last ? { of: thread.last } : {}),
    ...(whole?.subject ? { whole: { ...whole.subject, aspect: whole.aspect ?? "final" } } : {}),
    ...(frame ? { frame } : {}),
    soft: thread.reason || found.soft || wholeUnknown || thread.aside,
  });
}

function completion(
  thread: Thread,
  figure: Figure,
  passage: Passage,
  found: Found,
  basis: Aspect | undefined,
  kind: "completion" | "deviation" = "completion",
): Reading {
  const explicit =
    found.phrase.subject && found.phrase.subject.keys.length > 0 ? found.phrase.subject : undefined;
  const subject = explicit ?? thread.last?.subject ?? thread.main;
  if (!subject) return thread.unknown(figure, passage, "", "没有写明是哪一项的完成情况");
  return thread.make(kind, figure, passage, {
    subject,
    ...(basis ? { basis } : {}),
    ...(!explicit && thread.last ? { of: thread.last } : {}),
    soft: thread.reason || found.soft || thread.aside,
  });
}

function growth(thread: Thread, figure: Figure, passage: Passage, direction: 1 | -1, found: Found): Reading {
  const change = thread.lastChange;
  const explicit =
    found.phrase.subject && found.phrase.subject.keys.length > 0 ? found.phrase.subject : undefined;
  const subject =
    explicit ?? change?.subject ?? (thread.reason ? undefined : (thread.last?.subject ?? thread.main));
  if (!subject || found.unknown !== undefined) {
    return thread.unknown(
      figure,
      passage,
      "",
      thread.reason ? "说明原因的百分比，公开的表中没有对应的数" : "没有写明是哪一项的增减",
    );
  }
  const basis = thread.basis?.aspect ?? change?.basis;
  return thread.make("growth", figure, passage, {
    subject,
    direction,
    ...(basis ? { basis: thread.options.budget ? "prior" : basis } : {}),
    ...(thread.basis?.otherYear === undefined ? {} : { otherYear: thread.basis.otherYear }),
    ...(change && (!explicit || sameSubject(explicit, change.subject)) ? { change } : {}),
    ...(!explicit && thread.last ? { of: thread.last } : {}),
    soft: thread.reason || found.soft || thread.aside || (explicit === undefined && thread.borrowed),
  });
}
