/** A budget as in Guangxi: 同比 throughout, each source and each use with its share and its change, uses by function and by 经济分类. */
import { BALANCE, moved, percent, THREE_PUBLIC as P, TOTAL, wan, type Book } from "./books";
import { outlaysOf } from "./figures";
import type { Outline } from "./outline";

export const guangxiBudget: Outline = { name: "guangxi-budget", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const grand = b.now(1, BALANCE.incomeGrand, "amount");
  const spent = b.now(1, BALANCE.expenditureGrand, "amount");
  const fiscal = b.now(4, BALANCE.incomeGrand, "amount");
  const general = b.now(5, TOTAL, TOTAL);
  const basic = b.now(5, TOTAL, "basic");
  const year = (now: number, before: number): string =>
    moved(now, before, { prefix: "同比", flat: "与上年持平" });
  const line = (
    name: string,
    slot: 1 | 3 | 4 | 5 | 9,
    key: string,
    column: string,
    whole: number,
    of: string,
  ): string =>
    `${name}${wan(b.now(slot, key, column))}万元，占${of}的${percent(b.now(slot, key, column), whole)}%，${year(b.now(slot, key, column), b.before(slot, key, column))}`;
  const three = b.now(9, P.total, TOTAL);
  const groups = (["301", "302", "303", "310"] as const).flatMap((code) => {
    const now = b.now(6, code, TOTAL);
    const name = {
      "301": "工资福利支出",
      "302": "商品和服务支出",
      "303": "对个人和家庭的补助",
      "310": "资本性支出",
    }[code];
    return now === 0 && b.before(6, code, TOTAL) === 0
      ? []
      : [
          `${name}预算${wan(now)}万元，占基本支出预算${percent(now, basic)}%，${year(now, b.before(6, code, TOTAL))}。`,
        ];
  });
  return [
    `第二部分 ${y}年部门预算情况说明`,
    "一、部门收支总体情况说明",
    `（一）收入预算说明。${y}年收入总预算${wan(grand)}万元，${year(grand, b.before(1, BALANCE.incomeGrand, "amount"))}。其中：`,
    `1.${line("一般公共预算拨款收入", 1, "income.general", "amount", grand, "收入总预算")}。`,
    `2.${line("政府性基金预算拨款收入", 1, "income.fund", "amount", grand, "收入总预算")}。`,
    `3.${line("国有资本经营预算拨款收入", 1, "income.capital", "amount", grand, "收入总预算")}。`,
    `4.${line("上年结转结余", 1, BALANCE.opening, "amount", grand, "收入总预算")}。`,
    `（二）支出预算说明。${y}年支出总预算${wan(spent)}万元，${year(spent, b.before(1, BALANCE.expenditureGrand, "amount"))}。`,
    ...outlaysOf(b).map(
      ([name, , column], index) => `${index + 1}.${line(name, 3, TOTAL, column, spent, "支出总预算")}。`,
    ),
    "二、财政拨款收支总体情况说明",
    `${y}年财政拨款收入预算${wan(fiscal)}万元，${year(fiscal, b.before(4, BALANCE.incomeGrand, "amount"))}，其中：${[
      line("一般公共预算拨款", 4, "income.general", "amount", fiscal, "财政拨款收入预算"),
      line("政府性基金预算拨款", 4, "income.fund", "amount", fiscal, "财政拨款收入预算"),
    ].join("；")}。`,
    "三、一般公共预算支出情况说明",
    `${y}年一般公共预算支出${wan(general)}万元，${year(general, b.before(5, TOTAL, TOTAL))}。其中：${line("基本支出", 5, TOTAL, "basic", general, "一般公共预算支出")}；${line("项目支出", 5, TOTAL, "project", general, "一般公共预算支出")}。`,
    "（一）按支出功能分类科目划分",
    ...b
      .kinds()
      .map((code) => `${line(`${b.nameOf(code)}（类）`, 5, code, TOTAL, general, "一般公共预算支出")}。`),
    "（二）按支出经济分类科目划分",
    `基本支出预算${wan(basic)}万元，${year(basic, b.before(5, TOTAL, "basic"))}。`,
    ...groups,
    "四、一般公共预算“三公”经费支出情况说明",
    `${y}年“三公”经费预算${wan(three)}万元，${year(three, b.before(9, P.total, TOTAL))}。其中：`,
    `（一）${line("因公出国（境）费预算", 9, P.abroad, TOTAL, three, "“三公”经费预算")}。`,
    `（二）${line("公务接待费预算", 9, P.reception, TOTAL, three, "“三公”经费预算")}。`,
    `（三）${line("公务用车购置及运行费预算", 9, P.vehicles, TOTAL, three, "“三公”经费预算")}。其中：公务用车购置费${wan(b.now(9, P.vehiclePurchase, TOTAL))}万元，公务用车运行维护费${wan(b.now(9, P.vehicleRunning, TOTAL))}万元。`,
    "五、其他重要事项情况说明",
    `（一）机关运行经费。${y}年机关运行经费预算${wan(b.outside.agency[0])}万元，${year(b.outside.agency[0], b.outside.agency[1])}。`,
    `（二）政府采购。${y}年政府采购预算${wan(b.outside.goods + b.outside.works + b.outside.services)}万元，其中：货物类${wan(b.outside.goods)}万元，工程类${wan(b.outside.works)}万元，服务类${wan(b.outside.services)}万元。`,
  ];
}
