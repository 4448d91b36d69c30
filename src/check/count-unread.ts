import type { Unread } from "./report";

/** How many figures were not read, and how many were read and have no relation. */
export function countUnread(unread: readonly Unread[]): { readonly unread: number; readonly alone: number } {
  let [notRead, alone] = [0, 0];
  for (const { read, count } of unread) {
    if (read) alone += count;
    else notRead += count;
  }
  return { unread: notRead, alone };
}
