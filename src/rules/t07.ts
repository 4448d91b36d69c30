/** 公开07表 政府性基金预算财政拨款收入支出决算表. */
import type { Table } from "../statement/statement";
import { codeTree } from "./code-tree";
import { isNothing, labelCellOf, listed, nameOf } from "./naming";
import { rule, type Assertion, type Complaint } from "./rule";
import { balancesClose, spentSums } from "./t05";
import { codeRules } from "./code-rules";

const CODES = codeRules("T07");

export const T07_RULES = [
  rule({ id: "T07-R01", ...CODES.totals }),
  rule({ id: "T07-R02", ...CODES.classes }),
  rule({ id: "T07-R03", ...CODES.items }),
  rule({
    id: "T07-R04",
    title: "本年支出小计 = 基本支出 + 项目支出（每一行）",
    meaning: "这一行的小计与基本支出、项目支出不符。",
    source: "公开07表 3栏各行 = (4+5)栏各行",
    inapplicable: "表内没有数据行",
    relations: ({ T07 }) => spentSums(T07),
  }),
  rule({
    id: "T07-R05",
    title: "年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出（每一行）",
    meaning: "这一行收支与结转不平：看年初数、年末数。",
    source: "公开07表 6栏各行 = (1+2−3)栏各行",
    inapplicable: "表内没有年初、收入、年末各栏",
    relations: ({ T07 }) => balancesClose(T07),
  }),
  rule({ id: "T07-R06", ...CODES.order }),
  rule({
    id: "T07-R07",
    title: "列出的科目行应有金额",
    meaning: "列了科目而没有任何金额：多半是决算软件带出的上年科目，应删去，或漏填了金额。",
    source: "公开07表 科目行",
    severity: "warning",
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
