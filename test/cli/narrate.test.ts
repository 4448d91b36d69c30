import { boxed } from "../write/boxes";
import { readDocument } from "../../hosts/file/docx/read-docx";
import { writeMemory } from "../../hosts/file/xlsx/memory";
import { sample, sampleBytes } from "../../samples/load";
import { styleNamed } from "../../src/catalogue/styles";
import { recognise } from "../../src/statement/recognise";
import { narrate } from "../../src/write/narrate";
import { paragraphsOf } from "../../src/write/narrative";
import { piecesOf, retyped } from "../../src/write/own-words";
import { gouji } from "./world";

const henan = sampleBytes("henan-2022");
const jiangxi = sampleBytes("jiangxi-2023");
const budget = sampleBytes("hebei-2023-budget");
const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test.each(["henan", "jiangxi", "hubei", "shanghai", "general"])(
  "%s: text on standard output",
  async (style) => {
    const { status, out, err } = await gouji(["narrate", "a.xlsx", "--style", style], { "a.xlsx": henan });
    expect(status).toBe(0);
    expect(out.replace(/\s/g, "")).toContain("987.70万元");
    expect(out.endsWith("\n")).toBe(true);
    expect(err[0]).toMatch(/^还有 \d+ 处待填：$/);
    expect(err).toContain(
      style === "jiangxi"
        ? "  本年收入合计上年数 ← “上年数”的“本年收入合计”"
        : "  收入总计上年数 ← “上年数”的“收入总计”",
    );
  },
);

test("a budget in its own style, from 元", async () => {
  const { status, out } = await gouji(["narrate", "a.xlsx", "--style", "hebei-budget"], { "a.xlsx": budget });
  expect(status).toBe(0);
  expect(out).toContain("日常公用经费33.31万元");
});

test("without a style one is proposed, and said", async () => {
  const { status, err } = await gouji(["narrate", "a.xlsx"], { "a.xlsx": jiangxi });
  expect(status).toBe(0);
  expect(err[0]).toBe("没有指定文体，按表的样式选用 jiangxi（江西）。");
});

test("inputs fill the text, contradictions are said", async () => {
  const { status, out, err } = await gouji(
    ["narrate", "a.xlsx", "--style", "jiangxi", "--inputs", "b.json"],
    {
      "a.xlsx": jiangxi,
      "b.json": json({
        上年数: { 年末结转和结余: 106.22, "302": 122.63 },
        年初预算数: { "fiscal/208": 45.72 },
        原因: { 与上年相比: { "302": "压减办公费。" } },
      }),
    },
  );
  expect(status).toBe(0);
  expect(out).toContain(
    "商品和服务支出 35.31 万元，比上年减少 87.32 万元，下降 71.21%，主要原因：压减办公费。",
  );
  expect(out).toContain("年初预算数 45.72 万元，决算数 51.95 万元，完成年初预算的 113.63%。");
  expect(err[0]).toBe(
    "提醒：本年年初结转和结余49.18万元，上年年末结转和结余106.22万元，两者应当相同；有年初余额调整的请在说明中写明。",
  );
});

describe("workbooks beside the one at hand", () => {
  const narrated = (now: Uint8Array, prior: Uint8Array, budgeted: Uint8Array, ...more: readonly string[]) =>
    gouji(["narrate", "a.xlsx", "--style", "henan", "--prior", "b.xlsx", "--budget", "c.xlsx", ...more], {
      "a.xlsx": now,
      "b.xlsx": prior,
      "c.xlsx": budgeted,
    });

  test("no figure comes from those of another name until it is said that they are this department's", async () => {
    const { status, out, err } = await narrated(jiangxi, henan, budget);
    expect(status).toBe(0);
    expect(out).not.toContain("115.09");
    expect(out).not.toContain("16447.21");
    for (const [at, option] of ["--prior：b", "--budget：c"].entries()) {
      expect(err[at]).toMatch(
        new RegExp(`^${option}\\.xlsx 的部门是“[^”]+”，这份是“[^”]+”，名称不同，它的数没有写进说明；`),
      );
      expect(err[at]).toContain("请加 --renamed");
    }
  });

  test("last year's and the budget's are read", async () => {
    const { status, out, err } = await narrated(jiangxi, henan, budget, "--renamed");
    expect(status).toBe(0);
    expect(out).toContain("收、支总计各增加 115.09 万元，增长 11.65%");
    expect(out).toContain("年初预算为 16447.21 万元");
    expect(err[0]).not.toMatch(/^--/);
  });

  test("of another year each is left aside, and one line says why", async () => {
    const { status, out, err } = await narrated(henan, jiangxi, budget);
    expect(status).toBe(0);
    expect(err.slice(0, 2)).toEqual([
      "--prior：b.xlsx 是 2023 年度的，上年决算表应是 2021 年度的，不能用作上年决算表。",
      "--budget：c.xlsx 是 2023 年度的，本年预算表应是 2022 年度的，不能用作本年预算表。",
    ]);
    expect(out).not.toContain("115.09");
    expect(out).not.toContain("16447.21");
  });
});

describe("what the pane keeps in the workbook", () => {
  const kept = (name: string, bytes: Uint8Array, renamed?: true): string =>
    JSON.stringify({ name, bytes: Buffer.from(bytes).toString("base64"), renamed });
  const inputs = JSON.stringify({ 本年数: { 机关运行经费: 9.9 }, 上年数: { 机关运行经费: 5.18 } });
  const workbook = writeMemory(
    jiangxi,
    new Map([
      ["inputs", inputs],
      ["prior", kept("上年.xlsx", henan, true)],
      ["budget", kept("预算.xlsx", budget, true)],
    ] as const),
  );

  test("of another name it is left, unless the pane was told, or it is told now", async () => {
    const asked = writeMemory(jiangxi, new Map([["prior", kept("上年.xlsx", henan)]] as const));
    const narrated = (...more: readonly string[]) =>
      gouji(["narrate", "a.xlsx", "--style", "henan", ...more], { "a.xlsx": asked });
    const { out, err } = await narrated();
    expect(err[0]).toMatch(/^工作簿中保存的上年决算表没有采用：上年\.xlsx 的部门是“.*名称不同.*--renamed。$/);
    expect(out).not.toContain("115.09");
    const told = await narrated("--renamed");
    expect(told.err[0]).toBe("采用工作簿中保存的上年.xlsx。");
    expect(told.out).toContain("115.09");
  });

  test("is used, in one line on standard error", async () => {
    const { status, out, err } = await gouji(["narrate", "a.xlsx", "--style", "henan"], {
      "a.xlsx": workbook,
    });
    expect(status).toBe(0);
    expect(err[0]).toBe("采用工作簿中保存的补充资料、上年.xlsx、预算.xlsx。");
    expect(out).toContain("机关运行经费支出 9.90 万元，与上年度相比，增加 4.72 万元，增长 91.12%。");
    expect(out).toContain("收、支总计各增加 115.09 万元");
    expect(out).toContain("年初预算为 16447.21 万元");
  });

  test("gives way to the options", async () => {
    const { out, err } = await gouji(
      ["narrate", "a.xlsx", "--style", "henan", "--inputs", "b.json", "--prior", "a.xlsx"],
      { "a.xlsx": workbook, "b.json": json({ 本年数: { 机关运行经费: 7 } }) },
    );
    expect(err).toContain("采用工作簿中保存的预算.xlsx。");
    expect(out).toContain("机关运行经费支出 7.00 万元");
    // Not even where what the option names is of no use.
    expect(err).toContain("--prior：a.xlsx 就是正在核对的这一份，不能用作上年决算表。");
    expect(out).not.toContain("115.09");
  });

  test("is left where it cannot be used, which is said", async () => {
    const damaged = writeMemory(
      henan,
      new Map([
        ["inputs", "{"],
        ["prior", kept("上年.xlsx", jiangxi)],
        ["budget", "[]"],
      ] as const),
    );
    const { status, err } = await gouji(["narrate", "a.xlsx", "--style", "henan"], { "a.xlsx": damaged });
    expect(status).toBe(0);
    expect(err.slice(0, 3)).toEqual([
      "工作簿中保存的补充资料不能用，没有采用。",
      "工作簿中保存的上年决算表没有采用：上年.xlsx 是 2023 年度的，上年决算表应是 2021 年度的，不能用作上年决算表。",
      "工作簿中保存的本年预算表不能用，没有采用。",
    ]);
  });
});

test("a paragraph that was put in other words in the pane is written so, with the figures of the tables", async () => {
  const { out } = await gouji(["narrate", "a.xlsx", "--style", "general"], { "a.xlsx": henan });
  const general = styleNamed("general")!;
  const program = paragraphsOf(narrate(recognise(sample("henan-2022")), general)).find(({ text }) =>
    text.includes("收、支总计均为987.70万元"),
  )!;
  const own = (text: string): string => {
    const pieces = text === "" ? [] : piecesOf(retyped(program, text, text.indexOf("都是") + 2));
    return JSON.stringify({ own: [{ origin: program.origin, pieces, text }] });
  };
  const exported = async (bytes: Uint8Array, kept: string, path: string) => {
    const workbook = writeMemory(bytes, new Map([["narrative", kept]] as const));
    const { err, files } = await gouji(["narrate", "a.xlsx", "--style", "general", "-o", path], {
      "a.xlsx": workbook,
    });
    expect(err[0]).toBe("采用工作簿中保存的改写的 1 段。");
    const file = files.get(path)!;
    return path.endsWith("docx")
      ? readDocument(file, path)
          .map(({ text }) => text)
          .join("\n")
      : textOf(file);
  };
  const reworded = own(program.text.replace("收、支总计均为", "收入和支出都是"));
  for (const path of ["b.txt", "b.docx"]) {
    expect(await exported(henan, reworded, path)).toContain("收入和支出都是987.70万元");
    expect(await exported(jiangxi, reworded, path)).toContain("收入和支出都是1102.79万元");
  }
  // Taken out, and nothing else is.
  const lines = out.split("\n");
  expect((await exported(henan, own(""), "b.txt")).split("\n")).toEqual(
    lines.filter((line) => line !== program.text),
  );
});

test("shares that rounding keeps from 100 % are told", async () => {
  const { err } = await gouji(["narrate", "a.xlsx", "--style", "shanghai"], {
    "a.xlsx": sampleBytes("shanghai-2024"),
  });
  expect(err[0]).toMatch(/^尾差：.*占比合计 99\.99%/);
});

test("to a .txt and to a .docx: the same paragraphs", async () => {
  const { out } = await gouji(["narrate", "a.xlsx", "--style", "general"], { "a.xlsx": henan });
  const txt = await gouji(["narrate", "a.xlsx", "--style", "general", "-o", "b.txt"], { "a.xlsx": henan });
  const docx = await gouji(["narrate", "a.xlsx", "--style", "general", "-o", "b.docx"], { "a.xlsx": henan });
  expect([txt.status, docx.status, txt.out, docx.out]).toEqual([0, 0, "", ""]);
  expect(textOf(txt.files.get("b.txt")!)).toBe(out);
  const read = readDocument(docx.files.get("b.docx")!, "b.docx").map(({ text }) => `${text}\n`);
  // A long title has lines of its own; on paper a box stands where the text says which value it waits for.
  const onPaper = read.join("").replace(/^(.*)\n(?=\d{4}年度)/, "$1");
  expect(onPaper).toContain("收、支总计各增加/减少▢万元，增长/下降▢%。");
  expect(boxed(onPaper)).toBe(boxed(out));
});

test("percentages with one decimal", async () => {
  const { out } = await gouji(["narrate", "a.xlsx", "--style", "general", "--decimals", "1"], {
    "a.xlsx": henan,
  });
  expect(out).toContain("占18.4%");
});

test("--help names the styles", async () => {
  const { status, out } = await gouji(["narrate", "--help"]);
  expect(status).toBe(0);
  expect(out).toContain(
    "henan（河南）、jiangxi（江西）、hubei（湖北）、shanghai（上海）、hebei-budget（河北预算）",
  );
});

test.each([
  ["no file", ["narrate"], "请给出决算或预算工作簿。用法见 gouji narrate --help。"],
  ["two files", ["narrate", "a.xlsx", "b.xlsx"], "narrate 一次只写一个工作簿，多给了 b.xlsx。"],
  [
    "no such style",
    ["narrate", "a.xlsx", "--style", "hunan"],
    /^没有名为“hunan”的文体，可用：henan（河南）、.*。$/,
  ],
  [
    "a budget's style",
    ["narrate", "a.xlsx", "--style", "hebei-budget"],
    /^a\.xlsx 是决算，文体 hebei-budget.*是写预算的。$/,
  ],
  ["no such workbook", ["narrate", "没有.xlsx"], "没有.xlsx：找不到这个文件。"],
  ["no workbook", ["narrate", "b.json"], /^b\.json：[^。]*。$/],
  ["a budget for last year", ["narrate", "a.xlsx", "--prior", "c.xlsx"], "--prior：c.xlsx 不是决算工作簿。"],
  [
    "an account for a budget",
    ["narrate", "a.xlsx", "--budget", "a.xlsx"],
    "--budget：a.xlsx 不是预算工作簿。",
  ],
  [
    "no JSON",
    ["narrate", "a.xlsx", "--inputs", "a.xlsx"],
    /^--inputs：a\.xlsx 不是 UTF-8 编码的 JSON 文件[^。]*。$/,
  ],
  [
    "a wrong name",
    ["narrate", "a.xlsx", "--inputs", "b.json"],
    /^--inputs：b\.json：“上年数”中的“收人”不是[^。]*。$/,
  ],
  [
    "another ending",
    ["narrate", "a.xlsx", "-o", "b.pdf"],
    "-o 的输出文件应以 .docx 或 .txt 结尾，不能是“b.pdf”。",
  ],
  ["over its input", ["narrate", "b.txt", "-o", "b.txt"], "-o 不能写回 b.txt，请另给一个文件名。"],
  ["a folder without rights", ["narrate", "a.xlsx", "-o", "只读/b.txt"], "只读/b.txt：没有写入权限。"],
  ["three decimals", ["narrate", "a.xlsx", "--decimals", "3"], "--decimals 只能是 1 或 2，不能是“3”。"],
])("2: %s, with one line on standard error", async (_, argv, line) => {
  const { status, err, out } = await gouji(argv, {
    "a.xlsx": henan,
    "c.xlsx": budget,
    "b.json": json({ 上年数: { 收人: 1 } }),
  });
  expect(status).toBe(2);
  expect(out).toBe("");
  expect(err).toEqual([expect.stringMatching(line)]);
});
