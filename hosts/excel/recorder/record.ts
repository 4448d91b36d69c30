/** Runs the steps in the Excel we are in and gathers what went to and fro. */
import { ExcelHost } from "../host";
import { codeOf } from "../problems";
import { NOTHING_KNOWN } from "../known-sheets";
import { readSheets } from "../read";
import { newestApi } from "../requirements";
import { listenIn, type RichApi } from "./executor";
import type { Pair, Recording, Step } from "./recording";
import { stepsWith } from "./steps";

/** @param tell says which step is under way */
export async function record(tell: (step: string) => void): Promise<Recording> {
  const { DDA } = (globalThis as unknown as { OSF: { DDA: { RichApi: RichApi } } }).OSF;
  const known = await readSheets(NOTHING_KNOWN);
  const workbook = { name: known.workbookName, sheets: known.all.map(({ sheet }) => sheet) };
  const steps: Step[] = [];
  for (const { name, run } of stepsWith(new ExcelHost())) {
    tell(name);
    const pairs: Pair[] = [];
    const stop = listenIn(DDA.RichApi, (pair) => pairs.push(pair));
    let error: unknown;
    try {
      await run(workbook);
    } catch (caught) {
      error = caught;
    } finally {
      stop();
    }
    steps.push({ name, pairs, ...(error === undefined ? {} : { error: codeOf(error) ?? String(error) }) });
  }
  const { platform, version } = Office.context.diagnostics;
  return { version: 1, excel: { platform: String(platform), version, api: newestApi() }, workbook, steps };
}
