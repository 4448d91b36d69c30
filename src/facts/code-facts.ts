/** Lists of 科目 lines: a line by its code, and two lists as one. */
import { onceFor } from "../workbook/once";
import type { CodeFact } from "./fact";

const byCode = onceFor((lines: readonly CodeFact[]): ReadonlyMap<string, CodeFact> => {
  const found = new Map<string, CodeFact>();
  for (const line of lines) if (!found.has(line.code)) found.set(line.code, line);
  return found;
});

/** The first line of a code. */
export function codeFact(lines: readonly CodeFact[], code: string): CodeFact | undefined {
  return byCode(lines).get(code);
}

/** A list, and behind it what another has besides. */
export function withMore(own: readonly CodeFact[], others: readonly CodeFact[]): readonly CodeFact[] {
  const known = byCode(own);
  return [...own, ...others.filter(({ code }) => !known.has(code))];
}
