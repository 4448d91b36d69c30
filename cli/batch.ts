/** `gouji batch`: checks every workbook below folders and writes what scripts and what people read. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../hosts/file/read";
import { overviewXlsx } from "../hosts/file/xlsx/overview-xlsx";
import { HostError } from "../hosts/host";
import { Overview, OUTCOME_WORD } from "../src/report/overview";
import { overviewHtml } from "../src/report/overview-html";
import { profileFrom, profileNames } from "./check";
import type { Below } from "./folders";
import type { Io, Stream } from "./io";
import { policyFrom, RULES_OPTION } from "./policy";
import { parseOptions, type Parsed } from "./options";
import { checkAll } from "./threads";
import { BATCH_USAGE, UsageError } from "./usage";
import { plainJson } from "../src/workbook/writable";

interface Shard {
  readonly index: number;
  readonly of: number;
}

/**
 * @returns the exit status: the worst of all files
 * @throws UsageError, FileError
 */
export async function batchCommand(argv: readonly string[], io: Io): Promise<number> {
  const parsed = parseOptions("batch", argv, {
    out: { type: "string" },
    jobs: { type: "string" },
    shard: { type: "string" },
    profile: { type: "string" },
    ...RULES_OPTION,
  });
  if (parsed.values["help"]) {
    io.out(BATCH_USAGE.replace("{PROFILES}", profileNames()));
    return 0;
  }
  const run = await planOf(parsed, io);
  await refuseForeign(run.out, io);
  const overview = new Overview(run.left);
  const lines = await io.stream(join(run.out, "report.jsonl"));
  let status: number;
  try {
    status = await checkInto(overview, lines, run, io);
  } catch (error) {
    await lines.discard();
    throw error;
  }
  // All three at the end: a run that stops half-way leaves those of the last one beside each other.
  const html = overviewHtml(overview, run.heading);
  const xlsx = overviewXlsx(overview.sheets());
  await lines.keep();
  await io.write({ path: join(run.out, "report.html"), replace: true }, new TextEncoder().encode(html));
  await io.write({ path: join(run.out, "report.xlsx"), replace: true }, xlsx);
  tell(overview, run, io);
  return status;
}

interface Plan {
  readonly out: string;
  readonly files: readonly string[];
  /** What is not checked, with the reason. */
  readonly left: Below["left"];
  readonly jobs: number;
  readonly heading: string;
  readonly profile: string | undefined;
  readonly rules: string | undefined;
}

/** @throws UsageError, FileError */
async function planOf(parsed: Parsed, io: Io): Promise<Plan> {
  const { out } = parsed.values;
  if (parsed.files.length === 0) throw new UsageError("请给出放工作簿的文件夹。用法见 gouji batch --help。");
  if (typeof out !== "string")
    throw new UsageError("请用 --out 给出放结果的文件夹。用法见 gouji batch --help。");
  const shard = shardFrom(parsed);
  const profile = profileFrom(parsed)?.name;
  const rules = (await policyFrom(parsed, io))?.text;
  const own = REPORTS.map(([name]) => join(out, name));
  const { workbooks: all, left } = await io.workbooks(parsed.files, own);
  if (all.length === 0) {
    tellLeft(left, io);
    throw new UsageError(`${parsed.files.join("、")} 里没有 .xlsx 或 .xls 文件。`);
  }
  const files = all.filter((_, place) => place % shard.of === shard.index);
  const jobs = Math.min(jobsFrom(parsed), files.length);
  return { out, files, left, jobs, heading: heading(parsed.files, shard, all.length), profile, rules };
}

/** Checks every file; a line of each goes to the overview and to the report. @returns the exit status */
async function checkInto(
  overview: Overview,
  lines: Stream,
  { files, left, jobs, profile, rules }: Plan,
  io: Io,
): Promise<number> {
  // A folder or file that cannot be read may hold what would have failed; a file of another kind does not.
  let status = left.some(({ unreadable }) => unreadable) ? 2 : 0;
  let done = 0;
  const tasks = files.map((file) => ({ file, profile, rules }));
  await checkAll(tasks, jobs, io, async ({ units, status: own }) => {
    status = Math.max(status, own);
    done += 1;
    for (const json of units) {
      overview.add(json);
      await lines.write(`${plainJson(json)}\n`);
      const { outcome, file } = overview.lines[overview.lines.length - 1]!;
      const who = json.unit_name === undefined ? file : `${file}（${json.unit_name}）`;
      io.err(`[${String(done)}/${String(files.length)}] ${who}：${OUTCOME_WORD[outcome]}`);
    }
  });
  return status;
}

/** What was not checked, and what the run came to. */
function tell(overview: Overview, { out, files, left }: Plan, io: Io): void {
  const { passed, unusual, faulty, unreadable } = overview.counts();
  tellLeft(left, io);
  if (left.length > 0)
    io.err(`另有 ${String(left.length)} 个文件或文件夹没有核对，列在上面和 report.html、report.xlsx 里。`);
  const sets = overview.lines.length > files.length ? `（${String(overview.lines.length)} 个单位）` : "";
  io.err(
    `共 ${String(files.length)} 个工作簿${sets}：${String(passed)} 个通过，${String(unusual)} 个有提醒，` +
      `${String(faulty)} 个有错误，${String(unreadable)} 个不能核对。结果在 ${out}。`,
  );
}

function tellLeft(left: Below["left"], io: Io): void {
  for (const { path, reason } of left) io.err(`没有核对 ${path}：${reason}。`);
}

/**
 * A file of a report's name that no earlier run wrote is somebody's own.
 *
 * @throws UsageError, FileError
 */
async function refuseForeign(out: string, io: Io): Promise<void> {
  for (const [name, isOurs] of REPORTS) {
    const path = join(out, name);
    if (!(await io.exists(path)) || isOurs(await io.read(path))) continue;
    throw new UsageError(`${path} 不是勾稽写的汇总，没有改动它。请用 --out 另给一个文件夹。`);
  }
}

/** What a run writes, and how its own are known. */
const REPORTS: readonly (readonly [name: string, isOurs: (bytes: Uint8Array) => boolean])[] = [
  ["report.jsonl", (bytes) => bytes.length === 0 || headOf(bytes).startsWith('{"file":')],
  ["report.html", (bytes) => headOf(bytes).includes("勾稽")],
  ["report.xlsx", isOverview],
];

function headOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 4096));
}

function isOverview(bytes: Uint8Array): boolean {
  try {
    const { sheets } = readWorkbook(bytes, "");
    // Others follow where there is something for them.
    return new Overview().sheets().every(({ title }, at) => sheets[at]?.name === title);
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

/** Where the lines of the report come from: folders, and which part of them. */
function heading(folders: readonly string[], { index, of }: Shard, all: number): string {
  const part = of === 1 ? "" : `，第 ${String(index + 1)} 份，共 ${String(of)} 份`;
  return `${folders.join("、")}：${String(all)} 个工作簿${part}`;
}

/** @throws UsageError */
function jobsFrom({ values }: Parsed): number {
  const { jobs } = values;
  if (jobs === undefined) return availableParallelism();
  if (typeof jobs === "string" && /^[1-9]\d{0,2}$/.test(jobs)) return Number(jobs);
  throw new UsageError(`--jobs 应是 1 到 999 的整数，不能是“${String(jobs)}”。`);
}

/** @throws UsageError */
function shardFrom({ values }: Parsed): Shard {
  const { shard } = values;
  if (shard === undefined) return { index: 0, of: 1 };
  const [, index, of] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(String(shard)) ?? [];
  if (Number(index) <= Number(of)) return { index: Number(index) - 1, of: Number(of) };
  throw new UsageError(`--shard 应写成“第几份/共几份”，例如 1/4，不能是“${String(shard)}”。`);
}
