/** @jest-environment jsdom */
import { act } from "react";
import { generateDepartment } from "../../generate/department";
import { plainForm } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";
import { MemoryHost } from "./memory-host";
import { buttons, close, key, open, press, shows, until } from "./pane";

const sheets = (seed: number, mark: string, name: string) =>
  renderDepartment({ ...generateDepartment(randomFrom(seed)), name }, plainForm("henan")).workbook.sheets.map(
    (sheet) => ({ ...sheet, name: sheet.name + mark }),
  );

afterEach(close);

test("of several units one is chosen where the department's name stands, and checked", async () => {
  const own = [...sheets(11, "", "甲县乙局本级"), ...sheets(12, " (2)", "甲县丙中心")];
  const host = MemoryHost.over({ name: "合.xlsx", sheets: own });
  await open({ host });
  await until(() => buttons("开始核对").length, "the workbook is recognised");
  const select = () => document.querySelector<HTMLSelectElement>("select[aria-label='选择单位']")!;
  expect([...select().options].map(({ text }) => text)).toEqual(["甲县乙局本级", "甲县丙中心"]);
  expect(select().value).toBe("甲县乙局本级");
  await press("开始核对");
  await until(() => shows("没有错误") || shows("全部成立"), "the first unit is checked");
  const choose = () =>
    act(async () => {
      select().value = "甲县丙中心";
      select().dispatchEvent(new Event("change", { bubbles: true }));
    });
  // Left while it is under way: the first one stands, and is the one that is chosen.
  let letGo = (): void => {};
  host.reading = new Promise<void>((resolve) => (letGo = resolve));
  await choose();
  await until(() => buttons("取消").length, "it takes long enough to be left");
  await key("Escape");
  letGo();
  await until(() => buttons("取消").length === 0, "left");
  expect(select().value).toBe("甲县乙局本级");
  await press("重新核对");
  await until(() => !document.querySelector("[role=progressbar]"), "checked again");
  expect(select().value).toBe("甲县乙局本级");
  await choose();
  await until(
    () => select().value === "甲县丙中心" && !document.querySelector("[role=progressbar]"),
    "the other one",
  );
});
