/** Jiangsu: totals taken apart in numbered lines, 变动原因：, 差异原因：, 财政拨款 of all funds by 类 and 项, “三公” by fund in brackets. */
import type { Book } from "./books";
import { done, figuresOf, han, order, P, parts, percent, TOTAL, wan, yearly, type Pair } from "./figures";
import type { Outline } from "./outline";

export const jiangsu: Outline = { name: "jiangsu", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const f = figuresOf(b);
  const year = (pair: Pair): string =>
    wan(pair.now) === wan(pair.before)
      ? "与上年决算数相同"
      : `与上年相比，${yearly(pair)}，变动原因：${pair.now > pair.before ? "任务增加" : "任务压减"}`;
  const ofFund = b.statement.table(7)?.lines ?? [];
  const fund = ofFund.flatMap(({ code, label }) => {
    const group = ofFund.find((line) => line.code === code?.slice(0, 5))?.label ?? "";
    const spent = code?.length === 7 ? b.now(7, code, TOTAL) : 0;
    return spent === 0 ? [] : [{ name: `${group}（款）${label}（项）`, spent }];
  });
  const item = (name: string, planned: number, spent: number): string =>
    `${name}。年初预算${wan(planned)}万元，支出决算${wan(spent)}万元${planned === 0 ? "，年初预算为0，无法计算完成率" : done(spent, planned, "年初预算的")}。决算数${order(spent, planned)}年初预算数${wan(spent) === wan(planned) ? "" : "，差异原因：据实安排"}。`;
  const byFund = (fen: number): string =>
    `（其中：一般公共预算支出${wan(fen)}万元；政府性基金预算支出0.00万元；国有资本经营预算支出0.00万元）`;
  const three = (name: string, line: string): string => {
    const { budget, final } = b.three(line);
    return `${name}支出预算${wan(budget)}万元，支出决算${wan(final)}万元${done(final, budget, "预算的")}，决算数与预算数${wan(final) === wan(budget) ? "相同" : "的差异原因：从严控制"}。`;
  };
  const all = b.three(P.total);
  const share = (name: string, line: string): string =>
    `${name}支出${wan(b.three(line).final)}万元，占“三公”经费的${percent(b.three(line).final, all.final)}%`;
  const counts = b.department.threePublic;
  const meeting = (
    name: string,
    { budget, final }: { readonly budget: number; readonly final: number },
  ): string =>
    `${y}年度财政拨款${name}支出预算${wan(budget)}万元，支出决算${wan(final)}万元${done(final, budget, "预算的")}。`;
  return [
    `第三部分 ${y}年度部门决算情况说明`,
    "一、收入支出决算总体情况说明",
    `${y}年度收入、支出决算总计${wan(f.grand.now)}万元。与上年相比，${f.grand.now === f.grand.before ? "收、支总计持平" : `收、支总计各${yearly(f.grand)}`}。其中：`,
    `（一）收入决算总计${wan(f.grand.now)}万元。包括：`,
    `1.本年收入决算合计${wan(f.income.now)}万元。${year(f.income)}。`,
    `2.使用非财政拨款结余（含专用结余）${wan(f.surplusUsed)}万元。`,
    `3.年初结转和结余${wan(f.opening.now)}万元。${year(f.opening)}。`,
    `（二）支出决算总计${wan(f.grand.now)}万元。包括：`,
    `1.本年支出决算合计${wan(f.outlay.now)}万元。${year(f.outlay)}。`,
    `2.结余分配${wan(f.surplusDistributed)}万元。`,
    `3.年末结转和结余${wan(f.closing.now)}万元。结转和结余事项：尚未完工的项目。${year(f.closing)}。`,
    "二、收入决算情况说明",
    `${y}年度本年收入决算合计${wan(f.income.now)}万元，其中：${parts(f.incomes, f.income.now).join("；")}。`,
    "三、支出决算情况说明",
    `${y}年度本年支出决算合计${wan(f.outlay.now)}万元，其中：${parts(f.outlays, f.outlay.now).join("；")}。`,
    "四、财政拨款收入支出决算总体情况说明",
    `${y}年度财政拨款收入、支出决算总计${wan(f.fiscalGrand.now)}万元。与上年相比，${f.fiscalGrand.now === f.fiscalGrand.before ? "收、支总计持平" : `收、支总计各${yearly(f.fiscalGrand)}，变动原因：项目变动`}。`,
    "五、财政拨款支出决算情况说明",
    "财政拨款支出决算反映三本预算财政拨款支出的总体情况，当年拨款和上年结转的支出都在内。",
    `${y}年度财政拨款支出决算${wan(f.fiscalOutlay.now)}万元，占本年支出合计的${percent(f.fiscalOutlay.now, f.outlay.now)}%。与${y}年度财政拨款支出年初预算${wan(b.initial(""))}万元相比${done(f.fiscalOutlay.now, b.initial(""), "年初预算的")}。其中：`,
    ...b
      .kinds()
      .flatMap((kind, index) => [
        `（${han(index)}）${b.nameOf(kind)}（类）`,
        ...b.items
          .filter(({ code }) => code.startsWith(kind))
          .map(({ code, names }, place) =>
            item(`${place + 1}.${names[1]}（款）${names[2]}（项）`, b.initial(code), b.now(5, code, TOTAL)),
          ),
      ]),
    ...fund.map(({ name, spent }, index) => item(`${index + 1}.${name}`, 0, spent)),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `${y}年度一般公共预算财政拨款基本支出决算${wan(f.basic)}万元，其中：`,
    `（一）人员经费${wan(f.personnel)}万元。主要包括：${b.economic(["301", "303"]).join("、")}。`,
    `（二）公用经费${wan(f.operating)}万元。主要包括：${b.economic(["302", "310", "399", "307", "312", "313"]).join("、")}。`,
    "七、一般公共预算财政拨款支出决算情况说明",
    `${y}年度一般公共预算财政拨款支出决算${wan(f.general.now)}万元。${year(f.general)}。`,
    "八、政府性基金预算财政拨款支出决算情况说明",
    `${y}年度政府性基金预算财政拨款支出决算${wan(b.now(7, TOTAL, TOTAL))}万元。${year({ now: b.now(7, TOTAL, TOTAL), before: b.before(7, TOTAL, TOTAL) })}。`,
    "九、国有资本经营预算财政拨款支出决算情况说明",
    `${y}年度国有资本经营预算财政拨款支出决算${wan(b.now(8, TOTAL, TOTAL))}万元。`,
    "十、财政拨款“三公”经费、会议费、培训费支出决算情况说明",
    "（一）“三公”经费财政拨款支出总体情况说明",
    `${y}年度财政拨款“三公”经费支出决算${wan(all.final)}万元${byFund(all.final)}。${year({ now: all.final, before: all.before })}。其中，${[share("因公出国（境）费", P.abroad), share("公务用车购置及运行维护费", P.vehicles), share("公务接待费", P.reception)].join("；")}。`,
    "（二）“三公”经费财政拨款支出具体情况说明",
    three("1.因公出国（境）费", P.abroad),
    `全年使用财政拨款涉及的出国（境）团组${counts.missions}个，累计${counts.travellers}人次。`,
    three("2.公务用车购置及运行维护费", P.vehicles),
    `其中：${three("（1）公务用车购置", P.vehiclePurchase)}本年度使用财政拨款购置公务用车${counts.purchased}辆。`,
    `${three("（2）公务用车运行维护费", P.vehicleRunning)}公务用车运行维护费主要用于燃料、维修、保险。截至${y}年12月31日，使用财政拨款开支的公务用车保有量为${counts.vehicles}辆。`,
    three("3.公务接待费", P.reception),
    `其中：国内公务接待支出${wan(b.three(P.reception).final - counts.receptionAbroad)}万元，接待${counts.batches}批次，${counts.guests}人次，开支内容：业务往来；国（境）外公务接待支出${wan(counts.receptionAbroad)}万元。`,
    "（三）财政拨款会议费支出决算情况说明",
    meeting("会议费", counts.meeting),
    `${y}年度全年召开会议12个，参加会议345人次，开支内容：工作部署会。`,
    "（四）财政拨款培训费支出决算情况说明",
    meeting("培训费", counts.training),
    "十一、机关运行经费支出决算情况说明",
    `${y}年度机关运行经费支出决算${wan(b.outside.agency[0])}万元（其中：一般公共预算支出${wan(b.outside.agency[0])}万元；政府性基金预算支出0.00万元；国有资本经营预算支出0.00万元）。${year({ now: b.outside.agency[0], before: b.outside.agency[1] })}。`,
    "十二、政府采购支出决算情况说明",
    `${y}年度政府采购支出总额${wan(f.bought)}万元，其中：政府采购货物支出${wan(b.outside.goods)}万元、政府采购工程支出${wan(b.outside.works)}万元、政府采购服务支出${wan(b.outside.services)}万元。政府采购授予中小企业合同金额${wan(b.outside.sme)}万元，占政府采购支出总额的${percent(b.outside.sme, f.bought)}%，其中：授予小微企业合同金额${wan(b.outside.micro)}万元，占授予中小企业合同金额的${percent(b.outside.micro, b.outside.sme)}%。`,
    "十三、国有资产占用情况",
    `截至${y}年12月31日，本部门共有车辆${f.vehicles}辆；单价100万元（含）以上的设备（不含车辆）${b.department.assets.equipment}台（套）。`,
    "第四部分 名词解释",
    "一、财政拨款收入：指从同级财政取得的各类拨款，例如1.00万元。",
  ];
}
