/** @jest-environment jsdom */
import { act } from "react";
import { Cancelled } from "../../hosts/host";
import { sample, sampleBytes } from "../../samples/load";
import { recognising } from "../../src/statement/recognise";
import { DEFAULT_PROFILE } from "../../src/catalogue/profiles";
import { Conversation } from "../../taskpane/state/conversation";
import { INITIAL, reduce } from "../../taskpane/state/session";
import { DEFAULT_SETTINGS } from "../../taskpane/state/settings";
import { inSlices } from "../../taskpane/state/slices";
import { MemoryHost } from "./memory-host";
import { announced, button, buttons, close, edit, key, open, press, settle, shows, until } from "./pane";

jest.setTimeout(30_000);

const STALE = "改动过，还没有核对";

beforeEach(() => localStorage.clear());
afterEach(close);

/** Readings from now on wait until they are let go. */
function hold(host: MemoryHost): () => Promise<void> {
  let letGo = (): void => {};
  host.reading = new Promise<void>((resolve) => (letGo = resolve));
  return async () => {
    host.reading = Promise.resolve();
    letGo();
    await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
  };
}

async function ready(): Promise<MemoryHost> {
  const host = MemoryHost.over(sample("henan-2022"));
  await open({ host });
  await until(() => buttons("开始核对").length, "the workbook is recognised");
  return host;
}

async function done(): Promise<MemoryHost> {
  const host = await ready();
  await press("开始核对");
  await until(() => shows("先改这里"), "the run is done");
  return host;
}

test.each([
  ["by its button", () => press("取消")],
  ["by Esc", () => key("Escape")],
])(
  "the first check is left %s: nothing of it comes in later, and it can be begun again",
  async (_, leave) => {
    const host = await ready();
    const letGo = hold(host);
    await press("开始核对");
    await until(() => buttons("取消").length, "it is under way");
    await leave();
    expect(host.signal?.aborted).toBe(true);
    expect(buttons("取消")).toEqual([]);
    expect(announced()).toBe("已取消核对。");
    expect(button("开始核对").getAttribute("aria-disabled")).not.toBe("true");
    await letGo();
    expect(buttons("开始核对")).toHaveLength(1);
    await press("开始核对");
    await until(() => shows("先改这里"), "the next one is done");
  },
);

test("checking again is left: the results stand, and are not said to be out of date", async () => {
  const host = await done();
  const letGo = hold(host);
  await press("重新核对");
  await until(() => buttons("取消").length, "it takes long enough to be left");
  await press("取消");
  await letGo();
  expect(shows("先改这里")).toBe(true);
  expect(shows(STALE)).toBe(false);
  expect(document.querySelector("[role=progressbar]")).toBeNull();
});

test("a check after an edit is left: the results are those of before it, and that is said", async () => {
  const host = await done();
  const letGo = hold(host);
  await edit(host, "公开01表", "F17", 928.86);
  await until(() => buttons("取消").length, "it takes long enough to be left");
  await edit(host, "公开01表", "A1", "改过的标题");
  await key("Escape");
  const { reads } = host;
  await letGo();
  await settle();
  // Nor is what was edited while it was under way checked after all.
  expect(host.reads).toBe(reads);
  expect(shows(STALE)).toBe(true);
  await press("重新核对");
  await until(() => shows("已改正"), "it is checked when asked");
});

test("Esc in a field is the field's own", async () => {
  const host = await done();
  const letGo = hold(host);
  await press("重新核对");
  await until(() => buttons("取消").length, "it takes long enough to be left");
  const field = document.querySelector<HTMLInputElement>("input")!;
  await act(async () => field.focus());
  await key("Escape");
  expect(host.signal?.aborted).toBe(false);
  await letGo();
  await until(() => buttons("取消").length === 0, "it is done");
});

test("what is worked on in slices is left between two of them, and else comes to the same", async () => {
  const workbook = sample("jiangxi-2023");
  const steps = [...recognising(workbook, DEFAULT_PROFILE)].length;
  expect(steps).toBeGreaterThan(2 * workbook.sheets.length);
  const work = new AbortController();
  let taken = 0;
  // Each step takes 20 ms by a clock of our own.
  const clock = jest.spyOn(performance, "now").mockImplementation(() => taken * 20);
  const slow = function* () {
    for (; taken < 100; taken++) yield;
    return "done";
  };
  const result = inSlices(slow(), work.signal);
  setTimeout(() => work.abort(), 0);
  await expect(result).rejects.toThrow(Cancelled);
  clock.mockRestore();
  expect(taken).toBeLessThan(10);
});

/** The next file that is opened is read only when it is let go. */
function holdFile(): () => Promise<void> {
  let letGo = (): void => {};
  const read = FileReader.prototype.readAsArrayBuffer;
  jest.spyOn(FileReader.prototype, "readAsArrayBuffer").mockImplementationOnce(function (
    this: FileReader,
    file: Blob,
  ) {
    letGo = () => read.call(this, file);
  });
  return () => act(() => new Promise<void>((resolve) => (letGo(), setTimeout(resolve, 100))));
}

async function choose(selector: string, file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(selector)!;
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => void input.dispatchEvent(new Event("change", { bubbles: true })));
}

test("the audit of a text is left: back to the start, nothing of it comes in later", async () => {
  await ready();
  await press(/^文表核对(文表核对)?$/);
  await until(() => document.querySelector("input[data-text-file]"), "the view is there");
  const letGo = holdFile();
  await choose("input[data-text-file]", new File(["一、收入支出决算总体情况说明"], "说明.txt"));
  await until(() => buttons("取消").length, "it is under way");
  await key("Escape");
  expect(announced()).toBe("已取消核对。");
  await letGo();
  expect(shows("这份情况说明对不对？")).toBe(true);
  expect(shows("已核 ")).toBe(false);
});

test("the comparison with another version is left: another can be opened", async () => {
  await ready();
  await until(() => buttons("菜单").length, "the menu is there");
  await press("菜单");
  await until(() => buttons("与另一版比较").length, "the menu is open");
  await press("与另一版比较");
  await until(() => buttons("打开另一版").length, "the view is there");
  const letGo = holdFile();
  await choose(
    'input[aria-label="打开另一版"]',
    new File([new Uint8Array(sampleBytes("henan-2022"))], "改前.xlsx"),
  );
  await until(() => buttons("取消").length, "it is under way");
  await press("取消");
  await letGo();
  expect(buttons("打开另一版")).toHaveLength(1);
  expect(shows("两份完全相同")).toBe(false);
  expect(shows("改前.xlsx")).toBe(false);
});

test("after a check was left, a sheet that is written is read anew", async () => {
  const host = MemoryHost.over(sample("henan-2022"));
  const now = { current: { session: INITIAL, settings: DEFAULT_SETTINGS } };
  const told: string[] = [];
  const talk = new Conversation(
    host,
    (action) => {
      now.current = { ...now.current, session: reduce(now.current.session, action) };
      told.push(action.type);
    },
    now,
  );
  await talk.look();
  const checked = talk.check(false);
  talk.cancel();
  await checked;
  await talk.reread();
  expect(told.slice(-2)).toEqual(["cancelled", "reread"]);
});
