/** What the figures of a text say, before anything is compared. */
import type { Aspect } from "../../facts/fact";
import type { CodeName, Figure, Token } from "../parse/lexer";
import type { Topic } from "../prose/outline";
import type { Passage } from "../prose/passages";

/**
 * `level`: an amount as it is; `change`: how much it moved; `growth`: the same in percent; `share`: part of a whole;
 * `completion`: of a budget; `deviation`: from a budget; `count`: of things; `unknown`: not understood.
 */
export type ReadingKind =
  "level" | "change" | "growth" | "share" | "completion" | "deviation" | "count" | "unknown";

/** What a figure is about: what it may mean, the likeliest first. */
export interface Subject {
  readonly keys: readonly string[];
  /** In the text's words. */
  readonly name: string;
}

/** The parts that follow 其中, 包括 and the like, and what they are parts of. */
export interface Frame {
  readonly parent: Reading | undefined;
  readonly parts: Reading[];
  /** Named as the whole of its parts: 包括, 分别为; 其中 may leave some out. */
  readonly complete: boolean;
}

export interface Reading {
  readonly kind: ReadingKind;
  readonly figure: Figure;
  readonly passage: Passage;
  readonly subject: Subject;
  readonly aspect: Aspect;
  /** 预算数 without a word on which budget: that of the beginning of the year may be meant. */
  readonly either?: true;
  /** A year that the text names and that is neither this year nor the one before. */
  readonly otherYear?: number;
  /** What a change or a growth is measured from; absent where the text does not say. */
  readonly basis?: Aspect;
  readonly direction: 1 | -1;
  /** The change whose percentage a growth is. */
  readonly change?: Reading;
  /** The level that a share, a change or a completion speaks of, where it names none itself. */
  readonly of?: Reading;
  /** The whole of a share; none where the text names none. */
  readonly whole?: Subject & { readonly aspect: Aspect };
  readonly frame?: Frame;
  /** The figure that another is compared with (`比上年 131.44 万元减少…`). */
  readonly compared?: true;
  /** The words may mean something narrower than the table's line: agreement proves it, disagreement does not refute it. */
  readonly soft: boolean;
  /** Why it is not understood, for `unknown`. */
  readonly why?: string;
  readonly topic: Topic;
  /** Running numbers of its section, its numbered item and its sentence. */
  readonly section: number;
  readonly item: number;
  readonly sentence: number;
}

/** A sentence, for remarks: what it is about and where it stands. */
export interface Sentence {
  readonly index: number;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly topic: Topic;
  readonly section: number;
  readonly item: number;
  /** What it is about where it names nothing itself. */
  readonly subject?: Subject;
  readonly readings: Reading[];
}

/** `与上年持平`, `与年初预算数无差异`: said without a figure. */
export interface Flat {
  readonly subject: Subject;
  readonly basis: Aspect;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly topic: Topic;
  readonly section: number;
  readonly item: number;
  readonly sentence: number;
}

/** A section or a numbered item, with its heading. */
export interface Heading {
  readonly level: number;
  readonly title: string;
  readonly topic: Topic;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly section: number;
  readonly item: number;
  readonly subject?: Subject;
  /** The names before （类）（款）（项） in the heading. */
  readonly path: readonly string[];
}

export interface ReadText {
  /** Every name of a 科目 by which this text may call it. */
  readonly names: ReadonlyMap<string, readonly CodeName[]>;
  readonly passages: readonly Passage[];
  /** Which passages belong to the 情况说明. */
  readonly read: readonly boolean[];
  /** Which passages belong to another department's part of the document. */
  readonly foreign: readonly boolean[];
  /** The titles, by passage, of texts that were left because they are another department's. */
  readonly left: readonly number[];
  readonly headings: readonly Heading[];
  readonly sentences: readonly Sentence[];
  readonly readings: readonly Reading[];
  readonly flats: readonly Flat[];
}
