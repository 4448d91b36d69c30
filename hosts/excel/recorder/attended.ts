/** What takes a person: to undo, to go to another workbook and back. */
import type { ExcelHost } from "../host";
import { cellOf } from "./adapter-steps";
import { ask, onScratch } from "./scratch";
import type { StepPlan } from "./step-plan";

/** Time for what only a person can do. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10_000));
}

export function attendedSteps(host: ExcelHost): readonly StepPlan[] {
  return [
    {
      name: "请在十秒内按一次 Ctrl+Z：撤销恢复的标记",
      run: async (workbook) => {
        await host.mark([{ ...cellOf(workbook), kind: "error", message: "记录：撤销" }]);
        await host.unmark();
        await pause();
        await host.marked();
        await host.unmark();
      },
    },
    {
      name: "请在十秒内点到另一个工作簿：前面是另一个工作簿时定位",
      run: async (workbook) => {
        await pause();
        await host.select(cellOf(workbook));
      },
    },
    { name: "前面是另一个工作簿时冻结窗格", run: ask((_context, sheet) => sheet.freezePanes.freezeRows(1)) },
    {
      name: "请点回这个工作簿：受保护的工作表上加批注",
      run: async () => {
        await pause();
        await ask((context, sheet) => {
          sheet.protection.protect();
          context.workbook.comments.add(onScratch("F1"), "一");
        })();
      },
    },
  ];
}
