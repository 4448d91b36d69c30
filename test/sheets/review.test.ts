/** 审核结果 and 审核报告: what is handed in says all that was found, and all that was not looked at. */
import { paperDocument, type PaperOptions } from "../../generate/documents/whole";
import { readDocxBlocks } from "../../hosts/file/docx/read-docx";
import manifest from "../../package.json";
import { sample } from "../../samples/load";
import { tieOut } from "../../src/compare/tie-out/tie-out";
import { documentTables } from "../../src/document/sheets";
import { reviewReport } from "../../src/sheets/review-report";
import { openPoints } from "../../src/sheets/open-points";
import { reviewSheets, type ReviewCell, type ReviewInput } from "../../src/sheets/review";
import { checkedSample } from "../report/checked";

const checked = checkedSample("henan-2022");
const INPUT: ReviewInput = { file: "决算.xlsx", date: "2026年11月27日", ...checked };
const { report } = checked;

const sheet = (name: string, input: ReviewInput = INPUT) =>
  reviewSheets(input).find((one) => one.name === name)!;
const textOf = (cell: ReviewCell): string =>
  typeof cell === "string"
    ? cell
    : "cell" in cell
      ? `${cell.cell.sheet}!${cell.cell.address}`
      : "amount" in cell
        ? cell.amount
        : String(cell.count);

test("the sheets, each with whose accounts they are and when they were checked", () => {
  const sheets = reviewSheets(INPUT);
  expect(sheets.map(({ name }) => name)).toEqual(["审核结果", "应改的单元格", "未读与未执行", "修改记录"]);
  for (const { preface, columns, rows } of sheets) {
    expect(preface[0]).toMatch(/2022年度部门决算 {4}金额单位：万元 {4}核对日期：2026年11月27日$/);
    expect(preface[1]).toBe(`文件：决算.xlsx    勾稽 ${manifest.version}`);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
});

test("审核结果 has every finding once, the gravest first, with both sides, the difference and the cell", () => {
  const { rows, preface } = sheet("审核结果");
  expect(rows).toHaveLength(report.findings.length);
  expect(rows[0]!.map(textOf)).toEqual([
    "1",
    "T01-R02",
    "公开01表《收入支出决算总表》“本年支出合计”应等于“各功能分类支出之和”",
    "0",
    "928.86",
    "-928.86",
    expect.stringMatching(/^错误：超出 \d+ 个加数四舍五入可能的 0\.\d\d 万元$/),
    "公开01表!F17",
  ]);
  const words = rows.map((row) => textOf(row[6]!).slice(0, 2));
  expect([...new Set(words)]).toEqual(["错误", "提醒", "提示", "尾差"]);
  expect(preface).toContainEqual(
    expect.stringMatching(/^错误 4 项，提醒 \d+ 项，提示 \d+ 项，尾差 \d+ 项；未执行的规则 \d+ 条。$/),
  );
});

test("应改的单元格 has what to put there", () => {
  expect(sheet("应改的单元格").rows.map((row) => row.slice(1, 5).map(textOf))).toEqual([
    ["公开01表!F17", "本年支出合计 决算数", "", "928.86"],
  ]);
});

test("未读与未执行 has each missing table, unread figure and idle rule with its reason", () => {
  const { rows } = sheet("未读与未执行");
  expect(rows).toHaveLength(openPoints(report).length);
  const idle = report.ledger.filter(({ status }) => status === "not-run");
  expect(rows.filter((row) => row[1] === "未执行的规则").map((row) => row[4])).toEqual(
    idle.map(({ reason }) => reason),
  );
  expect(rows.map((row) => row[1])).toContain("未见的表");
});

test("修改记录 has cell, old, new and when; what nobody noted is left blank", () => {
  const at = new Date(2026, 10, 27, 9, 5).getTime();
  const edits = [
    { sheet: "公开01表", address: "F17", before: null, after: 928.86, at },
    { sheet: "公开01表", address: "A1", before: "旧题", after: "新题" },
  ];
  expect(sheet("修改记录", { ...INPUT, edits }).rows.map((row) => row.map(textOf))).toEqual([
    ["1", "公开01表!F17", "本年支出合计 决算数", "", "928.86", "2026-11-27 09:05"],
    ["2", "公开01表!A1", "", "旧题", "新题", ""],
  ]);
  expect(sheet("修改记录").nothing).toBe("核对时不改动工作簿，没有修改记录。");
  expect(sheet("修改记录", { ...INPUT, edits: [] }).nothing).toBe("打开以后没有改动。");
});

test("审核报告: summary, findings in words, what to mend, what was not looked at, signatures", () => {
  const { title, paragraphs, signatures } = reviewReport(INPUT);
  expect(title).toMatch(/2022年度部门决算公开表审核报告$/);
  expect(paragraphs.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual([
    "一、审核概况",
    "二、审核结论",
    "三、发现的问题",
    "四、应改的单元格",
    "五、没有读懂、没有核对的",
  ]);
  const all = paragraphs.map(({ text }) => text).join("\n");
  for (const { message, severity } of report.findings) {
    if (severity !== "rounding") expect(all).toContain(message);
  }
  // Every line of text is a sentence.
  expect(paragraphs.filter(({ text, level }) => level === 0 && !/[。）]$/.test(text))).toEqual([]);
  expect(signatures).toEqual(["编制：", "复核：", "日期："]);
});

describe("a document that was compared with the workbook", () => {
  const workbook = sample("henan-2022");
  const total = report.statement.table(5)!.cell("total", "total")!;
  const tied = (options: PaperOptions = {}): ReviewInput => {
    const { bytes } = paperDocument(workbook, "headed", options);
    const result = tieOut(report.statement, documentTables(readDocxBlocks(bytes), "整份.docx"))!;
    return { ...INPUT, tieOut: { file: "整份.docx", result } };
  };
  const stale = tied({
    reprint: ({ sheet, address }, shown) =>
      sheet === total.sheet && address === total.address ? "180.43" : shown,
  });

  test("表表核对 has each difference with what either prints and both places, before what was not read", () => {
    expect(reviewSheets(stale).map(({ name }) => name)).toEqual([
      "审核结果",
      "应改的单元格",
      "表表核对",
      "未读与未执行",
      "修改记录",
    ]);
    const { preface, rows, columns } = sheet("表表核对", stale);
    expect(preface[2]).toMatch(
      /^文档：整份\.docx {4}文档里的表与工作簿比较了 \d+ 格，相同 \d+ 格，有 1 项不同。$/,
    );
    expect(rows.map((row) => row.map(textOf))).toEqual([
      [
        "1",
        "错误：公开05表《一般公共预算财政拨款支出决算表》“合计 本年支出 › 小计”：文档里是 180.43，工作簿里是 181.43；文字没有写到，请核对哪一个是新的。",
        "合计 本年支出 › 小计",
        "180.43",
        "181.43",
        expect.stringMatching(/^《一般公共预算财政拨款支出决算表》第 \d+ 行第 \d+ 列（文中第 5 张表）$/),
        `${total.sheet}!${total.address}`,
      ],
    ]);
    expect(rows[0]).toHaveLength(columns.length);
    const { paragraphs } = reviewReport(stale);
    const at = paragraphs.findIndex(({ text }) => text === "五、表表核对");
    expect(paragraphs[at + 1]!.text).toMatch(/^文档：整份\.docx，文档里的表与工作簿比较了 /);
    expect(paragraphs[at + 2]!.text).toMatch(
      /^1\. 错误：公开05表.*（《一般.*（文中第 5 张表），公开05表 \w+）$/,
    );
    expect(paragraphs[at + 3]!.text).toMatch(/^六、/);
  });

  test("that nothing differs is said", () => {
    expect(sheet("表表核对", tied())).toMatchObject({ rows: [], nothing: "文档里的表与工作簿没有不同。" });
    expect(reviewReport(tied()).paragraphs.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^文档：整份\.docx，.*没有不同。$/),
    );
  });

  test("a difference in many cells has a row for each, its sentence once", () => {
    const { places } = tied({ without: new Set([total.sheet]) }).tieOut!.result.differences[0]!;
    expect(places).toHaveLength(1);
    const figure = (total.content as number).toFixed(2);
    const many = tied({ reprint: (_, shown) => (shown === figure ? "180.43" : shown) });
    const { rows } = sheet("表表核对", many);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.slice(1).every((row) => row[1] === "同上")).toBe(true);
  });
});

test("nothing amiss is said, not left out", () => {
  const mended = checkedSample("henan-2022", { "公开01表!F17": 928.86 });
  const input = { ...INPUT, ...mended, report: { ...mended.report, findings: [] } };
  expect(sheet("审核结果", input).nothing).toBe("没有发现问题。");
  expect(reviewReport(input).paragraphs.map(({ text }) => text)).toContain("没有发现问题。");
});
