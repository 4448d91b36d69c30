/**
 * `npm run fuzz`: files damaged by chance go through the product, in a process of their own that is watched: no fall, no call over
 * 10 s, no peak over 1 GB. Seeds are fixed, so that what is found can be looked at: `npm run fuzz -- --kind xls --seed 7 --count 1`.
 * `--minutes 20` goes on for so long with seeds that nobody has tried.
 */
import { fork, type ChildProcess } from "node:child_process";
import { parseArgs } from "node:util";
import { KINDS } from "../test/fuzz/kinds";
import { Chance } from "../test/fuzz/random";

/** Of the processor: on a machine that does other things besides, the clock says little. */
const MOST_MS = 10_000;
/** By the clock: what takes so long does not come back. */
const HANGS_MS = 120_000;
const MOST_BYTES = 1024 * 1024 * 1024;
/** Of each kind, where nothing else is asked for. */
const COUNT = 60;
/** Seeds that one process tries: what it keeps of one file may not add up to those of hundreds. */
const A_PROCESS = 100;

interface Told {
  readonly seed: number;
  /** Absent where it begins. */
  readonly done?: { readonly problem: string | undefined; readonly ms: number; readonly bytes: number };
}

interface Tally {
  files: number;
  slowest: number;
  largest: number;
  readonly problems: string[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kind: { type: "string" },
      seed: { type: "string", default: "1" },
      count: { type: "string" },
      minutes: { type: "string" },
    },
  });
  const kinds = KINDS.filter(({ name }) => values.kind === undefined || values.kind === name);
  if (kinds.length === 0)
    throw new Error(`没有这一种：${values.kind}。可用：${KINDS.map(({ name }) => name).join("、")}。`);
  const count = Number(values.count ?? COUNT);
  const until = values.minutes === undefined ? undefined : Date.now() + Number(values.minutes) * 60_000;
  const first = until === undefined ? Number(values.seed) : Date.now() % 1_000_000_000;
  const tallies = new Map(
    kinds.map(({ name }) => [name, { files: 0, slowest: 0, largest: 0, problems: [] } as Tally]),
  );
  for (let seed = first; seed === first || (until !== undefined && Date.now() < until); seed += count) {
    for (const { name } of kinds) {
      for (let at = 0; at < count; at += A_PROCESS)
        await tried(name, seed + at, Math.min(A_PROCESS, count - at), tallies.get(name)!);
      if (until !== undefined && Date.now() > until) break;
    }
  }
  for (const [name, { files, slowest, largest, problems }] of tallies) {
    console.log(
      `${name}：${files} 个文件，最慢 ${slowest} ms，最多 ${Math.round(largest / 1024 / 1024)} MB，${problems.length} 个问题`,
    );
    for (const problem of problems) console.log(`  ${problem}`);
  }
  if ([...tallies.values()].some(({ problems }) => problems.length > 0)) process.exitCode = 1;
}

/** Tries seeds one after another; where the process hangs or falls, the next takes up after that seed. */
async function tried(kind: string, from: number, count: number, tally: Tally): Promise<void> {
  for (let seed = from; seed < from + count;) {
    const child = fork(__filename, [CHILD, kind, String(seed), String(from + count - seed)]);
    seed = (await watched(child, kind, tally)) + 1;
  }
}

/** @returns the last seed that was tried */
function watched(child: ChildProcess, kind: string, tally: Tally): Promise<number> {
  return new Promise((resolve) => {
    let current = Number.MAX_SAFE_INTEGER - 1;
    let running = false;
    let timer: NodeJS.Timeout | undefined;
    const problem = (what: string): void =>
      void tally.problems.push(`--kind ${kind} --seed ${current} --count 1：${what}`);
    child.on("message", ({ seed, done }: Told) => {
      clearTimeout(timer);
      current = seed;
      running = done === undefined;
      if (!done) {
        timer = setTimeout(() => {
          problem(`${HANGS_MS} ms 没有做完`);
          running = false;
          child.kill("SIGKILL");
        }, HANGS_MS);
        return;
      }
      tally.files += 1;
      tally.slowest = Math.max(tally.slowest, done.ms);
      tally.largest = Math.max(tally.largest, done.bytes);
      if (done.problem !== undefined) problem(done.problem);
      if (done.ms > MOST_MS) problem(`用了 ${done.ms} ms`);
      if (done.bytes > MOST_BYTES) problem(`用了 ${Math.round(done.bytes / 1024 / 1024)} MB 内存`);
    });
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      if (running) problem(`进程中断（${String(signal ?? code)}）`);
      resolve(current);
    });
  });
}

const CHILD = "try";

async function child(kind: string, from: number, count: number): Promise<void> {
  const { run } = KINDS.find(({ name }) => name === kind)!;
  const tell = (told: Told): Promise<void> => new Promise((resolve) => process.send!(told, () => resolve()));
  for (let seed = from; seed < from + count; seed++) {
    await tell({ seed });
    const before = process.cpuUsage();
    let problem: string | undefined;
    try {
      await run(new Chance(seed));
    } catch (error) {
      problem =
        error instanceof Error
          ? (error.stack ?? error.message).split("\n").slice(0, 4).join(" ")
          : String(error);
    }
    const { user, system } = process.cpuUsage(before);
    const ms = Math.round((user + system) / 1000);
    await tell({ seed, done: { problem, ms, bytes: process.resourceUsage().maxRSS * 1024 } });
  }
  process.disconnect();
}

const [mode, kind, from, count] = process.argv.slice(2);
(mode === CHILD ? child(kind!, Number(from), Number(count)) : main()).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
