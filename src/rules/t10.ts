/** 公开10表 国有资产占用情况表, which some provinces add. */
import { ASSETS } from "../catalogue/line-keys";
import type { Line, Table } from "../statement/statement";
import { rule } from "./rule";
import { figure, figuresOf, sum } from "./sides";
import { unreadLine } from "./unread-parts";

function kinds(table: Table | undefined): readonly Line[] {
  return table?.lines.filter(({ key }) => key.startsWith("vehicle:")) ?? [];
}

function assets(table: Table | undefined): readonly Line[] {
  return table?.lines.filter(({ key, role }) => role === "item" && !key.startsWith("vehicle:")) ?? [];
}

export const T10_RULES = [
  rule({
    id: "T10-R01",
    title: "车辆数合计 = 各类用车之和",
    meaning: "车辆合计与各类用车的辆数不符。",
    source: "公开10表 1行 = (2+3+…+9)行",
    inapplicable: "表内没有分类列车辆",
    relations: ({ T10 }) => [
      figure(T10, ASSETS.vehicles).equals(
        sum(figuresOf(kinds(T10), "amount"), "各类用车之和").unless(
          unreadLine(T10, T10?.cell(ASSETS.vehicles, "amount"), {
            below: T10?.cell(ASSETS.equipment, "amount"),
          }),
        ),
      ),
    ],
  }),
  rule({
    id: "T10-R02",
    title: "资产总额 = 房屋 + 车辆 + 单价 20 万元以上的设备 + 其他固定资产",
    meaning: "资产总额与各项资产的金额不符。金额以元为单位，应完全相等。",
    source: "国有资产信息表（按金额列示的表式）资产总额",
    inapplicable: "本表按数量列示，没有资产总额",
    relations: ({ T10 }) => [
      figure(T10, ASSETS.total).equals(sum(figuresOf(assets(T10), "amount"), "各项资产之和")),
    ],
  }),
];
