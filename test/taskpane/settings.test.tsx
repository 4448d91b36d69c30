/** @jest-environment jsdom */
import { act, useLayoutEffect } from "react";
import { createRoot, type Root } from "react-dom/client";
import { DEFAULT_SETTINGS, useSettings, type Settings } from "../../taskpane/state/settings";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let seen: Settings;
let set: (settings: Settings) => void;
let root: Root;

function Probe() {
  const [settings, change] = useSettings();
  useLayoutEffect(() => {
    seen = settings;
    set = change;
  });
  return null;
}

async function show(): Promise<void> {
  root = createRoot(document.createElement("div"));
  await act(async () => root.render(<Probe />));
}

afterEach(async () => {
  await act(async () => root.unmount());
  jest.restoreAllMocks();
  localStorage.clear();
});

test("what was chosen is kept", async () => {
  await show();
  expect(seen).toEqual(DEFAULT_SETTINGS);
  await act(async () => set({ live: false, theme: "dark", profile: "jiangxi", reviewer: "张三", rules: "" }));
  expect(seen).toEqual({ live: false, theme: "dark", profile: "jiangxi", reviewer: "张三", rules: "" });
  expect(JSON.parse(localStorage.getItem("gouji.settings")!)).toEqual(seen);
});

test.each([
  ["rubbish", "{"],
  ["other things", '{"live":"x","theme":"pink","profile":"mars"}'],
])("%s in the storage is no obstacle", async (_what, text) => {
  localStorage.setItem("gouji.settings", text);
  await show();
  expect(seen).toEqual(DEFAULT_SETTINGS);
});

test("where the storage is closed, a choice lasts as long as the pane", async () => {
  const closed = () => {
    throw new DOMException("denied", "SecurityError");
  };
  jest.spyOn(Storage.prototype, "getItem").mockImplementation(closed);
  jest.spyOn(Storage.prototype, "setItem").mockImplementation(closed);
  await show();
  await act(async () => set({ ...DEFAULT_SETTINGS, theme: "dark" }));
  expect(seen.theme).toBe("dark");
});
