/** How long workbooks take whose size says nothing of what is in them, and what memory they leave behind at most. */
import { readWorkbook } from "../hosts/file/read";
import { layOut } from "../hosts/page/grid/geometry";
import { check } from "../src/check/check";
import { recognise } from "../src/statement/recognise";
import { LARGE, manySheets } from "../test/large-workbooks";
import { timed } from "./worlds";

/** What issue and design ask for, in milliseconds. */
const TARGET = 2000;

export interface LargeBench {
  /** Milliseconds from the bytes to the laid out and checked workbook, by what is large in it. */
  readonly ms: ReadonlyMap<string, number>;
}

export function benchLarge(): LargeBench {
  const ms = new Map<string, number>();
  for (const [name, make] of [...Object.entries(LARGE), ["五千张表", () => manySheets()] as const]) {
    const bytes = make();
    let workbook = readWorkbook(bytes, name);
    const reading = timed(() => (workbook = readWorkbook(bytes, name)));
    const checking = timed(() => check(recognise(workbook)));
    const drawing = timed(() => workbook.sheets.forEach((sheet) => layOut(sheet)));
    const all = reading + checking + drawing;
    ms.set(name, all);
    console.log(
      `${name}（${(bytes.length / 1024).toFixed(0)} kB）：读取 ${reading.toFixed(0)} 毫秒，辨认并核对 ${checking.toFixed(0)} 毫秒，` +
        `排版 ${drawing.toFixed(0)} 毫秒${all <= TARGET ? "" : `，目标 ${TARGET} 毫秒，没有达到`}`,
    );
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(`到此占用内存最多 ${peak.toFixed(0)} MB`);
  return { ms };
}
