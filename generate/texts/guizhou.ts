/** Guizhou: each side told apart, 占总收入, “增加（减少）” settled, three funds in one section, everything in one long sentence. */
import type { Book } from "./books";
import { done, figuresOf, P, percent, TOTAL, wan, yearly, type Pair } from "./figures";
import type { Outline } from "./outline";

export const guizhou: Outline = { name: "guizhou", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const f = figuresOf(b);
  const beside = (pair: Pair): string =>
    yearly(pair, { prefix: `较${y - 1}年`, flat: `与${y - 1}年持平`, fall: "减少", grow: "增长" });
  const list = (
    lines: readonly (readonly [name: string, fen: number])[],
    whole: number,
    of: string,
  ): string =>
    lines.map(([name, fen]) => `${name}${wan(fen)}万元，占${of}${percent(fen, whole)}%`).join("；");
  const three = (name: string, line: string): string => {
    const { budget, final, before } = b.three(line);
    const ratio = budget === 0 ? "" : `，预算数为${wan(budget)}万元${done(final, budget, "预算的")}`;
    return `${name}${wan(final)}万元${ratio}，${beside({ now: final, before })}`;
  };
  const funds = [
    ["一般公共预算财政拨款支出", f.general.now],
    ["政府性基金预算财政拨款支出", b.now(7, TOTAL, TOTAL)],
    ["国有资本经营预算财政拨款支出", b.now(8, TOTAL, TOTAL)],
  ] as const;
  const all = b.three(P.total);
  const counts = b.department.threePublic;
  const { goods, works, services } = b.outside;
  return [
    `第三部分：${b.name}${y}年度部门决算情况说明`,
    "一、收入支出决算总体情况说明",
    `${y}年度收入总计${wan(f.grand.now)}万元（含年初结转和结余${wan(f.opening.now)}万元），支出总计${wan(f.grand.now)}万元（含年末结转和结余${wan(f.closing.now)}万元）。收入总计${beside(f.grand)}，支出总计${beside(f.grand)}，主要原因是人员增减。`,
    "二、收入决算情况说明",
    `${y}年度本年收入合计${wan(f.income.now)}万元，${beside(f.income)}。其中：${list(f.incomes, f.income.now, "本年收入的")}。`,
    "三、支出决算情况说明",
    `${y}年度本年支出合计${wan(f.outlay.now)}万元，${beside(f.outlay)}。其中：${list(f.outlays, f.outlay.now, "本年支出的")}。`,
    "四、财政拨款收入支出决算总体情况说明",
    `${y}年度财政拨款收入总计${wan(f.fiscalGrand.now)}万元，其中年初财政拨款结转和结余${wan(f.fiscalOpening)}万元、本年财政拨款收入${wan(f.fiscalIncome.now)}万元；财政拨款支出总计${wan(f.fiscalGrand.now)}万元，其中本年财政拨款支出${wan(f.fiscalOutlay.now)}万元、年末财政拨款结转和结余${wan(f.fiscalClosing)}万元。与上年相比，财政拨款收、支总计${f.fiscalGrand.now === f.fiscalGrand.before ? "持平" : `各${yearly(f.fiscalGrand, { fall: "减少" })}`}。`,
    `本年财政拨款支出${wan(f.fiscalOutlay.now)}万元中，${list(funds, f.fiscalOutlay.now, "")}。`,
    "五、一般公共预算财政拨款支出决算情况说明",
    "（一）总体情况",
    `${y}年度一般公共预算财政拨款支出${wan(f.general.now)}万元，占本年支出合计的${percent(f.general.now, f.outlay.now)}%，${beside(f.general)}。`,
    "（二）结构情况",
    `${y}年度一般公共预算财政拨款支出主要用于以下方面：${list(
      b.kinds().map((code) => [`${b.nameOf(code)}（${code}类）`, b.now(5, code, TOTAL)] as const),
      f.general.now,
      "",
    )}。`,
    "（三）具体情况",
    `${y}年度一般公共预算财政拨款支出年初预算${wan(b.initial(""))}万元，决算${wan(f.general.now)}万元${done(f.general.now, b.initial(""), "年初预算的")}，其中基本支出${wan(f.basic)}万元、项目支出${wan(f.project)}万元。`,
    ...b.items.map(({ code, names }, index) => {
      const [spent, planned] = [b.now(5, code, TOTAL), b.initial(code)];
      return `${index + 1}.${names[2]}（${code}），年初预算${wan(planned)}万元，决算${wan(spent)}万元${done(spent, planned, "年初预算的")}${wan(spent) === wan(planned) ? "" : `，原因是年中${spent > planned ? "追加" : "调减"}`}。`;
    }),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `${y}年度一般公共预算财政拨款基本支出${wan(f.basic)}万元，人员经费${wan(f.personnel)}万元，占基本支出的${percent(f.personnel, f.basic)}%；公用经费${wan(f.operating)}万元，占基本支出的${percent(f.operating, f.basic)}%。`,
    "七、“三公”经费支出决算情况说明",
    `${y}年度“三公”经费支出${wan(all.final)}万元，${beside({ now: all.final, before: all.before })}，其中：${three("因公出国（境）费", P.abroad)}；${three("公务用车购置及运行维护费", P.vehicles)}（公务用车购置费${wan(b.three(P.vehiclePurchase).final)}万元、公务用车运行维护费${wan(b.three(P.vehicleRunning).final)}万元）；${three("公务接待费", P.reception)}。`,
    `${y}年因公出国（境）团组${counts.missions}个、${counts.travellers}人次；公务用车购置${counts.purchased}辆，保有量${counts.vehicles}辆；国内公务接待${counts.batches}批次、${counts.guests}人次。`,
    "八、政府性基金预算财政拨款收入支出决算情况说明",
    `年初结转和结余${wan(b.now(7, TOTAL, "opening"))}万元，本年收入${wan(b.now(7, TOTAL, "income"))}万元，本年支出${wan(b.now(7, TOTAL, TOTAL))}万元，年末结转和结余${wan(b.now(7, TOTAL, "closing"))}万元。`,
    "九、其他重要事项的情况说明",
    `${y}年度机关运行经费${wan(b.outside.agency[0])}万元，${beside({ now: b.outside.agency[0], before: b.outside.agency[1] })}。政府采购支出总额${wan(f.bought)}万元，其中政府采购货物支出${wan(goods)}万元、政府采购工程支出${wan(works)}万元、政府采购服务支出${wan(services)}万元。`,
    `截至${y}年底，共有车辆${f.vehicles}辆。`,
  ];
}
