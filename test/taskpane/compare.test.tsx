/** @jest-environment jsdom */
/** 与另一版比较: another version is opened beside the workbook; what differs can be gone to, and follows an edit. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextEncoder } from "node:util";
import { act } from "react";
import { sample } from "../../samples/load";
import { MemoryHost } from "./memory-host";
import { button, buttons, close, edit, open, press, shows, until } from "./pane";

jest.setTimeout(30_000);

Object.assign(Element.prototype, { scrollIntoView: () => {} });
Object.assign(window, { TextEncoder });

afterEach(close);

async function choose(file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[aria-label="打开另一版"]')!;
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

async function compareView(): Promise<MemoryHost> {
  const host = MemoryHost.over(sample("henan-2022"));
  await open({ host });
  await until(() => buttons("开始核对").length, "the workbook is recognised");
  await until(() => buttons("菜单").length, "the menu is there");
  await press("菜单");
  await until(() => buttons("与另一版比较").length, "the menu is open");
  await press("与另一版比较");
  await until(() => buttons("打开另一版").length, "the view is there");
  return host;
}

const older = (): File =>
  new File([new Uint8Array(readFileSync(join(__dirname, "../../samples/henan-2022.xlsx")))], "改前.xlsx");

test("the cells that changed since, and what became of the findings", async () => {
  const host = await compareView();
  await choose(older());
  await until(() => shows("两份完全相同"), "both are alike");
  await edit(host, "公开01表", "F17", 928.86);
  await until(() => shows("改动 1 格。已解决 4 项，新出现 0 项"), "the edit is compared");
  expect(shows("（空） → 928.86")).toBe(true);
  await press("定位 公开01表 F17");
  expect(host.selected).toEqual({ sheet: "公开01表", address: "F17" });
  await act(async () => document.querySelector<HTMLInputElement>("input[role=switch]")!.click());
  await until(() => shows("928.86 → （空）"), "the other way round");
  await until(() => shows("已解决 0 项，新出现 4 项"), "the other way round");
});

test("a file that cannot be compared: one sentence, and another can be chosen", async () => {
  await compareView();
  await choose(new File(["文本"], "坏.xlsx"));
  await until(() => shows("坏.xlsx：内容是文本"), "it is said");
  expect(button("打开另一版")).toBeTruthy();
});

test("what is hardly another version of it is said", async () => {
  await compareView();
  const bytes = readFileSync(join(__dirname, "../../samples/jiangxi-2023.xlsx"));
  await choose(new File([new Uint8Array(bytes)], "别的.xlsx"));
  await until(
    () => shows("两份可能不是同一本的两个版本：年度不同（2023、2022），部门名称不同"),
    "it is said",
  );
});
