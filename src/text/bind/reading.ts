/** What the figures of a text say, before anything is compared. */
import type { SaidKey } from "../../catalogue/said-key";
import type { Aspect } from "../../facts/fact";
import type { CodeNames } from "../parse/code-names";
import type { Figure, Token } from "../parse/tokens";
import type { Topic } from "../../catalogue/sections";
import type { Passage } from "../prose/passages";
import type { Bound } from "./bindings";

/** What a figure is about: what its words mean, the likeliest first. */
export interface Subject {
  readonly keys: readonly SaidKey[];
  /** What they may mean besides: this can prove a figure, never refute it. */
  readonly also?: readonly SaidKey[];
  /** In the text's words. */
  readonly name: string;
}

/** The parts that follow 其中, 包括 and the like, and what they are parts of. */
export interface Frame {
  readonly parent: Reading | undefined;
  readonly parts: Reading[];
  /** Named as the whole of its parts: 包括, 分别为; 其中 may leave some out. */
  complete: boolean;
  /** How many its words say they are: 分为三项. */
  readonly count?: number;
  /** 收支总计 5 万元。收入包括：…；支出包括：…: which side of its whole the list is of. */
  readonly side?: "received" | "spent";
}

/**
 * Which figure of a quantity is said. Of the year before a budget has `prior`, its budget, and a final account what was spent;
 * the other of the two no table has: `executed`, 上年执行数 or 上年决算数, in a budget, `planned`, 上年预算数, in a final account.
 */
export type SaidAspect = Aspect | "executed" | "planned";

export function isPrinted(aspect: SaidAspect): aspect is Aspect {
  return aspect !== "executed" && aspect !== "planned";
}

export function isOfYearBefore(aspect: SaidAspect): boolean {
  return aspect === "prior" || !isPrinted(aspect);
}

/** With what something is compared. */
export interface Basis {
  readonly aspect: SaidAspect;
  /** 上年 in a budget, and no word on which figure of it: that of the year before may be meant as well. */
  readonly aspects?: readonly SaidAspect[];
  readonly otherYear?: number;
}

export interface Said {
  readonly figure: Figure;
  readonly passage: Passage;
  /** The clause it stands in. */
  readonly clause: { readonly start: number; readonly end: number };
  readonly subject: Subject;
  /** Of a change: which figure of it moved. */
  readonly aspect: SaidAspect;
  /** Other figures of it that the words may mean: this can prove, never refute. */
  readonly aspects?: readonly SaidAspect[] | undefined;
  /** By what each part was bound; see `bindings.ts`. */
  readonly bound: Bound;
  /** Some part of it was guessed: agreement proves the figure, disagreement does not refute it. */
  readonly soft: boolean;
  /** A year that the text names and that is neither this year nor the one before. */
  readonly otherYear?: number | undefined;
  readonly frame?: Frame | undefined;
  readonly topic: Topic;
  /** Running numbers of its section, its numbered item and its sentence. */
  readonly section: number;
  readonly item: number;
  readonly sentence: number;
}

/** What some kinds have and others have not, so that each can be asked for. */
interface Kinds {
  readonly either?: true | undefined;
  readonly compared?: true | undefined;
  readonly basis?: SaidAspect | undefined;
  readonly bases?: readonly SaidAspect[];
  readonly direction?: 1 | -1;
  readonly change?: Change;
  readonly of?: Level | undefined;
  readonly whole?: (Subject & { readonly aspect: SaidAspect }) | undefined;
  readonly why?: string;
}

type None<K extends keyof Kinds> = { readonly [key in Exclude<keyof Kinds, K>]?: undefined };

/** An amount as it is. */
export interface Level extends Said, None<"either" | "compared"> {
  readonly kind: "level";
  /** 预算数 without a word on which budget: that of the beginning of the year may be meant. */
  readonly either?: true | undefined;
  /** The figure that another is compared with (`比上年 131.44 万元减少…`). */
  readonly compared?: true | undefined;
}

export function isOfThisYear({ aspect, otherYear }: Pick<Said, "aspect" | "otherYear">): boolean {
  return otherYear === undefined && !isOfYearBefore(aspect);
}

/** Whether what moved is an amount of another year, and not only what it is compared with. */
export function isOfOtherYear({ otherYear, of }: Reading): boolean {
  return otherYear !== undefined && of !== undefined && !isOfThisYear(of);
}

/** A number of things. */
export interface Count extends Said, None<never> {
  readonly kind: "count";
}

/** How much an amount moved. */
export interface Change extends Said, None<"basis" | "bases" | "direction" | "of"> {
  readonly kind: "change";
  /** What it is measured from; absent where the text does not say. */
  readonly basis?: SaidAspect | undefined;
  /** What else it may be measured from: this can prove, never refute. */
  readonly bases?: readonly SaidAspect[];
  readonly direction: 1 | -1;
  /** The level that moved, where it names none itself. */
  readonly of?: Level | undefined;
}

/** The same in percent. */
export interface Growth extends Said, None<"basis" | "bases" | "direction" | "of" | "change"> {
  readonly kind: "growth";
  readonly basis?: SaidAspect | undefined;
  readonly bases?: readonly SaidAspect[];
  readonly direction: 1 | -1;
  readonly of?: Level | undefined;
  /** The change whose percentage it is. */
  readonly change?: Change;
}

/** Part of a whole, in percent. */
export interface Share extends Said, None<"of" | "whole"> {
  readonly kind: "share";
  readonly of?: Level | undefined;
  /** None where the text names none. */
  readonly whole?: (Subject & { readonly aspect: SaidAspect }) | undefined;
}

/** How much of a budget was spent, in percent; how far it is from the budget. */
export interface Completion extends Said, None<"basis" | "of"> {
  readonly kind: "completion" | "deviation";
  readonly basis?: SaidAspect | undefined;
  readonly of?: Level | undefined;
}

/** Not understood. */
export interface Unknown extends Said, None<"why"> {
  readonly kind: "unknown";
  readonly why: string;
}

export type Reading = Level | Count | Change | Growth | Share | Completion | Unknown;

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
  /** What is as it was is a guess: nothing can be wrong with it. */
  readonly soft: boolean;
  readonly basis: SaidAspect;
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
  readonly names: CodeNames;
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
  /** Lists whose items stand in paragraphs of their own. */
  readonly lists: readonly Frame[];
}
