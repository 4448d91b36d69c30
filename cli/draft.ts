/**
 * A file on its way: written beside its place under another name and moved there when it is whole. A full disk, a power cut or
 * a killed run leave what was there as it was.
 */
import { constants, unlinkSync } from "node:fs";
import { access, link, open, realpath, rename, stat, unlink, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** File systems that know no second name for a file: FAT, some shares. */
const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV"]);

/** Drafts that are under way; a run that is ended takes them along. */
const underWay = new Set<string>();
const ENDS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function begun(path: string): void {
  if (underWay.size === 0) for (const signal of ENDS) process.on(signal, end);
  underWay.add(path);
}

function over(path: string): void {
  if (underWay.delete(path) && underWay.size === 0) for (const signal of ENDS) process.off(signal, end);
}

function end(signal: NodeJS.Signals): void {
  for (const path of underWay) {
    try {
      unlinkSync(path);
    } catch {
      // It is where it belongs already, or its folder is gone.
    }
    over(path);
  }
  process.kill(process.pid, signal);
}

export class Draft {
  private constructor(
    private readonly target: string,
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  /** @throws NodeJS.ErrnoException where the folder takes no file */
  static async of(named: string): Promise<Draft> {
    // Through a symbolic link the file is replaced, not the link.
    const target = await realpath(named).catch(() => named);
    const there = await stat(target).catch(() => undefined);
    if (there?.isDirectory()) throw Object.assign(new Error(target), { code: "EISDIR" });
    // A device or a pipe has no place to be moved to.
    if (there && !there.isFile()) return new Draft(target, target, await open(target, "w"));
    // A file that may not be written is not replaced either.
    if (there) await access(target, constants.W_OK);
    for (let number = 1; ; number += 1) {
      const path = join(dirname(target), `.${shortened(basename(target))}.${process.pid}-${number}.tmp`);
      try {
        const file = await open(path, "wx", there?.mode);
        begun(path);
        return new Draft(target, path, file);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
    }
  }

  async write(content: string | Uint8Array): Promise<void> {
    try {
      await this.file.appendFile(content);
    } catch (error) {
      await this.discard();
      throw error;
    }
  }

  /**
   * Puts the file in its place.
   *
   * @throws NodeJS.ErrnoException `EEXIST` where one is there that is not to be replaced
   */
  async keep(replace: boolean): Promise<void> {
    try {
      if (this.path === this.target) return await this.file.close();
      await this.file.sync();
      await this.file.close();
      if (replace) await rename(this.path, this.target);
      else await this.moveWhereFree();
      over(this.path);
    } catch (error) {
      await this.discard();
      throw error;
    }
  }

  /** Leaves no trace. */
  async discard(): Promise<void> {
    await this.file.close().catch(() => undefined);
    if (this.path !== this.target) await unlink(this.path).catch(() => undefined);
    over(this.path);
  }

  /** A second name is refused where the place is taken; a move would replace what is there. */
  private async moveWhereFree(): Promise<void> {
    try {
      await link(this.path, this.target);
      await unlink(this.path);
    } catch (error) {
      if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
      const taken = await stat(this.target).catch(() => undefined);
      if (taken) throw Object.assign(new Error(this.target), { code: "EEXIST" });
      await rename(this.path, this.target);
    }
  }
}

/** Room for what is added to a name: systems take 255 bytes. */
function shortened(name: string): string {
  let short = name;
  while (Buffer.byteLength(short) > 200) short = short.slice(0, -1);
  return short;
}
