/** `gouji narrate --from`: last year's text becomes this year's. */
import { readDocument } from "../../hosts/file/docx/read-docx";
import { writeDocx } from "../../hosts/file/docx/write-docx";
import { OUTLINES } from "../../generate/texts";
import { yearsOf } from "../../generate/texts/years";
import { writeWorkbook } from "../../generate/write";
import { gouji } from "./world";

const outline = OUTLINES.find(({ name }) => name === "jiangxi")!;
const { last, now } = yearsOf(500, { family: outline.family });
const texts = outline.write(last);
const set = (text: string): Parameters<typeof writeDocx>[0] => ({ text, level: 0, marked: [] });
const encoded = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join("\n")}\n`);
const FILES = {
  "今年.xlsx": writeWorkbook(now.workbook),
  "上年.xlsx": writeWorkbook(last.workbook),
  "上年.txt": encoded(texts),
  "上年.docx": writeDocx(set(texts[0]!), texts.slice(1).map(set)),
};
const narrate = (...argv: readonly string[]): ReturnType<typeof gouji> =>
  gouji(["narrate", "今年.xlsx", ...argv], FILES);
const year = String(now.year);

test("a text, one paragraph a line; what is left to look at on standard error", async () => {
  const { status, out, err } = await narrate("--from", "上年.txt", "--prior", "上年.xlsx");
  expect(status).toBe(0);
  expect(out.split("\n")[0]).toBe(`第三部分  ${year}年度部门决算情况说明`);
  expect(out).not.toContain(String(last.year - 1));
  expect(err.join("\n")).toContain(`已把 ${String(last.year)} 年度的说明改成 ${year} 年度的。`);
  expect(err.join("\n")).toMatch(/还要看 \d+ 处：/);
  // No table of these forms has it.
  expect(out).toMatch(/机关运行经费支出【待填：机关运行经费，上年 [\d.]+】万元/);
});

test.each([[], ["--tracked"]])("last year's own document %j", async (...options) => {
  const { status, files } = await narrate(
    "--from",
    "上年.docx",
    "--prior",
    "上年.xlsx",
    "-o",
    "新.docx",
    ...options,
  );
  expect(status).toBe(0);
  const made = readDocument(files.get("新.docx")!, "新.docx").map(({ text }) => text);
  expect(made[0]).toBe(`第三部分  ${year}年度部门决算情况说明`);
});

test("the audit of the result finds nothing wrong", async () => {
  const { files } = await narrate("--from", "上年.txt", "--prior", "上年.xlsx", "-o", "新.txt");
  const { out } = await gouji(
    ["audit", "今年.xlsx", "--text", "新.txt", "--prior", "上年.xlsx", "--format", "json"],
    Object.fromEntries(files),
  );
  expect((JSON.parse(out) as { summary: { wrong: number } }).summary.wrong).toBe(0);
});

test("what was wrong before is said before it is copied", async () => {
  const slip = texts.map((text) => text.replace(/(收入总计)\d+/, "$19"));
  const { err } = await gouji(["narrate", "今年.xlsx", "--from", "错.txt", "--prior", "上年.xlsx"], {
    ...FILES,
    "错.txt": encoded(slip),
  });
  expect(err[0]).toBe("上年说明里原有的问题，套用以前请先看：");
  expect(err[1]).toMatch(/第 3 段“9[\d.]+万元”：写 9[\d.]+，按表应为/);
});

test("without last year's workbook its figures are taken from its text, and that is said", async () => {
  const { status, err } = await narrate("--from", "上年.txt");
  expect(status).toBe(0);
  expect(err.join("\n")).toContain("没有给出上年决算表");
});

test.each<readonly [string, readonly string[], string]>([
  [
    "同一年",
    texts.map((text) => text.split(String(last.year)).join(year)),
    `--from：别.txt 是 ${year} 年度的说明，与表同一年，不用套用；要核对它请用 gouji audit。`,
  ],
  [
    "别的部门",
    [`第三部分 ${String(last.year)}年度临江市水利工程管理处部门决算情况说明`, ...texts.slice(1)],
    `--from：别.txt 写的是“临江市水利工程管理处”，表是“${now.name}”的；确是同一部门而改了名称时，请加 --renamed。`,
  ],
  [
    "没有数字",
    [`${String(last.year)}年度部门决算情况说明`, "本年工作顺利。"],
    "--from：别.txt 没有读到可以套用的数字，请确认给出的是上年的情况说明。",
  ],
])("not a text to begin from: %s", async (_, lines, said) => {
  const { status, err } = await gouji(["narrate", "今年.xlsx", "--from", "别.txt"], {
    ...FILES,
    "别.txt": encoded(lines),
  });
  expect({ status, err }).toEqual({ status: 2, err: [said] });
});

test.each<readonly [readonly string[], string]>([
  [["--tracked"], "--tracked 要与 --from 上年说明 一起用。"],
  [["--from", "上年.docx", "--style", "henan"], "--style 和 --from 只能用一个：套用上年说明时话照旧。"],
  [["--from", "上年.docx", "--tracked", "-o", "新.txt"], "--tracked 要写成 .docx，请用 -o 输出.docx。"],
  [["--from", "上年.txt", "-o", "新.docx"], "--from：上年.txt 是文本文件，-o 的输出文件也应以 .txt 结尾。"],
])("options that do not go together: %j", async (argv, said) => {
  const { status, err } = await narrate(...argv);
  expect({ status, last: err[err.length - 1] }).toEqual({ status: 2, last: said });
});
