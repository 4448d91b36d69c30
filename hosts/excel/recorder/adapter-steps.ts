/** Everything the adapter does. */
import { check } from "../../../src/check/check";
import { diagnose } from "../../../src/diagnose/diagnose";
import type { TextSheet } from "../../../src/sheets/text-sheet";
import { workingPaper } from "../../../src/sheets/working-paper";
import { recognise } from "../../../src/statement/recognise";
import type { CellRef, Workbook } from "../../../src/workbook/workbook";
import { MEMORY_NAMESPACE } from "../../memory";
import type { ExcelHost } from "../host";
import type { StepPlan } from "./step-plan";

/** A text with what XML has its ways with. */
const KEPT = ' 记录：<甲>&"乙"\r\n\t\u0001 ';

const TEXT: TextSheet = {
  title: "记录：情况说明",
  paragraphs: [
    { text: "一、收入支出决算总体情况说明", level: 1 },
    { text: "2022年度收、支总计均为928.86万元。".repeat(8), level: 0 },
  ],
  charts: [
    {
      kind: "column",
      title: "收、支决算总计变动",
      categories: ["收入总计", "支出总计"],
      series: [
        { name: "2021年度", values: [900_000_000, 900_000_000] },
        { name: "2022年度", values: [928_860_000, 928_860_000] },
      ],
    },
    {
      kind: "pie",
      title: "支出结构",
      categories: ["基本支出", "项目支出"],
      series: [{ name: "支出", values: [600_000_000, 328_860_000] }],
    },
  ],
};

export function cellOf(workbook: Workbook): CellRef {
  return { sheet: workbook.sheets.find((sheet) => !sheet.hidden)?.name ?? "", address: "B2" };
}

export function readingSteps(host: ExcelHost): readonly StepPlan[] {
  return [
    { name: "读取", run: () => host.read() },
    { name: "再次读取", run: () => host.read() },
    { name: "查看标记", run: () => host.marked() },
    {
      name: "标出",
      run: (workbook) =>
        host.mark([
          { ...cellOf(workbook), kind: "error", message: "记录：错误" },
          { ...cellOf(workbook), address: "D4", kind: "error", message: "记录：错误" },
          { ...cellOf(workbook), address: "C3", kind: "warning", message: "记录：提醒" },
        ]),
    },
    {
      name: "重新标出",
      run: (workbook) => host.mark([{ ...cellOf(workbook), kind: "rounding", message: "记录：尾差" }]),
    },
    { name: "清除标记", run: () => host.unmark() },
    { name: "定位", run: (workbook) => host.select(cellOf(workbook)) },
  ];
}

export function writingSteps(host: ExcelHost): readonly StepPlan[] {
  return [
    {
      name: "写入并撤销",
      run: async (workbook) => {
        const cell = cellOf(workbook);
        await host.write(cell, await host.write(cell, 123.45));
      },
    },
    {
      name: "核对底稿",
      run: async (workbook) => {
        const report = check(recognise(workbook));
        await host.writePaper(workingPaper(report, diagnose(report)));
        await host.writePaper(workingPaper(report, diagnose(report)));
      },
    },
    {
      name: "情况说明",
      run: async () => {
        await host.writeText(TEXT);
        await host.writeText({ ...TEXT, charts: [] });
      },
    },
    {
      name: "记在工作簿里",
      run: async () => {
        await host.remember("narrative", KEPT);
        await host.remember("narrative", `${KEPT}。`);
        await Excel.run(async (context) => {
          const parts = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).load("items");
          await context.sync();
          parts.items.forEach((part) => part.getXml());
          await context.sync();
        });
        await host.remember("narrative", undefined);
      },
    },
  ];
}
