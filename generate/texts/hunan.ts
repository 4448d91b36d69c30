/** Hunan: 财政拨款 for 一般公共预算, shares of 基本支出, 一般性支出 beside. */
import { moved, percent, THREE_PUBLIC as P, TOTAL, wan, type Book } from "./books";
import { figuresOf, parts, yearly } from "./figures";
import type { Outline } from "./outline";

export const hunan: Outline = { name: "hunan", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const f = figuresOf(b);
  const year = (now: number, before: number): string => moved(now, before, { flat: "与上年持平" });
  const three = (line: string): string => {
    const { budget, final, before } = b.three(line);
    const done = budget === 0 ? "" : `完成预算的${percent(final, budget)}%，`;
    const order =
      wan(final) === wan(budget)
        ? "决算数等于预算数"
        : final < budget
          ? "决算数小于预算数"
          : "决算数大于预算数";
    return `支出预算为${wan(budget)}万元，支出决算为${wan(final)}万元，${done}${order}，与上年相比${year(final, before)}`;
  };
  const { meeting, training } = b.department.threePublic;
  return [
    "第三部分 部门决算情况说明",
    "一、收入支出决算总体情况说明",
    `${y}年度收、支总计${wan(f.grand.now)}万元。与上年相比，${yearly(f.grand)}，主要是因为项目变动。`,
    "二、收入决算情况说明",
    `${y}年度收入合计${wan(f.income.now)}万元，其中：${parts(f.incomes, f.income.now, undefined, false).join("；")}。`,
    "三、支出决算情况说明",
    `${y}年度支出合计${wan(f.outlay.now)}万元，其中：${parts(f.outlays, f.outlay.now, undefined, false).join("；")}。`,
    "四、财政拨款收入支出决算总体情况说明",
    `${y}年度财政拨款收、支总计${wan(f.fiscalGrand.now)}万元，与上年相比，${yearly(f.fiscalGrand)}，主要是因为项目变动。`,
    "五、一般公共预算财政拨款支出决算情况说明",
    "（一）财政拨款支出决算总体情况",
    `${y}年度财政拨款支出${wan(f.general.now)}万元，占本年支出合计的${percent(f.general.now, f.outlay.now)}%，与上年相比，财政拨款支出${yearly(f.general)}，主要是因为项目变动。`,
    "（二）财政拨款支出决算结构情况",
    `${y}年度财政拨款支出${wan(f.general.now)}万元，主要用于以下方面：${b
      .kinds()
      .map(
        (code) =>
          `${b.nameOf(code).replace(/支出$/, "")}（类）支出${wan(b.now(5, code, TOTAL))}万元，占${percent(b.now(5, code, TOTAL), f.general.now)}%`,
      )
      .join("；")}。`,
    "（三）财政拨款支出决算具体情况",
    `${y}年度财政拨款支出年初预算数为${wan(b.initial(""))}万元，支出决算数为${wan(f.general.now)}万元，完成年初预算的${percent(f.general.now, b.initial(""))}%，其中：`,
    ...b.items.flatMap(({ code, names }, index) => {
      const spent = b.now(5, code, TOTAL);
      const initial = b.initial(code);
      const done = initial === 0 ? "" : `，完成年初预算的${percent(spent, initial)}%`;
      return [
        `${index + 1}、${names[0]}（类）${names[1]}（款）${names[2]}（项）`,
        `年初预算为${wan(initial)}万元，支出决算为${wan(spent)}万元${done}，决算数${wan(spent) === wan(initial) ? "等于" : spent < initial ? "小于" : "大于"}年初预算数的主要原因是：据实列支。`,
      ];
    }),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `${y}年度财政拨款基本支出${wan(f.basic)}万元，其中：`,
    `人员经费${wan(f.personnel)}万元，占基本支出的${percent(f.personnel, f.basic)}%，主要包括${b.economic(["301", "303"]).join("、")}；公用经费${wan(f.operating)}万元，占基本支出的${percent(f.operating, f.basic)}%，主要包括${b.economic(["302", "310", "307", "312", "313", "399"]).join("、")}。`,
    "七、财政拨款三公经费支出决算情况说明",
    "（一）“三公”经费财政拨款支出决算总体情况说明",
    `“三公”经费财政拨款${three(P.total)}。其中：`,
    `因公出国（境）费${three(P.abroad)}。`,
    `公务接待费${three(P.reception)}。`,
    `公务用车购置费${three(P.vehiclePurchase)}。`,
    `公务用车运行维护费${three(P.vehicleRunning)}。`,
    "八、政府性基金预算收入支出决算情况",
    `${y}年度政府性基金预算财政拨款收入${wan(b.now(7, TOTAL, "income"))}万元；年初结转和结余${wan(b.now(7, TOTAL, "opening"))}万元；支出${wan(b.now(7, TOTAL, TOTAL))}万元，其中基本支出${wan(b.now(7, TOTAL, "basic"))}万元，项目支出${wan(b.now(7, TOTAL, "project"))}万元；年末结转和结余${wan(b.now(7, TOTAL, "closing"))}万元。`,
    "九、关于机关运行经费支出说明",
    `本部门${y}年度机关运行经费支出${wan(b.outside.agency[0])}万元，比上年决算数${year(b.outside.agency[0], b.outside.agency[1])}。主要原因是：办公支出变动。`,
    "十、一般性支出情况说明",
    `${y}年本部门开支会议费${wan(meeting.final)}万元，用于召开工作会议，人数120人；开支培训费${wan(training.final)}万元，用于开展业务培训，人数80人。`,
    "十一、关于政府采购支出说明",
    `本部门${y}年度政府采购支出总额${wan(f.bought)}万元，其中：政府采购货物支出${wan(b.outside.goods)}万元、政府采购工程支出${wan(b.outside.works)}万元、政府采购服务支出${wan(b.outside.services)}万元。授予中小企业合同金额${wan(b.outside.sme)}万元，占政府采购支出总额的${percent(b.outside.sme, f.bought)}%。`,
    "十二、关于国有资产占用情况说明",
    `截至${y}年12月31日，本单位共有车辆${b.department.assets.vehicles.reduce((a, c) => a + c, 0)}辆，单位价值50万元以上通用设备0台（套）；单位价值100万元以上专用设备0台（套）。`,
    "十三、关于预算绩效情况的说明",
    `本部门组织对3个项目开展绩效自评，涉及资金${wan(b.now(5, TOTAL, "project"))}万元，自评得分96.5分。`,
  ];
}
