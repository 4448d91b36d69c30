/** What the command line does to the world, so that it can be run without one. */
import { mkdir, open, readFile, realpath, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { workbooksBelow } from "./folders";

export interface Io {
  /** Standard output. */
  out(text: string): void;
  /** Standard error: progress and notices, a line each. */
  err(line: string): void;
  /** @throws FileError */
  read(path: string): Promise<Uint8Array>;
  /** @throws FileError */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Whether both paths are the same file. */
  same(one: string, other: string): Promise<boolean>;
  /**
   * The workbooks below folders, sorted by path, without the file `skip`.
   *
   * @throws FileError
   */
  workbooks(folders: readonly string[], skip: string): Promise<readonly string[]>;
  /** A file that is written bit by bit, in place of what was there; its folder is made. @throws FileError */
  stream(path: string): Promise<Stream>;
  /** Starts a thread of this program; absent where there are none. */
  readonly thread?: () => Worker;
}

export interface Stream {
  /** @throws FileError */
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** A file that cannot be read or written: one sentence that names it and the cause. */
export class FileError extends Error {
  override readonly name = "FileError";
}

/** More than any workbook; read into memory at once. */
const MOST_BYTES = 512 * 1024 * 1024;

export const nodeIo: Io = {
  out: (text) => void process.stdout.write(text),
  err: (line) => void process.stderr.write(`${line}\n`),
  async read(path) {
    try {
      const { size, ...kind } = await describe(path);
      if (kind.directory) throw new FileError(`${path}：这是文件夹，请给出其中的工作簿文件。`);
      if (!kind.file) throw new FileError(`${path}：不是普通文件。`);
      if (size > MOST_BYTES) throw new FileError(`${path}：文件过大，不像决算工作簿。`);
      return new Uint8Array(await readFile(path));
    } catch (error) {
      throw error instanceof FileError ? error : new FileError(`${path}：${causeOf(error, "读取")}。`);
    }
  },
  async write(path, bytes) {
    try {
      await writeFile(path, bytes);
    } catch (error) {
      throw new FileError(`${path}：${causeOf(error, "写入")}。`);
    }
  },
  async same(one, other) {
    const [a, b] = await Promise.all([one, other].map(realPath));
    return a === b;
  },
  async workbooks(folders, skip) {
    try {
      return await workbooksBelow(folders, skip);
    } catch (error) {
      const { path = folders.join("、") } = error as NodeJS.ErrnoException;
      throw new FileError(`${path}：${causeOf(error, "读取")}。`);
    }
  },
  async stream(path) {
    const attempt = async <T>(step: () => Promise<T>): Promise<T> => {
      try {
        return await step();
      } catch (error) {
        throw new FileError(`${path}：${causeOf(error, "写入")}。`);
      }
    };
    const file = await attempt(async () => {
      await mkdir(dirname(path), { recursive: true });
      return open(path, "w");
    });
    return {
      write: (text) => attempt(async () => void (await file.appendFile(text))),
      close: () => file.close(),
    };
  },
  thread: () => new Worker(__filename),
};

async function describe(path: string): Promise<{ size: number; file: boolean; directory: boolean }> {
  const stats = await stat(path);
  return { size: stats.size, file: stats.isFile(), directory: stats.isDirectory() };
}

async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    // A file that is not there yet: its folder may be.
    const folder = await realpath(dirname(path)).catch(() => dirname(resolve(path)));
    return resolve(folder, path.replace(/^.*[\\/]/, ""));
  }
}

const CAUSES: Readonly<Record<string, (verb: string) => string>> = {
  ENOENT: (verb) => (verb === "读取" ? "找不到这个文件" : "文件夹不存在"),
  ENOTDIR: () => "路径不对，中间有一段不是文件夹",
  EISDIR: () => "这是文件夹，不是文件",
  EEXIST: () => "已有同名的文件",
  EACCES: (verb) => `没有${verb}权限`,
  EPERM: (verb) => `没有${verb}权限`,
  EBUSY: () => "文件正被其他程序占用，请先关闭",
  EMFILE: () => "同时打开的文件太多",
  ENOSPC: () => "磁盘已满",
  EROFS: () => "磁盘是只读的",
  ENAMETOOLONG: () => "文件名太长",
};

function causeOf(error: unknown, verb: string): string {
  const code = (error as { code?: unknown } | null)?.code;
  return (typeof code === "string" && CAUSES[code]?.(verb)) || `无法${verb}`;
}
