import type { CodeFact } from "../facts/fact";

/** The codes that no longer code begins with. */
export function leaves(codes: readonly CodeFact[]): readonly CodeFact[] {
  const above = new Set(
    codes.flatMap(({ code }) =>
      [3, 5].filter((length) => length < code.length).map((length) => code.slice(0, length)),
    ),
  );
  return codes.filter(({ code }) => !above.has(code));
}
