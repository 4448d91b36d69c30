/**
 * How long workbooks take whose size says nothing of what is in them, and what memory each needs at most: each is read in a
 * process of its own, for a process keeps what the largest before needed.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../hosts/file/read";
import { layOut } from "../hosts/page/grid/geometry";
import { check } from "../src/check/check";
import { recognise } from "../src/statement/recognise";
import { LARGE, manySheets } from "../test/large-workbooks";
import { timed } from "./worlds";

/** What issue and design ask for, in milliseconds and MB. */
const TARGET = 2000;
const MEMORY_TARGET = 300;

interface Measured {
  readonly reading: number;
  readonly checking: number;
  readonly drawing: number;
  /** MB. */
  readonly memory: number;
}

export function benchLarge(): void {
  const folder = mkdtempSync(join(tmpdir(), "gouji-bench-"));
  try {
    for (const [name, make] of [...Object.entries(LARGE), ["五千张表", () => manySheets()] as const]) {
      const bytes = make();
      const file = join(folder, "large.xlsx");
      writeFileSync(file, bytes);
      const child = spawnSync(process.execPath, [...process.execArgv, __filename, file], {
        encoding: "utf8",
      });
      if (child.status !== 0) throw new Error(child.stderr);
      const { reading, checking, drawing, memory } = JSON.parse(child.stdout) as Measured;
      const good = reading + checking + drawing <= TARGET && memory <= MEMORY_TARGET;
      console.log(
        `${name}（${(bytes.length / 1024).toFixed(0)} kB）：读取 ${reading.toFixed(0)} 毫秒，辨认并核对 ${checking.toFixed(0)} 毫秒，` +
          `排版 ${drawing.toFixed(0)} 毫秒，占用内存最多 ${memory.toFixed(0)} MB${good ? "" : `，目标 ${String(TARGET)} 毫秒、${String(MEMORY_TARGET)} MB，没有达到`}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(file: string): Measured {
  const bytes = readFileSync(file);
  let workbook: ReturnType<typeof readWorkbook> | undefined;
  const reading = timed(() => (workbook = readWorkbook(new Uint8Array(bytes), "large.xlsx")));
  const { sheets } = workbook!;
  const checking = timed(() => check(recognise(workbook!)));
  const drawing = timed(() => sheets.forEach((sheet) => layOut(sheet)));
  return { reading, checking, drawing, memory: process.resourceUsage().maxRSS / 1024 };
}

if (require.main === module) console.log(JSON.stringify(measure(process.argv[2]!)));
