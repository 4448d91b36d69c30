/** Chongqing: every amount against last year and against 年初预算, with words like 较 and 共计. */
import { BALANCE, moved, percent, THREE_PUBLIC as P, TOTAL, wan, type Book } from "./books";
import type { Outline } from "./outline";

export const chongqing: Outline = { name: "chongqing", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const T1 = (line: string): number => b.now(1, line, "amount");
  const year = (now: number, before: number): string =>
    moved(now, before, {
      prefix: "较上年决算数",
      flat: "与上年决算数持平",
      grow: "增长",
      fall: "下降",
      decimals: 1,
    });
  const planned = (now: number, initial: number): string =>
    moved(now, initial, { prefix: "较年初预算数", flat: "与年初预算数持平", decimals: 1 });
  const income = b.now(2, TOTAL, TOTAL);
  const outlay = b.now(3, TOTAL, TOTAL);
  const general = b.now(5, TOTAL, TOTAL);
  const part = (name: string, fen: number, whole: number): string =>
    `${name}${wan(fen)}万元，占${percent(fen, whole, 1)}%`;
  const three = (name: string, line: string): string => {
    const { initial, final, before } = b.three(line);
    return `${name}${wan(final)}万元。费用支出${planned(final, initial)}，主要原因是按规定开支。${moved(final, before, { prefix: "较上年支出数", flat: "与上年支出数持平", decimals: 1 })}，主要原因是按规定开支。`;
  };
  const fiscal = b.now(4, BALANCE.incomeGrand, "amount");
  return [
    "二、部门决算情况说明",
    "（一）收入支出决算总体情况说明",
    `1．总体情况。${y}年度收入总计${wan(T1(BALANCE.incomeGrand))}万元，支出总计${wan(T1(BALANCE.expenditureGrand))}万元。收、支${year(T1(BALANCE.incomeGrand), b.before(1, BALANCE.incomeGrand, "amount"))}，主要原因是项目变动。`,
    `2．收入情况。${y}年度收入合计${wan(income)}万元，${year(income, b.before(2, TOTAL, TOTAL))}，主要原因是项目变动。其中：${[
      part("财政拨款收入", b.now(2, TOTAL, "fiscal"), income),
      part("事业收入", b.now(2, TOTAL, "business"), income),
      part("经营收入", b.now(2, TOTAL, "operating"), income),
      part("其他收入", b.now(2, TOTAL, "other"), income),
      part("上级补助收入", b.now(2, TOTAL, "superior"), income),
      part("附属单位上缴收入", b.now(2, TOTAL, "affiliated"), income),
    ].join(
      "；",
    )}。此外，使用非财政拨款结余${wan(T1(BALANCE.surplusUsed))}万元，年初结转和结余${wan(T1(BALANCE.opening))}万元。`,
    `3．支出情况。${y}年度支出合计${wan(outlay)}万元，${year(outlay, b.before(3, TOTAL, TOTAL))}，主要原因是项目变动。其中：${[
      part("基本支出", b.now(3, TOTAL, "basic"), outlay),
      part("项目支出", b.now(3, TOTAL, "project"), outlay),
      part("经营支出", b.now(3, TOTAL, "operating"), outlay),
      part("上缴上级支出", b.now(3, TOTAL, "remitted"), outlay),
      part("对附属单位补助支出", b.now(3, TOTAL, "subsidy"), outlay),
    ].join("；")}。此外，结余分配${wan(T1(BALANCE.surplusDistributed))}万元。`,
    `4．结转结余情况。${y}年度年末结转和结余${wan(T1(BALANCE.closing))}万元，${year(T1(BALANCE.closing), b.before(1, BALANCE.closing, "amount"))}，主要原因是结转变动。`,
    "（二）财政拨款收入支出决算总体情况说明",
    `${y}年度财政拨款收、支总计${wan(fiscal)}万元。与${y - 1}年相比，${moved(fiscal, b.before(4, BALANCE.incomeGrand, "amount"), { prefix: "财政拨款收、支总计各", flat: "财政拨款收、支总计持平", decimals: 1 })}。`,
    "（三）一般公共预算财政拨款支出决算情况说明",
    `1．支出情况。${y}年度一般公共预算财政拨款支出${wan(general)}万元，${year(general, b.before(5, TOTAL, TOTAL))}，主要原因是项目变动。${planned(general, b.initial(""))}，主要原因是预算追加。`,
    `2．比较情况。${y}年度一般公共预算财政拨款支出主要用于以下几个方面：`,
    ...b.kinds().map((code, index) => {
      const spent = b.now(5, code, TOTAL);
      return `（${index + 1}）${b.nameOf(code)}${wan(spent)}万元，占${percent(spent, general, 1)}%，${planned(spent, b.initial(code))}，主要原因是据实列支。`;
    }),
    "（四）一般公共预算财政拨款基本支出决算情况说明",
    `${y}年度一般公共财政拨款基本支出${wan(b.now(5, TOTAL, "basic"))}万元。其中：人员经费${wan(b.now(6, "personnel", "amount"))}万元，${year(b.now(6, "personnel", "amount"), b.before(6, "personnel", "amount"))}，主要原因是人员变动。人员经费用途主要包括${b.economic(["301", "303"]).join("、")}。公用经费${wan(b.now(6, "public", "amount"))}万元，${year(b.now(6, "public", "amount"), b.before(6, "public", "amount"))}，主要原因是办公支出变动。`,
    "三、“三公”经费情况说明",
    "（一）“三公”经费支出总体情况说明",
    three(`${y}年度“三公”经费支出共计`, P.total),
    "（二）“三公”经费分项支出情况",
    three(`${y}年度本部门因公出国（境）费用`, P.abroad),
    three("公务车购置费", P.vehiclePurchase),
    three("公务车运行维护费", P.vehicleRunning),
    three("公务接待费", P.reception),
    "（三）“三公”经费实物量情况",
    `${y}年度本部门因公出国（境）共计${b.department.threePublic.missions}个团组，${b.department.threePublic.travellers}人；公务用车购置${b.department.threePublic.purchased}辆，公务车保有量为${b.department.threePublic.vehicles}辆；国内公务接待${b.department.threePublic.batches}批次${b.department.threePublic.guests}人。`,
    "四、其他需要说明的事项",
    "（一）财政拨款会议费、培训费和机关运行经费情况说明",
    `${y}年度机关运行经费${wan(b.outside.agency[0])}万元，${year(b.outside.agency[0], b.outside.agency[1])}。`,
  ];
}
