/** How long reading, recognition and the check of one workbook take, and how far the relations reach. */
import { readWorkbook } from "../hosts/file/read";
import { check } from "../src/check/check";
import { countUnread } from "../src/check/count-unread";
import { recognise } from "../src/statement/recognise";
import type { Workbook } from "../src/workbook/workbook";
import { generateDepartment } from "../generate/department";
import { FINAL_FAMILIES, plainForm } from "../generate/form";
import { randomFrom } from "../generate/random";
import { renderDepartment } from "../generate/render";
import { sampleBytes, SAMPLES } from "../samples/load";
import { FULL } from "./worlds";

/** What issue and design ask for, in milliseconds. */
const READING_TARGET = 60;
const CHECK_TARGET = 15;

export interface CheckBench {
  /** Medians in milliseconds: all samples for reading, samples and generated workbooks for the rest. */
  readonly readingMs: number;
  readonly checkMs: number;
}

export function benchCheck(rounds = 25): CheckBench {
  const reading: number[] = [];
  const checking: number[] = [];
  for (const name of SAMPLES) {
    const bytes = sampleBytes(name);
    const read = timed(rounds, () => readWorkbook(bytes, name));
    const workbook = readWorkbook(bytes, name);
    const checked = timed(rounds, () => check(recognise(workbook)));
    reading.push(...read);
    checking.push(...checked);
    console.log(
      `${name}：读取 ${ms(median(read))}（首次 ${ms(read[0]!)}），辨认并核对 ${ms(median(checked))}（首次 ${ms(checked[0]!)}），${reach(workbook)}`,
    );
  }
  for (const family of FINAL_FAMILIES) {
    const department = generateDepartment(randomFrom(1), { ...FULL, items: 20 });
    const { workbook } = renderDepartment(department, plainForm(family));
    const checked = timed(rounds, () => check(recognise(workbook)));
    checking.push(...checked);
    console.log(`生成的 ${family} 表式：辨认并核对 ${ms(median(checked))}，${reach(workbook)}`);
  }
  const result = { readingMs: median(reading), checkMs: median(checking) };
  console.log(`读取：中位数 ${ms(result.readingMs)}${verdict(result.readingMs, READING_TARGET)}`);
  console.log(`辨认并核对：中位数 ${ms(result.checkMs)}${verdict(result.checkMs, CHECK_TARGET)}`);
  return result;
}

/** Milliseconds of each round, in order. */
function timed(rounds: number, work: () => unknown): number[] {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    work();
    times.push(performance.now() - started);
  }
  return times;
}

function reach(workbook: Workbook): string {
  const { relations, unread } = check(recognise(workbook));
  const some = unread.slice(0, 5).map(({ sheet, address, reason }) => `${sheet} ${address}（${reason}）`);
  const { unread: notRead, alone } = countUnread(unread);
  return `${relations.length} 项关系，${notRead} 个数没有读懂，${alone} 个数没有关系可核${some.length > 0 ? `：${some.join("、")}` : ""}`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function ms(value: number): string {
  return `${value.toFixed(1)} 毫秒`;
}

function verdict(value: number, target: number): string {
  return `，目标 ${target} 毫秒${value <= target ? "" : "，没有达到"}`;
}
