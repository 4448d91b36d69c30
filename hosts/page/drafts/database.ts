/**
 * Where drafts lie: one store of IndexedDB, on this computer alone. A browser that has none, or locks it, keeps nothing: every
 * call then fails, and whoever calls goes on without.
 */
import type { Draft } from "./draft";

const NAME = "gouji";
const STORE = "drafts";

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
  return (await settled(request)).transaction(STORE, mode).objectStore(STORE);
}

export async function putDraft(draft: Draft): Promise<void> {
  await settled((await store("readwrite")).put(draft));
}

export async function deleteDraft(id: string): Promise<void> {
  await settled((await store("readwrite")).delete(id));
}

export async function clearDrafts(): Promise<void> {
  await settled((await store("readwrite")).clear());
}

/** All that are there, whoever kept them; what is no draft of ours is not given. */
export async function allDrafts(): Promise<readonly Draft[]> {
  const all = (await settled((await store("readonly")).getAll())) as readonly Partial<Draft>[];
  return all.filter((one): one is Draft => one.version === 1 && one.bytes instanceof Uint8Array);
}
