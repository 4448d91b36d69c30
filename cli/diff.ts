/** `gouji diff`: two versions of a workbook, what changed and what became of the findings. */
import { readWorkbook } from "../hosts/file/read";
import { check } from "../src/check/check";
import { compare, type Version } from "../src/compare/compare";
import { comparisonJson, comparisonText } from "../src/report/comparison";
import { noTables } from "../src/report/report-words";
import { recognise } from "../src/statement/recognise";
import type { Io } from "./io";
import { FORMAT, formatFrom, parseOptions } from "./options";
import { DIFF_USAGE, UsageError } from "./usage";
import { plainJson } from "../src/workbook/writable";

/**
 * @returns the exit status: 1 where the new version has an error
 * @throws UsageError, FileError, HostError
 */
export async function diffCommand(argv: readonly string[], io: Io): Promise<number> {
  const parsed = parseOptions("diff", argv, FORMAT);
  if (parsed.values["help"]) {
    io.out(DIFF_USAGE);
    return 0;
  }
  const format = formatFrom(parsed);
  const [old, now, ...more] = parsed.files;
  if (old === undefined || now === undefined)
    throw new UsageError("请给出旧、新两份工作簿。用法见 gouji diff --help。");
  if (more.length > 0) throw new UsageError(`diff 只比较两份工作簿，多给了 ${more[0]}。`);
  const before = await open(old, io);
  const after = await open(now, io);
  const comparison = compare(before, after);
  if (comparison.unlike !== "") io.err(`提醒：${comparison.unlike}`);
  if (format === "json") io.out(`${plainJson(comparisonJson(old, now, comparison), 2)}\n`);
  else io.out(comparisonText(old, now, comparison));
  return after.report.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

async function open(file: string, io: Io): Promise<Version> {
  const workbook = readWorkbook(await io.read(file), file);
  const report = check(recognise(workbook));
  const { statement } = report;
  if (statement.kind === "unknown") throw new UsageError(noTables(file, statement));
  return { workbook, report };
}
