/** The questions whose answers we can only assume without a real Excel, asked of a sheet of their own. */
import { MOVABLE_FORMATS_API, NOTES_API, supports } from "../requirements";
import type { StepPlan } from "./step-plan";

const SCRATCH = "勾稽记录用";

export function ask(
  question: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void,
): () => Promise<void> {
  return () =>
    Excel.run(async (context) => {
      question(context, context.workbook.worksheets.getItem(SCRATCH));
      await context.sync();
    });
}

/** A place on that sheet, as comments and notes want it. */
export const onScratch = (address: string): string => `'${SCRATCH}'!${address}`;

export const BEGIN: readonly StepPlan[] = [
  {
    name: "新建记录用工作表",
    run: () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add(SCRATCH);
        await context.sync();
      }),
  },
];

/** What Excel makes of what is typed, of what is not there and of what does not fit. */
export const OF_CELLS: readonly StepPlan[] = [
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
];

/** Comments, and the notes of old where there are any. */
export function ofAnnotations(): readonly StepPlan[] {
  return [
    {
      name: "有批注的单元格再加批注",
      run: ask((context) => {
        context.workbook.comments.add(onScratch("C1"), "一");
        context.workbook.comments.add(onScratch("C1"), "二");
      }),
    },
    ...(supports(NOTES_API) ? OF_NOTES : []),
  ];
}

const OF_NOTES: readonly StepPlan[] = [
  {
    name: "旧式备注",
    run: ask((context) => {
      const { notes } = context.workbook;
      notes.add(onScratch("C5"), "一");
      notes.getItem(onScratch("C5")).load("content");
      notes.getItem(onScratch("C5")).getLocation().load("address");
      notes.getCount();
      notes.getItem(onScratch("C5")).delete();
    }),
  },
  {
    name: "有批注的单元格再加备注",
    run: ask((context) => void context.workbook.notes.add(onScratch("C1"), "三")),
  },
];

/** Formats with a condition, and the page. */
export const OF_FORMATS: readonly StepPlan[] = [
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
];

/** With the sheet under protection; then it is gone. */
export const END: readonly StepPlan[] = [
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
