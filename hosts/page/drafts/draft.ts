/** What of an open workbook no copy holds yet, as it can be kept and opened again. */
import { readWorkbook } from "../../file/read";
import type { Mark } from "../../host";
import { contentOf, isEmptyContent } from "../document";
import { PageHost } from "../host";
import type { PageState } from "../page-state";

export interface Draft {
  readonly version: 1;
  /** The name under which the page that keeps it holds it. */
  readonly id: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** The file as it was opened, without the marks it had. */
  readonly bytes: Uint8Array;
  readonly marksOfFile: readonly Mark[];
  readonly state: PageState;
}

/** Beyond this a file is not kept with every change: it would be felt. */
const LARGEST = 16 * 1024 * 1024;

/** The draft of a workbook; undefined where there is nothing that a copy does not hold, or the file is too large. */
export function draftOf(host: PageHost, id: string, at: number): Draft | undefined {
  const { bytes } = host;
  if (!bytes || bytes.length > LARGEST || !host.changedSinceCopy() || isEmptyContent(contentOf(host)))
    return undefined;
  return { version: 1, id, at, bytes, marksOfFile: host.marksOfFile, state: host.store.get() };
}

/** The workbook as it was left. */
export function reopenDraft({ bytes, marksOfFile, state }: Draft): PageHost {
  const host = new PageHost(readWorkbook(bytes, state.workbook.name), bytes, marksOfFile);
  host.store.set({ ...state, shown: 0 });
  return host;
}

/** `3 处改动、标记、填写的内容`: what would have been lost. */
export function draftText(draft: Draft): string {
  const content = contentOf(reopenDraft(draft));
  const parts = [
    content.edits.length > 0 && `${content.edits.length} 处改动`,
    content.marks.length > 0 && "标记",
    content.texts.size > 0 && "情况说明",
    content.papers.size > 0 && "核对底稿",
    content.memories.size > 0 && "填写的内容",
    content.cleared && "清除了标记",
  ];
  return parts.filter(Boolean).join("、");
}
