/** Tables that stand in the document itself: no prose, but evidence for it. */
import { auditText, type Audit } from "../../src/text/audit";
import { blocksOf, paragraphsOf, type Block } from "../../src/document/blocks";
import { documentTables } from "../../src/document/sheets";
import { gridOf } from "./documents";
import type { Paragraph } from "../../src/text/prose/passages";
import { recognise } from "../../src/statement/recognise";
import { sample } from "../../samples/load";

const henan = recognise(sample("henan-2022"));
const lines = (...texts: string[]): readonly Paragraph[] => texts.map((text) => ({ text }));
const claims = (audit: Audit): readonly string[] =>
  audit.claims.map(({ stated, unit, meaning, verdict }) => `${stated}${unit} ${meaning} ${verdict}`);

const BOUGHT = "十一、政府采购支出情况说明";
const TABLE = [
  "政府采购情况表 单位：万元",
  "项目\t金额",
  "合计\t12.50",
  "货物\t8.00",
  "工程\t0.00",
  "服务\t4.50",
];

test("lines parted by tabs are a table: their figures are no claims", () => {
  const audit = auditText(lines(BOUGHT, "政府采购支出总额12.50万元。", ...TABLE), henan);
  expect(claims(audit)).toEqual(["12.50万元 政府采购支出总额 ok"]);
  expect(audit.claims[0]!.reason).toBe("与文中的表“政府采购情况表单位：万元”一致。");
  expect(audit.claims[0]!.cells).toEqual([]);
});

test("合计 of things bought one by one is of those that are listed", () => {
  const table = [
    "政府采购明细 单位：万元",
    "品目\t数量\t金额",
    "计算机\t6台\t3.48",
    "空调\t3台\t1.08",
    "合计\t9台\t4.56",
  ];
  const audit = auditText(lines(BOUGHT, "政府采购支出总额12.50万元。", ...table), henan);
  expect(audit.claims.map(({ verdict }) => verdict)).toEqual(["unverified"]);
});

test.each([
  [
    "a 合计 that covered the columns of the code and of the name",
    0,
    [
      "收入决算表",
      "金额单位：万元",
      "功能分类科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | 其他收入 |",
      "合计 | 700.00 | 500.00 | | 130.00 | 70.00 |",
      "213 | 农林水支出 | 700.00 | 500.00 | | 130.00 | 70.00 |",
      "二、收入决算情况说明",
      "2025年度本年收入合计700.00万元，其中：财政拨款收入500.00万元；事业收入130.00万元；其他收入70.00万元。",
    ],
  ],
  [
    "a head of two rows whose groups have moved together",
    1,
    [
      "“三公”经费支出决算表",
      "项目 | 预算数 | 决算数 | ||||",
      "合计 | 一般公共预算 | 政府性基金 | 合计 | 一般公共预算 | 政府性基金 | |",
      "公务接待费 | 3.30 | 3.30 | 0.00 | 2.10 | 2.10 | 0.00 |",
      "总计 | 3.30 | 3.30 | 0.00 | 2.10 | 2.10 | 0.00 |",
      "七、“三公”经费支出决算情况说明",
      "2025年度“三公”经费支出年初预算3.30万元，支出决算2.10万元。其中：公务接待费支出决算2.10万元。",
    ],
  ],
] as const)("%s in a plain text moves nothing into another column", (_, unread, texts) => {
  const paragraphs = lines(...texts);
  const document = documentTables(
    paragraphs.map((paragraph): Block => ({ kind: "paragraph", paragraph })),
    "说明.txt",
  );
  const told = claims(auditText(paragraphs, undefined, { document }));
  expect(told.length).toBeGreaterThan(2);
  expect(told.filter((claim) => claim.endsWith("wrong"))).toEqual([]);
  expect(recognise(document.workbook).unrecognised).toHaveLength(unread);
});

test("a figure that differs from the document's own table is wrong, and says from which", () => {
  const audit = auditText(
    lines(BOUGHT, "政府采购支出总额15.20万元，其中：政府采购服务支出4.50万元。", ...TABLE),
    henan,
  );
  expect(claims(audit)).toEqual(["15.20万元 政府采购支出总额 wrong", "4.50万元 政府采购服务支出 ok"]);
  expect(audit.claims[0]).toMatchObject({ expected: "12.50" });
  expect(audit.claims[0]!.reason).toContain("文中的表");
});

test("tables of a .docx stand below a paragraph; amounts in 元 are read as such", () => {
  const rows = [
    ["序号", "项目名称", "单价", "总计"],
    ["1", "合计", "", "125,000.00"],
    ["", "办公设备", "5,000.00", "80,000.00"],
  ];
  const blocks: readonly Block[] = [
    ...blocksOf(lines(BOUGHT, "政府采购预算表（单位：元）")),
    gridOf([
      ["合计", "总计"],
      ["合计", "125,000.00"],
    ]),
    gridOf(rows),
    ...blocksOf(lines("政府采购支出总额12.50万元。")),
  ];
  const audit = auditText(paragraphsOf(blocks), henan, { document: documentTables(blocks, "") });
  expect(claims(audit)).toEqual(["12.50万元 政府采购支出总额 ok"]);
});

test("without a unit a table can prove, but not refute", () => {
  const table = TABLE.map((line) => line.replace(" 单位：万元", ""));
  expect(claims(auditText(lines(BOUGHT, "政府采购支出总额12.50万元。", ...table), henan))[0]).toMatch(/ ok$/);
  expect(claims(auditText(lines(BOUGHT, "政府采购支出总额99.00万元。", ...table), henan))[0]).toMatch(
    /unverified$/,
  );
});

test("国有资产 of the document, where the workbook has no such table", () => {
  const table = [
    "国有资产占用情况表",
    "项目\t数量（台、辆、套）",
    "车辆数合计（台、辆）\t3",
    "一般公务用车\t2",
    "其他用车\t1",
    "单价100万元（含）以上设备（不含车辆）\t1",
  ];
  const text = "截至2022年12月31日，本部门共有车辆3辆，单价100万元（含）以上设备（不含车辆）2台（套）。";
  const audit = auditText(lines("十二、国有资产占用情况说明", text, ...table), henan);
  expect(claims(audit).every((claim) => !/ wrong$/.test(claim) || claim.startsWith("2台"))).toBe(true);
});

test("what the workbook has comes before what the document has", () => {
  const audit = auditText(
    lines("二、收入决算情况说明", "收入合计987.70万元。", "收入决算表", "合计\t12.00", "其他收入\t1.00"),
    henan,
  );
  expect(claims(audit)).toEqual(["987.70万元 本年收入合计 ok"]);
});

test("占支出总额 is of 支出总计, and where no table has that of nothing else", () => {
  const tables = henan.tables.filter(({ slot }) => slot !== 1);
  const without = { ...henan, tables, table: (slot: number) => tables.find((table) => table.slot === slot) };
  const text = lines("三、支出决算情况说明", "基本支出占支出总额的1.23%，基本支出占支出预算总额的1.23%。");
  expect(auditText(text, henan).claims.map(({ verdict }) => verdict)).toEqual(["wrong", "unverified"]);
  expect(auditText(text, without).claims.map(({ verdict }) => verdict)).toEqual(["unverified", "unverified"]);
});
