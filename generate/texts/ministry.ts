/** The ministry's outline, as in Henan and Anhui: every item with its share, then 项 by 项 with 完成年初预算. */
import { moved, percent, THREE_PUBLIC as P, TOTAL, wan, type Book } from "./books";
import { figuresOf, parts, yearly } from "./figures";
import type { Outline } from "./outline";

export const ministry: Outline = { name: "ministry", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const f = figuresOf(b);
  const spaced = (name: string, amount: string, share: string): string =>
    `${name} ${amount} 万元，占 ${share}%`;
  const [agency, agencyBefore] = b.outside.agency;
  const three = (line: string): { readonly planned: number; readonly final: number } => ({
    planned: b.three(line).budget,
    final: b.three(line).final,
  });
  const total = three(P.total);
  const done = (final: number, planned: number, word: string): string =>
    planned === 0 ? "" : `，完成${word}的 ${percent(final, planned)}%`;
  const cars = b.department.assets.vehicles;
  const kinds = [
    "副部（省）级及以上领导用车",
    "主要领导干部用车",
    "机要通信用车",
    "应急保障用车",
    "执法执勤用车",
    "特种专业技术用车",
    "离退休干部用车",
    "其他用车",
  ];
  return [
    `第三部分 ${y} 年度${b.name}部门决算情况说明`,
    "一、收入支出决算总体情况说明",
    `${y} 年度收、支总计均为 ${wan(f.grand.now)} 万元。与上年度相比，${yearly(f.grand, { prefix: "收、支总计各", flat: "收、支总计持平" })}。主要原因是业务量变动。`,
    "二、收入决算情况说明",
    `${y} 年度收入合计 ${wan(f.income.now)} 万元，其中：${parts(f.incomes, f.income.now, spaced).join("；")}。`,
    "三、支出决算情况说明",
    `${y} 年度支出合计 ${wan(f.outlay.now)} 万元，其中：${parts(f.outlays, f.outlay.now, spaced).join("；")}。`,
    "四、财政拨款收入支出决算总体情况说明",
    `${y} 年度财政拨款收、支总计均为 ${wan(f.fiscalGrand.now)} 万元。与上年度相比，${yearly(f.fiscalGrand, { prefix: "财政拨款收、支总计各", flat: "财政拨款收、支总计持平" })}。主要原因是预算安排变动。`,
    "五、一般公共预算财政拨款支出决算情况说明",
    "（一）总体情况。",
    `${y} 年度一般公共预算财政拨款支出 ${wan(f.general.now)} 万元，占支出合计的 ${percent(f.general.now, f.outlay.now)}%。与上年度相比，${yearly(f.general, { prefix: "一般公共预算财政拨款支出", flat: "一般公共预算财政拨款支出持平" })}。主要原因是预算安排变动。`,
    "（二）结构情况。",
    `${y} 年度一般公共预算财政拨款支出 ${wan(f.general.now)} 万元，主要用于以下方面：${b
      .kinds()
      .map(
        (code) =>
          `${b.nameOf(code).replace(/支出$/, "")}（类）支出 ${wan(b.now(5, code, TOTAL))} 万元，占 ${percent(b.now(5, code, TOTAL), f.general.now)}%`,
      )
      .join("；")}。`,
    "（三）具体情况。",
    `${y} 年度一般公共预算财政拨款支出年初预算为 ${wan(b.initial(""))} 万元，支出决算为 ${wan(f.general.now)} 万元${done(f.general.now, b.initial(""), "年初预算")}。其中：`,
    ...b.items.map(({ code, names }, index) => {
      const spent = b.now(5, code, TOTAL);
      return `${index + 1}. ${names[0]}（类）${names[1]}（款）${names[2]}（项）。年初预算为 ${wan(b.initial(code))} 万元，支出决算为 ${wan(spent)} 万元${done(spent, b.initial(code), "年初预算")}。决算数与年初预算数存在差异的主要原因是据实列支。`;
    }),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `${y} 年度一般公共预算财政拨款基本支出 ${wan(f.basic)} 万元。其中：人员经费 ${wan(f.personnel)} 万元，主要包括：${b.economic(["301", "303"]).join("、")}；公用经费 ${wan(f.operating)} 万元，主要包括：${b.economic(["302", "307", "310", "312", "313", "399"]).join("、")}。`,
    "七、政府性基金预算财政拨款支出决算情况说明",
    `${y} 年度政府性基金预算财政拨款支出决算为 ${wan(b.now(7, TOTAL, TOTAL))} 万元。`,
    "八、国有资本经营预算财政拨款支出决算情况说明",
    `${y} 年度国有资本经营预算财政拨款支出决算为 ${wan(b.now(8, TOTAL, TOTAL))} 万元。`,
    "九、财政拨款“三公”经费支出决算情况说明",
    "（一）“三公”经费财政拨款支出决算总体情况说明。",
    `${y} 年度“三公”经费财政拨款支出预算为 ${wan(total.planned)} 万元，支出决算为 ${wan(total.final)} 万元${done(total.final, total.planned, "预算")}。`,
    "（二）“三公”经费财政拨款支出决算具体情况说明。",
    ...(total.final === 0
      ? []
      : [
          `${y} 年度“三公”经费财政拨款支出决算中，因公出国（境）费支出决算 ${wan(three(P.abroad).final)} 万元，占 ${percent(three(P.abroad).final, total.final)}%；公务用车购置及运行费支出决算 ${wan(three(P.vehicles).final)} 万元，占 ${percent(three(P.vehicles).final, total.final)}%；公务接待费支出决算 ${wan(three(P.reception).final)} 万元，占 ${percent(three(P.reception).final, total.final)}%。具体情况如下：`,
        ]),
    ...(
      [
        ["因公出国（境）费", P.abroad],
        ["公务用车购置及运行费", P.vehicles],
        ["公务接待费", P.reception],
      ] as const
    ).map(
      ([name, line], index) =>
        `${index + 1}. ${name}预算为 ${wan(three(line).planned)} 万元，支出决算为 ${wan(three(line).final)} 万元${done(three(line).final, three(line).planned, "预算")}。`,
    ),
    "十、机关运行经费支出情况说明",
    `${y} 年度机关运行经费支出 ${wan(agency)} 万元，${moved(agency, agencyBefore, { prefix: `比 ${y - 1} 年度`, flat: `与 ${y - 1} 年度持平` })}。主要原因是办公支出变动。`,
    "十一、政府采购支出情况说明",
    `${y} 年度政府采购支出总额 ${wan(f.bought)} 万元，其中：政府采购货物支出 ${wan(b.outside.goods)} 万元、政府采购工程支出 ${wan(b.outside.works)} 万元、政府采购服务支出 ${wan(b.outside.services)} 万元。授予中小企业合同金额 ${wan(b.outside.sme)} 万元，占政府采购支出总额的 ${percent(b.outside.sme, f.bought)}%。`,
    "十二、国有资产占用情况说明",
    `截至 ${y} 年 12 月 31 日，我部门共有车辆 ${cars.reduce((a, c) => a + c, 0)} 辆，其中：${kinds.map((kind, index) => `${kind} ${cars[index]} 辆`).join("、")}。`,
  ];
}
