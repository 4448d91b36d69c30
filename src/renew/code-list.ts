/** Which 科目 a list of last year's text named, and which it would name this year. */
import { codeKey } from "../catalogue/quantities";
import type { CodeScope } from "../catalogue/quantity";
import type { Desk } from "./desk";

/** What the list is made of: the lengths of its codes, and the 类 that it is confined to. */
export interface ListShape {
  readonly scope: CodeScope;
  readonly lengths: ReadonlySet<number>;
  readonly within: (code: string) => boolean;
  /** Their amounts add up to that of which they are the parts. */
  readonly sums?: boolean;
}

export interface ListPlan {
  /** Codes of this year, in the order of the table. */
  readonly codes: readonly string[];
  /** Whether the list named everything last year, so that what is new belongs into it. */
  readonly complete: boolean;
  /** Those that were nothing and still are, where no table tells whether such are listed. */
  readonly standing: ReadonlySet<string>;
  /** Nothing tells whether it did; what is new is put into it, and a person looks. */
  readonly doubt?: string;
}

/** @param listed the codes of last year's list, as last year has them */
export function planOf(
  listed: readonly string[],
  shape: ListShape,
  { last, now, lines }: Desk,
): ListPlan | undefined {
  const { scope, lengths, within, sums = false } = shape;
  if (![...lengths].every((length) => lines.complete(scope, length))) return undefined;
  const fits = (code: string): boolean => lengths.has(code.length) && within(code);
  const before = (code: string): number | undefined => last.amount(codeKey(scope, code), "final");
  const seen = new Set(listed);
  const longest = Math.max(...lengths);
  const said = [...last.listed(scope, longest).codes].filter(within);
  const then = lines.then(scope).filter(({ code }) => fits(code));
  const complete =
    then.length > 0
      ? then.every(({ code }) => seen.has(code) || before(code) === 0)
      : said.every((code) => seen.has(code)) && (sums || last.listed(scope, longest).complete);
  // Lines without an amount were listed as well.
  const zeros = listed.some((code) => before(code) === 0);
  const kept = new Set(listed.map((code) => lines.rekey(codeKey(scope, code)).split("/")[1]!));
  // One that last year's table did not have either was listed all the same.
  const standing = listed.filter(
    (code) => last.wasNothing(codeKey(scope, code)) && !lines.stands(scope, code, "then"),
  );
  const here = lines
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
  const left = standing.filter((code) => !here.includes(code));
  const plan = { codes: [...here, ...left], complete, standing: new Set(last.proved ? [] : left) };
  const { codes } = plan;
  if (complete || last.proved || scope === "economic") return plan;
  // Another list of the text names others of them.
  if (said.some((code) => !seen.has(code))) return plan;
  const come = codes.filter((code) => !kept.has(code));
  // Of a list that named the main ones alone most would be new.
  return come.length > listed.length
    ? plan
    : { ...plan, complete: true, doubt: "上年说明没有列这个科目，看不出上年是没有还是没有列" };
}
