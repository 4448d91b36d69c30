import { INITIAL, reduce, type Action, type Session } from "../../taskpane/state/session";
import type { Run } from "../../taskpane/state/run";
import { entry, finding, NO_DIAGNOSIS, report, statement, table, WORKBOOK } from "./fixtures";

const accounts = statement();
const look = { workbook: WORKBOOK, statement: accounts, units: [] };

function run(...findings: Parameters<typeof report>[0]): Run {
  return { ...look, report: report(findings), diagnosis: NO_DIAGNOSIS };
}

function after(...actions: readonly Action[]): Session {
  return actions.reduce(reduce, INITIAL);
}

const LOOKED: Action = { type: "looked", look };
const DONE: readonly Action[] = [
  LOOKED,
  { type: "started" },
  { type: "checked", run: run(finding("A", "error"), finding("B", "warning")) },
];

describe("before the run", () => {
  test("a workbook with tables is ready", () => {
    expect(after(LOOKED).phase).toEqual({ at: "ready" });
  });

  test("a workbook with nothing in it is empty", () => {
    const blank = {
      name: "",
      sheets: [{ name: "Sheet1", hidden: false, rows: [[], undefined], merges: [] }],
    };
    expect(after({ type: "looked", look: { ...look, workbook: blank } }).phase).toEqual({ at: "empty" });
  });

  test("a workbook without a table that we know is foreign", () => {
    expect(after({ type: "looked", look: { ...look, statement: statement([]) } }).phase).toEqual({
      at: "foreign",
    });
  });

  test("a workbook that cannot be read says why", () => {
    expect(after({ type: "failed", message: "文件是加密的。" }).phase).toEqual({
      at: "failed",
      message: "文件是加密的。",
    });
  });
});

describe("the run", () => {
  test("the first run shows its stages, and the verdict is announced", () => {
    const running = after(LOOKED, { type: "started" }, { type: "stage", stage: "checking" });
    expect(running.phase).toEqual({ at: "running", stage: "checking" });
    const done = reduce(running, DONE[2]!);
    expect(done.phase).toEqual({ at: "done" });
    expect(done.announcement.text).toContain("有 1 项错误");
    expect(done.announcement.serial).toBeGreaterThan(running.announcement.serial);
  });

  test("a later run leaves results, opened finding, filter and search standing", () => {
    const before = after(
      ...DONE,
      { type: "item-toggled", id: "A" },
      { type: "filtered", filter: "error" },
      { type: "searched", search: "支出" },
      { type: "started" },
    );
    expect(before).toMatchObject({ phase: { at: "done" }, rechecking: true, openItem: "A", filter: "error" });
    const next = reduce(before, { type: "checked", run: run(finding("B", "warning")) });
    expect(next).toMatchObject({ rechecking: false, openItem: "A", filter: "error", search: "支出" });
    expect(next.items.map(({ finding: { id }, mended }) => [id, mended])).toEqual([
      ["A", true],
      ["B", false],
    ]);
    expect(next.announcement.text).toContain("已改正 1 项");
  });

  test("a later reading that fails keeps the results, says so, and calls them out of date", () => {
    const failed = after(...DONE, { type: "started" }, { type: "failed", message: "单元格正在编辑。" });
    expect(failed).toMatchObject({
      phase: { at: "done" },
      rechecking: false,
      stale: true,
      problem: "单元格正在编辑。",
    });
    expect(failed.items).toHaveLength(2);
  });

  test("an edit makes results out of date until the next run", () => {
    const edited = after(...DONE, { type: "edited" });
    expect(edited.stale).toBe(true);
    expect(reduce(edited, { type: "checked", run: run() }).stale).toBe(false);
    expect(after(LOOKED, { type: "edited" }).stale).toBe(false);
  });

  test("a workbook whose tables were taken away is foreign again", () => {
    const gone: Run = { ...run(), statement: statement([]) };
    expect(after(...DONE, { type: "checked", run: gone })).toMatchObject({
      phase: { at: "foreign" },
      items: [],
    });
  });

  test("another host begins anew", () => {
    expect(after(...DONE, { type: "opened" })).toMatchObject({
      phase: { at: "opening" },
      items: [],
      openItem: "",
    });
  });
});

describe("what the user does", () => {
  test("a count is chosen, and pressed again it lets go", () => {
    const chosen = after(...DONE, { type: "filtered", filter: "rounding" });
    expect(chosen.filter).toBe("rounding");
    expect(reduce(chosen, { type: "filtered", filter: "rounding" }).filter).toBe("all");
    expect(reduce(chosen, { type: "filtered", filter: "error" }).filter).toBe("error");
  });

  test("one finding is open at a time", () => {
    const open = after(...DONE, { type: "item-toggled", id: "A" }, { type: "item-toggled", id: "B" });
    expect(open.openItem).toBe("B");
    expect(reduce(open, { type: "item-toggled", id: "B" }).openItem).toBe("");
  });

  test("mended findings can be put away", () => {
    const mended = after(...DONE, { type: "checked", run: run() }, { type: "mended-hidden" });
    expect(mended.items).toEqual([]);
  });

  test("adoptions are kept newest first, and go when undone", () => {
    const adopted = after(
      ...DONE,
      { type: "adopted", adoption: { id: 1, changes: [] } },
      { type: "adopted", adoption: { id: 2, changes: [] } },
    );
    expect(adopted.adoptions.map(({ id }) => id)).toEqual([2, 1]);
    expect(reduce(adopted, { type: "undone", id: 2 }).adoptions.map(({ id }) => id)).toEqual([1]);
  });

  test("an adoption whose cell was edited since is no longer offered for undo", () => {
    const change = {
      sheet: "公开01表",
      address: "F17",
      label: "",
      beforeText: "",
      afterText: "928.86",
      before: null,
      after: 928.86,
      written: 928.86,
    };
    const adopted = after(...DONE, { type: "adopted", adoption: { id: 1, changes: [change] } });
    const checkedWith = (value: number | null) => {
      const now = statement([table(1, [entry("F17", value)])]);
      return reduce(adopted, { type: "checked", run: { ...run(), statement: now } }).adoptions.length;
    };
    expect([checkedWith(928.86), checkedWith(900), checkedWith(null)]).toEqual([1, 0, 0]);
  });

  test("a failed command is told and announced, and changes nothing else", () => {
    const before = after(...DONE, { type: "marking" });
    const failed = reduce(before, { type: "problem", message: "工作表受保护。" });
    expect(failed).toMatchObject({
      problem: "工作表受保护。",
      marking: false,
      marked: false,
      items: before.items,
    });
    expect(failed.announcement.text).toBe("工作表受保护。");
  });

  test("the same sentence twice is announced twice", () => {
    const once = after({ type: "announced", text: "已选中" });
    expect(reduce(once, { type: "announced", text: "已选中" }).announcement.serial).toBe(
      once.announcement.serial + 1,
    );
  });
});
