/** Behind the parts of a list what is said may be of the last of them, or of their whole. */
import { alsoOf } from "./subject-of";
import { sameSubject, type About } from "./scope";
import type { Context } from "./context";
import type { Level, Reading } from "./reading";

/** What is said behind the parts of a list may be of the last or of their whole. */
export function ofPartOrWhole(context: Context, about: About | undefined, named: boolean): About | undefined {
  const { whole } = context.scope;
  const unclear = about && !named && whole?.kind === "level" && isOfPartOrWhole(context, about, MOVED);
  return unclear ? orWhole(about, whole) : about;
}

/** The same of what is measured, which only behind several parts may be the whole. */
export function ofSeveralOrWhole(
  context: Context,
  about: About | undefined,
  named: boolean,
): About | undefined {
  const { whole, frame } = context.scope;
  if (!about || named || whole?.kind !== "level") return about;
  const several = frame?.parts.some(({ subject }) => !sameSubject(subject, about.subject));
  return several && isOfPartOrWhole(context, about, MEASURED_BY) ? orWhole(about, whole) : about;
}

function orWhole(about: About, whole: Level): About {
  return { ...about, subject: alsoOf(about.subject, whole.subject.keys), by: "part or whole" };
}

const MOVED: readonly Reading["kind"][] = ["change", "growth"];

const MEASURED_BY: readonly Reading["kind"][] = ["completion", "deviation"];

/** 其中甲 5 万元，乙 3 万元，比上年增加: behind parts that have not said how they moved, it may be the whole that did. */
function isOfPartOrWhole(
  { scope, sentence }: Context,
  about: About,
  kinds: readonly Reading["kind"][],
): boolean {
  const parts: readonly (Reading | undefined)[] = scope.frame?.parts ?? [];
  return (
    about.by === "goes on" &&
    !scope.later &&
    about.level !== undefined &&
    parts[parts.length - 1] === about.level &&
    !sentence.readings.some(
      ({ kind, of, bound }) =>
        kinds.includes(kind) && parts.includes(of) && bound.subject !== "part or whole",
    )
  );
}
