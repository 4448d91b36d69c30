/** 河南: the ministry's outline, every item listed, zero or not. */
import { opening, section, type Comparison, type Wording } from "../../style";
import { ALL, general, generalParts } from "../general/wording";

/** A difference either way, with its reason. */
const differs = (basis: "年初预算" | "全年预算", budget: string): Comparison => ({
  with: basis,
  moved: `决算数与${budget}存在差异的主要原因是{预算原因}。`,
  same: `决算数与${budget}无差异。`,
  unknown: `决算数与${budget}存在差异的主要原因是{预算原因}。`,
});

export const henan: Wording = {
  heading: "{年}年度{部门}部门决算",
  self: "我部门",
  spaced: true,
  decimals: 2,
  zero: "0",

  phrases: {
    ...general.phrases,
    年初差异: differs("年初预算", "年初预算数"),
    预算差异: differs("全年预算", "预算数"),
    点: ". ",
  },

  lists: {
    ...general.lists,
    收入构成: { ...general.lists.收入构成, ...ALL },
    支出构成: { ...general.lists.支出构成, ...ALL },
    三公构成: {
      ...general.lists.三公构成,
      of: ["因公出国（境）费", "公务用车购置及运行费=公务用车购置及运行维护费", "公务接待费"],
    },
  },

  parts: generalParts({
    概况: opening("部门职责", "机构设置", "第三部分 {年}年度{部门}部门决算情况说明"),
    政府性基金: [
      section("七、政府性基金预算财政拨款支出决算情况说明"),
      {
        any: ["政府性基金预算财政拨款支出"],
        then: [
          "{年}年度政府性基金预算财政拨款支出{年初预决算:政府性基金预算财政拨款支出}" +
            "{年初差异:政府性基金预算财政拨款支出}",
        ],
        otherwise: [
          "{年}年度政府性基金预算财政拨款支出决算为{政府性基金预算财政拨款支出}。" +
            "{自称}{年}年度没有使用政府性基金预算财政拨款安排的支出。",
        ],
      },
    ],
    国有资本经营: [
      section("八、国有资本经营预算财政拨款支出决算情况说明"),
      {
        ...general.parts.国有资本经营[1],
        otherwise: [
          "{年}年度国有资本经营预算财政拨款支出决算为{国有资本经营预算财政拨款支出}。" +
            "{自称}{年}年度没有使用国有资本经营预算财政拨款安排的支出。",
        ],
      },
    ],
    用车: "2. 公务用车购置及运行费{预决算:公务用车购置及运行费=公务用车购置及运行维护费}其中：",
    接待内容: [
      "外宾接待支出{外宾接待支出=外事接待费}。" +
        "{年}年共接待国（境）外来访团组{外事接待批次}个、来访外宾{外事接待人次}人次（不包括陪同人员）。",
      "其他国内公务接待支出{其他国内公务接待费}。" +
        "{年}年共接待国内来访团组{其他国内公务接待批次}个、来宾{其他国内公务接待人次}人次（不包括陪同人员）。",
    ],
    国有资产: [
      section("十二、国有资产占用情况说明"),
      "{年}年期末，{自称}共有车辆{车辆}辆，其中：省级领导干部用车{副部（省）级及以上领导用车}辆、" +
        "主要领导干部用车{主要负责人用车}辆、{业务用车}、离退休干部用车{离退休干部服务用车}辆、其他用车{其他用车}辆；" +
        "单位价值 100 万元（含）以上设备{单价100万元（含）以上设备}台（套）。",
    ],
  }),
};
