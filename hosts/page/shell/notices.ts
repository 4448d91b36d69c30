/** What is said of a workbook that was opened, and what can be done about it. */
import { draftText, type Draft } from "../drafts/draft";
import { NOT_SAVED_IN_XLS, type PageHost } from "../host";
import type { NoticeContent } from "./Notice";

/** What is to be known before the first edit: nothing that is typed into an .xls can be saved. */
export function openingNotice(host: PageHost, convert: () => void): NoticeContent | undefined {
  return host.isOld
    ? { intent: "info", text: NOT_SAVED_IN_XLS, actions: [{ label: "转成 .xlsx", run: convert }] }
    : undefined;
}

/** A workbook with changes in it stays at hand when another takes its place; undefined where it has none. */
export function leavingNotice(old: PageHost, next: PageHost, goBack: () => void): NoticeContent | undefined {
  const changes = old.changes().length;
  if (changes === 0 && !old.unsaved()) return undefined;
  const what = changes > 0 ? ` ${changes} 处改动` : "没有另存的内容";
  const [before, now] = [old, next].map((host) => host.store.get().workbook.name);
  return {
    intent: "info",
    text: `已打开 ${now}。刚才的 ${before} 里有${what}，还没有丢。`,
    actions: [{ label: "回到刚才的工作簿", run: goBack }],
  };
}

/** `上次的 决算.xlsx（11月27日 12:03）有 3 处改动没有另存。` */
export function draftSaid(draft: Draft): string {
  const when = new Date(draft.at).toLocaleString("zh-CN", {
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
  return `上次的 ${draft.state.workbook.name}（${when}）有 ${draftText(draft)}没有另存，存在这台电脑的浏览器里。`;
}
