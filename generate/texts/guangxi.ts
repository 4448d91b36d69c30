/** Guangxi: income and expenditure numbered by kind, codes before names, budget and year before in one item, spaces everywhere. */
import type { Book } from "./books";
import { done, figuresOf, P, percent, TOTAL, wan, yearly, type Pair } from "./figures";
import type { Outline } from "./outline";

export const guangxi: Outline = { name: "guangxi", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const f = figuresOf(b);
  const year = (pair: Pair): string =>
    yearly(pair, { prefix: `较${y - 1}年度决算数`, flat: `与${y - 1}年度决算数持平` });
  const three = (name: string, line: string): string => {
    const { initial, final, before } = b.three(line);
    return `${name}年初预算${wan(initial)}万元，支出决算${wan(final)}万元${done(final, initial, "年初预算的")}，${year({ now: final, before })}`;
  };
  const counts = b.department.threePublic;
  return [
    `第三部分：${b.name}${y}年度部门决算情况说明`,
    `一、${y} 年度收入支出决算总体情况`,
    `（一）${b.name}${y}年度收入总计${wan(f.grand.now)}万元，支出总计 ${wan(f.grand.now)} 万元。与${y - 1}年度决算数相比，${yearly(f.grand, { prefix: "收入总计", flat: "收入总计持平" })}；${yearly(f.grand, { prefix: "支出总计", flat: "支出总计持平" })}。`,
    "（二）收入决算情况说明",
    `本年收入合计 ${wan(f.income.now)} 万元，其中：`,
    ...f.incomes.map(
      ([name, fen], index) =>
        `${index + 1}.${name} ${wan(fen)} 万元，占收入总额的 ${percent(fen, f.income.now)}%，为财政或有关单位拨入的资金。`,
    ),
    "（三）支出决算情况说明",
    `本年支出合计 ${wan(f.outlay.now)} 万元，${year(f.outlay)}，其中：`,
    ...f.outlays.map(
      ([name, fen], index) =>
        `${index + 1}．${name} ${wan(fen)} 万元，占本年支出的比重为 ${percent(fen, f.outlay.now)}%。`,
    ),
    `二、${y} 年度一般公共预算财政拨款支出决算情况`,
    `${b.name}${y}年度一般公共预算财政拨款支出年初预算 ${wan(b.initial(""))} 万元，支出决算 ${wan(f.general.now)} 万元，完成年初预算的 ${percent(f.general.now, b.initial(""))}%；${year(f.general)}。其中：基本支出 ${wan(f.basic)} 万元，项目支出 ${wan(f.project)} 万元。按支出功能分类，包括：`,
    ...b.items.map(({ code, names }, index) => {
      const spent = b.now(5, code, TOTAL);
      const planned = b.initial(code);
      return `（${index + 1}）${code}${names[2]}年初预算 ${wan(planned)} 万元，支出决算 ${wan(spent)} 万元${done(spent, planned, "年初预算的 ")}，${year({ now: spent, before: b.before(5, code, TOTAL) })}。主要用于人员和办公支出。`;
    }),
    `三、${y} 年度一般公共预算财政拨款基本支出决算情况说明`,
    `一般公共预算财政拨款基本支出 ${wan(f.basic)} 万元，其中：人员经费 ${wan(f.personnel)} 万元，占基本支出的 ${percent(f.personnel, f.basic)}%；公用经费 ${wan(f.operating)} 万元，占基本支出的 ${percent(f.operating, f.basic)}%。`,
    `（一）工资福利支出 ${wan(b.now(6, "301", "amount"))} 万元。`,
    `（二）商品和服务支出 ${wan(b.now(6, "302", "amount"))} 万元。`,
    `（三）对个人和家庭的补助支出 ${wan(b.now(6, "303", "amount"))} 万元。`,
    `四、${y} 年度政府性基金支出决算情况`,
    `${y}年度政府性基金年初结转和结余 ${wan(b.now(7, TOTAL, "opening"))} 万元，本年收入 ${wan(b.now(7, TOTAL, "income"))} 万元，本年支出 ${wan(b.now(7, TOTAL, TOTAL))} 万元，年末结转和结余 ${wan(b.now(7, TOTAL, "closing"))} 万元。`,
    `五、${y}年度国有资本经营预算支出决算情况`,
    `${y}年度国有资本经营预算财政拨款支出 ${wan(b.now(8, TOTAL, TOTAL))} 万元。`,
    "六、财政拨款安排的“三公”经费支出决算情况说明",
    `${y}年度财政拨款安排的${three("“三公”经费支出", P.total)}。其中：`,
    `（一）${three("因公出国（境）费", P.abroad)}。全年使用财政拨款安排出国（境）团组 ${counts.missions} 个，累计 ${counts.travellers} 人次。`,
    `（二）${three("公务用车购置及运行费", P.vehicles)}。其中：`,
    `${three("公务用车购置费", P.vehiclePurchase)}。${y}年度购置公务用车 ${counts.purchased} 辆。`,
    `${three("公务用车运行维护费", P.vehicleRunning)}。财政拨款开支运行维护费的公务用车保有量 ${counts.vehicles} 辆。`,
    `（三）${three("公务接待费", P.reception)}。国内公务接待 ${counts.batches} 批次，接待 ${counts.guests} 人次。`,
    "七、其他重要事项情况说明",
    "（一）机关运行经费支出情况说明。",
    `${y}年度机关运行经费支出 ${wan(b.outside.agency[0])} 万元，${year({ now: b.outside.agency[0], before: b.outside.agency[1] })}。`,
    "（二）政府采购支出情况说明。",
    `${y}年度政府采购支出总额 ${wan(f.bought)} 万元，其中：货物类采购 ${wan(b.outside.goods)} 万元，工程类采购 ${wan(b.outside.works)} 万元，服务类采购 ${wan(b.outside.services)} 万元。`,
    "（三）国有资产占用情况说明。",
    `截至${y}年12月31日，本部门共有车辆 ${f.vehicles} 辆；单位价值100万元以上设备 ${b.department.assets.equipment} 台（套）。`,
    "第四部分 名词解释",
    "一、财政拨款收入：指100万元以上的收入。",
  ];
}
