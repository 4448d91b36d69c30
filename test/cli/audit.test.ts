import { sampleBytes } from "../../samples/load";
import { gouji } from "./world";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const RIGHT = utf8("二、收入决算情况说明\n2022年度收入合计 987.70 万元。\n");
const WRONG = utf8("二、收入决算情况说明\n2022年度收入合计 978.70 万元。\n");
const files = {
  "表.xlsx": sampleBytes("henan-2022"),
  "预算.xlsx": sampleBytes("hebei-2023-budget"),
  "对.txt": RIGHT,
  "错.txt": WRONG,
  "空.txt": utf8("本部门概况\n"),
  "坏.docx": utf8("PK\u0003\u0004坏"),
};

test("0 where all agrees, 1 where a figure is wrong", async () => {
  const right = await gouji(["audit", "表.xlsx", "--text", "对.txt"], files);
  expect(right).toMatchObject({ status: 0, err: [] });
  expect(right.out).toContain("相符 1");
  const wrong = await gouji(["audit", "表.xlsx", "--text", "错.txt"], files);
  expect(wrong.status).toBe(1);
  expect(wrong.out).toContain("应为 987.70");
});

test("--explain tells of each figure its clause, by what it was bound, and why it was judged so", async () => {
  const { out } = await gouji(["audit", "表.xlsx", "--text", "错.txt", "--explain"], files);
  expect(out).toContain("分句：2022年度收入合计978.70万元");
  expect(out).toContain("读作：本年收入合计（金额）");
  expect(out).toContain("依据：项目：本句写明；资金：本节所说的资金；年度：本句写明；口径：没有另外写明");
  const argv = ["audit", "表.xlsx", "--text", "错.txt", "--explain", "--format", "json"];
  const json = JSON.parse((await gouji(argv, files)).out);
  expect(json.claims[0].explanation).toMatchObject({
    kind: "金额",
    reason: "写 978.70，按表应为 987.70 万元。",
  });
});

test("JSON goes to standard output alone", async () => {
  const { status, out, err } = await gouji(
    ["audit", "表.xlsx", "--text", "错.txt", "--format", "json"],
    files,
  );
  expect(status).toBe(1);
  expect(err).toEqual([]);
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    file: "表.xlsx",
    text: "错.txt",
    summary: { claims: 1, wrong: 1 },
    claims: [{ paragraph: 1, start: 11, end: 17, text: "978.70", expected: "987.70", verdict: "wrong" }],
  });
});

test("last year's workbook and the budget are taken in", async () => {
  const { status } = await gouji(
    ["audit", "表.xlsx", "--text", "对.txt", "--prior", "表.xlsx", "--budget", "预算.xlsx"],
    files,
  );
  expect(status).toBe(0);
});

test("without a workbook the text is held against itself, and it is said what was not checked", async () => {
  const alone = {
    ...files,
    "自.txt": utf8(
      "某局2022年度部门决算情况说明\n十、机关运行经费支出情况说明\n机关运行经费支出 9.90 万元，比上年增加 4.72 万元，增长 19.12%。\n",
    ),
  };
  const { status, out, err } = await gouji(["audit", "--text", "自.txt", "--format", "json"], alone);
  expect([status, err]).toEqual([1, []]);
  expect(JSON.parse(out)).toMatchObject({ file: null, text: "自.txt", summary: { claims: 3 } });
  expect(JSON.parse(out).claims[2]).toMatchObject({
    text: "19.12",
    expected: "91.12",
    verdict: "wrong",
    rule: "N-15",
  });
  const text = await gouji(["audit", "--text", "自.txt"], alone);
  expect(text.out).toContain("表：没有打开，只核对文字自己");
  expect(text.out).toContain("文中的数与表是否相同，没有核对。");
  const right = await gouji(["audit", "--text", "对.txt"], files);
  expect(right.status).toBe(0);
  expect(right.out).toContain("没有打开表，文中也没有可以互相印证的数");
});

test("a text without figures is said to be none", async () => {
  const { status, err } = await gouji(["audit", "表.xlsx", "--text", "空.txt"], files);
  expect(status).toBe(0);
  expect(err[0]).toMatch(/^空\.txt：没有找到可以核对的数字/);
});

test("a text with amounts of which nothing was read is no sound text", async () => {
  const text =
    "第一部分 部门概况\n一、主要职能\n管理专项资金300.00万元。\n第四部分 名词解释\n一、小额：5.00万元。\n";
  const { status, err } = await gouji(["audit", "表.xlsx", "--text", "职能.txt"], {
    ...files,
    "职能.txt": new TextEncoder().encode(text),
  });
  expect([status, err]).toEqual([2, [expect.stringMatching(/^职能\.txt：文字里有金额，/)]]);
});

test("a text that cannot be decoded is not audited", async () => {
  const damaged = { ...files, "对.txt": Uint8Array.from([...RIGHT.slice(0, 30), 0xff, ...RIGHT.slice(30)]) };
  const { status, out, err } = await gouji(["audit", "表.xlsx", "--text", "对.txt"], damaged);
  expect(status).toBe(2);
  expect(out).toBe("");
  expect(err).toEqual([expect.stringMatching(/^对\.txt：[^。]*编码[^。]*。$/)]);
});

test.each([
  [
    "a budget beside no workbook",
    ["audit", "--text", "对.txt", "--budget", "预算.xlsx"],
    /^--budget 要与决算工作簿一起用/,
  ],
  ["no text", ["audit", "表.xlsx"], /^请用 --text/],
  ["two workbooks", ["audit", "表.xlsx", "预算.xlsx", "--text", "对.txt"], /一次只核对一个/],
  [
    "a workbook that is missing",
    ["audit", "没有.xlsx", "--text", "对.txt"],
    /^没有\.xlsx：找不到这个文件。$/,
  ],
  ["a text that is missing", ["audit", "表.xlsx", "--text", "没有.docx"], /^没有\.docx：找不到这个文件。$/],
  ["a damaged text", ["audit", "表.xlsx", "--text", "坏.docx"], /^坏\.docx：[^。]+。$/],
  [
    "a budget for last year",
    ["audit", "表.xlsx", "--text", "对.txt", "--prior", "预算.xlsx"],
    /^--prior：预算\.xlsx 不是决算工作簿。$/,
  ],
  [
    "a final account for the budget",
    ["audit", "表.xlsx", "--text", "对.txt", "--budget", "表.xlsx"],
    /^--budget：表\.xlsx 不是预算工作簿。$/,
  ],
  ["another format", ["audit", "表.xlsx", "--text", "对.txt", "--format", "pdf"], /^--format 只能是/],
])("2: %s, with one line on standard error", async (_, argv, line) => {
  const { status, err, out } = await gouji(argv, files);
  expect({ status, lines: err.length, out }).toEqual({ status: 2, lines: 1, out: "" });
  expect(err[0]).toMatch(line);
});

test("--rules: what the bureau weighs less is no error, what it switched off is not run", async () => {
  const rules = (weight: string) =>
    utf8(JSON.stringify({ version: 1, name: "某局", rules: { "N-03": weight } }));
  const run = (weight: string, ...more: string[]) =>
    gouji(["audit", "表.xlsx", "--text", "错.txt", "--rules", "r.json", ...more], {
      ...files,
      "r.json": rules(weight),
    });
  const light = await run("提醒");
  expect([light.status, light.out]).toEqual([0, expect.stringContaining("[提醒] 第 2 段")]);
  const off = await run("停用");
  expect([off.status, off.out]).toEqual([
    0,
    expect.stringContaining("未执行 1 条规则：某局的规则设置里停用 N-03。"),
  ]);
  const json = JSON.parse((await run("停用", "--format", "json")).out);
  expect(json).toMatchObject({
    claims: [{ verdict: "unverified", rule: "N-03" }],
    notRun: [{ rule: "N-03", reason: "某局的规则设置里停用" }],
  });
  const none = await run("大概");
  expect([none.status, none.err]).toEqual([2, [expect.stringMatching(/^r\.json：不是规则设置，规则 N-03 /)]]);
});
