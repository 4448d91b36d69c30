/** `gouji unmark`: a copy of a workbook without our marks. */
import { unmarkWorkbook } from "../hosts/file/xlsx/unmark";
import { HostError } from "../hosts/host";
import type { Io } from "./io";
import { parseOptions } from "./options";
import { FORCE, outputFrom, workbookEndings } from "./outputs";
import { UNMARK_USAGE, UsageError } from "./usage";

/**
 * @returns the exit status: 0 where the copy was written
 * @throws UsageError, FileError, HostError
 */
export async function unmarkCommand(argv: readonly string[], io: Io): Promise<number> {
  const parsed = parseOptions("unmark", argv, { output: { type: "string", short: "o" }, ...FORCE });
  if (parsed.values["help"]) {
    io.out(UNMARK_USAGE);
    return 0;
  }
  const [file, ...more] = parsed.files;
  if (file === undefined) throw new UsageError("请给出要清除标记的工作簿。用法见 gouji unmark --help。");
  if (more.length > 0) throw new UsageError(`unmark 一次只处理一个工作簿，多给了 ${more[0]}。`);
  const output = await outputFrom(parsed, "output", workbookEndings(file), [file], io);
  if (output === undefined) throw new UsageError("请用 -o 给出输出文件。用法见 gouji unmark --help。");
  const { bytes, marks } = await unmarked(file, io);
  await io.write(output, bytes);
  io.err(
    marks.length > 0
      ? `已清除 ${marks.length} 个单元格上的标记，写入 ${output.path}。`
      : `没有找到勾稽的标记，${output.path} 与原文件内容相同。`,
  );
  return 0;
}

async function unmarked(file: string, io: Io): Promise<ReturnType<typeof unmarkWorkbook>> {
  const bytes = await io.read(file);
  try {
    return unmarkWorkbook(bytes);
  } catch (error) {
    throw error instanceof HostError ? new HostError(`${file}：${error.message}`) : error;
  }
}
