import { read, utils, write } from "@e965/xlsx";
import { writeDocx } from "../../hosts/file/docx/write-docx";
import { readWorkbook } from "../../hosts/file/read";
import { readZip } from "../../hosts/file/package/zip";
import { writeMemory } from "../../hosts/file/xlsx/memory";
import { check } from "../../src/check/check";
import { decisionsText } from "../../src/check/decisions";
import { verifiedOf } from "../../src/check/verified";
import { recognise } from "../../src/statement/recognise";
import type { WorkbookJson } from "../../src/report/json";
import { sampleBytes } from "../../samples/load";
import { CHECK } from "../report/contract";
import { misfits } from "../report/shape";
import { generateDepartment, type Department } from "../../generate/department";
import { plainForm } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";
import { writeWorkbook } from "../../generate/write";
import { yearBefore } from "../../generate/texts/books";
import { gouji, type Ran } from "./world";

const henan = sampleBytes("henan-2022");
const shanghai = sampleBytes("shanghai-2024");
const jiangxi = sampleBytes("jiangxi-2023");
const document = writeDocx({ text: "部门决算公开", level: 0, marked: [] }, []);
const text = new TextEncoder().encode("公开01表\n");

describe("exit status", () => {
  test("0: nothing of severity error, warnings or not", async () => {
    expect((await gouji(["check", "a.xlsx"], { "a.xlsx": shanghai })).status).toBe(0);
    expect((await gouji(["check", "a.xlsx"], { "a.xlsx": jiangxi })).status).toBe(0);
  });

  test("1: at least one error", async () => {
    const { status, err, out } = await gouji(["check", "a.xlsx"], { "a.xlsx": henan });
    expect(status).toBe(1);
    expect(err).toEqual([]);
    expect(out).toContain("结论：发现");
  });

  test.each([
    ["a file that is not there", ["check", "没有.xlsx"], "没有.xlsx：找不到这个文件。"],
    ["a text file", ["check", "文本.xlsx"], /^文本\.xlsx：内容是文本[^。]*。$/],
    ["an empty file", ["check", "空.xlsx"], "空.xlsx：文件是空的（0 字节）。"],
    ["no 决算 workbook", ["check", "名单.xls", "--format", "json"], /^名单\.xls：没有找到[^。]*。$/],
    [
      "a whole document",
      ["check", "公开.docx"],
      /^公开\.docx：这是 Word 文档[^。]*gouji audit --text 公开\.docx 核对。$/,
    ],
    ["no file", ["check"], /^请给出要核对的工作簿文件。/],
    ["no command", [], /^请给出命令/],
    ["another command", ["constructor"], /^没有命令“constructor”。/],
    ["an unknown option", ["check", "a.xlsx", "--all"], /^没有选项 --all。/],
    ["an option without its value", ["check", "a.xlsx", "--mark"], /^选项 --mark 缺少值。/],
    ["an option taken for a value", ["check", "a.xlsx", "--prior", "--mark"], /^选项 --prior 缺少值。/],
    ["a value too many", ["check", "a.xlsx", "--help=1"], /^选项 --help 不带值。/],
    ["another format", ["check", "a.xlsx", "--format", "pdf"], /^--format 只能是 text 或 json/],
    [
      "a profile that is none",
      ["check", "a.xlsx", "--profile", "月球"],
      /没有名为“月球”的一套表，可用：general.*henan/,
    ],
    ["last year's file missing", ["check", "a.xlsx", "--prior", "没有.xlsx"], "没有.xlsx：找不到这个文件。"],
    [
      "last year's file no 决算",
      ["check", "a.xlsx", "--prior", "名单.xls"],
      /^--prior：名单\.xls 不是决算或预算工作簿。$/,
    ],
  ])("2: %s, with one line on standard error", async (_, argv, line) => {
    const { status, err, out } = await gouji(argv, {
      "a.xlsx": shanghai,
      "文本.xlsx": text,
      "空.xlsx": new Uint8Array(0),
      "公开.docx": document,
      "名单.xls": otherXls(),
    });
    expect(status).toBe(2);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(line);
    if (!argv.includes("json")) expect(out).toBe("");
  });

  test("2: of a workbook that is none of ours the sheets are listed", async () => {
    const { status, out } = await gouji(["check", "名单.xls"], { "名单.xls": otherXls() });
    expect(status).toBe(2);
    expect(out).toMatch(/^文件：名单\.xls\n未识别 1 处：\n {2}名单/);
  });
});

describe("several files", () => {
  const files = { "一.xlsx": henan, "坏.xlsx": text, "二.xlsx": shanghai };

  test("the others are still checked when one cannot be read", async () => {
    const ran = await gouji(["check", "一.xlsx", "坏.xlsx", "二.xlsx", "--format", "json"], files);

    expect(ran.status).toBe(2);
    expect(misfits(JSON.parse(ran.out), CHECK)).toEqual([]);
    const [one, bad, two] = workbooksOf(ran);
    expect(one!.summary.error).toBeGreaterThan(0);
    expect(bad).toMatchObject({ file: "坏.xlsx", kind: "unknown", tables: [], findings: [], ledger: [] });
    expect(bad!.error).toMatch(/^坏\.xlsx：.*。$/);
    expect(ran.err).toContain(bad!.error);
    expect(two).toMatchObject({ file: "二.xlsx", error: null, summary: { error: 0 } });
  });

  test("as text, one report after the other; progress on standard error", async () => {
    const { out, err } = await gouji(["check", "一.xlsx", "坏.xlsx", "二.xlsx"], files);
    expect(out.indexOf("文件：一.xlsx")).toBeLessThan(out.indexOf("文件：二.xlsx"));
    expect(out).not.toContain("坏.xlsx");
    expect(err[0]).toBe("[1/3] 核对 一.xlsx");
    expect(err).toHaveLength(4);
  });
});

test("JSON is alone on standard output", async () => {
  const { out, err } = await gouji(["check", "--format=json", "--", "a.xlsx"], { "a.xlsx": henan });
  expect(misfits(JSON.parse(out), CHECK)).toEqual([]);
  expect(err).toEqual([]);
});

test("an .xls gives the same report as the .xlsx", async () => {
  const xls = new Uint8Array(write(read(henan, { cellNF: true }), { type: "array", bookType: "biff8" }));
  const [asXlsx, asXls] = await Promise.all(
    [henan, xls].map((bytes) => gouji(["check", "a", "--format", "json"], { a: bytes })),
  );
  expect(asXls!.status).toBe(1);
  expect(JSON.parse(asXls!.out)).toEqual(JSON.parse(asXlsx!.out));
});

test("a cell that cannot be read is told, and the rest is checked", async () => {
  const workbook = read(henan, { cellNF: true });
  workbook.Sheets["公开03表"]!["C8"] = { t: "e", v: 0x17 };
  const broken = new Uint8Array(write(workbook, { type: "array", bookType: "xlsx" }));
  const [json] = workbooksOf(await gouji(["check", "a", "--format", "json"], { a: broken }));
  expect(json!.findings.some(({ message }) => message.includes("#REF!"))).toBe(true);
  expect(json!.summary.relations).toBeGreaterThan(200);
});

describe("--profile", () => {
  test("says which tables must be there", async () => {
    const missing = async (...more: readonly string[]): Promise<readonly string[]> =>
      workbooksOf(await gouji(["check", "a", "--format", "json", ...more], { a: henan }))[0]!.missing;
    expect(await missing("--profile", "jiangxi")).toEqual(["T10"]);
    expect(await missing("--profile", "henan")).toEqual([]);
  });
});

describe("--prior", () => {
  const random = randomFrom(11);
  const department = generateDepartment(random, { balances: true });
  const last = yearBefore(department, random);
  const bytes = (of: Department, family: "henan" | "hubei") =>
    writeWorkbook(
      renderDepartment(of, { ...plainForm(family), unit: family === "hubei" ? "元" : "万元" }).workbook,
    );
  const now = bytes(department, "henan");
  const statusOf = (out: string, id: string) =>
    JSON.parse(out).workbooks[0].ledger.find((line: { rule: string }) => line.rule === id);

  test("is compared with, whatever its layout and unit", async () => {
    const { status, err, out } = await gouji(["check", "a", "--prior", "b", "--format", "json"], {
      a: now,
      b: bytes(last, "hubei"),
    });
    expect([status, err]).toEqual([0, []]);
    expect(misfits(JSON.parse(out), CHECK)).toEqual([]);
    expect(statusOf(out, "X-PY-01")).toMatchObject({ status: "passed" });
    expect(statusOf(out, "X-PY-02").reason).toContain("没有印上年决算数的栏");
  });

  test("of another year is left aside, and one line says why", async () => {
    const { status, err, out } = await gouji(["check", "a", "--prior", "b", "--format", "json"], {
      a: henan,
      b: jiangxi,
    });
    expect(status).toBe(1);
    expect(err).toEqual(["--prior：b 是 2023 年度的，上年决算表应是 2021 年度的，不能用作上年决算表。"]);
    expect(misfits(JSON.parse(out), CHECK)).toEqual([]);
    expect(statusOf(out, "X-PY-01")).toMatchObject({ status: "not-run", reason: "没有打开上年决算表" });
  });

  test("of another name proves nothing, unless it is told to be the same department", async () => {
    const argv = ["check", "a", "--prior", "b", "--format", "json"];
    const other = await gouji(argv, { a: jiangxi, b: henan });
    expect([other.status, other.err]).toEqual([0, [expect.stringContaining("名称不同")]]);
    expect(statusOf(other.out, "X-PY-01")).toMatchObject({
      status: "not-run",
      reason: "打开的上年决算表部门名称不同，不据此核对",
    });
    const told = await gouji([...argv, "--renamed"], { a: jiangxi, b: henan });
    expect([told.err, statusOf(told.out, "X-PY-01").status]).toEqual([[], "failed"]);
  });

  test("of a budget may be last year's final account", async () => {
    const { err } = await gouji(["check", "a", "--prior", "b", "--renamed"], {
      a: sampleBytes("hebei-2023-budget"),
      b: henan,
    });
    expect(err).toEqual([expect.stringContaining("b 是部门决算，预算里的上年数多是预算数")]);
  });

  test("the file itself is no year before", async () => {
    const { err } = await gouji(["check", "a", "--prior", "a"], { a: now });
    expect(err).toEqual(["--prior：a 就是正在核对的这一份，不能用作上年决算表。"]);
  });
});

describe("--report", () => {
  test("审核结果 as .xlsx, 审核报告 as .docx", async () => {
    for (const [output, what] of [
      ["果.xlsx", "审核结果"],
      ["报.docx", "审核报告"],
    ] as const) {
      const { status, out, err, files } = await gouji(["check", "a.xlsx", "--report", output], {
        "a.xlsx": henan,
      });
      expect([status, err]).toEqual([1, [`${what}已写入 ${output}。`]]);
      expect(out).toContain("结论：");
      expect(files.get(output)!.length).toBeGreaterThan(1000);
    }
  });

  test.each([
    ["of several files", ["a.xlsx", "b.xlsx", "--report", "c.xlsx"], /^--report 一次只写一个文件的审核结果/],
    ["under another ending", ["a.xlsx", "--report", "c.pdf"], /应以 \.xlsx 或 \.docx 结尾/],
    ["over the original", ["a.xlsx", "--report", "a.xlsx"], /不能写回原文件 a\.xlsx/],
    ["over a file that is there", ["a.xlsx", "--report", "b.xlsx"], /^b\.xlsx 已经存在/],
    [
      "over the marked copy",
      ["a.xlsx", "--mark", "c.xlsx", "--report", "c.xlsx"],
      /不能写到同一个文件 c\.xlsx/,
    ],
  ])("not %s", async (_, argv, line) => {
    const { status, err } = await gouji(["check", ...argv], { "a.xlsx": henan, "b.xlsx": henan });
    expect([status, err]).toEqual([2, [expect.stringMatching(line)]]);
  });
});

test("what was verified in the workbook is no error, and is told", async () => {
  const before = JSON.parse((await gouji(["check", "a", "--format", "json"], { a: henan })).out);
  const report = check(recognise(readWorkbook(henan, "a")));
  const verified = report.findings
    .filter(({ severity }) => severity === "error")
    .map((finding) => verifiedOf(finding, "凭证如此", "张三", 0));
  const a = writeMemory(henan, new Map([["decisions", decisionsText({ verified, ruledOut: [] })]]));
  const { status, out } = await gouji(["check", "a", "--format", "json"], { a });
  expect(status).toBe(0);
  const [workbook] = (JSON.parse(out) as { workbooks: WorkbookJson[] }).workbooks;
  expect(workbook!.verified).toHaveLength(before.workbooks[0].summary.error);
  expect((await gouji(["check", "a"], { a })).out).toContain("已核实（张三 ");
});

test("--rules: what the bureau switched off is not run; a file that is none is said", async () => {
  const rules = (text: string) => new TextEncoder().encode(text);
  const all = { "T01-R01": "off", "T01-R02": "停用" };
  const good = rules(JSON.stringify({ version: 1, name: "某局", rules: all }));
  const { out } = await gouji(["check", "a", "--rules", "r.json"], { a: henan, "r.json": good });
  expect(out).toContain("某局的规则设置里停用：T01-R01、T01-R02");
  const bad = await gouji(["check", "a", "--rules", "r.json"], { a: henan, "r.json": rules("{}") });
  expect([bad.status, bad.err]).toEqual([2, ["r.json：不是规则设置，version 应是 1。"]]);
});

describe("--paper", () => {
  test("a copy with the 核对底稿, a line a relation", async () => {
    const { status, err, files } = await gouji(["check", "a.xlsx", "--paper", "稿.xlsx"], {
      "a.xlsx": henan,
    });
    expect([status, err]).toEqual([1, [expect.stringMatching(/^核对底稿已写入 稿\.xlsx，/)]]);
    const before = readWorkbook(henan, "a").sheets;
    const { sheets } = readWorkbook(files.get("稿.xlsx")!, "a");
    expect(sheets.slice(0, before.length)).toEqual(before);
    expect(sheets.slice(before.length).map(({ name }) => name)).toEqual(["核对底稿"]);
  });

  test.each([
    ["of several files", ["a.xlsx", "b.xlsx", "--paper", "c.xlsx"], /^--paper 一次只写一个文件的核对底稿/],
    ["under another ending", ["a.xlsx", "--paper", "c.docx"], /应以 \.xlsx 结尾/],
    ["over the original", ["a.xlsx", "--paper", "a.xlsx"], /不能写回原文件 a\.xlsx/],
    [
      "over the marked copy",
      ["a.xlsx", "--mark", "c.xlsx", "--paper", "c.xlsx"],
      /^--mark 和 --paper 不能写到同一个文件 c\.xlsx/,
    ],
  ])("not %s", async (_, argv, line) => {
    const { status, err } = await gouji(["check", ...argv], { "a.xlsx": henan, "b.xlsx": henan });
    expect([status, err]).toEqual([2, [expect.stringMatching(line)]]);
  });
});

describe("--mark", () => {
  test("writes a marked copy and leaves the original", async () => {
    const { status, err, files } = await gouji(["check", "a.xlsx", "--mark", "标.xlsx"], { "a.xlsx": henan });

    expect(status).toBe(1);
    expect(err).toEqual([expect.stringMatching(/^已在 标\.xlsx 标出 \d+ 个单元格。$/)]);
    expect(files.get("a.xlsx")).toBe(henan);
    const marked = files.get("标.xlsx")!;
    expect(readWorkbook(marked, "a").sheets).toEqual(readWorkbook(henan, "a").sheets);
    expect(
      read(marked)
        .Sheets["公开01表"]!["F17"].c.map(({ t }: { t: string }) => t)
        .join(""),
    ).toContain("928.86");
  });

  test("nothing to mark: the copy is the original, part for part", async () => {
    const bytes = nothingToMark();
    const { status, err, files } = await gouji(["check", "a", "--mark", "b.xlsx"], { a: bytes });
    expect(status).toBe(0);
    expect(err).toEqual(["没有要标的单元格，b.xlsx 与原文件内容相同。"]);
    expect(readZip(files.get("b.xlsx")!).map(({ packed }) => packed)).toEqual(
      readZip(bytes).map(({ packed }) => packed),
    );
  });

  test("the report comes even where the copy cannot be written", async () => {
    const { status, out, err } = await gouji(["check", "a", "--mark", "只读/b.xlsx"], { a: henan });
    expect(status).toBe(2);
    expect(err).toEqual(["只读/b.xlsx：没有写入权限。"]);
    expect(out).toContain("结论：");
  });

  test("a marked copy is marked anew, not twice; a file that is there goes with --force", async () => {
    const marked = (await gouji(["check", "a", "--mark", "b.xlsx"], { a: henan })).files.get("b.xlsx")!;
    const again = await gouji(["check", "b.xlsx", "--mark", "c.xlsx", "--force"], {
      "b.xlsx": marked,
      "c.xlsx": henan,
    });
    expect(again.files.get("c.xlsx")).toEqual(marked);
  });

  test("a workbook with macros keeps its ending, without which Excel does not open it", async () => {
    const { err } = await gouji(["check", "a.xlsm", "--mark", "b.xlsx"], { "a.xlsm": henan });
    expect(err).toEqual(["--mark 的输出文件应以 .xlsm 结尾，不能是“b.xlsx”。"]);
  });

  test("an .xls cannot be marked", async () => {
    const xls = new Uint8Array(write(read(henan, { cellNF: true }), { type: "array", bookType: "biff8" }));
    const { status, out, err, files } = await gouji(["check", "a.xls", "--mark", "b.xlsx"], { "a.xls": xls });
    expect(status).toBe(2);
    expect(err).toEqual([expect.stringMatching(/^a\.xls：无法标出：.*另存为 \.xlsx。$/)]);
    expect(out).toContain("结论：");
    expect(files.has("b.xlsx")).toBe(false);
  });

  test.each([
    ["over the original", ["a.xlsx", "--mark", "a.xlsx"], /不能写回原文件/],
    ["of several files", ["a.xlsx", "b.xlsx", "--mark", "c.xlsx"], /一次只能标一个文件/],
    ["under another ending", ["a.xlsx", "--mark", "c.xls"], /应以 \.xlsx 结尾/],
    [
      "over a file that is there",
      ["a.xlsx", "--mark", "b.xlsx"],
      /^b\.xlsx 已经存在，没有改动它。可以改用 --mark b-2\.xlsx，或者加上 --force 替换它。$/,
    ],
  ])("not %s", async (_, argv, line) => {
    const { status, out, err } = await gouji(["check", ...argv], { "a.xlsx": henan, "b.xlsx": henan });
    expect([status, out]).toEqual([2, ""]);
    expect(err).toEqual([expect.stringMatching(line)]);
  });
});

test("help goes to standard output", async () => {
  for (const argv of [["--help"], ["-h"], ["help"], ["check", "--help"], ["rules", "-h"]]) {
    const { status, out, err } = await gouji(argv);
    expect([status, err]).toEqual([0, []]);
    expect(out).toContain("用法\n  gouji");
    expect(out).not.toMatch(/[{}]/);
  }
  expect((await gouji(["--help"])).out).toContain("gouji batch");
  expect((await gouji(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

// Helpers

function workbooksOf({ out }: Ran): readonly WorkbookJson[] {
  return (JSON.parse(out) as { workbooks: WorkbookJson[] }).workbooks;
}

function otherXls(): Uint8Array {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([["通讯录"], ["张三", 123]]), "名单");
  return new Uint8Array(write(workbook, { type: "array", bookType: "biff8" }));
}

/** The overview table alone, in 元, without anything amiss. */
function nothingToMark(): Uint8Array {
  const rows = [
    ["收入支出决算总表", null, null, null, null, null],
    [null, null, null, null, null, "公开01表"],
    ["部门：清河市卫生局", null, "2023年度", null, null, "单位：元"],
    ["收入", null, null, "支出", null, null],
    ["项目", "行次", "决算数", "项目", "行次", "决算数"],
    ["栏次", null, 1, "栏次", null, 2],
    ["一、一般公共预算财政拨款收入", 1, 100, "一、一般公共服务支出", 8, 100],
    ["二、其他收入", 2, null, "二、教育支出", 9, null],
    ["本年收入合计", 3, 100, "本年支出合计", 10, 100],
    ["使用非财政拨款结余（含专用结余）", 4, null, "结余分配", 11, null],
    ["年初结转和结余", 5, null, "年末结转和结余", 12, null],
    ["总计", 6, 100, "总计", 13, 100],
  ];
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), "公开01表");
  return new Uint8Array(write(workbook, { type: "array", bookType: "xlsx" }));
}
