/**
 * Questions to Excel that go out together, in one sync. Excel stops a request at the first thing it refuses, and then answers
 * nothing of it; here one refused question does not take the others along: they are asked again in halves, until only those
 * that Excel will not answer are without an answer.
 */
import { codeOf, isEditing } from "./problems";

/** What came of a question, after `send`. */
export interface Answer<T> {
  readonly value: T | undefined;
  /** Why there is none. */
  readonly refusal: unknown;
}

interface Asked {
  queue(): () => void;
  refuse(refusal: unknown): void;
}

export class Questions {
  private waiting: Asked[] = [];

  /** @param stops true for a refusal that concerns everything, so that asking on would be in vain */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly stops: (error: unknown) => boolean = () => false,
  ) {}

  /**
   * @param queue queues the question and gives the proxies that will hold the answer. It may be called again: it must make
   *   them itself
   * @param read reads the answer from them, after the sync
   */
  ask<Proxies, T>(queue: () => Proxies, read: (proxies: Proxies) => T): Answer<T> {
    const answer: { value: T | undefined; refusal: unknown } = { value: undefined, refusal: undefined };
    this.waiting.push({
      queue: () => {
        const proxies = queue();
        return () => {
          answer.value = read(proxies);
        };
      },
      refuse: (refusal) => {
        answer.refusal = refusal;
      },
    });
    return answer;
  }

  /** One sync where Excel answers everything, none where nothing was asked. @throws what concerns everything */
  async send(): Promise<void> {
    const asked = this.waiting;
    this.waiting = [];
    if (asked.length === 0) return;
    const refusal = await this.put(asked);
    if (refusal === undefined) return;
    await this.probe(refusal);
    await this.split(asked, refusal);
  }

  /** Gives the refusal, where there is one that may concern only some of them. */
  private async put(asked: readonly Asked[]): Promise<unknown> {
    try {
      const reads = asked.map((each) => each.queue());
      await this.context.sync();
      reads.forEach((read) => read());
      return undefined;
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined || code === "ApiNotFound" || isEditing(error) || this.stops(error)) throw error;
      return error;
    }
  }

  /** An Excel that does not even tell the workbook's name answers nothing now. */
  private async probe(refusal: unknown): Promise<void> {
    try {
      this.context.workbook.load("name");
      await this.context.sync();
    } catch {
      throw refusal;
    }
  }

  private async split(asked: readonly Asked[], refusal: unknown): Promise<void> {
    if (asked.length === 1) return asked[0]?.refuse(refusal);
    const middle = Math.ceil(asked.length / 2);
    for (const half of [asked.slice(0, middle), asked.slice(middle)]) {
      const again = await this.put(half);
      if (again !== undefined) await this.split(half, again);
    }
  }
}

/** A collection of Excel, as far as its members are listed. */
interface Collection<T> {
  readonly items: readonly T[];
  load(paths: string): unknown;
  getCount(): OfficeExtension.ClientResult<number>;
  getItemAt(index: number): T & { load(paths: string): unknown };
}

/** What a collection holds, as far as Excel tells. */
export interface Listed<T> {
  readonly items: readonly T[];
  /** How many of its members Excel tells nothing of; undefined where it does not even tell how many there are. */
  readonly unread: number | undefined;
}

/**
 * Asks for the members of a collection. The function gives them after `send`: those that were told at once; else each by itself,
 * in two syncs more.
 *
 * @param paths `id,type`
 */
export function askAll<T>(
  questions: Questions,
  collection: () => Collection<T>,
  paths: string,
): () => Promise<Listed<T>> {
  const atOnce = questions.ask(
    () => loading(collection(), paths.replace(/\w+/g, "items/$&")),
    ({ items }) => items,
  );
  return async () => {
    if (atOnce.value) return { items: atOnce.value, unread: 0 };
    const count = questions.ask(
      () => collection().getCount(),
      ({ value }) => value,
    );
    await questions.send();
    if (count.value === undefined) return { items: [], unread: undefined };
    const each = Array.from({ length: count.value }, (_, index) =>
      questions.ask(
        () => loading(collection().getItemAt(index), paths),
        (item) => item,
      ),
    );
    await questions.send();
    const items = each.flatMap(({ value }) => value ?? []);
    return { items, unread: each.length - items.length };
  };
}

function loading<T extends { load(paths: string): unknown }>(object: T, paths: string): T {
  object.load(paths);
  return object;
}
