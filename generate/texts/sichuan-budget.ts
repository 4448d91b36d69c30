/** A budget as in Sichuan: 收支预算总数 of both sides, 收入包括／支出包括, 当年拨款 by 类 and 项, “三公” against last year's budget. */
import { BALANCE, moved, percent, THREE_PUBLIC as P, TOTAL, wan, type Book } from "./books";
import { BUDGET_SOURCES, outlaysOf } from "./figures";
import type { Outline } from "./outline";

export const sichuanBudget: Outline = { name: "sichuan-budget", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const grand = b.now(1, BALANCE.incomeGrand, "amount");
  const fiscal = b.now(4, BALANCE.incomeGrand, "amount");
  const general = b.now(5, TOTAL, TOTAL);
  const year = (now: number, before: number, prefix = `比${y - 1}年预算数`): string =>
    moved(now, before, { prefix, flat: `与${y - 1}年预算数持平` });
  const parts = (
    lines: readonly (readonly [name: string, fen: number, ...rest: readonly unknown[]])[],
    whole: number,
  ): string =>
    lines
      .filter(([, fen]) => fen !== 0)
      .map(([name, fen]) => `${name}${wan(fen)}万元，占${percent(fen, whole)}%`)
      .join("；");
  const from = (
    slot: 1 | 4,
    lines: readonly (readonly [name: string, line: string])[],
  ): readonly (readonly [string, number])[] =>
    lines.map(([name, line]) => [name, b.now(slot, line, "amount")] as const).filter(([, fen]) => fen !== 0);
  const three = (line: string): readonly [number, number] => [
    b.now(9, line, TOTAL),
    b.before(9, line, TOTAL),
  ];
  const against = (name: string, line: string): string => {
    const [now, before] = three(line);
    if (wan(now) === wan(before)) return `${name}较${y - 1}年预算持平。`;
    if (before === 0) return `${name}较${y - 1}年预算增加${wan(now)}万元。主要原因是据实安排。`;
    return `${name}较${y - 1}年预算${now > before ? "增长" : "下降"}${percent(now - before, before)}%。主要原因是据实安排。`;
  };
  const kinds = b.kinds().map((code) => [b.nameOf(code), b.now(5, code, TOTAL)] as const);
  const { goods, works, services } = b.outside;
  const fund = b.now(7, TOTAL, TOTAL);
  const out = b.now(3, TOTAL, TOTAL);
  return [
    `第二部分 ${y}年单位预算情况说明`,
    `一、收支预算情况说明`,
    `按照综合预算的原则，本单位所有收入和支出均纳入单位预算管理。${b.name}${y}年收支预算总数${wan(grand)}万元，${year(grand, b.before(1, BALANCE.incomeGrand, "amount"), `比${y - 1}年收支预算总数`)}，主要原因是项目变动。`,
    "（一）收入预算情况",
    `${b.name}${y}年收入预算${wan(grand)}万元，其中：${parts(
      from(1, [["上年结转", BALANCE.opening], ...BUDGET_SOURCES]),
      grand,
    )}。`,
    "（二）支出预算情况",
    `${b.name}${y}年支出预算${wan(out)}万元，其中：${parts(outlaysOf(b), out)}。`,
    "二、财政拨款收支预算情况说明",
    `${b.name}${y}年财政拨款收支预算总数${wan(fiscal)}万元，${year(fiscal, b.before(4, BALANCE.incomeGrand, "amount"), `比${y - 1}年财政拨款收支预算总数`)}，主要原因是项目变动。`,
    `收入包括：${from(4, [
      ["本年一般公共预算拨款收入", "income.general"],
      ["本年政府性基金预算拨款收入", "income.fund"],
      ["本年国有资本经营预算拨款收入", "income.capital"],
      ["上年结转", BALANCE.opening],
    ])
      .map(([name, fen]) => `${name}${wan(fen)}万元`)
      .join("、")}。`,
    "三、一般公共预算当年拨款情况说明",
    "（一）一般公共预算当年拨款规模变化情况",
    `${b.name}${y}年一般公共预算当年拨款${wan(general)}万元，${year(general, b.before(5, TOTAL, TOTAL))}，主要原因是项目变动。`,
    "（二）一般公共预算当年拨款结构情况",
    `${parts(kinds, general)}。`,
    "（三）一般公共预算当年拨款具体使用情况",
    ...b.items.map(
      ({ code, names }, index) =>
        `${index + 1}.${names[0]}（类）${names[1]}（款）${names[2]}（项）${y}年预算数为${wan(b.now(5, code, TOTAL))}万元，主要用于：保障机关正常运转，开展专项业务。`,
    ),
    "四、一般公共预算基本支出情况说明",
    `${b.name}${y}年一般公共预算基本支出${wan(b.now(5, TOTAL, "basic"))}万元，其中：`,
    `人员经费${wan(b.now(6, TOTAL, "personnel"))}万元，主要包括：${b.economic(["301", "303"]).join("、")}。`,
    `公用经费${wan(b.now(6, TOTAL, "public"))}万元，主要包括：${b.economic(["302", "310", "399", "307", "312", "313"]).join("、")}。`,
    "五、“三公”经费财政拨款预算安排情况说明",
    `${b.name}${y}年“三公”经费财政拨款预算数${wan(three(P.total)[0])}万元，其中：因公出国（境）经费${wan(three(P.abroad)[0])}万元，公务接待费${wan(three(P.reception)[0])}万元，公务用车购置及运行维护费${wan(three(P.vehicles)[0])}万元。`,
    `（一）${against("因公出国（境）经费", P.abroad)}`,
    `（二）${against("公务接待费", P.reception)}`,
    `${y}年公务接待费计划用于执行公务、考察调研等公务活动开支的交通费、住宿费、用餐费等。`,
    `（三）${against("公务用车购置及运行维护费", P.vehicles)}`,
    `${y}年安排公务用车购置费${wan(three(P.vehiclePurchase)[0])}万元。`,
    `${y}年安排公务用车运行维护费${wan(three(P.vehicleRunning)[0])}万元，用于公务用车燃油、维修、保险等方面支出。`,
    "六、政府性基金预算支出情况说明",
    fund === 0
      ? `${b.name}${y}年没有使用政府性基金预算拨款安排的支出。`
      : `${b.name}${y}年使用政府性基金预算拨款安排的支出${wan(fund)}万元，其中：基本支出${wan(b.now(7, TOTAL, "basic"))}万元，项目支出${wan(b.now(7, TOTAL, "project"))}万元。`,
    "七、其他重要事项的情况说明",
    "（一）机关运行经费",
    `${y}年，${b.name}的机关运行经费财政拨款预算为${wan(b.outside.agency[0])}万元，${year(b.outside.agency[0], b.outside.agency[1], `比${y - 1}年预算`)}。`,
    "（二）政府采购情况",
    `${y}年，${b.name}安排政府采购预算${wan(goods + works + services)}万元，其中：政府采购货物预算${wan(goods)}万元，政府采购工程预算${wan(works)}万元，政府采购服务预算${wan(services)}万元。`,
  ];
}
