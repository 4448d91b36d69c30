/** Beijing: one section on income and expenditure, 类 and 款 in quotation marks against 年初预算, 工资福利支出 in prose. */
import { BALANCE, moved, percent, THREE_PUBLIC as P, TOTAL, wan, type Book } from "./books";
import type { Outline } from "./outline";

export const beijing: Outline = { name: "beijing", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const grand = b.now(1, BALANCE.incomeGrand, "amount");
  const income = b.now(2, TOTAL, TOTAL);
  const outlay = b.now(3, TOTAL, TOTAL);
  const general = b.now(5, TOTAL, TOTAL);
  const part = (name: string, fen: number, whole: number, of: string): string =>
    `${name}${wan(fen)}万元，占${of}的${percent(fen, whole)}%`;
  const year = (now: number, before: number): string =>
    moved(now, before, { prefix: "比上年", flat: "与上年持平" });
  const planned = (now: number, initial: number): string =>
    moved(now, initial, { prefix: `比${y}年年初预算`, flat: `与${y}年年初预算持平` });
  const three = (name: string, line: string): string => {
    const { initial, final } = b.three(line);
    const difference = initial - final;
    const against =
      wan(initial) === wan(final)
        ? `与${y}年年初预算数持平`
        : `比${y}年年初预算数${wan(initial)}万元${difference > 0 ? "减少" : "增加"}${wan(Math.abs(difference))}万元`;
    return `${name}${y}年决算数${wan(final)}万元，${against}。主要原因：按规定开支。`;
  };
  return [
    "第二部分 部门决算情况说明",
    "一、收入支出决算总体情况说明",
    `${y}年度收、支总计${wan(grand)}万元，${year(grand, b.before(1, BALANCE.incomeGrand, "amount"))}。`,
    "（一）收入决算说明",
    `${y}年度本年收入合计${wan(income)}万元，${year(income, b.before(2, TOTAL, TOTAL))}，其中：${[
      part("财政拨款收入", b.now(2, TOTAL, "fiscal"), income, "收入合计"),
      part("上级补助收入", b.now(2, TOTAL, "superior"), income, "收入合计"),
      part("事业收入", b.now(2, TOTAL, "business"), income, "收入合计"),
      part("经营收入", b.now(2, TOTAL, "operating"), income, "收入合计"),
      part("附属单位上缴收入", b.now(2, TOTAL, "affiliated"), income, "收入合计"),
      part("其他收入", b.now(2, TOTAL, "other"), income, "收入合计"),
    ].join("；")}。`,
    "（二）支出决算说明",
    `${y}年度本年支出合计${wan(outlay)}万元，${year(outlay, b.before(3, TOTAL, TOTAL))}，其中：${[
      part("基本支出", b.now(3, TOTAL, "basic"), outlay, "支出合计"),
      part("项目支出", b.now(3, TOTAL, "project"), outlay, "支出合计"),
      part("上缴上级支出", b.now(3, TOTAL, "remitted"), outlay, "支出合计"),
      part("经营支出", b.now(3, TOTAL, "operating"), outlay, "支出合计"),
      part("对附属单位补助支出", b.now(3, TOTAL, "subsidy"), outlay, "支出合计"),
    ].join("；")}。`,
    "二、一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算总体情况",
    `${y}年度一般公共预算财政拨款支出${wan(general)}万元，主要用于以下方面（按大类）：${b
      .kinds()
      .map((code) => part(b.nameOf(code), b.now(5, code, TOTAL), general, "本年一般公共预算财政拨款支出"))
      .join("；")}。`,
    "（二）一般公共预算财政拨款支出决算具体情况",
    ...b.kinds().flatMap((kind, index) => {
      const groups = [
        ...new Set(b.items.filter(({ code }) => code.startsWith(kind)).map(({ code }) => code.slice(0, 5))),
      ];
      return [
        `${index + 1}、“${b.nameOf(kind)}”（类）${y}年度决算${wan(b.now(5, kind, TOTAL))}万元，${planned(b.now(5, kind, TOTAL), b.initial(kind))}。其中：`,
        ...groups.map(
          (group) =>
            `“${b.nameOf(group)}”（款）${y}年度决算${wan(b.now(5, group, TOTAL))}万元，${planned(b.now(5, group, TOTAL), b.initial(group))}。主要原因：据实列支。`,
        ),
      ];
    }),
    "三、政府性基金预算财政拨款支出决算情况说明",
    `本年度政府性基金预算财政拨款支出${wan(b.now(7, TOTAL, TOTAL))}万元。`,
    "四、国有资本经营预算财政拨款支出决算情况说明",
    `本年度国有资本经营预算财政拨款支出${wan(b.now(8, TOTAL, TOTAL))}万元。`,
    "五、一般公共预算财政拨款基本支出决算情况说明",
    `${y}年度使用一般公共预算财政拨款安排基本支出${wan(b.now(5, TOTAL, "basic"))}万元，其中，人员经费${wan(b.now(6, "personnel", "amount"))}万元，公用经费${wan(b.now(6, "public", "amount"))}万元。`,
    "第三部分 其他重要事项的情况说明",
    "一、“三公”经费财政拨款决算情况",
    `“三公”经费包括因公出国（境）费、公务用车购置及运行维护费和公务接待费。${three(`${y}年“三公”经费财政拨款`, P.total)}其中：`,
    three("1.因公出国（境）费用。", P.abroad),
    three("2.公务接待费。", P.reception),
    three("3.公务用车购置及运行维护费。", P.vehicles),
    `其中，公务用车购置费${y}年决算数${wan(b.three(P.vehiclePurchase).final)}万元。公务用车运行维护费${y}年决算数${wan(b.three(P.vehicleRunning).final)}万元。`,
    "二、机关运行经费支出情况",
    `${y}年行政单位和参照公务员法管理事业单位使用一般公共预算财政拨款安排的机关运行经费支出合计${wan(b.outside.agency[0])}万元，${year(b.outside.agency[0], b.outside.agency[1])}。`,
  ];
}
