/** 公开09表: “三公”经费, across (12 columns, by halves or in pairs), down (20 lines), or by fund (budgets). */
import { THREE_PUBLIC as KEY } from "../../line-keys";
import type { ItemsLayout, LineSpec } from "../../layout";

const item = (key: string, ...words: string[]): LineSpec => ({ key, role: "item", words });
/** An amount that is no part of the three. */
const beside = (key: string, ...words: string[]): LineSpec => ({ key, role: "other", words });
const count = (key: string, ...words: string[]): LineSpec => ({ key, role: "other", words, count: true });

const UNIT = "(数)?[个辆批次人台组]*";

const LINES: readonly LineSpec[] = [
  {
    key: KEY.total,
    role: "total",
    words: [
      "(财政拨款|一般公共预算(财政拨款)?)?(安排的)?三公经费(支出)?(合计|总计|小计|总额)?",
      "合计",
      "总计",
    ],
  },
  item(KEY.abroad, "因公出国境?(费用|费|经费)?(支出)?"),
  item(
    KEY.vehicles,
    "公务用车购置(费)?(及|和|与)(运行维护|运行|运维|维护)(费|经费)?(支出)?",
    "公务用车(费|费用|经费)(支出)?",
  ),
  item(KEY.vehiclePurchase, "(公务用车)?购置(费|经费)?(支出)?"),
  item(KEY.vehicleRunning, "(公务用车)?(运行维护|运行|运维|维护)(费|经费)?(支出)?"),
  item(KEY.reception, "公务接待(费|经费)?(支出)?"),
  item(KEY.receptionDomestic, "国内(公务)?接待(费|经费)?(支出)?"),
  item(KEY.receptionForeign, "(其中)?(外事|外宾)接待(费|经费)?(支出)?"),
  item(KEY.receptionAbroad, "国境?外(公务)?接待(费|经费)?(支出)?"),
  beside(KEY.meetings, "会议费(支出)?"),
  beside(KEY.training, "培训费(支出)?"),
  beside(KEY.running, "(机关|机构)运行(经费|费)(支出)?"),
  count(KEY.countMissions, `因公出国境?团组${UNIT}`),
  count(KEY.countTravellers, `因公出国境?(人次|人数)${UNIT}`),
  count(KEY.countPurchased, `公务用车购置(数|量|辆)${UNIT}`),
  count(KEY.countVehicles, `公务用车保有(量|数)${UNIT}`),
  count(KEY.countBatches, `国内公务接待批次${UNIT}`),
  count(KEY.countForeignBatches, `外(事|宾)(公务)?接待批次${UNIT}`),
  count(KEY.countGuests, `国内公务接待(人次|人数)${UNIT}`),
  count(KEY.countForeignGuests, `外(事|宾)(公务)?接待(人次|人数)${UNIT}`),
  count(KEY.countBatchesAbroad, `国境?外公务接待批次${UNIT}`),
  count(KEY.countGuestsAbroad, `国境?外公务接待(人次|人数)${UNIT}`),
];

const SUBTOTAL = ["小计", "合计"];

export const T09: ItemsLayout = {
  shape: "items",
  id: "T09",
  kind: "final-account",
  slot: 9,
  name: "财政拨款“三公”经费支出决算表",
  titles: [
    "(一般公共预算)?(财政)?(拨款)?(安排的?)?三公(经费|一般公共预算财政拨款)(支出)?(决算|情况|决算情况|支出情况)?表",
    "(一般公共预算)?(财政)?(拨款)?(安排的?)?三公经费(支出)?(及|和)?会议费(及|和)?培训费(支出)?(决算|情况)表",
    "(财政拨款|一般公共预算)?三公经费(支出)?(预)?决算(情况)?(统计)?表",
    "三公经费公共预算财政拨款支出决算表",
    "(财政拨款)?三公经费(支出)?(及|和)?(行政)?(参公)?(单位)?(机关|机构)运行经费(支出)?(决算)?(情况)?表",
  ],
  evidence: ["因公出国境?(费用|费|经费)?(支出)?", "公务接待(费|经费)?(支出)?"],
  distinctive: true,
  lines: LINES,
  columns: [{ key: "final", words: ["金额", "合计"] }],
  subtotal: SUBTOTAL,
};

export const B09: ItemsLayout = {
  ...T09,
  id: "B09",
  kind: "budget",
  name: "财政拨款“三公”经费支出表",
  titles: [
    "(部门|单位)?(预算)?(一般公共预算)?(财政拨款)?(安排的)?三公经费(预算)?(支出)?(预算)?(情况)?(统计)?表",
    "(部门|单位)?(预算)?(一般公共预算)?(财政拨款)?三公经费(支出)?(和|及)(机关|机构)运行经费(支出)?预算(情况)?表",
    "(部门|单位)?(预算)?(一般公共预算)?(财政拨款)?三公经费(支出)?(及|和)?会议费(及|和)?培训费(支出)?预算(情况)?表",
  ],
  columns: [
    { key: "total", words: ["(资金性质›)?(合计|小计)", "金额"] },
    { key: "general", words: ["一般公共预算(财政)?(拨款)?"] },
    { key: "fund", words: ["政府性?基金(预算)?(财政)?(拨款)?"] },
    { key: "capital", words: ["国有资本(经营)?(预算)?(财政)?(拨款)?"] },
  ],
};
