/** 公开02表 收入决算表 (预算：收入总表). */
import { codeOrder, rowSums, sumsBelow, totalsOverCodes, treeGaps } from "./code-tree";
import type { Table } from "../statement/statement";
import { rule, type Draft } from "./rule";

/** The three funds of 财政拨款收入, which some forms print below it or in its place. */
const FUNDS = ["general", "fund", "capital"];
/** 单位资金: what a budget may print in place of the incomes that are no 财政拨款, or above them. */
const OWN = ["superior", "business", "operating", "affiliated", "other"];
const CARRIED = ["carry.general", "carry.fund", "carry.capital", "carry.special", "carry.own"];

/** 本年收入 = its parts, a whole = its own parts, and with what was carried over the total of all, in every line. */
function incomeSums(table: Table | undefined): readonly (Draft | undefined)[] {
  if (!table) return [];
  const has = (key: string): boolean => table.columns.some((column) => column.key === key);
  const below = (part: string): boolean => {
    const group = table.columns.find(({ key }) => key === "own")?.path ?? [];
    const path = table.columns.find(({ key }) => key === part)?.path ?? [];
    return group.length > 1 && path.length > 1 && path[path.length - 2] === group[group.length - 2];
  };
  const ofOwn = has("own") ? OWN.filter(below) : [];
  const fiscal = has("fiscal") ? ["fiscal"] : FUNDS;
  const parts = [
    ...fiscal,
    "special",
    ...(has("own") ? ["own"] : []),
    ...OWN.filter((part) => !ofOwn.includes(part)),
  ];
  return [
    ...(has("total")
      ? [...rowSums(table, "total", parts), ...rowSums(table, "grand", ["total", "carry"])]
      : rowSums(table, "grand", [...parts, "carry"])),
    ...(has("fiscal") ? rowSums(table, "fiscal", FUNDS) : []),
    ...rowSums(table, "own", ofOwn),
    ...rowSums(table, "carry", CARRIED),
  ];
}

export const T02_RULES = [
  rule({
    id: "T02-R01",
    title: "合计行 = 各类之和（每一栏）",
    meaning: "收入决算表的合计行与各类不符：有一类漏列、填错，或合计没有更新。",
    source: "公开02表 合计行各栏 = 各类（3位编码）之和",
    severity: "error",
    needs: [2],
    inapplicable: "表内没有科目行",
    relations: ({ T02 }) => totalsOverCodes(T02),
  }),
  rule({
    id: "T02-R02",
    title: "类 = 所属各款之和（每一栏）",
    meaning: "某一类与它下面的款不符。",
    source: "公开02表 3位编码行 = 所属5位编码行之和",
    severity: "error",
    needs: [2],
    exceptions: ["只列到类的表没有这项关系；没有款的，按所属各项加计"],
    inapplicable: "表内没有列到类以下",
    relations: ({ T02 }) => sumsBelow(T02, "类"),
  }),
  rule({
    id: "T02-R03",
    title: "款 = 所属各项之和（每一栏）",
    meaning: "某一款与它下面的项不符。",
    source: "公开02表 5位编码行 = 所属7位编码行之和",
    severity: "error",
    needs: [2],
    exceptions: ["没有列到项的表没有这项关系"],
    inapplicable: "表内没有列到项",
    relations: ({ T02 }) => sumsBelow(T02, "款"),
  }),
  rule({
    id: "T02-R04",
    title: "本年收入合计 = 各收入栏之和（每一行）；预算另有：合计 = 本年收入 + 上年结转",
    meaning: "这一行的合计与各栏不符：有一栏填错或填到了别的栏。",
    source: "公开02表 1栏各行 = (2+3+4+5+6+7)栏各行",
    severity: "error",
    needs: [2],
    relations: ({ T02 }) => incomeSums(T02),
  }),
  rule({
    id: "T02-R05",
    title: "类、款、项齐全",
    meaning: "列了项没有列款，或列了类、款而下面没有科目：多半是删行时删多了。",
    source: "公开02表 科目编码",
    severity: "warning",
    needs: [2],
    exceptions: ["有的省只列到类，或只列类和项"],
    inapplicable: "只列了一级科目",
    assert: ({ T02 }) => treeGaps(T02),
  }),
  rule({
    id: "T02-R06",
    title: "科目编码从小到大，没有重复",
    meaning: "科目次序乱了或重复列了，合计容易多加、漏加。",
    source: "公开02表 科目编码",
    severity: "warning",
    needs: [2],
    inapplicable: "科目不足两行",
    assert: ({ T02 }) => codeOrder(T02),
  }),
];
