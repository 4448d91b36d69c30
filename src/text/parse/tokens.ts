/** What the words of a text are to whoever reads it. */
import type { OfAnyMoney, SaidKey } from "../../catalogue/said-key";
import type { Aspect } from "../../facts/fact";
import type { CodeName } from "./code-names";
import type { CountKind, Money } from "./vocabulary";

/** The unit of a figure of the text. */
export type FigureUnit =
  | { readonly kind: "amount"; readonly text: "万元" | "元" | "亿元"; readonly printed: boolean }
  | { readonly kind: "percent"; readonly printed: boolean; readonly points?: true }
  | { readonly kind: "count"; readonly text: string; readonly counts: CountKind };

/** A figure as printed: `1,085.68` is 108568 units of the second decimal, `5,332,800` where hundreds are the last digit 53328 of −2. */
export interface Figure {
  readonly units: number;
  readonly decimals: number;
  readonly unit: FigureUnit;
  /** Where its digits stand in the passage, sign included, unit not. */
  readonly start: number;
  readonly end: number;
  /** 36。15, O.64: digits of it stand before a mark or a letter that parts them, so that how much it is is not known. */
  readonly torn?: true;
}

export type Meaning =
  | { readonly kind: "money"; readonly money: Money }
  | { readonly kind: "quantity"; readonly means: readonly OfAnyMoney[]; readonly bare: boolean }
  | { readonly kind: "named"; readonly key: SaidKey; readonly codes?: readonly CodeName[] }
  | { readonly kind: "subject"; readonly codes: readonly CodeName[]; readonly exact?: true }
  | {
      readonly kind: "count";
      readonly counts: Readonly<Partial<Record<CountKind, SaidKey>>>;
      readonly follows?: true;
    }
  | {
      readonly kind: "aspect";
      readonly aspect: Aspect;
      readonly implies?: "income" | "expenditure";
      /** 预算数 without a word on which: 年初 or 全年. */
      readonly either?: true;
      /** 执行数: in a budget that of the year before. */
      readonly executed?: true;
    }
  | { readonly kind: "year"; readonly year: number | "prior" | "current"; readonly date?: true }
  | { readonly kind: "compare"; readonly prior: boolean }
  | { readonly kind: "move"; readonly direction: 1 | -1 | 0 }
  | { readonly kind: "reaching" | "share" | "completion" | "deviation" | "list" | "reason" | "glue" }
  | {
      readonly kind: "level";
      readonly level: "类" | "款" | "项";
      readonly digits: string;
      readonly name: string;
    }
  | { readonly kind: "figure"; readonly figure: Figure }
  /** 【待填…】 or ▢ where a figure will stand. */
  | { readonly kind: "blank" }
  | { readonly kind: "pause"; readonly mark: string }
  | { readonly kind: "other" };

export type Token = Meaning & { readonly start: number; readonly end: number };

export type TokenOf<K extends Meaning["kind"]> = Extract<Token, { kind: K }>;
