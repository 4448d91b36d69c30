/** A rule of texts: what a 情况说明 says, against the tables and against itself. */
import type { TextRuleId } from "../../catalogue/rule-ids";
import type { Edits } from "../examples/example";
import type { Severity } from "../rule";

/** A text as it stands in paragraphs, audited against the small department of the tests (test/small-department.ts). */
export interface TextExample {
  readonly text: readonly string[];
  /** What is changed in the department first. */
  readonly edits?: Edits;
  /** 一般公共预算支出表 of this year's budget: its columns, then its lines. */
  readonly budget?: string;
}

export interface BrokenText extends TextExample {
  /** The figure or the words that are marked; of several alike, one of them. */
  readonly marks: string;
  /** What a wrong figure should be, where that is told. */
  readonly should?: string;
  /** The rule calls nothing wrong: what is marked stays 未核. */
  readonly open?: true;
}

export interface TextRule {
  readonly id: TextRuleId;
  readonly title: string;
  /** What a break of it means for the accountant, and what to look at. */
  readonly meaning: string;
  /** The section of the 情况说明, and the table or figure it is held against. */
  readonly source: string;
  readonly severity: Severity;
  readonly exceptions?: readonly string[];
  readonly examples: { readonly holds: TextExample; readonly breaks: BrokenText };
}

/** A rule before its id; an error unless it says otherwise. */
export type TextRuleEntry = Omit<TextRule, "id" | "severity"> & Partial<Pick<TextRule, "severity">>;

/** A text that holds, and the same with a slip in its last paragraph. */
export function slip(
  text: readonly string[],
  right: string,
  wrong: string,
  more: Pick<TextExample, "edits" | "budget"> = {},
): TextRule["examples"] {
  const last = text[text.length - 1]!;
  const broken = [...text.slice(0, -1), last.replace(right, wrong)];
  return { holds: { text, ...more }, breaks: { text: broken, ...more, marks: wrong, should: right } };
}
