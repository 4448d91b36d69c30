/** All rows of proof-reading, and how a text is read with them. */
import type { Audited } from "../audited";
import type { Remark } from "../../claim";
import { stretchOf, type Paragraph, type Passage } from "../../prose/passages";
import type { Document, ProofRow, ProofText } from "./proof-row";
import { PUNCTUATION } from "./punctuation";
import { STALE_NAMES } from "./stale-names";
import { LEFTOVERS } from "./template-leftovers";
import { WORDING } from "./wording";

export type { Document, ProofRow } from "./proof-row";

export const PROOF_ROWS: readonly ProofRow[] = [...LEFTOVERS, ...PUNCTUATION, ...WORDING, ...STALE_NAMES];

export function proofReading({ text, statement, paragraphs }: Audited): readonly Remark[] {
  const passages = text.passages.filter((_, index) => text.read[index]);
  const document: Document = {
    kind: statement.kind,
    year: statement.year,
    department: statement.department,
    printed: new Set(
      statement.tables.flatMap(({ lines }) => lines.map(({ label }) => label.replace(/^.*?、/, ""))),
    ),
    titled: titlesOf(text.passages),
  };
  return proofRead(passages, paragraphs, document);
}

/** What the rows find in the passages of a document. */
export function proofRead(
  passages: readonly Passage[],
  paragraphs: readonly Paragraph[],
  document: Document,
  rows: readonly ProofRow[] = PROOF_ROWS,
): readonly Remark[] {
  const found: Remark[] = [];
  for (const passage of passages) {
    const printed = asPrinted(passage, paragraphs);
    for (const row of rows) {
      const of = row.of === "plain" ? passage : printed;
      for (const { start, end, say, severity = row.severity } of row.find(of.text, document)) {
        const stretch = stretchOf(of, start, end);
        const words = paragraphs[stretch.paragraph]!.text.slice(stretch.start, stretch.end);
        found.push({ ...stretch, severity, rule: row.rule, message: `${say(words)}。`, cells: [] });
      }
    }
  }
  return found;
}

/** A passage with the quotation marks that reading leaves out. */
function asPrinted({ places }: Passage, paragraphs: readonly Paragraph[]): ProofText {
  const at: number[] = [];
  for (const { paragraph } of places) if (paragraph !== at[at.length - 1]) at.push(paragraph);
  // A paragraph may hold more than one passage.
  const from = opened(paragraphs[at[0]!]!.text, places[0]!.offset);
  const to = closed(paragraphs[at[at.length - 1]!]!.text, places[places.length - 1]!.offset + 1);
  const spans = at.map((paragraph, index) => ({
    paragraph,
    start: index === 0 ? from : 0,
    end: index === at.length - 1 ? to : paragraphs[paragraph]!.text.length,
  }));
  let all: Passage["places"] | undefined;
  return {
    text: spans.map(({ paragraph, start, end }) => paragraphs[paragraph]!.text.slice(start, end)).join(""),
    // Few passages have anything to be found: where their characters stand is seldom asked.
    get places() {
      return (all ??= spans.flatMap(({ paragraph, start, end }) =>
        Array.from({ length: end - start }, (_, offset) => ({ paragraph, offset: start + offset })),
      ));
    },
  };
}

/** Where what stands before a place and opens it begins. */
function opened(text: string, at: number): number {
  const start = at - /[\s“‘「『"＂]*$/.exec(text.slice(0, at))![0].length;
  return start === 0 || !isBetween(text, start) ? start : start + 1;
}

/** Where what closes a place ends. */
function closed(text: string, at: number): number {
  const end = at + /^[\s”’」』"＂]*/.exec(text.slice(at))![0].length;
  return end === text.length || !isBetween(text, end) ? end : end - 1;
}

/** Whether straight quotation marks that are open before a place close behind it. */
function isBetween(text: string, at: number): boolean {
  return text.slice(0, at).split(/["＂]/).length % 2 === 0;
}

const TITLE = /(部门|单位)(?:收支)?(?:预算|决算)(?:编制|情况|公开)?(?:说明|$)/;

/** Whether the titles speak of a 部门 or a 单位. */
function titlesOf(passages: readonly Passage[]): Document["titled"] {
  const titled = new Set<"部门" | "单位">();
  for (const { text } of passages) {
    const match = text.length <= 50 ? TITLE.exec(text) : null;
    if (match) titled.add(match[1] as "部门" | "单位");
  }
  return titled;
}
