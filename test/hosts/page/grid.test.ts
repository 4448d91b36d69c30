import { textSheetOf } from "../../../hosts/page/written-sheet";
import { TEXT } from "../text";
import { Edges } from "../../../hosts/page/grid/edges";
import { boxOf, layOut } from "../../../hosts/page/grid/geometry";
import { destination } from "../../../hosts/page/grid/keys";
import { sheetOf } from "./books";
import { looks } from "../../looks";

const sheet = sheetOf(
  "公开03表",
  {
    A1: "支出决算表",
    A3: "科目编码",
    B3: "科目名称",
    C3: "合计",
    A4: "201",
    B4: "一般公共服务支出",
    C4: 3,
    C6: 5,
    C7: 5,
  },
  { merges: ["A1:C1", "A3:A4"] },
);
const geometry = layOut(sheet);
const at = (row: number, column: number) => ({ row, column });

function press(
  key: string,
  from: { row: number; column: number },
  more: { ctrlKey?: boolean; shiftKey?: boolean } = {},
) {
  return destination({ key, ctrlKey: false, shiftKey: false, ...more }, from, sheet, geometry, 10);
}

describe("keys", () => {
  test("arrows step over a merge as over one cell", () => {
    expect(press("ArrowRight", at(0, 0))).toEqual(at(0, 3));
    expect(press("ArrowDown", at(2, 0))).toEqual(at(4, 0));
    expect(press("ArrowUp", at(0, 0))).toEqual(at(0, 0));
    expect(press("ArrowLeft", at(4, 0))).toEqual(at(4, 0));
  });

  test("Home and End keep to the row, with Ctrl they go to the corners of what is used", () => {
    expect(press("Home", at(5, 2))).toEqual(at(5, 0));
    expect(press("End", at(5, 0))).toEqual(at(5, 2));
    expect(press("Home", at(5, 2), { ctrlKey: true })).toEqual(at(0, 0));
    expect(press("End", at(0, 0), { ctrlKey: true })).toEqual(at(6, 2));
  });

  test("Ctrl with an arrow goes over the gap, then to the end of the block", () => {
    expect(press("ArrowDown", at(3, 2), { ctrlKey: true })).toEqual(at(5, 2));
    expect(press("ArrowDown", at(5, 2), { ctrlKey: true })).toEqual(at(6, 2));
    expect(press("ArrowUp", at(6, 2), { ctrlKey: true })).toEqual(at(5, 2));
  });

  test("pages, Enter and Tab", () => {
    expect(press("PageDown", at(3, 2))).toEqual(at(13, 2));
    expect(press("PageUp", at(3, 2))).toEqual(at(0, 2));
    expect(press("Enter", at(3, 2))).toEqual(at(4, 2));
    expect(press("Enter", at(3, 2), { shiftKey: true })).toEqual(at(2, 2));
    expect(press("Tab", at(3, 1))).toEqual(at(3, 2));
    expect(press("Tab", at(3, 1), { shiftKey: true })).toEqual(at(3, 0));
  });

  test("other keys do not move", () => {
    expect(press("a", at(3, 1))).toBeUndefined();
  });
});

describe("geometry", () => {
  test("a merge is one box; room is left around what is used", () => {
    expect(boxOf(geometry, at(2, 0))).toEqual({ top: 2, left: 0, bottom: 3, right: 0 });
    expect(geometry.used).toEqual({ rows: 7, columns: 3 });
    expect(geometry.rows).toBeGreaterThan(7);
    expect(geometry.columns).toBeGreaterThan(3);
  });

  test("offsets find their row", () => {
    const edges = new Edges(
      3,
      20,
      new Map([
        [1, 30],
        [2, 10],
      ]),
    );
    expect([0, 1, 2, 3].map((row) => edges.at(row))).toEqual([0, 20, 50, 60]);
    expect([-1, 0, 19, 20, 49, 50, 59, 1000].map((offset) => edges.indexAt(offset))).toEqual([
      0, 0, 0, 1, 1, 2, 2, 2,
    ]);
  });

  test("a long text is broken into lines where its neighbour is filled, and runs on where it is free", () => {
    const long = "其他对个人和家庭的补助支出及其他有关费用的说明文字";
    const tight = layOut({ ...sheetOf("x", { A1: long, B1: 1 }), columnWidths: [10] });
    const free = layOut({ ...sheetOf("x", { A1: long }), columnWidths: [10] });
    expect(tight.top.size(0)).toBeGreaterThan(free.top.size(0));
  });

  test("the paragraphs of a 情况说明 are broken into lines in their column", () => {
    const text = textSheetOf("情况说明", TEXT);
    const { top, wrapped } = layOut(text);
    expect(wrapped).toBe(0);
    expect(top.size(3)).toBeGreaterThan(4 * top.size(4) - 10);
    const { wrapped: none } = layOut({ ...text, rows: [[text.rows[0]![0]], ...text.rows.slice(1)] });
    expect(none).toBe(-1);
  });

  test("a figure is never cut off", () => {
    const narrow = layOut({
      ...sheetOf("x", { A1: { value: 123456789.12, format: "#,##0.00" } }),
      columnWidths: [4],
    });
    expect(narrow.left.at(1)).toBeGreaterThan(90);
  });

  test("a figure at the end of Excel is in the grid, and nothing is kept for the rows before it", () => {
    const far = sheetOf("x", { A1: "总表", XFD1048576: 5, B7: " " });
    const { rows, columns, top, used } = layOut(far);
    expect([rows, columns, used]).toEqual([1_048_576, 16_384, { rows: 1_048_576, columns: 16_384 }]);
    expect(top.at(1_048_576)).toBe(1_048_576 * top.size(0));
    const ctrl = { ctrlKey: true, shiftKey: false };
    const go = (key: string, from: { row: number; column: number }) =>
      destination({ key, ...ctrl }, from, far, layOut(far), 10);
    expect(go("ArrowDown", at(0, 16_383))).toEqual(at(1_048_575, 16_383));
    expect(go("ArrowUp", at(1_048_575, 16_383))).toEqual(at(0, 16_383));
    expect(go("ArrowDown", at(0, 1))).toEqual(at(1_048_575, 1));
    // A blank text makes the sheet no larger.
    expect(layOut(sheetOf("x", { A1: "总表", XFD1048576: " " })).used).toEqual({ rows: 1, columns: 1 });
  });

  test("a title merged over all of Excel, and a million empty rows, are laid out by what is filled alone", () => {
    const rows: (undefined | { value: string }[])[] = [[{ value: "总表" }]];
    rows[1_048_575] = [];
    const merges = [{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }];
    const sheet = { name: "x", hidden: false, rows, merges };
    const huge = layOut(sheet);
    expect(huge.rows).toBeLessThan(200);
    expect(huge.columns).toBeLessThan(200);
    expect(looks([sheet], ([watched]) => void layOut(watched!))).toBeLessThan(100);
  });
});
