/** Liaoning: 总计 taken apart with shares of it, the change told at the end with what it comes from, 基本支出 by its two parts. */
import type { Book } from "./books";
import { done, figuresOf, P, percent, TOTAL, wan, yearly, type Pair } from "./figures";
import type { Outline } from "./outline";

export const liaoning: Outline = { name: "liaoning", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const f = figuresOf(b);
  const year = (pair: Pair): string => yearly(pair, { prefix: "与上年相比，", flat: "与上年持平" });
  const listed = (
    lines: readonly (readonly [name: string, fen: number])[],
    whole: number,
    of: string,
  ): readonly string[] =>
    lines
      .filter(([, fen]) => fen !== 0)
      .map(([name, fen], index) => `${index + 1}.${name}${wan(fen)}万元，占${of}的${percent(fen, whole)}%。`);
  const three = (name: string, line: string): string => {
    const { initial, final, before } = b.three(line);
    const less = initial - final;
    const beside =
      wan(less) === "0.00"
        ? "与年初预算持平"
        : `比年初预算${less > 0 ? "减少" : "增加"}${wan(Math.abs(less))}万元`;
    return `${name}${wan(final)}万元${done(final, initial, "年初预算的")}，${beside}，主要原因是从严控制；${yearly({ now: final, before }, { prefix: "比上年", flat: "与上年持平" })}，主要原因是按需安排。`;
  };
  const all = b.three(P.total);
  const counts = b.department.threePublic;
  const { goods, works, services } = b.outside;
  return [
    `第三部分 ${y}年度部门决算情况说明`,
    `一、关于${y}年度收入支出决算总体情况说明`,
    `（一）收入总计${wan(f.grand.now)}万元，包括：`,
    ...listed(
      [...f.incomes, ["使用非财政拨款结余", f.surplusUsed], ["年初结转和结余", f.opening.now]],
      f.grand.now,
      "收入总计",
    ),
    `收入总计${year(f.grand)}，主要原因是项目增减。`,
    `（二）支出总计${wan(f.grand.now)}万元，包括：`,
    ...listed(
      [...f.outlays, ["结余分配", f.surplusDistributed], ["年末结转和结余", f.closing.now]],
      f.grand.now,
      "支出总计",
    ),
    `${year(f.grand)}，主要原因是项目增减。`,
    `二、关于${y}年度财政拨款收入支出决算情况说明`,
    `（一）总体情况。${y}年度财政拨款支出${wan(f.fiscalOutlay.now)}万元，其中：一般公共预算财政拨款支出${wan(f.general.now)}万元，占${percent(f.general.now, f.fiscalOutlay.now)}%；政府性基金预算财政拨款支出${wan(b.now(7, TOTAL, TOTAL))}万元，占${percent(b.now(7, TOTAL, TOTAL), f.fiscalOutlay.now)}%；国有资本经营预算财政拨款支出${wan(b.now(8, TOTAL, TOTAL))}万元，占${percent(b.now(8, TOTAL, TOTAL), f.fiscalOutlay.now)}%。财政拨款支出${year(f.fiscalOutlay)}。`,
    `（二）具体情况。${y}年度一般公共预算财政拨款支出年初预算为${wan(b.initial(""))}万元，支出决算为${wan(f.general.now)}万元${done(f.general.now, b.initial(""), "年初预算的")}，按支出功能分类科目分，包括：`,
    ...b.kinds().flatMap((kind, index) => {
      const spent = b.now(5, kind, TOTAL);
      const items = b.items.filter(({ code }) => code.startsWith(kind));
      return [
        `${index + 1}.${b.nameOf(kind)}${wan(spent)}万元，占${percent(spent, f.general.now)}%，具体包括：`,
        ...items.map(({ code, names }, place) => {
          const own = b.now(5, code, TOTAL);
          return `（${place + 1}）${names[1]}（款）${names[2]}（项）${wan(own)}万元，主要是用于保障履职支出${wan(own) === wan(b.initial(code)) ? "，与年初预算持平" : `，比年初预算${own > b.initial(code) ? "增加" : "减少"}${wan(Math.abs(own - b.initial(code)))}万元`}${done(own, b.initial(code), "年初预算的")}。`;
        }),
      ];
    }),
    "三、关于一般公共预算财政拨款基本支出决算情况说明",
    `${y}年度一般公共预算财政拨款基本支出${wan(f.basic)}万元。其中：人员经费${wan(f.personnel)}万元，占基本支出的${percent(f.personnel, f.basic)}%，主要包括：${b.economic(["301", "303"]).join("、")}；公用经费${wan(f.operating)}万元，占基本支出的${percent(f.operating, f.basic)}%，主要包括：${b.economic(["302", "310", "399", "307", "312", "313"]).join("、")}。`,
    "四、关于“三公”经费财政拨款支出决算情况说明",
    `${y}年度“三公”经费财政拨款支出预算为${wan(all.budget)}万元，支出决算为${wan(all.final)}万元${done(all.final, all.budget, "预算的")}。其中：`,
    three("（一）因公出国（境）费支出", P.abroad),
    `全年参加出国（境）团组${counts.missions}个、${counts.travellers}人次。`,
    three("（二）公务接待费支出", P.reception),
    `全年国内公务接待累计${counts.batches}批次、${counts.guests}人次、${wan(b.three(P.reception).final - counts.receptionAbroad)}万元，其中外宾接待${counts.foreignBatches}批次、${counts.foreignGuests}人次、${wan(counts.receptionForeign)}万元。`,
    three("（三）公务用车购置及运行维护费支出", P.vehicles),
    `其中：公务用车购置费支出${wan(b.three(P.vehiclePurchase).final)}万元，当年购置公务用车${counts.purchased}辆；公务用车运行维护费支出${wan(b.three(P.vehicleRunning).final)}万元，年末公务用车保有量${counts.vehicles}辆。`,
    "五、其他重要事项的情况说明",
    `（一）机关运行经费支出情况。${y}年度机关运行经费支出${wan(b.outside.agency[0])}万元，${yearly({ now: b.outside.agency[0], before: b.outside.agency[1] }, { prefix: "比上年", flat: "与上年持平" })}，主要原因是按需安排。`,
    `（二）政府采购支出情况。${y}年度政府采购支出总额${wan(f.bought)}万元，其中：政府采购货物支出${wan(goods)}万元，占${percent(goods, f.bought)}%；政府采购工程支出${wan(works)}万元，占${percent(works, f.bought)}%；政府采购服务支出${wan(services)}万元，占${percent(services, f.bought)}%。`,
    `（三）国有资产占用情况。截至${y}年12月31日，本部门共有车辆${f.vehicles}辆；单价100万元（含）以上设备（不含车辆）${b.department.assets.equipment}台（套）。`,
  ];
}
