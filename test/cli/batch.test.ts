/** Many workbooks in one call: the lines, the overview, shards, and what a wrong call is told. */
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { FileError, nodeIo } from "../../cli/io";
import { checkAll } from "../../cli/threads";
import { readWorkbook } from "../../hosts/file/read";
import { unreadableJson, type WorkbookJson } from "../../src/report/json";
import { cellAt } from "../../src/workbook/workbook";
import { gouji, type Ran } from "./world";

const sample = (name: string) => new Uint8Array(readFileSync(join(__dirname, "../../samples", name)));

const FOLDER = {
  "甲/henan.xlsx": sample("henan-2022.xlsx"),
  "甲/乙/jiangxi.xlsx": sample("jiangxi-2023.xlsx"),
  "甲/坏.xlsx": new TextEncoder().encode("不是工作簿"),
  "甲/丙/<hebei>&.xlsx": sample("hebei-2023-budget.xlsx"),
};

const text = (ran: Ran, path: string) => new TextDecoder().decode(ran.files.get(path));
const linesOf = (ran: Ran) => text(ran, "结果/report.jsonl").split("\n").filter(Boolean);

test("each line is the object that check gives for the file, in the order of the paths", async () => {
  const ran = await gouji(["batch", "甲", "--out", "结果"], FOLDER);
  const paths = Object.keys(FOLDER).sort();
  const lines = linesOf(ran);
  expect(lines.map((line) => (JSON.parse(line) as WorkbookJson).file)).toEqual(paths);
  for (const [index, path] of paths.entries()) {
    const single = await gouji(["check", path, "--format", "json"], FOLDER);
    const [expected] = (JSON.parse(single.out) as { workbooks: WorkbookJson[] }).workbooks;
    expect(JSON.parse(lines[index]!)).toEqual(expected);
  }
  // One file cannot be read, and that weighs more than the errors of the others.
  expect(ran.status).toBe(2);
  expect(ran.out).toBe("");
  expect(ran.err[ran.err.length - 1]).toBe(
    "共 4 个工作簿：0 个通过，1 个有提醒，2 个有错误，1 个不能核对。结果在 结果。",
  );
});

test("its own reports are replaced, a file of their name that is somebody's own is not", async () => {
  const first = await gouji(["batch", "甲", "--out", "结果"], FOLDER);
  const again = await gouji(["batch", "甲", "--out", "结果"], Object.fromEntries(first.files));
  expect(again.status).toBe(2);
  expect(again.files).toEqual(first.files);
  for (const name of ["report.jsonl", "report.html", "report.xlsx"]) {
    const ran = await gouji(["batch", "甲", "--out", "结果"], {
      ...FOLDER,
      [`结果/${name}`]: FOLDER["甲/henan.xlsx"],
    });
    expect([ran.status, ran.err]).toEqual([
      2,
      [`结果/${name} 不是勾稽写的汇总，没有改动它。请用 --out 另给一个文件夹。`],
    ]);
    expect([...ran.files.keys()].filter((path) => path.startsWith("结果/"))).toEqual([`结果/${name}`]);
  }
});

test("status 1 where a workbook has an error, 0 where none has", async () => {
  const only = (path: keyof typeof FOLDER) => ({ [path]: FOLDER[path] });
  expect((await gouji(["batch", "甲", "--out", "结果"], only("甲/henan.xlsx"))).status).toBe(1);
  expect((await gouji(["batch", "甲", "--out", "结果"], only("甲/乙/jiangxi.xlsx"))).status).toBe(0);
});

test("the lines of all shards together are the lines of one run", async () => {
  const whole = linesOf(await gouji(["batch", "甲", "--out", "结果"], FOLDER));
  const parts = await Promise.all(
    [1, 2, 3].map((part) => gouji(["batch", "甲", "--out", "结果", "--shard", `${part}/3`], FOLDER)),
  );
  expect(parts.flatMap(linesOf).sort()).toEqual([...whole].sort());
});

test("more shards than workbooks: an empty part is written, and is no error", async () => {
  const ran = await gouji(["batch", "甲", "--out", "结果", "--shard", "9/9"], FOLDER);
  expect([ran.status, text(ran, "结果/report.jsonl")]).toEqual([0, ""]);
});

test("report.xlsx has a line for each workbook, and the cell to mend with its value", async () => {
  const ran = await gouji(["batch", "甲", "--out", "结果"], FOLDER);
  const { sheets } = readWorkbook(ran.files.get("结果/report.xlsx")!, "report.xlsx");
  expect(sheets.map(({ name }) => name)).toEqual(["汇总", "要改的单元格", "错误和提醒", "规则"]);
  const row = (sheet: number, index: number) =>
    Array.from({ length: 13 }, (_, column) => cellAt(sheets[sheet]!, index, column)?.value);
  expect(row(0, 1)).toEqual(expect.arrayContaining(["甲/henan.xlsx", 2022, "部门决算", "有错误", 4]));
  const repairs = sheets[1]!.rows.map((_, index) => row(1, index));
  expect(repairs).toContainEqual(
    expect.arrayContaining(["甲/henan.xlsx", "公开01表", "F17", 928.86]) as unknown[],
  );
  // An earlier overview is no workbook to check.
  const again = await gouji(["batch", "甲", "--out", "甲"], {
    ...FOLDER,
    "甲/report.xlsx": ran.files.get("结果/report.xlsx")!,
  });
  expect(text(again, "甲/report.jsonl").split("\n").filter(Boolean)).toHaveLength(4);
});

test("report.html names every file, whatever its name, the worst first", async () => {
  const ran = await gouji(["batch", "甲", "--out", "结果"], FOLDER);
  const html = text(ran, "结果/report.html");
  expect(html).toContain("甲/丙/&lt;hebei&gt;&amp;.xlsx");
  expect(html).not.toContain("<hebei>");
  const place = (name: string) => html.indexOf(`<td>${name}</td>`);
  expect(place("甲/坏.xlsx")).toBeGreaterThan(0);
  expect(place("甲/坏.xlsx")).toBeLessThan(place("甲/henan.xlsx"));
  expect(place("甲/henan.xlsx")).toBeLessThan(place("甲/乙/jiangxi.xlsx"));
  expect(html).toContain("928.86");
});

test("no thread is left running where the report cannot be written", async () => {
  const ended: number[] = [];
  let started = 0;
  const thread = (): Worker => {
    const number = started++;
    const emitter = new EventEmitter();
    const answer = { units: [unreadableJson("甲", "坏")], status: 2 };
    return Object.assign(emitter, {
      postMessage: () => setImmediate(() => emitter.emit("message", answer)),
      terminate: () => Promise.resolve(ended.push(number)),
    }) as unknown as Worker;
  };
  const tasks = ["甲", "乙", "丙"].map((file) => ({ file, profile: undefined }));
  const full = () => Promise.reject(new FileError("磁盘已满"));
  await expect(checkAll(tasks, 2, { ...nodeIo, thread }, full)).rejects.toThrow("磁盘已满");
  await new Promise(setImmediate);
  expect(ended.sort()).toEqual([0, 1]);
});

test("a file that takes too long is given up with a sentence, and the others go on", async () => {
  const ended: number[] = [];
  let started = 0;
  const thread = (): Worker => {
    const number = started++;
    const emitter = new EventEmitter();
    return Object.assign(emitter, {
      postMessage: ({ file }: { file: string }) => {
        const answer = { units: [unreadableJson(file, "坏")], status: 2 };
        if (file !== "乙") setImmediate(() => emitter.emit("message", answer));
      },
      terminate: () => Promise.resolve(ended.push(number)),
    }) as unknown as Worker;
  };
  const tasks = ["甲", "乙", "丙"].map((file) => ({ file, profile: undefined }));
  const checked: WorkbookJson[] = [];
  // One job as well is done in a thread: what hangs here could not be given up.
  await checkAll(
    tasks,
    1,
    { ...nodeIo, thread },
    ({ units }) => Promise.resolve(void checked.push(...units)),
    0.05,
  );
  expect(checked.map(({ file, error }) => [file, error])).toEqual([
    ["甲", "坏"],
    ["乙", "乙：0.05 秒没有核对完，已跳过，文件可能过大或内容异常。"],
    ["丙", "坏"],
  ]);
  expect(ended).toEqual([0, 1]);
});

test.each([
  [["batch", "--out", "结果"], "请给出放工作簿的文件夹。用法见 gouji batch --help。"],
  [["batch", "甲"], "请用 --out 给出放结果的文件夹。用法见 gouji batch --help。"],
  [["batch", "空", "--out", "结果"], "空 里没有 .xlsx 或 .xls 文件。"],
  [["batch", "甲", "--out", "结果", "--jobs", "0"], "--jobs 应是 1 到 999 的整数，不能是“0”。"],
  [
    ["batch", "甲", "--out", "结果", "--shard", "3/2"],
    "--shard 应写成“第几份/共几份”，例如 1/4，不能是“3/2”。",
  ],
])("a wrong call: %j", async (argv, sentence) => {
  const ran = await gouji(argv, FOLDER);
  expect([ran.status, ran.err]).toEqual([2, [sentence]]);
});
