/** The built file in a process of its own: both outputs, the exit status, a reader that stops early. */
import { execFile, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import webpack, { type Configuration } from "webpack";
import { CHECK } from "../report/contract";
import { misfits } from "../report/shape";

const ROOT = resolve(__dirname, "../..");
const SAMPLE = join(ROOT, "samples/henan-2022.xlsx");
let folder: string;
let gouji: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const configs = require(join(ROOT, "webpack.config.js")) as (env: object, argv: object) => Configuration[];
  const cli = configs({}, { mode: "production" }).find(({ name }) => name === "cli")!;
  await build({ ...cli, output: { ...cli.output, path: folder } });
  gouji = join(folder, "gouji.js");
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("JSON on one output, notices on the other, the status at the end", async () => {
  const { status, out, err } = await start("check", SAMPLE, "没有.xlsx", "--format", "json");
  expect(status).toBe(2);
  expect(misfits(JSON.parse(out), CHECK)).toEqual([]);
  expect(err.split("\n")).toEqual([
    `[1/2] 核对 ${SAMPLE}`,
    "[2/2] 核对 没有.xlsx",
    "没有.xlsx：找不到这个文件。",
    "",
  ]);
});

test("one error: status 1", async () => {
  expect((await start("check", SAMPLE)).status).toBe(1);
});

test("a reader that stops early is no fault", async () => {
  const child = spawn(process.execPath, [gouji, "rules", "--format", "json"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let err = "";
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  child.stdout.once("data", () => child.stdout.destroy());
  const status = await new Promise((done) => child.on("close", done));
  expect([status, err]).toEqual([0, ""]);
});

test("batch: threads of its own, files on a disk, the same lines for any number of jobs", async () => {
  const found = join(folder, "决算");
  cpSync(join(ROOT, "samples"), join(found, "下级"), { recursive: true });
  writeFileSync(join(found, "坏.xls"), "不是工作簿");
  writeFileSync(join(found, "~$henan.xlsx"), "Excel 打开时留下的");
  const reports = await Promise.all(
    ["1", "3"].map(async (jobs) => {
      const out = join(folder, "汇总", jobs);
      const { status, err } = await start("batch", found, "--out", out, "--jobs", jobs);
      // Five workbooks, the two other files of the samples, how many these are, and the sum.
      expect([status, err.trimEnd().split("\n").length]).toEqual([2, 9]);
      expect(readdirSync(out).sort()).toEqual(["report.html", "report.jsonl", "report.xlsx"]);
      return readFileSync(join(out, "report.jsonl"), "utf8");
    }),
  );
  expect(reports[0]).toBe(reports[1]);
  expect(reports[0]!.split("\n").filter(Boolean)).toHaveLength(5);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "batch: a run that is ended by %s leaves what was there",
  async (signal) => {
    const [found, out] = ["很多", `${signal}结果`].map((name) => join(folder, name)) as [string, string];
    for (const place of [found, out]) mkdirSync(place, { recursive: true });
    for (let copy = 0; copy < 40; copy++) cpSync(SAMPLE, join(found, `${copy}.xlsx`));
    writeFileSync(join(out, "report.jsonl"), '{"file":"上次"}\n');
    const child = spawn(process.execPath, [gouji, "batch", found, "--out", out, "--jobs", "1"]);
    const ended = new Promise((done) => child.on("exit", (_, by) => done(by)));
    // At its second line it is well under way.
    await new Promise<void>((done) => {
      let lines = "";
      child.stderr.on("data", (more: Buffer) => (lines += more.toString()).split("\n").length > 2 && done());
    });
    expect(readdirSync(out)).toHaveLength(2);
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(readdirSync(out)).toEqual(["report.jsonl"]);
    expect(readFileSync(join(out, "report.jsonl"), "utf8")).toBe('{"file":"上次"}\n');
  },
);

test("batch: a folder that is not there", async () => {
  const { status, err } = await start("batch", join(folder, "没有"), "--out", join(folder, "无"));
  expect([status, err]).toEqual([2, `${join(folder, "没有")}：找不到这个文件。\n`]);
});

// Helpers

function start(...argv: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [gouji, ...argv], { maxBuffer: 2 ** 26 }, (error, out, err) =>
      done({ status: error ? Number(error.code) : 0, out, err }),
    );
  });
}

function build(config: Configuration): Promise<void> {
  return new Promise((done, fail) => {
    webpack(config, (error, stats) => {
      if (error ?? stats?.hasErrors()) fail(error ?? new Error(stats!.toString("errors-only")));
      else done();
    });
  });
}
