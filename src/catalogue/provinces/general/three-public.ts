/** 公开09表: “三公”经费, across (12 columns, by halves or in pairs), down (20 lines), or by fund (budgets). */
import { TABLE_NAMES } from "../../tables";
import type { ColumnSpec, ItemsLayout } from "../../layout";
import { linesOf } from "../../specs";

const SUBTOTAL = ["小计", "合计", "总计"];

const TOTAL = ["[资金性质›]{合计|小计}", "金额"];

/** The money it is paid from. */
const FUNDS: readonly ColumnSpec[] = [
  { key: "general", words: ["一般公共预算[财政][拨款]"] },
  { key: "fund", words: ["政府[性]基金[预算][财政][拨款]"] },
  { key: "capital", words: ["国有资本[经营][预算][财政][拨款]"] },
];

export const T09: ItemsLayout = {
  shape: "items",
  id: "T09",
  kind: "final-account",
  slot: 9,
  name: TABLE_NAMES.T09,
  titles: [
    "[一般公共预算][财政][拨款][安排[的]]三公{经费|一般公共预算财政拨款}[支出][决算|情况|决算情况|支出情况]表",
    "[一般公共预算][财政][拨款][安排[的]]三公经费[支出][及|和]会议费[及|和]培训费[支出]{决算|情况}表",
    "[财政拨款|一般公共预算]三公经费[支出][预]决算[财政拨款][情况][统计]表",
    "三公经费公共预算财政拨款支出决算表",
    "[财政拨款][安排[的]]行政经费[及|和]三公经费[支出][决算][情况]表",
    "[财政拨款]三公经费[支出][及|和][行政][参公][单位]{机关|机构}运行经费[支出][决算][情况]表",
  ],
  evidence: ["因公出国[境][费用|费|经费][支出]", "公务接待[费|经费][支出]"],
  distinctive: [],
  lines: linesOf(9),
  columns: [{ key: "final", words: TOTAL }, ...FUNDS],
  subtotal: SUBTOTAL,
};

export const B09: ItemsLayout = {
  ...T09,
  id: "B09",
  kind: "budget",
  name: TABLE_NAMES.B09,
  titles: [
    "[部门|单位][预算][一般公共预算][财政][拨款][含一般公共预算和政府性基金预算][安排[的]]三公经费[预算][支出][预算][财政拨款][情况][统计]表",
    "[部门|单位][财政拨款][安排[的]]行政经费[及|和]三公经费[支出]预算[情况]表",
    "[部门|单位][预算][一般公共预算][财政][拨款][安排[的]]三公经费[支出]{和|及}{机关|机构}运行经费[支出]预算[情况]表",
    "[部门|单位][预算][一般公共预算][财政][拨款][安排[的]]三公经费[支出][及|和]会议费[及|和]培训费[支出][预算][情况]表",
  ],
  columns: [{ key: "total", words: TOTAL }, ...FUNDS],
};
