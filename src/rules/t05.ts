/** 公开05表 一般公共预算财政拨款支出决算表 (some provinces: 收入支出决算表). */
import { inEveryAspect } from "./aspects";
import { rowSums } from "./code-tree";
import { isKnown } from "./naming";
import { rule, type Draft } from "./rule";
import type { Table } from "../statement/statement";
import { figureOf } from "./sides";
import { codeRules, CLASSES_ALONE, NO_ITEMS } from "./code-rules";

const SPENT: readonly string[] = ["basic", "project"];
const COSTS: readonly string[] = ["personnel", "public"];

/**
 * 本年支出 = 基本支出 + 项目支出 (and what 03 has besides), 基本支出 = 人员经费 + 公用经费, in every line. A form may print the
 * two costs and no 基本支出.
 */
export function spentSums(
  table: Table | undefined,
  besides: readonly string[] = [],
): readonly (Draft | undefined)[] {
  const has = (column: string): boolean => table?.columns.some(({ key }) => key === column) === true;
  const split = has("basic") ? SPENT : [...COSTS, "project"];
  // What is carried over stands beside the year's own, in forms that keep the two apart.
  const own = has("current")
    ? [
        ...rowSums(table, "current", [...split, ...besides], table?.lines, split),
        ...rowSums(table, "total", ["current", "carry"]),
      ]
    : rowSums(
        table,
        "total",
        [...split, ...(has("carry") ? ["carry"] : []), ...besides],
        table?.lines,
        split,
      );
  return [...own, ...rowSums(table, "basic", COSTS, table?.lines, COSTS)];
}

/** 年末 = 年初 + 收入 − 支出, in forms that print income and balances beside the expenditure. */
export function balancesClose(table: Table | undefined): readonly (Draft | undefined)[] {
  return inEveryAspect(table, (column) =>
    table!.lines.filter(isKnown).map((line) => {
      const of = (quantity: string) => figureOf(line, column(quantity));
      return of("closing").equals(of("opening").plus(of("income")).minus(of("total")));
    }),
  ).flat();
}

const CODES = codeRules("T05");

export const T05_RULES = [
  rule({ id: "T05-R01", ...CODES.totals }),
  rule({ id: "T05-R02", ...CODES.classes, exceptions: CLASSES_ALONE }),
  rule({ id: "T05-R03", ...CODES.items, exceptions: NO_ITEMS }),
  rule({
    id: "T05-R04",
    title: "本年支出 = 基本支出 + 项目支出（每一行）；收入支出表另有：年末 = 年初 + 收入 − 支出",
    meaning: "这一行的合计与基本支出、项目支出不符。",
    source: "公开05表 1栏各行 = (2+3)栏各行",
    relations: ({ T05 }) => [...spentSums(T05), ...balancesClose(T05)],
  }),
  rule({ id: "T05-R05", ...CODES.levels }),
  rule({
    id: "T05-R06",
    ...CODES.order,
    source: "公开05表 科目编码；合计行可在首行（多数省），也可在末行（上海）",
  }),
];
