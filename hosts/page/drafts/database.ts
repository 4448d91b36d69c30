/** The drafts that lie in the store, as records. */
import type { Draft } from "./draft";
import { settled, store } from "./store";

export async function putDraft(draft: Draft): Promise<void> {
  await settled((await store("readwrite")).put(draft));
}

export async function deleteDraft(id: string): Promise<void> {
  await settled((await store("readwrite")).delete(id));
}

/** All that are there, whoever kept them; what is no draft of ours is not given. */
export async function allDrafts(): Promise<readonly Draft[]> {
  const all = (await settled((await store("readonly")).getAll())) as readonly Partial<Draft>[];
  return all.filter((one): one is Draft => one.version === 1 && one.bytes instanceof Uint8Array);
}
