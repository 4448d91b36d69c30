/** 政府性基金, 国有资本经营, “三公”, 机关运行, 采购, 资产, 绩效: N-12 … N-18; and what the whole text keeps: N-20, N-RND, S-PART. */
import type { TextRuleId } from "../../catalogue/rule-ids";
import type { TextRuleEntry } from "./text-rule";

const FUND = "七、政府性基金预算财政拨款支出决算情况说明";
const CAPITAL = "八、国有资本经营预算财政拨款支出决算情况说明";
const THREE = "九、财政拨款“三公”经费支出决算情况说明";
const AGENCY = "十、机关运行经费支出情况说明";
const BOUGHT = "十一、政府采购支出情况说明";
const ASSETS = "十二、国有资产占用情况说明";
const RESULTS = "十三、预算绩效情况说明";
const GENERAL = "五、一般公共预算财政拨款支出决算情况说明";

export const FUND_AND_OTHER_RULES = {
  "N-12": {
    title: "政府性基金的年初、收入、支出、年末 = 政府性基金表；说没有的，表是空的",
    meaning: "政府性基金的数与表不同，或表上有数而文中说没有。",
    source: "七、政府性基金；公开07表",
    severity: "error",
    examples: {
      holds: { text: [FUND, "2023年度政府性基金预算财政拨款支出28.00万元。"] },
      breaks: { text: [FUND, "2023年度没有政府性基金预算财政拨款支出。"], marks: "没有" },
    },
  },
  "N-13": {
    title: "国有资本经营预算的数 = 国有资本经营预算表；句子说的是本节的资金",
    meaning: "国有资本经营预算的数与表不同，或这句话说的是别的资金，像是从上一节照抄的。",
    source: "八、国有资本经营预算；公开08表",
    severity: "error",
    examples: {
      holds: { text: [CAPITAL, "2023年度国有资本经营预算财政拨款支出3.00万元。"] },
      breaks: { text: [CAPITAL, "2023年度没有使用政府性基金预算拨款安排的支出。"], marks: "政府性基金" },
    },
  },
  "N-14": {
    title: "“三公”经费的总数、分项、预算、决算 = “三公”经费表；数量与费用相应",
    meaning: "“三公”经费的数与表不同，分项合不到总数，或没有费用却写了数量。",
    source: "九、“三公”经费；公开09表",
    severity: "error",
    examples: {
      holds: { text: [THREE, "公务用车购置及运行维护费支出决算为6.00万元，公务接待费支出决算为3.50万元。"] },
      breaks: {
        text: [THREE, "公务用车购置及运行维护费支出决算为6.00万元，公务接待费支出决算为5.30万元。"],
        marks: "5.30",
        should: "3.50",
      },
    },
  },
  "N-15": {
    title: "机关运行经费的增减额、增减百分比和本年数互相相符",
    meaning: "机关运行经费的增减额、百分比和增减方向互相对不上。",
    source: "十、机关运行经费",
    severity: "error",
    examples: {
      holds: { text: [AGENCY, "2023年度机关运行经费支出22.00万元，比上年增加2.00万元，增长10.00%。"] },
      breaks: {
        text: [AGENCY, "2023年度机关运行经费支出22.00万元，比上年增加2.00万元，增长9.09%。"],
        marks: "9.09",
        should: "10.00",
      },
    },
  },
  "N-15e": {
    title: "机关运行经费与基本支出表的公用经费合计相符",
    meaning: "单独一个行政（参公）单位的机关运行经费就是公用经费合计；大于它，多半写错，小于它，看口径。",
    source: "十、机关运行经费；公开06表 公用经费合计",
    severity: "warning",
    exceptions: ["所属事业单位的公用经费不计入时较小", "有的省不计工会经费等科目"],
    examples: {
      holds: { text: [AGENCY, "2023年度机关运行经费支出22.00万元。"] },
      breaks: { text: [AGENCY, "2023年度机关运行经费支出20.00万元。"], marks: "20.00" },
    },
  },
  "N-15i": {
    title: "机关运行经费列出的各项 = 基本支出表同一科目，合起来是总数",
    meaning: "办公费、印刷费等分项与表不同，或合不到机关运行经费总数。",
    source: "十、机关运行经费；公开06表 302、310 各款",
    severity: "error",
    examples: {
      holds: {
        text: [AGENCY, "2023年度机关运行经费支出22.00万元，其中：办公费12.00万元、公务接待费3.00万元。"],
      },
      breaks: {
        text: [AGENCY, "2023年度机关运行经费支出22.00万元，其中：办公费21.00万元、公务接待费3.00万元。"],
        marks: "21.00",
        should: "12.00",
      },
    },
  },
  "N-15r": {
    title: "机关运行经费变化的原因不是项目支出",
    meaning: "机关运行经费属于基本支出，项目支出的增减不能解释它。",
    source: "十、机关运行经费“主要原因”",
    severity: "info",
    examples: {
      holds: {
        text: [
          AGENCY,
          "2023年度机关运行经费支出22.00万元，比上年增加2.00万元，增长10.00%，主要原因是办公费增加。",
        ],
      },
      breaks: {
        text: [
          AGENCY,
          "2023年度机关运行经费支出22.00万元，比上年增加2.00万元，增长10.00%，主要原因是项目支出增加。",
        ],
        marks: "项目支出增加",
      },
    },
  },
  "N-16": {
    title: "采购总额 = 货物 + 工程 + 服务；小微 ≤ 中小 ≤ 总额；占比以写明的数为分母",
    meaning: "采购的分项合不到总额，或占比与所写的分母不符。",
    source: "十一、政府采购支出情况",
    severity: "error",
    examples: {
      holds: {
        text: [
          BOUGHT,
          "2023年度政府采购支出总额10.00万元，其中：政府采购货物支出2.00万元、政府采购工程支出3.00万元、政府采购服务支出5.00万元。",
        ],
      },
      breaks: {
        text: [
          BOUGHT,
          "2023年度政府采购支出总额10.50万元，授予中小企业合同金额8.40万元，占政府采购支出总额的88.00%。",
        ],
        marks: "88.00",
        should: "80.00",
      },
    },
  },
  "N-17": {
    title: "车辆、设备的数量 = 国有资产占用情况表；各类用车合起来是车辆合计",
    meaning: "车辆或设备的数量与资产表不同，或各类用车合不到合计。",
    source: "十二、国有资产占用情况；公开10表",
    severity: "error",
    examples: {
      holds: { text: [ASSETS, "截至2023年12月31日，共有车辆3辆，其中：机要通信用车1辆、其他用车2辆。"] },
      breaks: {
        text: [ASSETS, "截至2023年12月31日，共有车辆4辆，其中：机要通信用车1辆、其他用车2辆。"],
        marks: "4",
        should: "3",
      },
    },
  },
  "N-18": {
    title: "绩效部分说到的项目支出、整体支出与支出决算表相同",
    meaning:
      "绩效自评的资金与决算的项目支出、支出合计相同的，列为相符；不同的可能包括决算以外的资金，列为未核，不作不符。",
    source: "十三、预算绩效情况；公开03、05表",
    severity: "info",
    exceptions: ["绩效评价的资金可以包括决算以外的部分"],
    examples: {
      holds: { text: [RESULTS, "2023年度一般公共预算项目支出20.00万元。"] },
      breaks: { text: [RESULTS, "2023年度一般公共预算项目支出12.00万元。"], marks: "12.00", open: true },
    },
  },
  "N-20": {
    title: "同一个数前后一致；用途与科目相配，没有从别处照抄的句子",
    meaning: "同一个数在两处写得不同，或一个科目的用途写的是另一个科目的。",
    source: "全文",
    severity: "warning",
    examples: {
      holds: {
        text: [
          GENERAL,
          "1．住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：单位为职工缴存住房公积金。",
        ],
      },
      breaks: {
        text: [
          GENERAL,
          "1．住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：单位缴纳职工医疗保险。",
        ],
        marks: "医疗保险",
      },
    },
  },
  "N-RND": {
    title: "表以元为单位的，正文的万元数四舍五入",
    meaning: "正文的数像是直接舍去了尾数，应四舍五入。",
    source: "全文；以元为单位或小数位更多的表",
    severity: "error",
    examples: {
      holds: {
        text: [GENERAL, "社会保障和就业支出（类）12.05万元。"],
        edits: { "T05/208/total": "12.0467" },
      },
      breaks: {
        text: [GENERAL, "社会保障和就业支出（类）12.04万元。"],
        edits: { "T05/208/total": "12.0467" },
        marks: "12.04",
        should: "12.05",
      },
    },
  },
  "S-PART": {
    title: "只核对这套表自己的情况说明",
    meaning: "文件里还有另一个部门或单位的说明，它与打开的表无关，没有核对；要核对它，请打开它的表。",
    source: "各部分的标题",
    severity: "info",
    examples: {
      holds: { text: [FUND, "2023年度政府性基金预算财政拨款支出28.00万元。"] },
      breaks: {
        text: [
          "某市某局2023年度部门决算情况说明",
          FUND,
          "2023年度政府性基金预算财政拨款支出28.00万元。",
          "临江市水利工程管理处2023年度单位决算情况说明",
          FUND,
          "2023年度政府性基金预算财政拨款支出51.00万元。",
        ],
        marks: "临江市水利工程管理处",
      },
    },
  },
} satisfies Partial<Record<TextRuleId, TextRuleEntry>>;
