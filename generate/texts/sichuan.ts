/** Sichuan: separators of thousands, shares beside the totals, 三公 with journeys and receptions. */
import { grouped, moved, percent, THREE_PUBLIC as P, TOTAL, type Book } from "./books";
import { figuresOf, yearly } from "./figures";
import type { Outline } from "./outline";

export const sichuan: Outline = { name: "sichuan", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const f = figuresOf(b);
  const part = (name: string, fen: number, whole: number): string =>
    `${name}${grouped(fen)}万元，占${percent(fen, whole)}%`;
  const three = b.three(P.total);
  const share = (name: string, line: string): string =>
    `${name}支出决算${grouped(b.three(line).final)}万元，占${percent(b.three(line).final, three.final)}%`;
  const line = (index: number, name: string, key: string, more: string): string => {
    const { final, before } = b.three(key);
    return `${index}．${name}支出${grouped(final)}万元。${name}支出决算${moved(final, before, { prefix: `比${y - 1}年`, flat: `与${y - 1}年持平` })}。主要原因是按实际需要开支。${more}`;
  };
  const counts = b.department.threePublic;
  return [
    `第二部分\u3000${y}年度单位决算情况说明`,
    "一、收入支出决算总体情况说明",
    `${y}年度收、支总计${grouped(f.grand.now)}万元。与${y - 1}年相比，${yearly(f.grand, { prefix: "收、支总计各", flat: "收、支总计持平" })}。主要变动原因是人员和项目变动。`,
    "二、收入决算情况说明",
    `${y}年本年收入合计${grouped(f.income.now)}万元，其中：${[
      part("一般公共预算财政拨款收入", f.generalIncome, f.income.now),
      part("政府性基金预算财政拨款收入", f.fundIncome, f.income.now),
      part("国有资本经营预算财政拨款收入", f.capitalIncome, f.income.now),
      ...f.incomes.slice(1).map(([name, fen]) => part(name, fen, f.income.now)),
    ].join("；")}。`,
    "三、支出决算情况说明",
    `${y}年本年支出合计${grouped(f.outlay.now)}万元，其中：${f.outlays.map(([name, fen]) => part(name, fen, f.outlay.now)).join("；")}。`,
    "四、财政拨款收入支出决算总体情况说明",
    `${y}年财政拨款收、支总计${grouped(f.fiscalGrand.now)}万元。与${y - 1}年相比，${yearly(f.fiscalGrand, { prefix: "财政拨款收、支总计各", flat: "财政拨款收、支总计持平" })}。主要变动原因是人员和项目变动。`,
    "五、一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算总体情况",
    `${y}年一般公共预算财政拨款支出${grouped(f.general.now)}万元，占本年支出合计的${percent(f.general.now, f.outlay.now)}%。与${y - 1}年相比，${yearly(f.general, { prefix: "一般公共预算财政拨款支出", flat: "一般公共预算财政拨款支出持平" })}。`,
    "（二）一般公共预算财政拨款支出决算结构情况",
    `${y}年一般公共预算财政拨款支出${grouped(f.general.now)}万元，主要用于以下方面：教育支出（类）${grouped(b.now(5, "205", TOTAL))}万元，占${percent(b.now(5, "205", TOTAL), f.general.now)}%；${b
      .kinds()
      .filter((code) => code !== "205")
      .map(
        (code) =>
          `${b.nameOf(code)}（类）${grouped(b.now(5, code, TOTAL))}万元，占${percent(b.now(5, code, TOTAL), f.general.now)}%`,
      )
      .join("；")}。`,
    "（三）一般公共预算财政拨款支出决算具体情况",
    `${y}年一般公共预算支出决算数为${grouped(f.general.now)}万元，完成预算100%。其中：`,
    ...b.items.map(
      ({ code, names }, index) =>
        `${index + 1}.${names[0].replace(/支出$/, "")}（类）${names[1]}（款）${names[2]}（项）：支出决算为${grouped(b.now(5, code, TOTAL))}万元，完成预算100%，决算数等于预算数。`,
    ),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `${y}年一般公共预算财政拨款基本支出${grouped(f.basic)}万元，其中：`,
    `人员经费${grouped(f.personnel)}万元，主要包括：${b.economic(["301", "303"]).join("、")}等。`,
    `公用经费${grouped(f.operating)}万元，主要包括：${b.economic(["302", "310", "399", "307", "312", "313"]).join("、")}等。`,
    "七、财政拨款“三公”经费支出决算情况说明",
    "（一）“三公”经费财政拨款支出决算总体情况说明",
    `${y}年，“三公”经费财政拨款支出决算为${grouped(three.final)}万元，${moved(three.final, three.before, { prefix: "较上年", flat: "与上年持平" })}。`,
    "（二）“三公”经费财政拨款支出决算具体情况说明",
    ...(three.final === 0
      ? []
      : [
          `${y}年“三公”经费财政拨款支出决算中，${[share("因公出国（境）费", P.abroad), share("公务用车购置及运行维护费", P.vehicles), share("公务接待费", P.reception)].join("；")}。具体情况如下：`,
        ]),
    line(
      1,
      "因公出国（境）经费",
      P.abroad,
      `全年安排因公出国（境）团组${counts.missions}次，出国（境）${counts.travellers}人。`,
    ),
    line(2, "公务用车购置及运行维护费", P.vehicles, ""),
    `其中：公务用车购置支出${grouped(b.three(P.vehiclePurchase).final)}万元。全年按规定更新购置公务用车${counts.purchased}辆。`,
    `公务用车运行维护费支出${grouped(b.three(P.vehicleRunning).final)}万元。主要用于日常公务所需的燃料费、维修费、过路过桥费、保险费等支出。`,
    line(
      3,
      "公务接待费",
      P.reception,
      `国内公务接待${counts.batches}批次，${counts.guests}人次（不包括陪同人员）。`,
    ),
    "八、政府性基金预算支出决算情况说明",
    `${y}年政府性基金预算财政拨款支出${grouped(b.now(7, TOTAL, TOTAL))}万元。`,
    "九、国有资本经营预算支出决算情况说明",
    `${y}年国有资本经营预算财政拨款支出${grouped(b.now(8, TOTAL, TOTAL))}万元。`,
    "十、其他重要事项的情况说明",
    "（一）机关运行经费支出情况",
    `${y}年，${b.name}机关运行经费支出${grouped(b.outside.agency[0])}万元，${moved(b.outside.agency[0], b.outside.agency[1], { prefix: `比${y - 1}年`, flat: `与${y - 1}年决算数持平` })}。`,
    "（二）政府采购支出情况",
    `${y}年，${b.name}政府采购支出总额${grouped(b.outside.goods + b.outside.works + b.outside.services)}万元，其中：政府采购货物支出${grouped(b.outside.goods)}万元、政府采购工程支出${grouped(b.outside.works)}万元、政府采购服务支出${grouped(b.outside.services)}万元。`,
    "（三）国有资产占有使用情况",
    `截至${y}年12月31日，${b.name}共有车辆${b.department.assets.vehicles.reduce((a, c) => a + c, 0)}辆。`,
    "第三部分 名词解释",
    "1.财政拨款收入：指单位从同级财政部门取得的财政预算资金，起点为100万元。",
  ];
}
