/** 公开10表: 国有资产占用情况表, lines down; vehicles and equipment as counts. */
import { ASSETS } from "../../line-keys";
import type { ItemsLayout, LineSpec } from "../../layout";

const KINDS = [
  "(副部省级及以上领导|部级领导干部|副部级及以上领导|省部级领导干部|省级领导干部)用车",
  "(主要负责人|主要领导干部|主要领导)用车",
  "机要通信用车",
  "应急保障(用)?车",
  "执法执勤用车",
  "特种专业技术用车",
  "离退休(干部)?(服务)?用车",
  "其他用车",
];
const UNIT = "[台辆套]*";

const vehicles: readonly LineSpec[] = KINDS.map((kind, index) => ({
  key: `vehicle:${index + 1}`,
  role: "item",
  words: [kind + UNIT],
  count: true,
}));

export const T10: ItemsLayout = {
  shape: "items",
  id: "T10",
  kind: "final-account",
  slot: 10,
  name: "国有资产占用情况表",
  titles: ["国有资产(占用|占有使用|使用|占有)(情况)?表"],
  evidence: ["车辆(数)?(合计|总数)?[台辆套]*", "其他用车[台辆套]*"],
  distinctive: true,
  lines: [
    {
      key: ASSETS.vehicles,
      role: "total",
      words: [`(公务用)?车辆(数)?(合计|总数|小计)?${UNIT}`],
      count: true,
    },
    ...vehicles,
    {
      key: ASSETS.equipment,
      role: "other",
      words: [`单(位)?价(值)?(人民币)?\\d+万元含?以上(的)?(专用)?(设备|通用设备)?(不含车辆)?${UNIT}`],
      count: true,
    },
  ],
  columns: [{ key: "amount", words: ["数量", "金额", "年末数", "期末数", "合计"] }],
  subtotal: [],
};
