/** What the diagnosis reaches and how long it takes; prints as it goes. */
import { diagnose } from "../src/diagnose/diagnose";
import { randomFrom } from "../generate/random";
import { buildModel } from "../test/diagnose/model";
import {
  BY_ONE,
  modelTrial,
  tally,
  workbookTrial,
  type Shares,
  type Trial,
  type Watch,
} from "../test/diagnose/trials";

export interface DiagnoseBench {
  /** Generated workbooks with one, two and three slips, and one slip in an amount that one relation watches. */
  readonly one: Shares;
  readonly two: Shares;
  readonly three: Shares;
  readonly watchedByOne: Shares;
  /** Milliseconds of one diagnosis after warming up, with one slip and with ten. */
  readonly oneMs: Times;
  readonly tenMs: Times;
}

export interface Times {
  readonly median: number;
  readonly max: number;
}

export interface DiagnoseBenchOptions {
  /** Generated workbooks with one slip; a third as many with two, with three and with one relation. */
  readonly workbooks?: number;
  readonly timed?: number;
}

export function benchDiagnose({ workbooks = 1000, timed = 400 }: DiagnoseBenchOptions = {}): DiagnoseBench {
  const fewer = Math.ceil(workbooks / 3);
  const one = report("一处错", tally(workbookTrials(1_000_000, workbooks, 1)));
  const two = report("两处错", tally(workbookTrials(2_000_000, fewer, 2)));
  const three = report("三处错", tally(workbookTrials(3_000_000, fewer, 3)));
  const watchedByOne = report("只有一条关系的数", tally(workbookTrials(4_000_000, fewer, 1, BY_ONE)));
  const oneMs = reportTimes("一处错", times(timed, 1));
  const tenMs = reportTimes("十处错", times(timed, 10));
  return { one, two, three, watchedByOne, oneMs, tenMs };
}

function* workbookTrials(
  seed: number,
  count: number,
  slips: number,
  watch?: Watch,
): Iterable<Trial | undefined> {
  for (let i = 0; i < count; i++) yield workbookTrial(seed + i, slips, watch);
}

/** Times the diagnosis alone, on reports made beforehand, after a warming round; the best of three each. */
function times(count: number, slips: number): Times {
  const trials: Trial[] = [];
  let model = buildModel(1);
  for (let i = 0; i < count; i++) {
    if (i % 20 === 0) model = buildModel(1 + i);
    trials.push(modelTrial(model, slips, randomFrom(5_000_000 + i)));
  }
  for (const trial of trials.slice(0, 100)) diagnose(trial.report);
  const taken = trials
    .map(({ report: checked }) => Math.min(...[1, 2, 3].map(() => millisecondsOf(() => diagnose(checked)))))
    .sort((a, b) => a - b);
  return { median: taken[taken.length >> 1]!, max: taken[taken.length - 1]! };
}

function millisecondsOf(action: () => void): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

function report(name: string, shares: Shares): Shares {
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  console.log(
    `诊断 ${name} ${shares.trials} 例：首位 ${percent(shares.first)}，前列 ${percent(shares.nearly)}，` +
      `列出 ${percent(shares.named)}，范围 ${percent(shares.value)}，数值 ${percent(shares.exact)}，` +
      `错因 ${percent(shares.kind)}，并列 ${percent(shares.ambiguous)}`,
  );
  return shares;
}

function reportTimes(name: string, taken: Times): Times {
  console.log(`诊断用时 ${name}：中位数 ${taken.median.toFixed(2)} 毫秒，最长 ${taken.max.toFixed(1)} 毫秒`);
  return taken;
}
