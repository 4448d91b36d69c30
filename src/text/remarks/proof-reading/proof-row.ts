/**
 * Proof-reading: what is wrong in the words themselves, whatever the figures. Each kind is a row: where it is seen, what is
 * said of it, texts in which it is found and texts in which it must not be. The rows' texts are run as tests
 * (test/text/proof-reading.test.ts).
 */
import type { RuleId } from "../../../catalogue/rule-ids";
import type { StatementKind } from "../../../catalogue/tables";
import type { Severity } from "../../../rules/rule";
import type { Passage } from "../../prose/passages";

/** A run of text with the place that each character came from: a passage, or the same with its quotation marks. */
export type ProofText = Pick<Passage, "text" | "places">;

/** What the rows may know of the document. */
export interface Document {
  readonly kind: StatementKind;
  /** 0 where it is not known. */
  readonly year: number;
  readonly department: string;
  /** Names of 科目 that the tables print. */
  readonly printed: ReadonlySet<string>;
  /** What it calls itself in its titles: 部门决算, 单位预算; both where it uses both. */
  readonly titled: ReadonlySet<"部门" | "单位">;
}

export interface Found {
  readonly start: number;
  readonly end: number;
  /** What is said of it, given the words as they are printed; without a full stop. */
  readonly say: (words: string) => string;
  readonly severity?: Severity;
}

export interface ProofRow {
  /** In the words of whoever looks the row up. */
  readonly name: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** `plain`: without spaces and quotation marks, marks made plain; `printed`: with its quotation marks. */
  readonly of: "plain" | "printed";
  readonly find: (text: string, document: Document) => readonly Found[];
  /** Texts in which it is found, and others in which it is not. */
  readonly found: readonly string[];
  readonly not: readonly string[];
}

/** A row that a pattern finds. */
export function pattern(
  name: string,
  rule: RuleId,
  severity: Severity,
  words: RegExp,
  say: Found["say"],
  texts: { readonly found: readonly string[]; readonly not: readonly string[] },
): ProofRow {
  return {
    name,
    rule,
    severity,
    of: "plain",
    // In most passages there is nothing: then no list of what was found is begun.
    find: (text) =>
      text.search(words) < 0
        ? []
        : [...text.matchAll(words)].map((match) => ({
            start: match.index,
            end: match.index + match[0].length,
            say,
          })),
    ...texts,
  };
}
