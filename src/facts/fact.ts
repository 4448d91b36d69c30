/**
 * Facts: the named amounts of a recognised workbook, each with what it stands for and the cells it stands in. The
 * writer of the 情况说明 takes its figures from them, the audit compares a written text with them.
 */
import type { QuantityKey } from "../catalogue/quantities";
import type { SaidKey } from "../catalogue/said-key";
import type { Amount } from "../amount/amount";
import type { Aspect, CodeScope } from "../catalogue/quantity";
import type { Entry } from "../statement/statement";

/** One print of an amount: a cell, or cells that add up to it. */
export interface Print extends Amount {
  /** None where the form leaves out lines that are zero. */
  readonly entries: readonly Entry[];
  /** A sum over several tables, or a cell of a table without any figure: it can prove, but not refute. */
  readonly soft?: true;
}

export type { Aspect, CodeScope };

export interface Fact extends Print {
  /** See `catalogue/quantities.ts`. */
  readonly key: QuantityKey;
  readonly aspect: Aspect;
  /** The column it is from, where the form has none of its own for the aspect: 预算数 for 年初预算数. */
  readonly column?: Aspect;
  /** In the form's words: `一般公共预算财政拨款基本支出`. */
  readonly name: string;
  /** The same amount as other tables print it. */
  readonly others: readonly Print[];
}

/** A 科目 line behind a fact, for lists of all of them. */
export interface CodeFact {
  readonly code: string;
  /** The name as printed. */
  readonly name: string;
  readonly fact: Fact;
}

export interface Facts {
  /** The amount of this name; undefined where no recognised table has it. */
  get(key: SaidKey, aspect?: Aspect): Fact | undefined;
  /** The 科目 lines of one kind of money in printed order, zero or not. */
  codes(scope: CodeScope): readonly CodeFact[];
  /**
   * Whether a table with figures stands behind the codes of this money and length, so that a 科目 it does not list is
   * zero.
   */
  complete(scope: CodeScope, length?: number): boolean;
}
