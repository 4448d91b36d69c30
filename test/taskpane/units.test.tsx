/** @jest-environment jsdom */
import { act } from "react";
import { generateDepartment } from "../../generate/department";
import { plainForm } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";
import { writeWorkbook } from "../../generate/write";
import { MemoryHost } from "./memory-host";
import { buttons, close, key, open, press, shows, until } from "./pane";

const sheets = (seed: number, mark: string, name: string, ago = 0) => {
  const department = generateDepartment(randomFrom(seed));
  const one = { ...department, name, year: department.year - ago };
  return renderDepartment(one, plainForm("henan")).workbook.sheets.map((sheet) => ({
    ...sheet,
    name: sheet.name + mark,
  }));
};

afterEach(close);

const select = () => document.querySelector<HTMLSelectElement>("select[aria-label='选择单位']")!;
const choose = () =>
  act(async () => {
    select().value = "甲县丙中心";
    select().dispatchEvent(new Event("change", { bubbles: true }));
  });

test("beside another unit stands that unit's own year before", async () => {
  const book = (ago: number) => ({
    name: "合.xlsx",
    sheets: [...sheets(11, "", "甲县乙局本级", ago), ...sheets(12, " (2)", "甲县丙中心", ago)],
  });
  const host = MemoryHost.over(book(0));
  const before = Buffer.from(writeWorkbook(book(1))).toString("base64");
  host.memories.set("prior", JSON.stringify({ name: "上年.xlsx", bytes: before }));
  await open({ host });
  await until(() => buttons("开始核对").length, "the workbook is recognised");
  await press("开始核对");
  await until(() => buttons("重新核对").length, "the first unit is checked");
  const asked = () => shows("部门名称不同") || shows("名称不同。是同一部门");
  expect(asked()).toBe(false);
  await choose();
  await until(() => shows("甲县丙中心") && !document.querySelector("[role=progressbar]"), "the other one");
  await until(() => select().value === "甲县丙中心", "the other one is there");
  await press(/^\d+未执行$/);
  expect(asked()).toBe(false);
});

test("of several units one is chosen where the department's name stands, and checked", async () => {
  const own = [...sheets(11, "", "甲县乙局本级"), ...sheets(12, " (2)", "甲县丙中心")];
  const host = MemoryHost.over({ name: "合.xlsx", sheets: own });
  await open({ host });
  await until(() => buttons("开始核对").length, "the workbook is recognised");
  expect([...select().options].map(({ text }) => text)).toEqual(["甲县乙局本级", "甲县丙中心"]);
  expect(select().value).toBe("甲县乙局本级");
  await press("开始核对");
  await until(() => shows("没有错误") || shows("全部成立"), "the first unit is checked");
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
