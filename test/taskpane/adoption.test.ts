import { adopt, formulaInTheWay, presentText, proposedText, takeBack } from "../../taskpane/state/adoption";
import type { Repair } from "../../src/diagnose/diagnosis";
import { HostError } from "../../hosts/host";
import { entry, explanation, statement, table } from "./fixtures";
import { MemoryHost } from "./memory-host";

const blank = entry("B2", null, "本年支出合计");
const wrong = entry("B3", 319.16, "教育支出");
const both = explanation([
  { entry: blank, proposed: 928_860_000, low: 0, high: 0 },
  { entry: wrong, proposed: 391_160_000, low: 0, high: 0 },
]);

const host = () =>
  new MemoryHost({
    公开01表: [
      ["", ""],
      ["本年支出合计", null],
      ["教育支出", 319.16],
    ],
  });

test("the present and the proposed figure are worded as in the sheet", () => {
  expect(presentText(blank)).toBe("");
  expect(presentText(entry("B4", 1234.5))).toBe("1,234.50");
  expect(proposedText(both.repairs[0]!)).toBe("928.86");
});

test("采用 writes exact figures, and undo gives back what was there, blank included", async () => {
  const workbook = host();
  const adoption = await adopt(workbook, [both], 1);
  expect(workbook.value("公开01表", "B2")).toBe(928.86);
  expect(workbook.value("公开01表", "B3")).toBe(391.16);
  expect(adoption.changes.map(({ beforeText, afterText }) => [beforeText, afterText])).toEqual([
    ["", "928.86"],
    ["319.16", "391.16"],
  ]);
  const now = statement([table(1, [entry("B2", 928.86), entry("B3", 391.16)])]);
  await takeBack(workbook, adoption, now);
  expect(workbook.value("公开01表", "B2")).toBeNull();
  expect(workbook.value("公开01表", "B3")).toBe(319.16);
});

test("where the second cell cannot be written, the first is given back", async () => {
  const workbook = host();
  workbook.refuse = "B3";
  await expect(adopt(workbook, [both], 1)).rejects.toThrow(HostError);
  expect(workbook.value("公开01表", "B2")).toBeNull();
});

test("undo does not trample on a later edit", async () => {
  const workbook = host();
  const adoption = await adopt(workbook, [both], 1);
  const edited = statement([table(1, [entry("B2", 928.86), entry("B3", 400)])]);
  await expect(takeBack(workbook, adoption, edited)).rejects.toThrow("公开01表 B3 之后又改过");
  expect(workbook.value("公开01表", "B2")).toBe(928.86);
});

test("a formula is told, so that no number is written over it; another formula is put in its place", () => {
  const rows = [[], [undefined, { value: 1, formula: "SUM(B3:B9)" }]];
  const workbook = { name: "", sheets: [{ name: "公开01表", hidden: false, rows, merges: [] }] };
  const [repair, other] = both.repairs as [Repair, Repair];
  const right = { ...repair, formula: "SUM(B3:B10)" };
  const inTheWay = (...repairs: Repair[]) => formulaInTheWay(workbook, explanation(repairs));
  expect([inTheWay(repair), inTheWay(other, repair)]).toEqual(["SUM(B3:B9)", "SUM(B3:B9)"]);
  expect([inTheWay(other), inTheWay(right)]).toEqual(["", ""]);
  expect(proposedText(right)).toBe("=SUM(B3:B10)（928.86）");
});

test("a formula that is adopted is written as one", async () => {
  const memory = host();
  const repair = { ...both.repairs[0]!, formula: "SUM(B3:B10)" };
  const { changes } = await adopt(memory, [explanation([repair])], 1);
  expect(changes[0]!.written).toBe("=SUM(B3:B10)");
  expect((await memory.read()).sheets[0]!.rows[1]![1]?.value).toBe("=SUM(B3:B10)");
});
