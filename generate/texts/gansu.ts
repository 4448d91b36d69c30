/** Gansu: 较上年决算数, every kind of income with its own change in brackets, 三公 by 预算 and 上年 both, 人员 and 公用 with changes. */
import type { Book } from "./books";
import { done, figuresOf, P, percent, TOTAL, wan, yearly, type Pair } from "./figures";
import type { Outline } from "./outline";

export const gansu: Outline = { name: "gansu", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const f = figuresOf(b);
  const beside = (pair: Pair): string => yearly(pair, { prefix: "较上年决算数", flat: "与上年决算数持平" });
  const part = (slot: 2 | 3, name: string, column: string, whole: number): string => {
    const [now, before] = [b.now(slot, TOTAL, column), b.before(slot, TOTAL, column)];
    return `${name}${wan(now)}万元，占${percent(now, whole)}%（${yearly({ now, before }, { prefix: "较上年", flat: "与上年持平" })}）`;
  };
  const three = (name: string, line: string): string => {
    const { budget, final, before } = b.three(line);
    const beyond =
      wan(final) === wan(budget)
        ? "与预算数持平"
        : `较预算数${final > budget ? "增加" : "减少"}${wan(Math.abs(final - budget))}万元${budget === 0 ? "" : `，${final > budget ? "增长" : "下降"}${percent(final - budget, budget)}%`}`;
    return `${name}支出预算为${wan(budget)}万元，支出决算为${wan(final)}万元${done(final, budget, "预算的")}，${beyond}；${beside({ now: final, before })}。`;
  };
  const counts = b.department.threePublic;
  const { goods, works, services, sme } = b.outside;
  return [
    `第三部分 ${y}年度部门决算情况说明`,
    "一、收入支出决算总体情况说明",
    `${y}年度收入总计${wan(f.grand.now)}万元，${beside(f.grand)}；支出总计${wan(f.grand.now)}万元，${beside(f.grand)}。`,
    "二、收入决算情况说明",
    `${y}年度收入合计${wan(f.income.now)}万元，其中：${part(2, "财政拨款收入", "fiscal", f.income.now)}；${part(2, "事业收入", "business", f.income.now)}；${part(2, "经营收入", "operating", f.income.now)}；${part(2, "其他收入", "other", f.income.now)}；上级补助收入${wan(b.now(2, TOTAL, "superior"))}万元；附属单位上缴收入${wan(b.now(2, TOTAL, "affiliated"))}万元。`,
    "三、支出决算情况说明",
    `${y}年度支出合计${wan(f.outlay.now)}万元，其中：${part(3, "基本支出", "basic", f.outlay.now)}；${part(3, "项目支出", "project", f.outlay.now)}；上缴上级支出${wan(b.now(3, TOTAL, "remitted"))}万元；经营支出${wan(b.now(3, TOTAL, "operating"))}万元；对附属单位补助支出${wan(b.now(3, TOTAL, "subsidy"))}万元。`,
    "四、财政拨款收入支出决算总体情况说明",
    `${y}年度财政拨款收入总计、支出总计均为${wan(f.fiscalGrand.now)}万元，${beside(f.fiscalGrand)}。`,
    "五、一般公共预算财政拨款支出决算情况说明",
    `${y}年度一般公共预算财政拨款支出${wan(f.general.now)}万元，${beside(f.general)}。年初预算为${wan(b.initial(""))}万元${done(f.general.now, b.initial(""), "年初预算的")}。`,
    ...b.kinds().map((code, index) => {
      const [spent, planned] = [b.now(5, code, TOTAL), b.initial(code)];
      return `（${index + 1}）${b.nameOf(code)}${wan(spent)}万元，占${percent(spent, f.general.now)}%，${wan(spent) === wan(planned) ? "与年初预算数持平" : `较年初预算数${spent > planned ? "增加" : "减少"}${wan(Math.abs(spent - planned))}万元${planned === 0 ? "" : `，${spent > planned ? "增长" : "下降"}${percent(spent - planned, planned)}%`}，主要原因是据实列支`}。`;
    }),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `${y}年度一般公共预算财政拨款基本支出${wan(f.basic)}万元。其中：`,
    `（一）人员经费${wan(f.personnel)}万元，${beside({ now: f.personnel, before: b.before(6, "personnel", "amount") })}。人员经费用途主要包括${b.economic(["301", "303"]).join("、")}。`,
    `（二）公用经费${wan(f.operating)}万元，${beside({ now: f.operating, before: b.before(6, "public", "amount") })}。公用经费用途主要包括${b.economic(["302", "310", "399", "307", "312", "313"]).join("、")}。`,
    "七、政府性基金预算财政拨款收入支出决算情况说明",
    `${y}年度政府性基金预算财政拨款收入${wan(b.now(7, TOTAL, "income"))}万元，支出${wan(b.now(7, TOTAL, TOTAL))}万元。`,
    "八、国有资本经营预算财政拨款支出决算情况说明",
    `${y}年度国有资本经营预算财政拨款支出${wan(b.now(8, TOTAL, TOTAL))}万元。`,
    "九、财政拨款“三公”经费支出决算情况说明",
    three("（一）“三公”经费财政拨款", P.total),
    three("（二）1.因公出国（境）费", P.abroad),
    three("2.公务用车购置及运行维护费", P.vehicles),
    three("其中：公务用车购置费", P.vehiclePurchase),
    three("公务用车运行维护费", P.vehicleRunning),
    three("3.公务接待费", P.reception),
    `国内公务接待${counts.batches}批次，${counts.guests}人次；因公出国（境）团组${counts.missions}个，${counts.travellers}人次；公务用车购置${counts.purchased}辆，保有${counts.vehicles}辆。`,
    "十、机关运行经费支出情况说明",
    `${y}年度机关运行经费支出${wan(b.outside.agency[0])}万元，机关运行经费${beside({ now: b.outside.agency[0], before: b.outside.agency[1] })}。`,
    "十一、政府采购支出情况说明",
    `${y}年度政府采购支出合计${wan(f.bought)}万元，其中：政府采购货物支出${wan(goods)}万元，政府采购工程支出${wan(works)}万元，政府采购服务支出${wan(services)}万元。授予中小企业合同金额${wan(sme)}万元，占政府采购支出总额的${percent(sme, f.bought)}%。`,
    "十二、国有资产占有使用情况说明",
    `截至${y}年12月31日，共有车辆${f.vehicles}辆。`,
  ];
}
