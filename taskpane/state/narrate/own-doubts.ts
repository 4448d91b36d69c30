/** What the tables say against the words of a person: figures that were typed are audited like those of any other text. */
import { auditText } from "../../../src/text/audit";
import { paragraphsOf, type Narrative } from "../../../src/write/narrative";
import type { Books } from "./written";
import { addTo } from "../../../src/group-by";

/** One sentence each, by the origin of the paragraph; neither a figure that follows the tables is doubted nor a gap. */
export function ownDoubts(
  narrative: Narrative,
  { statement, prior, budget }: Books,
): ReadonlyMap<string, readonly string[]> {
  const paragraphs = paragraphsOf(narrative);
  const { claims, remarks } = auditText(paragraphs, statement, {
    ...(prior ? { prior } : {}),
    ...(budget ? { budget } : {}),
  });
  const doubts = new Map<string, string[]>();
  const doubt = (paragraph: number, start: number, sentence: string): void => {
    const { own, origin, figures, blanks } = paragraphs[paragraph]!;
    if (!own || [...figures, ...blanks].some((one) => one.start <= start && start < one.end)) return;
    addTo(doubts, origin, sentence);
  };
  for (const { verdict, paragraph, start, reason } of claims)
    if (verdict === "wrong") doubt(paragraph, start, reason);
  for (const { severity, paragraph, start, message } of remarks)
    if (severity === "error") doubt(paragraph, start, message);
  return doubts;
}
