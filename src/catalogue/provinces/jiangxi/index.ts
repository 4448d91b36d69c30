/** 江西. */
import { THREE_PUBLIC } from "../../line-keys";
import { NINE, type Province } from "../province";
import { jiangxi as wording } from "./wording";

export const jiangxi: Province = {
  name: "jiangxi",
  title: "江西",
  regions: "江西省 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶".split(" "),
  publishes: {
    "final-account": {
      tables: { note: "十张表，含国有资产占用情况表", required: [...NINE, 10], optional: [] },
      // “三公” down, 全年预算数 beside 年初预算数, counts below.
      signs: { tables: [{ slot: 9, line: THREE_PUBLIC.countVehicles, column: "initial" }] },
      wording,
    },
  },
};
