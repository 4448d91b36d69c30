/** The amounts by their names: those of the tables, and those that no table has and a person types in. */
import { CATALOGUE } from "../catalogue/quantities";

/** 经济分类 类 by the names that texts use. */
const ECONOMIC: Readonly<Record<string, string>> = {
  工资福利支出: "economic/301",
  商品和服务支出: "economic/302",
  对个人和家庭的补助: "economic/303",
  资本性支出: "economic/310",
};

/** Amounts that no table has. */
const TYPED: Readonly<Record<string, string>> = {
  其他国内公务接待费: "three.reception.domestic.other",
  其他国内公务接待批次: "three.count.batches.other",
  其他国内公务接待人次: "three.count.guests.other",
  机关运行经费: "agency",
  政府采购支出总额: "procurement.total",
  政府采购货物支出: "procurement.goods",
  政府采购工程支出: "procurement.works",
  政府采购服务支出: "procurement.services",
  授予中小企业合同金额: "procurement.sme",
  授予小微企业合同金额: "procurement.micro",
  货物采购授予中小企业合同金额: "procurement.goods.sme",
  工程采购授予中小企业合同金额: "procurement.works.sme",
  服务采购授予中小企业合同金额: "procurement.services.sme",
  面向中小企业预留政府采购项目预算金额: "procurement.reserved.sme",
  面向小微企业预留政府采购项目预算金额: "procurement.reserved.micro",
  预留项目由中小企业中标成交金额: "procurement.reserved.sme.won",
  预留项目由小微企业中标成交金额: "procurement.reserved.micro.won",
  其他项目由中小企业中标成交金额: "procurement.open.sme.won",
  拟购置固定资产总额: "assets.planned",
};

const KEYS = new Map<string, string>([
  ...CATALOGUE.map(({ key, name }): [string, string] => [plain(name), key]),
  ...Object.entries({ ...ECONOMIC, ...TYPED }).map(([name, key]): [string, string] => [plain(name), key]),
]);
const NAMES = new Map<string, string>([
  ...CATALOGUE.map(({ key, name }): [string, string] => [key, name]),
  ...Object.entries({ ...ECONOMIC, ...TYPED }).map(([name, key]): [string, string] => [key, name]),
]);
const COUNTS: ReadonlySet<string> = new Set([
  ...CATALOGUE.filter(({ count }) => count).map(({ key }) => key),
  "three.count.batches.other",
  "three.count.guests.other",
]);

/** Typing differs in quotation marks and brackets. */
function plain(name: string): string {
  return name.normalize("NFKC").replace(/[\s“”"'‘’()]/g, "");
}

const KEY = /^(?:whole|fiscal|general|fund|capital|economic)\/\d{3,7}$/;

/**
 * The key of an amount by its name, its key, or a 科目编码: of 一般公共预算 (`2101501`), of 经济分类 (`30201`), or of other
 * money with its scope before it (`fund/2120801`). Undefined where it is none.
 */
export function keyOf(name: string): string | undefined {
  const trimmed = name.trim();
  if (/^3\d{2}(?:\d{2})?$/.test(trimmed)) return `economic/${trimmed}`;
  if (/^2\d{2}(?:\d{2}){0,2}$/.test(trimmed)) return `general/${trimmed}`;
  if (KEY.test(trimmed) || NAMES.has(trimmed)) return trimmed;
  return KEYS.get(plain(trimmed));
}

export function nameOf(key: string): string | undefined {
  return NAMES.get(key);
}

/** What the inputs file calls an amount: its name, or its 科目编码. */
export function inputName(key: string): string {
  return nameOf(key) ?? key.replace(/^(?:general|economic)\//, "");
}

export function isCount(key: string): boolean {
  return COUNTS.has(key);
}
