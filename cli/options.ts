import { parseArgs, type ParseArgsConfig } from "node:util";
import { UsageError } from "./usage";

export type Format = "text" | "json";

type Options = NonNullable<ParseArgsConfig["options"]>;

export interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly files: readonly string[];
}

/** The option that every command has. */
const HELP: Options = { help: { type: "boolean", short: "h" } };

/** The option of a command that answers on standard output. */
export const FORMAT = { format: { type: "string" } } as const;

/** @throws UsageError where an option is unknown, lacks its value or has one too many */
export function parseOptions(command: string, argv: readonly string[], options: Options): Parsed {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...HELP, ...options },
      allowPositionals: true,
    });
    return { values: values as Parsed["values"], files: positionals };
  } catch (error) {
    throw new UsageError(`${describe(error)}。用法见 gouji ${command} --help。`);
  }
}

/** @throws UsageError */
export function formatFrom({ values }: Parsed): Format {
  const { format = "text" } = values;
  if (format === "text" || format === "json") return format;
  throw new UsageError(`--format 只能是 text 或 json，不能是“${String(format)}”。`);
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const option = /'(?:-\w, )?(--?[^'\s]+)/.exec(message ?? "")?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `没有选项 ${option}`;
  if (/does not take an argument/.test(message ?? "")) return `选项 ${option} 不带值`;
  return `选项 ${option} 缺少值`;
}
