/** Checks files one after another, here or in threads of their own. */
import { parentPort, type Worker } from "node:worker_threads";
import { unreadableJson, type WorkbookJson } from "../src/report/json";
import { policyOf } from "../src/rules/policy";
import { profileNamed } from "../src/catalogue/profiles";
import { checkFile, jsonOf } from "./check";
import { statusOf } from "./outcome";
import type { Io } from "./io";

/** What became of one file. */
interface Checked {
  /** One for each unit that it holds. */
  readonly units: readonly WorkbookJson[];
  readonly status: number;
}

/** Asked of a thread; answered with a `Checked`. */
interface Task {
  readonly file: string;
  readonly profile: string | undefined;
  /** The text of the bureau's rules. */
  readonly rules?: string | undefined;
}

/** A department's workbook takes less than a second; what takes longer than this keeps the others waiting for nothing. */
const MOST_SECONDS = 60;

/** A task that was not done in time. */
class TooSlow extends Error {}

async function checkTask({ file, profile, rules }: Task, io: Pick<Io, "read">): Promise<Checked> {
  const options = {
    profile: profile === undefined ? undefined : profileNamed(profile),
    policy: rules === undefined ? undefined : policyOf(rules),
  };
  const outcome = await checkFile(file, options, io);
  return { units: jsonOf(outcome), status: statusOf(outcome) };
}

/**
 * Checks tasks, `jobs` at a time, and gives the answers in the order of the tasks, each as soon as those before it
 * are given. Where there are threads, all of it is done in them, so that one file that takes too long can be given up.
 */
export async function checkAll(
  tasks: readonly Task[],
  jobs: number,
  io: Io,
  onChecked: (checked: Checked) => Promise<void>,
  seconds = MOST_SECONDS,
): Promise<void> {
  const start = io.thread;
  if (!start) {
    for (const task of tasks) await onChecked(await checkTask(task, io));
    return;
  }
  const done = new Map<number, Checked>();
  let asked = 0;
  let given = 0;
  let giving = Promise.resolve();
  const give = (index: number, checked: Checked): void => {
    done.set(index, checked);
    for (let next = done.get(given); next; next = done.get(given)) {
      const ready = next;
      done.delete(given++);
      giving = giving.then(() => onChecked(ready));
    }
  };
  const work = async (): Promise<void> => {
    let thread: Worker | undefined;
    try {
      while (asked < tasks.length) {
        const index = asked++;
        const task = tasks[index]!;
        thread ??= start();
        try {
          give(index, await ask(thread, task, seconds));
        } catch (error) {
          // A file that brings down its thread, by its sheer size, or keeps it: the others are checked in a new one.
          await thread.terminate();
          thread = undefined;
          const problem =
            error instanceof TooSlow
              ? `${task.file}：${seconds} 秒没有核对完，已跳过，文件可能过大或内容异常。`
              : `${task.file}：核对时程序中断，文件可能过大。`;
          give(index, { units: [unreadableJson(task.file, problem)], status: 2 });
        }
        await giving;
      }
    } finally {
      // Also where an answer could not be written: a thread that is left keeps the process from ending.
      await thread?.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, work));
  await giving;
}

/** Answers tasks in a thread that `checkAll` started. */
export function serve(io: Io): void {
  parentPort?.on("message", (task: Task) => {
    void checkTask(task, io).then((checked) => parentPort?.postMessage(checked));
  });
}

function ask(thread: Worker, task: Task, seconds: number): Promise<Checked> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(new TooSlow()), seconds * 1000);
    const end = (): void => {
      clearTimeout(timer);
      thread.off("message", answer).off("error", fail).off("exit", fail);
    };
    const answer = (checked: Checked): void => {
      end();
      resolve(checked);
    };
    function fail(cause: unknown): void {
      end();
      reject(cause instanceof Error ? cause : new Error(`exit ${String(cause)}`));
    }
    thread.on("message", answer).on("error", fail).on("exit", fail);
    thread.postMessage(task);
  });
}
