import { verifiedOf } from "../../src/check/verified";
import { carriedFrom } from "../../taskpane/state/carried";
import { entry, evaluated, finding } from "./fixtures";

const here = evaluated(entry("F17", 1, "本年支出合计"), [entry("F7", 2, "教育支出")], "failed");
const cells = [{ sheet: "公开01表", address: "F17", label: "本年支出合计", value: 1 }];

test("what was set aside last year and is found again is offered, whatever its figures and its place", () => {
  const now = finding("A", "error", { evaluated: here, cells });
  const then = finding("B", "error", { rule: now.rule, cells: [{ ...cells[0]!, address: "F20", value: 7 }] });
  const other = finding("C", "error", { rule: now.rule, cells: [{ ...cells[0]!, label: "年末结转" }] });
  const before = [verifiedOf(then, "凭证如此", "张三", 0)];
  expect(carriedFrom(before, [now, other])).toEqual([{ finding: now, before: before[0] }]);
  expect(carriedFrom([], [now])).toEqual([]);
});
