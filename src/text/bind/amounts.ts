/** Reads an amount: as it is, or how much it moved. */
import type { Figure, Token } from "../parse/lexer";
import type { Passage } from "../prose/passages";
import type { Reading, Subject } from "./reading";
import type { Thread } from "./thread";
import { SAVED } from "../parse/vocabulary";
import { isJoint, isPhraseToken, isStop, lastIndex, lastMeaning, type Found } from "./window";

export function amount(thread: Thread, figure: Figure, passage: Passage, window: readonly Token[]): Reading {
  const { text } = passage;
  const compare = thread.findCompare(window);
  if (compare) thread.basis = compare;
  const joined = joinedTo(thread, figure, passage, window);
  if (joined) return joined;
  const tail = lastMeaning(window);
  const move = tail >= 0 ? window[tail]! : undefined;
  if (move?.kind === "move") {
    if (!thread.basis && SAVED.test(text.slice(move.start, move.end)))
      return thread.unknown(figure, passage, "", "没有写明与什么相比");
    const found = thread.phrase(window, tail - 1, compare, text);
    return change(thread, figure, passage, move.direction === -1 ? -1 : 1, found);
  }
  // 增加到 9 万元 is where it ended.
  const reached = move?.kind === "reaching" && window[tail - 1]?.kind === "move";
  const found = thread.phrase(window, reached ? tail - 2 : tail, compare, text);
  if (found.unknown !== undefined) return unknownAmount(thread, figure, passage, found);
  // `比上年 131.44 万元减少…`: the figure that is compared with.
  const inside =
    compare !== undefined && !reached && tail >= 0 && tail < compare.end && tail >= compare.start;
  const { phrase } = found;
  const timed = thread.timed(phrase, inside ? compare : undefined);
  const subject =
    phrase.subject && phrase.subject.keys.length > 0 ? phrase.subject : thread.inherited(phrase);
  if (!subject || (thread.reason && !phrase.subject && !phrase.aspect)) {
    return thread.unknown(
      figure,
      passage,
      "",
      thread.reason ? "说明原因或用途的金额，公开的表中没有对应的数" : "没有写明是哪一项的金额",
    );
  }
  const list = subjectsOf(thread, window, text);
  if (list.length > 1 && !compare) {
    thread.respective = list.slice(1);
    const reading = thread.make("level", figure, passage, {
      subject: list[0]!,
      ...timed,
      soft: thread.aside,
    });
    thread.listed = [reading];
    return reading;
  }
  // 甲和乙分别为 5 万元和 3 万元: whose figure it is depends on the order.
  const apart = window.some((token) => saysEach(token, text));
  const soft =
    found.soft ||
    isBorrowed(thread, phrase.subject?.keys.length ? phrase.subject : undefined) ||
    apart ||
    thread.aside ||
    (thread.reason && phrase.aspect === undefined);
  const frame = thread.frameFor(subject);
  const explicit = phrase.subject !== undefined && phrase.subject.keys.length > 0;
  const reading = thread.make("level", figure, passage, {
    subject,
    ...timed,
    soft,
    ...(inside ? { compared: true as const } : {}),
    ...(frame && explicit ? { frame } : {}),
  });
  if (frame && !inside && (explicit || frame.parts.length > 0)) frame.parts.push(reading);
  if (explicit && !soft && !inside) {
    if (!thread.sentence!.readings.some(({ kind }) => kind === "level") && !thread.frames.length)
      thread.main = subject;
    thread.named = phrase;
  }
  return reading;
}

/** The second figure of 5 万元、3 万元: of the next of the names before, or of nobody knows what. */
function joinedTo(
  thread: Thread,
  figure: Figure,
  passage: Passage,
  window: readonly Token[],
): Reading | undefined {
  const readings = thread.sentence?.readings ?? [];
  const before = readings[readings.length - 1];
  if (!before || before.passage !== passage || before.figure.unit.kind !== "amount") return undefined;
  if (window.length !== 1 || !isJoint(window[0]!)) return undefined;
  const subject = thread.respective.shift();
  if (subject) {
    const { aspect } = before;
    const reading = thread.make("level", figure, passage, { subject, aspect, soft: thread.aside });
    thread.listed.push(reading);
    return reading;
  }
  if (before.kind !== "level" && before.kind !== "change") return undefined;
  const { kind, direction, aspect, basis } = before;
  return thread.make(kind, figure, passage, {
    subject: before.subject,
    aspect,
    direction,
    ...(basis ? { basis } : {}),
    soft: true,
  });
}

/** The names of 甲、乙和丙分别为, one for each figure that follows. */
function subjectsOf(thread: Thread, window: readonly Token[], text: string): readonly Subject[] {
  const apart = lastIndex(window, (token) => saysEach(token, text));
  const said = window.slice(0, apart < 0 ? 0 : apart);
  const from = lastIndex(said, (token) => token.kind === "list" || (isStop(token) && !isJoint(token)));
  const names: Token[][] = [[]];
  for (const token of said.slice(from + 1)) {
    if (isJoint(token) && token.kind !== "glue") names.push([]);
    else if (isPhraseToken(token)) names[names.length - 1]!.push(token);
    else if (token.kind === "other") return [];
  }
  const subjects = names
    .filter((run) => run.some(({ kind }) => kind !== "year"))
    .map((run) => thread.phrases.read(run, text, thread.topic).subject)
    .filter((subject): subject is Subject => subject !== undefined && subject.keys.length > 0);
  if (subjects.length !== 1) return subjects;
  // 收入、支出总计分别为: one word for two quantities.
  const [both] = subjects;
  const [first, second] = [/\.income/, /\.expenditure/].map((side) =>
    both!.keys.filter((key) => side.test(key)),
  );
  return first!.length > 0 && second!.length > 0
    ? [
        { keys: first!, name: both!.name },
        { keys: second!, name: both!.name },
      ]
    : [];
}

/** Whether what the figure is of stands in a paragraph before it. */
function isBorrowed(thread: Thread, explicit: Subject | undefined): boolean {
  return explicit === undefined && thread.borrowed;
}

function saysEach(token: Token, text: string): boolean {
  return token.kind === "glue" && text.startsWith("分别", token.start);
}

function unknownAmount(thread: Thread, figure: Figure, passage: Passage, found: Found): Reading {
  if (found.phrase.subject && found.phrase.subject.keys.length > 0) {
    const frame = thread.frames[thread.frames.length - 1];
    const reading = thread.make("level", figure, passage, {
      subject: found.phrase.subject,
      ...thread.timed(found.phrase, undefined),
      soft: true,
      ...(frame ? { frame } : {}),
    });
    if (frame && !thread.reason) frame.parts.push(reading);
    return reading;
  }
  const name = found.unknown ?? "";
  return thread.unknown(
    figure,
    passage,
    name,
    thread.reason
      ? "说明原因或用途的金额，公开的表中没有对应的数"
      : thread.topic === "performance"
        ? "绩效评价的金额可能包含公开的表以外的资金"
        : `“${name}”不是公开的表中的项目`,
  );
}

function change(thread: Thread, figure: Figure, passage: Passage, direction: 1 | -1, found: Found): Reading {
  const { phrase } = found;
  const explicit = phrase.subject && phrase.subject.keys.length > 0 ? phrase.subject : undefined;
  const frame = thread.frames[thread.frames.length - 1];
  const inChange = frame?.parent?.kind === "change" ? frame.parent : undefined;
  const basis = thread.basis?.aspect ?? inChange?.basis;
  const subject =
    explicit ?? (found.unknown === undefined && !thread.reason ? thread.inherited(phrase) : undefined);
  if (!subject) {
    const name = found.unknown ?? "";
    return thread.unknown(
      figure,
      passage,
      name,
      thread.reason ? "说明原因的金额，公开的表中没有对应的数" : `“${name}”不是公开的表中的项目`,
    );
  }
  const reading = thread.make("change", figure, passage, {
    subject,
    direction,
    ...(basis ? { basis: thread.options.budget ? "prior" : basis } : {}),
    ...(thread.basis?.otherYear === undefined ? {} : { otherYear: thread.basis.otherYear }),
    ...(!explicit && thread.last ? { of: thread.last } : {}),
    soft:
      found.soft ||
      found.unknown !== undefined ||
      thread.reason ||
      thread.aside ||
      isBorrowed(thread, explicit),
    ...(inChange ? { frame: frame! } : {}),
  });
  if (inChange && explicit) frame!.parts.push(reading);
  if (explicit && !thread.reason && !thread.frames.length && !thread.last) thread.main = subject;
  return reading;
}
