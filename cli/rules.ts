/** `gouji rules`: the catalogue. */
import { rulesJson, rulesText } from "../src/report/rules";
import type { Io } from "./io";
import { FORMAT, formatFrom, parseOptions } from "./options";
import { RULES_USAGE, UsageError } from "./usage";

/** @returns the exit status */
export function rulesCommand(argv: readonly string[], io: Io): number {
  const parsed = parseOptions("rules", argv, FORMAT);
  if (parsed.values["help"]) {
    io.out(RULES_USAGE);
    return 0;
  }
  const format = formatFrom(parsed);
  if (parsed.files.length > 0) throw new UsageError(`rules 不需要文件：${parsed.files[0]}。`);
  io.out(format === "json" ? rulesJson() : rulesText());
  return 0;
}
