/** What the page keeps and writes, and the copy that carries it all. */
import { unzipSync } from "fflate";
import { contentOf, copyName, copyOf, openBytes } from "../../../hosts/page/document";
import { copyHint, copyLabel } from "../../../hosts/page/shell/copy-words";
import { readMemories } from "../../../hosts/file/xlsx/memory";
import { readWorkbook } from "../../../hosts/file/read";
import { TEXT_SHEET } from "../../../src/sheets/text-sheet";
import { check } from "../../../src/check/check";
import { diagnose } from "../../../src/diagnose/diagnose";
import { recognise } from "../../../src/statement/recognise";
import { PAPER_SHEET, workingPaper } from "../../../src/sheets/working-paper";
import { isTextSheet, isWorkingPaper } from "../../../src/workbook/own-sheets";
import { sampleBytes } from "../../../samples/load";
import { TEXT } from "../text";

const BYTES = sampleBytes("henan-2022");

function openSample(bytes: Uint8Array = BYTES) {
  return openBytes(bytes, "决算.xlsx");
}

function saved(host: ReturnType<typeof openSample>): Uint8Array {
  return copyOf(host.bytes!, contentOf(host));
}

describe("what is kept", () => {
  test("comes back from the saved copy, and what is forgotten does not", async () => {
    const host = openSample();
    expect(await host.recall("inputs")).toBeUndefined();
    await host.remember("inputs", '{"本年数":{}}');
    await host.remember("prior", "上年");
    await host.remember("prior", undefined);
    expect(await host.recall("inputs")).toBe('{"本年数":{}}');
    expect(await host.recall("prior")).toBeUndefined();
    const copy = saved(host);
    expect(readMemories(copy)).toEqual(new Map([["inputs", '{"本年数":{}}']]));
    const later = openSample(copy);
    expect(await later.recall("inputs")).toBe('{"本年数":{}}');
    expect(later.changedMemories().size).toBe(0);
    await later.remember("inputs", undefined);
    expect(later.changedMemories()).toEqual(new Map([["inputs", undefined]]));
    expect(readMemories(saved(later)).get("inputs")).toBeUndefined();
  });

  test("changes no figure, tells nobody, and is nothing where it is as in the file", async () => {
    const host = openSample();
    const told = jest.fn();
    host.onChange(told);
    const before = host.store.get();
    await host.remember("narrative", "写好的");
    expect(host.store.get().workbook).toBe(before.workbook);
    await host.remember("narrative", undefined);
    expect(host.changedMemories().size).toBe(0);
    expect(told).not.toHaveBeenCalled();
  });
});

describe("核对底稿", () => {
  const paper = () => {
    const report = check(recognise(readWorkbook(BYTES, "决算.xlsx")));
    return workingPaper(report, diagnose(report), "2026年3月1日");
  };

  test("is a sheet at once, in view, is not read, and is in the copy as it is shown", async () => {
    const host = openSample();
    const before = await host.read();
    await host.writePaper(paper());
    const { workbook, sheet } = host.store.get();
    expect(workbook.sheets[sheet]!.name).toBe(PAPER_SHEET);
    expect(await host.read()).toEqual(before);
    expect(host.unsaved()).toBe(true);
    expect(copyName("决算.xlsx", contentOf(host))).toBe("决算-核对底稿.xlsx");
    const [read] = readWorkbook(saved(host), "决算.xlsx").sheets.filter(isWorkingPaper);
    expect(read!.rows.map((row) => row?.map((cell) => cell && [cell.value, cell.formula]))).toEqual(
      workbook.sheets[sheet]!.rows.map((row) => row?.map((cell) => cell && [cell.value, cell.formula])),
    );
  });

  test("an edit does not calculate in it, and one that came with the file follows once there is an edit", async () => {
    const first = openSample();
    await first.writePaper(paper());
    const host = openSample(saved(first));
    const old = host.store.get().workbook.sheets.at(-1);
    await host.followPaper(async () => paper());
    expect(host.store.get().workbook.sheets.at(-1)).toBe(old);
    const { entry } = check(recognise(readWorkbook(BYTES, "决算.xlsx"))).relations[0]!.relation.left[0]!;
    host.showSheet(host.store.get().workbook.sheets.findIndex(({ name }) => name === entry.sheet));
    host.type({ row: entry.row, column: entry.column }, [["123.45"]]);
    expect(host.outOfDate()).toEqual([]);
    expect(host.edits().map(({ sheet }) => sheet)).toEqual([entry.sheet]);
    await host.followPaper(async () => ({ ...paper(), rows: [] }));
    expect(host.store.get().workbook.sheets.at(-1)).not.toBe(old);
  });

  test("is not typed into, follows unseen, and only where it was made", async () => {
    const host = openSample();
    await host.followPaper(async () => paper());
    expect(host.store.get().papers.size).toBe(0);
    await host.writePaper(paper());
    expect(() => host.type({ row: 8, column: 4 }, [["1"]])).toThrow(/各表里改数/);
    host.showSheet(0);
    await host.followPaper(async () => ({ ...paper(), rows: [] }));
    expect(host.store.get().sheet).toBe(0);
    expect(host.store.get().workbook.sheets.at(-1)!.rows).toHaveLength(paper().preface.length + 1);
  });
});

describe("情况说明", () => {
  test("is a sheet at once, in view, and told to nobody", async () => {
    const host = openSample();
    const told = jest.fn();
    host.onChange(told);
    await host.writeText(TEXT);
    const { workbook, sheet, shown } = host.store.get();
    expect(workbook.sheets[sheet]).toMatchObject({ name: TEXT_SHEET });
    expect(workbook.sheets[sheet]?.rows[0]?.[0]?.value).toBe(TEXT.title);
    expect(shown).toBe(1);
    expect(told).not.toHaveBeenCalled();
    expect((await host.read()).sheets.filter(isTextSheet)).toHaveLength(1);
  });

  test("is written again in its place, and steps that went with the old one cannot be undone", async () => {
    const host = openSample();
    await host.writeText(TEXT);
    host.type({ row: 3, column: 0 }, [["我改的一段"]]);
    host.showSheet(0);
    host.type({ row: 8, column: 1 }, [["1"]]);
    await host.writeText({ ...TEXT, title: "新题目" });
    const { workbook, undo } = host.store.get();
    expect(workbook.sheets).toHaveLength(10);
    expect(workbook.sheets[9]?.rows[0]?.[0]?.value).toBe("新题目");
    expect(workbook.sheets[9]?.rows[3]?.[0]?.value).not.toBe("我改的一段");
    expect(undo).toHaveLength(1);
    expect(host.undo()).toBe(true);
    expect(host.undo()).toBe(false);
  });

  test("a sheet made the user's own is kept beside the next, in the copy as well", async () => {
    const host = openSample();
    await host.writeText(TEXT);
    host.type({ row: 0, column: 2 }, [[""]]);
    await host.writeText({ ...TEXT, title: "又一份", charts: [] });
    const { sheets } = host.store.get().workbook;
    expect(sheets.slice(9).map(({ name }) => name)).toEqual([TEXT_SHEET, `${TEXT_SHEET} (2)`]);
    expect(readWorkbook(saved(host), "决算.xlsx").sheets.slice(9)).toEqual(sheets.slice(9));
  });

  test("the copy has it with what was changed in it; opened again it is known as ours", async () => {
    const host = openSample();
    await host.writeText(TEXT);
    host.type({ row: 4, column: 0 }, [["我改的一段"]]);
    await host.mark([{ sheet: "公开01表", address: "C7", kind: "error", message: "不平" }]);
    await host.remember("inputs", "甲");
    const copy = saved(host);
    expect(readWorkbook(copy, "决算.xlsx").sheets).toEqual(host.store.get().workbook.sheets);
    expect(readMemories(copy).get("inputs")).toBe("甲");
    const later = openSample(copy);
    await later.writeText({ ...TEXT, title: "第二年" });
    expect(later.store.get().workbook.sheets).toHaveLength(10);
    const again = readWorkbook(saved(later), "决算.xlsx").sheets;
    expect(again).toEqual(later.store.get().workbook.sheets);
  });
});

test("the copy, and the button that saves it, are named by what it holds", async () => {
  const host = openSample();
  const named = () => [copyName("决算.xlsx", contentOf(host)), copyLabel(contentOf(host))];
  expect(copyLabel(contentOf(host))).toBe("另存标记副本");
  expect(copyHint(contentOf(host))).toMatch(/^先核对/);
  await host.remember("inputs", "甲");
  expect(named()).toEqual(["决算-补充资料.xlsx", "另存含补充资料的副本"]);
  await host.writeText(TEXT);
  expect(named()).toEqual(["决算-情况说明.xlsx", "另存含说明的副本"]);
  host.showSheet(0);
  host.type({ row: 8, column: 1 }, [["1"]]);
  expect(named()).toEqual(["决算-改正.xlsx", "另存改正副本"]);
  await host.mark([{ sheet: "公开01表", address: "C7", kind: "error", message: "不平" }]);
  expect(named()).toEqual(["决算-核对标记.xlsx", "另存标记副本"]);
  expect(copyHint(contentOf(host))).toBe(
    "下载一份含标记、改动、情况说明和补充资料的工作簿（.xlsx），原文件不动",
  );
});

test("something is unsaved from the first change to the copy, and again from the next change", async () => {
  const host = openSample();
  expect(host.unsaved()).toBe(false);
  await host.remember("prior", "打开过的上年表");
  await host.mark([{ sheet: "公开01表", address: "C7", kind: "error", message: "不平" }]);
  expect(host.unsaved()).toBe(false);
  await host.remember("inputs", "甲");
  expect(host.unsaved()).toBe(true);
  host.keptCopy();
  expect(host.unsaved()).toBe(false);
  host.type({ row: 8, column: 1 }, [["1"]]);
  expect(host.unsaved()).toBe(true);
  host.undo();
  expect(host.unsaved()).toBe(false);
  await host.writeText(TEXT);
  expect(host.unsaved()).toBe(true);
  host.keptCopy();
  expect(host.unsaved()).toBe(false);
});

describe("a marked copy that is opened again", () => {
  const MARK = { sheet: "公开01表", address: "F17", kind: "error", message: "应为 928.86" } as const;
  const marked = (): Uint8Array => copyOf(BYTES, { ...contentOf(openSample()), marks: [MARK] });

  test("its marks are marks of the page: they are known, renewed and saved once", async () => {
    const host = openSample(marked());
    expect(await host.marked()).toBe(true);
    expect(host.marks()).toEqual([MARK]);
    expect(unzipSync(host.bytes!)).toEqual(unzipSync(BYTES));
    await host.mark([{ ...MARK, address: "F18" }]);
    expect(openSample(saved(host)).marks()).toEqual([{ ...MARK, address: "F18" }]);
  });

  test("cleared, the copy to save is the file without marks", async () => {
    const host = openSample(marked());
    expect(host.cleared()).toBe(false);
    await host.unmark();
    expect(host.cleared()).toBe(true);
    expect(copyName("决算.xlsx", contentOf(host))).toBe("决算-清除标记.xlsx");
    expect(unzipSync(saved(host))).toEqual(unzipSync(BYTES));
  });
});
