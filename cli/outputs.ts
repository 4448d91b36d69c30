/** Files that the command line writes: where to, and what must not be written over. */
import type { Io, Output } from "./io";
import type { Parsed } from "./options";
import { UsageError } from "./usage";

/** The option that lets an output replace a file that is there. */
export const FORCE = { force: { type: "boolean" } } as const;

/** What a copy of a workbook ends in: with another ending than its content asks for Excel does not open it. */
export function workbookEndings(file: string): readonly string[] {
  return /\.xlsm$/i.test(file) ? ["xlsm"] : ["xlsx"];
}

/**
 * The file that an option names; undefined where it is not given.
 *
 * @param endings what its name may end in, without the dot
 * @param inputs the files that the call reads: none of them is written over, whatever path names it
 * @throws UsageError
 */
export async function outputFrom(
  { values }: Parsed,
  option: string,
  endings: readonly string[],
  inputs: readonly (string | boolean | undefined)[],
  io: Pick<Io, "same" | "exists">,
): Promise<Output | undefined> {
  const path = values[option];
  if (typeof path !== "string") return undefined;
  const name = option === "output" ? "-o" : `--${option}`;
  if (!endings.some((ending) => path.toLowerCase().endsWith(`.${ending}`))) {
    const allowed = endings.map((ending) => `.${ending}`).join(" 或 ");
    throw new UsageError(`${name} 的输出文件应以 ${allowed} 结尾，不能是“${path}”。`);
  }
  for (const input of inputs) {
    if (typeof input === "string" && (await io.same(input, path)))
      throw new UsageError(`${name} 不能写回${name === "-o" ? "" : "原文件"} ${path}，请另给一个文件名。`);
  }
  const replace = values["force"] === true;
  if (!replace && (await io.exists(path))) throw new UsageError(await taken(name, path, io));
  return { path, replace };
}

/** What to say of an output that is there already, with a name that is free. */
async function taken(option: string, path: string, io: Pick<Io, "exists">): Promise<string> {
  const dot = path.lastIndexOf(".");
  let number = 2;
  const numbered = (): string => `${path.slice(0, dot)}-${number}${path.slice(dot)}`;
  while (await io.exists(numbered())) number += 1;
  return `${path} 已经存在，没有改动它。可以改用 ${option} ${numbered()}，或者加上 --force 替换它。`;
}
