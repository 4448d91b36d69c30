/**
 * The workbook of this tab, which stands there again when the page is loaded anew. It lies in the tab's own store, which no other
 * page reads and which goes with the tab; what was changed in it is a draft.
 */
import { keptFileOf, keptFileText } from "../../kept-file";
import { readWorkbook } from "../../file/read";
import type { Mark } from "../../host";
import { PageHost } from "../host";
import { TAB_KEY } from "./store";

/** In bytes: the store holds some five million characters. */
const LARGEST = 3 * 1024 * 1024;

interface Opened {
  readonly file: string;
  readonly marks: readonly Mark[];
}

/** Keeps the workbook as it was opened, in the place of the one before; none where it is too large or the browser keeps nothing. */
export function keepInTab({ bytes, marksOfFile, store }: PageHost): void {
  try {
    sessionStorage.removeItem(TAB_KEY);
    if (!bytes || bytes.length > LARGEST) return;
    const file = keptFileText({ name: store.get().workbook.name, bytes });
    sessionStorage.setItem(TAB_KEY, JSON.stringify({ file, marks: marksOfFile } satisfies Opened));
  } catch {
    // Locked or full: the page begins with the sample.
  }
}

/** The workbook that this tab had open; undefined where it had none. */
export function openInTab(): PageHost | undefined {
  try {
    const { file, marks } = JSON.parse(sessionStorage.getItem(TAB_KEY) ?? "{}") as Partial<Opened>;
    const kept = file === undefined ? undefined : keptFileOf(file);
    return kept && new PageHost(readWorkbook(kept.bytes, kept.name), kept.bytes, marks);
  } catch {
    return undefined;
  }
}
