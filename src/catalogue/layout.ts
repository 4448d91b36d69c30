/**
 * What a layout says: by which words a table, its columns and its lines are known. This is data; to teach a new
 * province's form, copy an entry of this folder and change the words.
 *
 * Words are in the notation of `words/pattern.ts`, compared with a label's letters and digits alone (no spaces, brackets,
 * quotation marks or ordinals), and must match the whole: `因公出国[(境)]费[用]` knows `1.因公出国（境）费`. The words of a
 * column are matched against the end of its header path, whose levels are joined by `›`: `本年支出›小计`.
 */
import type { LineRole, Slot } from "./tables";

export interface ColumnSpec {
  readonly key: string;
  /** Alternatives, the likeliest first. */
  readonly words: readonly string[];
}

export interface LineSpec {
  readonly key: string;
  readonly role: LineRole;
  readonly words: readonly string[];
  /** 类 code of an expenditure line. */
  readonly code?: string;
  /** Only below the line with this key (the funds below 年初财政拨款结转和结余). */
  readonly below?: string;
  /** A count (辆, 个, 人次), not an amount. */
  readonly count?: true;
  /** Below the line with this key it is a part of that line, printed as `其中` or a level below, and no item itself. */
  readonly partOf?: string;
}

interface LayoutBase {
  /** `T02`, or `T02.xx` for a province's own form. */
  readonly id: string;
  readonly kind: "final-account" | "budget";
  readonly slot: Slot;
  /** The title in the ministry's form. */
  readonly name: string;
  /** Words of the title, without year, department and table number. */
  readonly titles: readonly string[];
  /** Words of which the sheet must hold one of each, to confirm the title: header labels or line labels. */
  readonly evidence: readonly string[];
  /** What must be there besides the evidence to tell the table where the sheet has no title; nothing tells it where left out. */
  readonly distinctive?: readonly string[];
}

/** 科目编码 down the left, amounts across: 02, 03, 05, 07, 08. */
export interface CodesLayout extends LayoutBase {
  readonly shape: "codes";
  readonly columns: readonly ColumnSpec[];
  /** The money that all its 款 and 项 are of: without a title these must tell it. */
  readonly money?: "fund" | "capital";
}

/** 收入 on the left, 支出 on the right: 01, 04. */
export interface TwoSidedLayout extends LayoutBase {
  readonly shape: "two-sided";
  readonly left: readonly LineSpec[];
  readonly right: readonly LineSpec[];
  readonly leftColumns: readonly ColumnSpec[];
  readonly rightColumns: readonly ColumnSpec[];
  /** Lists of lines that may stand right of the right half, with its columns: the same expenditure classified otherwise. */
  readonly lists?: readonly (readonly LineSpec[])[];
}

/** 经济分类 codes in panels beside each other, or in one list with columns: 06. */
export interface EconomicLayout extends LayoutBase {
  readonly shape: "economic";
  readonly columns: readonly ColumnSpec[];
  readonly totals: readonly LineSpec[];
}

/** Items across or down, with budget and outturn (or funds): 09. */
export interface ItemsLayout extends LayoutBase {
  readonly shape: "items";
  readonly lines: readonly LineSpec[];
  readonly columns: readonly ColumnSpec[];
  /** Words of a header that only says “sum of the item above”. */
  readonly subtotal: readonly string[];
}

export type Layout = CodesLayout | TwoSidedLayout | EconomicLayout | ItemsLayout;

/** A table that provinces add, known by title so that it is named, not mistaken for one of ours. */
export interface ForeignTitle {
  readonly words: string;
  readonly what: string;
}
