/** What a header says: quantity, aspect, year; and what it says nothing of. */
import { keyIn, readAspect } from "../../src/catalogue/aspects";
import { readPath } from "../../src/statement/columns";
import { columnKey, compileColumns } from "../../src/statement/header";
import type { StatementKind } from "../../src/catalogue/tables";

test.each<[string, StatementKind, object]>([
  ["决算数", "final-account", { aspect: "final", rest: "" }],
  ["年初预算数", "final-account", { aspect: "initial", rest: "" }],
  ["全年预算数", "final-account", { aspect: "budget", rest: "" }],
  ["调整预算数", "final-account", { aspect: "budget", rest: "" }],
  ["预算数", "final-account", { aspect: "budget", rest: "" }],
  ["预算数", "budget", { aspect: "final", rest: "" }],
  ["当年财政拨款预算安排", "budget", { aspect: "final", rest: "" }],
  ["上年决算数", "final-account", { aspect: "prior", rest: "" }],
  ["上年预算数", "budget", { aspect: "priorBudget", rest: "" }],
  ["2023年执行数", "budget", { aspect: "prior", year: 2023, rest: "" }],
  ["2023年预算数", "budget", { aspect: "priorBudget", year: 2023, rest: "" }],
  ["2024年预算数", "budget", { aspect: "final", year: 2024, rest: "" }],
  ["2024年基本支出", "budget", { year: 2024, rest: "基本支出" }],
  ["三公经费预算数", "budget", { aspect: "final", rest: "三公经费" }],
  ["决算数比预算数增减", "final-account", { aspect: "change", base: "budget", rest: "" }],
  ["2024年比2023年", "final-account", { aspect: "change", base: "prior", rest: "" }],
  ["与上年相比", "budget", { aspect: "change", base: "prior", rest: "" }],
  ["增减变化情况", "budget", { aspect: "change", rest: "" }],
  ["比上年增减额", "final-account", { aspect: "change", base: "prior", rest: "" }],
  ["增减百分比", "final-account", { aspect: "growth", rest: "" }],
  ["占比", "final-account", { aspect: "share", rest: "" }],
  ["完成年初预算百分比", "final-account", { aspect: "completion", base: "initial", rest: "" }],
  ["上年结转结余", "budget", { rest: "上年结转结余" }],
  ["一般公共预算", "budget", { rest: "一般公共预算" }],
  ["政府性基金预算", "final-account", { rest: "政府性基金预算" }],
  ["本年支出", "final-account", { rest: "本年支出" }],
])("%s in a %s", (said, kind, reads) => {
  expect(readAspect(said, kind, 2024)).toEqual(reads);
});

test("an outer level holds for all below it", () => {
  expect(readPath(["2023年", "决算数", "小计"], "final-account", 2024)).toMatchObject({
    aspect: "prior",
    levels: ["小计"],
  });
  expect(readPath(["2023年", "预算数"], "final-account", 2024)).toMatchObject({ aspect: "priorBudget" });
  expect(readPath(["上年", "年初预算数"], "final-account", 0)).toMatchObject({ aspect: "priorBudget" });
  expect(readPath(["决算数", "占比"], "final-account", 0)).toMatchObject({ aspect: "share" });
});

test("a column beside its whole may say that it is of it", () => {
  const columns = compileColumns([
    { key: "total", words: ["[本年]支出[合计]"] },
    { key: "basic", words: ["基本支出[›小计]"] },
  ]);
  const keys = [["其中基本支出"], ["本年支出", "其中基本支出"], ["其中基本支出", "小计"], ["其中基本"]];
  expect(keys.map((path) => columnKey(path, columns))).toEqual(["basic", "basic", "basic", undefined]);
});

test("a part of another aspect has that aspect before its own name", () => {
  expect(keyIn("final", "basic")).toBe("basic");
  expect(keyIn("prior", "basic")).toBe("prior.basic");
  expect(keyIn("prior", "total")).toBe("prior");
});
