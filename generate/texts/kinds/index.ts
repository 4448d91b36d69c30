import { BUDGETS } from "./budgets";
import type { Kind } from "./kind";
import { MANNERS } from "./manners";
import { PLANS } from "./plans";
import { THREE } from "./three";
import { TOTALS } from "./totals";
import { TURNS } from "./turns";

/** Wordings that mislead, kind by kind. */
export const KINDS: readonly Kind[] = [...TOTALS, ...THREE, ...MANNERS, ...BUDGETS, ...PLANS, ...TURNS];
export type { Kind };
