/** 一般公共预算财政拨款支出, 科目 by 科目, and 基本支出: N-06 … N-11. */
import type { TextRuleId } from "../../catalogue/rule-ids";
import { slip, type TextRuleEntry } from "./text-rule";

const GENERAL = "五、一般公共预算财政拨款支出决算情况说明";
const BASIC = "六、一般公共预算财政拨款基本支出决算情况说明";
const DUTY = "一般公共服务支出（类）财政事务（款）";
const item = (number: number, name: string, planned: string, done: string, rate: string): string =>
  `${number}．${name}（项）。年初预算为${planned}万元，支出决算为${done}万元，完成年初预算的${rate}%。`;
const FIRST = item(1, `${DUTY}行政运行`, "80.00", "100.00", "125.00");
const SECOND = item(2, `${DUTY}一般行政管理事务`, "25.00", "20.00", "80.00");
const THIRD = item(
  3,
  "社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出",
  "12.00",
  "12.00",
  "100.00",
);
const FOURTH = item(4, "住房保障支出（类）住房改革支出（款）住房公积金", "9.00", "9.00", "100.00");
const WHOLE =
  "2023年度一般公共预算财政拨款支出年初预算为126.00万元，支出决算为141.00万元，完成年初预算的111.90%。其中：";
const BUDGET = `
  total basic project
  total 126.00 101.00 25.00`;
const ALL = [GENERAL, WHOLE, FIRST, SECOND, THIRD, FOURTH];

export const GENERAL_BUDGET_RULES = {
  "N-06": {
    title: "一般公共预算财政拨款支出 = 一般公共预算支出表合计；占本年支出合计的比例以支出决算表为分母",
    meaning: "支出总数或它占本年支出的比例不对；比例的分母是支出决算表的本年支出合计，不是总计。",
    source: "五、（一）总体情况；公开05表、公开03表 合计行",
    examples: slip([GENERAL, "2023年度一般公共预算财政拨款支出141.00万元。"], "141.00", "114.00"),
  },
  "N-07": {
    title: "各类支出 = 一般公共预算支出表同一类；占比 = 这一类 ÷ 合计",
    meaning: "某一类的金额或占比与表不同。",
    source: "五、（二）结构情况；公开05表 各类",
    examples: slip(
      [
        GENERAL,
        "2023年度一般公共预算财政拨款支出141.00万元，主要用于以下方面：住房保障支出（类）9.00万元，占6.38%。",
      ],
      "6.38",
      "6.83",
    ),
  },
  "N-07s": {
    title: "列出的各类合起来是支出合计，有数的类不漏列",
    meaning: "表上有数的类没有在正文里列出。",
    source: "五、（二）结构情况；公开05表 各类",
    severity: "warning",
    examples: {
      holds: {
        text: [
          GENERAL,
          "2023年度一般公共预算财政拨款支出141.00万元，主要用于以下方面：一般公共服务支出（类）120.00万元；社会保障和就业支出（类）12.00万元；住房保障支出（类）9.00万元。",
        ],
      },
      breaks: {
        text: [
          GENERAL,
          "2023年度一般公共预算财政拨款支出141.00万元，主要用于以下方面：一般公共服务支出（类）120.00万元；社会保障和就业支出（类）12.00万元。",
        ],
        marks: "12.00",
      },
    },
  },
  "N-08": {
    title: "年初预算、决算的总数与预算表、决算表一致",
    meaning: "年初预算总数与打开的预算表不同，或与完成率、决算数互相对不上。",
    source: "五、（三）具体情况；部门预算表、公开05表",
    exceptions: ["没有打开预算表时，只在正文里互相核对"],
    examples: slip([GENERAL, "2023年度一般公共预算财政拨款支出年初预算为126.00万元。"], "126.00", "162.00", {
      budget: BUDGET,
    }),
  },
  "N-08b": {
    title: "各项（类）年初预算之和 = 年初预算总数",
    meaning: "逐项的年初预算合不到总数：多半是有年初预算、没有决算的科目没有列出来。",
    source: "五、（三）具体情况",
    exceptions: ["有预算、决算为零的科目也要列"],
    examples: {
      holds: { text: ALL },
      breaks: {
        text: [
          GENERAL,
          WHOLE.replace("126.00", "162.00").replace("111.90", "87.04"),
          FIRST,
          SECOND,
          THIRD,
          FOURTH,
        ],
        marks: "162.00",
      },
    },
  },
  "N-08d": {
    title: "每一项的决算数 = 一般公共预算支出表同一科目",
    meaning: "某一项的决算数与表不同。",
    source: "五、（三）具体情况；公开05表 各项",
    examples: slip(
      [GENERAL, "1．住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为9.00万元。"],
      "9.00",
      "90.00",
    ),
  },
  "N-08L": {
    title: "表上有数的每个项级科目都有说明，不重复",
    meaning: "有的科目没有说明，或说明了两次。",
    source: "五、（三）具体情况；公开05表 各项",
    exceptions: ["有的省只按类说明"],
    examples: {
      holds: { text: ALL },
      breaks: { text: ALL.slice(0, -1), marks: "机关事业单位基本养老保险缴费支出" },
    },
  },
  "N-09": {
    title: "完成年初预算的百分比 = 决算数 ÷ 年初预算数",
    meaning: "完成率与预算数、决算数对不上。",
    source: "五、（三）具体情况",
    exceptions: ["写明是全年预算的，以全年预算为分母"],
    examples: {
      holds: { text: [GENERAL, FOURTH] },
      breaks: { text: [GENERAL, FOURTH.replace("100.00%", "110.00%")], marks: "110.00", should: "100.00" },
    },
  },
  "N-09z": {
    title: "分母为零时不写百分比",
    meaning: "预算数或上年数为零，不能计算完成率或增减率；可以写“无法计算”或不写。",
    source: "各节百分比",
    severity: "warning",
    examples: {
      holds: {
        text: [
          GENERAL,
          "1．住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为0.00万元，支出决算为9.00万元。",
        ],
      },
      breaks: {
        text: [
          GENERAL,
          "1．住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为0.00万元，支出决算为9.00万元，完成年初预算的100.00%。",
        ],
        marks: "100.00",
      },
    },
  },
  "N-10": {
    title: "大于、小于、持平和增减原因的方向与数字一致",
    meaning: "文字说的方向与数字相反，金额与它的百分比方向相反，或原因解释的是另一个方向。",
    source: "各节“决算数大于（小于）预算数的主要原因”",
    exceptions: ["在元上不同、在万元上相同的，只作提示"],
    examples: {
      holds: { text: [GENERAL, FIRST + "决算数大于预算数的主要原因是人员增加。"] },
      breaks: { text: [GENERAL, FIRST + "决算数小于预算数的主要原因是厉行节约。"], marks: "小于" },
    },
  },
  "N-11": {
    title: "基本支出、人员经费、公用经费 = 基本支出决算表",
    meaning: "基本支出或其中的人员、公用经费与表不同：常见的是用了全部资金的基本支出。",
    source: "六、基本支出决算情况；公开05表 2栏、公开06表",
    examples: slip(
      [BASIC, "2023年度一般公共预算财政拨款基本支出121.00万元。其中：人员经费99.00万元，公用经费22.00万元。"],
      "121.00",
      "131.00",
    ),
  },
  "N-11L": {
    title: "“主要包括”列出的经济科目，表上有数；表上的大额科目不漏列",
    meaning: "列了表上为零的科目，或漏了大额的科目：多半是沿用了上年或模板的名单。",
    source: "六、基本支出决算情况；公开06表 各款",
    severity: "warning",
    exceptions: ["“主要”可以不列尽，漏列的只作提示"],
    examples: {
      holds: {
        text: [
          BASIC,
          "人员经费99.00万元，主要包括：基本工资、津贴补贴、机关事业单位基本养老保险缴费、住房公积金、退休费。",
        ],
      },
      breaks: {
        text: [
          BASIC,
          "人员经费99.00万元，主要包括：基本工资、津贴补贴、机关事业单位基本养老保险缴费、住房公积金、退休费、抚恤金。",
        ],
        marks: "抚恤金",
      },
    },
  },
} satisfies Partial<Record<TextRuleId, TextRuleEntry>>;
