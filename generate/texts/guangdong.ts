/** Guangdong: one decimal, 全年预算 before its completion, two years to compare with, `--` where there is no base. */
import { moved, type Book } from "./books";
import { figuresOf, P, percent, TOTAL, wan, type Pair } from "./figures";
import type { Outline } from "./outline";

export const guangdong: Outline = { name: "guangdong", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const f = figuresOf(b);
  const w = (fen: number): string => wan(fen).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const share = (part: number, whole: number): string => percent(part, whole, 1);
  const year = (pair: Pair, flat = "与上年决算数持平"): string =>
    moved(pair.now, pair.before, { prefix: "比上年决算数", flat, decimals: 1 });
  const three = (name: string, line: string): string => {
    const { budget, final, before } = b.three(line);
    const of =
      budget === 0
        ? `，完成全年预算${w(budget)}万元的--%（基数为0，不可比）`
        : `，完成全年预算${w(budget)}万元的${share(final, budget)}%`;
    const grown =
      before === 0 && final !== 0
        ? `比上年决算数增加${w(final)}万元，增长--（基数为0，不可比）`
        : year({ now: final, before });
    return `${name}支出决算为${w(final)}万元${of}，${grown}`;
  };
  const counts = b.department.threePublic;
  return [
    `第三部分：${b.name}${y}年度部门决算情况说明`,
    `一、${y}年度收入支出决算总体情况说明`,
    `${b.name}${y}年度总收入${w(f.grand.now)}万元，其中本年收入${w(f.income.now)}万元，使用非财政拨款结余（含专用结余）${w(f.surplusUsed)}万元，年初结转和结余${w(f.opening.now)}万元；总支出${w(f.grand.now)}万元，其中本年支出${w(f.outlay.now)}万元，结余分配${w(f.surplusDistributed)}万元，年末结转和结余${w(f.closing.now)}万元。`,
    `收入总计、支出总计${year(f.grand)}。主要原因：项目变动。`,
    "（一）收入情况",
    `${y}年度本年收入合计${w(f.income.now)}万元，${year(f.income)}。其中：`,
    ...f.incomes.map(
      ([name, fen], index) => `${index + 1}.${name}${w(fen)}万元，占本年收入的${share(fen, f.income.now)}%。`,
    ),
    "（二）支出情况",
    `${y}年度本年支出合计${w(f.outlay.now)}万元，${year(f.outlay)}。其中：`,
    ...f.outlays.map(
      ([name, fen], index) => `${index + 1}.${name}${w(fen)}万元，占本年支出的${share(fen, f.outlay.now)}%。`,
    ),
    `二、${y}年度财政拨款收入支出决算总体情况说明`,
    `${y}年度财政拨款收入总计${w(f.fiscalGrand.now)}万元，其中：一般公共预算财政拨款收入${w(f.generalIncome)}万元，政府性基金预算财政拨款收入${w(f.fundIncome)}万元，国有资本经营预算财政拨款收入${w(f.capitalIncome)}万元，年初财政拨款结转和结余${w(f.fiscalOpening)}万元；财政拨款支出合计${w(f.fiscalOutlay.now)}万元。`,
    `三、${y}年度一般公共预算财政拨款支出决算情况说明`,
    `${y}年度一般公共预算财政拨款支出合计${w(f.general.now)}万元，其中：基本支出${w(f.basic)}万元，占${share(f.basic, f.general.now)}%；项目支出${w(f.project)}万元，占${share(f.project, f.general.now)}%。`,
    "按支出功能分类：",
    ...b
      .kinds()
      .map(
        (code, index) =>
          `${index + 1}.${b.nameOf(code)}（类）${w(b.now(5, code, TOTAL))}万元，占${share(b.now(5, code, TOTAL), f.general.now)}%。`,
      ),
    ...b.items.map(
      ({ code, names }, index) =>
        `${index + 1}.${names[1]}（款）${names[2]}（项）支出${w(b.now(5, code, TOTAL))}万元，主要用于开展工作。`,
    ),
    `四、${y}年度一般公共预算财政拨款“三公”经费支出决算情况说明`,
    "（一）“三公”经费财政拨款支出决算总体情况说明",
    `${b.name}${y}年度${three("“三公”经费财政拨款", P.total)}。其中：${three("因公出国（境）费", P.abroad)}；${three("公务用车购置及运行维护费", P.vehicles)}；其中：${three("公务用车购置", P.vehiclePurchase)}；${three("公务用车运行维护费", P.vehicleRunning)}；${three("公务接待费", P.reception)}。`,
    `${y}年度“三公”经费支出决算${b.three(P.total).final < b.three(P.total).budget ? "小于" : b.three(P.total).final > b.three(P.total).budget ? "大于" : "等于"}预算数的主要情况：按实际需要开支。`,
    "（二）“三公”经费财政拨款支出决算具体情况说明",
    ...(b.three(P.total).final === 0
      ? []
      : [
          `${y}年度“三公”经费财政拨款支出决算中，因公出国（境）费${w(b.three(P.abroad).final)}万元，占${share(b.three(P.abroad).final, b.three(P.total).final)}%；公务用车购置及运行维护费支出${w(b.three(P.vehicles).final)}万元，占${share(b.three(P.vehicles).final, b.three(P.total).final)}%；公务接待费支出${w(b.three(P.reception).final)}万元，占${share(b.three(P.reception).final, b.three(P.total).final)}%。具体情况如下：`,
        ]),
    `1.因公出国（境）费支出${w(b.three(P.abroad).final)}万元。全年使用财政拨款安排因公出国（境）团组${counts.missions}个、累计${counts.travellers}人次。`,
    `2.公务用车购置及运行维护费支出${w(b.three(P.vehicles).final)}万元。其中：公务用车购置支出为${w(b.three(P.vehiclePurchase).final)}万元，公务用车购置数${counts.purchased}辆；公务用车运行维护费支出${w(b.three(P.vehicleRunning).final)}万元，公务用车保有量为${counts.vehicles}辆。`,
    `3.公务接待费支出${w(b.three(P.reception).final)}万元，主要用于调研接待。其中：外宾接待${counts.foreignBatches}批次、来访外宾${counts.foreignGuests}人次；国内公务接待${counts.batches}批次，${counts.guests}人次。`,
    "五、其他重要事项的情况说明",
    "（一）机关运行经费支出情况",
    `${y}年度${b.name}机关运行经费支出${w(b.outside.agency[0])}万元，${year({ now: b.outside.agency[0], before: b.outside.agency[1] })}。`,
    "（二）政府采购支出情况",
    `${y}年度${b.name}政府采购支出总额${w(f.bought)}万元，其中：政府采购货物支出${w(b.outside.goods)}万元、政府采购工程支出${w(b.outside.works)}万元、政府采购服务支出${w(b.outside.services)}万元。授予中小企业合同金额${w(b.outside.sme)}万元，占政府采购支出总额的${share(b.outside.sme, f.bought)}%，其中：授予小微企业合同金额${w(b.outside.micro)}万元，占授予中小企业合同金额的${share(b.outside.micro, b.outside.sme)}%；货物采购授予中小企业合同金额占货物支出金额的0%。`.replace(
      /；货物采购授予.*。$/,
      "。",
    ),
    "（三）国有资产占用情况",
    `截至${y}年12月31日，${b.name}共有车辆${f.vehicles}辆，其中，机要通信用车${b.department.assets.vehicles[2] ?? 0}辆、应急保障用车${b.department.assets.vehicles[3] ?? 0}辆、执法执勤用车${b.department.assets.vehicles[4] ?? 0}辆。`,
  ];
}
