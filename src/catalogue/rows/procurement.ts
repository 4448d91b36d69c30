/** 政府采购: no table of the ten has it; texts and the tables that some documents add do. */
import type { Quantity } from "../quantity";

const bought = (category: "货物" | "工程" | "服务") => [
  `[政府采购]${category}{类支出|类采购支出|支出|采购支出|采购金额|类采购金额|类金额}[金额]`,
  `[政府]采购${category}[类]{支出|预算|金额}[金额]`,
  `[政府采购]${category}类[采购]`,
];

const won = (projects: string, by: string) =>
  `[在]${projects}中，由${by}[供应商]中标[或|或者][成交]的，[采购|合同]金额`;

export const PROCUREMENT = {
  "procurement.total": {
    name: "政府采购支出总额",
    words: ["政府采购[支出|预算]{总额|总金额|金额|合计}[(以合同签订为准)]", "政府采购[支出|预算]"],
  },
  "procurement.goods": { name: "政府采购货物支出", words: bought("货物"), addsTo: ["procurement.total"] },
  "procurement.works": { name: "政府采购工程支出", words: bought("工程"), addsTo: ["procurement.total"] },
  "procurement.services": { name: "政府采购服务支出", words: bought("服务"), addsTo: ["procurement.total"] },
  "procurement.central": {
    name: "政府集中采购支出",
    words: ["[政府]集中采购[支出|预算][金额]"],
    within: ["procurement.total"],
  },
  "procurement.apart": {
    name: "分散采购支出",
    words: ["[政府]分散采购[支出|预算][金额]"],
    within: ["procurement.total"],
  },
  "procurement.sme": {
    name: "授予中小企业合同金额",
    words: ["[授予]中小[微]企业[的]{政府采购合同|合同|采购}[总]{金额|额}", "授予中小企业"],
    within: ["procurement.total"],
  },
  "procurement.micro": {
    name: "授予小微企业合同金额",
    words: ["[其中授予|授予]小微企业[的]{政府采购合同|合同|采购}[总]{金额|额}", "授予小微企业"],
    within: ["procurement.sme"],
  },
  "procurement.goods.sme": {
    name: "货物采购授予中小企业合同金额",
    words: ["货物[类]采购授予中小企业[的][合同]{金额|额}"],
    within: ["procurement.sme", "procurement.goods"],
    onlyAsShare: true,
  },
  "procurement.works.sme": {
    name: "工程采购授予中小企业合同金额",
    words: ["工程[类]采购授予中小企业[的][合同]{金额|额}"],
    within: ["procurement.sme", "procurement.works"],
    onlyAsShare: true,
  },
  "procurement.services.sme": {
    name: "服务采购授予中小企业合同金额",
    words: ["服务[类]采购授予中小企业[的][合同]{金额|额}"],
    within: ["procurement.sme", "procurement.services"],
    onlyAsShare: true,
  },
  "procurement.reserved.sme": {
    name: "面向中小企业预留政府采购项目预算金额",
    words: [
      "{面向|向}中小企业预留[的]政府采购[项目][预算]金额",
      "预留给中小[微]企业[的]政府采购项目[预算][金额]",
      "面向中小[微]企业预留[采购][份额|金额]",
    ],
  },
  "procurement.reserved.micro": {
    name: "面向小微企业预留政府采购项目预算金额",
    words: [
      "{面向|向}小微企业预留[的]政府采购[项目][预算]金额",
      "预留给{小微企业|小型和微型企业|小型、微型企业|小型微型企业}[的]政府采购项目[预算][金额]",
      "面向{小微企业|小型和微型企业|小型微型企业}预留[采购][份额|金额]",
    ],
  },
  "procurement.reserved.sme.won": {
    name: "预留项目由中小企业中标成交金额",
    words: [won("面向中小企业预留[的]政府采购项目", "中小企业")],
    within: ["procurement.reserved.sme", "procurement.total"],
  },
  "procurement.reserved.micro.won": {
    name: "预留项目由小微企业中标成交金额",
    words: [won("面向小微企业预留[的]政府采购项目", "小微企业")],
    within: ["procurement.reserved.micro"],
  },
  "procurement.open.sme.won": {
    name: "其他项目由中小企业中标成交金额",
    words: [won("其他政府采购项目", "中小[微]企业")],
    within: ["procurement.total"],
  },
  "procurement.open.micro.won": {
    name: "其他项目由小微企业中标成交金额",
    words: [won("其他政府采购项目", "小微企业")],
  },
} as const satisfies Readonly<Record<string, Quantity>>;
