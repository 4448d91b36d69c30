/** The fewest cells to blame for the errors of a workbook, and what slipped. */
import type { EvaluatedRelation } from "../check/report";
import type { Entry } from "../statement/statement";

/**
 * What slipped: 数字颠倒, 错一位, 漏位/多位 (also wrong-digit), 小数点, 正负号, 元/万元, 漏填, 多填, 错行/错列 and 两数互换
 * (other), 合计未更新 (other), 其他. `kind` is the contract's word; `slip` is the accountant's.
 */
export type SlipKind =
  "transposed-digits" | "wrong-digit" | "sign" | "decimal-shift" | "unit" | "missing" | "extra" | "other";

/** A cell to mend: the value to put there, and the whole range of 分 that would do. */
export interface Repair {
  readonly entry: Entry;
  /** The likeliest value in 分: one that stands elsewhere for the same amount, else the middle of the range. */
  readonly proposed: number;
  readonly low: number;
  readonly high: number;
  /** Where a formula is to be put there, without its `=`: what it comes to is `proposed`. */
  readonly formula?: string;
}

/** One explanation of one fault. */
export interface Explanation {
  readonly kind: SlipKind;
  /** The slip in an accountant's words: 数字颠倒, 漏填, 错行 … */
  readonly slip: string;
  readonly repairs: readonly Repair[];
  /** Likeness to a typing slip, 0 to 1. */
  readonly likeness: number;
  readonly message: string;
  /** The cells are one block that stands off its lines or columns: it is mended as a whole, never cell by cell. */
  readonly block?: true;
  /** Where it begins, where it says of no cell what should stand there: amounts of another year. */
  readonly at?: Entry;
}

/** One independent fault: its explanations, likeliest first, and the failed relations it resolves. */
export interface Diagnosis {
  readonly explanations: readonly Explanation[];
  readonly resolves: readonly EvaluatedRelation[];
  /** How many of the first explanations are equally possible: 1 where the first stands out. */
  readonly equally: number;
  /**
   * One sentence: that of the first explanation; where it does not stand out, which cells may be at fault and why the
   * relations cannot tell.
   */
  readonly message: string;
}

/** The result of a diagnosis: faults by likelihood; or, past the bound, where they crowd. */
export interface DiagnosisReport {
  readonly diagnoses: readonly Diagnosis[];
  /** Failed relations that no explanation within the bound resolves, with a sentence that says so. */
  readonly unexplained?: { readonly relations: readonly EvaluatedRelation[]; readonly message: string };
}
