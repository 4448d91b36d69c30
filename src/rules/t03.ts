/** 公开03表 支出决算表 (预算：支出总表). */
import { codeOrder, rowSums, sumsBelow, totalsOverCodes, treeGaps } from "./code-tree";
import { rule } from "./rule";
import { spentSums } from "./t05";

const BESIDES = ["remitted", "operating", "subsidy"];

export const T03_RULES = [
  rule({
    id: "T03-R01",
    title: "合计行 = 各类之和（每一栏）",
    meaning: "支出决算表的合计行与各类不符：有一类漏列、填错，或合计没有更新。",
    source: "公开03表 合计行各栏 = 各类（3位编码）之和",
    severity: "error",
    needs: [3],
    inapplicable: "表内没有科目行",
    relations: ({ T03 }) => totalsOverCodes(T03),
  }),
  rule({
    id: "T03-R02",
    title: "类 = 所属各款之和（每一栏）",
    meaning: "某一类与它下面的款不符。",
    source: "公开03表 3位编码行 = 所属5位编码行之和",
    severity: "error",
    needs: [3],
    exceptions: ["只列到类的表没有这项关系；没有款的，按所属各项加计"],
    inapplicable: "表内没有列到类以下",
    relations: ({ T03 }) => sumsBelow(T03, "类"),
  }),
  rule({
    id: "T03-R03",
    title: "款 = 所属各项之和（每一栏）",
    meaning: "某一款与它下面的项不符。",
    source: "公开03表 5位编码行 = 所属7位编码行之和",
    severity: "error",
    needs: [3],
    exceptions: ["没有列到项的表没有这项关系"],
    inapplicable: "表内没有列到项",
    relations: ({ T03 }) => sumsBelow(T03, "款"),
  }),
  rule({
    id: "T03-R04",
    title: "本年支出合计 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出（每一行）",
    meaning: "这一行的合计与各栏不符：基本支出、项目支出等有一栏填错。",
    source: "公开03表 1栏各行 = (2+3+4+5+6)栏各行",
    severity: "error",
    needs: [3],
    relations: ({ T03 }) => [
      ...spentSums(T03, BESIDES),
      ...rowSums(T03, "grand", ["total", "closing"], T03?.lines, ["total"]),
    ],
  }),
  rule({
    id: "T03-R05",
    title: "类、款、项齐全",
    meaning: "列了项没有列款，或列了类、款而下面没有科目：多半是删行时删多了。",
    source: "公开03表 科目编码",
    severity: "warning",
    needs: [3],
    exceptions: ["有的省只列到类，或只列类和项"],
    inapplicable: "只列了一级科目",
    assert: ({ T03 }) => treeGaps(T03),
  }),
  rule({
    id: "T03-R06",
    title: "科目编码从小到大，没有重复",
    meaning: "科目次序乱了或重复列了，合计容易多加、漏加。",
    source: "公开03表 科目编码",
    severity: "warning",
    needs: [3],
    inapplicable: "科目不足两行",
    assert: ({ T03 }) => codeOrder(T03),
  }),
];
