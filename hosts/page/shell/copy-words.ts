/** What the button that saves a copy says. */
import type { PageHost } from "../host";
import type { PageState } from "../page-state";

/**
 * What a copy would hold: marks, values changed since the file was opened, a 情况说明, what was filled in in the pane; or the
 * file without the marks it had.
 */
export interface CopyKinds {
  readonly marked: boolean;
  readonly edited: boolean;
  readonly written: boolean;
  readonly papered: boolean;
  readonly filled: boolean;
  /** The marks that the file had are gone. */
  readonly cleared: boolean;
}

export function copyKinds(host: PageHost, state: PageState): CopyKinds {
  return {
    marked: state.marks.size > 0,
    edited: state.undo.length > 0,
    written: state.texts.size > 0,
    papered: state.papers.size > 0,
    filled: host.changedMemories().size > 0,
    cleared: host.cleared(),
  };
}

export function isEmpty(copy: CopyKinds): boolean {
  return !Object.values(copy).some(Boolean);
}

export function copyLabel(copy: CopyKinds): string {
  if (copy.marked || isEmpty(copy)) return "另存标记副本";
  if (copy.edited) return "另存改正副本";
  if (copy.written) return "另存含说明的副本";
  if (copy.papered) return "另存含底稿的副本";
  return copy.filled ? "另存含补充资料的副本" : "另存清除标记的副本";
}

export function copyHint(copy: CopyKinds): string {
  if (isEmpty(copy)) return "先核对并按“标出”，再另存带标记的副本";
  const { marked, edited, written, papered, filled } = copy;
  const content = [
    marked && "标记",
    edited && "改动",
    written && "情况说明",
    papered && "核对底稿",
    filled && "补充资料",
  ].filter(Boolean);
  if (content.length === 0) return "下载一份清除了标记的工作簿（.xlsx），原文件不动";
  const last = content.pop();
  const all = content.length > 0 ? `${content.join("、")}和${String(last)}` : String(last);
  return `下载一份含${all}的工作簿（.xlsx），原文件不动`;
}
