/** Jiangxi: income and expenditure with their balances, 类 only, 经济分类 with the year before, 三公 with 全年预算. */
import { BALANCE, moved, percent, THREE_PUBLIC as P, TOTAL, wan, type Book } from "./books";
import type { Outline } from "./outline";

export const jiangxi: Outline = { name: "jiangxi", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const T1 = (line: string): number => b.now(1, line, "amount");
  const year = (line: string): string =>
    moved(T1(line), b.before(1, line, "amount"), { prefix: "比上年", flat: "与上年持平" });
  const income = b.now(2, TOTAL, TOTAL);
  const outlay = b.now(3, TOTAL, TOTAL);
  const part = (name: string, fen: number, whole: number): string =>
    `${name}${wan(fen)}万元，占${percent(fen, whole)}%`;
  const fiscal = b.now(5, TOTAL, TOTAL);
  const group = (name: string, code: string): string => {
    const now = b.now(6, code, "amount");
    return `${name}${wan(now)}万元，${moved(now, b.before(6, code, "amount"), { prefix: "比上年", flat: "与上年持平" })}，主要原因：据实列支。`;
  };
  const three = (name: string, line: string): string => {
    const { budget, final, before } = b.three(line);
    const done = budget === 0 ? "" : `完成全年预算的${percent(final, budget)}%，`;
    return `${name}全年预算数${wan(budget)}万元，决算数${wan(final)}万元，${done}决算数${moved(final, before, { prefix: "比上年", flat: "与上年持平" })}`;
  };
  return [
    `第三部分  ${y}年度部门决算情况说明`,
    "一、收入决算情况说明",
    `本部门${y}年度收入总计${wan(T1(BALANCE.incomeGrand))}万元，其中年初结转和结余${wan(T1(BALANCE.opening))}万元，${year(BALANCE.opening)}；使用非财政拨款结余${wan(T1(BALANCE.surplusUsed))}万元，${year(BALANCE.surplusUsed)}；本年收入合计${wan(income)}万元，${year(BALANCE.income)}，主要原因：项目变动。`,
    `本年收入的具体构成：${[
      part("财政拨款收入", b.now(2, TOTAL, "fiscal"), income),
      part("事业收入", b.now(2, TOTAL, "business"), income),
      part("经营收入", b.now(2, TOTAL, "operating"), income),
      part("上级补助收入", b.now(2, TOTAL, "superior"), income),
      part("附属单位上缴收入", b.now(2, TOTAL, "affiliated"), income),
      part("其他收入", b.now(2, TOTAL, "other"), income),
    ].join("；")}。`,
    "二、支出决算情况说明",
    `本部门${y}年度支出总计${wan(T1(BALANCE.expenditureGrand))}万元，其中本年支出合计${wan(outlay)}万元，${year(BALANCE.expenditure)}，主要原因：项目变动；结余分配${wan(T1(BALANCE.surplusDistributed))}万元，${year(BALANCE.surplusDistributed)}；年末结转和结余${wan(T1(BALANCE.closing))}万元，${year(BALANCE.closing)}，主要原因：结转变动。`,
    `本年支出的具体构成：${[
      part("基本支出", b.now(3, TOTAL, "basic"), outlay),
      part("项目支出", b.now(3, TOTAL, "project"), outlay),
      part("经营支出", b.now(3, TOTAL, "operating"), outlay),
      part("上缴上级支出", b.now(3, TOTAL, "remitted"), outlay),
      part("对附属单位补助支出", b.now(3, TOTAL, "subsidy"), outlay),
    ].join("；")}。`,
    "三、一般公共预算财政拨款支出决算情况说明",
    `本部门${y}年度一般公共预算财政拨款本年支出年初预算数${wan(b.initial(""))}万元，决算数${wan(fiscal)}万元，完成年初预算的${percent(fiscal, b.initial(""))}%。其中：`,
    ...b.kinds().map((code, index) => {
      const spent = b.now(5, code, TOTAL);
      const planned = b.initial(code);
      const done = planned === 0 ? "" : `，完成年初预算的${percent(spent, planned)}%`;
      return `（${"一二三四五六七八九十"[index] ?? "十一"}）${b.nameOf(code)}（类）年初预算数${wan(planned)}万元，决算数${wan(spent)}万元${done}。预决算差异主要原因：据实列支。`;
    }),
    "四、一般公共预算财政拨款基本支出决算情况说明",
    `本部门${y}年度一般公共预算财政拨款基本支出${wan(b.now(5, TOTAL, "basic"))}万元，其中：`,
    `（一）${group("工资福利支出", "301")}`,
    `（二）${group("商品和服务支出", "302")}`,
    `（三）${group("对个人和家庭补助支出", "303")}`,
    `（四）${group("资本性支出", "310")}`,
    "五、财政拨款“三公”经费支出决算情况说明",
    `本部门${y}年度${three("财政拨款“三公”经费支出", P.total)}，其中：`,
    `（一）${three("因公出国（境）费", P.abroad)}。全年安排因公出国（境）团组${b.department.threePublic.missions}个，累计${b.department.threePublic.travellers}人次。`,
    `（二）${three("公务接待费", P.reception)}。全年国内公务接待${b.department.threePublic.batches}批，累计接待${b.department.threePublic.guests}人次。`,
    `（三）${three("公务用车购置及运行维护费", P.vehicles)}，其中：`,
    `${three("公务用车购置", P.vehiclePurchase)}，全年使用财政拨款购置公务用车${b.department.threePublic.purchased}辆。`,
    `${three("公务用车运行维护费", P.vehicleRunning)}，年末使用财政拨款负担费用的公务用车保有量${b.department.threePublic.vehicles}辆。`,
    "六、机关运行经费支出情况说明",
    `本部门${y}年度机关运行经费支出${wan(b.outside.agency[0])}万元，决算数${moved(b.outside.agency[0], b.outside.agency[1], { prefix: "比上年", flat: "与上年持平" })}，主要原因：办公支出变动。`,
    "八、国有资产占用情况说明",
    `截至${y}年12月31日，本部门共有车辆${b.department.assets.vehicles.reduce((a, c) => a + c, 0)}辆（台）。本部门单价100万元（含）以上设备（不含车辆）${b.department.assets.equipment}台（套）。`,
  ];
}
