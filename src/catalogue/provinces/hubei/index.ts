/** 湖北. */
import { NINE, type Province } from "../province";
import { hubei as wording } from "./wording";

export const hubei: Province = {
  name: "hubei",
  title: "湖北",
  regions:
    "湖北省 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 神农架".split(
      " ",
    ),
  publishes: {
    "final-account": {
      tables: { note: "九张表", required: NINE, optional: [] },
      // The number stands behind the title: （表1）.
      signs: { number: /^[（(]?表\d+[)）]?$/ },
      wording,
    },
  },
};
