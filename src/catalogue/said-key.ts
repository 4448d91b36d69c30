/**
 * What a text may speak of: a quantity of the catalogue, or something that no table answers for and that is only ever
 * compared inside the text. A slip of the pen in either does not compile.
 */
import type { CodeKey, NamedKey, QuantityKey } from "./quantities";
import type { CodeScope, Money } from "./quantity";

/** What a quantity of some money is without the money: `expenditure` of `general.expenditure`. */
export type OfAnyMoney = NamedKey extends infer K ? (K extends `${Money}.${infer M}` ? M : never) : never;

const OF_MONEY = /^(?:whole|fiscal|general|fund|capital)\.(\w+)$/;

/** The quantity apart from its money; undefined where it is of no kind of money. */
export function ofAnyMoney(key: SaidKey): OfAnyMoney | undefined {
  return OF_MONEY.exec(key)?.[1] as OfAnyMoney | undefined;
}

/** Whose money a quantity or a 科目 is of; undefined where its key does not say. */
export function moneyOf(key: SaidKey): Money | undefined {
  return /^(whole|fiscal|general|fund|capital)[./]/.exec(key)?.[1] as Money | undefined;
}

/** A quantity of some money, whether or not a table prints it: 政府性基金 人员经费. */
export type MoneyKey = `${Money}.${OfAnyMoney}`;

/** A 科目 by the names it has in the text, where no table and no classification lists it. */
export type StrangeKey = `${CodeScope}/?${string}`;

/** Into what 支出 of a 科目 is split: 基本支出, 项目支出, 人员经费, 公用经费. */
export type SplitKey = `${CodeKey | StrangeKey}.${"basic" | "project" | "personnel" | "public"}`;

/** The part of something that is paid from one kind of money: 货物采购 from 一般公共预算. */
export type ByMoneyKey = `${string}|${Money}`;

/** A part of something under a name that means another thing elsewhere: 国有资本经营预算支出 among parts of “三公”. */
export type OtherKey = `other|${string}`;

/** Of what there are to be: vehicles and equipment still to be bought. */
export type PlannedKey = `planned:${string}`;

/** Kinds of vehicles that older forms list and no table prints. */
export type OldVehicleKey = "assets.vehicle.general" | "assets.vehicle.special";

/** Empty where the words name nothing. */
export type SaidKey =
  "" | QuantityKey | MoneyKey | StrangeKey | SplitKey | ByMoneyKey | OtherKey | PlannedKey | OldVehicleKey;
