/** A department's budget as the ministry words it: 拨款 of the year, 执行数 of the year before, 项 with 预算数. */
import { BALANCE, moved, percent, THREE_PUBLIC as P, TOTAL, wan, type Book } from "./books";
import { outlaysOf } from "./figures";
import type { Outline } from "./outline";

export const appropriation: Outline = { name: "appropriation", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const grand = b.now(1, BALANCE.incomeGrand, "amount");
  const out = b.now(3, TOTAL, TOTAL);
  const general = b.now(5, TOTAL, TOTAL);
  const basic = b.now(5, TOTAL, "basic");
  const year = (now: number, before: number): string =>
    moved(now, before, { prefix: `比${y - 1}年预算数`, flat: `与${y - 1}年预算数持平` });
  const part = (name: string, fen: number, whole: number): string =>
    `${name}${wan(fen)}万元，占${percent(fen, whole)}%`;
  const three = (name: string, line: string): string =>
    `${name}预算${wan(b.now(9, line, TOTAL))}万元，${year(b.now(9, line, TOTAL), b.before(9, line, TOTAL))}`;
  return [
    `第三部分 ${b.name}${y}年单位预算情况说明`,
    `一、关于${b.name}${y}年收支预算情况的总体说明`,
    `按照综合预算的原则，${b.name}所有收入和支出均纳入部门预算管理。收入包括：一般公共预算拨款收入、其他收入；支出包括：一般公共服务支出等。${y}年收支总预算${wan(grand)}万元，${year(grand, b.before(1, BALANCE.incomeGrand, "amount"))}。`,
    `二、关于${b.name}${y}年收入预算情况说明`,
    `${y}年收入预算${wan(grand)}万元，其中：${[part("一般公共预算拨款收入", b.now(1, "income.general", "amount"), grand), part("政府性基金预算拨款收入", b.now(1, "income.fund", "amount"), grand)].join("；")}。`,
    `三、关于${b.name}${y}年支出预算情况说明`,
    `${y}年支出预算${wan(out)}万元，其中：${outlaysOf(b)
      .map(([name, fen]) => part(name, fen, out))
      .join("；")}。`,
    `四、关于${b.name}${y}年一般公共预算当年拨款情况说明`,
    "（一）一般公共预算当年拨款规模变化情况。",
    `${y}年一般公共预算当年拨款${wan(general)}万元，${year(general, b.before(5, TOTAL, TOTAL))}，主要是项目变动。`,
    "（二）一般公共预算当年拨款结构情况。",
    `${b
      .kinds()
      .map((code) => part(`${b.nameOf(code)}（类）`, b.now(5, code, TOTAL), general))
      .join("；")}。`,
    "（三）一般公共预算当年拨款具体使用情况。",
    ...b.items.map(
      ({ code, names }, index) =>
        `${index + 1}.${names[0]}（类）${names[1]}（款）${names[2]}（项）${y}年预算数为${wan(b.now(5, code, TOTAL))}万元，${year(b.now(5, code, TOTAL), b.before(5, code, TOTAL))}，主要用于人员和办公。`,
    ),
    `五、关于${b.name}${y}年一般公共预算基本支出情况说明`,
    `${y}年一般公共预算基本支出${wan(basic)}万元，其中：`,
    `人员经费${wan(b.now(6, TOTAL, "personnel"))}万元，主要包括：${b.economic(["301", "303"]).join("、")}；`,
    `公用经费${wan(b.now(6, TOTAL, "public"))}万元，主要包括：${b.economic(["302", "310", "399", "307", "312", "313"]).join("、")}。`,
    `六、关于${b.name}${y}年“三公”经费预算情况说明`,
    `${y}年${three("“三公”经费", P.total)}。其中：${three("因公出国（境）费", P.abroad)}；${three("公务用车购置及运行费", P.vehicles)}；${three("公务接待费", P.reception)}。`,
    "七、其他重要事项的情况说明",
    "（一）机关运行经费",
    `${y}年机关运行经费财政拨款预算${wan(b.now(6, TOTAL, "public"))}万元。`,
  ];
}
