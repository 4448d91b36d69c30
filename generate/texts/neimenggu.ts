/** Inner Mongolia: against 年初预算 and against the year before, 项目支出 by 经济分类, 机构运行经费; some figures with their names behind them. */
import type { Book } from "./books";
import { done, figuresOf, P, parts, percent, TOTAL, wan, yearly, type Pair } from "./figures";
import type { Outline } from "./outline";

export const neimenggu: Outline = { name: "neimenggu", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const f = figuresOf(b);
  const year = (pair: Pair): string =>
    yearly(pair, { prefix: "与上年相比", flat: "与上年相比无变化" })
      .replace("与上年相比增", "与上年相比，增")
      .replace("与上年相比减", "与上年相比，减");
  const three = (name: string, line: string): string => {
    const { initial, final, before } = b.three(line);
    return `${name}支出${y}年年初预算为${wan(initial)}万元，支出决算为${wan(final)}万元${done(final, initial, "年初预算的")}，${year({ now: final, before })}`;
  };
  const counts = b.department.threePublic;
  return [
    "第二部分 部门决算情况说明",
    "一、收入支出决算总体情况说明",
    "（一）收入支出预算执行情况分析",
    `${y}年度本部门收入、支出总计${wan(f.grand.now)}万元。与${y - 1}年度相比，${yearly(f.grand, { prefix: "收、支总计各", flat: "收、支总计持平" })}。其中：`,
    `1.收入总计${wan(f.grand.now)}万元。包括：本年收入决算${wan(f.income.now)}万元，${year(f.income)}；使用非财政拨款结余（含专用结余）${wan(f.surplusUsed)}万元；年初结转和结余${wan(f.opening.now)}万元，${year(f.opening)}。`,
    `2.支出总计${wan(f.grand.now)}万元。包括：本年支出决算${wan(f.outlay.now)}万元，${year(f.outlay)}；结余分配${wan(f.surplusDistributed)}万元；年末结转和结余${wan(f.closing.now)}万元，${year(f.closing)}。`,
    "二、收入决算情况说明",
    `本部门${y}年度本年收入合计${wan(f.income.now)}万元，其中：本年${parts(f.incomes, f.income.now).join("；")}。`,
    "三、支出决算情况说明",
    `本部门${y}年度本年支出合计${wan(f.outlay.now)}万元，其中：本年${parts(f.outlays, f.outlay.now).join("；")}。`,
    "四、财政拨款收入支出决算总体情况说明",
    `本部门${y}年度财政拨款收、支总计${wan(f.fiscalGrand.now)}万元，与${y - 1}年度相比，${yearly(f.fiscalGrand, { prefix: "财政拨款收、支总计各", flat: "收、支总计持平" })}，主要原因：项目变动。与年初预算相比，财政拨款支出年初预算为${wan(b.initial(""))}万元。`.replace(
      /与年初预算相比.*$/,
      "",
    ),
    "五、一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算总体情况说明",
    `本部门${y}年度一般公共预算财政拨款支出合计${wan(f.general.now)}万元，占本年支出总额的${percent(f.general.now, f.outlay.now)}%。与年初预算${wan(b.initial(""))}万元相比，完成年初预算的${percent(f.general.now, b.initial(""))}%；与上年相比，${yearly(f.general, { flat: "无变化" })}。`,
    `其中：基本支出${wan(f.basic)}万元，占${percent(f.basic, f.general.now)}%；项目支出${wan(f.project)}万元，占${percent(f.project, f.general.now)}%。`,
    "（二）一般公共预算财政拨款支出决算具体情况说明",
    ...b.items.map(({ code, names }, index) => {
      const spent = b.now(5, code, TOTAL);
      const planned = b.initial(code);
      return `${index + 1}.${names[0]}（${code.slice(0, 3)}类）${names[1]}（${code.slice(3, 5)}款）${names[2]}（${code.slice(5)}项）。年初预算${wan(planned)}万元，支出决算${wan(spent)}万元${done(spent, planned, "年初预算的")}。`;
    }),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `本部门${y}年度一般公共预算财政拨款基本支出${wan(f.basic)}万元，其中：`,
    `（一）人员经费${wan(f.personnel)}万元。主要包括：${b.economic(["301", "303"]).join("、")}。`,
    `（二）公用经费${wan(f.operating)}万元。主要包括：${b.economic(["302", "310", "399", "307", "312", "313"]).join("、")}。`,
    "七、一般公共预算财政拨款项目支出决算情况说明",
    `本部门${y}年度一般公共预算财政拨款项目支出${wan(f.project)}万元。`,
    "八、财政拨款“三公”经费支出决算情况说明",
    "（一）财政拨款“三公”经费支出决算总体情况说明",
    `本部门${y}年度${three("财政拨款“三公”经费", P.total)}。`,
    "（二）财政拨款“三公”经费支出决算具体情况说明",
    `1.${three("因公出国（境）费", P.abroad)}。全年因公出国（境）团组${counts.missions}个，累计${counts.travellers}人次。`,
    `2.${three("公务用车购置及运行维护费", P.vehicles)}。其中：`,
    `（1）${three("公务用车购置", P.vehiclePurchase)}。当年购置公务用车${counts.purchased}辆。`,
    `（2）${three("公务用车运行维护费", P.vehicleRunning)}。期末公务用车保有量${counts.vehicles}辆。`,
    `3.${three("公务接待费", P.reception)}。国内接待${counts.batches}批次，${counts.guests}人次；国（境）外接待${counts.batchesAbroad}批次，${counts.guestsAbroad}人次。`,
    "九、政府性基金预算财政拨款支出决算情况说明",
    `本部门${y}年度政府性基金预算财政拨款收入${wan(b.now(7, TOTAL, "income"))}万元，支出${wan(b.now(7, TOTAL, TOTAL))}万元。`,
    "十、国有资本经营预算财政拨款支出决算情况说明",
    `本部门${y}年度国有资本经营预算财政拨款支出${wan(b.now(8, TOTAL, TOTAL))}万元。`,
    "十一、机构运行经费支出决算情况说明",
    `本部门${y}年度机构运行经费支出${wan(b.outside.agency[0])}万元，${year({ now: b.outside.agency[0], before: b.outside.agency[1] })}。`,
    "十二、政府采购支出决算情况说明",
    `本部门${y}年度政府采购支出合计${wan(f.bought)}万元，其中：政府采购货物支出${wan(b.outside.goods)}万元，政府采购工程支出${wan(b.outside.works)}万元，政府采购服务支出${wan(b.outside.services)}万元。政府采购授予中小企业合同金额${wan(b.outside.sme)}万元，占政府采购支出合计的${percent(b.outside.sme, f.bought)}%。`,
    "十三、国有资产占用情况说明",
    `截至${y}年12月31日，本部门共有车辆${f.vehicles}辆，其中，机要通信用车${b.department.assets.vehicles[2] ?? 0}辆，执法执勤用车${b.department.assets.vehicles[4] ?? 0}辆；单价100万元以上设备（不含车辆）${b.department.assets.equipment}台（套）。`,
    "第三部分 名词解释",
    "一、财政拨款收入：指财政拨付的资金。",
  ];
}
