/** What a share is of, as its sentence names it. */
import { alsoOf } from "./subject-of";
import type { About } from "./scope";
import { ofAnyMoney, type SaidKey } from "../../catalogue/said-key";
import type { Context } from "./context";
import type { Phrase } from "./phrase";
import type { Subject } from "./reading";

const TOTALS = /\.(?:income|expenditure|incomeGrand|expenditureGrand)$/;

/**
 * The whole as the sentence names it: another than the part. 占总支出 inside “三公” is of its own total; 占本年支出合计 of
 * a total by money is of the department's.
 */
export function wholeOf(
  context: Context,
  { subject }: Pick<About, "subject">,
  whole: Phrase | undefined,
): Subject | undefined {
  const said = whole?.subject;
  if (!said || said.keys.length === 0) return ofSection(context, whole);
  const own = subject.keys[0] ?? "";
  const bare = whole.moneyBy !== "own";
  if (bare && TOTALS.test(said.keys[0] ?? "") && own.startsWith("three."))
    return { keys: ["three.total"], name: said.name };
  const money = /^(fiscal|general|fund|capital)\.(income|expenditure)/.exec(own);
  if (money && bare && TOTALS.test(said.keys[0] ?? "")) {
    const side = ofAnyMoney(said.keys[0]!)!;
    const keys = said.keys.map((key): SaidKey => `whole.${ofAnyMoney(key) ?? side}`);
    return alsoOf(
      { keys: [...new Set(keys)], name: said.name },
      [...said.keys, ...(said.also ?? [])].filter((key) => key !== own),
    );
  }
  const keys = said.keys.filter((key) => key !== own);
  const also = (said.also ?? []).filter((key) => key !== own);
  if (keys.length > 0) return { ...said, keys, ...(also.length > 0 ? { also } : {}) };
  const [first, ...rest] = also;
  return first ? { keys: [first], ...(rest.length > 0 ? { also: rest } : {}), name: said.name } : undefined;
}

/** 占总支出决算: in the “三公” section that is its own. */
function ofSection({ place }: Context, whole: Phrase | undefined): Subject | undefined {
  return whole && place.topic === "three" ? { keys: ["three.total"], name: "三公经费" } : undefined;
}
