/** Zhejiang: parts numbered 一、二、三, sections in brackets below; the three kinds of 财政拨款 inside brackets; shares “占收入合计12.3%”. */
import type { Book } from "./books";
import { done, figuresOf, order, P, parts, percent, TOTAL, wan, yearly } from "./figures";
import type { Outline } from "./outline";

export const zhejiang: Outline = { name: "zhejiang", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const f = figuresOf(b);
  const before = { flat: `与${y - 1}年度持平` };
  const each = { ...before, prefix: "各" };
  const three = (name: string, line: string, total = false): string => {
    const { budget, final, before: last } = b.three(line);
    const share =
      b.three(P.total).final === 0 || total
        ? ""
        : `，占“三公”经费财政拨款支出总额的${percent(final, b.three(P.total).final)}%`;
    return `${name}支出预算为${wan(budget)}万元，支出决算为${wan(final)}万元${done(final, budget, "预算的")}${share}。与${y - 1}年度相比，${yearly({ now: final, before: last }, { flat: "决算数持平" })}，主要原因是按实际需要开支。决算数${order(final, budget)}预算数${final === budget ? "" : "的主要原因是按实际需要开支"}。`;
  };
  const counts = b.department.threePublic;
  const foreign = counts.receptionForeign;
  const domestic = counts.reception.final - counts.receptionAbroad - foreign;
  return [
    "目录",
    "一、概况......................(1)",
    "（一）部门职责................(1)",
    `二、${y}年度部门决算公开表............(2)`,
    `三、${y}年度部门决算情况说明..........(3)`,
    "（一）收入支出决算总体情况说明........(3)",
    "四、名词解释..................(9)",
    "一、概况",
    "（一）部门职责",
    "贯彻执行有关法律法规，下设5个科室，年内完成投资1200万元。",
    `二、${y}年度部门决算公开表`,
    "详见附表。",
    `三、${y}年度部门决算情况说明`,
    "（一）收入支出决算总体情况说明",
    `${y}年度收、支总计均为${wan(f.grand.now)}万元，与${y - 1}年度相比，${yearly(f.grand, each)}。主要原因是项目变动。`,
    "（二）收入决算情况说明",
    `本年收入合计${wan(f.income.now)}万元；包括财政拨款收入${wan(f.fiscalIncome.now)}万元（其中，一般公共预算${wan(f.generalIncome)}万元，政府性基金预算${wan(f.fundIncome)}万元，国有资本经营预算${wan(f.capitalIncome)}万元），占收入合计${percent(f.fiscalIncome.now, f.income.now)}%；${parts(f.incomes.slice(1), f.income.now, (name, amount, share) => `${name}${amount}万元，占收入合计${share}%`).join("；")}。`,
    "（三）支出决算情况说明",
    `本年支出合计${wan(f.outlay.now)}万元，其中${parts(f.outlays, f.outlay.now, (name, amount, share) => `${name}${amount}万元，占${share}%`).join("；")}。`,
    "（四）财政拨款收入支出决算总体情况说明",
    `${y}年度财政拨款收、支总计均为${wan(f.fiscalGrand.now)}万元，与${y - 1}年度相比，${yearly(f.fiscalGrand, { ...each, flat: "持平" })}。主要原因是项目变动。`,
    "（五）一般公共预算财政拨款支出决算情况说明",
    "1. 一般公共预算财政拨款支出决算总体情况",
    `${y}年度一般公共预算财政拨款支出${wan(f.general.now)}万元，占本年支出合计的${percent(f.general.now, f.outlay.now)}%，与${y - 1}年度相比，${yearly(f.general, { prefix: "一般公共预算财政拨款支出", flat: "一般公共预算财政拨款支出持平" })}。`,
    "2. 一般公共预算财政拨款支出决算结构情况",
    `${y}年度一般公共预算财政拨款支出${wan(f.general.now)}万元，主要用于以下方面：${b
      .kinds()
      .map(
        (code) =>
          `${b.nameOf(code)}（类）支出${wan(b.now(5, code, TOTAL))}万元，占${percent(b.now(5, code, TOTAL), f.general.now)}%`,
      )
      .join("；")}。`,
    "3. 一般公共预算财政拨款支出决算具体情况",
    `${y}年度一般公共预算财政拨款支出年初预算为${wan(b.initial(""))}万元，支出决算为${wan(f.general.now)}万元，完成年初预算的${percent(f.general.now, b.initial(""))}%，主要原因是项目变动。其中：`,
    ...b.items.map(({ code, names }, index) => {
      const spent = b.now(5, code, TOTAL);
      const planned = b.initial(code);
      return `（${index + 1}）${names[0]}（类）${names[1]}（款）${names[2]}（项）。年初预算为${wan(planned)}万元，支出决算为${wan(spent)}万元${done(spent, planned, "年初预算的")}，决算数${order(spent, planned)}预算数${wan(spent) === wan(planned) ? "" : "的主要原因是按实际需要开支"}。`;
    }),
    "（六）一般公共预算财政拨款基本支出决算情况说明",
    `${y}年度一般公共预算财政拨款基本支出${wan(f.basic)}万元，其中：`,
    `人员经费${wan(f.personnel)}万元，主要包括：${b.economic(["301", "303"]).join("、")}；`,
    `公用经费${wan(f.operating)}万元，主要包括：${b.economic(["302", "310", "399", "307", "312", "313"]).join("、")}。`,
    "（七）政府性基金预算财政拨款支出决算总体情况说明",
    `${y}年度政府性基金预算财政拨款支出年初预算为0万元，支出决算为${wan(b.now(7, TOTAL, TOTAL))}万元。`,
    "（八）国有资本经营预算财政拨款支出决算总体情况说明",
    `${y}年度国有资本经营预算财政拨款支出决算为${wan(b.now(8, TOTAL, TOTAL))}万元。`,
    "（九）财政拨款“三公”经费支出决算情况说明",
    "1. “三公”经费支出决算总体情况说明。",
    three(`${y}年度“三公”经费财政拨款`, P.total, true),
    "2. “三公”经费支出决算具体情况说明。",
    `（1）${three(`因公出国（境）费用`, P.abroad)}`,
    `全年使用财政拨款组织因公出国（境）团组${counts.missions}个；累计${counts.travellers}人次。开支内容包括：考察。`,
    `（2）${three("公务用车购置及运行维护费", P.vehicles)}`,
    `公务用车购置支出${wan(b.three(P.vehiclePurchase).final)}万元（含购置税等附加费用），主要用于经批准购置的${counts.purchased}辆公务用车；`,
    `公务用车运行维护费支出${wan(b.three(P.vehicleRunning).final)}万元，主要用于公务用车所需的燃料费、维修费、过桥过路费、保险费等支出；${y}年12月31日，本级及所属单位开支财政拨款的公务用车保有量为${counts.vehicles}辆。`,
    `（3）${three("公务接待费", P.reception)}`,
    `国内公务接待${counts.batches}批次，累计${counts.guests}人次。其中：外事接待支出${wan(foreign)}万元，接待${counts.foreignBatches}批次，${counts.foreignGuests}人次；其他国内公务接待支出${wan(domestic)}万元。`,
    "（十）机关运行经费支出说明",
    `${y}年度机关运行经费支出${wan(b.outside.agency[0])}万元，比${y - 1}年度${yearly({ now: b.outside.agency[0], before: b.outside.agency[1] }, { flat: "持平" })}。主要原因是办公支出变动。`,
    "（十一）政府采购支出说明",
    `${y}年度政府采购支出总额${wan(f.bought)}万元，其中：政府采购货物支出${wan(b.outside.goods)}万元、政府采购工程支出${wan(b.outside.works)}万元、政府采购服务支出${wan(b.outside.services)}万元。授予中小企业合同金额${wan(b.outside.sme)}万元，占政府采购支出总额的${percent(b.outside.sme, f.bought)}%，其中：授予小微企业合同金额${wan(b.outside.micro)}万元，占授予中小企业合同金额的${percent(b.outside.micro, b.outside.sme)}%。`,
    "（十二）国有资产占有情况说明",
    `截至${y}年12月31日，本部门共有车辆${f.vehicles}辆，单价100万元（含）以上设备（不含车辆）${b.department.assets.equipment}台（套）。`,
    "四、名词解释",
    "1.财政拨款收入：指本级财政部门当年拨付的财政预算资金，共500万元。",
  ];
}
