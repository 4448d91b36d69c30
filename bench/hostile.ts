/** How long the command line takes for files that somebody made to do harm. */
import { HOSTILE_TEXTS, HOSTILE_WORKBOOKS } from "../test/fuzz/hostile";
import { call } from "../test/fuzz/kinds";

/** What is asked of each, in milliseconds of the processor. */
const TARGET = 10_000;

export async function benchHostile(): Promise<void> {
  const calls = [
    ...HOSTILE_WORKBOOKS.map(
      ([name, make]) => [name, ["check", "a.xlsx", "--mark", "出.xlsx"], "a.xlsx", make] as const,
    ),
    ...HOSTILE_TEXTS.map(([name, file, make]) => [name, ["audit", "--text", file], file, make] as const),
  ];
  const taken: { name: string; ms: number }[] = [];
  for (const [name, argv, file, make] of calls) {
    const bytes = make();
    const before = process.cpuUsage();
    await call(argv, { [file]: bytes });
    const { user, system } = process.cpuUsage(before);
    taken.push({ name, ms: (user + system) / 1000 });
  }
  taken.sort((a, b) => b.ms - a.ms);
  const slowest = taken.slice(0, 3).map(({ name, ms }) => `${name} ${ms.toFixed(0)} ms`);
  const verdict = taken[0]!.ms <= TARGET ? "" : "，未达到";
  console.log(
    `存心作怪的 ${String(taken.length)} 个文件，最慢的：${slowest.join("，")}（目标各 ${String(TARGET)} ms${verdict}）`,
  );
}
