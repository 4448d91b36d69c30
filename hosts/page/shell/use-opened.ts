/** Which workbook is open, what was opened with it, and what is to be said of that. */
import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { download } from "../../download";
import { HostError } from "../../host";
import { asXlsx, LOST_WITH_XLS } from "../as-xlsx";
import { contentOf, copyName, copyOf, openFile } from "../document";
import { draftText, reopenDraft, type Draft } from "../drafts/draft";
import { DraftKeeper } from "../drafts/keeper";
import { keepInTab, openInTab } from "../drafts/tab";
import { NOT_SAVED_IN_XLS, type PageHost } from "../host";
import { openSample, SAMPLES, type Sample } from "../samples";
import { sortFiles, type FileRole, type SortedFile } from "../several";
import type { NoticeContent } from "./Notice";

/** Files that were opened together with the workbook. */
export interface Given {
  readonly prior?: File;
  readonly budget?: File;
  readonly text?: File;
}

function isText({ name }: File): boolean {
  return /\.(?:docx|txt)$/i.test(name);
}

const keeper = new DraftKeeper();

/** `上次的 决算.xlsx（11月27日 12:03）还有 3 处改动没有另存。` */
function draftNotice(draft: Draft): string {
  const when = new Date(draft.at).toLocaleString("zh-CN", {
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
  return `上次的 ${draft.state.workbook.name}（${when}）有 ${draftText(draft)}没有另存，存在这台电脑的浏览器里。`;
}

/** @param onShow another workbook takes the place of the one in sight */
export function useOpened(onShow: () => void) {
  const [{ host, serial }, setOpen] = useState(() => ({
    host: openInTab() ?? openSample(SAMPLES[0]),
    serial: 0,
  }));
  const [several, setSeveral] = useState<readonly SortedFile[]>();
  const [given, setGiven] = useState<Given>();
  const [notice, setNotice] = useState<NoticeContent>();

  const show = useCallback(
    (next: PageHost) => {
      // A text that was opened while only the sample stood there waits for its own tables.
      setGiven((now) => (host.isSample && now?.text ? { text: now.text } : undefined));
      onShow();
      setOpen((old) => ({ host: next, serial: old.serial + 1 }));
    },
    [host, onShow],
  );

  /** Opens another workbook; one with changes in it stays at hand. */
  const replace = (next: PageHost) => {
    const changes = host.changes().length;
    const what = changes > 0 ? ` ${changes} 处改动` : host.unsaved() ? "没有另存的内容" : "";
    const { name } = host.store.get().workbook;
    const old = host;
    show(next);
    setNotice(
      what === ""
        ? openingNotice(next)
        : {
            intent: "info",
            text: `已打开 ${next.store.get().workbook.name}。刚才的 ${name} 里有${what}，还没有丢。`,
            actions: [{ label: "回到刚才的工作簿", run: () => show(old) }],
          },
    );
  };

  /** What is to be known before the first edit: nothing that is typed into an .xls can be saved. */
  const openingNotice = (next: PageHost): NoticeContent | undefined =>
    next.isOld
      ? {
          intent: "info",
          text: NOT_SAVED_IN_XLS,
          actions: [{ label: "转成 .xlsx", run: () => convert(next) }],
        }
      : undefined;

  const convert = (old: PageHost) => {
    show(asXlsx(old));
    setNotice({ intent: "info", text: LOST_WITH_XLS });
  };

  const attempt = async (work: () => void | Promise<void>) => {
    setNotice((now) => (now?.intent === "error" ? undefined : now));
    try {
      await work();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      setNotice({ intent: "error", text: error.message });
    }
  };

  const open = (files: readonly File[]) =>
    attempt(async () => {
      const [first] = files;
      if (!first) return;
      // A text alone is held against the tables that are open.
      if (files.length === 1 && !isText(first)) replace(await openFile(first));
      else if (files.length === 1) setGiven({ text: first });
      else setSeveral(await sortFiles(files));
    });
  const openSeveral = (files: readonly SortedFile[] | undefined) => {
    setSeveral(undefined);
    if (!files) return;
    const of = (role: FileRole) => files.find((one) => one.role === role)?.file;
    const [main, prior, budget, text] = [of("main"), of("prior"), of("budget"), of("text")];
    void attempt(async () => {
      if (main) replace(await openFile(main));
      setGiven({ ...(prior && { prior }), ...(budget && { budget }), ...(text && { text }) });
    });
  };
  const sample = (chosen: Sample) => attempt(() => replace(openSample(chosen)));
  const save = () =>
    attempt(() => {
      if (!host.bytes) return;
      if (host.isOld) {
        setNotice(openingNotice(host));
        return;
      }
      const content = contentOf(host);
      download(copyOf(host.bytes, content), copyName(host.store.get().workbook.name, content));
      host.keptCopy();
      void keeper.keep(host);
    });

  useEffect(() => keepInTab(host), [host]);
  useEffect(() => keeper.watch(host), [host]);

  /** What a page left behind that is no longer there is offered, once this one is open. */
  const offer = useEffectEvent((draft: Draft) => {
    setNotice({
      intent: "info",
      text: draftNotice(draft),
      actions: [
        {
          label: "恢复",
          run: () => {
            void keeper.forget(draft);
            const restored = reopenDraft(draft);
            replace(restored);
            void keeper.keep(restored);
          },
        },
        { label: "不要了", run: () => void keeper.forget(draft) },
      ],
    });
  });
  useEffect(() => {
    void keeper.left().then((draft) => draft && offer(draft));
  }, []);

  useWarningBeforeLeaving(host);

  return { host, serial, several, given, notice, setNotice, open, openSeveral, sample, save };
}

/** A page with something in it that no copy holds does not close without a question of the browser. */
function useWarningBeforeLeaving(host: PageHost): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (host.unsaved()) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [host]);
}
