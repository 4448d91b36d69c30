/** 公开10表: 国有资产占用情况表, lines down; vehicles and equipment as counts. */
import { TABLE_NAMES } from "../../tables";
import type { ItemsLayout } from "../../layout";
import { linesOf } from "../../specs";

export const T10: ItemsLayout = {
  shape: "items",
  id: "T10",
  kind: "final-account",
  slot: 10,
  name: TABLE_NAMES.T10,
  titles: ["国有资产{占用|占有使用|使用|占有}[情况]表"],
  evidence: ["车辆[数][合计|总数][台|辆|套|台辆|辆台]", "其他用车[台|辆|套|台辆|辆台]"],
  distinctive: [],
  lines: linesOf(10),
  columns: [{ key: "amount", words: ["数量", "金额", "年末数", "期末数", "合计"] }],
  subtotal: [],
};
