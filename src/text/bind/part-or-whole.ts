/** Behind the parts of a list what is said may be of the last of them, or of their whole. */
import { isBeside } from "../../catalogue/identities";
import { alsoOf } from "./subject-of";
import { sameSubject, type About } from "./scope";
import type { Context } from "./context";
import type { Frame, Level, Reading } from "./reading";

/** What is said behind the parts of a list may be of the last or of their whole. */
export function ofPartOrWhole(context: Context, about: About | undefined, named: boolean): About | undefined {
  if (about && !named && isOfSeveral(context, about.level)) return { ...about, by: "words between" };
  const list = about && listOf(context, about);
  const unclear =
    list && !named && list.parent?.kind === "level" && isOfPartOrWhole(context, about, list, MOVED);
  return unclear ? orWhole(about, list.parent as Level) : about;
}

/** The same of what is measured, which only behind several parts may be the whole. */
export function ofSeveralOrWhole(
  context: Context,
  about: About | undefined,
  named: boolean,
): About | undefined {
  if (about && !named && isOfSeveral(context, about.level)) return { ...about, by: "words between" };
  const { frame } = context.scope;
  if (!about || named || frame?.parent?.kind !== "level") return about;
  const several = frame.parts.some(({ subject }) => !sameSubject(subject, about.subject));
  return several && isOfPartOrWhole(context, about, frame, MEASURED_BY)
    ? orWhole(about, frame.parent)
    : about;
}

/** 总收入 5 万元，其中：财政拨款 4 万元，上年结转 1 万元: what stands beside one meaning of the whole, and is a part of the other. */
function listOf({ scope, sentence: { readings } }: Context, { level }: About): Frame | undefined {
  const list = level && readings[readings.indexOf(level) - 1]?.frame;
  const whole = list?.parent?.subject.keys ?? [];
  if (scope.frame || !list || whole.length < 2) return scope.frame;
  return isBeside(whole[0]!, level.subject.keys[0] ?? "")
    ? { ...list, parts: [...list.parts, level] }
    : undefined;
}

/** 甲 5 万元、乙 3 万元，占 80 %, 比上年增加 1 万元; 甲 5 万元，乙 3 万元，共减少 1 万元: of the last, or of them all. */
export function isOfSeveral(context: Context, of: Level | undefined): boolean {
  if (!of) return isJointly(context);
  const {
    sentence: { readings },
    text,
  } = context;
  const before = readings[readings.indexOf(of) - 1];
  const joined = JOINED.test(text.slice(before?.figure.end ?? of.figure.start, of.figure.start));
  return (joined && before?.kind === "level") || JOINTLY.test(text.slice(context.clause.start));
}

/** 其中：甲增加 5 万元，乙减少 1 万元，总体增长 2 %: of the whole that the changes of a list make up. */
export function isJointly({ scope, text, clause }: Context): boolean {
  return scope.frame !== undefined && JOINTLY.test(text.slice(clause.start));
}

const JOINED = /^[万亿]?元、[^，。；：\d]+$/;

const JOINTLY = /^[^。；\d]{0,12}(?:共[计同]?|[总整]体|[总合]计)(?:增|减|节|压|下降|上升|超支)/;

function orWhole(about: About, whole: Level): About {
  return { ...about, subject: alsoOf(about.subject, whole.subject.keys), by: "part or whole" };
}

const MOVED: readonly Reading["kind"][] = ["change", "growth"];

const MEASURED_BY: readonly Reading["kind"][] = ["completion", "deviation"];

/**
 * 其中甲 5 万元，乙 3 万元，比上年增加: behind parts that have not said how they moved, it may be the whole that did. Behind the
 * semicolon of another part it is the part before it.
 */
function isOfPartOrWhole(
  { scope, sentence, text, clause }: Context,
  { by, level }: About,
  list: Frame,
  kinds: readonly Reading["kind"][],
): boolean {
  const parts: readonly (Reading | undefined)[] = list.parts;
  return (
    (by === "goes on" || by === "modified") &&
    level !== undefined &&
    (!scope.later || text.slice(level.figure.end, clause.end).includes("；")) &&
    parts[parts.length - 1] === level &&
    !sentence.readings.some(
      ({ kind, of, bound }) =>
        kinds.includes(kind) && parts.includes(of) && bound.subject !== "part or whole",
    )
  );
}
