/** 公开08表 国有资本经营预算财政拨款支出决算表 (some provinces: 收入支出决算表). */
import { sumsBelow, totalsOverCodes } from "./code-tree";
import { rule } from "./rule";
import { balancesClose, spentSums } from "./t05";

export const T08_RULES = [
  rule({
    id: "T08-R01",
    title:
      "合计 = 各类之和，类款项逐级相加，本年支出 = 基本支出 + 项目支出；收入支出表另有：年末 = 年初 + 收入 − 支出",
    meaning: "国有资本经营预算表内部不平：看有金额的那一行。",
    source: "公开08表 1栏各行 = (2+3)栏各行；收入支出表式 6栏 = (1+2−3)栏",
    inapplicable: "表内没有数据行",
    relations: ({ T08 }) => [
      ...totalsOverCodes(T08),
      ...sumsBelow(T08, "类"),
      ...sumsBelow(T08, "款"),
      ...spentSums(T08),
      ...balancesClose(T08),
    ],
  }),
];
