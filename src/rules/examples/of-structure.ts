/** Examples of the rules of structure, labels and units. */
import type { TableRuleId } from "../../catalogue/rule-ids";
import { broken, type RuleExamples } from "./example";

type OfStructure = Extract<TableRuleId, `S-${string}`>;

/** The totals of 公开05表 as formulas over its three 类. */
const TOTALS = {
  "T05/total/total": "C8+C12+C15",
  "T05/total/basic": "SUM(D8,D12,D15)",
  "T05/total/project": "SUM(E8,E12,E15)",
};

export const OF_STRUCTURE: Readonly<Record<OfStructure, RuleExamples>> = {
  "S-CODE": broken(
    { more: { T05: "2010801=一般行政管理事务 1.00 . 1.00" } },
    "公开05表《一般公共预算财政拨款支出决算表》科目 2010801 的名称是“一般行政管理事务”，这个名称的项级编码末两位应为 02。",
  ),
  "S-NAME": {
    holds: { without: ["T02", "T03", "T07", "T08"] },
    breaks: {
      edits: { "T05/2210201": undefined },
      more: { T05: "2210201=住房公积 9.00 9.00 ." },
      says: "公开05表《一般公共预算财政拨款支出决算表》科目 2210201 的名称“住房公积”没有写全，应为“住房公积金”。",
    },
  },
  "S-XC": broken(
    { edits: { "T01/202": undefined }, more: { T01: "202=二、外交支出@13 ." } },
    "公开01表《收入支出决算总表》的行次 13 用了两次。",
  ),
  "S-SEQ": broken(
    { edits: { "T01/202": undefined } },
    "公开01表《收入支出决算总表》项目的序号到“三、社会保障和就业支出”接不上前一项。",
  ),
  "S-NEG": {
    holds: { edits: { "T01/closing/amount": "-13.00" } },
    breaks: {
      edits: { "T03/2010602/project": "-20.00" },
      says: "公开03表《支出决算表》“一般行政管理事务 项目支出”是负数 -20.00 万元，收入、支出一般不为负。",
    },
  },
  "S-DEC": broken(
    { edits: { "T05/2010602/project": "20.0" } },
    "公开05表《一般公共预算财政拨款支出决算表》金额多数印 2 位小数，“一般行政管理事务 项目支出”位数不同。",
  ),
  "S-READ": broken(
    { edits: { "T05/2010602/project": "#REF!" } },
    "公开05表《一般公共预算财政拨款支出决算表》“一般行政管理事务 项目支出”填的是“#REF!”，不能认作金额；用到它的关系都没有核对。",
  ),
  "S-CHANGE": {
    holds: { forms: { T05: "total prior change\ntotal 141.00 100.00 41.00" } },
    breaks: {
      forms: { T05: "total prior change\ntotal 141.00 100.00 14.00" },
      says: "公开05表《一般公共预算财政拨款支出决算表》“合计 增减额”应等于“合计 合计－合计 上年决算数”：表上 14.00，合计 41.00，相差 27.00 万元，超出 2 个加数四舍五入可能的 0.01 万元。",
    },
  },
  "S-RATE": {
    holds: {
      forms: {
        T05: "total prior growth\ntotal 141.00 100.00 41.00\n201=一般公共服务支出 120.00 80.00 50.00\n208=社会保障和就业支出 12.00 10.00 20.00\n221=住房保障支出 9.00 10.00 -10.00",
      },
    },
    breaks: {
      forms: {
        T05: "total prior growth\ntotal 141.00 100.00 41.00\n201=一般公共服务支出 120.00 80.00 50.00\n208=社会保障和就业支出 12.00 10.00 20.00\n221=住房保障支出 9.00 10.00 -1.00",
      },
      says: "公开05表《一般公共预算财政拨款支出决算表》“住房保障支出 增减率”印的是 -1%，按两栏算得 （9.00－10.00）÷10.00＝-10%。",
    },
  },
  "S-PARTS": {
    holds: { forms: { T05: "total basic basic.part1 basic.part2\ntotal 9.00 6.00 4.00 2.00" } },
    breaks: {
      forms: { T05: "total basic basic.part1 basic.part2\ntotal 9.00 6.00 4.00 1.00" },
      says: "公开05表《一般公共预算财政拨款支出决算表》“合计 基本支出”应等于“工资福利支出＋商品和服务支出”：表上 6.00，合计 5.00，相差 1.00 万元，超出 2 个加数四舍五入可能的 0.01 万元。",
    },
  },
  "S-UNIT": broken(
    { heads: { T05: { statesUnit: false } } },
    "公开05表《一般公共预算财政拨款支出决算表》没有写明单位，按万元核对。",
  ),
  "S-YEAR": broken(
    { heads: { T05: { year: 2022 } } },
    "公开05表《一般公共预算财政拨款支出决算表》写的是 2022 年度，其他各表是 2023 年度。",
  ),
  "S-DEPT": broken(
    { heads: { T05: { department: "某县林业站" } } },
    "公开05表《一般公共预算财政拨款支出决算表》的部门是“某县林业站”，其他各表是“某市某局”。",
  ),
  "S-MISS": broken(
    { without: ["T08"] },
    "没有找到《国有资本经营预算财政拨款支出决算表》，与它有关的关系没有核对。",
  ),
  "S-TITLE": broken(
    { heads: { T05: { number: "公开04表" } } },
    "“公开04表”用在了 2 张表上：《财政拨款收入支出决算总表》、《一般公共预算财政拨款支出决算表》。",
  ),
  "S-EMPTY": broken(
    { heads: { T08: { notes: ["注：本单位没有国有资本经营预算收支，故本表无数据。"] } } },
    "公开08表《国有资本经营预算财政拨款支出决算表》的注说是空表或没有数据，表里却有 8 个金额。",
  ),
  "S-PLACE": broken(
    { heads: { T05: { notes: ["注：××年度一般公共预算财政拨款支出情况。"] } } },
    "公开05表《一般公共预算财政拨款支出决算表》的注里留有模板的字样“××”，没有填写或删去。",
  ),
  "S-TYPO": {
    holds: { heads: { T05: { notes: ["注：本表反映一般公共预算财政拨款支出情况。"] } } },
    breaks: {
      heads: { T05: { notes: ["注：本表反映一般公共预算财政拨款支出情况。。"] } },
      says: "公开05表《一般公共预算财政拨款支出决算表》的注有重复的标点“。。”。",
    },
  },
  "S-XLS": broken(
    { edits: { "T05/2010602/project": "'20.00" } },
    "有 1 个金额存成了文字（公开05表 1 个），已按数字核对；在 Excel 里求和会漏掉它们。",
  ),
  "S-TWICE": {
    holds: { again: { "T05/total/total": "141.00" } },
    breaks: {
      again: { "T05/total/total": "114.00" },
      says: "《另一张表》“合计 合计”应等于公开05表“合计 合计”：前者 114.00，后者 141.00，相差 27.00 万元，超出四舍五入可能的 0.01 万元。",
    },
  },
  "S-TWICE-09": {
    holds: { again: { "T09/total/final": "9.50" } },
    breaks: {
      again: { "T09/total/final": "9.00" },
      says: "《另一张表》“合计 决算数”一般应等于公开09表“合计 决算数”：前者 9.00，后者 9.50，相差 0.50 万元，请核对（用政府性基金安排“三公”经费的部门，属正常）。",
    },
  },
  "S-F-RANGE": {
    holds: { formulas: TOTALS },
    breaks: {
      edits: { "T05/total/total": "132.00" },
      formulas: { "T05/total/total": "SUM(C8,C12)" },
      says: "公开05表《一般公共预算财政拨款支出决算表》 C7“合计 合计”的公式 =SUM(C8,C12) 公式区间漏行：没有加上 C15“住房保障支出 合计”9.00，应为 =C8+C12+C15。",
    },
  },
  "S-F-REF": {
    holds: { formulas: TOTALS },
    breaks: {
      edits: { "T05/total/total": "144.00" },
      formulas: { ...TOTALS, "T05/total/total": "C8+C12+C14" },
      says: "公开05表《一般公共预算财政拨款支出决算表》 C7“合计 合计”的公式 =C8+C12+C14 引错了行：加了不属于它的 C14“机关事业单位基本养老保险缴费支出 合计”12.00，没有加 C15“住房保障支出 合计”9.00，应为 =SUM(C8,C12,C15)。",
    },
  },
  "S-F-TYPED": {
    holds: { formulas: TOTALS },
    breaks: {
      edits: { "T05/total/total": "114.00" },
      formulas: { "T05/total/basic": "SUM(D8,D12,D15)", "T05/total/project": "SUM(E8,E12,E15)" },
      says: "公开05表《一般公共预算财政拨款支出决算表》 C7“合计 合计”填的是数 114.00，旁边的合计都是公式：这里应为 =SUM(C8,C12,C15)，算得 141.00。",
    },
  },
  "S-F-STALE": {
    holds: { formulas: TOTALS },
    breaks: {
      edits: { "T05/total/total": "114.00" },
      formulas: TOTALS,
      says: "公开05表《一般公共预算财政拨款支出决算表》 C7“合计 合计”的公式 =C8+C12+C15 算得 141.00，存着的结果是 114.00：公式没有重算，用 Excel 打开后会变。",
    },
  },
  "S-F-READ": {
    holds: { formulas: TOTALS },
    breaks: {
      formulas: { ...TOTALS, "T05/total/total": "VLOOKUP(B7,B7:C17,2,0)" },
      says: "公开05表《一般公共预算财政拨款支出决算表》 C7的公式没有读懂（用到了 VLOOKUP），按它的结果核对，查不到它用的格子。",
    },
  },
};
