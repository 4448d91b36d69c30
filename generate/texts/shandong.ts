/** Shandong: 收、支总计 put as one, 构成 before 变动, the change of each side with its own reason, 年初 and 全年 budgets of “三公”. */
import type { Book } from "./books";
import {
  done,
  figuresOf,
  INCOMES,
  order,
  OUTLAYS,
  P,
  parts,
  percent,
  TOTAL,
  wan,
  yearly,
  type Pair,
} from "./figures";
import type { Outline } from "./outline";

export const shandong: Outline = { name: "shandong", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const f = figuresOf(b);
  const change = (pair: Pair, of: string): string =>
    wan(pair.now) === wan(pair.before)
      ? `与上年决算数持平，${of}没有变化`
      : `与上年相比，${yearly(pair)}。主要是${of}变动`;
  const pair = (slot: 2 | 3, column: string): Pair => ({
    now: b.now(slot, TOTAL, column),
    before: b.before(slot, TOTAL, column),
  });
  const each = (
    slot: 2 | 3,
    lines: readonly (readonly [name: string, column: string])[],
  ): readonly string[] =>
    lines.map(
      ([name, column], index) =>
        `${index + 1}.${name}${wan(b.now(slot, TOTAL, column))}万元。${change(pair(slot, column), name)}。`,
    );
  const three = (name: string, line: string): string => {
    const { initial, budget, final, before } = b.three(line);
    const plan =
      wan(initial) === wan(budget) ? `年初预算为${wan(initial)}万元` : `全年预算为${wan(budget)}万元`;
    const of = wan(initial) === wan(budget) ? "年初预算的" : "全年预算的";
    return `${name}${plan}，支出决算为${wan(final)}万元${done(final, budget, of)}，决算数${order(final, budget)}预算数${wan(final) === wan(budget) ? "" : "，主要是厉行节约"}。${yearly({ now: final, before }, { prefix: "较上年", flat: "与上年持平" })}。`;
  };
  const counts = b.department.threePublic;
  const { goods, works, services, sme, micro } = b.outside;
  return [
    `第三部分 ${y}年度部门决算情况说明`,
    "一、收入支出决算总体情况说明",
    `${y}年度收、支总计均为${wan(f.grand.now)}万元。与${y - 1}年度相比，${f.grand.now === f.grand.before ? "收、支总计均持平" : `收、支总计均${yearly(f.grand)}`}。主要是专项业务变动。`,
    "二、收入决算情况说明",
    `（一）收入决算构成。${y}年度本年收入合计${wan(f.income.now)}万元，其中：${parts(f.incomes, f.income.now).join("；")}。`,
    "（二）收入决算具体情况。",
    ...each(2, INCOMES),
    "三、支出决算情况说明",
    `（一）支出决算构成。${y}年度本年支出合计${wan(f.outlay.now)}万元，其中：${parts(f.outlays, f.outlay.now).join("；")}。`,
    "（二）支出决算具体情况。",
    ...each(3, OUTLAYS),
    "四、财政拨款收入支出决算总体情况说明",
    `${y}年度财政拨款收、支总计均为${wan(f.fiscalGrand.now)}万元。与${y - 1}年度相比，${f.fiscalGrand.now === f.fiscalGrand.before ? "财政拨款收、支总计均持平" : `财政拨款收、支总计均${yearly(f.fiscalGrand)}`}。主要是专项业务变动。`,
    "五、一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算总体情况。",
    `${y}年度一般公共预算财政拨款支出${wan(f.general.now)}万元，占本年支出合计的${percent(f.general.now, f.outlay.now)}%。${change(f.general, "业务")}。`,
    "（二）一般公共预算财政拨款支出决算结构情况。",
    `${y}年度一般公共预算财政拨款支出${wan(f.general.now)}万元，主要用于以下方面：${b
      .kinds()
      .map(
        (code) =>
          `${b.nameOf(code)}（类）支出${wan(b.now(5, code, TOTAL))}万元，占${percent(b.now(5, code, TOTAL), f.general.now)}%`,
      )
      .join("；")}。`,
    "（三）一般公共预算财政拨款支出决算具体情况。",
    `${y}年度一般公共预算财政拨款支出年初预算为${wan(b.initial(""))}万元，支出决算为${wan(f.general.now)}万元${done(f.general.now, b.initial(""), "年初预算的")}。决算数${order(f.general.now, b.initial(""))}年初预算数${wan(f.general.now) === wan(b.initial("")) ? "" : "，主要是据实列支"}。其中：`,
    ...b.items.map(({ code, names }, index) => {
      const [spent, planned] = [b.now(5, code, TOTAL), b.initial(code)];
      return `${index + 1}.${names[0]}（类）${names[1]}（款）${names[2]}（项）。年初预算为${wan(planned)}万元，支出决算为${wan(spent)}万元${done(spent, planned, "年初预算的")}。决算数${order(spent, planned)}年初预算数${wan(spent) === wan(planned) ? "" : "的主要原因是据实列支"}。`;
    }),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `${y}年度一般公共预算财政拨款基本支出决算${wan(f.basic)}万元，包括人员经费和公用经费。支出具体情况如下：`,
    `（一）人员经费${wan(f.personnel)}万元，主要包括：${b.economic(["301", "303"]).join("、")}等支出。`,
    `（二）公用经费${wan(f.operating)}万元，主要包括：${b.economic(["302", "310", "399", "307", "312", "313"]).join("、")}等支出。`,
    "七、政府性基金预算财政拨款支出决算情况说明",
    `${y}年度政府性基金预算财政拨款年初结转和结余${wan(b.now(7, TOTAL, "opening"))}万元；本年收入${wan(b.now(7, TOTAL, "income"))}万元；本年支出${wan(b.now(7, TOTAL, TOTAL))}万元，其中：基本支出${wan(b.now(7, TOTAL, "basic"))}万元，项目支出${wan(b.now(7, TOTAL, "project"))}万元；年末结转和结余${wan(b.now(7, TOTAL, "closing"))}万元。`,
    "八、国有资本经营预算财政拨款支出决算情况说明",
    `${y}年度国有资本经营预算财政拨款支出${wan(b.now(8, TOTAL, TOTAL))}万元。`,
    "九、财政拨款“三公”经费支出决算情况说明",
    "（一）“三公”经费财政拨款支出决算总体情况说明。",
    three("“三公”经费财政拨款支出", P.total),
    "（二）“三公”经费财政拨款支出决算具体情况说明。",
    three("1.因公出国（境）费", P.abroad),
    `全年因公出国（境）团组${counts.missions}个，累计${counts.travellers}人次。`,
    three("2.公务用车购置及运行维护费", P.vehicles),
    `其中，公务用车购置费支出${wan(b.three(P.vehiclePurchase).final)}万元，购置公务用车${counts.purchased}辆。公务用车运行维护费支出${wan(b.three(P.vehicleRunning).final)}万元，主要是维修费等支出。截至${y}年12月31日，使用财政拨款开支运行维护费的公务用车保有量为${counts.vehicles}辆。`,
    three("3.公务接待费", P.reception),
    `其中，国内接待费${wan(b.three(P.reception).final - counts.receptionAbroad)}万元，共计接待${counts.batches}批次、${counts.guests}人次；国（境）外接待费${wan(counts.receptionAbroad)}万元。`,
    "十、其他重要事项的情况说明",
    "（一）机关运行经费支出情况。",
    `${y}年度机关运行经费支出${wan(b.outside.agency[0])}万元，${yearly({ now: b.outside.agency[0], before: b.outside.agency[1] }, { prefix: `比${y - 1}年度`, flat: `与${y - 1}年度持平` })}。`,
    "（二）政府采购支出情况。",
    `${y}年度政府采购支出总额${wan(f.bought)}万元，其中：政府采购货物支出${wan(goods)}万元、政府采购工程支出${wan(works)}万元、政府采购服务支出${wan(services)}万元。授予中小企业合同金额${wan(sme)}万元，占政府采购支出总额的${percent(sme, f.bought)}%，其中：授予小微企业合同金额${wan(micro)}万元，占政府采购支出总额的${percent(micro, f.bought)}%。`,
    "（三）国有资产占用情况。",
    `截至${y}年12月31日，本部门共有车辆${f.vehicles}辆。单位价值100万元（含）以上设备（不含车辆）${b.department.assets.equipment}台（套）。`,
  ];
}
