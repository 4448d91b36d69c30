/** 公开03表 支出决算表 (预算：支出总表). */
import { rowSums } from "./code-tree";
import { rule } from "./rule";
import { spentSums } from "./t05";
import { codeRules, CLASSES_ALONE, NO_ITEMS } from "./code-rules";

const BESIDES = ["remitted", "operating", "subsidy"];

const CODES = codeRules("T03", "支出决算表的");

export const T03_RULES = [
  rule({ id: "T03-R01", ...CODES.totals }),
  rule({ id: "T03-R02", ...CODES.classes, exceptions: CLASSES_ALONE }),
  rule({ id: "T03-R03", ...CODES.items, exceptions: NO_ITEMS }),
  rule({
    id: "T03-R04",
    title: "本年支出合计 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出（每一行）",
    meaning: "这一行的合计与各栏不符：基本支出、项目支出等有一栏填错。",
    source: "公开03表 1栏各行 = (2+3+4+5+6)栏各行",
    relations: ({ T03 }) => [
      ...spentSums(T03, BESIDES),
      ...rowSums(T03, "grand", ["total", "closing"], T03?.lines, ["total"]),
    ],
  }),
  rule({ id: "T03-R05", ...CODES.levels }),
  rule({ id: "T03-R06", ...CODES.order }),
];
