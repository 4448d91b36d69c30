/** The command line in a world of its own: files in memory, both outputs kept. */
import { FileError, type Io } from "../../cli/io";
import { run } from "../../cli/main";

export interface Ran {
  readonly status: number;
  readonly out: string;
  /** Standard error, a line each. */
  readonly err: readonly string[];
  /** Files as they were left. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export async function gouji(
  argv: readonly string[],
  given: Readonly<Record<string, Uint8Array>> = {},
): Promise<Ran> {
  const files = new Map(Object.entries(given));
  const err: string[] = [];
  let out = "";
  const io: Io = {
    out: (text) => void (out += text),
    err: (line) => void err.push(line),
    read: (path) => {
      const bytes = files.get(path);
      return bytes ? Promise.resolve(bytes) : Promise.reject(new FileError(`${path}：找不到这个文件。`));
    },
    write: ({ path, replace }, bytes) => {
      if (files.has(path) && !replace) return Promise.reject(new FileError(`${path}：已有同名的文件。`));
      if (path.startsWith("只读/")) return Promise.reject(new FileError(`${path}：没有写入权限。`));
      files.set(path, bytes);
      return Promise.resolve();
    },
    same: (one, other) => Promise.resolve(one === other),
    exists: (path) => Promise.resolve(files.has(path)),
    workbooks: (folders, own) =>
      Promise.resolve({
        workbooks: [...files.keys()]
          .filter((path) => !own.includes(path) && folders.some((folder) => path.startsWith(`${folder}/`)))
          .sort(),
        left: [],
      }),
    stream: (path) => {
      let written = "";
      return Promise.resolve({
        write: (text) => Promise.resolve(void (written += text)),
        keep: () => Promise.resolve(void files.set(path, new TextEncoder().encode(written))),
        discard: () => Promise.resolve(),
      });
    },
  };
  const status = await run(argv, io);
  return { status, out, err, files };
}
