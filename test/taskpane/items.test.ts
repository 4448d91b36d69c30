import { merge, type Item } from "../../taskpane/state/items";
import { finding } from "./fixtures";

const ids = (items: readonly Item[]) => items.map(({ finding: { id }, mended }) => (mended ? `${id}✓` : id));

const first = merge(
  [],
  [finding("A", "error"), finding("B", "warning"), finding("C", "rounding"), finding("D", "info")],
);

test("the first run lists what was found", () => {
  expect(ids(first)).toEqual(["A", "B", "C", "D"]);
});

test("an error and a warning that are gone stay in their place as mended; 尾差 and 提示 just go", () => {
  expect(ids(merge(first, []))).toEqual(["A✓", "B✓"]);
  expect(ids(merge(first, [finding("B", "warning"), finding("D", "info")]))).toEqual(["A✓", "B", "D"]);
});

test("what is new comes after what was there", () => {
  expect(ids(merge(first, [finding("N", "error"), finding("B", "warning")]))).toEqual(["A✓", "B", "N"]);
});

test("what comes back is no longer mended, and speaks of the present figures", () => {
  const again = merge(merge(first, []), [finding("A", "error", { message: "现在的话" })]);
  expect(ids(again)).toEqual(["A", "B✓"]);
  expect(again[0]!.finding.message).toBe("现在的话");
});

test("an error of which only a 尾差 is left is mended, and the 尾差 is listed; one that comes back is one again", () => {
  const eased = merge(first, [finding("A", "rounding"), finding("B", "warning")]);
  expect(ids(eased)).toEqual(["A✓", "B", "A"]);
  expect(ids(merge(eased, [finding("A", "rounding")]))).toEqual(["A✓", "B✓", "A"]);
  expect(ids(merge(eased, [finding("A", "error"), finding("B", "warning")]))).toEqual(["A", "B"]);
});

test("what was set aside is neither there nor mended", () => {
  const one = finding("A", "error");
  expect(merge([{ finding: one, mended: false }], [], [one])).toEqual([]);
});
