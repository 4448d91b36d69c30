/** @jest-environment jsdom */
/** The page around the pane: its save button says what a copy would hold, and leaving asks while something is in no copy. */
import { TextDecoder, TextEncoder } from "node:util";
import { act, useEffect } from "react";
import { createRoot, type Root } from "react-dom/client";
import { readMemories } from "../../../hosts/file/xlsx/memory";
import { readWorkbook } from "../../../hosts/file/read";
import type { PageHost } from "../../../hosts/page/host";
import { Shell, type PaneProps } from "../../../hosts/page/shell/Shell";
import type { Draft } from "../../../hosts/page/drafts/draft";
import { TEXT_SHEET } from "../../../src/sheets/text-sheet";
import { App } from "../../../taskpane/App";
import { buttons, press, shows, until } from "../../taskpane/pane";
import { TEXT } from "../text";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }),
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
});

const downloads: { bytes: Uint8Array; name: string }[] = [];
jest.mock("../../../hosts/download", () => ({
  download: (bytes: Uint8Array, name: string) => downloads.push({ bytes, name }),
}));
// The build puts the samples into the page as data addresses.
jest.mock("../../../hosts/page/samples", () => {
  const { openBytes } = jest.requireActual<typeof import("../../../hosts/page/document")>(
    "../../../hosts/page/document",
  );
  const { sampleBytes } = jest.requireActual<typeof import("../../../samples/load")>("../../../samples/load");
  return {
    SAMPLES: [{ name: "示例.xlsx", data: "" }],
    openSample: () => openBytes(sampleBytes("henan-2022"), "示例.xlsx"),
  };
});

const drafts = new Map<string, Draft>();
jest.mock("../../../hosts/page/drafts/database", () => ({
  putDraft: async (draft: Draft) => void drafts.set(draft.id, draft),
  deleteDraft: async (id: string) => void drafts.delete(id),
  allDrafts: async () => [...drafts.values()],
}));

let host: PageHost;

function Pane(props: PaneProps) {
  useEffect(() => {
    host = props.host;
  }, [props.host]);
  return (
    <>
      <button type="button">在窗格里</button>
      <input aria-label="一个字段" />
    </>
  );
}

let root: Root | undefined;

async function open(Own: typeof Pane): Promise<void> {
  const element = document.createElement("div");
  document.body.replaceChildren(element);
  root = createRoot(element);
  await act(async () => root!.render(<Shell Pane={Own} />));
}

afterEach(async () => {
  await act(async () => root!.unmount());
  drafts.clear();
});

const PANE_BUTTON = "section[aria-label=核对] button";

async function openSample(): Promise<void> {
  await press("示例");
  await press("示例.xlsx");
}

/** @returns whether the page took it for its own */
async function control(key: string, on: string): Promise<boolean> {
  const event = new KeyboardEvent("keydown", { key, ctrlKey: true, bubbles: true, cancelable: true });
  await act(async () => void document.querySelector(on)!.dispatchEvent(event));
  return event.defaultPrevented;
}

function saveButton(): HTMLButtonElement {
  return [...document.querySelectorAll("button")].find((button) => /^另存/.test(button.textContent ?? ""))!;
}

function asksBeforeLeaving(): boolean {
  const leaving = new Event("beforeunload", { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

test("from the first value filled in to the copy that holds it all", async () => {
  await open(Pane);
  expect(saveButton().textContent).toBe("另存标记副本");
  expect(saveButton().getAttribute("aria-disabled")).toBe("true");
  expect(asksBeforeLeaving()).toBe(false);

  await act(() => host.remember("inputs", "甲"));
  expect(saveButton().textContent).toBe("另存含补充资料的副本");
  expect(saveButton().getAttribute("aria-disabled")).not.toBe("true");
  expect(asksBeforeLeaving()).toBe(true);

  await act(() => host.writeText(TEXT));
  expect(saveButton().textContent).toBe("另存含说明的副本");
  expect(saveButton().title).toBe("下载一份含情况说明和补充资料的工作簿（.xlsx），原文件不动");
  expect(document.querySelector("[role=tab][aria-selected=true]")?.textContent).toBe(TEXT_SHEET);

  await act(() => host.mark([{ sheet: "公开01表", address: "C7", kind: "error", message: "不平" }]));
  expect(saveButton().textContent).toBe("另存标记副本");
  expect(saveButton().title).toContain("含标记、情况说明和补充资料的");

  await act(async () => saveButton().click());
  expect(downloads.map(({ name }) => name)).toEqual(["示例-核对标记.xlsx"]);
  const { bytes } = downloads[0]!;
  expect(readMemories(bytes).get("inputs")).toBe("甲");
  expect(readWorkbook(bytes, "x").sheets.map(({ name }) => name)).toContain(TEXT_SHEET);
  expect(asksBeforeLeaving()).toBe(false);
});

test("a workbook that is left unsaved for another has a draft until it is saved, and what was left behind is offered until it is answered", async () => {
  const names = () => [...drafts.values()].map(({ state }) => state.memories.get("inputs"));
  await open(Pane);
  const first = host;
  await act(() => first.remember("inputs", "甲"));
  await until(() => drafts.size === 1, "it is kept");
  await openSample();
  await until(() => shows("还没有丢"), "the first stays at hand");
  await act(() => host.remember("inputs", "乙"));
  await until(() => drafts.size === 2, "both are kept");
  await press("回到刚才的工作簿");
  await until(() => host === first, "it is the first again");
  await act(async () => saveButton().click());
  await until(() => names().join() === "乙", "what is saved is forgotten");

  await act(async () => root!.unmount());
  await open(Pane);
  await until(() => shows("有 填写的内容没有另存"), "the other is offered");
  await openSample();
  await until(() => host.store.get().workbook.name === "示例.xlsx", "the sample is open");
  expect(shows("有 填写的内容没有另存")).toBeTruthy();
  await press("恢复");
  await until(() => host.store.get().memories.get("inputs") === "乙", "it is as it was left");
  await until(() => drafts.size === 1, "it is kept once");
});

test("Ctrl+Z in the pane takes back the last change of the sheet; in a field it is the field's", async () => {
  await open(Pane);
  await act(async () => void host.type({ row: 6, column: 2 }, [["1"]]));
  expect(host.edits()).toHaveLength(1);
  expect(await control("z", "[aria-label=一个字段]")).toBe(false);
  expect(host.edits()).toHaveLength(1);
  expect(await control("z", PANE_BUTTON)).toBe(true);
  expect(host.edits()).toEqual([]);
  expect(await control("y", PANE_BUTTON)).toBe(true);
  expect(host.edits()).toHaveLength(1);
});

test("已核实 of two findings alarms when the figure they share changes, and Ctrl+Z sets both aside again", async () => {
  await open((props) => (
    <>
      <Pane {...props} />
      <App {...props} />
    </>
  ));
  await until(() => buttons("开始核对").length, "it is open");
  await press("开始核对");
  await until(() => shows("先改这里"), "it is checked");
  for (const count of [1, 2]) {
    if (buttons(/^由此引起的/)[0]?.getAttribute("aria-expanded") !== "true") await press(/^由此引起的/);
    const item = [...document.querySelectorAll("[data-item] [data-item]")].find(({ textContent }) =>
      /F17.*应等于|应等于.*F17/.test(textContent),
    )!;
    await press(item.querySelector("button")!.textContent, item);
    await press("已核实…");
    await press("已报财政部门同意。");
    await press("记为已核实");
    await until(() => buttons(new RegExp(`^已核实.*${count}`)).length, "it is set aside");
  }
  const alarmed = () => shows("有 2 项核实过的问题，核实以后数有变动");
  await act(async () => {
    host.showSheet(0);
    host.type({ row: 16, column: 5 }, [["1.23"]]);
  });
  await until(alarmed, "both alarm");
  expect(await control("z", PANE_BUTTON)).toBe(true);
  await until(() => !alarmed() && buttons(/^已核实.*2/).length, "both are set aside again");
});
