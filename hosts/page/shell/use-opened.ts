/** Which workbook is open, what was opened with it, and what is to be said of that. */
import { useCallback, useRef, useState, type Dispatch, type SetStateAction } from "react";
import { download } from "../../download";
import { HostError } from "../../host";
import { asXlsx, LOST_WITH_XLS } from "../as-xlsx";
import { contentOf, copyName, copyOf, openFile } from "../document";
import { openInTab } from "../drafts/tab";
import type { PageHost } from "../host";
import { openSample, SAMPLES, type Sample } from "../samples";
import { sortFiles, type FileRole, type SortedFile } from "../several";
import type { NoticeContent } from "./Notice";
import { leavingNotice, openingNotice } from "./notices";
import { useDrafts } from "./use-drafts";

/** A 情况说明, as a file or as it was pasted. */
export type GivenText = File | string;

/** Files that were opened together with the workbook. */
export interface Given {
  readonly prior?: File;
  readonly budget?: File;
  readonly text?: GivenText;
}

function isText({ name }: File): boolean {
  return /\.(?:docx|txt)$/i.test(name);
}

/** @param onShow another workbook takes the place of the one in sight */
export function useOpened(onShow: () => void) {
  const { host, serial, given, setGiven, keepText, show } = useShown(onShow);
  const [several, setSeveral] = useState<readonly SortedFile[]>();
  const [notice, setNotice] = useState<NoticeContent>();

  /** Opens another workbook; one with changes in it stays at hand. */
  const replace = (next: PageHost) => {
    const old = host;
    const left = leavingNotice(old, next, () => show(old));
    show(next);
    setNotice(left ?? openingNotice(next, () => convert(next)));
  };
  const convert = (old: PageHost) => {
    const next = asXlsx(old);
    drafts.follow(old, next);
    show(next, true);
    setNotice({ intent: "info", text: LOST_WITH_XLS });
  };
  const drafts = useDrafts(host, replace);

  const attempt = attempting(setNotice);

  const open = (files: readonly File[]) =>
    attempt(async () => {
      const [first] = files;
      if (!first) return;
      if (files.length > 1) setSeveral(await sortFiles(files));
      // A text alone is held against the tables that are open.
      else if (isText(first)) setGiven({ text: first });
      else replace(await openFile(first));
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
        setNotice(openingNotice(host, () => convert(host)));
        return;
      }
      const content = contentOf(host);
      download(copyOf(host.bytes, content), copyName(host.store.get().workbook.name, content));
      host.keptCopy();
      drafts.saved();
    });

  const dismiss = () => (notice ? setNotice(undefined) : drafts.dismiss());
  return {
    host,
    serial,
    several,
    given,
    keepText,
    notice: notice ?? drafts.offer,
    dismiss,
    open,
    openSeveral,
    sample,
    save,
  };
}

/** Does what may fail, and says why it did; what was said of an earlier failure goes. */
function attempting(setNotice: Dispatch<SetStateAction<NoticeContent | undefined>>) {
  return async (work: () => void | Promise<void>): Promise<void> => {
    setNotice((now) => (now?.intent === "error" ? undefined : now));
    try {
      await work();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      setNotice({ intent: "error", text: error.message });
    }
  };
}

/** The workbook in sight, and what is opened beside it. */
function useShown(onShow: () => void) {
  const [{ host, serial }, setOpen] = useState(() => ({
    host: openInTab() ?? openSample(SAMPLES[0]),
    serial: 0,
  }));
  const [given, setGiven] = useState<Given>();
  /** The text that is open in the pane. */
  const text = useRef<GivenText>(undefined);
  const keepText = useCallback((now: GivenText | undefined) => {
    text.current = now;
  }, []);

  const show = useCallback(
    (next: PageHost, isTheSame = false) => {
      // A text that was opened while only the sample stood there waits for its own tables.
      if (!isTheSame && !host.isSample) text.current = undefined;
      setGiven(text.current === undefined ? undefined : { text: text.current });
      onShow();
      setOpen((old) => ({ host: next, serial: old.serial + 1 }));
    },
    [host, onShow],
  );
  return { host, serial, given, setGiven, keepText, show };
}
