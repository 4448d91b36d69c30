/**
 * Where drafts lie: one store of IndexedDB, on this computer alone. A browser that has none, or locks it, keeps nothing: every
 * call then fails, and whoever calls goes on without.
 */
const NAME = "gouji";
const STORE = "drafts";

/** Where a tab keeps the workbook that it has open, in a store of its own. */
export const TAB_KEY = "gouji-opened";

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

export async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
  return (await settled(request)).transaction(STORE, mode).objectStore(STORE);
}

export async function clearDrafts(): Promise<void> {
  sessionStorage.removeItem(TAB_KEY);
  await settled((await store("readwrite")).clear());
}
