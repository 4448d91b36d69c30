/** 款 and 项 that the text calls otherwise than the table: their amount and their place tell which they are. */
import { codeFact } from "../../facts/code-facts";
import { codeKey } from "../../catalogue/quantities";
import type { SaidKey } from "../../catalogue/said-key";
import type { CodeFact, CodeScope } from "../../facts/fact";
import type { Desk } from "./desk";
import { agreement } from "./figures";
import { nameCore, sameName } from "../../words/same-name";
import { LEVEL_DIGITS } from "../parse/code-names";
import type { Level } from "../bind/reading";

const UNKNOWN = /^(whole|fiscal|general|fund|capital)\/\?(.+)$/;
const FISCAL = ["fiscal", "general", "fund", "capital"] as const satisfies readonly CodeScope[];

/** The line of the table for each name that no table has, by the key that the words were given. */
export function renamed(desk: Desk): ReadonlyMap<SaidKey, SaidKey> {
  const found = new Map<SaidKey, SaidKey>();
  for (const reading of desk.text.readings) {
    const key = reading.subject.keys[0] ?? "";
    const [, scope, path] = UNKNOWN.exec(key) ?? [];
    if (reading.kind !== "level" || reading.aspect !== "final" || reading.figure.units === 0) continue;
    if (!scope || !path || reading.otherYear !== undefined) continue;
    // 财政拨款 by 款 and 项 is printed for each fund apart.
    for (const of of scope === "fiscal" ? FISCAL : [scope as CodeScope]) {
      const line = lineOf(desk, reading, of, path.split("/"));
      if (line && !found.has(key)) found.set(key, codeKey(of, line.code));
    }
  }
  return found;
}

/** The one line with this amount that shares a name with the path: its own, or one above it. */
function lineOf(
  { knowledge, usual }: Desk,
  reading: Level,
  scope: CodeScope,
  path: readonly string[],
): CodeFact | undefined {
  const length = LEVEL_DIGITS[/\((?:\d*)(类|款|项)\)[^()]*$/.exec(reading.subject.name)?.[1] ?? ""];
  const lines = knowledge.sources.current.codes(scope);
  const fitting = lines.filter(
    ({ code, fact }) => code.length === length && agreement(reading.figure, fact, usual) === "same",
  );
  const nameOf = (code: string): string => codeFact(lines, code)?.name ?? "";
  const shared = fitting.filter(({ code, name }) =>
    [name, nameOf(code.slice(0, 3)), nameOf(code.slice(0, 5))].some(
      (printed) =>
        printed !== "" && path.some((part) => sameName(printed, part) || nameCore(printed) === part),
    ),
  );
  return shared.length === 1 ? shared[0] : undefined;
}
