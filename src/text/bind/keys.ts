/** What the keys of a subject tell, and subjects made of keys. */
import { isNamedKey, QUANTITIES, type NamedKey } from "../../catalogue/quantities";
import type { OfAnyMoney, SaidKey } from "../../catalogue/said-key";
import type { Money } from "../parse/vocabulary";
import type { Subject } from "./reading";

/** What a name means, whatever words it is said in. */
export type Meant = Omit<Subject, "name">;

/** Quantities that only one kind of money has. */
export const ONLY: Readonly<Partial<Record<OfAnyMoney, Money>>> = {
  personnel: "general",
  public: "general",
  superior: "whole",
  business: "whole",
  operatingIncome: "whole",
  affiliated: "whole",
  other: "whole",
  special: "whole",
  surplusUsed: "whole",
  surplusDistributed: "whole",
  remitted: "whole",
  operatingCost: "whole",
  subsidy: "whole",
};

export const INCOME = /\.income/;
export const OUTLAY = /\.expenditure/;

export function isTwoSided(keys: readonly SaidKey[]): boolean {
  return [INCOME, OUTLAY].every((side) => keys.some((key) => side.test(key)));
}

/** A 科目 by its function. */
const LINE = /^(?!economic)\w+\/[\d?][^.]*(?:\.\w+)?$/;
export function isLine(key: SaidKey): boolean {
  return LINE.test(key);
}

/** Into what the spending of a 科目 is split. */
const SPLIT = ["basic", "project", "personnel", "public"] as const;
export type Split = (typeof SPLIT)[number];

export function isSplit(meaning: string): meaning is Split {
  return (SPLIT as readonly string[]).includes(meaning);
}

/** Which part of the spending a quantity is: that of all 科目, or of one. */
export function splitOf(key: SaidKey): Split | undefined {
  const last = /^(?:\w+|\w+\/[^.]+)\.(\w+)$/.exec(key)?.[1];
  return last !== undefined && isSplit(last) ? last : undefined;
}

export const SIDE = /^(?:income|expenditure)(?:Grand)?$/;

/** Whether some table prints it. */
export function isPrinted(key: SaidKey): key is NamedKey {
  return isNamedKey(key) && QUANTITIES[key].printed !== undefined;
}

/** These keys; the others, where they are none of them, can only prove. */
export function withOthers(
  keys: readonly SaidKey[],
  ...others: readonly (readonly SaidKey[] | undefined)[]
): Meant {
  const meant = unique(keys);
  const also = unique(others.flatMap((some) => some ?? [])).filter((key) => !meant.includes(key));
  return { keys: meant, ...(also.length > 0 ? { also } : {}) };
}

export function unique(keys: readonly SaidKey[]): readonly SaidKey[] {
  return [...new Set(keys)];
}

/** 本年收入合计: without what was carried over. */
export function isOfYear({ keys }: Meant): boolean {
  return keys.length === 1 && /\.(?:income|expenditure)$/.test(keys[0]!);
}
