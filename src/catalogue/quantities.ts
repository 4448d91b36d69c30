/**
 * Every named quantity (指标) in one typed table: law 1 of the design. Its key is a member of `QuantityKey`, so that a
 * slip of the pen does not compile; a new quantity is one row in `rows/`. 科目 have keys of their own, by money and code:
 * `general/2101501`, `economic/30201`, and `general/2101501.basic` for 基本支出 of one.
 */
import type { CodeScope, Quantity } from "./quantity";
import { ASSET } from "./rows/assets";
import { BASIC, FISCAL_MONEY, FUNDS, WHOLE } from "./rows/money";
import { PROCUREMENT } from "./rows/procurement";
import { THREE } from "./rows/three-public";
import { addTo } from "../group-by";

const ROWS = { ...WHOLE, ...FISCAL_MONEY, ...FUNDS, ...BASIC, ...THREE, ...PROCUREMENT, ...ASSET };

/** A quantity with a row. */
export type NamedKey = keyof typeof ROWS;
/** A 科目 of some money, by its code. */
export type CodeKey = `${CodeScope}/${number}`;
/** 基本支出 or 项目支出 of a 科目. */
export type PartKey = `${CodeKey}.${"basic" | "project"}`;
/** 单价 N 万元以上设备, for another N than the form's 100. */
export type EquipmentKey = `assets.equipment.${number}`;
export type QuantityKey = NamedKey | CodeKey | PartKey | EquipmentKey;

export function codeKey(scope: CodeScope, code: string): CodeKey {
  return `${scope}/${code}` as CodeKey;
}

const CODE_KEY = /^(whole|fiscal|general|fund|capital|economic)\/(\d{3,7})(?:\.(basic|project))?$/;

/** A key of a 科目 taken apart; undefined where it is of none. */
export function readCodeKey(
  key: string,
): { readonly scope: CodeScope; readonly code: string; readonly part?: "basic" | "project" } | undefined {
  const match = CODE_KEY.exec(key);
  if (!match) return undefined;
  const part = match[3] as "basic" | "project" | undefined;
  return { scope: match[1] as CodeScope, code: match[2]!, ...(part ? { part } : {}) };
}

/** The rows by key. A row that refers to a key which is none does not compile here. */
export const QUANTITIES: Readonly<Record<NamedKey, Quantity<NamedKey>>> = ROWS;

export const NAMED_KEYS = Object.keys(ROWS) as readonly NamedKey[];

export function isNamedKey(key: string): key is NamedKey {
  return key in ROWS;
}

/** Whether a key is one that the tables may answer for. */
export function isQuantityKey(key: string): key is QuantityKey {
  return isNamedKey(key) || CODE_KEY.test(key) || /^assets\.equipment\.\d+$/.test(key);
}

/** The row of a key; undefined for 科目, which the classifications name. */
export function quantityOf(key: QuantityKey): Quantity<NamedKey> | undefined {
  return isNamedKey(key) ? QUANTITIES[key] : undefined;
}

/** Whether it is a count (辆, 个, 人次), not an amount. */
export function isCount(key: QuantityKey): boolean {
  return quantityOf(key)?.count === true;
}

/** What adds up to a whole, in the order of the catalogue; none where it is no sum. */
export function partsOf(whole: NamedKey): readonly NamedKey[] {
  return PARTS.get(whole) ?? [];
}

const PARTS = new Map<NamedKey, NamedKey[]>();
for (const key of NAMED_KEYS) {
  for (const whole of QUANTITIES[key].addsTo ?? []) addTo(PARTS, whole, key);
}

/** The nearest whole: what a share is of, where the text names none. */
export function wholeOf(key: NamedKey): NamedKey | undefined {
  const { shareOf, addsTo } = QUANTITIES[key];
  return shareOf ?? addsTo?.[0];
}

/** A pair of a part and a whole that it can never exceed. */
export interface Bound {
  readonly part: NamedKey;
  readonly whole: NamedKey;
}

/** Every bound of the catalogue: what is within another, and what adds to another. */
export const BOUNDS: readonly Bound[] = NAMED_KEYS.flatMap((part) =>
  [...(QUANTITIES[part].within ?? []), ...(QUANTITIES[part].addsTo ?? [])].map((whole) => ({ part, whole })),
);

/** Whether a key is that of a part of a whole, or of a part of one. */
export function isPartOf(key: string, whole: string): key is NamedKey {
  if (!isNamedKey(key) || !isNamedKey(whole)) return false;
  const { addsTo = [] }: { readonly addsTo?: readonly NamedKey[] } = QUANTITIES[key];
  return addsTo.some((one) => one === whole || isPartOf(one, whole));
}
