/** 核对底稿 in the workbook: its formulas agree with the check and go on working without us; it is there once. */
import { check } from "../../../src/check/check";
import { diagnose } from "../../../src/diagnose/diagnose";
import { FEN_PER_UNIT } from "../../../src/amount/unit";
import type { EvaluatedRelation } from "../../../src/check/report";
import { PAPER_SHEET, VERDICTS, workingPaper, type WorkingPaper } from "../../../src/sheets/working-paper";
import { recognise } from "../../../src/statement/recognise";
import { toAddress } from "../../../src/workbook/address";
import { PAPER_TITLE } from "../../../src/workbook/own-sheets";
import type { ExcelHost } from "../../../hosts/excel/host";
import { Fault } from "../../excel-host/fault";
import { bookOf } from "../../excel-host/load-workbook";
import type { LocalExcel } from "../../excel-host";
import { sample, SAMPLES, type SampleName } from "../../../samples/load";
import { EDITIONS, expectNoLeaks, open, sentenceOf, until } from "./excel";

function openSample(name: SampleName, apiVersion = "1.15") {
  const book = bookOf(sample(name));
  // Results that came with the file do not matter here: what our formulas find is computed.
  return open(book, { apiVersion });
}

async function checked(host: ExcelHost) {
  const report = check(recognise(await host.read()));
  return { report, paper: workingPaper(report, diagnose(report), "2026年3月1日") };
}

/** What the paper shows in a line, columns as in the sheet. */
function shown(excel: LocalExcel, paper: WorkingPaper, line: number): unknown[] {
  const sheet = excel.book.sheetNamed(PAPER_SHEET)!;
  return paper.columns.map((_, column) => excel.book.shownAt(sheet, paper.preface.length + 1 + line, column));
}

function expectedVerdict({ verdict, relation }: EvaluatedRelation): string {
  if (verdict === "suspicious") return VERDICTS.rounding;
  if (verdict === "failed" && relation.rule.severity !== "error") return VERDICTS.unusual;
  return VERDICTS[verdict];
}

describe.each(SAMPLES)("%s", (name) => {
  test.each(EDITIONS)("every line comes to what the check came to, at ExcelApi %s", async (apiVersion) => {
    const { excel, host } = openSample(name, apiVersion);
    const { report, paper } = await checked(host);
    await host.writePaper(paper);
    expect(paper.rows).toHaveLength(report.relations.length);
    const wrong = report.relations.flatMap((evaluated, line) => {
      const [, rule, , , left, , , right, difference, allowance, verdict] = shown(excel, paper, line);
      const unit =
        FEN_PER_UNIT[(evaluated.relation.left[0] ?? evaluated.relation.right[0])!.entry.amount.unit];
      const close = (value: unknown, fen: number) => Math.abs(Number(value) - fen / unit) < 1e-6;
      const fits =
        rule === evaluated.relation.rule.id &&
        verdict === expectedVerdict(evaluated) &&
        (evaluated.verdict === "unjudged" ||
          (close(left, evaluated.left) &&
            close(right, evaluated.right) &&
            close(difference, evaluated.difference) &&
            close(allowance, evaluated.allowance)));
      return fits ? [] : [[evaluated.relation.rule.id, evaluated.verdict, shown(excel, paper, line)]];
    });
    expect(wrong).toEqual([]);
    await expectNoLeaks(excel);
  });
});

test("an edit shows in the paper at once, without us", async () => {
  const { excel, host } = openSample("henan-2022");
  const { report, paper } = await checked(host);
  await host.writePaper(paper);
  const line = report.relations.findIndex(
    ({ verdict, relation }) =>
      verdict === "passed" && relation.left.length === 1 && relation.right.length > 1,
  );
  const { entry } = report.relations[line]!.relation.left[0]!;
  expect(shown(excel, paper, line)[10]).toBe(VERDICTS.passed);
  excel.user.type(entry.sheet, entry.address, Number(entry.content ?? 0) + 10);
  expect(shown(excel, paper, line)[8]).toBe(10);
  expect([VERDICTS.failed, VERDICTS.unusual]).toContain(shown(excel, paper, line)[10]);
  // Rows that go in above do not disturb it.
  excel.user.insertRows(entry.sheet, 1, 2);
  expect(shown(excel, paper, line)[8]).toBe(10);
  const moved = toAddress(entry.row + 2, entry.column);
  excel.user.type(entry.sheet, moved, Number(entry.content ?? 0));
  expect(shown(excel, paper, line)[10]).toBe(VERDICTS.passed);
});

test("it is dressed for the screen and for the printer", async () => {
  const { excel, host } = openSample("henan-2022");
  const { paper } = await checked(host);
  await host.writePaper(paper);
  const sheet = excel.book.sheetNamed(PAPER_SHEET)!;
  const header = paper.preface.length;
  expect(excel.book.activeSheet).toBe(sheet);
  expect(sheet.frozenRows).toBe(header + 1);
  expect(sheet.autoFilter).toMatchObject({ top: header, left: 0, right: paper.columns.length - 1 });
  expect(sheet.pageSetup).toMatchObject({
    orientation: "Landscape",
    printTitleRows: `$${String(header + 1)}:$${String(header + 1)}`,
  });
  expect(sheet.cell(header + 1, 4).numberFormat).toBe("#,##0.00####");
  expect(sheet.cell(header + 1, 11).formula).toMatch(/^HYPERLINK\("#'.+'![A-Z]+\d+"/);
  expect(sheet.conditionalFormats.length).toBeGreaterThan(0);
  expect(excel.book.shownAt(sheet, 0, 0)).toBe(PAPER_TITLE);
  const counts = paper.preface[2]!.map((_, column) => String(excel.book.shownAt(sheet, 2, column))).join(" ");
  expect(counts).toMatch(/相符 \d+ 尾差 \d+ 不平 \d+ 待核实 \d+ 无法判断 \d+/);
});

test("an Excel that does not scale it to the width of a page without saying so: that is said", async () => {
  const { excel, host } = openSample("henan-2022");
  const { paper } = await checked(host);
  expect(await host.writePaper(paper)).toBeUndefined();
  expect(excel.book.sheetNamed(PAPER_SHEET)!.pageSetup.zoom).toEqual({ horizontalFitToPages: 1 });
  const { paper: again } = await checked(host);
  excel.behaviour = { fitsToPages: false };
  expect(await host.writePaper(again)).toBe(
    "“核对底稿”已写好，只是 Excel 没有做成：缩放到一页宽。打印前请在“页面布局”里把宽度设为 1 页。",
  );
});

describe("made again", () => {
  test("it is in its place, and never there twice", async () => {
    const { excel, host } = openSample("henan-2022");
    const { paper } = await checked(host);
    await host.writePaper(paper);
    const once = excel.snapshot;
    const sheets = excel.book.sheets.length;
    await host.writePaper(paper);
    expect(excel.snapshot).toBe(once);
    excel.user.renameSheet(PAPER_SHEET, "底稿（存档）");
    await host.writePaper(paper);
    expect(excel.book.sheets).toHaveLength(sheets);
    expect(excel.book.sheetNamed("底稿（存档）")?.cell(0, 0).value).toBe(PAPER_TITLE);
  });

  test("what is left of a longer one is gone", async () => {
    const { excel, host } = openSample("henan-2022");
    const { paper } = await checked(host);
    await host.writePaper(paper);
    await host.writePaper({ ...paper, rows: paper.rows.slice(0, 3) });
    const sheet = excel.book.sheetNamed(PAPER_SHEET)!;
    expect(sheet.usedBox(true)?.bottom).toBe(paper.preface.length + 3);
    expect(sheet.autoFilter?.bottom).toBe(paper.preface.length + 3);
  });

  test("a sheet of that name that is not ours is left alone", async () => {
    const { excel, host } = openSample("henan-2022");
    excel.user.addSheet(PAPER_SHEET);
    excel.user.type(PAPER_SHEET, "A1", "张三的底稿");
    const { paper } = await checked(host);
    await host.writePaper(paper);
    expect(excel.book.sheetNamed(PAPER_SHEET)?.cell(0, 0).value).toBe("张三的底稿");
    expect(excel.book.sheetNamed(`${PAPER_SHEET} (2)`)?.cell(0, 0).value).toBe(PAPER_TITLE);
  });

  test("it is no part of the workbook that is checked, and making it is not told as an edit", async () => {
    const { excel, host } = openSample("henan-2022");
    const told: unknown[] = [];
    host.onChange((change) => told.push(change));
    await until(() => excel.listening === 5, "registered for events");
    const { paper } = await checked(host);
    const before = await host.read();
    await host.writePaper(paper);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(told).toEqual([]);
    expect((await host.read()).sheets).toEqual(before.sheets);
  });
});

test("texts that look like formulas, numbers or days stay texts", async () => {
  const { excel, host } = openSample("henan-2022");
  const { paper } = await checked(host);
  const texts = [
    "=1+1",
    "+甲",
    "-乙",
    "@丙",
    "'丁",
    "1-2",
    "2013801",
    "（一）",
    "TRUE",
    '=HYPERLINK("http://x")',
    "\t=1",
  ];
  const rows = texts.map((text) => paper.columns.map((_, column) => (column === 2 ? { text } : undefined)));
  await host.writePaper({ ...paper, rows });
  expect(texts.map((_, line) => shown(excel, paper, line)[2])).toEqual(texts);
  const sheet = excel.book.sheetNamed(PAPER_SHEET)!;
  expect(texts.every((_, line) => sheet.cell(paper.preface.length + 1 + line, 2).formula === undefined)).toBe(
    true,
  );
});

describe("in the way", () => {
  test("a protected structure, and nothing is changed", async () => {
    const { excel, host } = openSample("henan-2022");
    const { paper } = await checked(host);
    excel.book.structureProtected = true;
    const before = excel.snapshot;
    expect(await sentenceOf(host.writePaper(paper))).toBe(
      "工作簿的结构受保护，不能新建工作表“核对底稿”：请先在“审阅”中撤销工作簿保护。",
    );
    expect(excel.snapshot).toBe(before);
  });

  test("our sheet, protected", async () => {
    const { excel, host } = openSample("henan-2022");
    const { paper } = await checked(host);
    await host.writePaper(paper);
    excel.user.protect(PAPER_SHEET);
    const before = excel.snapshot;
    expect(await sentenceOf(host.writePaper(paper))).toContain("工作表“核对底稿”受保护");
    expect(excel.snapshot).toBe(before);
  });

  test("a sheet it refers to that is gone", async () => {
    const { excel, host } = openSample("henan-2022");
    const { paper } = await checked(host);
    excel.user.renameSheet(paper.sheets[0]!, "另一张");
    const before = excel.snapshot;
    expect(await sentenceOf(host.writePaper(paper))).toBe(
      `工作表“${paper.sheets[0]!}”已被删除或改名：请重新核对。`,
    );
    expect(excel.snapshot).toBe(before);
  });

  test("an error of Excel in the middle leaves no half sheet", async () => {
    const { excel, host } = openSample("henan-2022");
    const { paper } = await checked(host);
    const before = excel.snapshot;
    excel.behaviour = {
      refuse: (member) =>
        member === "ConditionalFormatCollection.Add" ? new Fault("GeneralException", "内部错误") : undefined,
    };
    expect(await sentenceOf(host.writePaper(paper))).toBe(
      "Excel 没有完成“生成核对底稿”（GeneralException）：如果还开着别的工作簿，请先点一下要核对的工作簿，再试一次。",
    );
    expect(excel.snapshot).toBe(before);
    await expectNoLeaks(excel);
  });

  test("what only dresses it vetoes nothing, and is named", async () => {
    const { excel, host } = openSample("henan-2022");
    const { paper } = await checked(host);
    excel.behaviour = {
      refuse: (member) =>
        /^(?:AutoFilter|WorksheetFreezePanes|PageLayout)|Activate$/.test(member)
          ? new Fault("GeneralException", "another workbook is in front")
          : undefined,
    };
    expect(await host.writePaper(paper)).toBe(
      "“核对底稿”已写好，只是 Excel 没有做成：冻结窗格、筛选按钮、页面设置、缩放到一页宽、切换到这张表。如果还开着别的工作簿，请先点一下要核对的工作簿，再写一次。",
    );
    expect(shown(excel, paper, 0)[1]).toBeTruthy();
  });

  test("a clean-up that is refused is told, and comes with the next writing", async () => {
    const { excel, host } = openSample("henan-2022");
    const { paper } = await checked(host);
    await host.writePaper(paper);
    excel.user.renameSheet(PAPER_SHEET, "底稿（存档）");
    const written = excel.snapshot;
    for (const member of ["Worksheet.Position", "Worksheet.Delete"]) {
      excel.behaviour = {
        refuse: (each) =>
          each === member || each === "Worksheet.Delete" ? new Fault("GeneralException", "") : undefined,
      };
      expect(await sentenceOf(host.writePaper(paper))).toContain(
        "工作簿里可能多出名称以“勾稽未完成·核对底稿”开头的工作表，是没有写完或没有换下的，下次写入时自动去掉。",
      );
      expect(excel.snapshot).toContain("勾稽未完成·核对底稿");
      excel.behaviour = { refuse: () => undefined };
      await host.writePaper(paper);
      expect(excel.snapshot).not.toContain("勾稽未完成");
      expect(excel.snapshot).toBe(written);
    }
  });
});
