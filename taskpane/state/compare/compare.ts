/** Another version of the workbook at hand, opened from a file, and the comparison of the two. */
import { goOn, HostError } from "../../../hosts/host";
import { bytesOf } from "../../../hosts/opened-file";
import { DEFAULT_PROFILE } from "../../../src/catalogue/profiles";
import type { CheckReport } from "../../../src/check/report";
import type { Comparison, Version } from "../../../src/compare/compare";
import type { Workbook } from "../../../src/workbook/workbook";

export interface OtherVersion extends Version {
  readonly name: string;
}

function loadCompareEngine(): Promise<typeof import("./engine")> {
  return import("./engine");
}

/** What the rules say of a workbook without last year's tables: with them only one of two would have such findings. */
async function reportOf(workbook: Workbook, signal?: AbortSignal): Promise<CheckReport> {
  const { recognising, checking, inSlices } = await loadCompareEngine();
  const [statement] = await inSlices(recognising(workbook, DEFAULT_PROFILE), signal);
  return inSlices(checking(statement!, {}), signal);
}

/** @throws HostError where the file cannot be read, or holds no table we know; Cancelled */
export async function openOther(file: File, signal: AbortSignal): Promise<OtherVersion> {
  const [{ readWorkbook }, bytes] = await Promise.all([loadCompareEngine(), bytesOf(file, "部门决算表")]);
  goOn(signal);
  const workbook = readWorkbook(bytes, file.name);
  const report = await reportOf(workbook, signal);
  if (report.statement.kind === "unknown")
    throw new HostError(`${file.name} 里没有认出部门决算或预算公开表，不能比较。`);
  return { name: file.name, workbook, report };
}

/** @param otherIsNew whether the other one is the later version; it is the earlier one as a rule */
export async function compareWith(
  current: Workbook,
  other: OtherVersion,
  otherIsNew: boolean,
): Promise<Comparison> {
  const { compare } = await loadCompareEngine();
  const here: Version = { workbook: current, report: await reportOf(current) };
  return otherIsNew ? compare(here, other) : compare(other, here);
}
