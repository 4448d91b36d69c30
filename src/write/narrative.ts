/** What the writer answers: the text, where each figure comes from, what is left to fill in, what contradicts. */
import type { QuantityKey } from "../catalogue/quantities";
import type { Entry } from "../statement/statement";
import type { Chart } from "./charts/chart";
import type { RuleId } from "../catalogue/rule-ids";
import type { Mark, OwnWords } from "./own-words";

/** Which open workbook a cell is of. */
export type Book = "current" | "prior" | "budget";

export interface FigureCell {
  readonly book: Book;
  readonly entry: Entry;
}

/** A figure of the text: `end` is the offset after its last character. */
export interface NarrativeFigure {
  readonly start: number;
  readonly end: number;
  /** As printed: 万元, 元, percent or a count, without its unit. */
  readonly text: string;
  /** The cells behind it; none where it was typed in. */
  readonly cells: readonly FigureCell[];
  /** The values that were typed in and take part; none where it comes from the workbooks alone. */
  readonly inputs: readonly BlankInput[];
}

/** Where in the inputs a value goes: the group of the file, and the key of the amount. */
export interface BlankInput {
  readonly group:
    "本年数" | "上年数" | "年初预算数" | "全年预算数" | "原因·与上年相比" | "原因·与预算相比" | "用途";
  readonly key: QuantityKey;
}

/** 【待填：…】 in the text. */
export interface Blank {
  readonly start: number;
  readonly end: number;
  /** What is to be filled in, in full: `收入总计上年数`, where the sentence says 【待填：上年数】. */
  readonly what: string;
  /** Absent where it follows from other inputs, as a percentage does. */
  readonly input?: BlankInput;
  readonly written?: Gap["written"];
  /** The inputs it follows from that are still missing; of a percentage. */
  readonly awaits: readonly Gap[];
  /** What it takes on paper, where there is nothing to fill in but a line: `增加/减少▢万元`. */
  readonly paper: string;
}

/** A value that is missing. */
export interface Gap {
  readonly what: string;
  /** Absent where no input fills it: the year, the department's name. */
  readonly input?: BlankInput;
  /** A person writes it where it stands: no table and no field has it. */
  readonly written?: true;
}

/** A sentence that was typed in (原因, 用途) and stands in the text: `end` is the offset after its last character. */
export interface Filled {
  readonly start: number;
  readonly end: number;
  readonly input: BlankInput;
  readonly text: string;
}

/** A value that a paragraph takes or would take from the inputs, whether or not it is seen there as it is. */
export interface Use {
  readonly input: BlankInput;
  /** What it is of: `收入总计`, `2101501 行政运行`. */
  readonly name: string;
  /** `derived`: it follows from the tables or from other inputs until it is given itself. */
  readonly state: "given" | "missing" | "derived";
  /** What may be taken for it, to choose from. */
  readonly offers: readonly Offer[];
}

/** A value that may be taken as it is. */
export interface Offer {
  /** As it would be typed. */
  readonly text: string;
  /** Where it is from: `公用经费`. */
  readonly from: string;
}

export interface NarrativeParagraph {
  readonly text: string;
  /** 0: text; 1: 一、…; 2: （一）… */
  readonly level: 0 | 1 | 2;
  readonly figures: readonly NarrativeFigure[];
  readonly blanks: readonly Blank[];
  readonly filled: readonly Filled[];
  readonly uses: readonly Use[];
  /** What its parts were written from, inner ones before those around them. */
  readonly marks: readonly Mark[];
  /** Which of the wording's paragraphs it is: the same in every text that has it. */
  readonly origin: string;
  /** A person worded it. */
  readonly own?: true;
}

/** The paragraphs under one heading of the first level, the heading first. */
export interface NarrativeSection {
  readonly paragraphs: readonly NarrativeParagraph[];
}

/** Inputs that contradict one another or the tables. */
export interface Contradiction {
  readonly rule: RuleId;
  readonly severity: "warning";
  readonly message: string;
  readonly cells: readonly FigureCell[];
  /** The typed values that take part. */
  readonly inputs: readonly BlankInput[];
}

export interface Narrative {
  readonly style: string;
  readonly title: NarrativeParagraph;
  readonly sections: readonly NarrativeSection[];
  /** Charts of the text, each after a paragraph of `paragraphsOf`. */
  readonly charts: readonly { readonly chart: Chart; readonly after: number }[];
  readonly contradictions: readonly Contradiction[];
  /** Lists whose shares, each rounded, do not come to 100 %: a sentence each. */
  readonly roundings: readonly string[];
  /** Paragraphs that a person took out, as they would read. */
  readonly removed: readonly NarrativeParagraph[];
  /** Words of a person for paragraphs that this text does not have: its tables are otherwise now, or its wording. */
  readonly unused: readonly OwnWords[];
}

/** All paragraphs in order, the title first. */
export function paragraphsOf({ title, sections }: Narrative): readonly NarrativeParagraph[] {
  return [title, ...sections.flatMap(({ paragraphs }) => paragraphs)];
}

/** One paragraph a line. */
export function narrativeText(narrative: Narrative): string {
  return paragraphsOf(narrative)
    .map(({ text }) => `${text}\n`)
    .join("");
}

/** What is left to fill in, in the order of the text, each once; not what follows from it. */
export function blanksOf(narrative: Narrative): readonly Gap[] {
  const found = new Map<string, Gap>();
  for (const { blanks } of paragraphsOf(narrative)) {
    for (const { what, input, written, awaits } of blanks) {
      const own: Gap = { what, ...(input ? { input } : {}), ...(written ? { written } : {}) };
      const gaps: readonly Gap[] = awaits.length > 0 ? awaits : [own];
      for (const gap of gaps) {
        const id = gap.input ? inputId(gap.input) : gap.what;
        if (!found.has(id)) found.set(id, gap);
      }
    }
  }
  return [...found.values()];
}

/** One text for each value that can be given. */
export function inputId({ group, key }: BlankInput): string {
  return `${group}/${key}`;
}

/** Each value once, in the order in which they come first. */
export function distinctInputs(inputs: readonly BlankInput[]): readonly BlankInput[] {
  return inputs.length < 2 ? inputs : [...new Map(inputs.map((input) => [inputId(input), input])).values()];
}
