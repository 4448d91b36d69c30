/** What remarks look at: a text as it was read and judged. */
import type { Knowledge } from "../../facts/knowledge";
import type { Statement } from "../../statement/statement";
import type { Paragraph } from "../prose/passages";
import type { ReadText } from "../bind/reading";
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
