/** A budget's 说明 as in Hebei: 万元 from a workbook in 元, changes by parts, 机关运行经费 item by item. */
import { BALANCE, percent, THREE_PUBLIC as P, TOTAL, wan, type Book } from "./books";
import { outlaysOf } from "./figures";
import type { Outline } from "./outline";

export const budget: Outline = { name: "budget", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const grand = b.now(1, BALANCE.incomeGrand, "amount");
  const general = b.now(5, TOTAL, TOTAL);
  const project = b.now(5, TOTAL, "project");
  const items = b.economic(["302", "307", "310", "312", "313", "399"]);
  const lines = b.statement.table(6)?.lines ?? [];
  const costs = lines.flatMap(({ code, label }) =>
    code?.length === 5 && items.includes(label) && /^(?:302|307|31|399)/.test(code)
      ? [`${label}${wan(b.now(6, code, "amount"))}万元`]
      : [],
  );
  const three = (line: string): string => wan(b.now(9, line, TOTAL));
  return [
    "二、单位预算安排的总体情况",
    "按照预算管理有关规定，单位预算的编制实行综合预算管理，全部收入和支出都反映在预算中。",
    "1、收入说明",
    `${y}年预算收入${wan(grand)}万元，其中：一般公共预算收入${wan(b.now(1, "income.general", "amount"))}万元。`,
    "2、支出说明",
    `${y}年支出预算${wan(b.now(1, BALANCE.expenditureGrand, "amount"))}万元，其中${outlaysOf(b)
      .map(([name, fen]) => `${name}${wan(fen)}万元`)
      .join("；")}。`,
    `一般公共预算财政拨款支出${wan(general)}万元，占支出合计的${percent(general, b.now(3, TOTAL, TOTAL))}%，其中人员经费${wan(b.now(6, TOTAL, "personnel"))}万元，日常公用经费${wan(b.now(6, TOTAL, "public"))}万元${project === 0 ? "" : `，项目支出${wan(project)}万元`}。`,
    "三、机关运行经费安排情况",
    ...(costs.length === 0
      ? []
      : [
          `${y}年我单位机关运行经费共计安排${wan(b.now(6, TOTAL, "public"))}万元，用于保证正常办公的基本需要，包括${costs.join("，")}。`,
        ]),
    "四、财政拨款“三公”经费预算情况及增减变化原因",
    `${y}年，我单位财政拨款“三公”经费预算安排${three(P.total)}万元。具体情况如下：`,
    `（一）因公出国（境）费。安排${three(P.abroad)}万元。`,
    `（二）公务用车购置及运行费。共计安排${three(P.vehicles)}万元。`,
    `1.公务用车购置安排${three(P.vehiclePurchase)}万元。`,
    `2.公务用车运行维护费安排${three(P.vehicleRunning)}万元。`,
    `（三）公务接待费。安排${three(P.reception)}万元。`,
  ];
}
