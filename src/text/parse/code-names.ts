/** Names of 科目 as texts write them: the tables' own, the standard names of the 类, common short forms. */
import type { CodeScope, Facts } from "../../facts/fact";
import type { CodeName } from "./lexer";
import { expand } from "../../words/trie";

/** 支出功能分类 类, so that a 类 that no table lists is known to be one. */
const CLASSES: readonly (readonly [code: string, name: string])[] = [
  ["201", "一般公共服务"],
  ["202", "外交"],
  ["203", "国防"],
  ["204", "公共安全"],
  ["205", "教育"],
  ["206", "科学技术"],
  ["207", "文化{旅游体育与传媒|体育与传媒}"],
  ["208", "社会保障和就业"],
  ["209", "社会保险基金"],
  ["210", "{卫生健康|医疗卫生与计划生育}"],
  ["211", "节能环保"],
  ["212", "城乡社区"],
  ["213", "农林水"],
  ["214", "交通运输"],
  ["215", "资源勘探{工业信息|信息|电力信息}等"],
  ["216", "商业服务业等"],
  ["217", "金融"],
  ["219", "援助其他地区"],
  ["220", "自然资源海洋气象等"],
  ["221", "住房保障"],
  ["222", "粮油物资储备"],
  ["223", "国有资本经营预算"],
  ["224", "灾害防治及应急管理"],
  ["227", "预备费"],
  ["229", "其他"],
  ["230", "转移性"],
  ["231", "债务还本"],
  ["232", "债务付息"],
  ["233", "债务发行费用"],
  ["234", "抗疫特别国债安排的"],
];

/** 经济分类 under other words than the tables print. */
const ECONOMIC_ALIASES: readonly (readonly [code: string, pattern: string])[] = [
  ["301", "工资[和]福利支出"],
  ["303", "对个人和家庭[的]补助[支出]"],
  ["303", "对个人和家庭[的]{支出|补助费}"],
  ["310", "资本性支出[(基本建设)|(其他)]"],
  ["30106", "伙食补助费"],
  ["30108", "机关事业单位基本养老保险[缴]费[支出]"],
  ["30109", "[机关事业单位]职业年金缴费[支出]"],
  ["30110", "职工基本医疗保险[缴]费[支出]"],
  ["30111", "公务员医疗补助{缴费|缴款}"],
  ["30112", "其他社会保障缴费"],
  ["30114", "医疗费"],
  ["30212", "因公出国(境){费用|费}"],
  ["30213", "维修(护)费"],
  ["30213", "维修[护]费"],
  ["30217", "公务{接待|招待}费"],
  ["30231", "公务用车运行[维护]费"],
  ["30239", "其他交通费[用]"],
  ["30240", "税金及附加[费用]"],
  ["30299", "其他商品和服务支出"],
  ["30303", "退职(役)费"],
  ["30305", "生活{补助|补贴}"],
  ["30307", "医疗费补助"],
  ["30309", "奖励金"],
  ["30399", "其他对个人和家庭[的]补助[支出]"],
  ["30399", "对其他个人和家庭[的]补助[支出]"],
  ["31002", "办公设备购置[费]"],
  ["31003", "专用设备购置[费]"],
  ["31007", "信息网络及软件购置更新"],
  ["31099", "其他资本性支出"],
];

const SCOPES: readonly CodeScope[] = ["whole", "fiscal", "general", "fund", "capital", "economic"];

/** As passages write it: no spaces and quotation marks, brackets half-width. */
export function plainName(name: string): string {
  return name.normalize("NFKC").replace(/[\s\u200b\ufeff“”"‘’']/g, "");
}

/** A name without what texts and tables put in or leave out: marks, brackets, 的, 支出 at the end. */
export function bareName(name: string): string {
  let bare = BARE_NAMES.get(name);
  if (bare === undefined) {
    bare = plainName(name)
      .replace(/^(?:\d{3,7}|[一二三四五六七八九十]+、|\d{1,2}[、.]|\(\d+\))/, "")
      .replace(/[^\p{L}\p{N}]/gu, "")
      .replace(/的/g, "")
      .replace(/[与及]/g, "和")
      .replace(/(?:支出|支)$/, "");
    if (BARE_NAMES.size > 4_000) BARE_NAMES.clear();
    BARE_NAMES.set(name, bare);
  }
  return bare;
}

/** A workbook has a few hundred names, and each is compared with many. */
const BARE_NAMES = new Map<string, string>();

/** Whether two names mean one 科目; a cell may cut a long name short. */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [bareName(a), bareName(b)];
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 8 && long.startsWith(short);
}

/** Names that do not depend on a workbook. */
const STANDARD_NAMES: readonly { readonly name: string; readonly code: string; readonly scope: string }[] = [
  ...CLASSES.flatMap(([code, pattern]) =>
    expand(pattern).flatMap((name) => [
      // 其他支出 is a 类 and a 款 as well; without 支出 it is no name.
      ...(code === "229" || code === "202" ? [] : [{ name, code, scope: "standard" }]),
      { name: `${name}支出`, code, scope: "standard" },
    ]),
  ),
  ...ECONOMIC_ALIASES.flatMap(([code, pattern]) =>
    expand(pattern).map((name) => ({ name, code, scope: "economic" })),
  ),
];

/** 社会保障和就业支出, 社会保障与就业支出: texts take one 和 for another. */
function spellings(name: string): readonly string[] {
  return /[和与及]/.test(name) ? ["和", "与", "及"].map((and) => name.replace(/[和与及]/g, and)) : [name];
}

/** Every name of a 科目 by which a text of this workbook may call it. */
export function codeNames(facts: Facts): ReadonlyMap<string, readonly CodeName[]> {
  const names = new Map<string, CodeName[]>();
  const add = (printed: string, code: string, scope: string): void => {
    for (const name of spellings(printed)) addOne(name, code, scope);
  };
  const addOne = (name: string, code: string, scope: string): void => {
    if (name.length < 2) return;
    const codes = names.get(name) ?? [];
    if (!codes.some((known) => known.code === code && known.scope === scope)) codes.push({ code, scope });
    names.set(name, codes);
  };
  for (const scope of SCOPES) {
    for (const { code, name } of facts.codes(scope)) {
      const plain = plainName(name).replace(/^(?:[一二三四五六七八九十]+、|\d{1,2}[、.]|其中：?)/, "");
      add(plain, code, scope);
      if (scope !== "economic" && code.length === 3) {
        const short = plain.replace(/支出$/, "");
        add(short, code, scope);
        add(`${short}支出`, code, scope);
      }
    }
  }
  for (const { name, code, scope } of STANDARD_NAMES) add(name, code, scope);
  return names;
}
