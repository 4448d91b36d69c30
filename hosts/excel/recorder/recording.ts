/** What the recorder saves: requests as Office.js sent them and answers as a real Excel gave them, for replay. */
import type { Workbook } from "../../../src/workbook/workbook";

/** One request and its answer. */
export interface Pair {
  readonly flags: number;
  /** The body of the request. */
  readonly request: unknown;
  /** The body of the answer; absent where Excel refused the request as a whole. */
  readonly response?: unknown;
  /** Office's number for such a refusal. */
  readonly refusal?: number;
}

/** Something the recorder did, and what came of it. */
export interface Step {
  readonly name: string;
  readonly pairs: readonly Pair[];
  /** The code of the error it ended with. */
  readonly error?: string;
}

export interface Recording {
  readonly version: 1;
  readonly excel: { readonly platform: string; readonly version: string; readonly api: string };
  /** The workbook before the first step. */
  readonly workbook: Workbook;
  readonly steps: readonly Step[];
}
