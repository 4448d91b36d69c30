/** 国有资产占用: 公开10表. */
import { ASSETS } from "../line-keys";
import type { Quantity } from "../quantity";
import { at } from "./place";

/** A kind of vehicle, in the order of the form. */
const vehicle = (kind: number, name: string, ...words: readonly string[]) =>
  ({
    name,
    printed: [at(10, `vehicle:${kind}`, "amount")],
    words,
    count: true,
    addsTo: ["assets.vehicles"],
  }) as const;

export const ASSET = {
  "assets.vehicles": {
    name: "车辆",
    printed: [at(10, ASSETS.vehicles, "amount")],
    words: ["[共有]{公务用车|公务车|车辆}[总数|合计|数量]"],
    labels: ["[公务用]车辆[数|数量][合计|总数|小计]"],
    count: true,
  },
  "assets.vehicle.1": vehicle(
    1,
    "副部（省）级及以上领导用车",
    "{副部(省)级及以上|副部(省)级以上|部(省)级|部级|省部级|副部级及以上|副部级以上|省级|副省级及以上|副省级以上}领导[干部]用车",
  ),
  "assets.vehicle.2": vehicle(2, "主要负责人用车", "{主要领导干部|主要领导|主要负责人}用车"),
  "assets.vehicle.3": vehicle(3, "机要通信用车", "机要通信[应急]用车"),
  "assets.vehicle.4": vehicle(4, "应急保障用车", "应急保障[用]车"),
  "assets.vehicle.5": vehicle(5, "执法执勤用车", "[一般]执法执勤[用]车"),
  "assets.vehicle.6": vehicle(6, "特种专业技术用车", "特种专业技术[用]车"),
  "assets.vehicle.7": vehicle(7, "离退休干部服务用车", "离退休[干部][服务]用车"),
  "assets.vehicle.8": vehicle(8, "其他用车", "其他[公务]用车"),
  "assets.equipment": {
    name: "单价100万元（含）以上设备",
    printed: [at(10, ASSETS.equipment, "amount")],
    labels: ["单[位]价[值][人民币]#万元[含]以上[的][专用][设备|通用设备][(不含车辆)]"],
    count: true,
  },
  "assets.total": {
    name: "固定资产总额",
    printed: [at(10, ASSETS.total, "amount")],
    words: ["固定资产[总]{金额|总额|原值|总值}"],
  },
  // A form that prints fixed assets alone calls them 资产总额.
  "assets.all": {
    name: "资产总额",
    printed: [at(10, ASSETS.total, "amount")],
    words: ["[国有]资产[总]{金额|总额|原值|总值}"],
  },
  "assets.planned": {
    name: "拟购置固定资产总额",
    words: ["{本年度|本年}[拟]购置固定资产[总额|总金额|金额]", "拟购置固定资产[总额|总金额|金额]"],
  },
} as const satisfies Readonly<Record<string, Quantity>>;
