/** @jest-environment jsdom */
/** The page around the pane: its save button says what a copy would hold, and leaving asks while something is in no copy. */
import { TextDecoder, TextEncoder } from "node:util";
import { act, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { readMemories } from "../../../hosts/file/xlsx/memory";
import { readWorkbook } from "../../../hosts/file/read";
import type { PageHost } from "../../../hosts/page/host";
import { Shell, type PaneProps } from "../../../hosts/page/shell/Shell";
import { TEXT_SHEET } from "../../../src/sheets/text-sheet";
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

function saveButton(): HTMLButtonElement {
  return [...document.querySelectorAll("button")].find((button) => /^另存/.test(button.textContent ?? ""))!;
}

function asksBeforeLeaving(): boolean {
  const leaving = new Event("beforeunload", { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

test("from the first value filled in to the copy that holds it all", async () => {
  const element = document.createElement("div");
  document.body.append(element);
  const root = createRoot(element);
  await act(async () => root.render(<Shell Pane={Pane} />));
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
  await act(async () => root.unmount());
});

test("Ctrl+Z in the pane takes back the last change of the sheet; in a field it is the field's", async () => {
  const element = document.createElement("div");
  document.body.append(element);
  const root = createRoot(element);
  await act(async () => root.render(<Shell Pane={Pane} />));
  const press = async (on: string, key: string) => {
    const event = new KeyboardEvent("keydown", { key, ctrlKey: true, bubbles: true, cancelable: true });
    await act(async () => void element.querySelector(on)!.dispatchEvent(event));
    return event.defaultPrevented;
  };
  await act(async () => void host.type({ row: 6, column: 2 }, [["1"]]));
  expect(host.edits()).toHaveLength(1);
  expect(await press("[aria-label=一个字段]", "z")).toBe(false);
  expect(host.edits()).toHaveLength(1);
  expect(await press("section[aria-label=核对] button", "z")).toBe(true);
  expect(host.edits()).toEqual([]);
  expect(await press("section[aria-label=核对] button", "y")).toBe(true);
  expect(host.edits()).toHaveLength(1);
  await act(async () => root.unmount());
});
