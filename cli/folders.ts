/** The workbooks below folders, in an order that does not depend on the machine. */
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";

const WORKBOOK = /\.xlsx?$/i;

/**
 * Every workbook below the folders, and the files that are named themselves, each once, sorted by path. What Excel
 * (`~$…`) and systems (`.…`) leave behind is passed over.
 *
 * @param skip a file that is no workbook to check: the overview of an earlier run
 * @throws NodeJS.ErrnoException where a folder cannot be read
 */
export async function workbooksBelow(roots: readonly string[], skip: string): Promise<readonly string[]> {
  const found = new Map<string, string>();
  const own = await realpath(skip).catch(() => skip);
  const take = async (path: string): Promise<void> => {
    const real = await realpath(path);
    if (real !== own && !found.has(real)) found.set(real, path);
  };
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (/^(?:\.|~\$)/.test(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile() && WORKBOOK.test(entry.name)) await take(path);
    }
  };
  for (const root of roots) {
    if ((await stat(root)).isDirectory()) await walk(root);
    else await take(root);
  }
  return [...found.values()].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}
