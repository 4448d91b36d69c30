/** The amounts by their names: those of the tables, and those that no table has and a person types in. */
import { isNamedKey, NAMED_KEYS, QUANTITIES, type CodeKey, type QuantityKey } from "../catalogue/quantities";

/** 经济分类 类 by the names that texts use. */
const ECONOMIC: Readonly<Record<string, QuantityKey>> = {
  工资福利支出: "economic/301",
  商品和服务支出: "economic/302",
  对个人和家庭的补助: "economic/303",
  资本性支出: "economic/310",
};

const KEYS: ReadonlyMap<string, QuantityKey> = new Map<string, QuantityKey>([
  ...NAMED_KEYS.map((key): [string, QuantityKey] => [plain(QUANTITIES[key].name), key]),
  ...Object.entries(ECONOMIC).map(([name, key]): [string, QuantityKey] => [plain(name), key]),
]);
const ECONOMIC_NAMES: ReadonlyMap<QuantityKey, string> = new Map(
  Object.entries(ECONOMIC).map(([name, key]) => [key, name]),
);

/** Typing differs in quotation marks and brackets. */
function plain(name: string): string {
  return name.normalize("NFKC").replace(/[\s“”"'‘’()]/g, "");
}

const isCodeKey = (text: string): text is CodeKey =>
  /^(?:whole|fiscal|general|fund|capital|economic)\/\d{3,7}$/.test(text);

/**
 * The key of an amount by its name, its key, or a 科目编码: of 一般公共预算 (`2101501`), of 经济分类 (`30201`), or of other
 * money with its scope before it (`fund/2120801`). Undefined where it is none.
 */
export function keyOf(name: string): QuantityKey | undefined {
  const trimmed = name.trim();
  if (/^3\d{2}(?:\d{2})?$/.test(trimmed)) return `economic/${Number(trimmed)}`;
  if (/^2\d{2}(?:\d{2}){0,2}$/.test(trimmed)) return `general/${Number(trimmed)}`;
  if (isCodeKey(trimmed) || isNamedKey(trimmed)) return trimmed;
  return KEYS.get(plain(trimmed));
}

export function nameOf(key: QuantityKey): string | undefined {
  return isNamedKey(key) ? QUANTITIES[key].name : ECONOMIC_NAMES.get(key);
}

/** What the inputs file calls an amount: its name, or its 科目编码. */
export function inputName(key: QuantityKey): string {
  return nameOf(key) ?? key.replace(/^(?:general|economic)\//, "");
}
