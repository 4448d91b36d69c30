/**
 * Keeps drafts while one works, and offers those that a page left behind which is no longer there: closed, crashed, or
 * reloaded. Pages that are still open are told by a lock that each holds.
 */
import type { PageHost } from "../host";
import { allDrafts, deleteDraft, putDraft } from "./database";
import { draftOf, type Draft } from "./draft";

/** After the last of several changes. In milliseconds. */
const PAUSE = 500;

/** Nobody asks for one that is older. In milliseconds. */
const LONGEST = 30 * 24 * 60 * 60 * 1000;

const lockOf = (id: string): string => `gouji-draft-${id}`;

export class DraftKeeper {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Each workbook of this page has a draft of its own: one that is left for another is still unsaved. */
  private readonly ids = new WeakMap<PageHost, Promise<string>>();

  /** Keeps what is changed in a workbook from now on; gives the way to stop. */
  watch(host: PageHost): () => void {
    const later = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.keep(host), PAUSE);
    };
    const now = () => {
      if (document.visibilityState === "hidden") void this.keep(host);
    };
    const stop = host.store.subscribe(later);
    document.addEventListener("visibilitychange", now);
    return () => {
      clearTimeout(this.timer);
      stop();
      document.removeEventListener("visibilitychange", now);
    };
  }

  /** Keeps it as it is now, or forgets it where a copy holds everything. */
  async keep(host: PageHost): Promise<void> {
    await quietly(async () => {
      const id = await this.idOf(host);
      const draft = draftOf(host, id, Date.now());
      await (draft ? putDraft(draft) : deleteDraft(id));
    });
  }

  /** The newest one that nobody has open; undefined where there is none. */
  async left(): Promise<Draft | undefined> {
    return quietly(async () => {
      const held = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
      const drafts = [...(await allDrafts())].sort((a, b) => b.at - a.at);
      const stale = drafts.filter(({ at }) => Date.now() - at > LONGEST);
      await Promise.all(stale.map((draft) => deleteDraft(draft.id)));
      return drafts.find((draft) => !stale.includes(draft) && !held.has(lockOf(draft.id)));
    });
  }

  async forget({ id }: Draft): Promise<void> {
    await quietly(() => deleteDraft(id));
  }

  /** Another stands for this workbook, with all that is in it. */
  follow(old: PageHost, next: PageHost): void {
    this.ids.set(next, this.idOf(old));
  }

  /** The name of its draft, which this page holds for as long as it is there. */
  private idOf(host: PageHost): Promise<string> {
    const id = this.ids.get(host) ?? claim(fresh());
    this.ids.set(host, id);
    return id;
  }
}

function fresh(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

function claim(id: string): Promise<string> {
  const { locks } = navigator;
  if (!locks) return Promise.resolve(id);
  return new Promise((resolve, reject) => {
    const held = () => {
      resolve(id);
      return new Promise<never>(() => {});
    };
    locks.request(lockOf(id), held).catch(reject);
  });
}

/** Drafts are a net: where the browser has none, work goes on as before. */
async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
