/** The command line, without the process around it. */
import { HostError } from "../hosts/host";
import manifest from "../package.json";
import { auditCommand } from "./audit";
import { batchCommand } from "./batch";
import { checkCommand } from "./check";
import { diffCommand } from "./diff";
import { FileError, type Io } from "./io";
import { narrateCommand } from "./narrate";
import { rulesCommand } from "./rules";
import { unmarkCommand } from "./unmark";
import { USAGE, UsageError } from "./usage";
import { writable } from "../src/workbook/writable";

type Command = (argv: readonly string[], io: Io) => Promise<number> | number;

export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["check", checkCommand],
  ["audit", auditCommand],
  ["narrate", narrateCommand],
  ["unmark", unmarkCommand],
  ["diff", diffCommand],
  ["batch", batchCommand],
  ["rules", rulesCommand],
]);

/**
 * Runs one call.
 *
 * @param argv the words after `gouji`
 * @returns the exit status: 0 nothing of severity error, 1 at least one, 2 unreadable input or a wrong call
 */
export async function run(argv: readonly string[], world: Io): Promise<number> {
  const io = printing(world);
  const [name, ...rest] = argv;
  try {
    if (name === "--help" || name === "-h" || name === "help") {
      io.out(USAGE);
      return 0;
    }
    if (name === "--version" || name === "-v") {
      io.out(`${manifest.version}\n`);
      return 0;
    }
    if (name === undefined)
      throw new UsageError("请给出命令，例如 gouji check 文件.xlsx。用法见 gouji --help。");
    const command = COMMANDS.get(name);
    if (!command) throw new UsageError(`没有命令“${name}”。用法见 gouji --help。`);
    return await command(rest, io);
  } catch (error) {
    io.err(sentenceOf(error));
    return 2;
  }
}

/** Names and texts come from files: what steers a terminal does not get there. */
function printing(io: Io): Io {
  const printable = (text: string): string => writable(text.replace(/\r\n?/g, "\n"));
  return { ...io, out: (text) => io.out(printable(text)), err: (line) => io.err(printable(line)) };
}

function sentenceOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof FileError || error instanceof HostError)
    return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `程序出错：${message.split("\n")[0]}。`;
}
