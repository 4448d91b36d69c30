/** What a sentence says of itself, no table open: a right one accuses nobody, a broken one names the figure that breaks it. */
import { auditText } from "../../src/text/audit";

const TITLE = "2025年度临江市水利局部门决算情况说明";

function told(texts: readonly string[], title = TITLE): readonly string[] {
  const { claims, remarks } = auditText(
    [...(title ? [title] : []), ...texts].map((text) => ({ text })),
    undefined,
  );
  return [
    ...claims.filter(({ verdict }) => verdict === "wrong").map(({ text }) => text),
    ...remarks.filter(({ severity }) => severity === "error").map(({ rule }) => rule),
    ...remarks.filter(({ rule }) => TOLD.has(rule)).map(({ rule }) => rule),
  ];
}

/** Warnings and hints that a right text must not get either. */
const TOLD: ReadonlySet<string> = new Set(["N-01", "N-10", "N-19", "N-02r", "S-YEAR"]);

const THREE = "七、财政拨款“三公”经费支出决算情况说明";
const FISCAL = "四、财政拨款收入支出决算总体情况说明";
const GENERAL = "五、一般公共预算财政拨款支出决算情况说明";
const OVERALL = "一、收入支出决算总体情况说明";

/** Right texts; in the second form one figure is another, and is told. */
const ROWS: readonly (readonly [
  name: string,
  right: readonly string[],
  broken?: readonly [from: string, to: string, told: string] | undefined,
  /** Over it; none where it is empty. */
  title?: string,
])[] = [
  [
    "what moved behind a reason, with a reason of its own, is no part of the first",
    [
      THREE,
      "公务接待费支出预算为5.00万元，支出决算为3.00万元，完成预算的60.00%，决算数小于预算数的主要原因是厉行节约，与上年相比减少0.50万元，减少14.29%，减少的主要原因是来访减少。",
    ],
    ["减少14.29%", "减少14.92%", "N-02"],
  ],
  [
    "parts behind what the whole moved and why are of the whole",
    [
      "二、收入决算情况说明",
      "2025年度收入合计200.00万元，较上年增加50.00万元，增长33.33%，主要原因是新增项目。其中：财政拨款收入150.00万元，占75.00%；事业收入50.00万元，占25.00%。",
    ],
    ["占75.00%", "占57.00%", "57.00"],
  ],
  [
    "the one budget of a sentence is that of the beginning of the year",
    [THREE, "“三公”经费支出预算为90.00万元，支出决算为72.00万元，完成年初预算的80.00%。"],
    ["的80.00%", "的88.00%", "88.00"],
  ],
  [
    "the name of a place, of a government's own level, is whose 三公 it is",
    [
      THREE,
      "2025年江东区一般公共预算财政拨款“三公”经费支出预算为90.00万元，支出决算为72.00万元，完成预算的80.00%。",
      "2025年，州本级“三公”经费支出决算为72.00万元，较上年80.00万元减少8.00万元，下降10.00%。",
    ],
    ["下降10.00%", "下降19.00%", "19.00"],
  ],
  [
    "what came in by all its kinds comes to the income of the year",
    [
      "二、收入决算情况说明",
      "2025年度本年收入合计900.00万元，其中：一般公共预算拨款800.00万元，政府性基金预算拨款40.00万元，国有资本经营预算拨款0万元，事业收入60.00万元，经营收入0万元，其他收入0万元。",
    ],
    ["800.00万元", "780.00万元", "N-03s"],
  ],
  [
    "behind its budget and completion, what moved is what was spent",
    [THREE, "公务接待费80.00万元，预算数为100.00万元，完成预算的80.00%，较2024年减少20.00万元，下降20.00%。"],
    ["下降20.00%", "下降25.00%", "25.00"],
  ],
  [
    "behind its budget alone, either may have moved",
    [THREE, "公务接待费80.00万元，预算数为100.00万元，较2024年减少20.00万元，下降20.00%。"],
  ],
  [
    "X 万元中，… lists parts: their shares are of X",
    [
      "三、支出决算情况说明",
      "2025年度本年支出合计900.00万元。",
      FISCAL,
      "本年财政拨款支出600.00万元中，一般公共预算财政拨款支出450.00万元，占75.00%；政府性基金预算财政拨款支出150.00万元，占25.00%。",
    ],
    ["占25.00%", "占26.00%", "26.00"],
  ],
  [
    "the share of one fund in a section on 财政拨款 may be of all money",
    [
      "三、支出决算情况说明",
      "2025年度本年支出合计900.00万元。",
      FISCAL,
      "2025年度财政拨款支出600.00万元。一般公共预算财政拨款支出450.00万元，占50.00%。",
    ],
  ],
  [
    "低于年初预算 N 万元 is how far from it",
    [
      GENERAL,
      "2025年度一般公共预算财政拨款支出年初预算为900.00万元。",
      "1.行政运行（项）90.00万元，主要是用于日常运转支出，低于年初预算10.00万元，完成年初预算的90.00%。",
    ],
  ],
  [
    "低于年初预算 N 万元 may be the budget itself",
    [GENERAL, "1.行政运行（项）支出90.00万元，低于年初预算100.00万元，完成年初预算的90.00%。"],
  ],
  [
    "items go on behind a paragraph between them, of the same whole",
    [
      FISCAL,
      "（一）总体情况。2025年度财政拨款支出1000.00万元。",
      "（二）具体情况。2025年度一般公共预算财政拨款支出年初预算为700.00万元，支出决算为800.00万元，包括：",
      "1.教育支出200.00万元，占25.00%，具体包括：",
      "（1）普通教育（款）小学教育（项）200.00万元。",
      "上述教育支出年初预算合计150.00万元。",
      "2.节能环保支出600.00万元，占75.00%，具体包括：",
    ],
    ["占75.00%", "占76.00%", "N-06"],
  ],
  [
    "a movement behind the items is of their whole or of the last: no balance is worked out from it",
    [
      OVERALL,
      "（一）收入总计500.00万元，包括：",
      "1.财政拨款收入400.00万元。",
      "2.年初结转和结余100.00万元。",
      "（二）支出总计500.00万元，包括：",
      "1.基本支出450.00万元。",
      "2.年末结转和结余50.00万元。",
      "与上年相比，减少30.00万元，下降5.66%。",
    ],
  ],
  [
    "what is listed under a name that is no item is of that name",
    [
      GENERAL,
      "2025年一般公共预算财政拨款支出100.00万元，其中：基本支出90.00万元，项目支出10.00万元。",
      "机构运转60.00万元，其中：基本支出60.00万元，项目支出0.00万元。",
    ],
  ],
  [
    "the whole before a % that nobody filled in is not what moved",
    [
      GENERAL,
      "1.基本支出900.00万元。",
      "商品和服务支出70.00万元，占基本支出的%，比上年增加20.00万元，增长40.00%。",
    ],
    ["增长40.00%", "增长50.00%", "N-02"],
  ],
  [
    "高于预算数的主要原因 explains what is higher",
    [
      THREE,
      "公务接待费低于预算数的主要原因是减少了接待。公务用车购置及运行维护费高于预算数的主要原因是车辆购置数量增加。",
    ],
  ],
  [
    "a level, its change and its rate, of whatever money",
    ["工资福利支出90.00万元，同比增加10.00万元，增长12.50%。"],
    ["增长12.50%", "增长21.50%", "21.50"],
  ],
  [
    "whole 万元 are rounded",
    [
      THREE,
      "“三公”经费支出3923万元，比上年减少332万元，下降7.81%，其中：公务接待费638万元；公务用车购置及运行维护费3285万元。",
    ],
    ["下降7.81%", "下降7.91%", "332"],
  ],
  [
    "教育收费 in the bracket of 事业收入 is no 教育支出",
    [
      "一、收入支出决算总体情况说明",
      "2025年度收入合计100.00万元，其中：财政拨款收入50.00万元；事业收入50.00万元（含教育收费0.00万元）。",
    ],
  ],
  [
    "what may be something else, though it stands nearer, does not refute a share",
    [
      "三、支出决算情况说明",
      "2025年度支出合计137.00万元。",
      "用于保障机构正常运转的日常支出90.00万元。",
      GENERAL,
      "2025年度一般公共预算财政拨款支出121.00万元，占本年支出合计的88.32%。",
    ],
  ],
  [
    "具体是 tells a part of the part before it",
    [
      THREE,
      "“三公”经费支出决算减少1.00万元。其中：公务用车运行维护费支出决算减少0.50万元；公务接待费支出决算减少0.50万元，具体是国内接待费支出决算减少0.50万元。",
    ],
    ["公务用车运行维护费支出决算减少0.50", "公务用车运行维护费支出决算减少0.80", "N-02r"],
  ],
  [
    "元 is written for 万元",
    [
      THREE,
      "“三公”经费支出预算为494,400.00元，支出决算为115,700.00元，完成预算的23.40%。其中：公务用车运行维护费支出决算为100,700.00元；公务接待费支出决算为15,000.00元。",
    ],
    ["494,400.00元", "494,400.00万元", "494,400.00"],
  ],
  [
    "a part on the line behind 其中： is what its line goes on about",
    [
      THREE,
      "公务用车购置及运行维护费支出181.93万元。较预算减少15.69万元，降低7.94%。其中：",
      "公务用车购置费支出10.00万元：购置公务用车1辆。较预算减少0.88万元，降低8.09%。",
      "公务用车运行维护费支出171.93万元。",
    ],
    ["降低8.09%", "降低9.09%", "9.09"],
  ],
  [
    "parts behind what was carried over are of what was spent",
    [
      "七、政府性基金预算财政拨款收入支出决算情况说明",
      "2025年度政府性基金预算财政拨款年初结转和结余0.00万元，本年收入0.68万元，本年支出0.68万元，年末结转和结余0.00万元。其中：基本支出0.00万元，项目支出0.68万元。",
    ],
  ],
  [
    "收入总计 is 支出总计",
    [OVERALL, "2025年度收入总计943.75万元（含年初结转和结余），支出总计943.75万元（含年末结转和结余）。"],
    ["支出总计943.75", "支出总计953.75", "N-01"],
  ],
  [
    "人员经费 and 公用经费 behind how their whole moved are all of it",
    [
      "六、一般公共预算财政拨款基本支出决算情况说明",
      "2025年度一般公共预算财政拨款基本支出300.00万元，与2024年度相比，减少100.00万元，下降25.00%，主要原因是人员变动。其中：人员经费200.00万元，主要包括：基本工资；公用经费100.00万元，主要包括：办公费。",
    ],
    ["公用经费100.00", "公用经费110.00", "N-11"],
  ],
  [
    "本年收入 behind a kind of income that all money has is of all money",
    [
      "二、收入决算情况说明",
      "本年收入合计300.00万元。其中：财政拨款收入200.00万元，占本年收入的66.67%；经营收入60.00万元，占本年收入的20.00%，与上年持平；其他收入40.00万元，占本年收入的13.33%。",
    ],
    ["收入的20.00%", "收入的25.00%", "25.00"],
  ],
  [
    "an item of 款 and 项 is named by them, whatever they begin with",
    [
      GENERAL,
      "（一）教育支出（类）",
      "1.普通教育（款）小学教育（项）支出360.00万元，与上年相比减少40.00万元，下降10.00%。",
    ],
    ["下降10.00%", "下降11.00%", "11.00"],
  ],
  [
    "支出 behind a budget is what was spent",
    [THREE, "公务接待费全年预算5.00万元，支出4.00万元，比上年减少1.00万元，下降20.00%。"],
    ["下降20.00%", "下降25.00%", "N-02"],
  ],
  [
    "an amount in a list that names nothing is some part of what stands before",
    [
      "二、收入决算情况说明",
      "2025年度收入合计900.00万元，其中：财政拨款收入300.00万元，事业收入600.00万元，其中500.00万元为学费收入，100.00万元为住宿费收入。",
      "项目支出300.00万元中，200.00万元用于购置设备。机关运行经费80.00万元（30.00万元为办公费）。",
      "公务接待费5.00万元，其中：上级检查20批次，支出3.00万元；对口交流10批次，支出2.00万元。",
    ],
  ],
  [
    "behind a unit of the department what follows may be that unit's",
    [
      THREE,
      "“三公”经费支出10.00万元。局机关公务接待费2.00万元，公务用车运行维护费4.00万元；下属单位公务接待费1.00万元，公务用车运行维护费3.00万元。",
    ],
  ],
  [
    "two bodies of one department have accounts of their own",
    [
      OVERALL,
      "江州市民政局（本级）2025年度收入总计600.00万元，江州市社会福利院2025年度收入总计400.00万元，合计1,000.00万元。",
    ],
  ],
  [
    "项目支出结转和结余 is a part of what was carried over",
    [
      OVERALL,
      "年初结转和结余100.00万元，其中：基本支出结转40.00万元，项目支出结转和结余60.00万元。年末结转和结余80.00万元，其中：基本支出结转30.00万元，项目支出结转和结余50.00万元。",
    ],
  ],
  [
    "合计 behind several movements is of them all",
    ["上年结转资金比上年增加20.00万元，一般公共预算拨款收入比上年增加30.00万元，合计增加50.00万元。"],
  ],
  [
    "headings of two years",
    ["一、2025年“三公”经费情况", "公务接待费2.00万元。", "二、2026年“三公”经费情况", "公务接待费4.00万元。"],
  ],
  [
    "a kind of costs is that of what it is listed under",
    [
      "机关运行经费80.00万元，其中：会议费2.00万元，培训费3.00万元。",
      "2025年会议费支出3.00万元，培训费支出5.00万元。",
      "公务用车运行维护费9.00万元，其中：基本支出5.00万元，项目支出4.00万元。公务接待费3.00万元，其中：基本支出2.00万元，项目支出1.00万元。",
    ],
  ],
  [
    "the budget of 完成年初预算 N 万元 is no part of the list before it",
    [
      GENERAL,
      "教育支出（类）普通教育（款）小学教育（项）支出决算为100.00万元，其中局机关80.00万元，第一小学20.00万元，完成年初预算100.00万元的100%。",
    ],
  ],
  [
    "what is said behind the last of several parts may be of them all",
    [
      "支出合计1,020.00万元，其中：基本支出700.00万元，项目支出320.00万元，较年初预算950.00万元增加70.00万元，增长7.37%，较上年920.00万元增加100.00万元，增长10.87%。",
      THREE,
      "“三公”经费支出9.00万元，其中：公务用车运行维护费7.00万元，公务接待费2.00万元，为预算12.00万元的75%，为上年10.00万元的90%。",
    ],
  ],
  [
    "what an amount is a share of is not what moved",
    [THREE, "公务用车运行维护费7.00万元，占“三公”经费9.00万元的77.78%，比上年减少0.50万元，下降6.67%。"],
    ["下降6.67%", "下降7.67%", "N-02"],
  ],
  [
    "a verb before a name says how much that moved",
    ["因退休2人，减少人员经费30.00万元；因新增4人，增加人员经费40.00万元；净增加人员经费10.00万元。"],
  ],
  [
    "授予中小企业合同金额, and what was saved, stand in no sum with 货物, 工程 and 服务",
    [
      "十一、政府采购支出情况说明",
      "政府采购支出总额200.00万元，其中：货物支出50.00万元，服务支出150.00万元，较预算250.00万元节约50.00万元，授予中小企业合同金额160.00万元，占政府采购支出总额的80%。",
    ],
    ["货物支出50.00", "货物支出80.00", "N-03s"],
  ],
  [
    "政府采购预算总额 is not what was spent",
    [
      "十一、政府采购支出情况说明",
      "政府采购预算总额300.00万元，其中货物预算100.00万元、服务预算200.00万元；政府采购支出总额200.00万元，其中货物支出50.00万元、服务支出150.00万元。",
    ],
  ],
  [
    "what was spent is compared with its budget and with the year before",
    ["2024年“三公”经费支出60.00万元，比预算数减少20.00万元，下降25.00%；比上年减少15.00万元，下降20.00%。"],
    ["下降20.00%", "下降21.00%", "21.00"],
    "",
  ],
  [
    "of each item so",
    [
      "2024年“三公”经费支出60.00万元，与预算数相比减少20.00万元，与上年相比减少15.00万元。其中：公务接待费支出20.00万元，低于预算5.00万元，比上年节约3.00万元；公务用车运行维护费支出40.00万元，较预算减少15.00万元，较上年减少12.00万元。",
    ],
    undefined,
    "",
  ],
  [
    "its budget and the year before may be said with their amounts",
    [
      "2024年机关运行经费支出60.00万元，预算数80.00万元，比预算减少20.00万元；上年支出75.00万元，比上年减少15.00万元。",
    ],
    ["比上年减少15.00", "比上年减少25.00", "N-02"],
    "",
  ],
  [
    "what was spent is compared with the budget of its own year",
    [
      "2024年度“三公”经费支出60.00万元，与2024年度预算相比减少20.00万元，下降25.00%。其中：公务接待费支出60.00万元，较2024年预算减少20.00万元，下降25.00%。",
    ],
    undefined,
    "",
  ],
  [
    "last year's budget and what was spent of it, as a budget says them beside its own",
    [
      "公务接待费2025年预算数8.00万元，2024年预算数9.00万元，2024年决算数5.00万元。2025年预算数比2024年预算数减少1.00万元，比2024年决算数增加3.00万元。",
    ],
    ["减少1.00", "减少2.00", "N-02"],
    "",
  ],
  [
    "last year's budget and what was spent of it, in a budget",
    [
      "2024年公务接待费预算9.00万元，支出5.00万元；2025年公务接待费预算8.00万元，较上年预算减少1.00万元，较上年支出增加3.00万元。",
    ],
    ["减少1.00", "减少2.00", "2.00"],
    "临江市水利局2025年部门预算说明",
  ],
  [
    "a budget may be compared with last year's budget and with what was spent",
    [
      "2025年“三公”经费预算20.00万元，较上年预算减少4.00万元，下降16.67%，较上年决算增加4.00万元，增长25.00%。",
    ],
    ["增长25.00%", "增长52.00%", "52.00"],
    "临江市水利局2025年部门预算编制说明",
  ],
  [
    "上年 in a budget is the budget or what was spent, whichever fits",
    [
      "2025年公务接待费预算8.00万元，2024年预算数9.00万元，2024年执行数5.00万元。较上年增加3.00万元，增长60.00%。",
    ],
    undefined,
    "临江市水利局2025年部门预算说明",
  ],
  [
    "实际收支 is no budget",
    [
      "一、收支预算总体情况",
      "2025年收支总预算800.00万元，其中：本年收入750.00万元，上年结转50.00万元。2024年收支总预算700.00万元，2024年实际收支910.00万元。2025年收支总预算比2024年收支总预算增加100.00万元，增长14.29%。",
    ],
    ["增长14.29%", "增长12.49%", "12.49"],
    "临江市水利局2025年部门预算编制说明",
  ],
  [
    "what moved is that of the year which stands before it",
    [
      "2023年“三公”经费支出60.00万元，2024年“三公”经费支出50.00万元，同比减少10.00万元，下降16.67%；2025年“三公”经费预算80.00万元，与2024年预算持平。",
    ],
    ["减少10.00", "减少16.00", "16.00"],
    "",
  ],
  [
    "its rate is of that year as well",
    [
      "2023年公务接待费支出60.00万元，2024年公务接待费支出50.00万元，同比减少10.00万元，下降16.67%；2025年公务接待费支出75.00万元。",
    ],
    ["下降16.67%", "下降61.67%", "61.67"],
    "",
  ],
  [
    "a year that words stand behind is that of the figure all the same",
    [
      THREE,
      "“三公”经费支出12.00万元，其中：公务用车运行维护费9.00万元，公务接待费3.00万元。",
      "2026年拟安排“三公”经费14.00万元，其中公务用车运行维护费10.00万元、公务接待费4.00万元。",
      "2024年，因机构合并，“三公”经费支出16.00万元。",
    ],
    ["3.00万元", "4.00万元", "N-03s"],
  ],
  [
    "a text may be on what was spent and on the budget of the year after it",
    [
      "2025年“三公”经费决算10.00万元，其中公务接待费4.00万元，公务用车运行维护费6.00万元，比2025年预算减少3.00万元，比2024年决算减少2.00万元。",
      "2026年“三公”经费预算14.00万元，其中公务接待费5.00万元，公务用车运行维护费9.00万元，与2025年预算持平。",
    ],
    ["其中公务接待费4.00", "其中公务接待费5.00", "N-03s"],
    "临江市水利局2025年“三公”经费决算和2026年“三公”经费预算说明",
  ],
  [
    "the year after it is compared with it, an earlier one where both are named",
    [
      THREE,
      "预计2026年“三公”经费支出不超过15.00万元。",
      "2026年部门预算“三公”经费15.00万元，比2025年决算增加3.00万元。",
      "“三公”经费支出由2022年的15.00万元下降到2025年的12.00万元，降幅20.00%。",
    ],
  ],
  [
    "what was spent in the year after is a year that was not changed",
    [THREE, "2025年“三公”经费支出15.00万元。"],
    ["2025年“三公”", "2026年“三公”", "S-YEAR"],
  ],
];

test.each(ROWS.map(([name, right, broken, title]) => ({ name, right, broken, title })))(
  "$name",
  ({ right, broken, title }) => {
    expect(told(right, title).filter((one) => one !== "S-PLACE")).toEqual([]);
    if (!broken) return;
    const [from, to, expected] = broken;
    expect(right.join("")).toContain(from);
    expect(
      told(
        right.map((text) => text.replace(from, to)),
        title,
      ),
    ).toContain(expected);
  },
);
