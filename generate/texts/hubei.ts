/** Hubei: one decimal, reasons that count, projects ①②, 其中 in brackets, 本年收入 by fund with changes. */
import { moved, type Book } from "./books";
import { figuresOf, P, percent, TOTAL, wan, type Pair } from "./figures";
import type { Outline } from "./outline";

export const hubei: Outline = { name: "hubei", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const f = figuresOf(b);
  const w = (fen: number): string => wan(fen, 1);
  const share = (part: number, whole: number): string => percent(part, whole, 1);
  const year = ({ now, before }: Pair, prefix: string, flat: string): string =>
    w(now) === w(before)
      ? flat
      : `${prefix}${now > before ? "增加" : "减少"}${w(Math.abs(now - before))}万元${before === 0 ? "" : `，${now > before ? "增长" : "下降"}${share(now - before, before)}%`}`;
  const done = (final: number, planned: number, of: string): string =>
    planned === 0 ? "" : `，完成${of}${share(final, planned)}%`;
  const three = (line: string, self = ""): string => {
    const { budget, final, before } = b.three(line);
    const differs =
      budget === final
        ? "与预算持平"
        : `比预算${final > budget ? "增加" : "减少"}${w(Math.abs(final - budget))}万元`;
    return `${self}预算数为${w(budget)}万元，支出决算数为${w(final)}万元${done(final, budget, "预算的")}，${differs}；${year({ now: final, before }, `较${y - 1}年度决算数`, `与${y - 1}年度决算数持平`)}`;
  };
  const counts = b.department.threePublic;
  const half = Math.round(f.project / 3 / 100_000) * 100_000;
  return [
    `第三部分 ${b.name}${y}年度部门决算情况说明`,
    "一、收入支出决算总体情况说明",
    `${y}年度收、支总计${w(f.grand.now)}万元。与${y - 1}年度相比，${year(f.grand, "收、支总计各", "收、支总计持平")}，主要原因是：一是人员经费变动12.3万元；二是信息化建设项目变动等。`,
    "（图1：收、支决算总计变动情况）（单位：万元）",
    "二、收入决算情况说明",
    `${y}年度收入合计${w(f.income.now)}万元。其中：${f.incomes
      .filter(([, fen]) => fen !== 0)
      .map(([name, fen]) => `${name}${w(fen)}万元，占本年收入${share(fen, f.income.now)}%`)
      .join("；")}。`,
    "三、支出决算情况说明",
    `${y}年度支出合计${w(f.outlay.now)}万元。其中：${f.outlays
      .filter(([, fen]) => fen !== 0)
      .map(([name, fen]) => `${name}${w(fen)}万元，占本年支出${share(fen, f.outlay.now)}%`)
      .join("；")}。`,
    "四、财政拨款收入支出决算总体情况说明",
    `${y}年度财政拨款收、支总计${w(f.fiscalGrand.now)}万元。与${y - 1}年度相比，${year(f.fiscalGrand, "财政拨款收、支总计各", "财政拨款收、支总计持平")}，主要原因是项目变动。`,
    `${y}年度财政拨款收入中，一般公共预算财政拨款收入${w(f.generalIncome)}万元，${year({ now: f.generalIncome, before: b.before(1, "income.general", "amount") }, `比${y - 1}年度决算数`, `与${y - 1}年度决算数持平`)}，增减的原因主要是项目变动；政府性基金预算财政拨款收入${w(f.fundIncome)}万元，${year({ now: f.fundIncome, before: b.before(1, "income.fund", "amount") }, `比${y - 1}年度决算数`, `与${y - 1}年度决算数持平`)}。`,
    "五、一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算总体情况",
    `${y}年度一般公共预算财政拨款支出${w(f.general.now)}万元，占本年支出合计的${share(f.general.now, f.outlay.now)}%。与${y - 1}年度相比，${year(f.general, "一般公共预算财政拨款支出", "一般公共预算财政拨款支出持平")}，主要原因是项目变动。`,
    "（二）一般公共预算财政拨款支出决算结构情况",
    `${y}年度一般公共预算财政拨款支出${w(f.general.now)}万元，主要用于以下方面：${b
      .kinds()
      .map(
        (code) =>
          `${b.nameOf(code).replace(/支出$/, "")}支出（类）${w(b.now(5, code, TOTAL))}万元，占${share(b.now(5, code, TOTAL), f.general.now)}%`,
      )
      .join("；")}。`,
    "（三）一般公共预算财政拨款支出决算具体情况",
    `${y}年度一般公共预算财政拨款支出年初预算为${w(b.initial(""))}万元，支出决算为${w(f.general.now)}万元${done(f.general.now, b.initial(""), "年初预算的")}。其中：基本支出${w(f.basic)}万元，项目支出${w(f.project)}万元。项目支出主要用于①信息化建设项目${w(half)}万元，主要成效是系统稳定运行；②业务工作经费${w(f.project - half)}万元，主要成效是按期完成任务。`,
    ...b
      .kinds()
      .flatMap((kind, index) => [
        `${index + 1}.${b.nameOf(kind).replace(/支出$/, "")}支出（类）。年初预算为${w(b.initial(kind))}万元，支出决算为${w(b.now(5, kind, TOTAL))}万元${done(b.now(5, kind, TOTAL), b.initial(kind), "年初预算的")}，支出决算数${w(b.now(5, kind, TOTAL)) === w(b.initial(kind)) ? "与年初预算数持平" : `${b.now(5, kind, TOTAL) > b.initial(kind) ? "大于" : "小于"}年初预算数的主要原因：据实列支`}。其中：`,
        ...b.items
          .filter(({ code }) => code.startsWith(kind))
          .map(
            ({ code, names }, place) =>
              `（${place + 1}）${names[1]}（款）${names[2]}（项）。年初预算为${w(b.initial(code))}万元，支出决算为${w(b.now(5, code, TOTAL))}万元${done(b.now(5, code, TOTAL), b.initial(code), "年初预算的")}。`,
          ),
      ]),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `${y}年度一般公共预算财政拨款基本支出${w(f.basic)}万元，其中：`,
    `人员经费${w(f.personnel)}万元，主要包括${b.economic(["301", "303"]).join("、")}。`,
    `公用经费${w(f.operating)}万元，主要包括${b.economic(["302", "310", "399", "307", "312", "313"]).join("、")}。`,
    "七、政府性基金预算财政拨款收入支出决算情况说明",
    `${y}年度政府性基金预算财政拨款年初结转和结余${w(b.now(7, TOTAL, "opening"))}万元，本年收入${w(b.now(7, TOTAL, "income"))}万元，本年支出${w(b.now(7, TOTAL, TOTAL))}万元，年末结转和结余${w(b.now(7, TOTAL, "closing"))}万元。`,
    "八、国有资本经营预算财政拨款支出决算情况说明",
    `${y}年度国有资本经营预算财政拨款支出${w(b.now(8, TOTAL, TOTAL))}万元。`,
    "九、财政拨款“三公”经费支出决算情况说明",
    "（一）“三公”经费的单位范围",
    "有财政拨款“三公”经费支出的单位包括局本级及下属3个事业单位。",
    "（二）“三公”经费财政拨款支出决算总体情况说明",
    `${y}年度“三公”经费财政拨款支出${three(P.total)}。`,
    "（三）“三公”经费财政拨款支出决算具体情况说明",
    `1.因公出国（境）费用支出${three(P.abroad, "")}。全年支出涉及因公出国（境）团组${counts.missions}个，累计${counts.travellers}人次。`,
    `2.公务用车购置及运行费支出${three(P.vehicles)}。其中：`,
    `（1）公务用车购置费支出${three(P.vehiclePurchase)}。购置（更新）公务用车${counts.purchased}辆。`,
    `（2）公务用车运行费支出${three(P.vehicleRunning)}。年末公务用车保有量${counts.vehicles}辆。`,
    `3.公务接待费支出${three(P.reception)}。国内公务接待${counts.batches}批次${counts.guests}人次（含陪同）。`,
    "十、机关运行经费支出说明",
    `${y}年度机关运行经费支出${w(b.outside.agency[0])}万元，${moved(b.outside.agency[0], b.outside.agency[1], { flat: "x" }) === "x" ? `与${y - 1}年度持平` : year({ now: b.outside.agency[0], before: b.outside.agency[1] }, `比${y - 1}年度`, `与${y - 1}年度持平`)}。`,
    "十一、政府采购支出说明",
    `${y}年度政府采购支出总额${w(f.bought)}万元，其中：政府采购货物支出${w(b.outside.goods)}万元、政府采购工程支出${w(b.outside.works)}万元、政府采购服务支出${w(b.outside.services)}万元。授予中小企业合同金额${w(b.outside.sme)}万元，占政府采购支出总额的${share(b.outside.sme, f.bought)}%。`,
    "十二、国有资产占用情况说明",
    `截至${y}年12月31日，共有车辆${f.vehicles}辆，单价100万元（含）以上设备（不含车辆）${b.department.assets.equipment}台（套）。`,
  ];
}
