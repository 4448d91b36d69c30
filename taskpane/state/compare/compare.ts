/** Another version of the workbook at hand, opened from a file, and the comparison of the two. */
import { HostError } from "../../../hosts/host";
import { bytesOf } from "../../../hosts/opened-file";
import type { Comparison, Version } from "../../../src/compare/compare";
import type { Workbook } from "../../../src/workbook/workbook";

export interface OtherVersion extends Version {
  readonly name: string;
}

function loadCompareEngine(): Promise<typeof import("./engine")> {
  return import("./engine");
}

/** @throws HostError where the file cannot be read, or holds no table we know */
export async function openOther(file: File): Promise<OtherVersion> {
  const [{ readWorkbook, recognise, check }, bytes] = await Promise.all([
    loadCompareEngine(),
    bytesOf(file, "部门决算表"),
  ]);
  const workbook = readWorkbook(bytes, file.name);
  const report = check(recognise(workbook));
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
  const { recognise, check, compare } = await loadCompareEngine();
  // Both without last year's tables: what only one was compared with would be a finding of one alone.
  const here: Version = { workbook: current, report: check(recognise(current)) };
  return otherIsNew ? compare(here, other) : compare(other, here);
}
