/** What the pane keeps in the workbook that is open in Excel: it comes back, and costs little. */
import { MEMORY_NAMES } from "../../../hosts/host";
import { memoryXml } from "../../../hosts/memory";
import { Fault } from "../../excel-host/fault";
import { tenSheets } from "./books";
import { EDITIONS, expectNoLeaks, open, QUICK, reopen, sentenceOf, sleep } from "./excel";

const ANY = ' 原因："甲" <乙>&\r\n\u0001\ud800 ';

describe.each(EDITIONS)("at ExcelApi %s", (apiVersion) => {
  test("it comes back, also after the pane was closed, and no cell changes", async () => {
    const { excel, host } = open(tenSheets(), { apiVersion });
    const before = excel.snapshot;
    expect(await host.recall("inputs")).toBeUndefined();
    await host.remember("inputs", ANY);
    await host.remember("prior", '{"name":"上年.xlsx"}');
    await host.remember("inputs", `${ANY}2`);
    expect(await host.recall("inputs")).toBe(`${ANY}2`);
    const later = reopen(excel);
    expect(await Promise.all(MEMORY_NAMES.map((name) => later.recall(name)))).toEqual([
      `${ANY}2`,
      '{"name":"上年.xlsx"}',
      undefined,
      undefined,
    ]);
    expect(excel.book.customXml).toHaveLength(2);
    for (const name of MEMORY_NAMES) await later.remember(name, undefined);
    expect(excel.snapshot).toBe(before);
    expect(await later.recall("prior")).toBeUndefined();
    await expectNoLeaks(excel);
  });
});

test("all four are read in two syncs, and writing takes one", async () => {
  const { excel, host } = open(tenSheets());
  for (const name of MEMORY_NAMES) await host.remember(name, `${name}的内容`);
  const later = reopen(excel);
  const start = excel.syncs.length;
  for (const name of MEMORY_NAMES) expect(await later.recall(name)).toBe(`${name}的内容`);
  expect(excel.syncs.length - start).toBe(2);
  await later.remember("inputs", "新的");
  await later.remember("prior", undefined);
  await later.remember("prior", undefined);
  expect(excel.syncs.length - start).toBe(4);
  // What others did meanwhile is seen after a moment.
  await sleep(QUICK.fresh + 20);
  excel.book.customXml = [{ id: "{1}", xml: memoryXml({ name: "budget", text: "别人改的" }) }];
  expect(await later.recall("budget")).toBe("别人改的");
  expect(await later.recall("inputs")).toBeUndefined();
});

test("a part that somebody took away meanwhile is made anew; twins become one", async () => {
  const { excel, host } = open(tenSheets());
  await host.remember("inputs", "一");
  excel.book.customXml = [];
  await host.remember("inputs", "二");
  expect(excel.book.customXml).toHaveLength(1);
  excel.book.customXml.push({ id: "{twin}", xml: memoryXml({ name: "inputs", text: "三" }) });
  const later = reopen(excel);
  expect(await later.recall("inputs")).toBe("三");
  await later.remember("inputs", "四");
  expect(excel.book.customXml.map(({ xml }) => xml)).toEqual([memoryXml({ name: "inputs", text: "四" })]);
});

test("parts of others and damaged ones are left alone", async () => {
  const { excel, host } = open(tenSheets());
  const theirs = [
    { id: "{a}", xml: '<b:x xmlns:b="urn:others">1</b:x>' },
    { id: "{b}", xml: '<gouji xmlns="urn:gouji:memory" name="later">1</gouji>' },
    { id: "{c}", xml: '<gouji xmlns="urn:gouji:memory" name="prior" encoding="json">{"半</gouji>' },
  ];
  excel.book.customXml = theirs.map((part) => ({ ...part }));
  expect(await host.recall("prior")).toBeUndefined();
  await host.remember("prior", "去年");
  await host.remember("prior", undefined);
  expect(excel.book.customXml).toEqual(theirs);
});

test("more than Excel sends at once is read part by part", async () => {
  const { excel, host } = open(tenSheets());
  for (const name of MEMORY_NAMES) await host.remember(name, name + "长".repeat(1000));
  excel.behaviour = { responseLimit: 5000 };
  const later = reopen(excel);
  expect(await later.recall("narrative")).toBe(`narrative${"长".repeat(1000)}`);
});

test("one part that Excel does not hand over takes no other along, and is not taken for none", async () => {
  const { excel, host } = open(tenSheets());
  for (const name of MEMORY_NAMES) await host.remember(name, `${name}的内容`);
  const later = reopen(excel);
  let asked = 0;
  // The third, however it is asked for.
  excel.behaviour = {
    refuse: (kind) =>
      kind === "CustomXmlPart.GetXml" && [3, 6, 9].includes(++asked)
        ? new Fault("GeneralException", "")
        : undefined,
  };
  expect(await later.recall("inputs")).toBe("inputs的内容");
  expect(await later.recall("narrative")).toBe("narrative的内容");
  expect(await sentenceOf(later.recall("budget"))).toContain("读出记在工作簿里的内容");
  // Three of all until the refusal, each on its own, and again for the one that was asked for.
  expect(asked).toBe(3 + MEMORY_NAMES.length + 3);
});

describe("what cannot be kept", () => {
  test("a workbook that is only read says so, and a protected structure does not matter", async () => {
    const { excel, host } = open(tenSheets());
    excel.book.structureProtected = true;
    await host.remember("inputs", "甲");
    expect(await host.recall("inputs")).toBe("甲");
    await host.read();
    excel.book.readOnly = true;
    await host.read();
    expect(await sentenceOf(host.remember("inputs", "乙"))).toBe(
      "工作簿是只读的，不能改动：请点“启用编辑”或另存一份再试。",
    );
    expect(await host.recall("inputs")).toBe("甲");
  });

  test("while a cell is edited it waits; where Excel cannot wait it says what to do", async () => {
    const { excel, host } = open(tenSheets());
    excel.startEditing();
    const waiting = host.remember("inputs", "甲");
    await sleep(20);
    excel.endEditing();
    await waiting;
    expect(await host.recall("inputs")).toBe("甲");
    excel.behaviour = { canDelay: false };
    const old = reopen(excel);
    excel.startEditing();
    expect(await sentenceOf(old.remember("inputs", "乙"))).toContain("有单元格正在编辑");
    excel.endEditing();
    await old.remember("inputs", "乙");
    expect(await old.recall("inputs")).toBe("乙");
  });

  test("an Excel without such parts gives one sentence", async () => {
    const { excel, host } = open(tenSheets());
    excel.behaviour = { refuse: () => new Fault("ApiNotFound", "not here") };
    expect(await sentenceOf(host.remember("inputs", "甲"))).toContain(
      "这个版本的 Excel 不能把填写的内容记在工作簿里",
    );
  });
});
