/** What the command line does to the world, so that it can be run without one. */
import { mkdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { Draft } from "./draft";
import { workbooksBelow, type Below } from "./folders";

export interface Io {
  /** Standard output. */
  out(text: string): void;
  /** Standard error: progress and notices, a line each. */
  err(line: string): void;
  /** @throws FileError */
  read(path: string): Promise<Uint8Array>;
  /** Writes a file whole, or leaves what was there as it was. @throws FileError */
  write(output: Output, bytes: Uint8Array): Promise<void>;
  /** Whether both paths are the same file, by whatever names. */
  same(one: string, other: string): Promise<boolean>;
  /** Whether a file or folder is there that writing would replace. */
  exists(path: string): Promise<boolean>;
  /**
   * The workbooks below folders, sorted by path, without the files `own`, and what else is there.
   *
   * @throws FileError where one of the folders itself cannot be read
   */
  workbooks(folders: readonly string[], own: readonly string[]): Promise<Below>;
  /** A file that is written bit by bit and put in place of what was there at the end; its folder is made. @throws FileError */
  stream(path: string): Promise<Stream>;
  /** Starts a thread of this program; absent where there are none. */
  readonly thread?: () => Worker;
}

/** A file to write. */
export interface Output {
  readonly path: string;
  /** Whether a file that is there goes; else it stays, and nothing is written. */
  readonly replace: boolean;
}

export interface Stream {
  /** @throws FileError */
  write(text: string): Promise<void>;
  /** Puts the file in its place. @throws FileError */
  keep(): Promise<void>;
  /** Leaves what was there, as if nothing had been written. */
  discard(): Promise<void>;
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
  async write({ path, replace }, bytes) {
    await writing(path, async () => {
      const draft = await Draft.of(path);
      await draft.write(bytes);
      await draft.keep(replace);
    });
  },
  async same(one, other) {
    const [a, b] = await Promise.all([one, other].map(identify));
    return a === b;
  },
  async exists(path) {
    const stats = await stat(path).catch(() => undefined);
    // What is neither is a device or a pipe: there is nothing to lose in it.
    return stats !== undefined && (stats.isFile() || stats.isDirectory());
  },
  async workbooks(folders, own) {
    try {
      return await workbooksBelow(folders, own, (error) => causeOf(error, "读取"));
    } catch (error) {
      const { path = folders.join("、") } = error as NodeJS.ErrnoException;
      throw new FileError(`${path}：${causeOf(error, "读取")}。`);
    }
  },
  async stream(path) {
    const draft = await writing(path, async () => {
      await mkdir(dirname(path), { recursive: true });
      return Draft.of(path);
    });
    return {
      write: (text) => writing(path, () => draft.write(text)),
      keep: () => writing(path, () => draft.keep(true)),
      discard: () => draft.discard(),
    };
  },
  thread: () => new Worker(__filename),
};

async function describe(path: string): Promise<{ size: number; file: boolean; directory: boolean }> {
  const stats = await stat(path);
  return { size: stats.size, file: stats.isFile(), directory: stats.isDirectory() };
}

/** What tells a file from every other: two names of one file have one (hard links too); a file to come has its path. */
async function identify(path: string): Promise<string> {
  const stats = await stat(path, { bigint: true }).catch(() => undefined);
  if (stats) return `${stats.dev} ${stats.ino}`;
  const folder = await realpath(dirname(path)).catch(() => dirname(resolve(path)));
  return resolve(folder, basename(path));
}

async function writing<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw new FileError(`${path}：${causeOf(error, "写入")}。`);
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
