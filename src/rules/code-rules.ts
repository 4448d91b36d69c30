/** What holds of every table of 科目 (公开02, 03, 05, 07表), as their rules say it. */
import { codeOrder, sumsBelow, totalsOverCodes, treeGaps } from "./code-tree";
import type { AssertionRule, LinearRule, Tables } from "./rule";

type Said<R> = Omit<R, "id" | "severity" | "needs">;

/** @param whose what the total row belongs to, where the sentence says so */
export function codeRules(id: keyof Tables, whose = "") {
  const form = `公开${id.slice(1)}表`;
  const codes = { source: `${form} 科目编码`, severity: "warning" } as const;
  return {
    totals: {
      title: "合计行 = 各类之和（每一栏）",
      meaning: `${whose}合计行与各类不符：有一类漏列、填错，或合计没有更新。`,
      source: `${form} 合计行各栏 = 各类（3位编码）之和`,
      inapplicable: "表内没有科目行",
      relations: (tables) => totalsOverCodes(tables[id]),
    } satisfies Said<LinearRule>,
    classes: {
      title: "类 = 所属各款之和（每一栏）",
      meaning: "某一类与它下面的款不符。",
      source: `${form} 3位编码行 = 所属5位编码行之和`,
      inapplicable: "表内没有列到类以下",
      relations: (tables) => sumsBelow(tables[id], "类"),
    } satisfies Said<LinearRule>,
    items: {
      title: "款 = 所属各项之和（每一栏）",
      meaning: "某一款与它下面的项不符。",
      source: `${form} 5位编码行 = 所属7位编码行之和`,
      inapplicable: "表内没有列到项",
      relations: (tables) => sumsBelow(tables[id], "款"),
    } satisfies Said<LinearRule>,
    levels: {
      ...codes,
      title: "类、款、项齐全",
      meaning: "列了项没有列款，或列了类、款而下面没有科目：多半是删行时删多了。",
      exceptions: ["有的省只列到类，或只列类和项"],
      inapplicable: "只列了一级科目",
      assert: (tables) => treeGaps(tables[id]),
    } satisfies Said<AssertionRule>,
    order: {
      ...codes,
      title: "科目编码从小到大，没有重复",
      meaning: "科目次序乱了或重复列了，合计容易多加、漏加。",
      inapplicable: "科目不足两行",
      assert: (tables) => codeOrder(tables[id]),
    } satisfies Said<AssertionRule>,
  };
}

/** Why a form may have no sums of 款 or of 项. */
export const CLASSES_ALONE = ["只列到类的表没有这项关系；没有款的，按所属各项加计"];
export const NO_ITEMS = ["没有列到项的表没有这项关系"];
