/** How long a text takes: the first of workbooks that were never seen before, and again at every value that is typed in. */
import { styleNamed } from "../src/narrative/styles/index";
import { narrate } from "../src/narrative/write/narrate";
import { paragraphsOf, type Narrative } from "../src/narrative/write/narrative";
import type { NarrativeSources } from "../src/narrative/write/quantities";
import { recognise } from "../src/statement/recognise";
import type { Statement } from "../src/statement/statement";
import { generateDepartment, type Department } from "../test/department/department";
import { plainForm, type FamilyId } from "../test/department/form";
import { randomFrom } from "../test/department/random";
import { renderDepartment } from "../test/department/render";

/** What the issue asks for, in milliseconds, of 60 paragraphs. */
const TARGET = 20;

const FULL = {
  items: 40,
  fundMoney: true,
  capitalMoney: true,
  ownMoney: true,
  balances: true,
  threePublic: true,
} as const;

export interface NarrateBench {
  /** Medians in milliseconds. */
  readonly firstMs: number;
  readonly againMs: number;
}

export function benchNarrate(rounds = 30): NarrateBench {
  const style = styleNamed("henan")!;
  // The first few warm up the code.
  const worlds = Array.from({ length: rounds + 5 }, (_, seed) => world(seed + 1));
  const write = ({ statement, sources }: World): Narrative => narrate(statement, style, sources);
  const first = worlds.map((one) => timed(() => write(one))).slice(5);
  const again = worlds.map((one) => timed(() => write(one))).slice(5);
  const paragraphs = paragraphsOf(write(worlds[0]!)).length;
  const result = { firstMs: median(first), againMs: median(again) };
  const verdict = result.firstMs <= TARGET ? "" : "，未达到";
  console.log(
    `写情况说明（${paragraphs} 段，决算、上年和预算三个工作簿）：第一次 ${result.firstMs.toFixed(1)} ms，` +
      `再写 ${result.againMs.toFixed(1)} ms（目标 ${TARGET} ms${verdict}）`,
  );
  return result;
}

interface World {
  readonly statement: Statement;
  readonly sources: NarrativeSources;
}

function world(seed: number): World {
  const department = generateDepartment(randomFrom(seed), FULL);
  const before = generateDepartment(randomFrom(seed + 1000), FULL);
  const print = (one: Department, family: FamilyId): Statement =>
    recognise(renderDepartment(one, plainForm(family)).workbook);
  return {
    statement: print(department, "henan"),
    sources: {
      prior: print({ ...before, name: department.name, year: department.year - 1 }, "henan"),
      budget: print({ ...department, kind: "budget" }, "hebei-budget"),
    },
  };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
