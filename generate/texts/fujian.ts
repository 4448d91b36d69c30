/** Fujian: growth rates that name what they compare with, 项 with their codes in brackets, parts in brackets. */
import type { Book } from "./books";
import { done, figuresOf, han, P, percent, TOTAL, wan, yearly, type Pair } from "./figures";
import type { Outline } from "./outline";

export const fujian: Outline = { name: "fujian", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const f = figuresOf(b);
  const year = (pair: Pair): string => yearly(pair, { prefix: "较上年决算数", flat: "与上年决算数持平" });
  const rate = ({ now, before }: Pair): string =>
    before === 0 || wan(now) === wan(before)
      ? ""
      : `，${now > before ? "增长" : "下降"}${percent(now - before, before)}%`;
  const three = (name: string, line: string): string => {
    const { budget, final, before } = b.three(line);
    return `${name}支出${wan(final)}万元${done(final, budget, "预算的")}；较上年${yearly({ now: final, before }, { flat: "持平" })}`;
  };
  const counts = b.department.threePublic;
  return [
    `第三部分 ${y}年度部门决算情况说明`,
    "一、收入支出决算总体情况",
    `${y}年度本部门年初结转和结余${wan(f.opening.now)}万元，本年收入${wan(f.income.now)}万元，本年支出${wan(f.outlay.now)}万元，结余分配${wan(f.surplusDistributed)}万元，年末结转和结余${wan(f.closing.now)}万元。`,
    `（一）${y}年度收入${wan(f.income.now)}万元，比上年决算数${yearly(f.income, { flat: "持平" })}，具体情况如下：`,
    `1.财政拨款收入${wan(f.fiscalIncome.now)}万元，其中一般公共预算财政拨款收入${wan(f.generalIncome)}万元，政府性基金财政拨款收入${wan(f.fundIncome)}万元，国有资本经营预算财政拨款收入${wan(f.capitalIncome)}万元。`,
    ...f.incomes.slice(1).map(([name, fen], index) => `${index + 2}.${name}${wan(fen)}万元。`),
    `（二）${y}年度支出${wan(f.outlay.now)}万元，比上年决算数${yearly(f.outlay, { flat: "持平" })}，具体情况如下：`,
    `1.基本支出${wan(b.now(3, TOTAL, "basic"))}万元。`,
    `2.项目支出${wan(b.now(3, TOTAL, "project"))}万元。`,
    ...f.outlays.slice(2).map(([name, fen], index) => `${index + 3}.${name}${wan(fen)}万元。`),
    "二、一般公共预算财政拨款支出决算情况",
    `${y}年度一般公共预算财政拨款支出${wan(f.general.now)}万元，比上年决算数${yearly(f.general, { flat: "持平" })}，具体情况如下（按项级科目分类统计）：`,
    ...b.items.map(
      ({ code, names }, index) =>
        `（${han(index)}）${names[2]}（项级科目编码：${code}）${wan(b.now(5, code, TOTAL))}万元，${year({ now: b.now(5, code, TOTAL), before: b.before(5, code, TOTAL) })}。主要原因是据实列支。`,
    ),
    "三、政府性基金预算财政拨款支出决算情况",
    `${y}年度政府性基金支出${wan(b.now(7, TOTAL, TOTAL))}万元，比上年决算数${yearly({ now: b.now(7, TOTAL, TOTAL), before: b.before(7, TOTAL, TOTAL) }, { flat: "持平" })}。`,
    "四、国有资本经营预算财政拨款支出决算情况",
    `${y}年度国有资本经营预算财政拨款支出${wan(b.now(8, TOTAL, TOTAL))}万元。`,
    "五、一般公共预算财政拨款基本支出决算情况",
    `${y}年度一般公共预算财政拨款基本支出${wan(f.basic)}万元，其中：`,
    `（一）人员经费${wan(f.personnel)}万元，主要包括：${b.economic(["301", "303"]).join("、")}。`,
    `（二）公用经费${wan(f.operating)}万元，主要包括：${b.economic(["302", "310", "399", "307", "312", "313"]).join("、")}。`,
    "六、财政拨款“三公”经费支出决算情况",
    `${y}年度财政拨款${three("“三公”经费", P.total)}。具体情况如下：`,
    `（一）${three("因公出国（境）费", P.abroad)}。主要是按计划执行。全年安排本部门组织的出国团组${counts.missions}个，因公出国（境）累计${counts.travellers}人次。`,
    `（二）${three("公务用车购置及运行费", P.vehicles)}。其中：`,
    `${three("公务用车购置费", P.vehiclePurchase)}，公务用车购置${counts.purchased}辆。`,
    `${three("公务用车运行费", P.vehicleRunning)}。截至${y}年12月31日，本部门公务用车保有量为${counts.vehicles}辆。`,
    `（三）${three("公务接待费", P.reception)}。主要用于业务往来接待，累计接待${counts.batches}批次、接待总人数${counts.guests}人次。`,
    "七、预算绩效情况说明",
    `对${y}年度4个项目进行绩效自评，涉及财政资金${wan(f.project)}万元。`,
    "八、其他重要事项情况说明",
    "（一）机关运行经费支出情况",
    `${y}年度机关运行经费支出${wan(b.outside.agency[0])}万元，比上年决算数${yearly({ now: b.outside.agency[0], before: b.outside.agency[1] }, { flat: "持平" })}。`,
    "（二）政府采购情况",
    `${y}年度政府采购支出总额${wan(f.bought)}万元，其中：政府采购货物支出${wan(b.outside.goods)}万元、政府采购工程支出${wan(b.outside.works)}万元、政府采购服务支出${wan(b.outside.services)}万元。授予中小企业合同金额${wan(b.outside.sme)}万元，占政府采购支出总额的${percent(b.outside.sme, f.bought)}%。`,
    "（三）国有资产占用情况",
    `截至${y}年12月31日，本部门共有车辆${f.vehicles}辆，其中：其他用车${b.department.assets.vehicles[7] ?? 0}辆，其他用车主要是业务用车。`,
    wan(f.general.now) === wan(f.general.before)
      ? "（四）本年一般公共预算财政拨款支出与上年决算数持平。"
      : rate(f.general) === ""
        ? ""
        : `（四）本年一般公共预算财政拨款支出比上年决算数${f.general.now > f.general.before ? "增长" : "下降"}${percent(f.general.now - f.general.before, f.general.before)}%。`,
  ].filter(Boolean);
}
