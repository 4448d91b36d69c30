/** 公开05表 一般公共预算财政拨款支出决算表 (some provinces: 收入支出决算表). */
import { inEveryAspect } from "./aspects";
import { codeOrder, rowSums, sumsBelow, totalsOverCodes, treeGaps } from "./code-tree";
import { rule, type Draft } from "./rule";
import type { Table } from "../statement/statement";
import { figureOf } from "./sides";

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
    table!.lines.map((line) => {
      const of = (quantity: string) => figureOf(line, column(quantity));
      return of("closing").equals(of("opening").plus(of("income")).minus(of("total")));
    }),
  ).flat();
}

export const T05_RULES = [
  rule({
    id: "T05-R01",
    title: "合计行 = 各类之和（每一栏）",
    meaning: "合计行与各类不符：有一类漏列、填错，或合计没有更新。",
    source: "公开05表 合计行各栏 = 各类（3位编码）之和",
    severity: "error",
    needs: [5],
    inapplicable: "表内没有科目行",
    relations: ({ T05 }) => totalsOverCodes(T05),
  }),
  rule({
    id: "T05-R02",
    title: "类 = 所属各款之和（每一栏）",
    meaning: "某一类与它下面的款不符。",
    source: "公开05表 3位编码行 = 所属5位编码行之和",
    severity: "error",
    needs: [5],
    exceptions: ["只列到类的表没有这项关系；没有款的，按所属各项加计"],
    inapplicable: "表内没有列到类以下",
    relations: ({ T05 }) => sumsBelow(T05, "类"),
  }),
  rule({
    id: "T05-R03",
    title: "款 = 所属各项之和（每一栏）",
    meaning: "某一款与它下面的项不符。",
    source: "公开05表 5位编码行 = 所属7位编码行之和",
    severity: "error",
    needs: [5],
    exceptions: ["没有列到项的表没有这项关系"],
    inapplicable: "表内没有列到项",
    relations: ({ T05 }) => sumsBelow(T05, "款"),
  }),
  rule({
    id: "T05-R04",
    title: "本年支出 = 基本支出 + 项目支出（每一行）；收入支出表另有：年末 = 年初 + 收入 − 支出",
    meaning: "这一行的合计与基本支出、项目支出不符。",
    source: "公开05表 1栏各行 = (2+3)栏各行",
    severity: "error",
    needs: [5],
    relations: ({ T05 }) => [...spentSums(T05), ...balancesClose(T05)],
  }),
  rule({
    id: "T05-R05",
    title: "类、款、项齐全",
    meaning: "列了项没有列款，或列了类、款而下面没有科目：多半是删行时删多了。",
    source: "公开05表 科目编码",
    severity: "warning",
    needs: [5],
    exceptions: ["有的省只列到类，或只列类和项"],
    inapplicable: "只列了一级科目",
    assert: ({ T05 }) => treeGaps(T05),
  }),
  rule({
    id: "T05-R06",
    title: "科目编码从小到大，没有重复",
    meaning: "科目次序乱了或重复列了，合计容易多加、漏加。",
    source: "公开05表 科目编码；合计行可在首行（多数省），也可在末行（上海）",
    severity: "warning",
    needs: [5],
    inapplicable: "科目不足两行",
    assert: ({ T05 }) => codeOrder(T05),
  }),
];
