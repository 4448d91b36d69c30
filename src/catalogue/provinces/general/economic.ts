/** 公开06表: 经济分类, in panels of code, name and amount, or in one list with 合计, 人员经费 and 公用经费. */
import { TABLE_NAMES } from "../../tables";
import type { EconomicLayout } from "../../layout";

/** Behind a title: by which classification its lines are. */
const BY_KIND = "[[按][部门预算][支出]经济[科目]分类[科目]|经济科目]";

const economic = {
  shape: "economic",
  slot: 6,
  evidence: ["{301|302|303|307|310|人员经费[合计]|[日常]公用经费[合计]}"],
  columns: [
    { key: "total", words: ["合计", "小计", "总计", "基本支出"] },
    { key: "personnel", words: ["人员{经费|支出}[›{小计|合计}]"] },
    { key: "public", words: ["[日常]公用{经费|支出}[›{小计|合计}]"] },
  ],
  totals: [
    { key: "personnel", role: "total", words: ["人员{经费|支出}[支出]{合计|小计}"] },
    { key: "public", role: "total", words: ["[日常]公用{经费|支出}[支出]{合计|小计}"] },
    { key: "total", role: "total", words: ["{合计|总计}[数]", "基本支出{合计|总计}[数]"] },
  ],
} as const;

export const T06: EconomicLayout = {
  ...economic,
  id: "T06",
  kind: "final-account",
  name: TABLE_NAMES.T06,
  titles: [
    `[一般公共预算][财政拨款]基本支出决算[明细|情况]表${BY_KIND}`,
    "[一般公共预算]财政拨款基本支出[部门预算]经济分类决算表",
    "一般公共预算[财政拨款]基本支出明细决算表",
  ],
  distinctive: ["工资福利支出", "人员经费合计", "公用经费合计", "决算数"],
};

export const B06: EconomicLayout = {
  ...economic,
  id: "B06",
  kind: "budget",
  name: TABLE_NAMES.B06,
  titles: [
    `[部门|单位][预算]一般公共预算[财政][拨款]基本支出[预算][情况|明细]表[部门预算]${BY_KIND}`,
    `[部门|单位][预算]财政拨款基本支出[预算][情况|明细]表${BY_KIND}`,
    "[部门|单位][预算]一般公共预算[财政][拨款]基本支出[部门预算][支出]经济分类预算[情况]表",
  ],
};
