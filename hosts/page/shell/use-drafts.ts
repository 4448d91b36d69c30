/** What is not saved is kept in the browser, and offered to the next page when this one is gone. */
import { useCallback, useEffect, useState } from "react";
import { reopenDraft, type Draft } from "../drafts/draft";
import { DraftKeeper } from "../drafts/keeper";
import { keepInTab } from "../drafts/tab";
import type { PageHost } from "../host";
import type { NoticeContent } from "./Notice";
import { draftSaid } from "./notices";

const keeper = new DraftKeeper();

export interface Drafts {
  /** What a page left behind that is no longer there: it stands until it is answered, whatever is opened meanwhile. */
  readonly offer: NoticeContent | undefined;
  /** Asks no more for now. */
  dismiss(): void;
  /** What is in the workbook was saved. */
  saved(): void;
  /** Another stands for a workbook, with all that is in it. */
  follow(old: PageHost, next: PageHost): void;
}

/** @param onOpen opens what was kept */
export function useDrafts(host: PageHost, onOpen: (restored: PageHost) => void): Drafts {
  const [left, setLeft] = useState<{ readonly draft: Draft; readonly said: string }>();
  useEffect(() => keepInTab(host), [host]);
  useEffect(() => keeper.watch(host), [host]);
  const look = useCallback(() => {
    void keeper.left().then((draft) => setLeft(draft && { draft, said: draftSaid(draft) }));
  }, []);
  useEffect(look, [look]);

  // A page with something in it that no copy holds does not close without a question of the browser.
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (host.unsaved()) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [host]);

  const restore = (draft: Draft) => {
    const restored = reopenDraft(draft);
    onOpen(restored);
    void keeper.keep(restored).then(() => keeper.forget(draft));
  };
  const forget = (draft: Draft) => void keeper.forget(draft).then(look);
  return {
    offer: left && {
      intent: "info",
      text: left.said,
      actions: [
        { label: "恢复", run: () => restore(left.draft) },
        { label: "不要了", run: () => forget(left.draft) },
      ],
    },
    dismiss: () => setLeft(undefined),
    saved: () => void keeper.keep(host),
    follow: (old, next) => keeper.follow(old, next),
  };
}
