/** What may be a part of what, by what the two are. */
import { ofAnyMoney, type OfAnyMoney, type SaidKey } from "../../catalogue/said-key";
import { isBounded, sideOf } from "../../catalogue/identities";
import { isNamedKey, partsOf, readCodeKey } from "../../catalogue/quantities";
import { splitOf } from "../bind/keys";
import type { Reading } from "../bind/reading";

/** A part under the name of the whole's own money; that of one of several moneys is named by it. */
export function standsFor(key: SaidKey, part: SaidKey, whole: SaidKey): boolean {
  return key === part || (lastWord(part) !== lastWord(whole) && lastWord(key) === lastWord(part));
}

/** What came in and went out within the year, of which nothing carried over is a part. */
const OF_THE_YEAR: ReadonlySet<OfAnyMoney | undefined> = new Set<OfAnyMoney>(["income", "expenditure"]);

export const CARRIED: ReadonlySet<OfAnyMoney | undefined> = new Set<OfAnyMoney>([
  "opening",
  "closing",
  "surplusUsed",
  "surplusDistributed",
]);

/** Nothing carried over is part of a year's income or expenditure, and nothing of the year part of what was carried over. */
export function isCarriedApart(whole: SaidKey, part: SaidKey): boolean {
  const [of, said] = [whole, part].map(ofAnyMoney);
  return CARRIED.has(said) ? OF_THE_YEAR.has(of) : CARRIED.has(of) && sideOf(part) !== undefined;
}

/** A part of a part: 公务用车运行维护费 beside 公务用车购置及运行维护费, a 项 beside its 类, 财政拨款支出 beside 本年支出. */
export function isWithin(part: SaidKey, whole: SaidKey): boolean {
  if (whole === "" || part === whole) return false;
  if (part.startsWith(`${whole}.`) || (/\/\d+$/.test(whole) && part.startsWith(whole))) return true;
  // 农林水支出…，其中项目支出…；主要项目有：水利工程建设…: of the 项目支出, whichever money a table has it of.
  const [one, other] = [part, whole].map((key) => CODED.exec(key));
  if (one && other && splitOf(whole) !== undefined)
    return one[1] !== other[1] && one[1]!.startsWith(other[1]!) && [undefined, other[2]].includes(one[2]);
  return isBoundedBy(part, whole);
}

/** 公务用车购置及运行维护费 5 万元，…维修费 3 万元: a 科目, which its name does not tell to be a part of what is none. */
export function isForeign(whole: SaidKey, part: SaidKey): boolean {
  return readCodeKey(part) !== undefined && !readCodeKey(whole) && ofAnyMoney(whole) === undefined;
}

/** 基本支出 5 万元，其中：工资福利支出 3 万元；商品和服务支出 2 万元: both 科目 of one classification, of what is none. */
export function isOfOneClass(above: SaidKey, last: SaidKey, part: SaidKey): boolean {
  const [of, inner, said] = [above, last, part].map((key) => readCodeKey(key)?.scope);
  return (
    of === undefined &&
    inner !== undefined &&
    said !== undefined &&
    (inner === "economic") === (said === "economic")
  );
}

/** What is never more than its whole, of all money or of one. */
export function isBoundedBy(part: SaidKey, whole: SaidKey): boolean {
  return isNamedKey(part) && isNamedKey(whole) && isBounded(part, whole);
}

const CODED = /\/(\d+)(?:\.(\w+))?$/;

/** A quantity apart from its money: 基本支出 of 财政拨款 may be listed as that of 一般公共预算. */
function lastWord(key: SaidKey): string {
  return key.slice(key.lastIndexOf(".") + 1);
}

export function isBothSides({ subject: { keys } }: Pick<Reading, "subject">): boolean {
  const sides = keys.map(sideOf);
  return sides.includes("received") && sides.includes("spent");
}

/** 授予中小企业合同金额 behind 货物, 工程 and 服务: a part of the same whole, taken otherwise. */
export function isOtherwise(whole: SaidKey, part: SaidKey): boolean {
  const parts: readonly SaidKey[] = isNamedKey(whole) ? partsOf(whole) : [];
  return (
    parts.length > 0 && isBoundedBy(part, whole) && !parts.some((one) => part === one || isWithin(part, one))
  );
}

/** 社会保障和就业支出 5 万元，…其中：城乡社区支出 3 万元: no 科目 is a part of another that its code does not begin with. */
export function isOfAnotherCode(whole: SaidKey, part: SaidKey): boolean {
  const [of, said] = [readCodeKey(whole), readCodeKey(part)];
  if (!of || !said || of.scope === "economic" || said.scope === "economic") return false;
  return !said.code.startsWith(of.code);
}

/** 收入总计 has no part that is spent: what follows it is said for itself. */
export function sameSide({ subject }: Reading, whole: SaidKey, part: SaidKey): boolean {
  // 收支增加: both sides are meant.
  if (isBothSides({ subject })) return true;
  const [of, said] = [sideOf(whole), sideOf(part)];
  return of === undefined || said === undefined || of === said;
}
