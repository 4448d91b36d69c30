/**
 * What the recorder does in a real Excel: everything the adapter does, and the questions whose answers we can only assume
 * without one. It works on a copy of a workbook, and tidies up behind itself.
 */
import { check } from "../../../src/check/check";
import { diagnose } from "../../../src/diagnose/diagnose";
import type { TextSheet } from "../../../src/sheets/text-sheet";
import { workingPaper } from "../../../src/sheets/working-paper";
import { recognise } from "../../../src/statement/recognise";
import type { Workbook } from "../../../src/workbook/workbook";
import { MEMORY_NAMESPACE } from "../../memory";
import type { ExcelHost } from "../host";
import { MOVABLE_FORMATS_API, NOTES_API, supports } from "../requirements";

export interface StepPlan {
  readonly name: string;
  run(workbook: Workbook): Promise<unknown>;
}

/** A sheet for questions that change something. */
const SCRATCH = "勾稽记录用";

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

function cellOf(workbook: Workbook) {
  return { sheet: workbook.sheets.find((sheet) => !sheet.hidden)?.name ?? "", address: "B2" };
}

function ask(question: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void): () => Promise<void> {
  return () =>
    Excel.run(async (context) => {
      question(context, context.workbook.worksheets.getItem(SCRATCH));
      await context.sync();
    });
}

/** Time for what only a person can do. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10_000));
}

export function stepsWith(host: ExcelHost): readonly StepPlan[] {
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
    {
      name: "新建记录用工作表",
      run: () =>
        Excel.run(async (context) => {
          context.workbook.worksheets.add(SCRATCH);
          await context.sync();
        }),
    },
    {
      name: "写入各种文字",
      run: ask((_context, sheet) => {
        sheet.getRange("A1:A10").values = [
          ["12"],
          ["'12"],
          ["=1+2"],
          ["'=1+2"],
          ["1-2"],
          ["+5"],
          ["-A1"],
          ["@甲"],
          [true],
          ["12%"],
        ];
        sheet.getRange("A1:A10").load("values,formulas,numberFormat,valueTypes");
      }),
    },
    {
      name: "不一致的格式",
      run: ask((_context, sheet) => {
        sheet.getRange("B1").format.fill.color = "#FF0000";
        sheet.getRange("B1:B2").format.fill.load("color");
        sheet.getRange("B1:B2").format.load("horizontalAlignment,wrapText,columnWidth");
      }),
    },
    {
      name: "不存在的工作表",
      run: ask((context) => void context.workbook.worksheets.getItem("没有这张表").load("name")),
    },
    {
      name: "不存在的对象上再取",
      run: ask((context) => {
        const nothing = context.workbook.worksheets.getItemOrNullObject("没有这张表");
        nothing.getUsedRangeOrNullObject(true).getIntersectionOrNullObject("A1:B2").load("values");
        nothing.protection.load("protected");
      }),
    },
    {
      name: "空表的已用区域",
      run: ask((_context, sheet) => void sheet.getRange("Z9").getUsedRangeOrNullObject(true).load("values")),
    },
    {
      name: "尺寸不符的数组",
      run: ask((_context, sheet) => {
        sheet.getRange("A1:B2").values = [[1]];
      }),
    },
    {
      name: "有批注的单元格再加批注",
      run: ask((context) => {
        context.workbook.comments.add(`'${SCRATCH}'!C1`, "一");
        context.workbook.comments.add(`'${SCRATCH}'!C1`, "二");
      }),
    },
    ...(supports(NOTES_API)
      ? [
          {
            name: "旧式备注",
            run: ask((context) => {
              const { notes } = context.workbook;
              notes.add(`'${SCRATCH}'!C5`, "一");
              notes.getItem(`'${SCRATCH}'!C5`).load("content");
              notes.getItem(`'${SCRATCH}'!C5`).getLocation().load("address");
              notes.getCount();
              notes.getItem(`'${SCRATCH}'!C5`).delete();
            }),
          },
          {
            name: "有批注的单元格再加备注",
            run: ask((context) => void context.workbook.notes.add(`'${SCRATCH}'!C1`, "三")),
          },
        ]
      : []),
    {
      name: "没有规则的条件格式",
      run: ask((_context, sheet) => {
        const format = sheet.getRange("E1").conditionalFormats.add("Custom");
        format.load("id,type");
        format.custom.rule.load("formula");
      }),
    },
    {
      name: "条件格式换单元格",
      run: ask((_context, sheet) => {
        const format = sheet.getRange("E3").conditionalFormats.add("Custom");
        format.custom.rule.formula = "=TRUE";
        if (supports(MOVABLE_FORMATS_API)) format.setRanges("E5:E6,E9");
        format.getRanges().load("address");
      }),
    },
    {
      name: "页宽缩放是否留住",
      run: async () => {
        await ask((_context, sheet) => {
          sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
        })();
        await ask((_context, sheet) => void sheet.pageLayout.load("zoom"))();
      },
    },
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
    {
      name: "前面是另一个工作簿时冻结窗格",
      run: ask((_context, sheet) => sheet.freezePanes.freezeRows(1)),
    },
    {
      name: "请点回这个工作簿：受保护的工作表上加批注",
      run: async () => {
        await pause();
        await ask((context, sheet) => {
          sheet.protection.protect();
          context.workbook.comments.add(`'${SCRATCH}'!F1`, "一");
        })();
      },
    },
    {
      name: "受保护的工作表上设条件格式",
      run: ask((_context, sheet) => {
        sheet.protection.protect();
        sheet.getRanges("D1,D3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      }),
    },
    {
      name: "删除记录用工作表",
      run: ask((_context, sheet) => {
        sheet.protection.unprotect();
        sheet.delete();
      }),
    },
  ];
}
