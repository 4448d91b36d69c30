/** The workbooks below folders, in an order that does not depend on the machine, and what else is there. */
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";

const WORKBOOK = /\.xls[xm]?$/i;

/** What batch does not check, and why: somebody might take it for checked. */
export interface LeftOut {
  readonly path: string;
  readonly reason: string;
  /** Whether it could not be read, and may be or hold a workbook. */
  readonly unreadable: boolean;
}

export interface Below {
  readonly workbooks: readonly string[];
  readonly left: readonly LeftOut[];
}

/**
 * Every workbook below the folders, and the files that are named themselves, each once, sorted by path. Temporary files of
 * Excel (`~$…`) and of systems (`.…`) are passed over; all else is left out and said.
 *
 * @param own the folder of the results: the reports of an earlier run are nothing to check, and nothing to tell of
 * @param cause a clause for an error of the system
 * @throws NodeJS.ErrnoException where one of the roots itself cannot be read
 */
export async function workbooksBelow(
  roots: readonly string[],
  own: readonly string[],
  cause: (error: unknown) => string,
): Promise<Below> {
  const found = new Map<string, string>();
  const left: LeftOut[] = [];
  const passed = new Set(await Promise.all(own.map((path) => realpath(path).catch(() => path))));
  const take = async (path: string): Promise<void> => {
    const real = await realpath(path);
    if (!passed.has(real) && !found.has(real)) found.set(real, path);
  };
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (/^(?:\.|~\$)/.test(entry.name)) continue;
      const path = join(folder, entry.name);
      try {
        if (entry.isDirectory()) await walk(path);
        else if (!WORKBOOK.test(entry.name)) {
          if (!passed.has(await realpath(path).catch(() => path)))
            left.push({ path, reason: otherFile(entry.name), unreadable: false });
        } else if (entry.isFile() || (await stat(path)).isFile()) await take(path);
        else left.push({ path, reason: "不是普通文件", unreadable: false });
      } catch (error) {
        left.push({ path, reason: cause(error), unreadable: true });
      }
    }
  };
  for (const root of roots) {
    if ((await stat(root)).isDirectory()) await walk(root);
    else await take(root);
  }
  return { workbooks: [...found.values()].sort(inOrder), left: left.sort((a, b) => inOrder(a.path, b.path)) };
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function otherFile(name: string): string {
  if (/\.docx?$/i.test(name)) return "Word 文档，批量核对只读工作簿";
  if (/\.(?:et|ett|xlsb|ods|csv)$/i.test(name)) return "不是 .xlsx 或 .xls，请另存为 .xlsx";
  return "不是工作簿";
}
