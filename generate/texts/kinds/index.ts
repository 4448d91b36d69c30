import { BUDGETS } from "./budgets";
import type { Kind } from "./kind";
import { THREE } from "./three";
import { TOTALS } from "./totals";

/** Wordings that mislead, kind by kind. */
export const KINDS: readonly Kind[] = [...TOTALS, ...THREE, ...BUDGETS];
export type { Kind };
