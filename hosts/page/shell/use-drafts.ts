/** What is not saved is kept in the browser, and offered to the next page when this one is gone. */
import { useEffect, useEffectEvent } from "react";
import { reopenDraft, type Draft } from "../drafts/draft";
import { DraftKeeper } from "../drafts/keeper";
import { keepInTab } from "../drafts/tab";
import type { PageHost } from "../host";
import type { NoticeContent } from "./Notice";
import { draftNotice } from "./notices";

const keeper = new DraftKeeper();

/**
 * @param onOpen opens what was kept
 * @returns notes that what is in the workbook was saved
 */
export function useDrafts(
  host: PageHost,
  onOpen: (restored: PageHost) => void,
  onNotice: (notice: NoticeContent) => void,
): () => void {
  useEffect(() => keepInTab(host), [host]);
  useEffect(() => keeper.watch(host), [host]);

  /** What a page left behind that is no longer there is offered, once this one is open. */
  const offer = useEffectEvent((draft: Draft) => {
    const forget = () => void keeper.forget(draft);
    const restore = () => {
      forget();
      const restored = reopenDraft(draft);
      onOpen(restored);
      void keeper.keep(restored);
    };
    onNotice(draftNotice(draft, restore, forget));
  });
  useEffect(() => {
    void keeper.left().then((draft) => draft && offer(draft));
  }, []);

  // A page with something in it that no copy holds does not close without a question of the browser.
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (host.unsaved()) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [host]);

  return () => void keeper.keep(host);
}
