/** Xinjiang: totals with their parts, changes of whole and part, 预决算差异率 in place of completion, three tables of 三公 in prose. */
import type { Book } from "./books";
import { figuresOf, han, P, percent, TOTAL, wan, yearly, type Pair } from "./figures";
import type { Outline } from "./outline";

export const xinjiang: Outline = { name: "xinjiang", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const f = figuresOf(b);
  const year = (pair: Pair): string => yearly(pair, { flat: "与上年相比无变化" });
  const apart = (final: number, planned: number): string =>
    planned === 0 ? "" : `，预决算差异率${final < planned ? "-" : ""}${percent(final - planned, planned)}%`;
  const three = (name: string, line: string): string => {
    const { budget, final } = b.three(line);
    return `${name}全年预算数${wan(budget)}万元，决算数${wan(final)}万元${apart(final, budget)}，主要原因是：据实列支`;
  };
  const spent = (name: string, line: string): string => {
    const { final, before } = b.three(line);
    const share = b.three(P.total).final === 0 ? "" : `，占${percent(final, b.three(P.total).final)}%`;
    return `${name}支出${wan(final)}万元${share}，比上年${yearly({ now: final, before }, { flat: "无变化" })}，主要原因是：据实列支`;
  };
  const counts = b.department.threePublic;
  return [
    `第二部分 ${y}年度部门决算情况说明`,
    "一、收入支出决算总体情况说明",
    `${y}年度收入总计${wan(f.grand.now)}万元，其中：本年收入合计${wan(f.income.now)}万元，使用非财政拨款结余（含专用结余）${wan(f.surplusUsed)}万元，年初结转和结余${wan(f.opening.now)}万元。`,
    `${y}年度支出总计${wan(f.grand.now)}万元，其中：本年支出合计${wan(f.outlay.now)}万元，结余分配${wan(f.surplusDistributed)}万元，年末结转和结余${wan(f.closing.now)}万元。`,
    `收入支出总计与上年相比，${year(f.grand)}，主要原因是：项目变动。`,
    "二、收入决算情况说明",
    `本年收入${wan(f.income.now)}万元，其中：${f.incomes.map(([name, fen]) => `${name}${wan(fen)}万元，占${percent(fen, f.income.now)}%`).join("；")}。`,
    "三、支出决算情况说明",
    `本年支出${wan(f.outlay.now)}万元，其中：${f.outlays.map(([name, fen]) => `${name}${wan(fen)}万元，占${percent(fen, f.outlay.now)}%`).join("；")}。`,
    "四、财政拨款收入支出决算总体情况说明",
    `${y}年度财政拨款收入总计${wan(f.fiscalGrand.now)}万元，其中：年初财政拨款结转和结余${wan(f.fiscalOpening)}万元，本年财政拨款收入${wan(f.fiscalIncome.now)}万元。财政拨款支出总计${wan(f.fiscalGrand.now)}万元，其中：年末财政拨款结转和结余${wan(f.fiscalClosing)}万元，本年财政拨款支出${wan(f.fiscalOutlay.now)}万元。`,
    `财政拨款收入支出总体与上年相比，${year(f.fiscalGrand)}，主要原因是：项目变动。`,
    "五、一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算总体情况",
    `${y}年度一般公共预算财政拨款支出${wan(f.general.now)}万元，占本年支出合计的${percent(f.general.now, f.outlay.now)}%。与上年相比，${yearly(f.general, { flat: "无变化" })}，主要原因是：项目变动。与年初预算相比，年初预算数${wan(b.initial(""))}万元，决算数${wan(f.general.now)}万元${apart(f.general.now, b.initial(""))}，主要原因是：项目变动。`,
    "（二）一般公共预算财政拨款支出决算结构情况",
    ...b
      .kinds()
      .map(
        (code, index) =>
          `${index + 1}.${b.nameOf(code)}（类）${wan(b.now(5, code, TOTAL))}万元，占${percent(b.now(5, code, TOTAL), f.general.now)}%；`,
      ),
    "（三）一般公共预算财政拨款支出决算具体情况",
    ...b.items.map(
      ({ code, names }, index) =>
        `${index + 1}.${names[0]}（类）${names[1]}（款）${names[2]}（项）：支出决算数为${wan(b.now(5, code, TOTAL))}万元，比上年决算${yearly({ now: b.now(5, code, TOTAL), before: b.before(5, code, TOTAL) }, { flat: "无变化" })}，主要原因是：据实列支。`,
    ),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `${y}年度一般公共预算财政拨款基本支出${wan(f.basic)}万元，其中：人员经费${wan(f.personnel)}万元，包括：${b.economic(["301", "303"]).join("、")}。`,
    `公用经费${wan(f.operating)}万元，包括：${b.economic(["302", "310", "399", "307", "312", "313"]).join("、")}。`,
    "七、财政拨款“三公”经费支出决算情况说明",
    `${y}年度财政拨款${spent("“三公”经费", P.total).replace(/，占[\d.]+%/, "")}。其中，${spent("因公出国（境）费", P.abroad)}；${spent("公务用车购置及运行维护费", P.vehicles)}；${spent("公务接待费", P.reception)}。`,
    "具体情况如下：",
    `因公出国（境）费支出${wan(b.three(P.abroad).final)}万元。单位全年安排的因公出国（境）团组${counts.missions}个，因公出国（境）${counts.travellers}人次。`,
    `公务用车购置及运行维护费${wan(b.three(P.vehicles).final)}万元，其中：公务用车购置费${wan(b.three(P.vehiclePurchase).final)}万元，公务用车运行维护费${wan(b.three(P.vehicleRunning).final)}万元。公务用车购置数${counts.purchased}辆，公务用车保有量${counts.vehicles}辆。`,
    `公务接待费${wan(b.three(P.reception).final)}万元，开支内容包括接待用餐。单位全年安排的国内公务接待${counts.batches}批次，${counts.guests}人次。`,
    `与全年预算相比，${three("财政拨款“三公”经费支出", P.total)}。其中：${three("因公出国（境）费", P.abroad)}；${three("公务用车购置费", P.vehiclePurchase)}；${three("公务用车运行维护费", P.vehicleRunning)}；${three("公务接待费", P.reception)}。`,
    "八、政府性基金预算财政拨款收入支出决算情况说明",
    `${y}年度政府性基金预算财政拨款收入总计${wan(b.now(7, TOTAL, "income") + b.now(7, TOTAL, "opening"))}万元，其中：年初结转和结余${wan(b.now(7, TOTAL, "opening"))}万元，本年收入${wan(b.now(7, TOTAL, "income"))}万元。政府性基金预算财政拨款支出总计${wan(b.now(7, TOTAL, "income") + b.now(7, TOTAL, "opening"))}万元，其中：年末结转和结余${wan(b.now(7, TOTAL, "closing"))}万元，本年支出${wan(b.now(7, TOTAL, TOTAL))}万元。`,
    "九、其他重要事项的情况说明",
    "（一）机关运行经费及公用经费支出情况",
    `${y}年度机关运行经费支出${wan(b.outside.agency[0])}万元，比上年${yearly({ now: b.outside.agency[0], before: b.outside.agency[1] }, { flat: "无变化" })}，主要原因是：办公支出变动。`,
    "（二）政府采购情况",
    `${y}年度政府采购支出总额${wan(f.bought)}万元，其中：政府采购货物支出${wan(b.outside.goods)}万元、政府采购工程支出${wan(b.outside.works)}万元、政府采购服务支出${wan(b.outside.services)}万元。`,
    `授予中小企业合同金额${wan(b.outside.sme)}万元，占政府采购支出总额的${percent(b.outside.sme, f.bought)}%，其中：授予小微企业合同金额${wan(b.outside.micro)}万元，占政府采购支出总额的${percent(b.outside.micro, f.bought)}%。`,
    "（三）国有资产占有使用情况说明",
    `截至${y}年12月31日，单位共有车辆${f.vehicles}辆，价值125.60万元，其中：${["副部（省）级及以上领导用车", "主要负责人用车", "机要通信用车", "应急保障用车", "执法执勤用车", "特种专业技术用车", "离退休干部服务用车", "其他用车"].map((name, index) => `${name}${b.department.assets.vehicles[index] ?? 0}辆`).join("、")}；单位价值100万元（含）以上设备（不含车辆）${b.department.assets.equipment}台（套）。`,
    `${han(9)}、预算绩效的情况说明`,
    `根据预算绩效管理要求，本单位${y}年度项目共3个，共涉及资金${wan(f.project)}万元。`,
  ];
}
