/** 公开07表 政府性基金预算财政拨款收入支出决算表. */
import type { Table } from "../statement/statement";
import { codeOrder, codeTree, sumsBelow, totalsOverCodes } from "./code-tree";
import { isNothing, labelCellOf, listed, nameOf } from "./naming";
import { rule, type Assertion, type Complaint } from "./rule";
import { balancesClose, spentSums } from "./t05";

export const T07_RULES = [
  rule({
    id: "T07-R01",
    title: "合计行 = 各类之和（每一栏）",
    meaning: "合计行与各类不符：有一类漏列、填错，或合计没有更新。",
    source: "公开07表 合计行各栏 = 各类（3位编码）之和",
    severity: "error",
    needs: [7],
    inapplicable: "表内没有科目行",
    relations: ({ T07 }) => totalsOverCodes(T07),
  }),
  rule({
    id: "T07-R02",
    title: "类 = 所属各款之和（每一栏）",
    meaning: "某一类与它下面的款不符。",
    source: "公开07表 3位编码行 = 所属5位编码行之和",
    severity: "error",
    needs: [7],
    inapplicable: "表内没有列到类以下",
    relations: ({ T07 }) => sumsBelow(T07, "类"),
  }),
  rule({
    id: "T07-R03",
    title: "款 = 所属各项之和（每一栏）",
    meaning: "某一款与它下面的项不符。",
    source: "公开07表 5位编码行 = 所属7位编码行之和",
    severity: "error",
    needs: [7],
    inapplicable: "表内没有列到项",
    relations: ({ T07 }) => sumsBelow(T07, "款"),
  }),
  rule({
    id: "T07-R04",
    title: "本年支出小计 = 基本支出 + 项目支出（每一行）",
    meaning: "这一行的小计与基本支出、项目支出不符。",
    source: "公开07表 3栏各行 = (4+5)栏各行",
    severity: "error",
    needs: [7],
    inapplicable: "表内没有数据行",
    relations: ({ T07 }) => spentSums(T07),
  }),
  rule({
    id: "T07-R05",
    title: "年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出（每一行）",
    meaning: "这一行收支与结转不平：看年初数、年末数。",
    source: "公开07表 6栏各行 = (1+2−3)栏各行",
    severity: "error",
    needs: [7],
    inapplicable: "表内没有年初、收入、年末各栏",
    relations: ({ T07 }) => balancesClose(T07),
  }),
  rule({
    id: "T07-R06",
    title: "科目编码从小到大，没有重复",
    meaning: "科目次序乱了或重复列了，合计容易多加、漏加。",
    source: "公开07表 科目编码",
    severity: "warning",
    needs: [7],
    inapplicable: "科目不足两行",
    assert: ({ T07 }) => codeOrder(T07),
  }),
  rule({
    id: "T07-R07",
    title: "列出的科目行应有金额",
    meaning: "列了科目而没有任何金额：多半是决算软件带出的上年科目，应删去，或漏填了金额。",
    source: "公开07表 科目行",
    severity: "warning",
    needs: [7],
    inapplicable: "表内没有科目行",
    assert: ({ T07 }) => T07 && emptyRows(T07),
  }),
];

/** Rows of a 科目 without any amount; one complaint for all of them. */
function emptyRows(table: Table): Assertion | undefined {
  const { lines } = codeTree(table);
  if (lines.length === 0) return undefined;
  const empty = lines.filter((line) => [...line.cells.values()].every(isNothing));
  const complaints: Complaint[] = [];
  if (empty.length > 0) {
    const names = listed(
      empty.map((line) => `${line.code} ${line.label}`),
      3,
      "行",
    );
    complaints.push({
      message: `${nameOf(table)}列出了 ${names}，却没有任何金额：没有这项收支就不必列出科目行，否则是漏填。`,
      cells: empty.map(labelCellOf),
      table: table.id,
    });
  }
  return { instances: lines.length, complaints };
}
