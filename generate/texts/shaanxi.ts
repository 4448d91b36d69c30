/** Shaanxi: two numbers joined by “分别为”, names with their codes in brackets behind, budgets above each other, 会议费 and 培训费. */
import type { Book } from "./books";
import { done, figuresOf, order, P, parts, percent, TOTAL, wan, yearly, type Pair } from "./figures";
import type { Outline } from "./outline";

export const shaanxi: Outline = { name: "shaanxi", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const f = figuresOf(b);
  const year = (pair: Pair): string => yearly(pair, { prefix: "较上年", flat: "与上年持平" });
  const three = (name: string, line: string): string => {
    const { budget, final } = b.three(line);
    return `${name}预算为${wan(budget)}万元，支出决算为${wan(final)}万元${done(final, budget, "预算的")}，决算数${order(final, budget)}预算数${wan(final) === wan(budget) ? "" : "的主要原因是据实列支"}`;
  };
  const cost = (name: string, item: { readonly budget: number; readonly final: number }): string =>
    `${y}年${name}预算为${wan(item.budget)}万元，支出决算为${wan(item.final)}万元${done(item.final, item.budget, "预算的")}。`;
  const counts = b.department.threePublic;
  return [
    `第三部分 ${y}年度部门决算情况说明`,
    "一、收入支出决算总体情况说明",
    `（一）收入支出总体情况。${y}年度收入、支出总计分别为${wan(f.grand.now)}万元、${wan(f.grand.now)}万元，与上年相比，收入、支出总计${f.grand.now === f.grand.before ? "持平" : `均${yearly(f.grand)}`}，主要原因是人员和项目变动。`,
    `（二）收入决算情况。本年收入合计${wan(f.income.now)}万元，其中：${parts(f.incomes, f.income.now, undefined, false).join("，")}。`,
    `（三）支出决算情况。本年支出合计${wan(f.outlay.now)}万元，其中：${parts(f.outlays, f.outlay.now, undefined, false).join("，")}。`,
    `二、${y}年度财政拨款收入支出总体情况说明`,
    "（一）财政拨款收支总体情况说明",
    `${y}年财政拨款收入${wan(f.fiscalIncome.now)}万元，${year(f.fiscalIncome)}；财政拨款支出${wan(f.fiscalOutlay.now)}万元，${year(f.fiscalOutlay)}。`,
    "（二）一般公共预算财政拨款支出情况说明",
    `1.一般公共预算财政拨款支出年初预算为${wan(b.initial(""))}万元，支出决算为${wan(f.general.now)}万元，完成年初预算的${percent(f.general.now, b.initial(""))}%。按照支出功能科目分类说明如下：`,
    ...b.items.map(({ code, names }, index) => {
      const spent = b.now(5, code, TOTAL);
      const planned = b.initial(code);
      return `（${index + 1}）${names[2]}（${code}）年初预算为${wan(planned)}万元，支出决算为${wan(spent)}万元${done(spent, planned, "年初预算的")}。`;
    }),
    "2.一般公共预算财政拨款基本支出情况说明",
    `${y}年一般公共预算财政拨款基本支出${wan(f.basic)}万元，包括人员经费支出${wan(f.personnel)}万元和公用经费支出${wan(f.operating)}万元。其中：`,
    `人员经费${wan(f.personnel)}万元，主要包括：${b
      .economic(["301", "303"])
      .map((name) => `${name}${wan(b.now(6, codeOf(b, name), "amount"))}万元`)
      .join("、")}。`,
    `公用经费${wan(f.operating)}万元，主要包括：${b
      .economic(["302", "310", "399", "307", "312", "313"])
      .map((name) => `${name}（${codeOf(b, name)}）${wan(b.now(6, codeOf(b, name), "amount"))}万元`)
      .join("、")}。`,
    "3.政府性基金财政拨款支出情况说明",
    `${y}年政府性基金预算财政拨款支出${wan(b.now(7, TOTAL, TOTAL))}万元。`,
    `三、${y}年度“三公”经费、培训费及会议费支出情况说明`,
    `（一）“三公”经费财政拨款支出决算总体情况说明。${y}年${three("“三公”经费财政拨款支出", P.total)}。`,
    "（二）“三公”经费财政拨款支出决算具体情况说明。",
    `1.因公出国（境）支出情况说明。${three(`${y}年因公出国（境）费`, P.abroad)}。`,
    `2.公务用车购置费用支出情况说明。${three(`${y}年公务用车购置`, P.vehiclePurchase)}。`,
    `3.公务用车运行维护费用支出情况说明。${three(`${y}年公务用车运行维护费`, P.vehicleRunning)}。`,
    `4.公务接待费支出情况说明。${three(`${y}年公务接待费`, P.reception)}。`,
    `国内公务接待支出${wan(b.three(P.reception).final - counts.receptionAbroad)}万元。主要是业务接待，共接待国内来访团组${counts.batches}个，来宾${counts.guests}人次。`,
    "（三）培训费、会议费支出情况说明。",
    cost("培训费", counts.training),
    cost("会议费", counts.meeting),
    "四、其他重要事项的情况说明",
    "（一）机关运行经费支出情况说明。",
    `${y}年机关运行经费支出决算为${wan(b.outside.agency[0])}万元，${year({ now: b.outside.agency[0], before: b.outside.agency[1] })}。`,
    "（二）政府采购支出情况说明。",
    `${y}年本部门政府采购支出总额共${wan(f.bought)}万元，其中政府采购货物类支出${wan(b.outside.goods)}万元、政府采购服务类支出${wan(b.outside.services)}万元、政府采购工程类支出${wan(b.outside.works)}万元。授予中小企业合同金额${wan(b.outside.sme)}万元，占政府采购支出总额的${percent(b.outside.sme, f.bought)}%。`,
    "（三）国有资产占用及购置情况说明。",
    `截至${y}年末，本部门机关及所属单位共有车辆${f.vehicles}辆，单价50万元以上的通用设备0台（套）。`,
    "第四部分 专业名词解释",
    "1.基本支出：指300万元的支出。",
  ];
}

function codeOf(b: Book, name: string): string {
  return (
    (b.statement.table(6)?.lines ?? []).find(({ label, code }) => label === name && code?.length === 5)
      ?.code ?? ""
  );
}
