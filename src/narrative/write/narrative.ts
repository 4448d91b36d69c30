/** What the writer answers: the text, where each figure comes from, what is left to fill in, what contradicts. */
import type { Entry } from "../../statement/statement";

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
  readonly text: string;
  /** The figure as a plain decimal string: 万元, 元, percent or a count, as printed. */
  readonly value: string;
  /** The cells behind it; none where it was typed in. */
  readonly cells: readonly FigureCell[];
  /** Whether values that were typed in take part. */
  readonly typed: boolean;
}

/** Where in the inputs a value goes: the group of the file, and the key of the amount. */
export interface BlankInput {
  readonly group:
    "本年数" | "上年数" | "年初预算数" | "全年预算数" | "原因·与上年相比" | "原因·与预算相比" | "用途";
  readonly key: string;
}

/** 【待填：…】 in the text. */
export interface Blank {
  readonly start: number;
  readonly end: number;
  /** What is to be filled in, in full: `收入总计上年数`, where the sentence says 【待填：上年数】. */
  readonly what: string;
  /** Absent where it follows from other inputs, as a percentage does. */
  readonly input?: BlankInput;
}

export interface NarrativeParagraph {
  readonly text: string;
  /** 0: text; 1: 一、…; 2: （一）… */
  readonly level: 0 | 1 | 2;
  readonly figures: readonly NarrativeFigure[];
  readonly blanks: readonly Blank[];
}

/** The paragraphs under one heading of the first level, the heading first. */
export interface NarrativeSection {
  readonly paragraphs: readonly NarrativeParagraph[];
}

/** Inputs that contradict one another or the tables. */
export interface Contradiction {
  readonly rule: string;
  readonly severity: "warning";
  readonly message: string;
  readonly cells: readonly FigureCell[];
}

export interface Narrative {
  readonly style: string;
  readonly title: NarrativeParagraph;
  readonly sections: readonly NarrativeSection[];
  readonly contradictions: readonly Contradiction[];
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
export function blanksOf(narrative: Narrative): readonly Blank[] {
  const found = new Map<string, Blank>();
  for (const { blanks } of paragraphsOf(narrative)) {
    for (const blank of blanks) {
      if (!blank.input && !OF_THE_TEXT.includes(blank.what)) continue;
      const id = blank.input ? `${blank.input.group}/${blank.input.key}` : blank.what;
      if (!found.has(id)) found.set(id, blank);
    }
  }
  return [...found.values()];
}

/** Blanks of the whole text, which no inputs file fills. */
export const OF_THE_TEXT: readonly string[] = ["年度", "部门名称"];
