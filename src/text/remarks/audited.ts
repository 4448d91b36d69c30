/** What remarks look at: a text as it was read and judged. */
import { onceFor } from "../../workbook/once";
import type { Knowledge } from "../../facts/knowledge";
import type { Statement } from "../../statement/statement";
import type { Paragraph } from "../prose/passages";
import type { Reading, ReadText } from "../bind/reading";
import type { Claim } from "../claim";
import type { Judgement } from "../judge/judge";

export interface Audited {
  readonly statement: Statement;
  readonly paragraphs: readonly Paragraph[];
  readonly text: ReadText;
  readonly claims: readonly Claim[];
  readonly judgement: Judgement;
  readonly knowledge: Knowledge;
}

/** The figures that were found wrong: nothing is concluded from them. */
export function wrongOf({ claims }: Pick<Audited, "claims">): ReadonlySet<Reading> {
  return wrongAmong(claims);
}

const wrongAmong = onceFor(
  (claims: readonly Claim[]): ReadonlySet<Reading> =>
    new Set(claims.filter(({ verdict }) => verdict === "wrong").map(({ reading }) => reading)),
);
