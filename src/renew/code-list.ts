/** Which 科目 a list of last year's text named, and which it would name this year. */
import { codeKey } from "../catalogue/quantities";
import type { CodeScope } from "../catalogue/quantity";
import type { CodeLines } from "./code-lines";
import type { LastYear } from "./last-year";
import type { ThisYear } from "./this-year";

/** What the list is made of: the lengths of its codes, and the 类 that it is confined to. */
export interface ListShape {
  readonly scope: CodeScope;
  readonly lengths: ReadonlySet<number>;
  readonly within: (code: string) => boolean;
}

export interface ListPlan {
  /** Codes of this year, in the order of the table. */
  readonly codes: readonly string[];
  /** Whether the list named everything last year, so that what is new belongs into it. */
  readonly complete: boolean;
}

/** @param listed the codes of last year's list, as last year has them */
export function planOf(
  listed: readonly string[],
  shape: ListShape,
  { last, now, lines }: { readonly last: LastYear; readonly now: ThisYear; readonly lines: CodeLines },
): ListPlan | undefined {
  const { scope, lengths, within } = shape;
  if (![...lengths].every((length) => lines.complete(scope, length))) return undefined;
  const fits = (code: string): boolean => lengths.has(code.length) && within(code);
  const before = (code: string): number | undefined => last.amount(codeKey(scope, code), "final");
  const seen = new Set(listed);
  const then = lines.then(scope).filter(({ code }) => fits(code));
  const complete =
    then.length > 0
      ? then.every(({ code }) => seen.has(code) || before(code) === 0)
      : addsUp(listed, shape, last);
  // Lines without an amount were listed as well.
  const zeros = listed.some((code) => before(code) === 0);
  const kept = new Set(listed.map((code) => lines.rekey(codeKey(scope, code)).split("/")[1]!));
  const codes = lines
    .now(scope)
    .map(({ code }) => code)
    .filter((code) => {
      if (!fits(code)) return false;
      const key = codeKey(scope, code);
      const any = (["final", "initial"] as const).some((aspect) => {
        const amount = now.amount({ key, aspect });
        return amount !== undefined && amount.shown !== 0;
      });
      return any || (zeros && kept.has(code) && lines.stands(scope, code));
    });
  return { codes, complete };
}

/** Whether the amounts of a list are all of their money, by what the text says. */
function addsUp(listed: readonly string[], { scope, lengths }: ListShape, last: LastYear): boolean {
  const longest = Math.max(...lengths);
  const parts = listed
    .filter(({ length }) => length === longest)
    .map((code) => last.said(codeKey(scope, code), "final"));
  const whole = scope === "economic" ? undefined : last.said(`${scope}.expenditure`, "final");
  if (whole === undefined || parts.some((part) => part === undefined)) return false;
  const sum = parts.reduce<number>((all, part) => all + part!, 0);
  // Each part is rounded to the cent of a 万元.
  return Math.abs(sum - whole) <= parts.length * 5_000;
}
