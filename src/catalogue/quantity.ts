/**
 * What there is to say of one quantity (指标): `公务接待费`, `授予中小企业合同金额`. Everything that names, finds, adds up,
 * bounds or asks for a quantity reads its row; `quantities.ts` has them all.
 */
import type { Slot } from "./tables";

/**
 * Whose money: `whole` 部门收支总体, `fiscal` 财政拨款, `general` 一般公共预算, `fund` 政府性基金预算, `capital` 国有资本经营预算.
 */
export type Money = "whole" | "fiscal" | "general" | "fund" | "capital";

/** The money a line of codes belongs to; `economic` is 经济分类 of 一般公共预算 基本支出. */
export type CodeScope = Money | "economic";

/**
 * Which figure of a quantity: 决算数, 年初预算数, 预算数 (全年, 调整) or 上年决算数. In a budget workbook the budget is what
 * the tables hold, and is `final`.
 */
export type Aspect = "final" | "initial" | "budget" | "prior";

/** Kinds of count units; a word may mean different counts with different units. */
export type CountKind = "vehicle" | "piece" | "batch" | "person" | "group";

/** A cell: table, line, column. */
export type Place = readonly [slot: Slot, line: string, column: string];

/** A row of the catalogue. `K` are the keys that it may refer to. */
export interface Quantity<K extends string = string> {
  /** In the form's words: what the writer's templates, the inputs file and the messages call it. */
  readonly name: string;
  /**
   * Where the tables print it, in order of preference: the table whose subject it is, then where else it stands, then
   * sums of its parts. A source of several cells is their sum. None: no table has it, a person types it in.
   */
  readonly printed?: readonly (readonly Place[])[];
  /** The words that name it, in texts and on the lines and columns of tables (notation: `words/pattern.ts`). */
  readonly words?: readonly string[];
  /** What else a line or a column of its table may be called, where a text would mean something wider by it. */
  readonly labels?: readonly string[];
  /** It is a count (辆, 个, 人次), not an amount. */
  readonly count?: true;
  /** Wholes that are the sum of this quantity and all others that add to them. */
  readonly addsTo?: readonly K[];
  /** What a share of it is of, where the text does not say; what it adds to where absent. */
  readonly shareOf?: K;
  /** Wholes that it can never exceed, the narrowest first, without their being sums of such parts. */
  readonly within?: readonly K[];
  /** Texts give it only as a share of what it is within. */
  readonly onlyAsShare?: true;
  /** Another quantity without one of its parts; tables print those two, or none of the three. */
  readonly rest?: { readonly of: K; readonly less: K };
  /** For a count: the amount that pays for what is counted. None of it, none of them. */
  readonly paidBy?: K;
  /** For an amount: the counts that stand beside it without a name of their own, by unit: 公务用车购置费 5 万元，1 辆. */
  readonly counts?: Readonly<Partial<Record<CountKind, K>>>;
  /** For a count of journeys or receptions: the people that follow it without a name (`累计 0 人次`). */
  readonly people?: K;
}
